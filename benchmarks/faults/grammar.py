"""Articles, verbs, comparatives and prepositions as no English writer has them."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Injection, carry, fault, replaced

MODAL_RE = re.compile(
    r"\b(?:will|can|could|must|should|would|may|might) "
    r"(?!(?:from|then|than|even|soon|often|still|again|well|that|also|never|only)\b)"
    r"(?P<verb>[a-z]+(?:[^aeiou\W][bdfgklmnprt]|[aeiou]{2}[dklmnprt]|[dgklmnprstv]e))(?<!have)"
    r"(?= (?:the|a|an|to|in|on|with|it|their|his|its)\b)"
)
TO_RE = re.compile(
    r"\b(?:able|wants?|wanted|needs?|plans|planned|expected|try|trying|tried|decided|agreed|has|had"
    r"|have|continue|hopes?|asked|told|is|are) to "
    r"(?P<verb>[a-z]+(?:[^aeiou\W][bdfgklmnprt]|[aeiou]{2}[dklmnprt]|[dgklmnprstv]e))(?<!have)"
    r"(?= (?:the|a|an|their|his|her|its|it|them)\b)"
)
TURNED = {"were": "was", "are": "is", "have": "has", "was": "were", "is": "are", "has": "have"}
CLASHES = (
    "The council ⟦met|meets⟧ the drivers yesterday.",
    "Last week the firm ⟦opened|will open⟧ a plant in the south.",
    "Prices ⟦rose|are rising⟧ two years ago.", "Tomorrow the court ⟦will hear|heard⟧ the case.",
    "Next month the school ⟦will move|moved⟧ to a new building.",
    "The bridge ⟦closed|closes⟧ last Tuesday for repairs.",
    "Since 2015 he ⟦has worked|works⟧ as a judge in the city.",
    "The mayor ⟦resigned|resigns⟧ yesterday after a vote.",
    "Yesterday the team ⟦arrived|is arriving⟧ in the capital.",
    "The museum ⟦will open|opened⟧ next summer.",
    "In 2014 she ⟦left|leaves⟧ the party over the budget.",
    "The firm ⟦has been|is⟧ in debt since 2008.", "Three people ⟦died|die⟧ in a crash last night.",
    "He ⟦will speak|spoke⟧ to voters tomorrow.",
    "The minister ⟦announced|announces⟧ the plan a week ago.",
    "Two years ago the mill ⟦employed|employs⟧ 400 people.",
    "A fire ⟦broke|breaks⟧ out in the old town last night.",
    "The union ⟦will vote|voted⟧ on the offer next Friday.",
    "They ⟦have lived|live⟧ in the village since 1999.",
    "The price of bread ⟦doubled|will double⟧ last year.",
)  # fmt: skip
CHAINS = (
    "The ⟦city health chief|head of the department of the health of the city⟧ gave no reason.",
    "It was a ⟦housing committee decision|decision of the committee of the housing of the city⟧.",
    "The ⟦ministry's press officer|head of the press service of the ministry⟧ confirmed it.",
    "They met the ⟦union's chairman|chairman of the board of the union of the farmers⟧.",
    "The ⟦school safety report|report of the state of the safety of the schools⟧ is due in May.",
    "She leads the ⟦risk team|team of the analysis of the risks of the activity of the bank⟧.",
    "He read the ⟦water board's report|report of the work of the administration of the waters⟧.",
    "The ⟦start of the road works|beginning of the works of the repair of the road⟧ was put off.",
)


@fault("a and an swapped")
def swapped(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(r"(?<= )(?:a (?=[bcdfgjklmnprstvwz][a-z]{2,})|an (?=[aei][a-z]{2,}))")
    return replaced(article, rng, pattern, lambda m: "an " if m.group() == "a " else "a ", margin=2)


@fault("two determiners")
def doubled_article(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(r"(?<=[a-z] )(?:the|a|an|his|her|their|its|this)(?= [a-z]{3,})")
    other = rng.choice(("the", "a", "the", "this"))
    put = rng.random() < 0.5

    def both(match: re.Match[str]) -> str:
        first = other if other != match.group() else "a"
        return f"{first} {match.group()}" if put else f"{match.group()} {first}"

    return replaced(article, rng, pattern, both, margin=2)


@fault("modal with an inflected verb")
def modal(article: Article, rng: Random) -> Injection | None:
    ending = rng.choice(("s", "ed", "ing", "to"))

    def inflect(match: re.Match[str]) -> str:
        head, verb = match.group()[: -len(match["verb"])], match["verb"]
        if ending == "to":
            return f"{head}to {verb}"
        put = "s" if ending == "ed" and len(verb) < 6 else ending  # the short ones are irregular
        stem = verb[:-1] if verb.endswith("e") and put != "s" else verb
        return f"{head}{stem}{put}"

    return replaced(article, rng, MODAL_RE, inflect)


@fault("'to' with an inflected verb")
def infinitive(article: Article, rng: Random) -> Injection | None:
    ending = rng.choice(("s", "ing"))

    def inflect(match: re.Match[str]) -> str:
        head, verb = match.group()[: -len(match["verb"])], match["verb"]
        return head + (verb.removesuffix("e") if ending == "ing" else verb) + ending

    return replaced(article, rng, TO_RE, inflect)


@fault("'more better'")
def comparative(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(
        r"(?<=[a-z] )(?:better|worse|higher|lower|larger|smaller|easier|faster|older|younger|longer"
        r"|cheaper|stronger|biggest|largest|highest|best|worst|oldest|greatest|easiest)\b"
    )
    found = replaced(
        article,
        rng,
        pattern,
        lambda m: f"{'most' if m.group().endswith('st') else 'more'} {m.group()}",
    )
    own = (
        "Bread is ⟦dearer|more dearer⟧ than it was in spring.",
        "It was the ⟦coldest|most coldest⟧ night of the year.",
        "The new road is ⟦safer|more safer⟧ for children.",
        "Rents are ⟦lower|more lower⟧ in the north.",
        "The river is ⟦wider|more wider⟧ here.",
        "This is the ⟦tallest|most tallest⟧ tower in the city.",
    )
    return found or carry(article, rng, rng.choice(own))


@fault("tense against its adverb")
def clash(article: Article, rng: Random) -> Injection | None:
    found = carry(article, rng, rng.choice(CLASHES))
    if not found:
        return None
    # The adverb may be marked as well as the verb: the fault is the whole sentence's.
    start = found.text.rfind("\n", 0, found.start) + 1
    end = found.text.find(".", found.end) + 1
    return Injection(found.base, found.text, start, end)


@fault("chain of genitives")
def chain(article: Article, rng: Random) -> Injection | None:
    return carry(article, rng, rng.choice(CHAINS))


@fault("two prepositions")
def prepositions(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(r"(?<=[a-z] )(?:in|at|for|with|of|by|to)(?= (?:the|a|an|his|their|its) )")
    second = {"in": "of at", "at": "in for", "for": "with of", "with": "of for", "of": "for with"}
    return replaced(
        article,
        rng,
        pattern,
        lambda m: f"{m.group()} {rng.choice(second.get(m.group(), 'of for').split())}",
        margin=1,
    )


@fault("subject and verb disagree")
def disagreement(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(
        r"(?<=[.!?\n][ \n])(?:The|These|Those|Many|Some) [a-z]+[^s\W]s (?:were|are|have)(?= )"
        r"|(?<=[.!?\n][ \n])(?:The|This) (?!first|accused|rest|team)"
        r"[a-z]+[bdgklmnpt] (?:was|is|has)(?= )"
    )
    return replaced(article, rng, pattern, turn_verb)


@fault("pronoun subject disagrees")
def pronoun(article: Article, rng: Random) -> Injection | None:
    pattern = re.compile(
        r"(?<=[.!?\n][ \n])(?:He|She|It|They|We) (?:was|were|has|have|is|are)\b"
        r"|\b(?:that|because) (?:he|she|it|they|we) (?:was|were|has|have|is|are)\b"
    )
    return replaced(article, rng, pattern, turn_verb)


def turn_verb(match: re.Match[str]) -> str:
    """The phrase with its last word, the verb, in the other number."""
    head, _, verb = match.group().rpartition(" ")
    return f"{head} {TURNED[verb]}"


FAULTS = (
    swapped, doubled_article, modal, infinitive, comparative, clash, chain, prepositions,
    disagreement, pronoun,
)  # fmt: skip
