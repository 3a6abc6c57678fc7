"""Offices, services and ranks rendered word for word, and what English calls them."""

from __future__ import annotations

#: Stretches one of which every match holds (a quick test, parted by bars), the rendering as a
#: regular expression, what English says (singular or plural as it stands), and the countries one of
#: which the article must speak of, if any.
LITERAL_OFFICES: tuple[tuple[str, str, str | None, str], ...] = (
    # German
    (
        "arliamentary manag",
        r"[Pp]arliamentary (?:managing director|manager)s?",
        "parliamentary whip",
        "",
    ),
    ("inisterial ", r"[Mm]inisterial [Pp]resident", "state premier", ""),
    ("olice inspection", r"[Pp]olice inspection(?= (?:\d|in [A-Z]|[A-Z]))", "police station", ""),
    ("olice presid", r"[Pp]olice presid(?:ium|ency)", "police headquarters", ""),
    ("ccupational ", r"[Oo]ccupational [Ss]oldiers?", "professional soldiers", ""),
    (
        "Federal Chancellor",
        r"Federal Chancellor(?= (?:of Germany|of Austria|(?!Office)[A-Z]\w))",
        "Chancellor",
        "DE AT",
    ),
    (
        "overnment Chancellor|s Chancellor|’s Chancellor",
        r"[Gg]overnment(?:['’]s)? Chancellor",
        "Chancellor",
        "DE AT",
    ),
    (
        "emergency staff|crisis staff",
        r"(?:(?<=onvene the )|(?<=onvene a )|(?<=nvening the )|(?<=nvened the ))"
        r"(?:emergency|crisis) staff",
        "crisis team",
        "",
    ),
    ("risis staff", r"(?<=of the )(?:anti-)?crisis staff", "crisis team", "AT CZ DE SK"),
    # Czech, Slovak and the languages of the former Soviet Union
    (
        "itary station|giene station|gienic station|itation station",
        r"(?:[Ss]anitation|[Ss]anitary|[Hh]ygiene|[Hh]ygienic) stations?",
        "public health office",
        "",
    ),
    ("ygienists", r"(?<!dental )(?<!Dental )[Hh]ygienists", "public health officers", "CZ SK"),
    (
        " organs|organs of law",
        r"(?:competent|law enforcement) organs|organs of law and order",
        "authorities",
        "",
    ),
    (
        "irst person",
        r"[Ff]irst persons? of (?:the|a) (?:state|country|government)",
        "head of state",
        "",
    ),
    ("s deput", r"[Pp]eople['’]?s deput(?:y|ies)(?! to| of the N)", "member of parliament", "UA"),
    ("ity head", r"[Cc]ity head(?= of [A-Z]| [A-Z])", "mayor", ""),
    (
        " of the Ministry| of the Interior",
        r"(?:Head|Main) (?:Department|Administration) of the (?=Ministry|Interior)",
        None,
        "",
    ),
    # "the head of the City of London Police" is sound, and has its capital
    ("ead of the city of", r"[Hh]ead of the city of(?= [A-Z])", "mayor of", ""),
    ("ice-head|ice head", r"[Vv]ice[- ]head(?= of )", "deputy head", ""),
    ("ice-heads|ice heads", r"[Vv]ice[- ]heads(?= of )", "deputy heads", ""),
    (
        "apparatus",
        r"[Hh]ead of the (?:government(?:['’]s)?|presidential|parliament(?:['’]s|ary)?) apparatus"
        r"|[Hh]ead of the apparatus of(?= the (?:[Gg]overnment|[Pp]resident|[Cc]abinet"
        r"|[Pp]arliament|[Mm]inistry|[Aa]dministration|[Mm]ayor|[Gg]overnor)| [A-Z])",
        None,
        "",
    ),
    (
        "ain prosecutor|eneral prosecutor of",
        r"[Mm]ain prosecutor(?= of (?:the )?(?:country|republic|state|region|city|province)\b)"
        r"|[Mm]ain (?:prosecutor|military prosecutor)(?= of (?:the )?[A-Z])",
        "chief prosecutor",
        "",
    ),
    (
        "ain doctor|ain physician|ain judge|ain accountant|ain veterinarian",
        r"[Mm]ain (?:doctor|physician|judge|accountant|veterinarian)(?= (?:of|at) )",
        None,
        "",
    ),
    (
        "ayon |aion ",
        r"[Rr]a[yi]on(?= (?:court|prosecutor|council|administration|police|hospital)\b)",
        "district",
        "",
    ),
    (
        "Council of Ministers of",
        r"[Cc]hair(?:man|woman|person) of the Council of Ministers of"
        r"(?= (?!Bosnia|Crimea|Cuba|Europe)[A-Z])",
        "prime minister of",
        "",
    ),
    # Chinese and Japanese
    (
        "utonomous ",
        r"[Aa]utonomous (?:chair(?:man|men)|presidents?)",
        "residents' association head",
        "",
    ),
    ("adres", r"(?:[Ll]eading|[Mm]inisterial) [Cc]adres", "senior officials", ""),
    ("overnment member", r"[Gg]overnment member of", "minister in", ""),
    (
        "person in charge|persons in charge",
        r"(?:[Rr]elevant |[Rr]esponsible )+persons? in charge",
        "official in charge",
        "",
    ),
    ("erson in charge of", r"[Pp]erson in charge of [a-z]+(?= (?:of|at) (?:the |[A-Z]))", None, ""),
)
