"""Rewrites the generated parts of README.md, between their comment marks.

python docs/generate.py           rewrites
python docs/generate.py --check   exits 1 if anything would change
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mtqa.cli import main as command
from mtqa.render.rules import render_rules
from mtqa.rulebook import load_rules

README = Path(__file__).parents[1] / "README.md"


def command_help() -> str:
    """The help page of each command."""
    pages = [("mtqa", command), *((f"mtqa {name}", sub) for name, sub in command.commands.items())]
    texts = []
    for name, page in pages:
        context = click.Context(page, info_name=name, max_content_width=80, terminal_width=80)
        texts.append("$ " + name + " --help\n" + page.get_help(context))
    return "```text\n" + "\n\n".join(texts) + "\n```"


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
