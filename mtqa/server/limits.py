"""How much the service takes on, and how long it lets a caller wait."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Limits:
    """What a request may ask for; beyond it stands a refusal that says so.

    Memory is bounded by `requests` times a few times `body_bytes`.

    Attributes:
        body_bytes: of one request's body; more is refused with 413.
        text_chars: of one text, its source and its reference each; more is refused with 413. A
            text that is being scored cannot be stopped, so this bounds how long one can keep
            the others waiting.
        body_seconds: for a body to arrive; later is refused with 408.
        seconds: for the answer, from when the body is there; a text that is not done by then is
            answered with 504, and is not begun any more if it still waits.
        requests: in hand at once; one more is refused with 503 and Retry-After.
        batch_texts: that go to the scorer together, from whichever callers.
        batch_chars: that go to the scorer together, unless one text alone has more.
        window_seconds: that a text waits for others to share its batch.

    Raises:
        ValueError: a limit that is not above 0 (a window may be 0).
    """

    body_bytes: int = 4 * 2**20
    text_chars: int = 100_000
    body_seconds: float = 30.0
    seconds: float = 60.0
    requests: int = 64
    batch_texts: int = 16
    batch_chars: int = 100_000
    window_seconds: float = 0.003

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            least_is_fine = field.name == "window_seconds" and value == 0
            if not (least_is_fine or 0 < value < math.inf):
                raise ValueError(f"limit {field.name} is {value}; it must be above 0")
