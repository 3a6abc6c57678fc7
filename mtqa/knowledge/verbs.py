"""English verb forms: the irregular ones as a table, the regular ones by their spelling."""

from __future__ import annotations

from functools import lru_cache

from mtqa.knowledge.words import zipf

#: Base, past and participle of the irregular verbs that news uses; one form of each, the commonest.
IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
        arise arose arisen|bear bore borne|beat beat beaten|become became become
        begin began begun|bend bent bent|bite bit bitten|bleed bled bled|blow blew blown
        break broke broken|breed bred bred|bring brought brought|build built built
        buy bought bought|catch caught caught|choose chose chosen|cling clung clung
        come came come|creep crept crept|deal dealt dealt|dig dug dug|do did done|draw drew drawn
        drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed
        feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
        forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
        freeze froze frozen|get got got|give gave given|go went gone|grow grew grown
        hang hung hung|have had had|hear heard heard|hide hid hidden|hold held held
        keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent
        lie lay lain|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid
        ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
        seek sought sought|sell sold sold|send sent sent|shake shook shaken|shine shone shone
        shoot shot shot|show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk
        sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent
        spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck
        strike struck struck|strive strove striven|swear swore sworn|sweep swept swept
        swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn
        tell told told|think thought thought|throw threw thrown|undergo underwent undergone
        understand understood understood|wake woke woken|wear wore worn|weep wept wept
        win won won|withdraw withdrew withdrawn|write wrote written
        """.replace("|", "\n").splitlines()
        if line.strip()
    )
}
#: Past forms that are never a participle: "has went", "was took" are wrong. "Saw", "bore", "wound"
#: and the like, which are other words too, stay out.
PAST_ONLY = frozenset(
    past for base, (past, participle) in IRREGULAR.items() if past not in {participle, base}
) - {"saw", "bore", "lay", "rose", "tore", "bit", "swore", "rang", "spring", "froze", "hid"}
#: The base of each past form that can be nothing else.
BASE_OF_PAST = {past: base for base, (past, _) in IRREGULAR.items() if past in PAST_ONLY}
VOWELS = frozenset("aeiou")


def third_person(base: str) -> str:
    """The form after "she".

    >>> [third_person(base) for base in ("go", "carry", "have", "play", "push")]
    ['goes', 'carries', 'has', 'plays', 'pushes']
    """
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def gerund(base: str) -> str:
    """The form in -ing.

    >>> [gerund(base) for base in ("take", "plan", "see", "visit", "die", "adhere")]
    ['taking', 'planning', 'seeing', 'visiting', 'dying', 'adhering']
    """
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    doubled = base + base[-1] + "ing"
    return doubled if zipf(doubled) > zipf(base + "ing") else base + "ing"


def participle(base: str) -> str:
    """The form after "has".

    >>> [participle(base) for base in ("go", "carry", "agree", "plan", "play")]
    ['gone', 'carried', 'agreed', 'planned', 'played']
    """
    if base in IRREGULAR:
        return IRREGULAR[base][1]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    doubled = base + base[-1] + "ed"
    return doubled if zipf(doubled) > zipf(base + "ed") else base + "ed"


@lru_cache(maxsize=8192)
def is_base(word: str) -> bool:
    """Whether a small-letter word is used as the base form of a verb; many such are nouns too.

    >>> [is_base(word) for word in ("adhere", "take", "village", "quickly")]
    [True, True, False, False]
    """
    if word in IRREGULAR or word == "be":
        return True
    if len(word) < 3 or not word.isascii() or not word.isalpha():
        return False
    return min(zipf(gerund(word)), zipf(participle(word))) >= 2.5 and zipf(word) >= 2.5


def base_of_third_person(word: str) -> str | None:
    """The base of a form in -s, if such a verb there is; many such forms are plural nouns too.

    >>> [base_of_third_person(word) for word in ("goes", "carries", "takes", "always", "this")]
    ['go', 'carry', 'take', None, None]
    """
    if word == "has":
        return "have"
    if not word.endswith("s") or word.endswith("ss"):
        return None
    for base in (word[:-3] + "y", word[:-1], word[:-2]):
        if base and third_person(base) == word and is_base(base):
            return base
    return None
