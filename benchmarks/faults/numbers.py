"""Figures, dates, sums, scores and times in the manner of another language, or impossible."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Fault, Injection, carry, fault, replaced

#: Sentences of our own for articles that have no such figure: ⟦right|wrong⟧.
CARRIED: dict[str, tuple[str, ...]] = {
    "decimal comma": (
        "Output rose ⟦3.5|3,5⟧ percent in the second quarter.",
        "The tower leans by ⟦4.7|4,7⟧ degrees.",
        "The scheme will cost ⟦2.4|2,4⟧ billion euros over ten years.",
        "She ran it in ⟦11.2|11,2⟧ seconds.",
        "The quake had a magnitude of ⟦5.8|5,8⟧.",
        "Prices fell by ⟦0.6%|0,6%⟧ in May.",
        "The river rose by ⟦1.8|1,8⟧ metres overnight.",
        "Growth slowed to ⟦2.1|2,1⟧ per cent last year.",
        "The loan carries ⟦4.25|4,25⟧ percent interest.",
        "He won by ⟦0.3|0,3⟧ seconds.",
    ),
    "N thousand": (
        "The town has about ⟦75,000|75 thousand⟧ people.",
        "More than ⟦12,000|12 thousand⟧ homes lost power.",
        "The firm employs ⟦3,400|3.4 thousand⟧ staff.",
        "A ticket costs up to ⟦$15,000|15 thousand dollars⟧.",
        "Some ⟦1,500|1 thousand 500⟧ people marched on Sunday.",
        "The fine was ⟦2,300|2 thousand 300⟧ euros.",
    ),
    "impossible date": (
        "The law takes effect on ⟦June 30|June 31⟧.",
        "The court will sit again on ⟦30 April|31 April⟧.",
        "He was born on ⟦28 February 1974|30 February 1974⟧.",
        "The vote is set for ⟦November 30|November 31⟧.",
        "The fair closes on ⟦September 30|September 31⟧, the mayor said.",
        "Sales fell after ⟦February 28|February 30⟧.",
        "It opened on ⟦12 June 2019|31 June 2019⟧.",
        "She resigned on ⟦April 14, 2020|April 31, 2020⟧.",
    ),
    "doubled unit or currency": (
        "Repairs will cost ⟦$5 million|$5 million dollars⟧.",
        "He was fined ⟦€300|€300 euros⟧.",
        "Unemployment is ⟦7%|7% percent⟧.",
        "The road is ⟦12 km|12 km kilometres⟧ long.",
        "The bridge cost ⟦£40 million|£40 million pounds⟧.",
        "It weighs ⟦30 kg|30 kg kilograms⟧.",
        "The loan is worth ⟦$2 billion|US$2 billion USD⟧.",
        "The fare is ⟦5 euros|5 euros EUR⟧.",
    ),
    "score with a colon": (
        "The home side won ⟦2-1|2:1⟧ in extra time.",
        "They lost the final ⟦3-0|3:0⟧ to the champions.",
        "The match ended ⟦1-1|1:1⟧ after a late penalty.",
        "She won the first set ⟦6-4|6:4⟧.",
        "The visitors led ⟦2-0|2:0⟧ at half-time.",
        "His team beat the leaders ⟦4-2|4 : 2⟧ on Sunday.",
    ),
    "Roman century": (
        "The church dates from the ⟦19th|XIX⟧ century.",
        "It was built in the ⟦17th|XVII⟧ century.",
        "The manuscript was written in the ⟦14th|XIVth⟧ century.",
        "The fort goes back to the ⟦16th|XVI-th⟧ century.",
        "The trade began in the ⟦18th century|XVIII c.⟧ and never stopped.",
        "A ⟦12th-century|XII century⟧ wall collapsed.",
        "The castle was begun in the ⟦15th|XV⟧ century.",
        "They copied a ⟦19th|XIX⟧ century dress.",
        "The city was burned in the ⟦13th|XIII⟧ century.",
        "The map dates from the late ⟦18th|XVIII⟧ century.",
    ),
    "symbol on the wrong side": (
        "The ticket costs ⟦$20|20$⟧ at the door.",
        "The deal is worth ⟦€5 million|5 million €⟧.",
        "He paid ⟦£300|300 £⟧ for the painting.",
        "The fund holds ⟦$40 million|40 million $⟧.",
        "Turnout was ⟦60%|%60⟧ in the capital.",
        "A loaf now costs ⟦€2.50|2.50€⟧.",
        "The tax is ⟦¥500|500¥⟧.",
    ),
    "point or space as thousands mark": (
        "The town has ⟦75,000|75.000⟧ people.",
        "Some ⟦120,000|120 000⟧ homes lost power.",
        "The crowd was put at ⟦30,000|30.000⟧.",
        "The firm cut ⟦14,000|14 000⟧ jobs.",
        "It sold ⟦1,250,000|1.250.000⟧ copies.",
        "The grant is ⟦$250,000|$250.000⟧.",
        "About ⟦45,000|45.000⟧ fans filled the ground.",
        "The port handles ⟦310,000|310 000⟧ containers a year.",
        "He owes the bank ⟦€18,500|€18.500⟧.",
        "The city has ⟦1,200,000|1 200 000⟧ people.",
    ),
    "broken time": (
        "The doors open at ⟦14:00|14: 00⟧ on Friday.",
        "The blast was heard at ⟦9:30 am|9h30⟧ on Monday.",
        "Talks began at ⟦5 pm|17.00 o'clock⟧.",
        "The curfew starts at ⟦10 pm|22 hours⟧.",
        "Polls close at ⟦8 pm|20:00 pm⟧.",
        "He was seen at ⟦6:15 am|6 hours 15 minutes in the morning⟧.",
        "The train leaves at ⟦7:45|7.45 h⟧ each day.",
        "The match kicks off at ⟦19:30|19: 30⟧ on Sunday.",
        "The shop shuts at ⟦6 pm|18h00⟧ on weekdays.",
        "He called at ⟦3:20|3 : 20⟧ in the morning.",
    ),
    "range or age misbuilt": (
        "The trip takes ⟦from 20 to 30|from 20 - 30⟧ minutes.",
        "It will cost ⟦between 5 and 7|between 5 to 7⟧ million.",
        "Rain is expected at ⟦19 to 24|19... 24⟧ degrees.",
        "The suspect is ⟦34 years old|34 year old⟧.",
        "The ⟦45-year-old|45 years old⟧ driver was unhurt.",
        "The ⟦12-year-old|12-years-old⟧ girl was found safe.",
        "The work will take ⟦three to four|from three - four⟧ weeks.",
        "The victims were ⟦aged 19 to 24|aged 19... 24⟧.",
        "A ⟦60-year-old|60-years old⟧ woman was hurt.",
        "It costs ⟦from 5 to 8|from 5 8⟧ euros a head.",
    ),
}
REAL: dict[str, tuple[str, str]] = {
    "decimal comma": (
        r"(?<![\d.,])(\d{1,2})\.(\d)(?=%| (?:percent|per cent|million|billion))",
        r"\1,\2",
    ),
    "N thousand": (r"(?<![\d.,$£€])(\d{1,3}),000\b(?!,)", r"\1 thousand"),
    "impossible date": (r"\b(April|June|September|November) \d{1,2}\b(?!\d)", r"\1 31"),
    "doubled unit or currency": (
        r"(\$\d[\d.,]*\d(?: [mb]illion)?)(?! ?[mb]illion|\w)",
        r"\1 dollars",
    ),
    "Roman century": (r"\b19th(?= century)", "XIX"),
    "symbol on the wrong side": (r"([$£€])(\d[\d.,]*\d)(?!\w| [mb]illion)", r"\2\1"),
    "point or space as thousands mark": (r"(?<![\d.,])(\d{1,3}),(\d{3})\b(?!,)", r"\1 \2"),
    "broken time": (r"\b(\d{1,2}):(\d\d)(?= ?[ap]\.?m)", r"\1: \2"),
}


def figure(name: str) -> Fault:
    """A figure that stands in the article, or else in a sentence of our own."""

    @fault(name)
    def inject(article: Article, rng: Random) -> Injection | None:
        if name in REAL and rng.random() < 0.6:
            pattern, put = REAL[name]
            found = replaced(article, rng, re.compile(pattern), lambda match: match.expand(put))
            if found:
                return found
        return carry(article, rng, rng.choice(CARRIED[name]))

    return inject


FAULTS = tuple(figure(name) for name in CARRIED)
