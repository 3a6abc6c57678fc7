"""Addresses of posts and pictures on social networks, left in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

LINK_RE = re.compile(
    r"""[Pp]ic\.twitter\.com/?\w*|https?\ ?:\ ?//\ ?t\.co/\w*|\bt\.co/\w+
      |(?:https?://)?(?:www\.|m\.)?(?:facebook|twitter|instagram|vk|tiktok
        |youtube)\.com/[^\s)”"]+|(?:https?://)?\bt\.me/[\w/]+
      |@\ \w+(?:\ ?_\ ?\w+)*\b(?=[\s.,)]|$)|[?&]utm_\w+=\w+""",
    re.VERBOSE,
)


@rule(
    "social-link",
    category="Design/Markup",
    severity=Severity.MINOR,
    flagged=[
        "The lake is dry. ⟦pic.twitter.com/UxYd9ZQjzm⟧",
        "The head of ⟦https://www.facebook.com/lakeside101/⟧ came.",
        "Where he is now is unknown, reports ⟦@ lake _ live⟧.",
    ],
    clean=[
        "Write to lake@example.org or @lakelive, or see example.org/lake.",
        "The film is on YouTube, Facebook and twitter.com alike.",
    ],
    missed=["The lake is dry. ⟦twitter UxYd9ZQjzm⟧"],
)
def social_link(document: Document) -> Iterator[Finding]:
    """Flags links to posts, and handles that a tokenizer pulled apart.

    Why: an embedded post, scraped as text, leaves its address; newspapers name the network and
    quote the post. Addresses of other sites, mail and whole handles stay silent.
    Misses: addresses that have lost their points.
    """
    if "/" not in document.text and "@ " not in document.text and "twitter." not in document.text:
        return
    for match in LINK_RE.finditer(document.text):
        yield Finding(match.start(), match.end(), f"“{match[0]}” is a link left from the page", "")
