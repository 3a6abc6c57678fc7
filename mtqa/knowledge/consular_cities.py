"""Cities with many consulates and no embassies: large, in the news, and not the seat of a state.

General reference: the consular lists that foreign ministries publish. Cities that sheltered
embassies within living memory, such as Lviv or Karachi, are left out.
"""

from __future__ import annotations

_CITIES = """
Houston, San Francisco, New York, New York City, Los Angeles, Chicago, Boston, Atlanta, Miami,
Seattle, Denver, Philadelphia, Detroit, Dallas, Honolulu, Toronto, Montreal, Vancouver, Calgary,
Tijuana, Guadalajara, Monterrey, Guayaquil, Medellin, Medellín, Sao Paulo, São Paulo, Recife,
Shanghai, Guangzhou, Chengdu, Shenyang, Wuhan, Chongqing, Xi'an, Macau, Osaka, Nagoya, Fukuoka,
Sapporo, Busan, Mumbai, Chennai, Hyderabad, Bangalore, Bengaluru, Lahore, Peshawar, Quetta,
Istanbul, Izmir, Mashhad, Isfahan, Shiraz, Tabriz, Basra, Erbil, Mosul, Kirkuk, Najaf, Aleppo,
Jeddah, Dubai, Casablanca, Oran, Kandahar, Mazar-i-Sharif, Jalalabad, Yekaterinburg,
Vladivostok, Novosibirsk, Kazan, Kharkiv, Odesa, Odessa, Donetsk, Krakow, Gdansk, Munich,
Frankfurt, Hamburg, Düsseldorf, Dusseldorf, Cologne, Leipzig, Stuttgart, Milan, Naples, Turin,
Barcelona, Valencia, Seville, Marseille, Lyon, Strasbourg, Bordeaux, Zurich, Antwerp, Rotterdam,
Gothenburg, Thessaloniki, Manchester, Sydney, Melbourne, Brisbane, Auckland, Johannesburg,
Durban, Mombasa, Chiang Mai, Ho Chi Minh City, Da Nang, Surabaya, Medan, Cebu, Davao, Penang,
Mandalay
"""
CONSULAR_CITIES = frozenset(" ".join(_CITIES.split()).split(", "))
