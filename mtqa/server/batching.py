"""Texts of many callers, scored a few at a time by the one thread that owns the scorer."""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import deque
from collections.abc import Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from mtqa.checker import Scorer
from mtqa.report import Report
from mtqa.server.limits import Limits
from mtqa.server.metrics import Metrics

LOG = logging.getLogger("mtqa.server")
#: Bounds of what a refused caller is told to wait, in seconds.
SHORTEST_WAIT, LONGEST_WAIT = 1, 60


@dataclass(frozen=True, slots=True)
class Job:
    """One text to score, as `Scorer.score` takes it."""

    text: str
    source: str | None = None
    reference: str | None = None
    source_lang: str | None = None

    @property
    def size(self) -> int:
        """Characters to read, nothing counting as one."""
        return sum(len(part) for part in (self.text, self.source, self.reference) if part) or 1


@dataclass(frozen=True, slots=True, eq=False)
class Waiting:
    """A job, and the future that its report, or its error, goes to; no other ever does."""

    job: Job
    future: asyncio.Future[Report]


class Batcher:
    """A queue before one worker thread.

    Callers take turns in the queue, so one that brings a thousand texts does not hold up one that
    brings a single one. A text whose caller has gone is dropped before it is begun.
    """

    def __init__(self, scorer: Scorer, limits: Limits, metrics: Metrics) -> None:
        self.scorer, self.limits, self.metrics = scorer, limits, metrics
        self._queues: dict[Hashable, deque[Waiting]] = {}  # by caller; the first is next
        self._filled = asyncio.Event()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mtqa-scorer")
        self._worker: asyncio.Task[None] | None = None
        self._begun: float | None = None  # when the batch at work was
        self._pace = 20_000.0  # characters a second, from the batches done

    async def start(self) -> None:
        """Loads the model and begins to work.

        Raises:
            mtqa.estimator.ModelError: the model cannot be loaded.
        """
        await asyncio.get_running_loop().run_in_executor(self._thread, warm, self.scorer)
        self._worker = asyncio.create_task(self._work())

    async def stop(self) -> None:
        """Finishes what was taken, then ends the thread."""
        while self._worker and not self._worker.done() and (self._queues or self._begun):
            await asyncio.sleep(0.01)
        if self._worker:
            self._worker.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    @property
    def waiting(self) -> int:
        """Texts not begun."""
        return sum(map(len, self._queues.values()))

    @property
    def alive(self) -> bool:
        """Whether the worker runs."""
        return self._worker is not None and not self._worker.done()

    def at_work_seconds(self) -> float:
        """How long the batch at work has been; 0 if there is none."""
        return 0.0 if self._begun is None else time.monotonic() - self._begun

    def retry_after(self) -> int:
        """Seconds until what waits now should be done, for a caller that is refused."""
        size = sum(one.job.size for queue in self._queues.values() for one in queue)
        return min(max(math.ceil(size / self._pace), SHORTEST_WAIT), LONGEST_WAIT)

    async def score(self, job: Job, caller: Hashable) -> Report:
        """The report on a job; whatever `Scorer.score` raises for it."""
        waiting = Waiting(job, asyncio.get_running_loop().create_future())
        self._queues.setdefault(caller, deque()).append(waiting)
        self._filled.set()
        # If this caller goes, its future is cancelled, and the queue passes it over.
        return await waiting.future

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await self._filled.wait()
            if self.waiting < self.limits.batch_texts:
                await asyncio.sleep(self.limits.window_seconds)
            batch = self._take()
            if not batch:
                continue
            jobs = [one.job for one in batch]
            self._begun = time.monotonic()
            results = await loop.run_in_executor(self._thread, score_jobs, self.scorer, jobs)
            taken = time.monotonic() - self._begun
            self._begun = None
            self._pace += 0.2 * (sum(job.size for job in jobs) / max(taken, 1e-6) - self._pace)
            self.metrics.batch_done(len(jobs), taken)
            for one, result in zip(batch, results, strict=True):
                if one.future.done():  # its caller left meanwhile
                    continue
                if isinstance(result, Report):
                    one.future.set_result(result)
                else:
                    one.future.set_exception(result)

    def _take(self) -> list[Waiting]:
        """The next batch: a text of each caller in turn, until it is full."""
        batch: list[Waiting] = []
        room = self.limits.batch_chars
        while self._queues and len(batch) < self.limits.batch_texts:
            caller, queue = next(iter(self._queues.items()))
            if queue[0].future.done():
                queue.popleft()
            elif not batch or queue[0].job.size <= room:
                room -= queue[0].job.size
                batch.append(queue.popleft())
            else:
                break  # it is first in the next
            del self._queues[caller]
            if queue:
                self._queues[caller] = queue  # behind the others
        if not self._queues:
            self._filled.clear()
        return batch


def score_jobs(scorer: Scorer, jobs: Sequence[Job]) -> list[Report | Exception]:
    """A report a job, in order, or what went wrong with that one."""
    plain = [job for job in jobs if job.source is None and job.reference is None]
    results: dict[int, Report | Exception] = {}
    if len(plain) > 1:
        try:
            reports = list(scorer.score_many([job.text for job in plain]))
            results = {id(job): report for job, report in zip(plain, reports, strict=True)}
        except Exception:  # one of them is to blame; alone, it blames no other
            LOG.exception("%d texts failed together; scoring each alone", len(plain))
    return [results[id(job)] if id(job) in results else _alone(scorer, job) for job in jobs]


def _alone(scorer: Scorer, job: Job) -> Report | Exception:
    try:
        return scorer.score(job.text, job.source, job.reference, job.source_lang)
    except Exception as error:
        LOG.exception("a text of %d characters could not be scored", len(job.text))
        return error


def warm(scorer: Scorer) -> None:
    """Loads model, rules and word lists, so that no caller waits for them."""
    scorer.score("It rained in Leeds on Monday.", source="In Leeds hat es am Montag geregnet.")
