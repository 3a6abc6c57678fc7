"""Kaduna Province, which is a state: a division that the country has, called by another kind."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.anatomy.named_divisions import named_divisions
from mtqa.anatomy.setting import setting_of
from mtqa.document import Document
from mtqa.issue import Severity
from mtqa.knowledge.divisions import body_of, find_division, kinds
from mtqa.rule import Finding, rule

# In these a county or prefecture never bears the name of the state or province above it, as
# Zagreb County, Lublin County and Oklahoma County do.
_APART = "AR BR CN DE ID IN JP MX NG TR VE"
APART = frozenset(_APART.split())
KINDS = frozenset({"county", "state", "prefecture", "province", "canton", "oblast"})
# A regional state may be called a state, a Land with a free name too.
FREE_NAMES = frozenset({"Hainan", "Jilin", "Chongqing", "Tibet", "Yamanashi"})


@rule(
    "division-of-another-kind",
    category="Terminology/Inappropriate for context",
    severity=Severity.MAJOR,
    flagged=[
        "In Nigeria, police in ⟦Ekiti Province⟧ found the bus.",
        "Snow fell in Germany. The ⟦Bavaria County⟧ authorities closed schools.",
        "China sent aid to ⟦Yunnan County⟧, and Yunnan Province thanked it.",
    ],
    clean=[
        "In Nigeria, police in Ekiti State found the bus, and so did Ekiti state officials.",
        "The Zagreb County Council met in Croatia. Lublin County lies in Poland.",
        "In Nigeria, Pakistan's ambassador spoke of Punjab Province and of Kano.",
        "In Iowa, the Iowa County sheriff and the Oklahoma County judge met.",
        "Farmers in Bavaria, a German state, met those of Chengdu, in China's Sichuan Province.",
    ],
    missed=["In Nigeria, police in ⟦Ekiti province⟧ found the bus."],
)
def division_of_another_kind(document: Document) -> Iterator[Finding]:
    """Flags a state, province or prefecture of the country that is called by another such kind.

    Why: the translator knows one word for whatever lies below a country. Where the kind is unknown
    there altogether, another rule speaks; here the country has both, or English calls other
    divisions so, but ISO 3166-2 says that this one is not of that kind.
    Sound text names counties after the state round them in many countries, so only those count
    where that is not done; and small letters (Ekiti province), which newsrooms use loosely, pass.
    Misses: divisions below ISO's, and countries where names are shared.
    """
    for place in named_divisions(document):
        kind = document.text[place.start + len(place.name) : place.end].split()[0]
        if place.kind not in KINDS or not kind[0].isupper() or place.name in FREE_NAMES:
            continue
        setting = setting_of(document)
        country = setting.at(place.start, place.end)
        if country not in APART:
            continue
        division = find_division(place.name, country)
        if division is None or division.kind == place.kind:
            continue
        if place.kind not in kinds(country) and place.kind != "province":
            continue  # the country has none such at all: foreign-division says so
        others = [code for code in setting.shares if code != country]
        if any(find_division(place.name, code) for code in others):
            continue
        right = place.name + body_of(division.kind, place.tail)
        message = f"{place.name} is no {place.kind} but a {division.kind}: probably {right}"
        yield Finding(place.start, place.end, message, right)
