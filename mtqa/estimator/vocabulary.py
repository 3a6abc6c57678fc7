"""A language model's vocabulary: text to numbers, and the marks that go round it.

Transformers reads `tokenizer.json` and the older files that it can convert. A folder with a
SentencePiece model alone is read with `sentencepiece` itself: transformers would want protobuf for
it, and a score may not depend on what else is installed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtqa.estimator.base import ModelError
from mtqa.estimator.pieces import encodable, visible

#: Models whose numbers are fairseq's: <s> <pad> </s> <unk> first, then SentencePiece's from 3 on,
#: and <mask> last.
FAIRSEQ = {"xlm-roberta", "xlm-roberta-xl"}
#: How SentencePiece writes a space.
SPACE = "\N{LOWER ONE EIGHTH BLOCK}"
#: Models that number their pieces otherwise again.
FOREIGN = {"camembert", "mbart", "m2m_100", "xglm", "barthez", "xlnet", "pegasus", "speech_to_text"}


@dataclass(frozen=True)
class Vocabulary:
    """How a text becomes numbers.

    Attributes:
        encode: pieces of a text, without marks round it.
        unread: how many of a text's characters it has no pieces for; a strange sign by itself is
            read as one. Always 0 for the few tokenizers that don't say what each piece stands for.
        begin, end: marks that open and close a line, or None.
        mask: stands for a hidden piece, or None.
        pad: fills a line up; it is masked out, so any number will do.
    """

    encode: Callable[[str], list[int]]
    unread: Callable[[str], int]
    begin: int | None
    end: int | None
    mask: int | None
    pad: int

    @classmethod
    def from_folder(cls, folder: Path, kind: str) -> Vocabulary:
        """Reads a model's folder; `kind` is its `model_type`."""
        models = sorted(folder.glob("*.model"))
        if models and not (folder / "tokenizer.json").is_file():
            return _sentencepiece(models[0], kind)
        return _transformers(folder)


def _transformers(folder: Path) -> Vocabulary:
    from transformers import AutoTokenizer

    try:
        tokenizer: Any = AutoTokenizer.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False
        )
    except Exception as error:  # whatever tokenizer classes raise on files they don't like
        raise ModelError(f"{folder} has no tokenizer that can be read: {error}") from error

    def encode(text: str) -> list[int]:
        # verbose=False: a text longer than the model's window is cut into windows later.
        encoded = tokenizer(encodable(text), add_special_tokens=False, verbose=False)
        return [int(piece) for piece in encoded["input_ids"]]

    def unread(text: str) -> int:
        if tokenizer.unk_token_id is None or not tokenizer.is_fast:
            return 0
        encoded = tokenizer(
            encodable(text), add_special_tokens=False, return_offsets_mapping=True, verbose=False
        )
        places = zip(encoded["input_ids"], encoded["offset_mapping"], strict=True)
        return unknown(
            text[start:end] for piece, (start, end) in places if piece == tokenizer.unk_token_id
        )

    def first(*marks: int | None) -> int | None:
        return next((mark for mark in marks if mark is not None), None)

    return Vocabulary(
        encode,
        unread,
        begin=first(tokenizer.cls_token_id, tokenizer.bos_token_id, tokenizer.eos_token_id),
        end=first(tokenizer.sep_token_id, tokenizer.eos_token_id),
        mask=tokenizer.mask_token_id,
        pad=tokenizer.pad_token_id or 0,
    )


def unknown(stretches: Iterable[str]) -> int:
    """Characters in what stands for the unknown piece; single ones don't count."""
    counts = (sum(map(visible, stretch)) for stretch in stretches)
    return sum(count for count in counts if count > 1)


def _sentencepiece(path: Path, kind: str) -> Vocabulary:
    import sentencepiece

    if kind in FOREIGN:
        raise ModelError(
            f"{path.parent} has no tokenizer.json, and {kind} numbers its pieces in a way of its"
            " own: save its tokenizer with transformers' save_pretrained, which writes one"
        )
    try:
        processor = sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelError(f"{path} is no SentencePiece model: {error}") from error
    settings: dict[str, Any] = {}
    if (path.parent / "tokenizer_config.json").is_file():
        settings = json.loads((path.parent / "tokenizer_config.json").read_text(encoding="utf-8"))
    lower = settings.get("do_lower_case", kind == "albert")
    fairseq = kind in FAIRSEQ

    def encode(text: str) -> list[int]:
        text = encodable(text.lower() if lower else text)
        pieces: list[int] = processor.encode(text)
        return [piece + 1 if piece else 3 for piece in pieces] if fairseq else pieces

    def unread(text: str) -> int:
        text = encodable(text.lower() if lower else text)
        names: list[str] = processor.encode(text, out_type=str)  # an unknown piece is named as is
        pairs = zip(processor.encode(text), names, strict=True)
        return unknown(name.lstrip(SPACE) for piece, name in pairs if piece == processor.unk_id())

    if fairseq:
        return Vocabulary(encode, unread, begin=0, end=2, mask=len(processor) + 1, pad=1)

    def known(*names: str) -> int | None:
        numbers = (processor.piece_to_id(name) for name in names)
        return next((number for number in numbers if number != processor.unk_id()), None)

    return Vocabulary(
        encode,
        unread,
        begin=known("[CLS]", "<s>", "<bos>", "</s>"),
        end=known("[SEP]", "</s>", "<eos>"),
        mask=known("[MASK]", "<mask>"),
        pad=max(processor.pad_id(), 0),
    )
