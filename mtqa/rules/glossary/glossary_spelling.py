"""Kiev, where the desk writes Kyiv."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mtqa.anatomy.glossary_terms import Use, glossary_uses
from mtqa.document import Document
from mtqa.glossary import Spelling
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "glossary-spelling",
    category="Terminology/Inconsistent",
    severity=Severity.MINOR,
    flagged=[
        "Talks in ⟦Kiev⟧ go on. ⟸ glossary.spelling.Kyiv = 'Kiev'",
        "⟦KIEV⟧, Ukraine (AP) — ⟦Kiev⟧'s mayor spoke. ⟸ glossary.spelling.Kyiv = 'Kiev'",
        "⟦Web site⟧ down, say users. ⟸ glossary.spelling.website = ['web site', 'web-site']",
    ],
    clean=[
        "Kievan Rus and kiev.ua are no cities. ⟸ glossary.spelling.Kyiv = 'Kiev'",
        "Dynamo Kiev won. ⟸ glossary = {spelling = {Kyiv = 'Kiev'}, names = ['Dynamo Kiev']}",
        "Nobody gave a glossary, and Kiev stays.",
    ],
    missed=["Two ⟦Web site⟧s were down. ⟸ glossary.spelling.website = 'Web site'"],
)
def glossary_spelling(document: Document) -> Iterator[Finding]:
    """Flags a spelling that the glossary of `mtqa.toml` has another for: `Kyiv = ["Kiev"]`.

    Why: a desk settles on one spelling of a name or word, and a translation system knows none.
    All uses of one spelling are one issue, as they are one replacement. Longer terms go before
    shorter ones, so `names = ["Dynamo Kiev"]` keeps the club; addresses stay as they are.
    Misses: inflected forms that the glossary does not list.
    """
    found: dict[str, list[Use]] = defaultdict(list)
    for use in glossary_uses(document):
        if isinstance(use.entry, Spelling):
            found[document.text[use.start : use.end]].append(use)
    for first, *others in found.values():
        entry = first.entry
        if not isinstance(entry, Spelling):  # the other kind is left out above
            continue
        reason = f": {entry.reason}" if entry.reason else ""
        yield Finding(
            first.start,
            first.end,
            f"the glossary writes “{entry.right}”{reason}",
            first.say,
            entry.severity or (document.glossary.severity if document.glossary else None),
            related=tuple((use.start, use.end) for use in others),
        )
