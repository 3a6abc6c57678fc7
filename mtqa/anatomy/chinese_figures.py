"""Figures as Chinese and Japanese write them: 1億2000万, 三十五, 二〇二一, 令和3年."""

from __future__ import annotations

import re

from mtqa.anatomy.figure_readings import readings

DIGITS = dict(zip("〇零一二三四五六七八九两両", [0, 0, *range(1, 10), 2, 2], strict=True))
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
#: Digits with separators, numerals, or both.
CHINESE_FIGURE_RE = re.compile(
    r"(?:\d+(?:[.,:]\d+)*|[〇零一二三四五六七八九两両十百千])"
    r"(?:(?<=[万萬億亿兆千百])\d+(?:[.,]\d+)*|[〇零一二三四五六七八九两両十百千万萬億亿兆])*"
)
TOKEN_RE = re.compile(r"\d+(?:[.,:]\d+)*|\D")
#: The year before each Japanese era's first.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ERA_RE = re.compile(rf"({'|'.join(ERAS)})(\d{{1,2}}|元)")


def chinese_readings(figure: str, after: str = "") -> set[float]:
    """What a figure may stand for; `after` is the character behind it.

    >>> chinese_readings("1億2000万"), chinese_readings("三十五"), chinese_readings("二〇二一")
    ({120000000.0}, {35.0}, {2021.0})
    >>> chinese_readings("12.5亿"), sorted(chinese_readings("3", "割"))
    ({1250000000.0}, [3.0, 30.0])
    """
    tokens = TOKEN_RE.findall(figure)
    if all(token in DIGITS for token in tokens):
        together = float("".join(str(DIGITS[token]) for token in tokens[:24]))
        # 二三十 and 三四 are ranges: "two or three".
        found = {together, *(float(DIGITS[token]) for token in tokens)}
        found = {together} if len(tokens) != 2 else found
    elif len(tokens) == 1 and tokens[0][0].isdecimal():
        found = readings(tokens[0])
    else:
        found = {_value(tokens)}
    return found | {value * 10 for value in found} if after in ("割", "成") and after else found


def _value(tokens: list[str]) -> float:
    total, section, current, spelt = 0.0, 0.0, 0.0, True
    for token in tokens:
        if token in DIGITS:
            current = current * 10 + DIGITS[token] if not spelt else float(DIGITS[token])
            spelt = False
        elif token in SMALL:
            section += (current or 1.0) * SMALL[token]
            current, spelt = 0.0, True
        elif token in LARGE:
            total += ((section + current) or 1.0) * LARGE[token]
            section, current, spelt = 0.0, 0.0, True
        else:
            current = float(token.replace(",", "").replace(":", "")) if _plain(token) else 0.0
    return float(f"{total + section + current:.12g}")


def _plain(token: str) -> bool:
    return token.count(".") <= 1 and len(token) < 24 and not token.endswith((".", ","))


def era_year(match: re.Match[str]) -> int:
    """The year of a match of ERA_RE.

    >>> era_year(ERA_RE.search("令和3年"))
    2021
    """
    era, year = match.groups()
    return ERAS[era] + (1 if year == "元" else int(year))
