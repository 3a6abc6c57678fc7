"""The source's sentences beside those of the translation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mtqa.anatomy.alignment import GAP, Bead, Unit, align, length_cost
from mtqa.anatomy.english_figures import read_figures
from mtqa.anatomy.source_figures import Figure, SourceFigures, source_figures
from mtqa.anatomy.source_language import source_language
from mtqa.anatomy.source_sentences import source_paragraphs
from mtqa.anatomy.transliteration import fold, skeleton
from mtqa.document import Document, Sentence
from mtqa.knowledge.romanisation import romanised

WORD_RE = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
KANA_RE = re.compile(r"[\u30a1-\u30fa\u30fc]{3,}")
#: Translations are this many times as long as their sources, in characters, or no translations:
#: English has about 1.0 for European languages, 2.5 for Japanese and 3.5 for Chinese.
RATIOS = 0.3, 6.0
#: What it is on WMT 2021 and 2022's references; little text is read with that in mind.
USUAL = {
    "cs": 1.13, "de": 0.97, "ha": 0.95, "is": 1.07, "ja": 2.9, "ru": 1.05, "uk": 1.03, "zh": 3.7,
}  # fmt: skip
#: Chinese and Japanese sentences tell less by their lengths.
DENSE_GAP = 4.3
LITTLE = 800  # characters of the source
#: Texts of more sentences are not aligned: no article is so long, and time would not be short.
MOST = 12_000
#: A text of fewer sentences is taken for a translation of its source whatever its length.
FEW = 4

#: A source is of another article if at least so many pairs with figures or names on both sides
#: share none, and less than this share of such pairs do.
LONE, SHARED = 4, 0.3
#: Names in these scripts are not read by sound; katakana is, and few names are in it.
WITHOUT_NAMES = frozenset("zh ja ko ar fa ur he hi bn ta th ka hy am my km lo".split())
#: The same of pairs with figures alone.
DIFFERING, AGREEING = 3, 0.4
#: A sentence shorter than this, in characters of English, may be run into its neighbours.
WEIGHTY = 40
#: What stands beside a gap may have taken it in, if it is longer than expected by this share of it.
ABSORBED = 0.6
#: By how much a rendering may be shorter or longer than expected: beyond both, part is missing.
SHRUNK, SHRUNK_BY = 0.5, 60
SWOLLEN, SWOLLEN_BY = 1.8, 70


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the source and those that render them; either may be none.

    Attributes:
        source: the source's sentences.
        sentences: the translation's.
        start, end: their offsets; a place between sentences where there are none.
        paragraph: which pair of paragraphs it belongs to, where these pair up; else 0.
    """

    source: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """All pairs, in order; `ratio` is characters of the translation for one of the source."""

    pairs: tuple[Pair, ...]
    ratio: float
    trusted: bool  # whether the source is of this article at all


@lru_cache(maxsize=8)
def alignment(document: Document) -> Alignment:
    """The document's sentences beside its source's; no pairs where it has none.

    >>> document = Document.parse("He came. It rained.", "Er kam. Es regnete.", "de")
    >>> [(pair.source, document.text[pair.start : pair.end]) for pair in alignment(document).pairs]
    [(('Er kam.',), 'He came.'), (('Es regnete.',), 'It rained.')]
    """
    paragraphs = source_paragraphs(document)
    size = sum(len(sentence) for part in paragraphs for sentence in part)
    length = sum(len(sentence.text) for sentence in document.sentences)
    if not size or not length or source_language(document) == "en":
        return Alignment((), 1.0, True)
    ratio = length / size
    usual = USUAL.get(source_language(document), ratio)
    count = sum(map(len, paragraphs))
    if max(count, len(document.sentences)) > MOST:
        return Alignment((), ratio, True)
    few = min(count, len(document.sentences)) < FEW
    if not RATIOS[0] <= ratio <= RATIOS[1] and not few:
        return Alignment((), ratio, False)
    ratio = (length + usual * LITTLE) / (size + LITTLE)
    pairs = _by_paragraph(document, paragraphs, ratio) or _by_sentence(
        document, [sentence for part in paragraphs for sentence in part], document.sentences, ratio
    )
    trusted = few or (_believable(pairs) and not _strangers(pairs, source_language(document)))
    return Alignment(tuple(pairs) if trusted else (), ratio, trusted)


@lru_cache(maxsize=8)
def pair_figures(document: Document) -> tuple[tuple[SourceFigures, tuple[Figure, ...]], ...]:
    """The figures of each pair's source, and of its translation with offsets into the document."""
    language = source_language(document)
    return tuple(
        (
            source_figures("\n".join(pair.source), language),
            tuple(
                replace(f, start=pair.start + f.start, end=pair.start + f.end)
                for f in read_figures(document.text[pair.start : pair.end])
            ),
        )
        for pair in alignment(document).pairs
    )


def around(document: Document, index: int) -> range:
    """The pairs whose contents may have changed places with a pair's: its neighbours, in one part.

    Where paragraphs pair up, nothing leaves its paragraph.
    """
    pairs = alignment(document).pairs
    part = pairs[index].paragraph
    first = index - 1 if index and pairs[index - 1].paragraph == part else index
    more = index + 1 < len(pairs) and pairs[index + 1].paragraph == part
    return range(first, index + 2 if more else index + 1)


def _by_paragraph(
    document: Document, paragraphs: Sequence[Sequence[str]], ratio: float
) -> list[Pair]:
    """Pairs inside paragraphs, if there are as many on both sides and their lengths agree."""
    if len(paragraphs) != len(document.paragraphs) or len(paragraphs) < 2:
        return []
    off = sum(
        length_cost(ratio * sum(map(len, ours)), len(theirs.text)) > 12
        for ours, theirs in zip(paragraphs, document.paragraphs, strict=True)
    )
    if off > max(2, len(paragraphs) // 4):
        return []
    found: list[Pair] = []
    for index, (ours, theirs) in enumerate(zip(paragraphs, document.paragraphs, strict=True)):
        found += _by_sentence(document, ours, theirs.sentences, ratio, index)
    return found


def _by_sentence(
    document: Document,
    source: Sequence[str],
    sentences: Sequence[Sentence],
    ratio: float,
    paragraph: int = 0,
) -> list[Pair]:
    language = source_language(document)
    if len(source) == len(sentences) == 1:
        beads = [Bead((0, 1), (0, 1))]
    else:
        beads = align(
            [Unit(len(text), source_anchors(text, language)) for text in source],
            [Unit(len(sentence.text), anchors(sentence.text)) for sentence in sentences],
            ratio,
            DENSE_GAP if language in ("zh", "ja") else GAP,
        )
    found = []
    place = sentences[0].start if sentences else 0
    for bead in beads:
        ours, theirs = source[slice(*bead.source)], sentences[slice(*bead.target)]
        start, end = (theirs[0].start, theirs[-1].end) if theirs else (place, place)
        found.append(Pair(tuple(ours), tuple(theirs), start, end, paragraph))
        place = end
    return found


def _believable(pairs: Sequence[Pair]) -> bool:
    """Whether enough of the text has a counterpart."""
    paired = sum(pair.end - pair.start for pair in pairs if pair.source)
    whole = sum(pair.end - pair.start for pair in pairs)
    lost = sum(len("".join(pair.source)) for pair in pairs if not pair.sentences)
    size = sum(len("".join(pair.source)) for pair in pairs)
    # Half may be missing on one side; a quarter on both is another story.
    return (
        2 * paired >= whole and 2 * lost <= size and (4 * paired >= 3 * whole or 4 * lost <= size)
    )


def _strangers(pairs: Sequence[Pair], language: str) -> bool:
    """Whether hardly a pair shares a figure or a name, of those that could."""
    shared = lone = agree = differ = 0
    for pair in pairs:
        ours = source_anchors(" ".join(pair.source), language)
        theirs = anchors(" ".join(sentence.text for sentence in pair.sentences))
        if ours and theirs and language not in WITHOUT_NAMES:
            shared += not ours.isdisjoint(theirs)
            lone += ours.isdisjoint(theirs)
        figures = {value for value in theirs if isinstance(value, float)}
        if figures and pair.source:
            agree += not figures.isdisjoint(ours)
            differ += figures.isdisjoint(ours)
    return (lone >= LONE and shared < SHARED * (shared + lone)) or (
        differ >= DIFFERING and agree < AGREEING * (agree + differ)
    )


def anchors(text: str) -> frozenset[str | float]:
    """What an English sentence has that needs no translation: figures and names.

    >>> sorted(map(str, anchors("In 2019 Angela Merkel left")))
    ['2019.0', 'angel', 'merke', '~mlk', '~nkl']
    """
    found: set[str | float] = {
        value for figure in read_figures(text) for value in figure.readings if value >= 10
    }
    for match in WORD_RE.finditer(text):
        word = match.group()
        if word[0].isupper() and len(word) > 2:
            found |= _keys(fold(word))
    return frozenset(found)


def source_anchors(text: str, language: str) -> frozenset[str | float]:
    """The same of a sentence of the source, its names spelt by sound.

    >>> "~mlk" in source_anchors("В 2019 году Ангела Меркель ушла", "ru")
    True
    """
    found: set[str | float] = {
        value for value in source_figures(text, language).known if value >= 10
    }
    for match in WORD_RE.finditer(text):
        word = match.group()
        if (word[0].isupper() or (word.isascii() and not text.isascii())) and len(word) > 2:
            latin = word.isascii() or romanised(word, language) == word.lower()
            folded = fold(word if latin else romanised(word, language))
            found |= {key for key in _keys(folded) if latin or key[0] == "~"}
    for match in KANA_RE.finditer(text):
        found |= {key for key in _keys(romanised(match.group())) if key[0] == "~"}
    return frozenset(found)


def _keys(folded: str) -> set[str]:
    keys = {folded[:5]} if len(folded) > 3 else set()
    sounds = skeleton(folded)[:3]
    if len(sounds) == 3:
        keys.add("~" + sounds)
    return keys


def weighty(found: Alignment, index: int) -> bool:
    """Whether a gap is more than a fragment, and its neighbours have not taken it in."""
    pair = found.pairs[index]
    size = _expected(found, pair) or pair.end - pair.start
    excess = [
        other.end - other.start - _expected(found, other)
        for other in found.pairs[max(0, index - 1) : index + 2]
        if other.source and other.sentences
    ]
    if pair.source:
        absorbed = max(excess, default=0.0)
    else:
        absorbed = max((-off for off in excess), default=0.0)
    return size >= WEIGHTY and absorbed < ABSORBED * size


def shrunk(found: Alignment, pair: Pair) -> bool:
    """Whether a rendering is far shorter than its source."""
    expected, length = _expected(found, pair), pair.end - pair.start
    return length < SHRUNK * expected and expected - length > SHRUNK_BY


def swollen(found: Alignment, pair: Pair) -> bool:
    """Whether a rendering is far longer than its source."""
    expected, length = _expected(found, pair), pair.end - pair.start
    return length > SWOLLEN * expected and length - expected > SWOLLEN_BY


def _expected(found: Alignment, pair: Pair) -> float:
    return found.ratio * sum(map(len, pair.source))


def shown(pair: Pair) -> str:
    """The beginning of a pair's source, for a message."""
    text = " ".join(pair.source)
    return f"“{text[:80]}…”" if len(text) > 80 else f"“{text}”"
