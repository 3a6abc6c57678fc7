"""Offices, services and ranks rendered word for word, and what English calls them."""

from __future__ import annotations

#: Stretches one of which every match holds (a quick test, parted by bars), the rendering as a
#: regular expression, what English says (singular or plural as it stands), and the countries one of
#: which the article must speak of, if any.
LITERAL_OFFICES: tuple[tuple[str, str, str | None, str], ...] = (
    # German
    (
        "arliamentary manag|arliamentary exec",
        r"[Pp]arliamentary (?:(?:managing|executive) director|manager)s?",
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
    # "the teachers' president" heads their association
    (
        "mployer|armers’ |armers' |eachers’ |eachers' |raft president|raft President",
        r"(?:[Ee]mployers?|[Ff]armers?|[Cc]raft|[Tt]eachers?)(?:['’]s?)? [Pp]resident(?= [A-Z])",
        None,
        "",
    ),
    (
        " faction|eft faction",
        r"(?:Left|Greens?|SPD|CDU|CSU|FDP|AfD|ÖVP|SPÖ|FPÖ|NEOS) [Ff]actions?",
        "parliamentary group",
        "",
    ),
    ("orld footballer|orld Footballer", r"[Ww]orld [Ff]ootballer(?!s| of)", None, ""),
    ("ational trainer|ational Trainer", r"[Nn]ational [Tt]rainer", "national team coach", ""),
    (
        "Protection of the Constitution",
        r"(?<!for the )(?<!for )(?:[Tt]he )?Protection of the Constitution(?! of)",
        "the domestic intelligence agency",
        "DE AT",
    ),
    ("Constitution Protection", r"Constitution Protection", None, "DE AT"),
    ("German Press|German press", r"German [Pp]ress [Aa]gency(?: \(?dpa\)?)?", "dpa", ""),
    (
        "Federal President",
        r"Federal President(?= (?:of Germany|of Austria|[A-Z]\w))",
        None,
        "DE AT",
    ),
    (
        "rder office|rder Office",
        r"(?<![Pp]ublic )\b[Oo]rder [Oo]ffice(?= (?:of|in|said|has))",
        None,
        "DE AT",
    ),
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
    (
        "ygien|anitary officer",
        r"(?:[Cc]hief|[Mm]ain|[Hh]ead|[Rr]egional|[Cc]ounty) (?:[Hh]ygienist"
        r"|[Hh]ygien(?:e|ic) (?:[Oo]fficer|manager|worker)|[Ss]anitary [Oo]fficer)s?",
        None,
        "CZ SK PL RU UA BY KZ",
    ),
    ("etman", r"[Hh]etman(?:s\b|\b)", "regional governor", "CZ"),
    ("aculty hospital|aculty Hospital", r"[Ff]aculty [Hh]ospital", "university hospital", ""),
    (
        "rder police|rder Police",
        r"(?:(?<=traffic and )|(?<=riot and )|(?<=from the ))order police(?:men)?",
        "riot police",
        "",
    ),
    (
        " in resignation| in demise",
        r"(?:[Mm]inister(?: of [A-Z]\w+(?: [A-Z]\w+)?)?|[Gg]overnment|[Cc]abinet|[Pp]remier)"
        r" in (?:resignation|demise)(?!s)",
        None,
        "",
    ),
    (
        "olicy department|olicy agency|olicy ministry|iplomatic department",
        r"(?:[Ff]oreign[- ]policy (?:department|agency|ministry)"
        r"|[Dd]iplomatic department)(?! of (?:the )?(?:EU|European))",
        "foreign ministry",
        "",
    ),
    (
        " military department| Military Department",
        r"(?<=[a-z] )[Mm]ilitary department(?= (?:said|report|not|add|announce|stress|emphasi))",
        "defence ministry",
        "RU UA BY KZ",
    ),
    (
        "ead of ",
        r"[Hh]ead of (?:the )?[A-Z][\w-]+ (?:[Dd]iplomacy|[Dd]iplomat\b"
        r"|(?:foreign[- ]policy|military|defen[cs]e) (?:department|agency))",
        None,
        "",
    ),
    (
        "perational headquarters|perational Headquarters",
        r"(?:(?:[Ff]ederal|[Rr]egional) )?[Oo]perational [Hh]eadquarters"
        r"(?= (?:for (?:the )?(?:fight|combat|control|prevent|monitor)|of (?:Moscow|the region)))"
        r"|(?:[Ff]ederal|[Rr]egional) operational headquarters",
        "coronavirus task force",
        "RU UA BY KZ KG MD",
    ),
    # "the 12th Separate Assault Brigade" is what English calls some, with capitals
    (
        "eparate ",
        r"(?:(?<=\d(?:st|nd|rd|th) )|(?<=\d ))[Ss]eparate (?:[a-z-]+ ){0,3}"
        r"(?:brigade|battalion|regiment)s?\b(?: of)?",
        None,
        "",
    ),
    # A body that serves a ministry is not under it in English, but its or of it.
    (
        " under the ",
        r"(?:[Cc]ouncil|[Cc]ommittee|[Gg]roup|[Cc]ommission|[Cc]ent(?:er|re)|[Aa]cademy)"
        r"(?: (?:of|for|on|and|[a-z]{4,})){0,6} under the (?:[A-Z]\w+ )?"
        r"(?:Cabinet|President|Ministry|Ombudsman)\b(?! (?:Office|[A-Z]))",
        None,
        "",
    ),
    # Ministries by the initials that they have in Russian, put into English letter by letter
    (
        "IC of |MES|MIA |MFA |MID |RA M",
        r"IC of the Russian Federation|RA (?:MES|MIA|MFA|MoD|Ministry)\b"
        r"|(?:MES|MIA|MFA) of (?:the )?"
        r"(?:Russia\w*|Ukraine|Belarus|Armenia|Kazakhstan|RA|RF|RK|US)\b"
        r"|MID (?:[Hh]eads?|of)\b",
        None,
        "RU UA BY AM KZ",
    ),
    (" diplomacy ", r"[A-Z]\w+ diplomacy(?= (?:said|announced|stated|reported)\b)", None, ""),
    (
        "nderwater forces|aritime aviation|arine aviation|aritime Aviation|arine Aviation",
        r"[Uu]nderwater forces|(?:[Mm]aritime|[Mm]arine) [Aa]viation",
        None,
        "RU UA",
    ),
    ("aritime ", r"[Mm]aritime [Ii]nfantry", "marine infantry", "RU UA"),
    (
        "ummary of ",
        r"[Ss]ummary of (?:the )?(?:[Ss]taff|[Hh]eadquarters)(?=:)",
        "update of the General Staff",
        "RU UA",
    ),
    (
        "inistry of ",
        r"Ministry of (?:Digital|Digitals|Digits|Figures|Numbers)"
        r"(?= (?:[a-z]{2,}|in|is)\b|[,.”\"])",
        "Ministry of Digital Development",
        "RU",
    ),
    (
        "eputy's request|eputy’s request|eputies' request|eputies’ request",
        r"[Dd]eput(?:y['’]s|ies['’]) requests?",
        "parliamentary question",
        "RU UA KZ BY KG UZ",
    ),
    (
        "ocial Democracy|ocial democracy",
        r"(?:(?<=[Mm]ember of the )|(?<=[Mm]ember of )|(?<=dvis[eo]r to )|(?<=airman of ))"
        r"[Ss]ocial [Dd]emocracy",
        "the Social Democrats",
        "",
    ),
    ("(YES)", r"(?<=\()YES(?=\))", "ANO", "CZ SK"),
    ("ospital infection ", r"(?<=[Hh]ospital )infection departments?", None, "CZ SK"),
    ("by a hygienist", r"(?<=by a )hygienist\b", "public health officer", "CZ SK"),
    (
        "eput",
        r"[Dd]eput(?:y|ies)['’]?s? (?:request|inquiry|enquiry|appeal)(?= (?:to|addressed|about)\b)"
        r"|(?<= to (?:the|his|her) )[Dd]eputy['’]?s? (?:request|inquiry|enquiry)",
        "parliamentary question",
        "",
    ),
    (
        "ice-speaker|ice speaker|ice-Speaker|ice Speaker",
        r"[Vv]ice[- ][Ss]peaker",
        "deputy speaker",
        "",
    ),
    ("of doctors", r"[Cc]onsult(?:ation|um) of doctors", "panel of doctors", ""),
    (
        "cientific ",
        r"[Ss]cientific (?:supervisor|secretary)(?= of (?:the|[A-Z]))"
        r"|(?:[Ss]enior|[Jj]unior|[Ll]eading) scientific (?:employee|worker|associate|researcher)",
        None,
        "",
    ),
    (
        "nternal affairs|nternal Affairs",
        r"[Ii]nternal affairs (?:bodies|organs)"
        r"|(?:[Bb]odies|[Oo]rgans) of (?:the )?[Ii]nternal [Aa]ffairs",
        "police",
        "",
    ),
    ("enforcement structures", r"[Ll]aw[- ]enforcement structures", "law enforcement agencies", ""),
    (
        "mployees of ",
        r"[Ee]mployees of (?:the )?(?:law[- ]enforcement|special services|FSB|SBU|traffic police"
        r"|Ministry of Internal Affairs|National Guard|internal affairs)",
        None,
        "",
    ),
    (
        "inister - |inister – |eputy - |eputy – |hairman - |hairman – ",
        r"(?:[Mm]inister|[Cc]hairman|[Dd]eputy [A-Z]\w+) [-–] (?:[Dd]eputy |[Ff]irst )?"
        r"(?:[Mm]inister|[Hh]ead|[Cc]hairman|[Dd]irector)(?= of)",
        None,
        "",
    ),
    # Chinese and Japanese
    (
        "utonom|of the self-government|of self-government",
        r"[Aa]utonomous (?:chair(?:man|men)|presidents?)"
        r"|(?:[Cc]hair(?:man|person|men|persons)|[Pp]residents?|[Hh]eads?) of (?:the )?"
        r"(?:autonomy|self-government|autonomous (?:association|community))(?! (?:of|in|and))",
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
    (
        "parliament|Parliament|congress|Congress",
        r"(?:[Cc]ity|[Tt]own|[Vv]illage|[Pp]refecture)['’]s (?:[Pp]arliament|[Cc]ongress)"
        r"|(?:[Tt]own|[Vv]illage|[Pp]refectural) (?:[Pp]arliament|[Cc]ongress)",
        "council",
        "",
    ),
    (
        " Labor ",
        r"(?<=British )Labor(?= (?:leader|Party|MP|government|opposition|boss|politician)\b)"
        r"|Labor(?= leader (?:Sir )?(?:Keir Starmer|Jeremy Corbyn|Ed Miliband)\b)",
        "Labour",
        "",
    ),
    ("rincipal of education", r"principal of education", "superintendent of education", "JP"),
    (
        "nvestigation ",
        r"(?:[Pp]re-)?[Tt]ax(?:ation)?(?: system| code)? [Ii]nvestigation [Cc]ommittee",
        "Research Commission on the Tax System",
        "JP",
    ),
    (
        "ational Federation of ",
        r"National Federation of (?:Business(?:men| People| Professionals| Persons)"
        r"|Economic (?:People|Persons|Men))",
        "Federation of Korean Industries",
        "KR",
    ),
    (
        "Central Epidemic|Central Quarantine",
        r"Central (?:Epidemic|Quarantine) (?:\w+ ){1,2}Headquarters",
        "Central Disease Control Headquarters",
        "KR",
    ),
    # Icelandic
    (
        "uarantine ",
        r"(?:[Dd]eputy )?[Qq]uarantine (?:doctor|surgeon|physician|practitioner)",
        "chief epidemiologist",
        "IS",
    ),
    # Arabic
    (
        "upreme State Council|upreme Council of State",
        r"Supreme (?:State Council|Council of State)(?: of the Republic)?",
        "High Council of State",
        "LY",
    ),
    (
        "upreme Electoral Commission",
        r"Supreme Electoral Commission(?: of Libya)?",
        "High National Electoral Commission",
        "LY",
    ),
    # Hausa
    (
        " palace| Palace",
        r"(?:Beijing|Washington)(?:['’]s)? [Pp]alace\b(?! (?:of|Hotel|Museum))"
        r"|(?:U\.S\.|US|American) Government Palace",
        None,
        "",
    ),
    (
        "inister of mercy|inister of Mercy",
        r"[Mm]inister of [Mm]ercy(?: and \w+)?",
        "Minister of Humanitarian Affairs",
        "NG",
    ),
    (
        "hairman of the Presidential|hairman of the presidential|ead of staff of the",
        r"[Cc]hairman of the [Pp]residential [Ss]taff"
        r"|[Hh]ead of staff of the (?:U\.S\.|US|American)",
        "chief of staff",
        "NG US",
    ),
    (
        "ederal Accountant|federal general",
        r"[Ff]ederal [Aa]ccountant[- ][Gg]eneral|[Aa]ccountant (?:for|of) the federal general",
        "Accountant General of the Federation",
        "NG",
    ),
    (
        "ecurity officers of the country",
        r"(?:[Cc]hief|[Tt]op) security officers of the country",
        "service chiefs",
        "NG",
    ),
    (
        "hief minister|hief Minister",
        r"[Cc]hief [Mm]inister of the [Ss]tate|(?<=the state['’]s )chief minister",
        None,
        "NG",
    ),
    ("JKS", r"JKS\b", "Communist Party of China", "CN"),
    (
        "ederal parliament|ederal Parliament",
        r"[Ff]ederal [Pp]arliament\b",
        "National Assembly",
        "NG",
    ),
    (
        "eneral of Police|eneral of the Police",
        r"(?:[Dd]irector|[Ss]ecretary|[Cc]ommander)[- ][Gg]eneral of (?:the )?Police",
        "Inspector General of Police",
        "NG",
    ),
    ("resident's Palace|resident’s Palace", r"[Pp]resident['’]s Palace", "the Presidency", "NG"),
    (
        "ing of the |mir of the |ultan of the |mperor of the ",
        r"(?:[Kk]ing|[Ee]mir|[Ss]ultan|[Ee]mperor) of the (?:[A-Z]\w+ ){0,2}"
        r"(?:Association|Organi[sz]ation|Agency|Commission|Company|Union)\b",
        None,
        "",
    ),
    ("erson in charge of", r"[Pp]erson in charge of [a-z]+(?= (?:of|at) (?:the |[A-Z]))", None, ""),
)
