"""Divisions that English calls otherwise than ISO 3166-2 does: Brittany, Hesse, Lublin.

By country, the name's own form as ISO gives it, without accents and the word for its kind, and what
English calls it: general reference. Names that differ by accents alone are found without a table.
"""

from __future__ import annotations

from functools import cache

_NAMES = {
    "AT": "Niederosterreich Lower_Austria|Oberosterreich Upper_Austria|Tirol Tyrol|Wien Vienna"
    "|Karnten Carinthia|Steiermark Styria",
    "BE": "Vlaams_Gewest Flanders|wallonne,_Region Wallonia",
    "CZ": "Jihocesky South_Bohemia|Jihomoravsky South_Moravia|Stredocesky Central_Bohemia"
    "|Moravskoslezsky Moravia-Silesia|Liberecky Liberec|Zlinsky Zlin|Plzensky Plzen"
    "|Pardubicky Pardubice|Olomoucky Olomouc|Ustecky Usti",
    "DE": "Bayern Bavaria|Hessen Hesse|Niedersachsen Lower_Saxony|Sachsen Saxony"
    "|Sachsen-Anhalt Saxony-Anhalt|Thuringen Thuringia|Rheinland-Pfalz Rhineland-Palatinate"
    "|Nordrhein-Westfalen North_Rhine-Westphalia",
    "ES": "Andalucia Andalusia|Catalunya_[Cataluna] Catalonia|Pais_Vasco Basque_Country"
    "|Valenciana,_Comunidad Valencia|Canarias Canary_Islands|Asturias,_Principado_de Asturias"
    "|Navarra,_Comunidad_Foral_de Navarre|Murcia,_Region_de Murcia|Galicia_[Galicia] Galicia",
    "FR": "Bretagne Brittany|Normandie Normandy|Corse Corsica|Occitanie Occitania",
    "GR": "Kriti Crete|Thessalia Thessaly|Ipeiros Epirus|Attiki Attica|Peloponnisos Peloponnese",
    "IT": "Piemonte Piedmont|Lombardia Lombardy|Toscana Tuscany|Puglia Apulia|Sicilia Sicily"
    "|Sardegna Sardinia",
    "NL": "Fryslan Friesland|Noord-Brabant North_Brabant|Zuid-Holland South_Holland"
    "|Noord-Holland North_Holland",
    "PL": "Malopolskie Lesser_Poland|Wielkopolskie Greater_Poland|Mazowieckie Masovia"
    "|Slaskie Silesia|Dolnoslaskie Lower_Silesia|Lubelskie Lublin|Lodzkie Lodz|Opolskie Opole"
    "|Podlaskie Podlasie|Pomorskie Pomerania|Zachodniopomorskie West_Pomerania",
    "SE": "Uppsala_lan Uppsala|Orebro_lan Orebro|Skane_lan Skane|Stockholms_lan Stockholm"
    "|Kalmar_lan Kalmar|Gotlands_lan Gotland|Hallands_lan Halland|Jamtlands_lan Jamtland"
    "|Varmlands_lan Varmland|Jonkopings_lan Jonkoping|Dalarnas_lan Dalarna|Blekinge_lan Blekinge",
}  # fmt: skip


@cache
def english_names(country: str) -> dict[str, str]:
    """English names of the country's divisions, by what ISO calls them.

    >>> english_names("FR")["Bretagne"], english_names("XX")
    ('Brittany', {})
    """
    pairs = [pair.split() for pair in _NAMES.get(country, "").split("|") if pair]
    return {own.replace("_", " "): english.replace("_", " ") for own, english in pairs}
