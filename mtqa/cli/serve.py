"""`mtqa serve`: the library over HTTP."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from mtqa.cli.options import SCORING, scorer_for
from mtqa.cli.trouble import Trouble, complain

#: Where the token stands unless a file is named: an argument would show it to every user.
TOKEN = "MTQA_TOKEN"


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: a free one."
)
@click.option(
    "--token-file", metavar="FILE", help=f"Let in who bears the token in it; else ${TOKEN}."
)
@click.option("--open", "open_to_all", is_flag=True, help="Listen beyond loopback with no token.")
@click.option("--max-requests", type=int, help="In hand at once; more are refused with 503.")
@click.option("--max-body", type=int, metavar="BYTES", help="Of one request; else 413.")
@click.option("--max-chars", type=int, metavar="N", help="Of one text; else 413.")
@click.option("--timeout", type=float, metavar="SECONDS", help="For an answer; else 504.")
def serve_command(
    host: str,
    port: int,
    token_file: str | None,
    open_to_all: bool,
    max_requests: int | None,
    max_body: int | None,
    max_chars: int | None,
    timeout: float | None,
    **options: Any,
) -> None:
    """Answer over HTTP: POST /v1/score, /v1/gate and more.

    Needs the extra `serve`. SIGTERM or Ctrl-C stops it once all it took is answered.
    """
    try:
        from mtqa.server import AddressError, Limits, serve
    except ModuleNotFoundError as error:
        raise Trouble(f"{error.name} is not installed; run: pip install 'mtqa[serve]'") from error
    given: dict[str, Any] = {
        "requests": max_requests,
        "body_bytes": max_body,
        "text_chars": max_chars,
        "seconds": timeout,
    }
    try:
        limits = Limits(**{name: value for name, value in given.items() if value is not None})
    except ValueError as error:
        raise Trouble(str(error)) from error
    scorer, token = scorer_for(**options), _token(token_file)

    def ready(url: str) -> None:
        complain(f"serving {scorer.signature} at {url}")

    try:
        serve(scorer, host, port, limits=limits, token=token, open_to_all=open_to_all, ready=ready)
    except AddressError as error:
        raise Trouble(str(error)) from error


for _option in SCORING:
    serve_command = _option(serve_command)


def _token(file: str | None) -> str | None:
    if file is None:
        return os.environ.get(TOKEN) or None
    try:
        token = Path(file).read_text(encoding="ascii").strip()
    except OSError as error:
        raise Trouble(f"{file}: {error.strerror}; name a file with a token in it") from error
    except UnicodeDecodeError as error:
        raise Trouble(f"{file}: a token is ASCII, one word; write another") from error
    if len(token.split()) != 1:
        raise Trouble(f"{file}: holds no token; write one word, as `openssl rand -hex 32` makes")
    return token
