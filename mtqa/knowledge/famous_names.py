"""Names of firms, agencies, cities and the virus that every news reader has seen a hundred times.

Firms from Interbrand's list of global brands (2021) and the agencies and networks that news cites,
cities of over a million with a settled English name, and clubs of the great leagues. Countries and
their capitals come from their own table.
"""

from __future__ import annotations

from functools import cache

from mtqa.knowledge.countries import countries

_NAMES = """
Accenture Adidas Adobe Airbus Amazon AstraZeneca Barclays BioNTech Bloomberg Boeing Bundesbank
Burberry Carrefour Chevrolet Christie Cisco Citroen Commerzbank Danone Deloitte Disney Ericsson
Facebook Ferrari Gazprom Gillette Goldman Google Heineken Hennessy Huawei Hyundai Instagram Intel
Kellogg Lamborghini Lufthansa Mastercard Mercedes Microsoft Mitsubishi Moderna Netflix Nintendo
Nissan Novartis Panasonic PayPal Pfizer Philips Porsche Prada Procter Renault Rosneft Ryanair
Salesforce Samsung Santander Siemens Spotify Starbucks Swarovski Telegram TikTok Toshiba Toyota
Twitter Unilever Vodafone Volkswagen Volvo WhatsApp Wikipedia Xiaomi YouTube Credit|Suisse
Associated|Press Reuters Interfax Xinhua Kyodo Kommersant Izvestia Euronews Spiegel
Omicron Coronavirus Covid Pentagon Kremlin Interpol Europol Eurovision Bundesliga Wimbledon
Bayern Barcelona Borussia Chelsea Dortmund Everton Juventus Leverkusen Liverpool Manchester Sevilla
Southampton Tottenham Wolverhampton Alabama Arizona California Chicago Cologne Colorado Connecticut
Dallas Denver Detroit Düsseldorf Florida Frankfurt Hamburg Hawaii Hollywood Houston Illinois Indiana
Istanbul Jerusalem Johannesburg Kentucky Leipzig Louisiana Maryland Massachusetts Melbourne Michigan
Minneapolis Minnesota Mississippi Missouri Montana Nashville Nebraska Oklahoma Oregon Pennsylvania
Philadelphia Pittsburgh Rotterdam Shanghai Stuttgart Sydney Tennessee Toronto Vancouver Wisconsin
Chernobyl Fukushima Hiroshima Auschwitz Budapest Bucharest Amsterdam Edinburgh Glasgow Birmingham
"""
SHORTEST = 5


@cache
def famous_names() -> frozenset[str]:
    """Every name of one word, as English writes it.

    >>> "Siemens" in famous_names(), "Germany" in famous_names(), "Oman" in famous_names()
    (True, True, False)
    """
    own = {word for entry in _NAMES.split() for word in entry.split("|")}
    for country in countries().values():
        own |= {name for name in (*country.names, *country.capitals) if name.isalpha()}
    return frozenset(name for name in own if len(name) >= SHORTEST)
