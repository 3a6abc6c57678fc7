"""SARIF 2.1.0, which code hosts and editors read: issues as results, suggestions as fixes."""

from __future__ import annotations

import hashlib
import inspect
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mtqa.issue import Issue, Severity
from mtqa.readers.error import STDIN
from mtqa.render.article import Article, Region
from mtqa.render.json import render_json
from mtqa.rule import Rule
from mtqa.rulebook import load_rules
from mtqa.version import __version__

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}


def render_sarif(articles: Iterable[Article]) -> str:
    """One log of one run over all articles, in ASCII."""
    return render_json(sarif(articles), indent=2)


def sarif(articles: Iterable[Article]) -> dict[str, Any]:
    """The log as plain JSON types."""
    book = {rule.name: rule for rule in load_rules()}
    rules: dict[str, int] = {}  # those that found something, in order, and their index
    results, artifacts = [], []
    for number, article in enumerate(articles):
        artifacts.append(_artifact(article))
        seen: Counter[tuple[str, str]] = Counter()
        for issue in article.report.issues:
            index = rules.setdefault(issue.rule, len(rules))
            seen[issue.rule, issue.text] += 1
            results.append(_result(article, number, issue, index, seen[issue.rule, issue.text]))
    driver = {
        "name": "mtqa",
        "version": __version__,
        "rules": [_rule(name, book) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": artifacts,
        "results": results,
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _artifact(article: Article) -> dict[str, Any]:
    """The file, with what the gate says of it."""
    report = article.report
    values = {
        "verdict": article.word,
        "reasons": list(article.verdict.reasons),
        "score": report.score,
        "fluency": report.fluency,
        "words": report.words,
        "signature": report.signature,
    }
    return {"location": {"uri": uri(article.file)}, "properties": values}


def _rule(name: str, book: Mapping[str, Rule]) -> dict[str, Any]:
    """What a viewer tells of a rule; the model, and rules of another version, have a name alone."""
    rule = book.get(name)
    if rule is None:
        return {"id": name}
    help_text = inspect.cleandoc(rule.check.__doc__ or rule.summary)
    return {
        "id": name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": help_text},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [rule.category, rule.family]},
    }


def _result(
    article: Article, number: int, issue: Issue, rule: int, occurrence: int
) -> dict[str, Any]:
    at = {"uri": uri(article.file), "index": number}
    region = article.region(issue.start, issue.end)
    result: dict[str, Any] = {
        "ruleId": issue.rule,
        "ruleIndex": rule,
        "level": LEVELS[issue.severity],
        "message": {"text": _inert(issue.message)},
        "locations": [_location(at, region, issue.text)],
        "partialFingerprints": {"issue/v1": _fingerprint(issue, occurrence)},
        "properties": {
            "severity": issue.severity.value,
            "category": issue.category,
            "source": issue.source,
            "also": list(issue.also),
        },
    }
    if issue.probability is not None:
        result["properties"]["probability"] = issue.probability
    if issue.related:
        result["relatedLocations"] = [
            {"id": place, **_location(at, article.region(span.start, span.end), span.text)}
            for place, span in enumerate(issue.related, start=1)
        ]
    if issue.suggestion is not None and article.replaceable(issue):
        told = f"write “{issue.suggestion}”" if issue.suggestion else "delete it"
        replacement = {
            "deletedRegion": _region(region),
            "insertedContent": {"text": issue.suggestion},
        }
        change = {"artifactLocation": at, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": _inert(told)}, "artifactChanges": [change]}]
    return result


def _location(at: Mapping[str, Any], region: Region, text: str) -> dict[str, Any]:
    place = region.start
    if region.end is None:  # a format without lines
        where = {"fullyQualifiedName": str(place), "kind": "element"}
        return {"physicalLocation": {"artifactLocation": dict(at)}, "logicalLocations": [where]}
    values = {**_region(region), "snippet": {"text": text}}
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": dict(at), "region": values}
    }
    if place.unit is not None:
        location["logicalLocations"] = [{"name": place.unit, "kind": "resource"}]
    return location


def _region(region: Region) -> dict[str, Any]:
    start, end = region
    places = {"startLine": start.line, "startColumn": start.column}
    if end is not None:
        places |= {"endLine": end.line, "endColumn": end.column}
    return {name: value for name, value in places.items() if value is not None}


def _fingerprint(issue: Issue, occurrence: int) -> str:
    """The same for the same fault when text is added before it, so that hosts can follow it."""
    words = f"{issue.rule}\n{issue.text}\n{occurrence}"
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def uri(file: str) -> str:
    """The name of a file as a URI: relative names stay so.

    >>> uri("news/el niño.txt"), uri("-")
    ('news/el%20ni%C3%B1o.txt', 'stdin')
    """
    if file == STDIN:
        return "stdin"
    path = Path(file)
    try:
        name = path.as_posix().encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # no name that a system gave
        name = path.as_posix().encode("utf-8", "surrogatepass")
    # A colon in the first part of a relative name would make a scheme of it.
    return f"file://{quote(name)}" if path.is_absolute() else quote(name)


def _inert(text: str) -> str:
    """A message whose words, which may be the article's, cannot become a viewer's link."""
    return text.replace("](", "] (")
