"""JSON Lines and TSV: each row is a text, its fields named by the caller."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]  # there, but in no stub
from typing import Any

from mtqa.readers.error import ReadError
from mtqa.readers.origin import Page, Trace
from mtqa.readers.plain import read_lines
from mtqa.readers.raw import empty
from mtqa.readers.text import Text

SPACE_RE = re.compile(r"[ \t\r\n]*")
#: What stands for itself in a JSON string, an escaped surrogate pair, and any other escape.
CHUNK_RE = re.compile(
    r'[^"\\]+|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.'
)
#: A column by its number, from 1; the file then has no header.
NUMBER_RE = re.compile(r"[1-9]\d{0,3}")
DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True)
class Fields:
    """Which fields of a row hold what.

    Attributes:
        text: the field to score. Of JSON a name, or a path such as `mt.text`; of TSV a column of
            the header, or a number if there is no header.
        source: what it was translated from; None compares nothing.
        reference: a human translation.
        id: what to call the row; None takes `id`, where there is such a field.
    """

    text: str = "text"
    source: str | None = None
    reference: str | None = None
    id: str | None = None


#: What becomes of a row that cannot be read: the error, and the row as it stands.
Bad = Callable[[ReadError, str], None]


def read_jsonl(
    file: str, encoding: str | None = None, fields: Fields | None = None, bad: Bad | None = None
) -> Iterator[Text]:
    """Each object of a JSON Lines file as a text; blank lines are passed over.

    Args:
        file: its name.
        encoding: what it is in, if not UTF-8.
        fields: which fields to read; None is `text` alone.
        bad: called for a line that cannot be read, which is then passed over; None raises.

    Raises:
        ReadError: a line that is no such object, once the texts before it are out.
    """
    fields = fields or Fields()
    for number, line in enumerate(read_lines(file, encoding), start=1):
        if line.strip():
            try:
                text = _object(line, number, file, fields)
            except ReadError as error:
                if bad is None:
                    raise
                bad(error, line)
            else:
                yield text


def _object(line: str, number: int, file: str, fields: Fields) -> Text:
    try:
        values = DECODER.decode(line)
    except (ValueError, RecursionError) as error:
        what = getattr(error, "msg", "nested too deeply")
        column = getattr(error, "colno", 1)
        problem = f"the line is not JSON (column {column}: {what.lower()})"
        raise ReadError(
            file, problem, "mend it, or go on without it by --bad-rows FILE", number
        ) from error
    trace = Trace(line)
    text = _value(values, fields.text, number, file)
    at = _find(line, fields.text)
    if at is None:
        trace.add(text)
    else:
        place = at + 1
        while match := CHUNK_RE.match(line, place):
            raw, place = match.group(), match.end()
            # A lone pair of escapes is read as json does: one character for one stretch.
            trace.put(raw if raw[0] != "\\" else scanstring(raw + '"', 0)[0], *match.span())
    return Text(
        text,
        file,
        source=_optional(values, fields.source, number, file),
        reference=_optional(values, fields.reference, number, file),
        id=_name(values, fields.id or "id"),
        page=Page(line, number),
        runs=tuple(trace.runs),
    )


def _value(values: Any, path: str, number: int, file: str) -> str:
    for key in [path] if isinstance(values, dict) and path in values else path.split("."):
        if not isinstance(values, dict) or key not in values:
            has = ", ".join(list(values)[:9]) if isinstance(values, dict) else "no fields"
            raise ReadError(
                file, f"the line has no field {path!r} (it has {has})", "name another", number
            )
        values = values[key]
    if not isinstance(values, str):
        kind = "null" if values is None else f"of type {type(values).__name__}"
        raise ReadError(file, f"the field {path!r} is {kind}", "name a field of text", number)
    return values


def _optional(values: Any, path: str | None, number: int, file: str) -> str | None:
    """As `_value`, but null and no path at all are None."""
    if path is None or (isinstance(values, dict) and values.get(path, "") is None):
        return None
    return _value(values, path, number, file)


def _name(values: Any, field: str) -> str | None:
    found = values.get(field) if isinstance(values, dict) else None
    return str(found) if isinstance(found, (str, int)) else None


def _find(line: str, path: str) -> int | None:
    """Where the string begins that a path leads to; of one name twice the last, as in json."""
    found = _member(line, _blank(line, 0), path)
    at = _blank(line, 0)
    for key in path.split(".") if found is None else ():
        found = _member(line, at, key)
        if found is None:
            return None
        at = found
    return found


def _member(line: str, at: int, key: str) -> int | None:
    found = None
    at = _blank(line, at + 1)
    while line[at : at + 1] == '"':
        name, at = scanstring(line, at + 1, False)
        at = _blank(line, _blank(line, at) + 1)  # the colon
        if name == key:
            found = at
        _, at = DECODER.raw_decode(line, at)
        at = _blank(line, _blank(line, at) + 1)  # the comma
    return found


def _blank(line: str, at: int) -> int:
    match = SPACE_RE.match(line, at)
    return match.end() if match else at


def read_tsv(
    file: str, encoding: str | None = None, fields: Fields | None = None, bad: Bad | None = None
) -> Iterator[Text]:
    """Each row of a TSV file as a text. Quotation marks are text: no field is quoted.

    Args:
        file, encoding, bad: as for `read_jsonl`.
        fields: the columns, all by the header's names or all by numbers; None is `text`.

    Raises:
        ReadError: no such column, or a row with more or fewer fields than the first line.
    """
    fields = fields or Fields()
    named = [fields.text, fields.source, fields.reference, fields.id]
    given = [name for name in named if name is not None]
    headless = all(NUMBER_RE.fullmatch(name) for name in given)
    columns: list[int | None] = []
    width = 0
    for number, line in enumerate(read_lines(file, encoding), start=1):
        row = line.split("\t")
        if number == 1:
            width = len(row)
            heads = [str(index) for index in range(1, width + 1)] if headless else row
            columns = [_column(name, heads, file) for name in named]
            if fields.id is None and not headless and "id" in heads:
                columns[3] = heads.index("id")
            if not headless:
                continue
        if not line:
            continue
        if len(row) != width:
            problem = f"the row has {len(row)} fields, the first line {width}"
            error = ReadError(
                file, problem, "mend it, or go on without it by --bad-rows FILE", number
            )
            if bad is None:
                raise error
            bad(error, line)
            continue
        text, source, reference, name = (
            None if column is None else row[column] for column in columns
        )
        start = sum(len(field) + 1 for field in row[: columns[0]])
        trace = Trace(line)
        trace.copy(start, start + len(text or ""))
        page = Page(line, number)
        yield Text(text or "", file, source, reference, name, page=page, runs=tuple(trace.runs))
    if not width:
        raise empty(file)


def _column(name: str | None, heads: list[str], file: str) -> int | None:
    if name is None:
        return None
    if name not in heads:
        has = ", ".join(heads[:9])
        raise ReadError(
            file, f"there is no column {name!r} (there are {has})", "name another, or a number", 1
        )
    return heads.index(name)
