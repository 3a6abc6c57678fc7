"""A month or weekday other than the source's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.anatomy.figure_readings import plain_digits
from mtqa.anatomy.source_alignment import alignment, around
from mtqa.anatomy.source_language import source_language
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.calendar_words import ENGLISH_DAYS, ENGLISH_MONTHS, source_days, source_months
from mtqa.rule import Finding, rule

NAMES = "|".join((*ENGLISH_MONTHS, *ENGLISH_DAYS))
NAME_RE = re.compile(rf"\b(?:{NAMES})")
# "May" and "March" are also words, but for the capital in mid-sentence.
DATE_RE = re.compile(rf"(?:(?<=\w\s)|(?<=,\s))(?:{NAMES})\b")


@rule(
    "changed-date",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "He left on ⟦Thursday⟧. ⟸ Er ist am Mittwoch nicht gegangen.",
        "The court sat on 3 ⟦April⟧. ⟸ Суд собрался 3 марта.",
        "It opened in ⟦July⟧ 2021. ⟸ 2021年6月に開館した。",
    ],
    clean=[
        "He left on Wednesday, 3 April. ⟸ Er ist am Mittwoch, dem 3.4., nicht gegangen.",
        "The court sat in March. ⟸ Суд собрался 3 марта.",
        "He may march on Monday. ⟸ Er marschiert vielleicht morgen nicht.",
    ],
    missed=["⟦April⟧ was cold. ⟸ Der März ist nicht warm gewesen."],
)
def changed_date(document: Document) -> Iterator[Finding]:
    """Flags a month or weekday where the source has another one that the translation lacks.

    Why: neighbours in the calendar are neighbours in a model's mind, and no reader can tell.
    Both must disagree: a translator may name the day that the source calls "tomorrow".

    Misses: languages without a table of months, and names that open a sentence.
    """
    pairs = alignment(document).pairs
    language = source_language(document)
    read = [_dates(plain_digits("\n".join(pair.source)), language) for pair in pairs]
    for index, pair in enumerate(pairs):
        if not read[index]:
            continue
        near = around(document, index)
        known = set().union(*(read[at] for at in near))
        named = {
            match.group()
            for match in NAME_RE.finditer(document.text, pairs[near[0]].start, pairs[near[-1]].end)
        }
        for match in DATE_RE.finditer(document.text, pair.start, pair.end):
            kind = ENGLISH_DAYS if match.group() in ENGLISH_DAYS else ENGLISH_MONTHS
            lacking = [name for name in kind if name in read[index] and name not in named]
            if match.group() not in known and lacking:
                message = f"the source has {' or '.join(lacking)} here, not {match.group()}"
                yield Finding(match.start(), match.end(), message)


def _dates(source: str, language: str) -> set[str]:
    """The months and weekdays that a stretch of the source names, in English."""
    months = {ENGLISH_MONTHS[month - 1] for month in source_months(source, language)}
    return months | {ENGLISH_DAYS[day - 1] for day in source_days(source, language)}
