"""The ASGI application: paths, and what the OpenAPI document says of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Any, cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response, StreamingResponse
from starlette.types import Send

from mtqa.checker import Scorer
from mtqa.render.json import render_json
from mtqa.server import answers, catalogue, problems
from mtqa.server.guard import PROBES, Guard
from mtqa.server.limits import Limits
from mtqa.server.metrics import MEDIA_TYPE as METRICS_TYPE
from mtqa.server.openapi import ABOUT, LINES, describe, refusals, stream_form
from mtqa.server.requests import GateBatch, GateRequest, ScoreBatch, ScoreRequest
from mtqa.server.service import Service
from mtqa.version import __version__

#: A batch that takes so many times what a caller waits will never end; a restart helps.
STUCK = 10


class Lines(StreamingResponse):
    """A streamed answer that drops its texts at once if the caller leaves."""

    async def stream_response(self, send: Send) -> None:
        """Sends line by line."""
        async with aclosing(cast("AsyncIterator[Any]", self.body_iterator)):  # type: ignore[type-var]
            await super().stream_response(send)


def create_app(scorer: Scorer, limits: Limits | None = None, token: str | None = None) -> FastAPI:
    """The service as an ASGI application, for `mtqa serve` or any ASGI server, one process each.

    Args:
        scorer: what answers; its configuration holds the gate's policy.
        limits: what a request may ask for; None is the default.
        token: what callers must bear; None lets everyone in.

    Raises:
        mtqa.estimator.ModelError: the model cannot be loaded.
        ValueError: an empty token.
    """
    if token is not None and not token.strip():
        raise ValueError("the token is empty; leave it out or give one")
    limits = limits or Limits()
    service = Service(scorer, limits)

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        await service.batcher.start()
        yield
        await service.batcher.stop()

    app = FastAPI(
        title="mtqa",
        version=__version__,
        description=ABOUT,
        lifespan=living,
        docs_url=None,  # the pages would load scripts from elsewhere
        redoc_url=None,
        exception_handlers={
            RequestValidationError: problems.on_invalid,
            HTTPException: problems.on_http_error,
            problems.Problem: problems.on_problem,
            Exception: problems.on_fault,
        },
    )
    _add_texts(app, service)
    _add_rest(app, service)
    paths = {route.path for route in app.routes if hasattr(route, "path")}

    def endpoint(path: str) -> str:
        rule = "/v1/rules/{name}"
        return path if path in paths else rule if path.startswith("/v1/rules/") else "other"

    app.add_middleware(
        Guard,
        limits=limits,
        batcher=service.batcher,
        metrics=service.metrics,
        token=token,
        endpoint=endpoint,
    )
    app.openapi = lambda: describe(app, guarded=token is not None)  # type: ignore[method-assign]
    return app


def _add_texts(app: FastAPI, service: Service) -> None:
    """Paths that take texts."""

    @app.post("/v1/score", responses=refusals(answers.ReportAnswer), tags=["score"])
    async def score(body: ScoreRequest) -> Response:
        """Score one text and point at what is wrong with it."""
        return _json(await service.answer(body, object()))

    @app.post("/v1/score/batch", responses=refusals(answers.ReportsAnswer), tags=["score"])
    async def score_batch(body: ScoreBatch) -> Response:
        """Score several texts; a text that has no answer says why in its place."""
        return _json({"results": await service.answers(body.items)})

    @app.post(
        "/v1/score/stream",
        responses=refusals(None),
        openapi_extra=stream_form("ScoreRequest"),
        tags=["score"],
    )
    async def score_stream(request: Request) -> Response:
        """Score a text a line; the answers come line by line, in order, as they are done."""
        return Lines(service.stream(await request.body(), ScoreRequest), media_type=LINES)

    @app.post("/v1/gate", responses=refusals(answers.VerdictAnswer), tags=["gate"])
    async def gate(body: GateRequest) -> Response:
        """Decide whether one text may be published."""
        return _json(await service.answer(body, object()))

    @app.post("/v1/gate/batch", responses=refusals(answers.VerdictsAnswer), tags=["gate"])
    async def gate_batch(body: GateBatch) -> Response:
        """Decide on several texts; a text that has no answer says why in its place."""
        return _json({"results": await service.answers(body.items)})

    @app.post(
        "/v1/gate/stream",
        responses=refusals(None),
        openapi_extra=stream_form("GateRequest"),
        tags=["gate"],
    )
    async def gate_stream(request: Request) -> Response:
        """Decide on a text a line; the answers come line by line, in order, as they are done."""
        return Lines(service.stream(await request.body(), GateRequest), media_type=LINES)


def _add_rest(app: FastAPI, service: Service) -> None:
    """Paths that take none."""
    batcher = service.batcher
    known = {"model": answers.ProblemAnswer}
    health = {"status": "ok", "version": __version__, "signature": service.scorer.signature}

    @app.get("/v1/rules", responses={200: {"model": answers.RulesAnswer}}, tags=["rules"])
    async def rules() -> Response:
        """List the rules, and say which of them this server runs."""
        return _json({"rules": catalogue.rules(service.scorer.config)})

    @app.get(
        "/v1/rules/{name}",
        responses={200: {"model": answers.ExplainedRule}, 404: known},
        tags=["rules"],
    )
    async def rule(name: str) -> Response:
        """Explain one rule: why, what it lets pass, and its examples."""
        return _json(catalogue.explained(name, service.scorer.config))

    @app.get(PROBES[0], responses={200: {"model": answers.Health}, 503: known}, tags=["probes"])
    async def healthz() -> Response:
        """Whether the process works; if not, restart it."""
        if not batcher.alive or batcher.at_work_seconds() > STUCK * service.limits.seconds:
            raise problems.Problem(503, "the scorer does not answer; restart the service")
        return _json(health)

    @app.get(PROBES[1], responses={200: {"model": answers.Health}, 503: known}, tags=["probes"])
    async def readyz() -> Response:
        """Whether to send requests here now."""
        if not batcher.alive or batcher.at_work_seconds() > service.limits.seconds:
            raise problems.Problem(503, "the scorer is busy beyond the time limit; try another")
        return _json({**health, "status": "ready"})

    @app.get("/metrics", tags=["probes"], response_class=Response)
    async def metrics() -> Response:
        """Figures for Prometheus."""
        return Response(service.metrics.text(), media_type=METRICS_TYPE)


def _json(values: Any) -> Response:
    """The library's own JSON, as it is: no model goes over it once more."""
    return Response(render_json(values), media_type="application/json")
