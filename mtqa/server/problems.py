"""Refusals and failures as callers see them: RFC 9457 problem details, in ASCII."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mtqa.render.json import render_json

MEDIA_TYPE = "application/problem+json"
#: Mistakes of one body that are told; the rest would be more of the same.
MOST_ERRORS = 20
#: RFC 9110's names, which Python took over in 3.13.
TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}


@dataclass(eq=False)  # not frozen: Python writes the traceback on an exception that it raises
class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """Why a request or one of its texts has no answer.

    Attributes:
        status: the HTTP status that says it.
        detail: what is wrong and what to do, in a line.
        errors: where in the body: pairs of `where` and `message`.
        headers: to send along.
    """

    status: int
    detail: str
    errors: Sequence[Mapping[str, str]] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """The problem as plain JSON types."""
        title = TITLES.get(self.status) or HTTPStatus(self.status).phrase
        values: dict[str, Any] = {"title": title, "status": self.status, "detail": self.detail}
        if self.errors:
            values["errors"] = [dict(error) for error in self.errors]
        return values

    def response(self) -> Response:
        """The problem as an answer."""
        return Response(
            render_json(self.to_dict()), self.status, self.headers, media_type=MEDIA_TYPE
        )


def invalid(error: ValidationError | RequestValidationError) -> Problem:
    """A body of the wrong form. What was sent is not sent back: it may be anything."""
    errors = []
    for found in error.errors()[:MOST_ERRORS]:
        if found["type"] == "json_invalid":
            return not_json(found["ctx"]["error"])
        where = ".".join(str(step) for step in found["loc"] if step != "body") or "body"
        errors.append({"where": where, "message": found["msg"].removeprefix("Value error, ")})
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    first = "; ".join(f"{error['where']}: {error['message']}" for error in errors[:1])
    return Problem(422, f"the body is not of the form asked for: {first}{more}", errors)


def not_json(why: object) -> Problem:
    """What cannot be parsed at all."""
    return Problem(400, f"not JSON that can be read ({why}); send one JSON object in UTF-8")


def fault() -> Problem:
    """What nobody foresaw; the log has the traceback."""
    return Problem(500, "this is a fault of mtqa, not of your text; the server's log says more")


async def on_invalid(request: Request, error: Exception) -> Response:
    """FastAPI's answer to a body of the wrong form."""
    assert isinstance(error, RequestValidationError)
    return invalid(error).response()


async def on_http_error(request: Request, error: Exception) -> Response:
    """What Starlette refuses itself: unknown paths, other methods, a body that is not JSON."""
    assert isinstance(error, HTTPException)
    if error.status_code == 400:
        return not_json("nested too deep, or not text").response()
    detail = {
        404: f"there is nothing at {request.url.path!r}; GET /openapi.json says what there is",
        405: f"{request.method} does not go with this path; GET /openapi.json says what does",
    }.get(error.status_code, str(error.detail))
    return Problem(error.status_code, detail, headers=error.headers or {}).response()


async def on_problem(request: Request, error: Exception) -> Response:
    """A problem that an endpoint raised."""
    assert isinstance(error, Problem)
    return error.response()


async def on_fault(request: Request, error: Exception) -> Response:
    """Anything else."""
    return fault().response()
