"""Words that tell the name of a firm, club or institute from the title of a work."""

from __future__ import annotations

import re

#: What is done with firms and clubs, and never with a book or a film.
DEALT_WITH_RE = re.compile(
    r"\b(?:(?:shares|stake|stakes|holding|subsidiary|subsidiaries|employees|shareholders"
    r"|headquarters|plant|factory|owner|owners|bankruptcy|supplier|defender|midfielder"
    r"|forward|winger|coach|goalkeeper|striker|footballers?|hockey players?) (?:of|in|at|for|to)"
    r"|(?:match|game|matches|games|victory|win|defeat|draw|loss|semi-?final|final)"
    r" (?:against|over|with|to)"
    r"|owned by|acquired by|manufactured by|produced at|employed (?:by|at)|works? for|worked for"
    r"|(?:play|played|plays|playing|scored|appeared|signed) (?:for|against|with)"
    r"|according to|reported by|defeated|transferred to|loan (?:to|from|at)|contract with|lost to)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_ORGAN = (
    r"(?:Cent(?:er|re)|Institute|Foundation|Fund|Agency|Association|Federation|Committee|Ministry"
    r"|University|Airlines|Airways|Motors|Oil|Gas|Energy|Steel|Telecom|Pharma|Holdings?|Corporation"
    r"|Cross|Crescent)"
)
#: A name that says of itself that it is an organisation's.
ORGAN_RE = re.compile(rf"[A-Z][\w-]+ {_ORGAN}")
#: What a firm does, right behind its name.
FIRM_ACTS_RE = re.compile(
    r" (?:cut|cuts|raised|raises|lowered|reported|announced|denied|confirmed|employs|supplies"
    r"|exports|produces|acquired|signed|postponed|suspended|resumed|halted|reduced|increased) "
    r"(?:its|their|a|an|the)\b"
)
#: Words near a title, a nickname or a word held at arm's length.
WORK_RE = re.compile(
    r"\b(?:films?|movies?|songs?|albums?|books?|novels?|shows?|series|plays?(?! for\b)|musicals?"
    r"|operas?|host(?:s|ed)?|anchor|titles?|titled|entitled|called|named|known|nicknamed|dubbed"
    r"|so-called|episodes?|singles?|programs?|programmes?|operation|project|campaign|word|term|slogan"
    r"|brand|label|sequel|premiere[ds]?"
    r"|stars?|starred|starring|directed|watch(?:ed)?|sang|sings?|wrote|written|hits?|theater|theatre"
    r"|exhibition|paintings?|award|prize|category|releas(?:e|ed|es|ing))\b",
    re.IGNORECASE,
)
