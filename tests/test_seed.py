"""The article the project was born from: what must be found in it, and what must stay quiet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mtqa
from mtqa import Config, Issue, Report
from mtqa.config import EMBEDDED

TEXT = (Path(__file__).parents[1] / "seeds" / "taliban-delegation-in-moscow.txt").read_text(
    encoding="utf-8"
)


@pytest.fixture(scope="module", params=[EMBEDDED, None], ids=["with the model", "rules alone"])
def report(request: pytest.FixtureRequest) -> Report:
    return mtqa.score(TEXT, config=Config(model=request.param))


def at(report: Report, place: str) -> list[Issue]:
    """The rules' issues that touch a place."""
    start = TEXT.index(place)
    return [
        issue
        for issue in report.issues
        for a, b in [
            (issue.start, issue.end),
            *((span.start, span.end) for span in issue.related),
        ]
        if a < start + len(place) and start < b
    ]


def families(report: Report, place: str) -> set[str]:
    names = {rule.name: rule.family for rule in Config().rules()}
    return {
        names[name]
        for issue in at(report, place)
        for name in (issue.rule, *issue.also)
        if name in names
    }


@pytest.mark.parametrize(
    ("place", "family"),
    [
        ("“We assure", "quotation"),
        ("“Our position", "quotation"),
        ("“Many areas", "quotation"),
        ("he said. Mohammad Sohail Sahin.", "attribution"),
        ("Badge County Council", "institutions"),
        ("Badmish", "names"),
        ("Defense Department", "institutions"),
        ("You may also like", "residue"),
        ("Get the latest\n", "residue"),
        ("Stay Informed: Get the Latest Updates and Insights", "residue"),
        ("Most popular", "residue"),
        ("Representation of the political bureau", "grammar"),
        ("phase of US troops began its withdrawal", "grammar"),
        ("Clashes are raging in the city", "residue"),
    ],
)
def test_found(report: Report, place: str, family: str) -> None:
    assert family in families(report, place)


def test_the_council_of_a_province(report: Report) -> None:
    (issue,) = [issue for issue in at(report, "Badge County Council") if issue.suggestion]
    assert "Badghis Provincial Council" in (issue.suggestion or "")


def test_four_spellings_are_one_issue(report: Report) -> None:
    spellings = ["Kala i Naou", "Qala-i-Naw", "Kalai Nao", "Kala Naou"]
    (issue,) = [
        issue
        for issue in report.issues
        if set(spellings) <= {issue.text, *(span.text for span in issue.related)}
    ]
    assert issue.suggestion in spellings


@pytest.mark.parametrize(
    "sound",
    [
        "The Taliban delegation also assured Moscow that it did not seek to seize power",
        "From London, British Prime Minister Boris Johnson announced that most British troops",
        "“I will not reveal the timing of the withdrawal",
        "Afghan forces retaliated to retake the city.",
        "On Wednesday, guerrillas released hundreds of detainees from the city jail.",
        "Local officials and rebel sources reported",
    ],
)
def test_sound_paragraphs_stay_quiet(report: Report, sound: str) -> None:
    start = TEXT.index(sound)
    end = TEXT.find("\n", start)
    assert [issue.text for issue in report.issues if issue.start < end and start < issue.end] == []


def test_it_is_held(report: Report) -> None:
    assert not mtqa.gate(report).passed


def test_no_rule_knows_its_words() -> None:
    names = "taliban|sahin|badge|badmish|badghis|naou|kalai|tawakoli|herawai|fawana"
    for path in Path(mtqa.__file__).parent.rglob("*"):
        if path.suffix in {".py", ".json", ".toml"}:
            code = path.read_text(encoding="utf-8").lower()
            assert not re.search(rf"\b({names})", code), path
