"""Markdown, read back by a parser of it."""

from __future__ import annotations

from articles import article, hostile
from markdown_it import MarkdownIt

from mtqa.render.markdown import code, plain, render_markdown

PARSER = MarkdownIt("commonmark").enable("table")


def test_a_table_of_issues() -> None:
    (shown,) = render_markdown([article()])
    assert shown.startswith("## hold: news/rain.txt\n\nScore 50.0 of 100 \\(50.0 MQM")
    assert (
        "| 3:13 | minor | `doubled-word` | `the the` | “the” stands twice in a row | `the` |"
        in shown
    )
    assert PARSER.render(shown).count("<tr>") == 5
    assert "(nothing)" in shown


def test_nothing_in_an_article_is_markup() -> None:
    (shown,) = render_markdown([hostile()])
    page = PARSER.render(shown)
    assert [tag for tag in ("<script", "<a ", "<em>", "<img") if tag in page] == []
    assert page.count("<tr>") == 2
    assert page.count("<td>") == 6
    assert "@someone" not in shown.replace("`", "") or "@\N{WORD JOINER}someone" in shown


def test_words_come_back_as_they_were() -> None:
    for words in ("*a* _b_ [c](d) <e> &amp; #1 `f`", "1. a", "www.a.example http://b.example"):
        (inline,) = PARSER.parseInline("x " + plain(words))
        assert inline.children is not None
        assert "".join(child.content for child in inline.children) == "x " + words
    for words in ("`", "a ``b`` `", " ", "x"):
        (inline,) = PARSER.parseInline(code(words))
        assert inline.children is not None
        assert [child.type for child in inline.children] == ["code_inline"]
    assert code("") == ""
