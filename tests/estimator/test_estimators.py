"""What every estimator promises, whatever the model."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mtqa.estimator import Estimator, load

TEXTS = [
    "The council met on Monday.",
    "Police said the driver had stopped at the scene, the scene, the scene of the the road.",
    "",
    "Rain",
    "“We will rebuild,” the mayor told reporters in the square. " * 6,
    "   \n\t ",
    "3.5 percent",
]


def test_order_and_number_are_kept(estimator: Estimator) -> None:
    together = estimator.estimate(TEXTS)
    assert len(together) == len(TEXTS)
    for text, estimate in zip(TEXTS, together, strict=True):
        alone = estimator.estimate([text])[0]
        assert estimate.penalty == pytest.approx(alone.penalty, abs=1e-4)


@pytest.mark.parametrize("batch_size", [1, 3, 64])
def test_batch_size_changes_nothing(estimator: Estimator, batch_size: int) -> None:
    for one, other in zip(
        estimator.estimate(TEXTS), estimator.estimate(TEXTS, batch_size), strict=True
    ):
        assert one.penalty == pytest.approx(other.penalty, abs=1e-4)
        assert [(span.start, span.end) for span in one.spans] == [
            (span.start, span.end) for span in other.spans
        ]


def test_the_same_again(estimator: Estimator) -> None:
    assert estimator.estimate(TEXTS) == estimator.estimate(TEXTS)


@pytest.mark.parametrize("blank", ["", " ", "\n\u00a0\t"], ids=repr)
def test_blank_segments_owe_nothing(estimator: Estimator, blank: str) -> None:
    estimate = estimator.estimate([blank])[0]
    assert (estimate.penalty, estimate.spans, estimate.coverage) == (0.0, (), 1.0)


def test_no_segments_no_estimates(estimator: Estimator) -> None:
    assert estimator.estimate([]) == []


@pytest.mark.parametrize(
    "text",
    [
        "\ud800",
        "a\udfffb \ud800\udc00",
        "\0",
        "\0The\0",
        "🙂🙂",
        "一二三",
        "e\u0301",
        "[MASK]",
        "a" * 3000,
    ],
    ids=ascii,
)
def test_any_string_will_do(estimator: Estimator, text: str) -> None:
    estimate = estimator.estimate([text])[0]
    assert estimate.penalty >= 0
    assert 0 <= estimate.coverage <= 1


def test_a_longer_text_is_read_to_its_end(estimator: Estimator) -> None:
    long = "The council met on Monday to discuss the new road. " * 20
    assert estimator.estimate([long + "Rain."]) != estimator.estimate([long + "Police."])


def test_names_and_precision(estimator: Estimator) -> None:
    assert re.fullmatch(r"[0-9a-f]{4}", estimator.fingerprint)
    assert estimator.precision == "fp32"


def test_fingerprint_moves_with_the_tokenizer(quality_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(quality_folder, tmp_path / "model"))
    before = load(str(folder), device="cpu").fingerprint
    tokenizer = (folder / "tokenizer.json").read_text(encoding="utf-8")
    (folder / "tokenizer.json").write_text(tokenizer + "\n", encoding="utf-8")
    assert load(str(folder), device="cpu").fingerprint != before
