"""Words that stand at the borders of names: inside, before and after them."""

from __future__ import annotations

_PARTICLES = """
i e el al ul ud ed ad as ash ibn bin ben bint de da di do du del della dos la le les van von der
den ter zu
"""
_TITLES = """
fr president minister prime premier chancellor king queen prince princess emperor sultan emir
sheikh pope mr mrs ms miss dr prof professor sir lord lady dame gen general col colonel maj
major capt captain lt lieutenant sgt sergeant admiral marshal commander officer sen senator rep
representative gov governor mayor judge justice secretary ambassador deputy director chairman
chairwoman chief head coach manager spokesman spokeswoman spokesperson rev reverend father
bishop archbishop cardinal rabbi imam mullah mufti alhaji hajiya malam comrade citizen foreign
defense defence interior former acting vice st saint pastor doctor engineer academician
patriarch uncle aunt brother sister
"""
_OPENERS = """
a an the in on at by for from of to with within without into onto over under above below near
between among against across along around behind beyond during since until till after before
while when where why how who whose what which that this these those there here then than thus so
but and or nor yet if unless because although though whereas however meanwhile moreover
furthermore also besides instead still even only just not no as like unlike according despite
amid following including earlier later now today yesterday tomorrow once every each both either
neither all some many most several few another other his her its their our my your he she it
they we you i is are was were has have had did does do will would can could may might should
must let dear recall note nevertheless otherwise perhaps maybe currently recently previously
finally first second third say says said see read watch
"""
_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december english
"""
_NOUN_CITIES = """
acre bar canton date drama gap gent horn inca lyon male marseille orange peer pest plunge puma roman
saga sale sedan side siren spa split tire torrent tyre van wedding
"""

#: Small words that stand inside a name between two capitals, as in Ras al Khaimah.
PARTICLES = frozenset(_PARTICLES.split())
#: Words before a person's name that are no part of it.
TITLES = frozenset(_TITLES.split())
#: Words that open a sentence in front of a name and are no part of it.
OPENERS = frozenset(_OPENERS.split())
#: Capitalised in English, and no names.
CALENDAR = frozenset(_CALENDAR.split())
#: Cities outside English-speaking countries that an English noun spells (GeoNames, population over
#: 15,000, and a few smaller ones that travel pages name).
NOUN_CITIES = frozenset(_NOUN_CITIES.split())
