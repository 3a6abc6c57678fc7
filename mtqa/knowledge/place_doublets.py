"""Places that English has two names for, one of which a newsroom settles on.

The older or foreign name first, then the one that the agencies' stylebooks give today.
"""

from __future__ import annotations

_DOUBLETS = """
Kiev=Kyiv Kharkov=Kharkiv Lvov=Lviv Odessa=Odesa Donbass=Donbas Nikolaev=Mykolaiv Nikolayev=Mykolaiv
Lugansk=Luhansk Gostomel=Hostomel Irpen=Irpin Zaporozhye=Zaporizhzhia Chernigov=Chernihiv
Rovno=Rivne Vinnitsa=Vinnytsia Ternopol=Ternopil Izyum=Izium
Dnepr=Dnipro Kremenchug=Kremenchuk Belorussia=Belarus Moldavia=Moldova Kishinev=Chisinau
Macao=Macau Majorca=Mallorca Minorca=Menorca Peking=Beijing Bombay=Mumbai Calcutta=Kolkata
Madras=Chennai Bangalore=Bengaluru Burma=Myanmar Rangoon=Yangon Swaziland=Eswatini Danzig=Gdansk
Breslau=Wroclaw Pilsen=Plzen Cracow=Krakow Mecca=Makkah Normandy=Normandie Kabul=Kabool
Aleppo=Halab Tirana=Tirane Pristina=Prishtina Cordova=Cordoba Saragossa=Zaragoza Leghorn=Livorno
Marrakesh=Marrakech Tangier=Tanger Rhodes=Rodos Corfu=Kerkyra Crete=Kreta Havana=Habana
"""
# Cities that GeoNames lists by their local name, and what English news calls them.
_ENGLISH = """
Köln=Cologne Hannover=Hanover Nürnberg=Nuremberg Braunschweig=Brunswick Sevilla=Seville
Siracusa=Syracuse Brugge=Bruges Gent=Ghent Genève=Geneva Zürich=Zurich Makkah=Mecca Madinah=Medina
Basrah=Basra Firenze=Florence Torino=Turin Napoli=Naples Lisboa=Lisbon Praha=Prague
"""
ENGLISH_NAMES = {
    own: english for own, _, english in (pair.partition("=") for pair in _ENGLISH.split())
}
#: From each name to its pair.
DOUBLETS = {
    name: (old, new)
    for pair in _DOUBLETS.split()
    for old, new in [pair.split("=")]
    for name in (old, new)
}
