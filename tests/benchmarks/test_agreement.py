"""The figures of benchmarks/agreement.py, on tables small enough to reckon by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from agree.baselines import baselines
from agree.bootstrap import Bootstrap, Figure, ratio
from agree.perturbations import KINDS, Kind
from agree.perturbed import Copy, faulty, preferred
from agree.reading import CHUNK, read
from agree.spans import LONGEST, Read, counts, found
from agreement import main

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.report import ErrorSpan, SegmentEstimate

SENTENCES = [
    (
        0,
        "A new report by the government said on Monday that two years of work in London, which has"
        " started because of a flood, will help the people with their homes.",
    ),
    (1, "The mayor of Leeds, who has run the city for ten years, told reporters that she is glad."),
]


class Counting:
    """Holds a point a letter against a segment, and one more a segment read with it."""

    name, fingerprint, precision = "counting", "0000", "fp32"

    def estimate(
        self,
        segments: Sequence[str],
        batch_size: int | None = None,
        texts: Sequence[int] | None = None,
    ) -> list[SegmentEstimate]:
        sizes = [size for size in texts or [1] * len(segments) for _ in range(size)]
        return [
            SegmentEstimate(float(len(segment) + size))
            for segment, size in zip(segments, sizes, strict=True)
        ]


def segment(system: str, doc: str, seg: str, mqm: float) -> dict[str, Any]:
    return {"system": system, "doc": doc, "seg": seg, "mqm": mqm, "target": "x" * int(1 - mqm)}


def span(start: int, end: int, severity: str = "major") -> ErrorSpan:
    return ErrorSpan(start, end, Severity(severity), 0.9)


def mark(start: int, end: int, severity: str = "major") -> dict[str, Any]:
    return {"start": start, "end": end, "severity": severity, "kind": "grammar"}


@pytest.fixture
def experts() -> Any:
    from agree import experts

    return experts


@pytest.fixture
def table(experts: Any) -> Any:
    """Two documents of one source each, three systems: a is best by far, b and c are near."""
    return experts.Table.of(
        [
            segment(system, doc, "1", mqm)
            for doc, row in {"d": (0.0, -2.0, -2.0), "e": (-1.0, -4.0, -5.0)}.items()
            for system, mqm in zip("abc", row, strict=True)
        ]
    )


def test_a_tie_counts_half_and_pairs_of_equal_mqm_not_at_all(experts: Any, table: Any) -> None:
    right, count = experts.pairs_by_source(table, np.array([1.0, 1.0, 2.0, 3.0, 2.0, 4.0]))
    assert list(right) == [1.5, 2.0]
    assert list(count) == [2, 3]


def test_systems_are_ranked_by_their_means(experts: Any, table: Any) -> None:
    assert experts.systems_right(table, table.truth)(np.arange(2)) == 1.0
    # Means are 2, 1 and 4: b before a is the one pair put wrong.
    penalties = np.array([1.0, 1.0, 3.0, 3.0, 1.0, 5.0])
    assert experts.systems_right(table, penalties)(np.arange(2)) == pytest.approx(2 / 3)


def test_documents_are_ranked_by_their_means_for_each_system(experts: Any, table: Any) -> None:
    assert experts.documents_alike(table, table.truth)(np.arange(2)) == pytest.approx(1.0)
    assert experts.documents_alike(table, -table.truth)(np.arange(2)) == pytest.approx(-1.0)
    assert np.isnan(experts.documents_alike(table, np.ones(6))(np.arange(2)))


def test_a_document_is_read_whole_and_in_order(experts: Any) -> None:
    class Model:
        estimator = Counting()

    segments = [segment("a", "d", seg, mqm) for seg, mqm in (("10", -4), ("9", 0), ("11", -1))]
    segments.append(segment("b", "d", "9", 0))
    assert list(experts.in_documents(Model(), segments)) == [8.0, 4.0, 5.0, 2.0]


def test_long_readings_are_cut_between_texts() -> None:
    texts = [["a", "bb"]] * CHUNK
    assert [[one.penalty for one in text] for text in read(Counting(), texts)] == [[3, 4]] * CHUNK


def test_an_interval_holds_its_value_and_is_seeded() -> None:
    counts = np.arange(40.0)
    figure = Bootstrap(100, 1).figure(ratio(counts, np.full(40, 39.0)), 40)
    assert figure.low < figure.value == 0.5 < figure.high
    assert figure == Bootstrap(100, 1).figure(ratio(counts, np.full(40, 39.0)), 40)
    assert figure != Bootstrap(100, 2).figure(ratio(counts, np.full(40, 39.0)), 40)
    assert figure.show().startswith("0.500 [0.")


def test_groups_are_drawn_apart() -> None:
    for draw in Bootstrap(20, 1).draws(3, 0, 5):
        assert len(draw) == 8
        assert (draw < 3).sum() == 3
        assert draw.max() < 8


def test_a_figure_of_nothing_is_a_dash() -> None:
    nothing = Bootstrap(5, 1).figure(ratio(np.zeros(3), np.zeros(3)), 3)
    assert nothing.show() == Figure(*[float("nan")] * 3).show() == "–"


def test_baselines_rank_as_their_names_say() -> None:
    made = baselines(["A dog ran home.", "A hound sprinted homewards."], ["A dog ran home."] * 2)
    assert len(made) == 4
    for penalties in made.values():
        assert penalties[0] < penalties[1]


def test_a_span_as_long_as_a_paragraph_points_at_nothing() -> None:
    marks = [mark(10, 20)]
    assert counts([span(0, LONGEST)], marks, ("major",)) == (1, 1, 1, 1, 1)
    assert counts([span(0, LONGEST + 1)], marks, ("major",)) == (1, 0, 0, 0, 1)
    assert found(marks, [span(20, 30), span(0, 10)]) == 0


def test_a_grave_span_may_lie_on_a_mild_mark() -> None:
    marks = [mark(10, 20, "minor"), mark(40, 50)]
    assert counts([span(15, 16)], marks, ("major", "critical")) == (1, 0, 1, 0, 1)


def test_spans_are_put_where_their_sentence_stands() -> None:
    document = Document.parse("It rained in Leeds. It it snowed.")
    estimates = [SegmentEstimate(0.0), SegmentEstimate(3.5, (span(0, 5, "minor"),))]
    made = Read.of(document, estimates)
    assert [document.text[one.start : one.end] for one in made.shown(("minor",))] == ["It it"]
    assert made.shown(("major",)) == []
    assert made.density == 50.0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_breaks_a_sentence_the_same_way_again(kind: Kind) -> None:
    made = faulty(kind, SENTENCES * 5, seed=1)
    assert made
    assert made == faulty(kind, SENTENCES * 5, seed=1)
    assert all(one.broken.strip() and one.broken != one.sound for one in made)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_sentence_without_a_place_is_let_be(kind: Kind) -> None:
    assert kind.broken("Ja!", Random(1), "Nein!") is None


def test_a_tie_with_the_broken_copy_counts_half() -> None:
    held = {"sound": 1.0, "worse": 2.0, "as good": 1.0, "better": 0.0}
    copies = [Copy("sound", broken) for broken in ("worse", "as good", "better")]
    assert list(preferred(copies, held)) == [1.0, 0.5, 0.0]


def test_without_data_it_says_where_the_originals_are() -> None:
    with pytest.raises(SystemExit, match="google/wmt-mqm-human-evaluation"):
        main([])


def test_a_folder_without_the_data_is_named(tmp_path: Path) -> None:
    from data import rows

    with pytest.raises(SystemExit, match=r"^no mqm\.newstest2021\.zh-en\.jsonl\.gz in .* --data"):
        list(rows(tmp_path, "mqm.newstest2021.zh-en"))
