"""Rewrites the generated parts of README.md, between their comment marks.

python docs/generate.py           rewrites
python docs/generate.py --check   exits 1 if anything would change
"""

from __future__ import annotations

import sys
from pathlib import Path

from click.testing import CliRunner

from mtqa.cli import main as command
from mtqa.render.rules import render_rules
from mtqa.rulebook import load_rules

README = Path(__file__).parents[1] / "README.md"


def command_help() -> str:
    """The help page of each command, as a terminal of 80 columns shows it."""
    texts = []
    for words in ([], *([name] for name in command.commands)):
        asked = [*words, "--help"]
        # Click leaves two columns of a terminal free, but not of its own runner's.
        run = CliRunner().invoke(command, asked, prog_name="mtqa", terminal_width=78)
        texts.append(f"$ mtqa {' '.join(asked)}\n{run.output}")
    return "```text\n" + "\n".join(texts) + "```"


def rewritten(text: str) -> str:
    """README's text with every generated part made anew."""
    for mark, made in (
        ("rules", render_rules(load_rules(), markdown=True)),
        ("help", command_help()),
    ):
        begin, end = f"<!-- {mark}: generated -->\n", f"\n<!-- /{mark} -->"
        head, rest = text.split(begin)
        text = head + begin + made + end + rest.split(end.lstrip())[1]
    return text


if __name__ == "__main__":
    old = README.read_text(encoding="utf-8")
    new = rewritten(old)
    if "--check" in sys.argv:
        sys.exit(0 if new == old else "README.md is not current: run `make docs`")
    README.write_text(new, encoding="utf-8")
