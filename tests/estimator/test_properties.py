"""What holds for any text at all, whatever stands beside it in a batch and however many threads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mtqa.estimator import Estimator
from mtqa.report import SegmentEstimate

#: Words that the tiny models know, faults, and what no tokenizer expects.
WORDS = st.sampled_from(
    [
        "The council",
        "met",
        "on Monday",
        "the the",
        "“We",
        "rebuild,”",
        "3.5",
        "driver’s",
        "\n",
        "  ",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(st.characters(), max_size=20),  # lone surrogates as well
    st.lists(WORDS, max_size=30).map(" ".join),
)
few = settings(max_examples=30, deadline=None)


def alike(one: SegmentEstimate, other: SegmentEstimate) -> bool:
    """The same phrases and coverage, and a penalty that differs by 1e-4 at most."""
    return (
        abs(one.penalty - other.penalty) <= 1e-4
        and one.coverage == other.coverage
        and [(s.start, s.end, s.severity) for s in one.spans]
        == [(s.start, s.end, s.severity) for s in other.spans]
    )


@few
@given(text=TEXTS)
@example(text="\ud800")
@example(text="[MASK]\0")
def test_any_text_is_estimated(estimator: Estimator, text: str) -> None:
    estimate = estimator.estimate([text])[0]
    assert estimate.penalty >= 0
    assert 0 <= estimate.coverage <= 1
    last = 0
    for span in estimate.spans:
        assert last <= span.start < span.end <= len(text)
        assert 0 <= span.probability <= 1
        last = span.end


@few
@given(text=TEXTS, before=st.lists(TEXTS, max_size=4), after=st.lists(TEXTS, max_size=4))
def test_neighbours_change_nothing(
    estimator: Estimator, text: str, before: list[str], after: list[str]
) -> None:
    among = estimator.estimate([*before, text, *after])[len(before)]
    assert alike(estimator.estimate([text])[0], among)


@few
@given(
    texts=st.lists(st.lists(TEXTS, min_size=1, max_size=3), min_size=1, max_size=4),
    at=st.integers(0, 3),
)
def test_other_texts_change_nothing(estimator: Estimator, texts: list[list[str]], at: int) -> None:
    at %= len(texts)
    sizes = [len(text) for text in texts]
    together = estimator.estimate([one for text in texts for one in text], None, sizes)
    first = sum(sizes[:at])
    alone = estimator.estimate(texts[at], None, [sizes[at]])
    assert all(map(alike, together[first : first + sizes[at]], alone))


@pytest.fixture
def threads() -> Iterator[None]:
    """Puts torch's number of threads back."""
    count = torch.get_num_threads()
    yield
    torch.set_num_threads(count)


@pytest.mark.usefixtures("threads")
def test_threads_change_nothing(estimator: Estimator) -> None:
    texts = ["The council met on Monday to discuss the the road.", "Prices “rose.", "Rain"] * 4
    torch.set_num_threads(1)
    alone = estimator.estimate(texts)
    torch.set_num_threads(2)
    assert all(map(alike, alone, estimator.estimate(texts)))
