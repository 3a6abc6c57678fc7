"""What readers say of an input that they cannot read."""

from __future__ import annotations

#: The file name that means standard input.
STDIN = "-"


class ReadError(ValueError):
    """An input that cannot be read as text; says which, what is wrong and what to do.

    Attributes:
        file: the input's name.
        problem, remedy: what is wrong, and what to do about it.
        line: where in the file, from 1, if that is known.

    >>> print(ReadError("news.txt", "it is empty", "give a text"))
    news.txt: it is empty; give a text
    >>> print(ReadError("news.jsonl", "no JSON", "mend it", line=7))
    news.jsonl:7: no JSON; mend it
    """

    def __init__(self, file: str, problem: str, remedy: str, line: int | None = None) -> None:
        where = title(file) if line is None else f"{title(file)}:{line}"
        super().__init__(f"{where}: {problem}; {remedy}")
        self.file = file
        self.problem = problem
        self.remedy = remedy
        self.line = line

    def __reduce__(self) -> tuple[object, ...]:
        """An error crosses to another process as what it was made of."""
        return ReadError, (self.file, self.problem, self.remedy, self.line)


def title(file: str) -> str:
    """What to call an input in words.

    >>> title("-"), title("")
    ('standard input', '""')
    """
    return "standard input" if file == STDIN else file or '""'


def missing(file: str, kind: str, error: ImportError) -> ReadError:
    """The error for a format whose library is not installed."""
    problem = f"reading {kind} needs {error.name or 'a library'}, which is not installed"
    return ReadError(file, problem, "pip install 'mtqa[formats]'")
