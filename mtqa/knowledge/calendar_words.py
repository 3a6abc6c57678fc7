"""Months and weekdays in other languages, cut to stems so that case endings match.

Names from Unicode CLDR (common/main, gregorian calendar); Chinese and Japanese write months as
figures and weekdays by their planets or numbers.
"""

from __future__ import annotations

import re
from functools import cache

ENGLISH_MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
ENGLISH_DAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
#: Twelve months, then seven days from Monday on; "|" parts stems of one.
_STEMS = {
    "de": "januar|jänner februar|feber märz april mai juni juli august september|sept oktober "
    "november dezember montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre "
    "noviembre "
    "diciembre lunes martes miércoles jueves viernes sábado domingo",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
    "dezembro "
    "segunda terça quarta quinta sexta sábado domingo",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "январ феврал март апрел мая|май|мае|маю июн июл август сентябр октябр ноябр декабр "
    "понедельник вторник сред[аеуы] четверг пятниц суббот воскресен",
    "uk": "січн|січен лют(?:ого|ий|ому) березн|березен квітн|квітен травн|травен червн|червен "
    "липн|липен серпн|серпен вересн|вересен жовтн|жовтен листопад грудн|груден понеділ вівтор "
    "серед[ауіо] четвер(?!т) п'ятниц субот неділ",
    "pl": "stycz luty|lutego|lutym marzec|marc[auo] kwietni|kwiecie maj czerwc|czerwiec "
    "lipc|lipiec "
    "sierpn|sierpie wrze(?:śn|sie) październik listopad grud(?:n|zie) poniedział wtor środ "
    "czwart[ek] piąt[ek] sobot niedziel",
    "cs": "leden|ledn únor březn|březen dubn|duben květn|květen červ(?:en(?!e?c)|n) červene?c "
    "srpn|srpen září říjn|říjen listopad prosin pondělí|pondělk úter střed[auyěo] "
    "čtvrte?k|čtvrteč páte?k|páteč sobot neděl",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi "
    "salı "
    "çarşamba perşembe cuma cumartesi pazar",
    "is": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember "
    "mánud þriðjud miðvikud fimmtud föstud laugard sunnud",
    "ha": "janair|janyair|janur fabrair|faburair|febur maris|mari afril|afiril|april mayu|mayi "
    "yuni|"
    "june yuli|july ogast|agust|agusta satumba|satumb|septemb oktob|okutob|okotob nuwamb|november "
    "disamb|decemb litinin talata laraba alhamis juma asabar lahadi|lahdi",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december "
    "måndag tisdag onsdag torsdag fredag lördag söndag",
}
CHINESE_MONTH_RE = re.compile(
    r"(\d{1,2}|十[一二]|[一二三四五六七八九十])\s?(?:月|(?=[~～、・-]\d{1,2}月))"
)
CHINESE_DAY_RE = re.compile(
    r"(?:星期|周|礼拜|週)([一二三四五六日天末])|([月火水木金土日])曜|[(（]([月火水木金土日])[)）]"
)
_CHINESE = dict(zip("一二三四五六七八九十", range(1, 11), strict=True))
_PLANETS = "月火水木金土日"


@cache
def calendar_res(language: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """A pattern for each month and each weekday; none for a language without a table."""
    found = [
        re.compile(rf"\b(?:{stems})[^\W\d_]{{0,6}}\b") for stems in _STEMS.get(language, "").split()
    ]
    return tuple(found[:12]), tuple(found[12:])


def source_months(text: str, language: str) -> set[int]:
    """The months that a source names, in words or in dates of figures.

    >>> source_months("Am 3. März und 12.5.2021", "de"), source_months("12月3日", "ja")
    ({3, 5}, {12})
    """
    if language in ("zh", "ja"):
        found = {_chinese(match.group(1)) for match in CHINESE_MONTH_RE.finditer(text)}
    else:
        small = text.lower().replace("’", "'")
        found = {i for i, stem in enumerate(calendar_res(language)[0], 1) if stem.search(small)}
    found = {month for month in found if 1 <= month <= 12}
    for match in re.finditer(r"\b\d{1,4}[./-](\d{1,2})(?!\d)|\b(\d{1,2})/\d{1,2}(?!\d)", text):
        found |= {int(group) for group in match.groups() if group and 1 <= int(group) <= 12}
    return found


def source_days(text: str, language: str) -> set[int]:
    """The weekdays that a source names, Monday as 1.

    >>> source_days("в среду", "ru"), source_days("３日（土）", "ja"), source_days("周日", "zh")
    ({3}, {6}, {7})
    """
    if language not in ("zh", "ja"):
        small = text.lower().replace("’", "'")
        return {i for i, stem in enumerate(calendar_res(language)[1], 1) if stem.search(small)}
    found = set()
    for number, planet, bracketed in CHINESE_DAY_RE.findall(text):
        if number:
            found |= {6, 7} if number == "末" else {_CHINESE.get(number, 7)}
        else:
            found.add(_PLANETS.index(planet or bracketed) + 1)
    return found


def _chinese(month: str) -> int:
    if month.isdecimal():
        return int(month)
    return sum(_CHINESE[char] for char in month)
