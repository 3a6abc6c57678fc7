"""Light clues to parts of speech: word lists, endings, and where each word of a document stands.

No tagger: the grammar rules look only at places where a short list of words settles the matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import TypeVar

from mtqa.document import Document
from mtqa.knowledge.words import zipf

POSSESSIVES = frozenset(["my", "your", "his", "its", "our", "their"])  # "her" is an object as well
ARTICLES = frozenset(["a", "an", "the"])
SUBJECTS = frozenset(["i", "you", "he", "she", "it", "we", "they"])
BE = frozenset(["am", "is", "are", "was", "were", "be", "been", "being"])
MODALS = frozenset(
    ["will", "would", "can", "could", "shall", "should", "may", "might", "must", "cannot"]
)
#: Contracted negatives that a base form follows.
NEGATIVES = frozenset(
    "won't wouldn't can't couldn't shouldn't mustn't don't doesn't didn't needn't".split()
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
#: Plurals without -s.
IRREGULAR_PLURALS = frozenset(
    "people men women children police feet teeth mice geese lives wives knives wolves".split()
)
#: Words in -s that are no plurals.
SINGULAR_S_RE = re.compile(
    r"(?:ss|us|is|ous|ics)$|^(?:news|lens|gas|bus|plus|series|species|means|always|perhaps|yes"
    r"|this|its|his|was|has|does|as|us|thus|across|towards|besides|afterwards|sometimes|else)$"
)
WORD_RE = re.compile(r"(?<!\w)[^\W\d_]+(?:['-]\w+)*")
OPENS_RE = re.compile(r"(?:^|[.!?…:\n\r][\"'”’)\]]*|^[\"'“‘«„(]+)[\s\"'“‘«„(\[•*–-]*$")
# A point after these ends no sentence.
SHORTENED_RE = re.compile(r"\b(?:Mrs?|Ms|Dr|St|Gen|Col|Sen|Rep|Gov|Lt|Sgt|Prof|No|vs|U\.S)\.\s*$")
#: Characters before a word that decide whether it opens a sentence.
REACH = 12


@lru_cache(maxsize=8)
def occurrences(document: Document) -> Mapping[str, list[int]]:
    """Where each word starts, by its small letters; curly apostrophes count as straight."""
    starts: dict[str, list[int]] = defaultdict(list)
    for word, (start, _, text) in zip(document.small_words, document.words, strict=True):
        if word.isalpha():
            starts[word].append(start)
        elif not word.isdecimal():  # one word to a document, but several here: "U.S"
            for match in WORD_RE.finditer(text.replace("’", "'")):
                starts[match.group().lower()].append(start + match.start())
    return dict(starts)


def find(
    document: Document, first: Iterable[str], pattern: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Matches of a pattern that begins with one of these words (small letters).

    >>> document = Document.parse("He was took away. She took it.")
    >>> [match.group() for match in find(document, ["was"], re.compile("was took"))]
    ['was took']
    """
    starts = occurrences(document)
    for word in filter(starts.__contains__, first):
        for start in starts[word]:
            match = pattern.match(document.text, start)
            if match:
                yield match


Entry = TypeVar("Entry")


def find_each(
    document: Document,
    table: Mapping[str, Sequence[Entry]],
    pattern_of: Callable[[Entry], re.Pattern[str]],
) -> Iterator[tuple[re.Match[str], Entry]]:
    """The same for a table of patterns: by first words (small letters), what holds each pattern.

    >>> table = {"was": ["was took", "was gave"]}
    >>> [match.group() for match, _ in find_each(Document.parse("He was took."), table, re.compile)]
    ['was took']
    """
    starts = occurrences(document)
    for word in filter(starts.__contains__, table):
        for entry in table[word]:
            matches = map(partial(pattern_of(entry).match, document.text), starts[word])
            yield from ((match, entry) for match in matches if match)


def by_first_word(entries: Iterable[tuple[Iterable[str], Entry]]) -> dict[str, list[Entry]]:
    """Such a table, of the entries and the first words of each."""
    table: dict[str, list[Entry]] = defaultdict(list)
    for words, entry in entries:
        for word in words:
            table[word].append(entry)
    return dict(table)


def opens_sentence(text: str, start: int) -> bool:
    """Whether nothing of the sentence stands before this place, quotation marks aside.

    >>> opens_sentence("So. “He ran.", 5), opens_sentence("Then he ran.", 5)
    (True, False)
    """
    before = text[max(0, start - REACH) : start]
    return bool(OPENS_RE.search(before)) and not SHORTENED_RE.search(before)


def word_before(text: str, start: int) -> str:
    """The word right before this place in small letters; empty if punctuation stands between.

    >>> word_before("No, he ran.", 7), word_before("No, he ran.", 4)
    ('he', '')
    """
    match = re.search(r"([\w'’-]{1,40})\s{1,3}$", text[max(0, start - 44) : start])
    return match.group(1).lower().replace("’", "'") if match else ""


def is_plural(word: str) -> bool:
    """Whether a noun in small letters is a plural, by its ending.

    >>> [is_plural(word) for word in ("towns", "people", "news", "crisis", "lens", "town")]
    [True, True, False, False, False, False]
    """
    if word in IRREGULAR_PLURALS:
        return True
    if len(word) < 4 or not word.endswith("s") or SINGULAR_S_RE.search(word):
        return False
    singulars = [word[:-1]]
    if word.endswith("es"):
        singulars.append(word[:-3] + "y" if word.endswith("ies") else word[:-2])
    return max(map(zipf, singulars)) >= 2.5
