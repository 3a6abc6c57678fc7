"""Football clubs that other languages name in their own way, and what English calls them."""

from __future__ import annotations

import re

#: English clubs, by the town or name that German, Czech and Russian put FC before.
_AFTER_FC = """
Arsenal Aston|Villa Blackburn Bournemouth Brentford Brighton Burnley Chelsea Coventry Everton Fulham
Huddersfield Ipswich Leeds Leicester Liverpool Middlesbrough Newcastle Norwich Portsmouth Reading
Sheffield Southampton Stoke Sunderland Swansea Tottenham Watford Wigan Wolverhampton
"""
AFTER_FC = tuple(name.replace("|", " ") for name in _AFTER_FC.split())
#: Names that English newsrooms have others for; both are the clubs' usual names in the languages.
_RENAMED = """
Lazio Rome|Lazio Rom = Lazio; Sampdoria Genoa|Sampdoria Genua = Sampdoria
Juventus Turin = Juventus; Atalanta Bergamo = Atalanta; Bavaria Munich = Bayern Munich
Betis Sevilla|Betis Seville = Real Betis; SSC Naples = Napoli; FC Turin|Turin FC = Torino
AS Rome = Roma; AC Florence = Fiorentina; Spartacus Moscow = Spartak Moscow
Locomotive Moscow = Lokomotiv Moscow; Dynamo Kiew = Dynamo Kyiv; Miner Donetsk = Shakhtar Donetsk
Schachtar Donetsk|Schachtjor Donetsk = Shakhtar Donetsk; Red Star Belgrad = Red Star Belgrade
Steaua Bukarest = Steaua Bucharest; FC Copenhague = FC Copenhagen
Benfica Lisboa = Benfica; Galatasaray Istambul = Galatasaray; Olympic Marseille = Marseille
Olympic Lyon = Lyon; Valetta FC = Valletta FC; Dynamo Moskow = Dynamo Moscow
"""
RENAMED = {
    odd.strip(): right.strip()
    for pair in _RENAMED.replace("\n", ";").split(";")
    if pair.strip()
    for odds, right in [pair.split("=")]
    for odd in odds.split("|")
}
CLUB_RE = re.compile(
    rf"\b(?:(?:the )?FC (?P<english>{'|'.join(AFTER_FC)})|(?P<odd>{'|'.join(RENAMED)}))"
    # "FC Reading room", "the Juventus Turin stadium" keep; "FC Liverpool Montevideo" is another
    r"\b(?![-/])(?! (?:Montevideo|Wanderers de))"
)
