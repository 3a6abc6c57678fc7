"""Numerals as other languages write them in words, and what multiplies a figure.

Cardinals of each language's grammar, cut to stems so that case endings match; Unicode CLDR's
rule-based number formats (common/rbnf) list the same words. A stem may catch a stranger ("сто" is
100, and "стол" a table): that is safe, since a word only ever explains a figure and never asks for
one.
"""

from __future__ import annotations

import re
from functools import cache

#: Stems by language: "stem:value", or several stems of one value with "|".
_WORDS = {
    "de": "null:0 ein|eins|erst:1 zwei|zwo|zweit:2 drei|dritt:3 vier:4 fünf:5 sechs|sech:6 "
    "sieben|sieb:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 zwanzig:20 dreißig|dreissig:30 "
    "hundert:100 tausend:1000 dutzend:12 halb:0.5 zig:10",
    "nl": "nul:0 een|één|eerste:1 twee:2 drie|derde:3 vier|veer:4 vijf:5 zes:6 zeven:7 acht|tach:8 "
    "negen:9 tien:10 elf:11 twaalf:12 der:3 twintig:20 dertig:30 veertig:40 honderd:100 "
    "duizend:1000 dozijn:12 half|halve:0.5 tig:10",
    "fr": "zéro:0 un|une|premi:1 deux:2 trois:3 quatre|quatr:4 cinq:5 six:6 sept:7 huit:8 "
    "neuf|neuv:9 dix:10 onz:11 douz:12 treiz:13 quatorz:14 quinz:15 seiz:16 vingt:20 trent:30 "
    "quarant:40 cinquant:50 soixant:60 septant:70 huitant:80 nonant:90 cent:100 mill:1000 demi:0.5",
    "es": "cero:0 un|una|uno|primer:1 dos|segund:2 tres|tercer:3 cuatro|cuart:4 cinco|quint:5 "
    "seis|sext:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce|docena:12 trece:13 catorce:14 "
    "quince:15 dieci:10 veint:20 treint:30 cuarent:40 cincuent:50 sesent:60 setent:70 ochent:80 "
    "novent:90 cien:100 quinient:500 setecient:700 novecient:900 mil|miles:1000 medio|media:0.5",
    "it": "zero:0 un|uno|una|prim:1 due|second:2 tre|terz:3 quattro|quart:4 cinque|quint:5 "
    "sei|sest:6 sette:7 otto|ott:8 nove:9 dieci|decin:10 undici:11 dodici:12 tredici:13 "
    "quattordici:14 quindici:15 sedici:16 vent:20 trent:30 quarant:40 cinquant:50 sessant:60 "
    "settant:70 ottant:80 novant:90 cento|centin:100 mille|mila|miglia:1000 mezz:0.5",
    "pt": "zero:0 um|uma|primeir:1 dois|duas|segund:2 três|terceir:3 quatro|quart:4 cinco|quint:5 "
    "seis|sext:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze|dúzia:12 treze:13 catorze|quatorze:14 "
    "quinze:15 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 "
    "noventa:90 cem|cento|centena:100 duzent:200 trezent:300 quinhent:500 mil|milhares:1000 "
    "meio|meia:0.5",
    "ru": "нол|нул:0 один|одн|перв:1 два|две|двух|двум|двое|втор:2 три|трех|трёх|трем|трём|трет|"
    "трое|трой:3 четыр|четверт|четвер:4 пят:5 шест:6 сем|седьм:7 восем|восьм:8 девят:9 "
    "десят|десятк:10 одиннадцат:11 двенадцат|дюжин:12 тринадцат:13 четырнадцат:14 пятнадцат:15 "
    "шестнадцат:16 семнадцат:17 восемнадцат:18 девятнадцат:19 двадцат:20 тридцат:30 сорок:40 "
    "пятьдесят|пятидесят:50 шестьдесят|шестидесят:60 семьдесят|семидесят:70 "
    "восемьдесят|восьмидесят:80 девяност:90 сто|сотн|сот:100 двест|двухсот:200 "
    "трист|трехсот|трёхсот:300 четырест|четырехсот:400 пятьсот|пятисот:500 шестьсот:600 "
    "семьсот:700 восемьсот:800 девятьсот:900 тысяч:1000 полтор:1.5 пол|половин:0.5",
    "uk": "нул:0 один|одн|перш:1 два|дві|двох|двом|двоє|друг:2 три|трьох|трьом|трет|троє:3 "
    "чотир|четвер:4 п'ят:5 шіст|шест|шост:6 сім|сем|сьом:7 вісім|восьм:8 дев'ят:9 десят:10 "
    "одинадцят:11 дванадцят|дюжин:12 тринадцят:13 чотирнадцят:14 п'ятнадцят:15 шістнадцят:16 "
    "сімнадцят:17 вісімнадцят:18 дев'ятнадцят:19 двадцят:20 тридцят:30 сорок:40 п'ятдесят:50 "
    "шістдесят:60 сімдесят:70 вісімдесят:80 дев'яност:90 сто|сотн|сот:100 двіст|двохсот:200 "
    "трист:300 чотирист:400 п'ятсот:500 шістсот:600 сімсот:700 вісімсот:800 дев'ятсот:900 "
    "тисяч:1000 півтор:1.5 пів|половин:0.5",
    "pl": "zero:0 jeden|jedn|pierwsz:1 dwa|dwie|dwóch|dwoje|drug:2 trzy|trzech|troje|trzec:3 "
    "czter|czwart:4 pięć|pięci|piąt:5 sześć|sześci|szóst:6 siedem|siedmi|siódm:7 "
    "osiem|ośmi|ósm:8 dziewięć|dziewięci|dziewiąt:9 dziesięć|dziesięci|dziesiąt:10 jedenast:11 "
    "dwanaś|dwunast|tuzin:12 trzynaś|trzynast:13 czternaś|czternast:14 piętnaś|piętnast:15 "
    "szesnaś|szesnast:16 siedemnaś|siedemnast:17 osiemnaś|osiemnast:18 dziewiętnaś:19 "
    "dwadzieś|dwudziest:20 trzydzieś|trzydziest:30 czterdzieś|czterdziest:40 "
    "pięćdziesiąt|pięćdziesięci:50 sześćdziesiąt:60 siedemdziesiąt:70 osiemdziesiąt:80 "
    "dziewięćdziesiąt:90 sto|stu|set:100 dwieś|dwust:200 trzyst:300 czteryst:400 pięćset:500 "
    "sześćset:600 siedemset:700 osiemset:800 dziewięćset:900 tysi:1000 półtor:1.5 pół|połow:0.5",
    "cs": "nul:0 jeden|jedn|prv:1 dva|dvě|dvou|dvěma|dvoj|druh:2 tři|tří|třem|třech|třet|troj:3 "
    "čtyř|čtvrt:4 pět|pět|pát:5 šest:6 sedm:7 osm:8 devět|devít:9 deset|desít|desát:10 jedenáct:11 "
    "dvanáct|tucet|tuct:12 třináct:13 čtrnáct:14 patnáct:15 šestnáct:16 sedmnáct:17 osmnáct:18 "
    "devatenáct:19 dvacet|dvacít|dvacát:20 třicet|třicít|třicát:30 čtyřicet|čtyřicít|čtyřicát:40 "
    "padesát:50 šedesát:60 sedmdesát:70 osmdesát:80 devadesát:90 sto|set|stovk:100 dvěstě:200 "
    "tisíc:1000 půldruh:1.5 půl|polovin:0.5",
    "tr": "sıfır:0 bir|birinci|ilk:1 iki:2 üç:3 dört|dörd:4 beş:5 altı:6 yedi:7 sekiz:8 dokuz:9 "
    "on:10 düzine:12 yirmi:20 otuz:30 kırk:40 elli:50 altmış:60 yetmiş:70 seksen:80 doksan:90 "
    "yüz:100 bin:1000 yarım|yarı:0.5 buçuk:0.5",
    "is": "núll:0 ein|fyrst:1 tvei|tvær|tvö|tveggja|annar|önnur:2 "
    "þrí|þrjá|þrjú|þriggja|þrem|þrið:3 "
    "fjór|fjög:4 fimm:5 sex|sjött:6 sjö:7 átt:8 níu|níund:9 tíu|tíund:10 ellef:11 tólf|tylft:12 "
    "þrettán:13 fjórtán:14 fimmtán:15 sextán:16 sautján:17 átján:18 nítján:19 tuttug:20 þrjátíu:30 "
    "fjörutíu:40 fimmtíu:50 sextíu:60 sjötíu:70 áttatíu:80 níutíu:90 hundr:100 þúsund:1000 "
    "hálf:0.5",
    "ha": "daya|ɗaya|farko:1 biyu:2 uku:3 huɗu|hudu:4 biyar:5 shida:6 bakwai:7 takwas:8 tara:9 "
    "goma:10 ashirin:20 talatin:30 arba'in|arbain:40 hamsin:50 sittin:60 saba'in|sabain:70 "
    "tamanin:80 casa'in|tis'in|casain:90 ɗari|dari:100 dubu|dubb:1000 miliyan|milyan:1000000 "
    "biliyan:1000000000 rabi:0.5",
    "sv": "noll:0 en|ett|först:1 två|andra:2 tre|tredje:3 fyra|fjärd:4 fem:5 sex|sjätt:6 sju:7 "
    "åtta:8 nio:9 tio:10 elva:11 tolv|dussin:12 tretton:13 fjorton:14 femton:15 sexton:16 "
    "sjutton:17 arton:18 nitton:19 tjugo:20 trettio:30 fyrtio:40 femtio:50 sextio:60 sjuttio:70 "
    "åttio:80 nittio:90 hundra:100 tusen:1000 halv:0.5",
}
#: What a figure before it is multiplied with, as powers of ten; stems, any language.
_MAGNITUDES = {
    2: "hundert|honderd|cientos|cent|centinaia|сот|сотен|сто|stovk|stovek|hundr|hundra|yüz|ratus",
    3: "tausend|tsd|duizend|mille|mila|mil|тыс|тис|tys|tisíc|tis|bin|þús|tusen|ribu|nghìn|ngàn|elfu"
    "|dubu|ألف|آلاف|الف|هزار|हजार|हज़ार|χιλ|ezer|tuhat|mii|천",
    5: "lakh|लाख",
    6: "mio|mill|mil|milli|milj|milh|milió|milijo|milio|miljo|миллион|млн|мільй|mln|millj"
    "|milyon|juta|triệu|milioni"
    "|miliyan|milyan|مليون|ملايين|میلیون|εκατ|millió|miljoona|מיליון",
    7: "crore|करोड़",
    9: "mrd|milliard|miljard|mld|mia|mil millones|млрд|миллиард|мільяр|milliarð|milljarð"
    "|milljörð|milyar|miliar"
    "|miliard|biliyan|bilyan|bilhõ|bilhã|mdr|مليار|میلیارد|δισ|milliárd|tỷ|מיליארד|bln|bn",
    12: "billion|bilion|billone|billón|трлн|трилл|трильй|bilión|bio|trilyon|triliun|triliyan"
    "|trilhõ|biljon|تريليون|τρισ",
}
#: Languages whose magnitudes stand before the figure: "Naira miliyan 3".
MAGNITUDE_FIRST = frozenset({"ha", "sw"})
#: Parts of one numeral may be joined by these: "fünfundzwanzig", "treinta y dos".
AND = frozenset({"und", "en", "et", "y", "e", "og", "och", "a", "da", "ve", "i", "с", "з"})
#: Endings that inflect a stem.
ENDING = 4


@cache
def number_stems(language: str) -> dict[str, float]:
    """The value of each stem; empty for a language that has no table."""
    return {
        stem: float(value)
        for stems, _, value in (pair.rpartition(":") for pair in _WORDS.get(language, "").split())
        for stem in stems.split("|")
    }


@cache
def stem_re(language: str) -> re.Pattern[str]:
    """The longest stem at a place in a word."""
    stems = sorted(number_stems(language), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, stems)) or r"(?!)")


@cache
def _magnitudes() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for power, stems in _MAGNITUDES.items():
        for stem in stems.split("|"):
            found.setdefault(stem, []).append(power)
    return {stem: tuple(powers) for stem, powers in found.items()}


def magnitude(word: str) -> tuple[int, ...]:
    """The powers of ten that a word may multiply a figure with; "mil" is 3 or 6, by language.

    >>> magnitude("Millionen"), magnitude("млрд"), magnitude("mil"), magnitude("milky")
    ((6,), (9,), (3, 6), ())
    """
    small, table = word.lower().rstrip("."), _magnitudes()
    for length in range(len(small), 1, -1):
        powers = table.get(small[:length])
        if powers and (length == len(small) or length > 3 or not small.isascii()):
            return powers
    return ()
