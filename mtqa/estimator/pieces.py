"""A text as the encoder reads it: word pieces with their offsets and their shapes.

The tokenizer comes from the model's own `tokenizer.json`, through `tokenizers` alone. A base that
reads lower case only still has to see "the us President": each piece carries a shape, its case and
the space before it, which the model adds to the piece's embedding.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

#: Cases (5) times spacing (3) times plain or not (2).
SHAPES = 30
# Half of a character that lies outside the basic plane: no UTF-8, so no tokenizer takes it.
SURROGATE_RE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text, without the marks of beginning and end.

    Attributes:
        ids: the vocabulary's numbers.
        shapes: case and spacing of each piece, below `SHAPES`.
        spans: half-open offsets into the text.
        unread: characters that the vocabulary has no pieces for, such as a word of 5,000 letters.
            A strange sign by itself is read as one; control characters and accents don't count.
    """

    ids: list[int]
    shapes: list[int]
    spans: list[tuple[int, int]]
    unread: int


class PieceReader:
    """Cuts texts into pieces, none of them silently dropped."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()  # sentence-transformers' files cut at 128 pieces
        tokenizer.no_padding()
        self.tokenizer = tokenizer
        ids = tokenizer.encode("").ids
        self.prefix, self.suffix = ids[:1], ids[1:]  # [CLS] and [SEP], <s> and </s>
        unknown = (tokenizer.token_to_id(token) for token in ("[UNK]", "<unk>"))
        self.unknown = {token for token in unknown if token is not None}

    @classmethod
    def from_folder(cls, folder: Path) -> PieceReader:
        from tokenizers import Tokenizer

        return cls(Tokenizer.from_file(str(folder / "tokenizer.json")))

    def read(self, text: str) -> Pieces:
        """Any string at all; offsets are into `text` as given."""
        encoding = self.tokenizer.encode(encodable(text), add_special_tokens=False)
        ids, shapes, spans, unread, last = [], [], [], 0, 0
        for token, (start, end) in zip(encoding.ids, encoding.offsets, strict=True):
            # SentencePiece models count the space before a word into it.
            while start < end and text[start].isspace():
                start += 1
            if start == end:
                continue
            unread += sum(map(visible, text[last:start]))
            if token in self.unknown and end - start > 1:
                unread += end - start
            ids.append(token)
            shapes.append(shape(text, start, end, last))
            spans.append((start, end))
            last = max(last, end)
        unread += sum(map(visible, text[last:]))
        return Pieces(ids, shapes, spans, unread)


def visible(character: str) -> bool:
    """Whether a reader would see the character as one of its own."""
    return not character.isspace() and unicodedata.category(character)[0] not in "CM"


def coverage(text: str, unread: int) -> float:
    """The share of the text's characters, spaces apart, that was read.

    >>> coverage("Rain fell.", 4), coverage(" ", 0)
    (0.5555555555555556, 1.0)
    """
    letters = sum(not character.isspace() for character in text)
    return max(0.0, 1 - unread / letters) if letters else 1.0


def encodable(text: str) -> str:
    """The text with each lone surrogate replaced by one replacement character: offsets hold."""
    return SURROGATE_RE.sub("\N{REPLACEMENT CHARACTER}", text)


def shape(text: str, start: int, end: int, last: int) -> int:
    """Case, space before and plainness of `text[start:end]`; `last` is where the piece before ends.

    >>> text = "The US said so.  No"
    >>> [shape(text, *at) for at in [(0, 3, 0), (4, 6, 3), (7, 11, 6), (14, 15, 14), (17, 19, 15)]]
    [7, 8, 6, 0, 12]
    """
    piece = text[start:end]
    if piece.islower():
        case = 1
    elif piece[:1].isupper() and (len(piece) == 1 or piece[1:].islower()):
        case = 2
    elif piece.isupper():
        case = 3
    else:
        case = 4 if any(map(str.isalpha, piece)) else 0
    space = 1 if start == 0 else max(0, min(start - last, 2))  # byte pieces share one span
    return case + 5 * space + 15 * (not piece.isascii())
