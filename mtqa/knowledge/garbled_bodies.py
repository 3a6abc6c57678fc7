"""Renderings of well-known bodies' names that no English newsroom uses for these or any others."""

from __future__ import annotations

#: Stretches one of which every match holds (a quick test, parted by bars), the rendering as a
#: regular expression, and what it should be, where one name fits all that matches. Where the words
#: might name another body, the pattern says what must stand beside them.
GARBLED_BODIES: tuple[tuple[str, str, str | None], ...] = (
    (
        "National Security ",
        r"National Security (?:Group|Board|Advice|Assembly|Panel|Chamber)",
        "National Security Council",
    ),
    (
        "UN Security |U.N. Security |Nations Security ",
        r"(?:UN|U\.N\.|United Nations) Security (?:Advice|Board|Group|Chamber|Committee)",
        "UN Security Council",
    ),
    ("Council of Security", r"(?:United Nations )?Council of Security(?! and)", "Security Council"),
    (
        " of United Nations| of the United Nations",
        # not: an agency for reform, tourism or humanitarian work of the United Nations
        r"(?<!re )(?<!sm )(?<!al )(?<!th )Organi[sz]ation of (?:the )?United Nations",
        "United Nations",
    ),
    (
        "World Org|World Health Org",
        r"World (?:Organi[sz]ation of (?:the )?Health|Health Organism)",
        "World Health Organization",
    ),
    (
        "North Atlantic",
        r"(?:Organi[sz]ation of (?:the )?|Alliance of the )North Atlantic(?: Treaty)?",
        "NATO",
    ),
    (" Covenant", r"(?:North Atlantic|NATO) Covenant", "North Atlantic Treaty"),
    (
        "International M|International C",
        r"International (?:Monetary|Currency) Foundation|International Currency Fund",
        "International Monetary Fund",
    ),
    ("International P", r"International (?:Penal|Punitive) Court", "International Criminal Court"),
    (
        "European Comm",
        r"European (?:Committee|Commissioner) President",
        "European Commission President",
    ),
    (
        "Presse|Press Agency",
        r"(?<!Agence )(?:France[- ]Presse(?: [Aa]gency)?|French Press Agency)",
        "Agence France-Presse",
    ),
    (
        "Reuters Agency|TASS Agency|Interfax Agency|Bloomberg Agency",
        r"(?:Reuters|TASS|Interfax|Bloomberg) Agency",
        None,
    ),
    (
        "Investigations Committee",
        r"Investigations Committee(?= (?:of|for|said|reported|on its|opened))",
        "Investigative Committee",
    ),
    ("General Attorney", r"General Attorney(?! Client)", "Attorney General"),
    (
        "ig Seven|ig seven|reat Seven|reat seven|ig G7|reat G7",
        r"(?:[Bb]ig|[Gg]reat) (?:[Ss]evens?|G7)(?= (?:countries|leaders|summit|group)|[.,”\"])",
        "G7",
    ),
    (
        "ig Twenty|ig twenty|reat Twenty|reat twenty",
        r"(?:[Bb]ig|[Gg]reat) [Tt]wenty(?= (?:countries|leaders|summit|group)|[.,”\"])",
        "G20",
    ),
    (
        " Rada| Council of Ukraine",
        r"(?:Upper|High|Supreme|Top) Rada|(?:High|Upper) Council of Ukraine",
        "Verkhovna Rada",
    ),
    (" Thought", r"(?:State|Government) Thought", "State Duma"),
    (
        "Central Intelligence|CIA ",
        r"(?:Central Intelligence|CIA) (?:Office|Management|Administration)",
        "Central Intelligence Agency",
    ),
    (
        "Federal Bureau of I",
        r"Federal Bureau of (?:Investigations|Inquiries|Inquiry)",
        "Federal Bureau of Investigation",
    ),
    (
        " Atomic Energy",
        r"(?:International|World) Agency (?:of|for) (?:the )?Atomic Energy",
        "International Atomic Energy Agency",
    ),
    (
        "Minister of |Ministry of |Department of ",
        r"(?:Minister|Ministry|Department) of ([A-Z]\w{3,})(?: Affairs)? and \1(?: Affairs)?\b",
        None,
    ),
    ("inister of ", r"[Mm]inister of (?:the )?[A-Z]\w+ (?:Department|Ministry)", None),
    (
        "Champion League|League of Champions",
        r"Champion League(?! One)|(?:UEFA )?League of Champions",
        "Champions League",
    ),
    (
        "European League",
        r"European League(?= \(EL\)| (?:next season|place|spot|group stage|quarter|semi))",
        "Europa League",
    ),
    (
        "Series A",
        r"(?:(?<=Italian )|(?<=Italian league )|(?<=Italy's )|(?<=Italy’s ))Series A",
        "Serie A",
    ),
    (
        "Pacific ",
        r"(?:Indian|India)[- ]Pacific(?= (?:region|strategy|[Cc]ommand|theat|partner|countr))",
        "Indo-Pacific",
    ),
    (
        "orman",
        r"Norman(?:dian|die|n)? (?:[Ff]ormat|[Ff]our\b)|Normandian (?:summit|quartet|talks)"
        r"|Normandy [Gg]roup\b",
        None,
    ),
    (
        "celandic genetic|celandic Genetic",
        r"Icelandic [Gg]enetic (?:[Aa]nalysis|[Rr]esearch|[Aa]nalytics)(?! of)",
        "deCODE genetics",
    ),
    (
        "Health Safety |Health Protection Agency of |Safety Agency of ",
        r"(?:British |UK )?Health Safety (?:Authority|Agency)(?: of (?:Great Britain|the UK))?"
        r"|Health (?:Protection|and Safety) Agency of (?:Great Britain|the UK)",
        "UK Health Security Agency",
    ),
    (
        "iomedical |iological Research",
        r"(?:Office|Department|Administration|Directorate) (?:of|for) (?:Higher|Advanced|Promising)"
        r" (?:Medical and Biological|Biomedical) Research"
        r"|Biomedical Advanced Research Projects Agency",
        "Biomedical Advanced Research and Development Authority",
    ),
    (
        "Hydrometer ",
        r"Hydrometer (?:Cent(?:er|re)|Service)",
        "Hydrometeorological Center",
    ),
    (
        "Soviet Union of ",
        r"Soviet Union of (?:Writers|Composers|Artists|Journalists|Filmmakers)",
        None,
    ),
    (
        "Metropolitan Police ",
        r"Tokyo Metropolitan Police (?:Station|Agency|Office)",
        "Tokyo Metropolitan Police Department",
    ),
    # Three councils: heads of state and government, ministers, and a body of its own in Strasbourg
    (
        "Council of the European Union|Council of EU|Council of the EU",
        r"(?:summit|[Pp]resident Charles Michel) of the Council of the (?:European Union|EU)",
        "European Council",
    ),
    (
        " for Foreign Policy| for Foreign and| for Diplomacy| of Foreign Policy",
        r"(?:Chief|Supreme|Highest|High|Main) (?:Representative|Commissioner|Envoy) (?:of|for) "
        r"(?:Diplomacy|Foreign Policy)(?= of the (?:EU|European Union))",
        "High Representative for Foreign Affairs",
    ),
)
