"""The templates, styles and scripts beside this file."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from string import Template


@cache
def asset(name: str) -> str:
    """The text of one file in `assets/`."""
    return (files("mtqa.render.html") / "assets" / name).read_text(encoding="utf-8")


@cache
def template(name: str) -> Template:
    """One of them as a template; `$name` in it is filled in with HTML that is escaped already."""
    return Template(asset(name))


def fill(page: str, *, style: str, script: str, **values: str) -> str:
    """A whole page: its styles and script stand in it, and nothing else may load or run.

    The policy names the script by its hash: were anything of an article to slip through the
    escaping, a browser would still not run it.
    """
    code = "\n" + asset("theme.js") + "\n" + asset(script)
    digest = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    styles = "\n" + asset("common.css") + "\n" + asset(style)
    shown = template(page).substitute(policy=policy, style=styles, script=code, **values)
    # In ASCII, other characters as references: it reads the same whatever it is written through.
    return shown.encode("ascii", "xmlcharrefreplace").decode("ascii")
