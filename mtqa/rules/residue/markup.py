"""Tags and signs of mark-up languages and code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

TAG = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|dd|del|div|dl|dt|em|embed"
    "|figcaption|figure|font|footer|form|g|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark"
    "|meta|nav|object|ol|option|p|pre|q|ref|s|script|section|select|small|source|span|strike|strong|style|sub|sup|svg"
    "|table|tbody|td|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|x|bpt|ept|ph|it"
)
# No branch can match across a line, nor take more than a few hundred characters.
MARKUP_RE = re.compile(
    rf"""</?\ ?(?:{TAG})(?:\ [^<>\n]{{0,200}})?\ ?/?\ ?>|<!--[^\n]{{0,200}}?-->  # HTML
      |<!\[CDATA\[|\]\]>|<\?php|<!DOCTYPE
      |\[/?(?:b|i|u|s|url|img|quote|code|color|size|list|center|spoiler|caption|gallery  # BBCode
        |embed|video)(?:[=\ ][^\[\]\n]{{0,200}})?\]
      |!?\[[^\[\]\n]{{1,200}}\]\ ?\((?:https?://|www\.|/)[^()\s]{{1,300}}\)  # [text](address)
      |(?<![\w*])\*\*(?=[^\s*])[^*\n]{{1,200}}\*\*(?!\*)      # **bold**
      |(?<!\w)__(?=[^\s_])[^_\n]{{2,200}}__(?!\w)             # __bold__
      |(?m:^\#{{1,6}}\ (?=\w))|(?m:^```\w*)                   # ## heading, ``` code
      |(?m:^\|?(?:\ ?:?-{{3,}}:?\ ?\|){{2,}}.{{0,80}}$)       # | table |
      |\[\[[^\[\]\n]{{1,200}}\]\]|(?<!')'{{3}}(?!')|\{{\|\ ?class  # wiki
      |(?<!=)={{2,6}}\ [^=\n]{{2,80}}\ ={{2,6}}(?!=)          # == heading ==
      |\b(?:class|style|href|src|alt|onclick|target|rel)\ ?=\ ?["'][^"'\n]{{0,200}}["']  # HTML
      |\{{\ ?"[\w-]{{1,30}}"\ ?:|"[\w-]{{1,30}}"\ ?:\ ?[\[{{]  # JSON
      |\bfunction\ ?\([\w,\ ]{{0,40}}\)\ ?\{{|\bwindow\.[a-z]\w+  # script
      |\b(?:font|margin|padding|color|background|display|width|height)(?:-[a-z]{{3,12}})?  # CSS
        \ ?:\ ?[\#\d][\w%.-]{{1,20}}\ ?;
      |\\n(?=[-\s"]|(?-i:[A-Z])|\Z)|\\u[0-9a-fA-F]{{4}}       # escapes
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Markdown's stars where one is alone or one is enough, and its escapes; a cut in angle brackets.
STARS_RE = re.compile(
    r"(?<![\w*])\*\*(?=[A-Za-z])(?![^*\n]{1,200}\*\*)|(?<=[a-z.?!] )\*\*(?=\s|$)"
    r"|(?<![\w*\\])\*[A-Za-z][\w'’ -]{1,40}\*(?![\w*])|\\ ?[*_#>~](?=[\s\w]|$)|<\.{2,3} ?>|<…>"
)
STARS = ("*", "\\", "<.", "<…")
# One of these stands in every piece of mark-up, but for a rule of CSS.
SIGNS = (*"<[]{}*#`|\\=_", "'''", "window.", "WINDOW.", "Window.")
CSS_RE = re.compile(r": ?[#\d][\w%.-]{1,20} ?;")


@rule(
    "markup",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "The ⟦<b>⟧mayor⟦</b>⟧ resigned.⟦<br />⟧",
        "Visit ⟦[the page](https://example.org/a)⟧ soon.",
        "The ⟦[b]⟧mayor⟦[/b]⟧ ⟦**resigned**⟧.",
        'A ⟦<a href="https://example.org">⟧link⟦</a>⟧ is dead.',
        'See ⟦{"id":⟧ 3} here, ⟦[[the lake]]⟧ there.',
        "It is called ⟦*awareness*⟧ here; ⟦**⟧by definition, partner⟦\\*⟧ in it, ⟦<...>⟧ protests.",
        "The mayor resigned.⟦\\n⟧ She left.\\n It rained.",
    ],
    clean=[
        "She rated it ***, he 5 < 6 > 4. A <Toraya> cake.",
        "The word [sic] was his; [the mayor] agreed. 3 * 4 * 5 is 60.",
        "He said ''no''; a = b; the #1 song; C:\\temp was full.",
        "Colour: red; width: large; text: none.",
    ],
    missed=["The mayor b>resigned⟦/b⟧."],
)
def markup(document: Document) -> Iterator[Finding]:
    """Flags left-overs of HTML, Markdown, BBCode, wiki text, CSS, JSON and escapes.

    Why: they are instructions to a machine, and reach readers when a page is scraped or a system
    loses count of its tags. Angle and square brackets round other words stay silent, as do stars
    that rate and multiply.
    Misses: tags that have lost a bracket.
    """
    holds = document.text.__contains__
    if not any(map(holds, SIGNS)) and not (holds(";") and CSS_RE.search(document.text)):
        return
    breaks: list[tuple[int, int]] = []
    for match in MARKUP_RE.finditer(document.text):
        if match[0].startswith("\\n"):
            breaks.append(match.span())
            continue
        shown = match[0] if len(match[0]) <= 40 else f"{match[0][:39]}…"
        yield Finding(match.start(), match.end(), f"“{shown}” is mark-up", _inner(match[0]))
    if any(sign in document.text for sign in STARS):
        for match in STARS_RE.finditer(document.text):
            yield Finding(*match.span(), f"“{match[0]}” is mark-up", match[0].strip("*\\<>. "))
    if breaks:  # one fault, however many lines the text has
        message = "“\\n” is a line break's code"
        yield Finding(*breaks[0], message, "\n", related=tuple(breaks[1:]))


def _inner(found: str) -> str:
    """What a reader should have seen: the words between the marks."""
    if found.startswith(("[[", "**", "__")):
        return found[2:-2]
    if found.startswith(("[", "![")) and "](" in found.replace("] (", "]("):
        return found[found.index("[") + 1 : found.index("]")]
    return ""
