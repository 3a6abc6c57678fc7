"""What the endpoints do: score, judge, and answer texts one by one, together or as a stream."""

from __future__ import annotations

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Hashable, Sequence
from typing import Any

from pydantic import ValidationError

from mtqa.checker import Scorer
from mtqa.gate import gate
from mtqa.render.json import render_json
from mtqa.report import Report
from mtqa.server.batching import Batcher, Job
from mtqa.server.limits import Limits
from mtqa.server.metrics import Metrics
from mtqa.server.problems import Problem, fault, invalid, not_json
from mtqa.server.requests import GateRequest, ScoreRequest
from mtqa.version import __version__

Request = ScoreRequest | GateRequest
#: Batches that a stream keeps in the queue, so that the scorer never waits for its next line.
BATCHES_AHEAD = 2


class Service:
    """One scorer and those who wait for it."""

    def __init__(self, scorer: Scorer, limits: Limits) -> None:
        self.scorer, self.limits = scorer, limits
        self.metrics = Metrics(__version__, scorer.signature)
        self.batcher = Batcher(scorer, limits, self.metrics)
        self.metrics.watch(lambda: self.batcher.waiting)

    async def answer(
        self, request: Request, caller: Hashable, end: float | None = None
    ) -> dict[str, Any]:
        """A report or verdict as plain JSON types.

        Args:
            request: what to score or judge.
            caller: whose turn in the queue it takes.
            end: when it must be done, by the clock of `time.monotonic`; None allows the usual time.

        Raises:
            Problem: it has none.
        """
        try:
            report = await self._report(request.job(), caller, end)
        except Problem as problem:
            self.metrics.failures.labels(str(problem.status)).inc()
            raise
        self._note(report)
        values: dict[str, Any] = {} if request.id is None else {"id": request.id}
        if isinstance(request, ScoreRequest):
            return {**values, **report.to_dict()}
        verdict = gate(report, request.judged_by(self.scorer.config.policy))
        self.metrics.verdicts.labels("publish" if verdict.passed else "hold").inc()
        return {**values, **verdict.to_dict()}

    async def answers(self, requests: Sequence[Request]) -> list[dict[str, Any]]:
        """An answer a request, in order; a text that has none says why in its place."""
        caller, end = object(), time.monotonic() + self.limits.seconds

        async def one(request: Request) -> dict[str, Any]:
            try:
                return await self.answer(request, caller, end)
            except Problem as problem:
                values: dict[str, Any] = {} if request.id is None else {"id": request.id}
                return {**values, "error": problem.to_dict()}

        return await asyncio.gather(*map(one, requests))

    async def stream(self, body: bytes, form: type[Request]) -> AsyncIterator[bytes]:
        """An answer a line, in order, each sent once it is there; empty lines have none.

        Each text has the usual time, from when it is put in the queue. A caller that reads slowly
        holds up itself alone: only a few batches' lines are at work before it has read the first.
        """
        caller = object()

        async def one(number: int, line: bytes) -> bytes:
            values: dict[str, Any] = {"line": number}
            try:
                request = _parsed(line, form)
                values |= {} if request.id is None else {"id": request.id}
                values |= await self.answer(request, caller)
            except Problem as problem:
                values["error"] = problem.to_dict()
            return render_json(values).encode() + b"\n"

        ahead: deque[asyncio.Task[bytes]] = deque()
        try:
            for number, line in enumerate(body.split(b"\n"), start=1):
                if line.strip():
                    ahead.append(asyncio.create_task(one(number, line)))
                if len(ahead) > BATCHES_AHEAD * self.limits.batch_texts:
                    yield await ahead.popleft()
            while ahead:
                yield await ahead.popleft()
        finally:
            for task in ahead:
                task.cancel()

    async def _report(self, job: Job, caller: Hashable, end: float | None) -> Report:
        most = self.limits.text_chars
        for name in ("text", "source", "reference"):
            size = len(getattr(job, name) or "")
            if size > most:
                raise Problem(
                    413, f"{name} has {size:,} characters and may have {most:,}; send it in parts"
                )
        seconds = self.limits.seconds if end is None else max(end - time.monotonic(), 0)
        try:
            return await asyncio.wait_for(self.batcher.score(job, caller), seconds)
        except asyncio.TimeoutError:
            raise Problem(
                504,
                f"not done within {self.limits.seconds:g} seconds; send fewer or shorter texts",
                headers={"Retry-After": str(self.batcher.retry_after())},
            ) from None
        except Exception as error:  # the batcher has logged it
            raise fault() from error

    def _note(self, report: Report) -> None:
        self.metrics.texts.inc()
        self.metrics.words.inc(report.words)
        for issue in report.issues:
            self.metrics.issues.labels(issue.severity.value).inc()


def _parsed(line: bytes, form: type[Request]) -> Request:
    try:
        return form.model_validate(json.loads(line))
    except ValidationError as error:
        raise invalid(error) from error
    except ValueError as error:  # of the encoding, or of the JSON
        raise not_json(error) from error
    except RecursionError as error:
        raise not_json("nested too deep") from error
