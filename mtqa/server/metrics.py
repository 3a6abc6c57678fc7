"""What an operator watches, in Prometheus' text format. No label comes from a caller."""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

MEDIA_TYPE = CONTENT_TYPE_LATEST
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
TEXTS = (1, 2, 4, 8, 16, 32, 64)


class Metrics:
    """One application's figures, in a registry of its own."""

    def __init__(self, version: str, signature: str) -> None:
        self.registry = CollectorRegistry()
        registry = self.registry
        Info("mtqa", "What makes the scores.", registry=registry).info(
            {"version": version, "signature": signature}
        )
        self.requests = Counter(
            "mtqa_requests",
            "Requests answered; status 499 is a caller that left before.",
            ["endpoint", "status"],
            registry=registry,
        )
        self.seconds = Histogram(
            "mtqa_request_seconds",
            "From a request's head to the end of its answer.",
            ["endpoint"],
            buckets=SECONDS,
            registry=registry,
        )
        self.in_hand = Gauge("mtqa_requests_in_hand", "Requests at work.", registry=registry)
        self.texts = Counter("mtqa_texts", "Texts scored.", registry=registry)
        self.failures = Counter(
            "mtqa_text_failures", "Texts not scored, by the status told.", ["status"],
            registry=registry,
        )  # fmt: skip
        self.words = Counter("mtqa_words", "Words scored.", registry=registry)
        self.issues = Counter("mtqa_issues", "Issues found.", ["severity"], registry=registry)
        self.verdicts = Counter("mtqa_verdicts", "Verdicts given.", ["verdict"], registry=registry)
        self.batch_texts = Histogram(
            "mtqa_batch_texts", "Texts scored together.", buckets=TEXTS, registry=registry
        )
        self.batch_seconds = Histogram(
            "mtqa_batch_seconds", "Time that a batch took.", buckets=SECONDS, registry=registry
        )
        self.waiting = Gauge("mtqa_texts_waiting", "Texts not begun.", registry=registry)

    def watch(self, waiting: Callable[[], int]) -> None:
        """Takes the queue's length from whom it is asked of."""
        self.waiting.set_function(waiting)

    def batch_done(self, texts: int, seconds: float) -> None:
        """Notes a batch."""
        self.batch_texts.observe(texts)
        self.batch_seconds.observe(seconds)

    def answered(self, endpoint: str, status: int, seconds: float) -> None:
        """Notes a request."""
        self.requests.labels(endpoint, str(status)).inc()
        self.seconds.labels(endpoint).observe(seconds)

    def text(self) -> bytes:
        """All of it, as Prometheus reads it."""
        return generate_latest(self.registry)
