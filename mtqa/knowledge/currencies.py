"""Currencies: whose they are, and roughly what a unit of them has been worth.

Names and countries follow ISO 4217. Rates are units to the US dollar: bounds set by hand, a little
outside what the years since 2005 have seen. They were not taken from a table, and only tell the
possible from the impossible.
"""

from __future__ import annotations

#: Money words that English gives to some countries alone, and those countries. “Crown” is left out:
#: English uses it of all of them.
MONEY_OF: dict[str, frozenset[str]] = {
    "krona": frozenset({"SE", "IS"}),
    "kronor": frozenset({"SE"}),
    "krone": frozenset({"NO", "DK"}),
    "kroner": frozenset({"NO", "DK"}),
    "crore": frozenset({"IN", "PK", "BD", "NP", "LK"}),
    "lakh": frozenset({"IN", "PK", "BD", "NP", "LK"}),
}
#: Countries whose newsrooms might carry such sums without naming where they come from.
RATES: dict[str, tuple[float, float]] = {
    "USD": (1, 1),
    "EUR": (0.67, 1.06),
    "GBP": (0.49, 0.85),
    "CHF": (0.80, 1.30),
    "CZK": (16, 26),
    "PLN": (2.3, 4.6),
    "HUF": (160, 400),
    "SEK": (6, 11),
    "NOK": (5.4, 11.2),
    "DKK": (4.9, 7.2),
    "ISK": (60, 145),
    "RUB": (23, 110),
    "UAH": (5, 43),
    "KZT": (118, 540),
    "JPY": (75, 165),
    "KRW": (900, 1500),
    "CNY": (6.0, 8.3),
    "TWD": (27, 35),
    "INR": (40, 90),
    "NGN": (115, 1700),
    "TRY": (1.2, 42),
}
#: How newsrooms and machines write them: sign, code or word, in small letters.
SIGNS: dict[str, str] = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "us dollars": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "czk": "CZK",
    "pln": "PLN",
    "huf": "HUF",
    "sek": "SEK",
    "isk": "ISK",
    "rub": "RUB",
    "rubles": "RUB",
    "roubles": "RUB",
    "uah": "UAH",
    "hryvnia": "UAH",
    "hryvnias": "UAH",
    "tenge": "KZT",
    "yen": "JPY",
    "jpy": "JPY",
    "won": "KRW",
    "krw": "KRW",
    "yuan": "CNY",
    "rmb": "CNY",
    "naira": "NGN",
    "₦": "NGN",
    "n": "NGN",
    "zloty": "PLN",
    "zlotys": "PLN",
    "forints": "HUF",
}
