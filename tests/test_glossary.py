"""A desk's own terms, from the table to the report."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

import mtqa
from mtqa import Config, ConfigError, Forbidden, Glossary, Policy, Scorer, Severity, Span, Spelling
from mtqa.exempt import RULES
from mtqa.glossary import Forbidden as Entry
from mtqa.rulebook import load_rules

FULL = """
select = ["glossary"]
model = ""

[glossary]
names = ["Dynamo Kiev"]
severity = "major"

[glossary.spelling]
Kyiv = ["Kiev", "Kijev"]
website = "web site"
Odesa = {not = ["Odessa"], reason = "its own name", severity = "neutral"}

[glossary.forbidden]
illegals = "migrants"
"final solution" = {reason = "never in our words", severity = "critical"}
"""


def found(text: str, **table: Any) -> list[tuple[str, str, str | None]]:
    """Rule, words and suggestion of each issue that a glossary leads to."""
    config = Config(model=None, select=("glossary",), glossary=Glossary.from_dict(table))
    return [(i.rule, i.text, i.suggestion) for i in mtqa.score(text, config=config).issues]


def spelled(text: str, **spelling: Any) -> list[tuple[str, str | None]]:
    return [
        (text[span.start : span.end], issue.suggestion)
        for issue in mtqa.score(
            text,
            config=Config(
                model=None,
                select=("glossary",),
                glossary=Glossary.from_dict({"spelling": spelling}),
            ),
        ).issues
        for span in (Span(issue.start, issue.end, issue.text), *issue.related)
    ]


# the table


def test_the_table_in_a_file(tmp_path: Path) -> None:
    for name, text in (
        ("mtqa.toml", FULL),
        (
            "pyproject.toml",
            "[tool.mtqa]\n" + FULL.replace("[glossary", "[tool.mtqa.glossary"),
        ),
    ):
        (tmp_path / name).write_text(text)
        glossary = mtqa.load_config(tmp_path / name).glossary
        assert glossary == Glossary(
            spelling=(
                Spelling("Kyiv", ("Kiev", "Kijev")),
                Spelling("website", ("web site",)),
                Spelling("Odesa", ("Odessa",), "its own name", Severity.NEUTRAL),
            ),
            forbidden=(
                Forbidden("illegals", "migrants"),
                Forbidden("final solution", None, "never in our words", Severity.CRITICAL),
            ),
            names=("Dynamo Kiev",),
            severity=Severity.MAJOR,
        )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("glossary = 3", "glossary is 3; it must be a table"),
        ("[glossary]\nspeling = {}", "unknown key glossary.speling; did you mean glossary.spell"),
        ("[glossary]\nnames = 'Kyiv'", "glossary.names is 'Kyiv'; it must be a list of terms"),
        ("[glossary]\nnames = [3]", "glossary.names is 3; it must be a string"),
        ("[glossary]\nnames = ['--']", "glossary.names has '--', in which no letter stands"),
        ("[glossary]\nseverity = 'majr'", "majr; did you mean glossary.severity major?"),
        ("[glossary]\nspelling = ['Kyiv']", "glossary.spelling is ['Kyiv']; it must be a table"),
        ("[glossary.spelling]\nKyiv = 3", "glossary.spelling.Kyiv is 3; it must be a table"),
        ("[glossary.spelling]\nKyiv = []", "glossary.spelling.Kyiv has no wrong form"),
        ("[glossary.spelling]\nKyiv = 'Kyiv'", "as a wrong form of itself"),
        (
            "[glossary.spelling]\nKyiv = {not = 'Kiev', resaon = 'x'}",
            "unknown key glossary.spelling.Kyiv.resaon; did you mean glossary.spelling.Kyiv.reason",
        ),
        (
            "[glossary.spelling]\nKyiv = {not = 'Kiev', reason = 3}",
            "glossary.spelling.Kyiv.reason is 3; it must be a string",
        ),
        (
            "[glossary.spelling]\nKyiv = {not = 'Kiev', severity = 'minr'}",
            "unknown severity glossary.spelling.Kyiv.severity minr; did you mean",
        ),
        ("[glossary.spelling]\nKyiv = 'Kiev'\nKiew = 'Kiev'", "'Kiev' is a spelling for 'Kyiv'"),
        ("[glossary]\nnames = ['Kiev']\nspelling = {Kyiv = 'Kiev'}", "'Kiev' is right and"),
        (
            "[glossary]\nforbidden = {Kiev = {}}\nspelling = {Kyiv = 'Kiev'}",
            "'Kiev' is a spelling for 'Kyiv' and forbidden; it can be one of them",
        ),
        ("[glossary.forbidden]\nbloc = 'bloc'", "glossary.forbidden.bloc.say is the term itself"),
        ("[glossary.forbidden]\nbloc = {say = 3}", "glossary.forbidden.bloc.say is 3"),
        ("[glossary.forbidden]\nbloc = ['x']", "glossary.forbidden.bloc is ['x']; it must be"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "mtqa.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as error:
        mtqa.load_config(path)
    assert message in str(error.value)
    assert str(path) in str(error.value)


def test_an_entry_given_twice_in_code() -> None:
    with pytest.raises(ConfigError, match="has 'x' twice"):
        Glossary(forbidden=(Entry("x"), Entry("x", "y")))


def test_round_trip_and_hash(tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_text(FULL)
    config = mtqa.load_config(tmp_path / "mtqa.toml")
    again = Config.from_dict(json.loads(json.dumps(config.to_dict())))
    assert again == config
    assert hash(again) == hash(config)
    assert pickle.loads(pickle.dumps(config)) == config
    assert not Glossary()
    assert config.glossary


# what is found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Talks in Kyiv go on.", [], id="right"),
        pytest.param("Kievan Rus, Kievs and kiev.", [], id="other words"),
        pytest.param("See kiev.ua, http://x.test/Kiev, @Kiev, #Kiev, a@Kiev.ua.", [], id="links"),
        pytest.param("Kiev's mayor and Kiev’s.", [("Kiev", "Kyiv")] * 2, id="possessives"),
        pytest.param("The Kiev-based firm (Kiev).", [("Kiev", "Kyiv")] * 2, id="hyphens"),
        pytest.param("He fled Kiev.The rest stayed.", [("Kiev", "Kyiv")], id="a space was lost"),
        pytest.param("KIEV, Ukraine (AP) — Rain.", [("KIEV", "KYIV")], id="dateline"),
        pytest.param("SHELLS HIT KIEV\n\nIt rained.", [("KIEV", "KYIV")], id="a line of capitals"),
        pytest.param("The firm KIEV is listed here.", [], id="an acronym"),
    ],
)
def test_a_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert spelled(text, Kyiv="Kiev") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The web site is down.", [("web site", "website")], id="as it stands"),
        pytest.param("Web site down, he said.", [("Web site", "Website")], id="sentence start"),
        pytest.param("It rained. Web site down.", [("Web site", "Website")], id="second sentence"),
        pytest.param("He said: “Web site down.”", [("Web site", "Website")], id="quotation"),
        pytest.param("All of it.\n\nThe Web Site Co. failed.", [], id="a name"),
        pytest.param(
            "City Web Site Hacked Again\n\nIt rained on Monday.\n\nAnd it rained again.",
            [("Web Site", "Website")],
            id="headline",
        ),
        pytest.param(
            "The web\nsite is down and the web\N{NO-BREAK SPACE}site will stay down,\nthey said.",
            [("web\nsite", "website"), ("web\N{NO-BREAK SPACE}site", "website")],
            id="other white space",
        ),
        pytest.param("On the web.\n\nsite is down", [], id="two paragraphs"),
    ],
)
def test_a_common_word(text: str, expected: list[tuple[str, str]]) -> None:
    assert spelled(text, website="web site") == expected


def test_accents_and_apostrophes_in_either_form() -> None:
    assert spelled("In Bogotá and Bogota\u0301.", Bogota="Bogotá") == [
        ("Bogotá", "Bogota"),
        ("Bogota\u0301", "Bogota"),
    ]
    assert spelled("The Qur’an, the Qur'an.", Koran="Qur'an") == [
        ("Qur’an", "Koran"),
        ("Qur'an", "Koran"),
    ]


def test_of_terms_that_overlap_the_longest_counts() -> None:
    assert found(
        "East Sea of Japan, East Sea and Sea.",
        forbidden={"East Sea": {}, "Sea of Japan": {}, "Sea": {}},
    ) == [
        ("glossary-forbidden", "Sea of Japan", None),
        ("glossary-forbidden", "East Sea", None),
        ("glossary-forbidden", "Sea", None),
    ]
    # A term that begins like a longer one, which is not there.
    assert found("A new York of old.", forbidden={"new York of them": {}, "new York": {}}) == [
        ("glossary-forbidden", "new York", None)
    ]
    assert found("Dynamo Kiev won.", spelling={"Kyiv": "Kiev"}, names=["Dynamo Kiev"]) == []
    assert found("The crude oil ran.", forbidden={"oil": "crude oil"}) == []


def test_one_spelling_is_one_issue_and_each_forbidden_use_its_own() -> None:
    config = Config(
        model=None,
        glossary=Glossary.from_dict(
            {"spelling": {"Kyiv": ["Kiev", "Kijev"]}, "forbidden": {"illegals": "migrants"}}
        ),
    )
    text = "The Kiev of old, Kiev of now, Kijev: illegals left. The illegals came."
    issues = mtqa.score(text, config=config).issues
    assert [(issue.text, len(issue.related)) for issue in issues] == [
        ("Kiev", 1),
        ("Kijev", 0),
        ("illegals", 0),
        ("illegals", 0),
    ]


def test_reasons_and_severities() -> None:
    table = {
        "severity": "neutral",
        "forbidden": {"illegals": {"reason": "a slur", "severity": "critical"}, "regime": {}},
    }
    glossary = Glossary.from_dict(table)
    text = "The regime fears illegals."
    issues = mtqa.score(text, config=Config(model=None, glossary=glossary)).issues
    assert [issue.severity.value for issue in issues] == ["neutral", "critical"]
    assert issues[1].message == "the glossary rules this out: a slur"
    assert issues[1].suggestion is None
    config = Config(
        model=None, glossary=glossary, severity=(("glossary-forbidden", Severity.MINOR),)
    )
    issues = mtqa.score(text, config=config).issues
    assert {issue.severity for issue in issues} == {Severity.MINOR}


# names left alone


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Tok Tok choir saw tok tok birds.", "tok tok"),
        ("Trains from Kharkov were late, said Kharkiv's mayor. Kharkiv slept.", "Kharkov"),
        ("The actor made his name in sjónvarpsþáttum and died on Friday.", "sjónvarpsþáttum"),
    ],
)
def test_no_rule_objects_inside_a_name(text: str, name: str) -> None:
    plain = mtqa.score(text, config=Config(model=None))
    (issue,) = [issue for issue in plain.issues if name in issue.text]
    spared = mtqa.score(text, config=Config(model=None, glossary=Glossary(names=(name,))))
    assert issue not in spared.issues
    assert spared.score > plain.score


def test_a_preferred_spelling_is_not_talked_out_of() -> None:
    text = "Kiev is old. Trains from Kiev and Kyiv were late in Kiev."
    plain = mtqa.score(text, config=Config(model=None))
    assert ("Kyiv", "Kiev") in [(issue.text, issue.suggestion) for issue in plain.issues]
    glossary = Glossary.from_dict({"spelling": {"Kyiv": "Kiev"}})
    report = mtqa.score(text, config=Config(model=None, glossary=glossary))
    assert [(issue.text, issue.suggestion) for issue in report.issues] == [("Kiev", "Kyiv")]


def test_other_faults_at_a_name_stay() -> None:
    text = "“It rained,” he said. Ada Ruiz. The mayor left."
    config = Config(model=None, glossary=Glossary(names=("Ada Ruiz",)))
    plain = mtqa.score(text, config=Config(model=None)).issues
    assert plain
    assert mtqa.score(text, config=config).issues == plain


def test_the_rules_named_as_spared_exist() -> None:
    assert {"estimator"} == RULES - {rule.name for rule in load_rules()}


# everywhere that a configuration reaches


def test_every_way_to_score() -> None:
    config = Config(model=None, glossary=Glossary.from_dict({"spelling": {"Kyiv": "Kiev"}}))
    scorer = Scorer(config=config)
    text = "Talks in Kiev go on."
    expected = scorer.score(text).issues
    assert [issue.rule for issue in expected] == ["glossary-spelling"]
    assert [report.issues for report in scorer.score_many([text])] == [expected]
    assert [report.issues for report in scorer.score_segments([text])] == [expected]


def test_it_moves_the_signature_and_only_by_what_it_holds() -> None:
    def mark(**table: Any) -> str:
        glossary = Glossary.from_dict(table)
        return mtqa.score("It rained.", config=Config(model=None, glossary=glossary)).signature

    marks = {
        mark(),
        mark(spelling={"Kyiv": "Kiev"}),
        mark(spelling={"Kyiv": ["Kiev", "Kijev"]}),
        mark(spelling={"Kyiv": {"not": "Kiev", "severity": "major"}}),
        mark(forbidden={"Kiev": "Kyiv"}),
        mark(names=["Kiev"]),
        mark(names=["Kiev"], severity="major"),
    }
    assert len(marks) == 7
    assert "glossary" not in mark()
    assert mark(spelling={"Kyiv": "Kiev"}) == mark(spelling={"Kyiv": ["Kiev"]})


def test_a_policy_may_name_its_rules() -> None:
    glossary = Glossary.from_dict({"forbidden": {"illegals": {"severity": "critical"}}})
    text = "The minister said on Monday that illegals had come over the border in the night."
    lenient = {"min_score": 0}
    for policy, passed in (
        (Policy(**lenient), False),  # type: ignore[arg-type]
        (Policy(**lenient, ignore=("glossary-forbidden",)), True),  # type: ignore[arg-type]
        (Policy(**lenient, ignore=("glossary",)), True),  # type: ignore[arg-type]
    ):
        config = Config(model=None, glossary=glossary, policy=policy)
        assert mtqa.gate(text, config=config).passed is passed
    hold = Policy(max_critical=99, min_score=0, hold=("glossary-forbidden",))
    verdict = mtqa.gate(text, config=Config(model=None, glossary=glossary, policy=hold))
    assert verdict.reasons == ("glossary-forbidden always holds",)


@pytest.mark.parametrize("text", ["", "a " * 20_000, "Kiev" * 5_000, "Kiev." * 4_000, "“" * 9_999])
def test_any_text_is_read_through(text: str) -> None:
    assert isinstance(found(text, spelling={"Kyiv": "Kiev"}, names=["a a a"]), list)
