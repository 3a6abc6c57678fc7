"""What a rule is: a pure function from a document to findings, with its examples beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mtqa.document import Document
from mtqa.glossary import Glossary
from mtqa.issue import CATEGORIES, Issue, Severity, Span
from mtqa.toml import parse_toml

NAME_RE = re.compile(r"[a-z]+(?:-[a-z]+)*")
OPEN = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}"
CLOSE = "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
#: In an example, what follows is the source of what stands before, or begins with "glossary" and
#: is a glossary in TOML.
FROM = " \N{LONG LEFTWARDS DOUBLE ARROW} "


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that a rule objects to.

    Attributes:
        start, end: half-open character offsets into the document's text; never empty.
        message: what is wrong, in an editor's words.
        suggestion: what should stand there instead, where that can be computed.
        severity: where this place is worse or better than the rule's own severity.
        related: spans (start, end) of other places that belong to the same fault.
    """

    start: int
    end: int
    message: str
    suggestion: str | None = None
    severity: Severity | None = None
    related: tuple[tuple[int, int], ...] = ()


Check = Callable[[Document], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A pattern with a name; made by the decorator `rule`."""

    name: str
    category: str
    severity: Severity
    check: Check
    flagged: tuple[str, ...]
    clean: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def family(self) -> str:
        """The folder that the rule stands in, such as `quotation`."""
        return self.check.__module__.split(".")[-2]

    @property
    def summary(self) -> str:
        """The first line of the rule's docstring."""
        return (self.check.__doc__ or "").strip().splitlines()[0]

    def apply(self, document: Document) -> Iterator[Issue]:
        """Every issue that the rule finds in the document."""
        for found in self.check(document):
            yield Issue(
                rule=self.name,
                category=self.category,
                severity=found.severity or self.severity,
                start=found.start,
                end=found.end,
                text=document.text[found.start : found.end],
                message=found.message,
                suggestion=found.suggestion,
                related=tuple(
                    Span(start, end, document.text[start:end]) for start, end in found.related
                ),
            )


def rule(
    name: str,
    *,
    category: str,
    severity: Severity,
    flagged: Sequence[str],
    clean: Sequence[str],
    missed: Sequence[str] = (),
) -> Callable[[Check], Rule]:
    """Makes a rule of a function that yields findings.

    Args:
        name: the pattern's name in kebab case; never reused for another pattern.
        category: one of `mtqa.issue.CATEGORIES`.
        severity: of every finding that does not say otherwise.
        flagged: texts with the spans to be found, and no others, marked ⟦so⟧.
            A source or glossary, where the rule compares with one, stands behind " ⟸ ".
        clean: sound texts that yield nothing; at least two, one of them a near miss.
        missed: faulty texts, marked in the same way, that the rule is known not to find.

    Raises:
        ValueError: a name, category or list of examples that breaks these terms.
    """
    if not NAME_RE.fullmatch(name):
        raise ValueError(f"rule name {name!r} is not kebab case, as in 'reopened-quote'")
    if category not in CATEGORIES:
        raise ValueError(
            f"rule {name!r}: {category!r} is no MQM category; see mtqa.issue.CATEGORIES"
        )
    if not flagged or len(clean) < 2:
        raise ValueError(f"rule {name!r} needs a flagged example and two clean ones")

    def decorate(check: Check) -> Rule:
        if not check.__doc__:
            raise ValueError(f"rule {name!r} needs a docstring: what it flags, why, what it misses")
        return Rule(name, category, severity, check, tuple(flagged), tuple(clean), tuple(missed))

    return decorate


def unmark(example: str) -> tuple[str, list[tuple[int, int]]]:
    """An example's text without its marks, and the spans that were marked.

    >>> unmark("Police said ⟦the the⟧ man fled.")
    ('Police said the the man fled.', [(12, 19)])
    """
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    length, start = 0, 0
    for part in re.split(f"([{OPEN}{CLOSE}])", example):
        if part == OPEN:
            start = length
        elif part == CLOSE:
            spans.append((start, length))
        else:
            parts.append(part)
            length += len(part)
    return "".join(parts), spans


def read_example(example: str) -> tuple[Document, list[tuple[int, int]]]:
    """An example as a document, and the spans that were marked in it.

    >>> read_example("⟦Es regnet⟧. ⟸ Es regnet.")[0].source
    'Es regnet.'
    """
    marked, _, source = example.partition(FROM)
    text, spans = unmark(marked)
    if source.startswith("glossary"):
        glossary = Glossary.from_dict(parse_toml(source)["glossary"])
        return replace(Document.parse(text), glossary=glossary), spans
    return Document.parse(text, source or None), spans
