from __future__ import annotations

import itertools
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mtqa
from mtqa import Config, Scorer, Severity

RULES_ONLY = Config(model=None)
NASTY = st.text(
    alphabet="aA .,;:!?\n\t“”‘’\"'«»„-–—()[]{}<>&@#%$€0123456789дé中\u200b\u202e\x00\ud800"
)


@pytest.fixture(scope="module")
def rules() -> Scorer:
    return Scorer(config=RULES_ONLY)


@settings(max_examples=300, deadline=None)
@given(text=st.text() | NASTY)
def test_any_text_has_a_report_with_true_spans(rules: Scorer, text: str) -> None:
    report = rules.score(text)
    assert 0 <= report.score <= 100
    for issue in report.issues:
        assert issue.text
        assert text[issue.start : issue.end] == issue.text
        for span in issue.related:
            assert text[span.start : span.end] == span.text
    assert rules.score(text) == report


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        '"',
        "a",
        "1",
        "a1",
        "a ",
        "A. ",
        "&amp;",
        "{",
        "<",
        "@@",
        "the the ",
        "1,000.0 $ ",
        "\n",
        "\ud800",
    ],
)
def test_a_long_run_of_anything_has_a_report(rules: Scorer, unit: str) -> None:
    text = unit * (20_000 // len(unit))
    report = rules.score(text)
    assert report.text == text
    assert all(text[issue.start : issue.end] == issue.text for issue in report.issues)


def test_reports_keep_the_order_of_texts(rules: Scorer) -> None:
    texts = [f"The mayor mayor {number} left." for number in range(50)]
    assert [report.text for report in rules.score_many(texts)] == texts
    assert [report.text for report in rules.score_segments(texts)] == texts


def test_texts_are_read_as_they_are_needed(rules: Scorer) -> None:
    def endless() -> Iterator[str]:
        for number in itertools.count():
            yield f"It rained on day {number}."

    first = next(rules.score_many(endless()))
    assert first.text == "It rained on day 0."


def test_a_line_is_one_segment(rules: Scorer) -> None:
    (report,) = rules.score_segments(["It rained rained. Nobody minded. "])
    assert [(issue.rule, issue.text) for issue in report.issues] == [
        ("doubled-word", "rained rained")
    ]
    assert report.penalty == 1.0
    assert mtqa.SegmentReport.from_dict(report.to_dict()) == report


def test_empty_texts(rules: Scorer) -> None:
    for text in ("", " ", "\n\n\t\n"):
        report = rules.score(text)
        assert (report.score, report.issues, report.segments, report.words) == (100.0, (), (), 0)
    assert [report.score for report in rules.score_segments(["", " "])] == [100.0, 100.0]


def test_configuration_moves_rules_severity_and_signature() -> None:
    text = "The mayor mayor left."
    plain = mtqa.score(text, config=RULES_ONLY)
    silent = mtqa.score(text, config=Config(model=None, ignore=("doubled-word",)))
    harder = mtqa.score(
        text, config=Config(model=None, severity=(("doubled-word", Severity.MAJOR),))
    )
    assert silent.issues == ()
    assert harder.issues[0].severity is Severity.MAJOR
    assert harder.score < plain.score < silent.score
    assert len({plain.signature, silent.signature, harder.signature}) == 3


def test_a_reference_stands_beside_the_score() -> None:
    text, reference = "The mayor left.", "The mayor has left."
    plain = mtqa.score(text, config=RULES_ONLY)
    beside = mtqa.score(text, reference=reference, config=RULES_ONLY)
    assert beside.score == plain.score
    assert beside.reference is not None
    assert 0 < beside.reference.chrf < 100


def test_bytes_are_refused_with_advice(rules: Scorer) -> None:
    with pytest.raises(TypeError, match="decode it first"):
        rules.score(b"It rained.")  # type: ignore[arg-type]


def test_one_text_is_not_many(rules: Scorer) -> None:
    for call in (rules.score_many, rules.score_segments):
        with pytest.raises(TypeError, match="put it in a list"):
            call("It rained.")
    with pytest.raises(ValueError, match="batch_size is 0"):
        rules.score_many(["It rained."], batch_size=0)


def test_what_moves_a_score_moves_the_signature(rules: Scorer) -> None:
    text = "It rained."
    (line,) = rules.score_segments([text])
    marks = {
        rules.score(text).signature,
        rules.score(text, "Es regnete.").signature,
        line.signature,
    }
    assert len(marks) == 3


def test_a_scorer_travels_to_another_process(rules: Scorer) -> None:
    again = pickle.loads(pickle.dumps(rules))
    assert again.score("The mayor mayor left.") == rules.score("The mayor mayor left.")


def test_threads_share_a_scorer(rules: Scorer) -> None:
    texts = [
        f"The mayor mayor of {number} left. “It rained. “It did,” he said." for number in range(40)
    ]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(rules.score, texts)) == [rules.score(text) for text in texts]


@pytest.fixture(scope="module")
def full() -> Scorer:
    return Scorer()


def test_neighbours_and_batches_move_no_score(full: Scorer) -> None:
    texts = [
        "It rained.",
        "The agreement of the parts was making signed on the Tuesday by both of the president.",
        "Storm over Leeds\n\n" + "The river rose by a foot in the night, the mayor said. " * 30,
    ]
    alone = [full.score(text) for text in texts]
    for batch_size in (None, 1, 3):
        for one, other in zip(alone, full.score_many(texts, batch_size), strict=True):
            assert other.score == pytest.approx(one.score, abs=1e-4)
            assert other.fluency == pytest.approx(one.fluency, abs=1e-4)
            for a, b in zip(one.segments, other.segments, strict=True):
                assert b.penalty == pytest.approx(a.penalty, abs=1e-4)


def test_the_estimator_reads_the_whole_text(full: Scorer) -> None:
    report = full.score("It rained. " + "word " * 3000)
    assert report.coverage == 1.0
    assert report.fluency is not None
    assert full.estimator is not None
    assert full.estimator.fingerprint in report.signature
