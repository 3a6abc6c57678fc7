"""The article as it reads, its sentences and the spans of its issues marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from mtqa.document import HEADLINE_WORDS, paragraph_spans
from mtqa.issue import Severity
from mtqa.render.article import Article
from mtqa.render.html.escape import escaped, visible
from mtqa.render.html.pieces import Piece, pieces
from mtqa.render.unsaid import Unsaid

GRAVEST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}
#: White space that an issue is about, where nothing else would show it.
BLANKS = str.maketrans({" ": "␣", "\t": "⇥", "\n": "↵", "\r": "↵", "\N{NO-BREAK SPACE}": "⍽"})

#: A space behind other white space, and what stands for it.
SPACED_RE = re.compile(r"(?<=[ \xa0]) ")
KEPT = "\N{NO-BREAK SPACE}"


def article_html(article: Article, heavy: Sequence[Unsaid] = ()) -> str:
    """Every paragraph as an element of its own; `heavy` are the sentences to be read again."""
    return "\n".join(_Text(article, heavy).blocks())


class _Text:
    """One article on its way to HTML."""

    def __init__(self, article: Article, heavy: Sequence[Unsaid]) -> None:
        report = article.report
        self.article = article
        self.text, self.issues = report.text, report.issues
        self.sentences = report.segments
        self.starts = [part.start for part in report.segments]
        self.heavy = {one.number: one.points for one in heavy}
        self.paragraphs = list(paragraph_spans(report.text))
        self.begun: set[str] = set()  # ids given so far

    def blocks(self) -> Iterator[str]:
        borders = [at for span in self.paragraphs for at in span]
        borders += [at for part in self.sentences for at in (part.start, part.end)]
        openings = [start for start, _ in self.paragraphs]

        def block(piece: Piece) -> tuple[int, bool]:
            """The number of the paragraph that a piece stands in, or behind."""
            number = bisect_right(openings, piece.start) - 1
            return number, number >= 0 and piece.start < self.paragraphs[number][1]

        found = pieces(self.issues, borders, len(self.text))
        for (number, inside), group in groupby(found, key=block):
            if inside:
                yield self._paragraph(number, list(group))
            else:
                yield from self._gap(list(group))

    def _paragraph(self, number: int, group: Sequence[Piece]) -> str:
        start, end = self.paragraphs[number]
        inner = "".join(
            self._sentence(index, list(run)) for index, run in groupby(group, key=self._number)
        )
        line = self._line(start)
        tag, kind = ("h2", "title") if number == 0 and self._is_title(start, end) else ("p", "body")
        return f'<{tag} class="{kind}" dir="auto" data-line="{line}">{inner}</{tag}>'

    def _is_title(self, start: int, end: int) -> bool:
        """Whether the first paragraph looks like a headline: short, no full stop, not alone."""
        text = self.text[start:end]
        short = len(text) <= 400 and len(text.split()) <= HEADLINE_WORDS
        return short and len(self.paragraphs) > 1 and not text.endswith((".", "!", ":", ";"))

    def _gap(self, group: Sequence[Piece]) -> Iterator[str]:
        """The white space between paragraphs: on the page only where an issue is about it."""
        marked = [piece for piece in group if any(self._begins(piece, n) for n in piece.issues)]
        if marked:
            inner = "".join(
                self._piece(piece, self.text[piece.start : piece.end].translate(BLANKS)[:20])
                for piece in marked
            )
            line = self._line(marked[0].start)
            yield f'<p class="gap" data-line="{line}">{inner}</p>'

    def _line(self, offset: int) -> str:
        """What stands in the margin: the line in the file, or the number of a paragraph in it."""
        place = self.article.place(offset)
        return str(place.line or place.paragraph or "")

    def _begins(self, piece: Piece, number: int) -> bool:
        return max(0, self.issues[number].start) == piece.start

    def _number(self, piece: Piece) -> int:
        """The number of the sentence that a piece stands in, or -1."""
        number = bisect_right(self.starts, piece.start) - 1
        return number if number >= 0 and piece.start < self.sentences[number].end else -1

    def _sentence(self, number: int, run: Sequence[Piece]) -> str:
        inner = "".join(self._piece(piece) for piece in run)
        if number < 0:
            return inner
        points = self.heavy.get(number)
        kind = "s" if points is None else "s heavy"
        told = "" if points is None else f' title="The model: {points:.1f} points more"'
        return f'<span class="{kind}"{self._id(f"s{number + 1}")}{told}>{inner}</span>'

    def _piece(self, piece: Piece, shown: str | None = None) -> str:
        inner = visible(self._words(piece) if shown is None else shown)
        related = " ".join(f"{number + 1}.{place + 1}" for number, place in piece.related)
        tie = f' data-related="{related}"' if related else ""
        if not piece.issues:
            return f'<span class="r"{tie}>{inner}</span>' if related else inner
        top = piece.issues[0]
        issue, name = self.issues[top], f"at-{top + 1}"
        kinds = ["m", issue.severity.value]
        if len(piece.issues) > 1:
            under = min(
                (self.issues[number].severity for number in piece.issues[1:]),
                key=GRAVEST_FIRST.__getitem__,
            )
            kinds.append(f"on-{under}")
        numbers = " ".join(str(number + 1) for number in piece.issues)
        first = name not in self.begun
        # The first piece of an issue stands for all of it among what the tab key reaches.
        reached = "" if first else ' tabindex="-1"'
        note = (
            f'<sup class="n" aria-hidden="true">{top + 1}</sup>' if self._ends(piece, top) else ""
        )
        return (
            f'<a class="{" ".join(kinds)}" href="#issue-{top + 1}"{self._id(name)}{reached}'
            f' data-issues="{numbers}"{tie} aria-describedby="what-{top + 1}">{inner}</a>{note}'
        )

    def _words(self, piece: Piece) -> str:
        """The words of a piece: line ends inside a paragraph are a margin's doing, no part of how
        it reads; further spaces, which a browser would drop, become ones that it keeps."""
        before = self.text[max(0, piece.start - 1) : piece.start]
        words = before + self.text[piece.start : piece.end]
        kept = SPACED_RE.sub(KEPT, words.replace("\t", KEPT * 3 + " "))
        return kept[len(before.replace("\t", KEPT * 3 + " ")) :]

    def _ends(self, piece: Piece, number: int) -> bool:
        return min(self.issues[number].end, len(self.text)) == piece.end

    def _id(self, name: str) -> str:
        """An id, once."""
        if name in self.begun:
            return ""
        self.begun.add(name)
        return f' id="{escaped(name)}"'
