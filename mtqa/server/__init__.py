"""mtqa over HTTP: `create_app` makes the ASGI application, `serve` runs it; extra `serve`."""

from mtqa.server.app import create_app
from mtqa.server.limits import Limits
from mtqa.server.run import AddressError, serve

__all__ = ["AddressError", "Limits", "create_app", "serve"]
