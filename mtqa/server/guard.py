"""The door: who may ask, how much, how many at once, and who has left again."""

from __future__ import annotations

import asyncio
import hmac
import time
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mtqa.server.batching import Batcher
from mtqa.server.limits import Limits
from mtqa.server.metrics import Metrics
from mtqa.server.problems import Problem

#: Asked by machines that hold no token, and answered whatever the load.
PROBES = ("/healthz", "/readyz")
#: What the metrics call a caller that left before its answer (nginx's number for it).
LEFT = 499


class Guard:
    """ASGI middleware around the application.

    It takes a request's body in before the application sees it, so that limits hold whatever the
    application does with it, and from then on listens for the caller leaving, which ends the work.

    Args:
        token: what a caller must bear; None lets everyone in.
        endpoint: the name of a path among the metrics.
    """

    def __init__(
        self,
        app: ASGIApp,
        limits: Limits,
        batcher: Batcher,
        metrics: Metrics,
        token: str | None,
        endpoint: Callable[[str], str],
    ) -> None:
        self.app, self.limits, self.batcher, self.metrics = app, limits, batcher, metrics
        self.token = None if token is None else token.encode()
        self.endpoint = endpoint
        self._in_hand = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun, status = time.monotonic(), LEFT

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._answer(scope, receive, noting)
        except Problem as problem:
            await problem.response()(scope, receive, noting)
        except Exception:
            status = 500  # told by the handler outside
            raise
        finally:
            taken = time.monotonic() - begun
            self.metrics.answered(self.endpoint(scope["path"]), status, taken)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        if scope["path"] in PROBES:
            await self.app(scope, receive, send)
            return
        if self.token is not None and not self._bears_token(headers):
            raise Problem(
                401,
                "send the header `Authorization: Bearer TOKEN` with this server's token",
                headers={"WWW-Authenticate": "Bearer"},
            )
        if scope["method"] != "POST":  # nothing else reads a body or costs anything
            await self.app(scope, receive, send)
            return
        self._refuse_too_long(headers.get("content-length", ""))
        if self._in_hand >= self.limits.requests:
            raise Problem(
                503,
                f"{self.limits.requests} requests are in hand; try again later",
                headers={"Retry-After": str(self.batcher.retry_after())},
            )
        self._in_hand += 1
        self.metrics.in_hand.inc()
        try:
            body = await self._body(receive)
            if body is not None:
                await self._unless_left(scope, body, receive, send)
        finally:
            self._in_hand -= 1
            self.metrics.in_hand.dec()

    def _bears_token(self, headers: Headers) -> bool:
        scheme, _, given = headers.get("authorization", "").partition(" ")
        # Headers are Latin-1 by ASGI; what was sent compares as the bytes that it was.
        same = hmac.compare_digest(given.strip().encode("latin-1"), self.token or b"")
        return scheme.lower() == "bearer" and same

    def _refuse_too_long(self, length: str) -> None:
        if length.isdecimal() and int(length) > self.limits.body_bytes:
            raise self._too_long()

    def _too_long(self) -> Problem:
        most = self.limits.body_bytes
        return Problem(413, f"the body is above {most:,} bytes; send fewer texts at once")

    async def _body(self, receive: Receive) -> bytes | None:
        """The whole body; None if the caller left before its end.

        Raises:
            Problem: it is too long, or too long in coming.
        """
        parts: list[bytes] = []
        size = 0
        end = time.monotonic() + self.limits.body_seconds
        while True:
            try:
                message = await asyncio.wait_for(receive(), max(end - time.monotonic(), 0))
            except asyncio.TimeoutError:
                seconds = self.limits.body_seconds
                raise Problem(
                    408,
                    f"the body did not arrive within {seconds:g} seconds",
                    headers={"Connection": "close"},
                ) from None
            if message["type"] == "http.disconnect":
                return None
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self.limits.body_bytes:
                raise self._too_long()
            if not message.get("more_body", False):
                return b"".join(parts)

    async def _unless_left(self, scope: Scope, body: bytes, receive: Receive, send: Send) -> None:
        """Runs the application on a body that is there, until it is done or the caller leaves."""
        handed = False

        async def replay() -> Message:
            nonlocal handed
            if not handed:
                handed = True
                return {"type": "http.request", "body": body, "more_body": False}
            await asyncio.Event().wait()  # for ever: leaving is this middleware's affair
            raise AssertionError("unreachable")

        work = asyncio.ensure_future(self.app(scope, replay, send))
        left = asyncio.ensure_future(receive())  # behind the body, only a disconnect comes
        try:
            await asyncio.wait({work, left}, return_when=asyncio.FIRST_COMPLETED)
            if work.done():
                work.result()  # raises what it raised
        finally:
            for task in (work, left):
                task.cancel()
            await asyncio.gather(work, left, return_exceptions=True)
