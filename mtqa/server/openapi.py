"""What FastAPI does not know by itself: problem details, streams, the token, examples."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from mtqa.server.answers import ProblemAnswer
from mtqa.server.guard import PROBES
from mtqa.server.problems import MEDIA_TYPE, Problem

LINES = "application/x-ndjson"
ABOUT = (
    "Checks machine-translated English news before it is published. Reports and verdicts are"
    " mtqa's own JSON. Texts of all callers are scored together, a few at a time, and each answer"
    " goes to who asked for it."
)
JSON_LINE = '{"id": "a", "text": "Police said the the man fled."}\n'
#: Why a request that takes texts may have no answer, besides the body itself.
REFUSALS = {
    400: "The body is not JSON.",
    408: "The body did not arrive in time.",
    413: "The body, or a text in it, is too long.",
    422: "The body is JSON of another form.",
    500: "A fault of mtqa.",
    503: "Too many requests are in hand; Retry-After says when to come again.",
    504: "The answer was not done in time.",
}
IN_A_STREAM = (400, 413, 422, 500, 504)


def refusals(answer: type[BaseModel] | None) -> dict[int | str, dict[str, Any]]:
    """The statuses of a path that takes texts.

    Args:
        answer: the form of its answer; None for a stream, whose lines have these problems
            themselves.
    """
    told: dict[int | str, dict[str, Any]] = {
        status: {"model": ProblemAnswer, "description": why}
        for status, why in REFUSALS.items()
        if answer is not None or status not in IN_A_STREAM or status in (413, 500)
    }
    told[200] = {"description": "Done."} if answer is None else {"model": answer}
    if answer is None:
        told[200]["content"] = {LINES: {"schema": {"type": "string"}}}
    return told


def stream_form(form: str) -> dict[str, Any]:
    """The body of a stream."""
    return {
        "requestBody": {
            "required": True,
            "description": f"A {form} a line. A line that is none is answered with an `error`.",
            "content": {LINES: {"schema": {"type": "string"}, "example": JSON_LINE}},
        }
    }


def describe(app: FastAPI, guarded: bool) -> dict[str, Any]:
    """The OpenAPI document, made once.

    Args:
        app: the application.
        guarded: whether callers must bear a token.
    """
    if app.openapi_schema:
        return app.openapi_schema
    document = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    for path, operations in document["paths"].items():
        for operation in operations.values():
            responses = operation["responses"]
            if path == "/metrics":
                responses["200"]["content"] = {"text/plain": {"schema": {"type": "string"}}}
            responses.pop("422" if "requestBody" not in operation else "", None)
            if guarded and path not in PROBES:
                responses["401"] = _problem("The token is missing or another.")
                operation["security"] = [{"token": []}]
            for status, response in responses.items():
                if int(status) >= 400:
                    response["content"] = _problem("")["content"]
                    response["content"][MEDIA_TYPE]["example"] = _example(int(status))
            if "503" in responses and "requestBody" in operation:
                responses["503"]["headers"] = {
                    "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds."}
                }
            if path.endswith("/stream"):
                responses["200"]["content"] = {LINES: {"schema": {"type": "string"}}}
    if guarded:
        document["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    app.openapi_schema = document
    return document


def _problem(why: str) -> dict[str, Any]:
    form = {"$ref": "#/components/schemas/ProblemAnswer"}
    return {"description": why, "content": {MEDIA_TYPE: {"schema": form}}}


def _example(status: int) -> dict[str, Any]:
    return Problem(status, REFUSALS.get(status, "What is wrong, and what to do.")).to_dict()
