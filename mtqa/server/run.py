"""Runs the service: an address, a server, a stop that finishes what was taken."""

from __future__ import annotations

import ipaddress
import signal
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn

from mtqa.checker import Scorer
from mtqa.server.app import create_app
from mtqa.server.batching import warm
from mtqa.server.limits import Limits

#: What a stop allows beyond the time that a request may take, for its answer to be read.
GRACE = 5
#: Connections that wait to be accepted.
BACKLOG = 256


class AddressError(ValueError):
    """An address that the service cannot, or should not, listen on."""


@dataclass(frozen=True)
class Address:
    """Where to listen; port 0 takes a free one."""

    host: str = "127.0.0.1"
    port: int = 8000

    def resolved(self) -> tuple[int, str]:
        """The address family and the IP address of the host.

        Raises:
            AddressError: there is no such host.
        """
        try:
            found = socket.getaddrinfo(
                self.host or "0.0.0.0", self.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
            )
        except OSError as error:
            raise AddressError(f"host {self.host!r}: {error.strerror}; give an address") from error
        family, _, _, _, place = found[0]
        return family, str(place[0])

    def listen(self) -> socket.socket:
        """A socket that listens there.

        Raises:
            AddressError: it cannot be had.
        """
        family, ip = self.resolved()
        try:
            return socket.create_server((ip, self.port), family=family, backlog=BACKLOG)
        except OSError as error:
            raise AddressError(
                f"cannot listen on {self.host} port {self.port}: {error.strerror};"
                " choose another --port or --host"
            ) from error


def serve(
    scorer: Scorer,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    limits: Limits | None = None,
    token: str | None = None,
    open_to_all: bool = False,
    ready: Callable[[str], None] = lambda url: None,
) -> None:
    """Serves until SIGINT or SIGTERM, then finishes what it took.

    Args:
        scorer: what answers.
        host, port: where to listen; port 0 takes a free one.
        limits: what a request may ask for; None is the default.
        token: what callers must bear; None lets in everyone who reaches the address.
        open_to_all: whether an address that others reach may go without a token.
        ready: told the service's address once it listens.

    Raises:
        AddressError: the address cannot be had, or others reach it and there is no token.
        mtqa.estimator.ModelError: the model cannot be loaded.
    """
    address = Address(host, port)
    limits = limits or Limits()
    if token is None and not open_to_all:
        _, ip = address.resolved()
        if not ipaddress.ip_address(ip.partition("%")[0]).is_loopback:
            raise AddressError(
                f"{host or ip} can be reached by others: set MTQA_TOKEN or --token-file to let in"
                " who bears the token alone, or --open to let in everyone"
            )
    warm(scorer)  # here, where what goes wrong is the caller's to hear
    app = create_app(scorer, limits, token)
    with address.listen() as listening:
        server = _Server(
            uvicorn.Config(
                app,
                http="h11",  # as tested; others differ in what a refused upload sees
                ws="none",
                lifespan="on",
                log_level="warning",
                access_log=False,  # /metrics counts
                server_header=False,
                proxy_headers=False,  # nothing here believes who a caller says it is
                timeout_graceful_shutdown=int(limits.body_seconds + limits.seconds) + GRACE,
            )
        )
        name, number = listening.getsockname()[:2]
        server.ready = lambda: ready(f"http://{f'[{name}]' if ':' in name else name}:{number}")
        with _stopping_well():
            server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """A server that says when it listens."""

    ready: Callable[[], None] = staticmethod(lambda: None)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begins to listen."""
        await super().startup(sockets)
        if self.started:
            self.ready()


class _stopping_well:  # noqa: N801 - a context manager
    """Lets SIGTERM end the process as done: uvicorn raises it once more when it has stopped."""

    def __enter__(self) -> None:
        self._old = None
        if threading.current_thread() is threading.main_thread():
            self._old = signal.signal(signal.SIGTERM, lambda number, frame: None)

    def __exit__(self, *error: object) -> None:
        if self._old is not None:
            signal.signal(signal.SIGTERM, self._old)
