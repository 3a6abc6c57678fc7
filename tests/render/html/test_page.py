"""The HTML report, read by a parser; `test_browser.py` opens it."""

from __future__ import annotations

import re
import time
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from articles import TEXT, article, hostile, issue

import mtqa
from mtqa.issue import Issue, Severity
from mtqa.render.article import Article
from mtqa.render.html import render_html, write_site
from mtqa.render.html.pieces import MOST, pieces

SEED = next((Path(__file__).parents[3] / "seeds").glob("*.txt"))
VOID = {"meta", "input", "link", "br", "img"}


class Reader(HTMLParser):
    """What a page is made of; fails where elements are not nested."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.handlers: list[str] = []
        self.words: list[str] = []
        self.scripts: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        values = dict(attrs)
        self.handlers += [name for name in values if name.startswith("on")]
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [values.get("href") or "", values.get("src") or ""]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.open and "sup" not in self.open:
            self.words.append(data)
        if self.open[-1:] == ["script"]:
            self.scripts.append(data)


def test_the_article_is_there_word_for_word() -> None:
    text = SEED.read_text(encoding="utf-8")
    report = mtqa.score(text, config=mtqa.Config(model=None))
    page = Reader(render_html(Article(SEED.name, mtqa.gate(report))))
    assert "".join(page.words).split() == text.split()


def test_every_link_leads_somewhere_and_ids_are_single() -> None:
    page = Reader(render_html(article()))
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_it_loads_nothing_and_is_ascii() -> None:
    page = render_html(article())
    assert page.isascii()
    assert "default-src 'none'" in page
    assert [link for link in Reader(page).links if link and not link.startswith("#")] == []
    assert re.findall(r"url\(|@import|https?://", page) == []


def test_hostile_words_are_shown_and_do_nothing() -> None:
    sound, page = Reader(render_html(article())), render_html(hostile())
    assert page.isascii()
    found = Reader(page)
    assert found.handlers == []
    assert found.tags["script"] == 1
    assert found.scripts == sound.scripts
    assert "alert(1)" in "".join(found.words)
    for number in (0, 7, 0x1B, 0x202E, 0x2028, 0xD800, 0xFFFE):
        assert f"&#{number};" not in page
        assert not {f"&#x{number:x};", chr(number)} & {page}
        assert f">U+{number:04X}</span>" in page
    assert [link for link in found.links if link and not link.startswith("#")] == []


def test_the_verdict_its_reasons_and_the_score_with_its_threshold() -> None:
    page = render_html(article())
    assert "<title>hold: news/rain.txt</title>" in page
    assert "<li>1 critical issue, 58.8 per 1,000 words; the most is 0</li>" in page
    assert "50.0 penalty points per 100 words" in page
    assert "hold below 74" in page
    assert "Nothing in it breaks" in render_html(article(reasons=()))


def test_related_places_and_sentences_to_read_again() -> None:
    page = render_html(article())
    assert 'href="#s4" data-to="3.1"' in page
    assert 'data-related="3.1"' in page
    assert "Sentences to read again" in page


@pytest.mark.parametrize("text", ["", " ", "\n\n", "x", "\x00", "\ud800", "\u202e\u2028"])
def test_any_text_has_a_page(text: str) -> None:
    Reader(render_html(Article("-", mtqa.gate(text, config=mtqa.Config(model=None)))))


def test_an_issue_about_white_space_between_paragraphs_is_seen() -> None:
    blank = issue("\n\n")
    assert re.search(
        r'<p class="gap"[^>]*><a [^>]*>↵↵', _read(render_html(article(TEXT, (blank,))))
    )


def test_further_spaces_are_kept() -> None:
    page = _read(render_html(article("He  ran\taway.", ())))
    assert "He \N{NO-BREAK SPACE}ran" in page or "He\N{NO-BREAK SPACE} ran" in page


def test_spans_that_overlap_show_the_shortest_and_name_them_all() -> None:
    long, short = issue("the the man fled"), issue("the man", severity=Severity.MAJOR)
    page = render_html(article(TEXT, (long, short)))
    assert 'class="m major on-minor"' in page
    assert 'data-issues="2 1"' in page


def test_spans_without_number_on_one_place_make_no_square() -> None:
    spans = [Issue("a", "Other", Severity.MINOR, n, 9000 - n, "", "") for n in range(4000)]
    made = list(pieces(spans, [], 9000))
    assert len(made) == 7999
    assert max(len(piece.issues) for piece in made) == MOST
    assert "".join("x" * (piece.end - piece.start) for piece in made) == "x" * 9000


def test_a_megabyte_is_done_in_seconds() -> None:
    text = "\n\n".join(["Police said the the man fled from the town on Monday."] * 19_000)
    step = len(text) // 19_000
    marks = tuple(
        Issue("doubled-word", "Other", Severity.MINOR, at + 12, at + 19, "the the", "twice")
        for at in range(0, len(text) - 60, 10 * step)
    )
    began = time.process_time()
    page = render_html(article(text, marks))
    assert time.process_time() - began < 20
    assert len(page) < 4 * len(text)


# Many articles


def test_the_index_puts_first_what_needs_eyes(tmp_path: Path) -> None:
    made = [
        article(file="calm.txt", issues=(), reasons=()),
        article(file="../sub/held.txt", issues=(), reasons=("score 10 is below 74",)),
        article(file="worst.txt"),
    ]
    index = write_site(made, tmp_path / "new" / "report")
    text = index.read_text(encoding="utf-8")
    found = re.findall(r'<a href="([^"]+)"', text)
    assert found == ["0003-worst.html", "0002-held.html", "0001-calm.html"]
    assert sorted(path.name for path in index.parent.iterdir()) == [*sorted(found), "index.html"]
    assert 'href="index.html"' in (index.parent / found[0]).read_text(encoding="utf-8")
    Reader(text)


def test_hostile_names_stay_in_the_folder(tmp_path: Path) -> None:
    index = write_site([hostile(), article(file="/etc/passwd"), article(file="..")], tmp_path / "r")
    assert {path.parent for path in tmp_path.rglob("*.html")} == {tmp_path / "r"}
    assert Reader(index.read_text(encoding="utf-8")).tags["script"] == 1


def test_an_index_of_nothing(tmp_path: Path) -> None:
    assert "0 articles" in write_site([], tmp_path).read_text(encoding="utf-8")


def _read(page: str) -> str:
    """A page with its character references read, but for those of markup."""
    return re.sub(r"&#(\d+);", lambda match: chr(int(match.group(1))), page)
