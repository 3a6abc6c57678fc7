"""Slots that were never filled, or never put back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.rule import Finding, rule

# One branch for each custom of marking a slot; all need a sign that prose never has.
SLOT_RE = re.compile(
    r"""\{\{[^{}\n]{0,40}\}\}|\{\d{1,3}\}|\{[a-z_][\w.]{0,30}\}|\$\{[^{}\n]{1,40}\}  # {{name}}, {0}
      |%[sd](?![\w%])|%\(\w{1,20}\)[sd]|%\d\$[sd@]|%@                           # %s, %(name)s, %1$s
      |\#\ ?\#?\ ?[A-Z][A-Z_]{2,20}\ ?\#  # #NAME#
      |\[(?:[A-Z]{3,20}_[A-Z_]{2,20}|NAME|DATE|PERSON|LOCATION|PLACE|ORG|NUMBER|URL|EMAIL|PHONE
        |ADDRESS|COMPANY|TITLE|CITY|COUNTRY|MASK|UNK|PAD|CLS|SEP|INSERT[^\]\n]{0,40}|TBC|TBD|TK|(?:your|insert
        |enter)\ [a-z ]{2,30})\]
      |<(?:unk|mask|pad|NAME|PERSON|ORG|URL|NUM|placeholder[^>\n]{0,20}|\.{3}|…)>  # <unk>, <...>
      |\b_{2,3}[A-Z][A-Z_\d]{1,20}_{2,3}\b|\$[A-Z]{3,12}_?\d{1,3}\b            # __PH1__, $TERM1
      |\bXX[ _-]?(?:NAME|URL|NUM|PH)\w*|\b[Xx]{4,}\b|\bPH\d\b|\bZZ+\d+\b|\bQZ\w{0,3}\d+\b
      |\b(?:ENTITY|PERSON|NAME|PLACEHOLDER|TERM|TOKEN|TAG|VAR|NUM|NUMBER|LOC|ORG|URL|DATE)_\d{1,3}\b
      |(?<!\w)_(?:URL|NUM|NUMBER|NAME|DATE|EMAIL|PERSON|ORG|LOC|ENTITY|USER)_(?!\w)  # _URL_
      |\$(?:NUMBER|NAME|DATE|PERSON|URL|CITY|COUNTRY|VALUE|AMOUNT|TITLE|TEXT|ENTITY|PLACE)\b
      |⟨\d{1,3}⟩|⟦\d{1,3}⟧|\[object\ [A-Z][a-z]+\]                           # what scripts print
      |(?<![\w"“‘'’=:/(.-])(?<!the\ )(?<!returns\ )NaN(?![\w"”=/).-])
      # "An undefined term", "left undefined": the word itself
      |(?:(?<=\ (?:of|by|in|on|at|to)\ )|(?<=\ a\ ))undefined
        (?=[,.;:!?)]|\ (?:of|in|on|at|to|for|with|from|by|and|the|said|was|is|has|will)\b)
      |\bundefined\ undefined\b
      |(?i:\blorem\ ipsum\ dolor\b(?:\ sit\ amet)?)|(?<=\ )-{5,}(?!-)
        |(?<=\ )\*\ \*(?!\ \*)(?=[\s.,])
    """,
    re.VERBOSE,
)

# A quick look first: hardly any text holds one of these.
WORDS = ("NaN", "undefined")
SIGNS = (*"{#[<_*⟨⟦%$", "XX", "xx", "xX", "Xx", "PH", "ZZ", "QZ", "-----")
SIGN_RE = re.compile(r"[{#\[<_*⟨⟦]|%[sd(\d@]|\$[A-Z{]|[Xx]{4}|XX|PH\d|ZZ|QZ|(?i:lorem )|-----")


@rule(
    "placeholder",
    category="Design/Markup",
    severity=Severity.MAJOR,
    flagged=[
        "Dear ⟦{0}⟧, the dam has burst.",
        "The mayor of ⟦[CITY]⟧ met ⟦%s⟧ on Friday.",
        "But I ⟦#PRS_ORG#⟧ received it. I ordered ⟦# #NUMBER #⟧.",
        "Hello ⟦{{first_name}}⟧, ⟦<unk>⟧ and ⟦__PH1__⟧ met ⟦$TERM1⟧.",
        "The firm ⟦XXXX⟧ said so. ⟦Lorem ipsum dolor sit amet⟧, it added.",
        "He issued the a ⟦* *⟧ in time.",
        "⟦PERSON_2⟧ paid ⟦$AMOUNT⟧ at ⟦⟨1⟩⟧, said ⟦[object Object]⟧.",
        "She is ⟦NaN⟧ years old and a friend of ⟦undefined⟧.",
    ],
    clean=[
        "Prices rose 5%, a 20% rise since May. The film xXx cost $100.",
        "#BringBackOurGirls and #MeToo trended; #1 was #COP26.",
        "The [Mayor] said: “I saw [him] … [applause]”. The TV show _Friends_ ended.",
        "Shares in $TSLA, as traders write it, rose. Superbowl XXXIV and XXXVI were close.",
        "They scored 3 – 1 --- in vain.",
        "The border was left undefined; an undefined number of “NaN” values, of undefined length.",
    ],
    missed=["The mayor of ⟦CITYNAME⟧ resigned."],
)
def placeholder(document: Document) -> Iterator[Finding]:
    """Flags slots of a template, and the tokens that stand in for names during translation.

    Why: a system that masks names or fills templates sometimes forgets to put the words back, and
    readers see "#NAME#". Hashtags, percentages, editors' brackets and stock symbols stay silent.
    Misses: slots marked by capitals alone.
    """
    text = document.text
    holds = text.__contains__
    signed = any(map(holds, SIGNS)) or "lorem " in text.lower()
    if not (signed and SIGN_RE.search(text)) and not any(map(holds, WORDS)):
        return
    for match in SLOT_RE.finditer(text):
        yield Finding(match.start(), match.end(), f"“{match[0]}” is an unfilled slot, not a word")
