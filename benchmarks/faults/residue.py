"""What belongs to the page or the pipeline, left in the story."""

from __future__ import annotations

import html
from random import Random

from faults.injection import Article, Fault, Injection, fault, splice

#: As sites of many countries write them, and as machines put them into English.
FURNITURE = (
    "Read more: How to save on heating this winter", "READ ALSO", "Also read: Bus fares to rise",
    "See also:", "Related articles", "More on this story", "Related topics", "Recommended for you",
    "You might be interested in", "Trending now", "Most read", "Top stories", "Editor's picks",
    "Subscribe to our newsletter", "Sign up for our daily briefing",
    "Subscribe to our Telegram channel", "Follow us on Facebook and Twitter",
    "Follow us on Google News", "Join our WhatsApp group", "Share this article",
    "Share on Facebook", "Tweet", "Click here to share on WhatsApp (Opens in new window)",
    "Print this page", "Leave a comment", "Comments are closed.", "0 comments",
    "Show comments (14)", "Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW",
    "Sponsored content", "Story continues below", "Scroll down for video", "Watch the video below",
    "Photo: Getty Images", "Photo by Ivan Petrov / AFP", "Image source, Reuters", "Video: YouTube",
    "Illustrative photo", "File photo", "Tags: economy, transport, prices", "Source: Reuters",
    "Next article", "Previous post", "Back to top", "Go to the home page",
    "Published: 12.03.2021 14:05", "Last updated 3 hours ago", "5 min read", "All rights reserved.",
    "© 2021 Daily Herald. All rights reserved.",
    "We use cookies to improve your experience. Accept all", "Log in to continue reading",
    "This article is for subscribers only.",
    "Found a mistake? Select the text and press Ctrl+Enter",
    "If you notice an error, highlight the required text and press Ctrl + Enter.", "Load more",
    "Copy link", "Your email address will not be published.", "Download our app",
    "Listen to this article", "Don't miss the news - subscribe to our channel", "Topics of the day",
)  # fmt: skip
MARKUP = (
    "<b>{}</b>", "<p>{}", "{}</p>", "{}<br />", "<em>{}</em>", "<a href=\"/news/1204\">{}</a>",
    "<span class=\"lead\">{}</span>", "**{}**", "[b]{}[/b]", "[{}](/politics/2021)", "__{}__",
    "<strong>{}", "[caption id=\"attachment_31\"]{}[/caption]", "{{{{{}}}}}", "<i>{}</ i>",
    "<! -- {} -->", "\\textbf{{{}}}", "[[{}]]", "</div>{}", "{}[embed]",
)  # fmt: skip
ENTITIES = (
    "&nbsp;", "&quot;", "&#39;", "&amp;amp;", "&rsquo;", "&ldquo;", "&mdash;", "& nbsp;", "&#8217;",
    "&amp;quot;", "&hellip;", "& quot ;", "&laquo;", "&#x27;", "&lt;br&gt;", "&ndash",
)  # fmt: skip
PLACEHOLDERS = (
    "__NUM1__", "%s", "{name}", "$1", "<unk>", "⟨0⟩", "{{1}}", "XENT1X", "_URL_", "@NAME@", "%1$s",
    "[PERSON]", "<NUM>", "{0}", "ENTITY_3", "[UNK]", "#PRS_ORG#", "$NUMBER", "__ENT_2__",
    "undefined", "[object Object]", "<x id=\"1\"/>", "NaN", "%(count)d", "<mask>", "</s>",
)  # fmt: skip
ACCENTED = (
    "Müller",
    "Lefèvre",
    "Peña",
    "Núñez",
    "Søren Dahl",
    "Gonçalves",
    "Dvořák",
    "Şahin Kaya",
    "François",
)


def between(article: Article, rng: Random, line: str, *, last: bool) -> Injection | None:
    """A line as a paragraph of its own, at the end or further up."""
    stops = [end for _, end in article.paragraphs][:-1]
    if not last and not stops:
        return None
    at = len(article.text) if last else rng.choice(stops)
    faulty = article.text[:at] + "\n\n" + line + article.text[at:]
    return Injection(article.text, faulty, at + 2, at + 2 + len(line))


def inside(article: Article, rng: Random, line: str) -> Injection | None:
    """A line run into a paragraph, after one of its sentences."""
    if not article.sentences:
        return None
    at = rng.choice(article.sentences).end
    faulty = article.text[:at] + " " + line + article.text[at:]
    return Injection(article.text, faulty, at + 1, at + 1 + len(line))


@fault("furniture at the end")
def furniture_last(article: Article, rng: Random) -> Injection | None:
    return between(article, rng, rng.choice(FURNITURE), last=True)


@fault("furniture between paragraphs")
def furniture_between(article: Article, rng: Random) -> Injection | None:
    return between(article, rng, rng.choice(FURNITURE), last=False)


@fault("furniture inside a paragraph")
def furniture_inside(article: Article, rng: Random) -> Injection | None:
    return inside(article, rng, rng.choice(FURNITURE))


@fault("another story's headline between")
def headline_between(article: Article, rng: Random) -> Injection | None:
    return between(article, rng, rng.choice(article.headlines), last=False)


@fault("another story's headline at the end")
def headline_last(article: Article, rng: Random) -> Injection | None:
    return between(article, rng, rng.choice(article.headlines), last=True)


@fault("another story's headline run in")
def headline_inside(article: Article, rng: Random) -> Injection | None:
    return inside(article, rng, rng.choice(article.headlines))


def on_word(article: Article, rng: Random) -> tuple[int, int, str] | None:
    """A word inside a plain sentence."""
    if not article.sentences:
        return None
    words = article.inner_words(rng.choice(article.sentences))
    word = rng.choice(words) if words else None
    return (word.start, word.end, word.text) if word else None


def around_word(name: str, forms: tuple[str, ...]) -> Fault:
    @fault(name)
    def inject(article: Article, rng: Random) -> Injection | None:
        drawn = on_word(article, rng)
        if not drawn:
            return None
        start, end, word = drawn
        form = rng.choice(forms)
        return splice(article.text, start, end, form.format(word) if "{}" in form else form)

    return inject


@fault("markup")
def markup(article: Article, rng: Random) -> Injection | None:
    drawn = on_word(article, rng)
    if not drawn:
        return None
    start, end, word = drawn
    return splice(article.text, start, end, rng.choice(MARKUP).format(word))


@fault("entity")
def entity(article: Article, rng: Random) -> Injection | None:
    drawn = on_word(article, rng)
    return (
        splice(article.text, drawn[0], drawn[0], rng.choice(ENTITIES), margin=1) if drawn else None
    )


@fault("placeholder")
def placeholder(article: Article, rng: Random) -> Injection | None:
    drawn = on_word(article, rng)
    return splice(article.text, *drawn[:2], rng.choice(PLACEHOLDERS)) if drawn else None


@fault("tokenizer residue")
def tokenized(article: Article, rng: Random) -> Injection | None:
    drawn = on_word(article, rng)
    if not drawn or len(drawn[2]) < 5:
        return None
    start, end, word = drawn
    half = len(word) // 2
    put = rng.choice((
        f"▁{word}", f"{word[:half]}@@ {word[half:]}", f"{word[:half]} ##{word[half:]}", f"Ġ{word}",
        f"{word[:half]} @-@ {word[half:]}", f"▁ {word}", f"{word}</w>",
        f"{word[:half]} ▁{word[half:]}", f"{word} &apos;s", f"{word[:half]}￭ {word[half:]}",
        f"{word} @,@ {word}", f"Ċ{word}",
    ))  # fmt: skip
    return splice(article.text, start, end, put)


def misread(name: str, encoding: str) -> Fault:
    """Punctuation written as UTF-8 and read in another encoding."""

    @fault(name)
    def inject(article: Article, rng: Random) -> Injection | None:
        drawn = on_word(article, rng)
        if not drawn:
            return None
        start, end, word = drawn
        good = rng.choice((f"“{word}”", f"{word}’s", f"{word} —", f"{word}…", rng.choice(ACCENTED)))
        data = good.encode("utf-8")
        bad = data.decode(
            encoding, errors="replace" if encoding in ("ascii", "cp1252") else "ignore"
        )
        base = article.text[:start] + good + article.text[end:]
        return Injection(
            base, article.text[:start] + bad + article.text[end:], start, start + len(bad)
        )

    return inject


MISREAD = (
    misread("mojibake, Windows-1252", "cp1252"),
    misread("mojibake, Latin-1", "latin-1"),
    misread("mojibake, Mac Roman", "mac_roman"),
    misread("mojibake, Windows-1251", "cp1251"),
    misread("replacement characters", "ascii"),
)


@fault("entity escaped twice")
def escaped_twice(article: Article, rng: Random) -> Injection | None:
    drawn = on_word(article, rng)
    if not drawn:
        return None
    start, end, word = drawn
    sound = rng.choice((f'"{word}"', f"{word} & co", f"<{word}>"))
    return splice(article.text, start, end, html.escape(html.escape(sound)))


FAULTS = (
    furniture_last, furniture_between, furniture_inside, headline_between, headline_last,
    headline_inside, markup, entity, escaped_twice, placeholder, tokenized, *MISREAD,
)  # fmt: skip
