"""The model that ships: it loads without a network, is small, and tells garbled from sound."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mtqa.estimator import Estimator, load
from mtqa.estimator.loading import EMBEDDED, find

#: The same news, as a newsroom would write it and as a machine might.
PAIRS = [
    (
        "The harbour was closed for two days after the storm.",
        "The harbour was closed on two days after of the storm.",
    ),
    (
        "Lawmakers approved the budget late on Tuesday.",
        "The deputies of Duma took the budget to approve the evening of the Tuesday.",
    ),
    (
        "“We have lost everything,” the farmer told reporters.",
        "“We have lost everything, the farmer told “reporters.",
    ),
    (
        "The minister resigned after the report was published.",
        "The minister put out resignation behind the report was publish.",
    ),
    (
        "Firefighters brought the blaze under control before dawn.",
        "Fire fighters localize the open burning until the morning it dawned.",
    ),
    (
        "Her lawyer said she would appeal against the verdict.",
        "Her lawyer said that will be appeal on verdict of she.",
    ),
    (
        "The company plans to open three plants next year.",
        "Company in next year is planning the opening on three of plants.",
    ),
    (
        "Two people were slightly injured in the crash.",
        "As a result in the accident two the people received light bodily traumas.",
    ),
    (
        "Prices have risen by a fifth since the spring.",
        "The prices are grown on a fifth since spring времени.",
    ),
    (
        "The bridge will reopen once repairs are finished.",
        "The bridge it will open itself again when will finish repair.",
    ),
    (
        "She joined the party in 1998 and led it for a decade.",
        "She has joined in party at 1998 and was head of him ten years of long.",
    ),
    (
        "Police are looking for witnesses to the robbery.",
        "The police is search the witness of robbery the fact.",
    ),
]


@pytest.fixture(scope="module")
def embedded() -> Estimator:
    return load(EMBEDDED, device="cpu")


def test_garbled_costs_more_than_sound(embedded: Estimator) -> None:
    sound = embedded.estimate([pair[0] for pair in PAIRS])
    garbled = embedded.estimate([pair[1] for pair in PAIRS])
    right = sum(b.penalty > a.penalty for a, b in zip(sound, garbled, strict=True))
    assert right >= 10  # of 12; by chance alone in 2 cases of 100
    assert sum(one.penalty for one in garbled) > 2 * sum(one.penalty for one in sound)


def test_spans_fall_on_the_garbled(embedded: Estimator) -> None:
    """In articles: one sentence says too little of how far to trust what looks odd in it."""
    sound = embedded.estimate([pair[0] for pair in PAIRS], texts=[len(PAIRS)])
    garbled = embedded.estimate([pair[1] for pair in PAIRS], texts=[len(PAIRS)])
    assert sum(len(one.spans) for one in sound) < sum(len(one.spans) for one in garbled)


def test_a_phrase_with_surer_marks_is_never_less_likely_to_be_shown() -> None:
    """Whatever the held-out articles said when the weights were fitted."""
    config = json.loads((find(EMBEDDED) / "config.json").read_text(encoding="utf-8"))
    weights = config["mtqa"]["phrasing"]["weights"]
    assert set(weights) == set(config["mtqa"]["phrasing"]["thresholds"])
    assert weights
    for one in weights.values():
        assert min(one[name] for name in ("together", "marked", "text", "grave")) >= 0
        assert one["together"] + one["marked"] > 0
        assert one["text"] > 0


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a annoncé lundi une nouvelle loi sur les retraites.",
        "Der Stadtrat hat sich nicht auf einen Nachfolger geeinigt.",
        "El alcalde dimitió el lunes según una fuente que no quiso ser nombrada.",
        "Правительство объявило о новых мерах поддержки.",
        "市長は月曜日に辞任しました。",
    ],
)
def test_what_is_not_english_is_not_read_as_bad_english(embedded: Estimator, text: str) -> None:
    (estimate,) = embedded.estimate([text])
    assert (estimate.penalty, estimate.spans, estimate.coverage) == (0.0, (), 0.0)


def test_another_language_does_not_make_the_english_beside_it_look_bad(embedded: Estimator) -> None:
    sound = [one for one, _ in PAIRS[:3]]
    foreign = ["Правительство объявило о новых мерах.", "Der Rat hat sich nicht geeinigt."] * 5
    alone = embedded.estimate(sound, texts=[3])
    among = embedded.estimate([*foreign, *sound, *foreign], texts=[23])[10:13]
    assert [one.penalty for one in among] == pytest.approx([one.penalty for one in alone], abs=1e-4)


def test_folder_is_small_and_has_its_card() -> None:
    folder = find(EMBEDDED)
    files = [path for path in folder.iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 50_000_000
    assert {path.suffix for path in files} <= {".json", ".safetensors", ".md"}
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert all(work in card for work in ("Freitag", "WMT21", "WMT22", "MiniLM", "Apache-2.0"))


def test_a_fresh_process_needs_no_transformers() -> None:
    """What keeps the time to the first score short."""
    code = (
        "import sys; from mtqa.estimator import load;"
        "load(device='cpu').estimate(['It rained.']); sys.exit('transformers' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=root).returncode == 0
