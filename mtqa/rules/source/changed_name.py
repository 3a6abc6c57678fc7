"""A surname that is somebody else's."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.source_names import changed_names
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule


@rule(
    "changed-name",
    category="Accuracy/Mistranslation",
    severity=Severity.MAJOR,
    flagged=[
        "Yesterday Irina ⟦Sokolova⟧ left for Kazan. ⟸ Вчера Ирина Петрова уехала в Казань.",
        "The mayor, Nikos ⟦Varnavas⟧, left. ⟸ Ο δήμαρχος Νίκος Παπαδάκης έφυγε.",
    ],
    clean=[
        "Yesterday Irina Petrova left for Kazan. ⟸ Вчера Ирину Петрову увезли в Казань.",
        "William Hague met Volodymyr Zelensky. ⟸ Уильям Хейг встретил Владимира Зеленского.",
        "He plays for Dinamo Moscow. ⟸ Он играет за московское «Динамо».",
        "Irina Sokolova left. ⟸ Irina Petrova ging.",
    ],
    missed=["Yesterday ⟦Sokolova⟧ left. ⟸ Вчера Петрова уехала."],
)
def changed_name(document: Document) -> Iterator[Finding]:
    """Flags a surname that the source, in Cyrillic or Greek, does not have.

    The first name must be in the source, before a name that the sentence lacks. Names are compared
    by sound, since one name has many spellings.

    Why: models put a better known name for a rare one.

    Misses: names of one word, surnames that begin alike, and changed first names.
    """
    for found in changed_names(document):
        message = f"the source has {found.original.title()} here, not {found.word.text}"
        yield Finding(found.word.start, found.word.end, message)
