"""The characters that a file's bytes stand for: known for certain, or refused with a guess.

A byte order mark, a declaration inside the file (XML, HTML) or the caller says what the encoding
is; without these it is UTF-8, or UTF-16 where every other byte is NUL. Nothing else is guessed at:
a legacy encoding taken for its neighbour makes faults that no translator made. charset-normalizer
names the likely one in the error.
"""

from __future__ import annotations

import codecs

from mtqa.readers.error import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Bytes that show whether a text is UTF-16, and that a guess is made from.
SAMPLE, GUESS_SAMPLE = 4096, 65536
#: A guess from less than this many bytes would be a coin toss.
GUESS_LEAST = 64


def mark(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that `data` begins with, and the encoding that it stands for."""
    return next((pair for pair in MARKS if data.startswith(pair[0])), (b"", "utf-8"))


def known(name: str) -> str | None:
    """Python's name of an encoding of text; None if it has none.

    >>> known("Windows-1252"), known("base64"), known("none")
    ('cp1252', None, None)
    """
    try:
        codec = codecs.lookup(name.strip())
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    return codec.name if getattr(codec, "_is_text_encoding", True) else None


def decode(data: bytes, file: str, declared: str | None = None) -> str:
    """The text of a whole file, without a byte order mark.

    Args:
        data: its bytes.
        file: its name, for errors.
        declared: the encoding that the caller or the file itself names; a mark goes before it.

    Raises:
        ReadError: the bytes are of another encoding, or no text.
    """
    found, encoding = mark(data)
    if not found and declared is not None:
        name = known(declared)
        if name is None:
            raise ReadError(
                file, f"no encoding is called {declared!r}", "name one, as in --encoding cp1252"
            )
        # A declaration of UTF-16 that could be read as bytes is wrong, as XML and HTML say too.
        encoding = "utf-8" if name.startswith(("utf-16", "utf-32")) else name
    if not found and encoding == "utf-8":
        encoding = _unmarked(data)
    return decode_part(data[len(found) :], encoding, file, len(found))


def decode_part(data: bytes, encoding: str, file: str, offset: int) -> str:
    """The text of `data`, which stands `offset` bytes into the file."""
    remedy = "save it as UTF-8 text first"
    if encoding == "utf-8" and b"\0" in data:
        place = offset + data.index(b"\0")
        raise ReadError(file, f"it is not plain text (byte {place:,} is NUL)", remedy)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = offset + error.start
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        problem = f"byte {place:,} (0x{data[error.start]:02X}) is not {name}"
        if encoding == "utf-8":
            likely = _guess(data, error.start)
            name = likely or "WINDOWS-1252"
            remedy = (
                f"convert it first, as in: iconv -f {name} -t UTF-8 {file}"
                f" (or give --encoding{'' if likely is None else f'; it may be {likely}'})"
            )
        raise ReadError(file, problem, remedy) from error
    if "\0" in text:
        place = text.index("\0")
        raise ReadError(file, f"it is not plain text (character {place:,} is NUL)", remedy)
    return text


def _unmarked(data: bytes) -> str:
    """UTF-16 where the bytes have its look and are it, else UTF-8."""
    sample = data[:SAMPLE]
    size = len(sample) // 2
    if size < 8 or len(data) % 2 or b"\0" not in sample:
        return "utf-8"
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    for encoding, low, high in (("utf-16-le", even, odd), ("utf-16-be", odd, even)):
        if not low and high > 0.4 * size:
            return encoding
    return "utf-8"


def _guess(data: bytes, around: int) -> str | None:
    """The likely encoding of bytes that are not UTF-8, from those round the first that is not."""
    sample = data[max(0, around - GUESS_SAMPLE // 2) : around + GUESS_SAMPLE // 2]
    if len(sample) < GUESS_LEAST:
        return None
    from charset_normalizer import from_bytes  # here, since only this error needs it

    best = from_bytes(sample).best()
    if best is None:
        return None
    # Of the several that fit, the one that English is written in.
    return "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
