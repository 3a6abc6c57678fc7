"""What no issue is raised about, since the desk said so."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from mtqa.anatomy.glossary_terms import glossary_uses
from mtqa.directives import ALL, Directives
from mtqa.document import Document
from mtqa.issue import Issue
from mtqa.rulebook import load_rules

#: Whose issues are about a name, a spelling or a foreign word where they lie inside one. The
#: model does not say what it objects to; inside a name it can only be the name.
FAMILIES = frozenset({"names", "institutions", "untranslated"})
RULES = frozenset(
    """
        estimator copied-from-source malformed-word
        compound-echo doubled-word word-loop
        broken-hyphen capital-in-mid-sentence doubled-punctuation joined-words lower-case-name
        missing-space own-name-in-lower-case surname-in-capitals
    """.split()
)
POSSESSIVES = ("'s", "’s", "'", "’")


class Exempt:
    """What one document's glossary leaves alone, and what its comments turn off.

    >>> from dataclasses import replace
    >>> from mtqa.glossary import Glossary
    >>> document = Document.parse("The Tok Tok choir sang.")
    >>> document = replace(document, glossary=Glossary(names=("Tok Tok",)))
    >>> [document.text[start:end] for start, end in Exempt(document).names]
    ['Tok Tok']
    """

    def __init__(self, document: Document) -> None:
        self.names = [(use.start, use.end) for use in glossary_uses(document) if not use.entry]
        self.directives = Directives(document.text)
        self._text = document.text

    def __bool__(self) -> bool:
        return bool(self.names or self.directives.comments)

    @property
    def mark(self) -> str:
        """What the signature says of the comments."""
        known = {*_families(), *_families().values(), "estimator", ALL}
        names = [name for name in self.directives.names if name in known]
        return f"|off:{'+'.join(names)}" if names else ""

    def covers(self, issue: Issue) -> bool:
        """Whether an issue is not to be raised."""
        family = _families().get(issue.rule, issue.rule)
        return (
            self.directives.at(issue.start, [issue.rule, family])
            or self._in_comment(issue)
            or ((issue.rule in RULES or family in FAMILIES) and self._names_only(issue))
        )

    def _names_only(self, issue: Issue) -> bool:
        """Whether an issue is about nothing but a name that is right as it stands."""
        span = _begun(self.names, issue.start)
        return span is not None and (
            issue.end <= span[1] or self._text[span[1] : issue.end] in POSSESSIVES
        )

    def _in_comment(self, issue: Issue) -> bool:
        span = _begun(self.directives.comments, issue.start)
        return span is not None and issue.end <= span[1]


@cache
def _families() -> dict[str, str]:
    """Each rule's family; once, not for every line that is scored."""
    return {rule.name: rule.family for rule in load_rules()}


def _begun(spans: list[tuple[int, int]], offset: int) -> tuple[int, int] | None:
    """Of spans in order, the last that begins at an offset or before."""
    index = bisect_right(spans, offset, key=lambda span: span[0])
    return spans[index - 1] if index else None
