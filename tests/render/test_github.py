"""Annotations of GitHub Actions."""

from __future__ import annotations

from articles import article, hostile

from mtqa.render.github import render_github


def test_an_annotation_an_issue_behind_the_verdict() -> None:
    verdict, first, *rest = render_github([article()])
    assert verdict.startswith("::error file=news/rain.txt,title=mtqa%3A hold::score 50.0 of 100")
    assert verdict.endswith("%0A1 critical issue, 58.8 per 1,000 words; the most is 0")
    assert first == (
        "::warning file=news/rain.txt,line=3,col=13,endLine=3,endColumn=20,"
        "title=minor doubled-word::“the” stands twice in a row%0A→ the"
    )
    assert [line.partition(" ")[0] for line in rest] == ["::error", "::error", "::notice"]
    assert rest[-1].endswith("→ (nothing)")


def test_nothing_in_an_article_is_a_command() -> None:
    lines = "\n".join(render_github([hostile()])).split("\n")
    assert len(lines) == 2
    for line in lines:
        assert line.isprintable()
        properties = line[2:].partition("::")[0]
        assert properties.count("file=") == 1
        assert "%250A" in line
