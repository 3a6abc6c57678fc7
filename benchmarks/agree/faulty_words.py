"""Words and phrases that the perturbations put for sound ones: right, then wrong."""

#: A governed preposition, and what a translator from another language puts for it.
PREPOSITIONS = {
    "according to": "according with", "accused of": "accused for", "aware of": "aware about",
    "based on": "based from", "because of": "because from", "capable of": "capable to",
    "dozens of": "dozens from", "depends on": "depends from", "depend on": "depend of",
    "due to": "due of", "hundreds of": "hundreds from", "in addition to": "in addition of",
    "in front of": "in front from", "instead of": "instead from", "interested in": "interested on",
    "involved in": "involved on", "known as": "known like", "lack of": "lack from",
    "listen to": "listen at", "member of": "member from", "members of": "members from",
    "more than": "more from", "number of": "number from", "one of": "one from",
    "part of": "part from", "responsible for": "responsible of",
    "series of": "series from", "some of": "some from",
    "thousands of": "thousands from", "wait for": "wait to", "with regard to": "with regard on",
    "able to": "able for", "out of": "out from", "end of": "end from", "at least": "on least",
    "for example": "on example", "at the same time": "in the same time", "most of": "most from",
    "a lot of": "a lot from", "lots of": "lots from", "many of": "many from",
    "charged with": "charged for", "compared to": "compared by", "linked to": "linked at",
}  # fmt: skip

#: A word of one part of speech, and its kin of another.
PARTS = {
    "economic": "economy", "political": "politics", "health": "healthy", "safety": "safe",
    "security": "secure", "strong": "strength", "important": "importance",
    "different": "difference", "success": "succeed", "successful": "successfully",
    "decision": "decide", "arrived": "arrival", "growth": "grow", "high": "height",
    "long": "length", "death": "died", "life": "live", "choice": "choose", "analysis": "analyse",
    "belief": "believe", "difficult": "difficulty", "free": "freedom", "possible": "possibility",
    "able": "ability",
    "agreed": "agreement", "believe": "belief", "began": "beginning", "lost": "loss",
    "announced": "announcement", "medical": "medicine", "legal": "legally", "serious": "seriously",
    "public": "publicly", "national": "nationally", "local": "locally", "global": "globally",
    "financial": "financially", "recent": "recently", "final": "finally", "major": "majority",
    "large": "largely", "new": "newly", "real": "reality", "likely": "likelihood",
    "recently": "recent", "quickly": "quick", "finally": "final", "currently": "current",
    "clearly": "clear", "directly": "direct", "immediately": "immediate", "really": "real",
    "previously": "previous", "probably": "probable", "simply": "simple", "usually": "usual",
    "information": "inform", "situation": "situate", "development": "develop",
    "government": "govern", "investigation": "investigate", "treatment": "treat",
    "increase": "increasingly", "performance": "perform", "support": "supportive",
    "minister": "ministerial", "attack": "attacker's", "violence": "violent", "weekly": "week",
}  # fmt: skip

#: A plain phrase, and a turn of speech put into English word for word.
CALQUES = {
    "as part of": "in the frames of", "decided": "took the decision", "because": "by reason that",
    "during": "in the flow of", "including": "in that number", "now": "on the today's day",
    "about": "on the theme about", "after": "on the end after", "while": "in the same time how",
    "many": "big quantity of", "agreed": "came to the common denominator",
    "helped": "put the shoulder under", "will": "has in view to", "said": "has led the word that",
    "would": "had the place to", "also": "by the way equally", "before": "in front of that how",
    "began": "took the beginning", "tried": "made the trial", "according to": "after the words of",
    "can": "is in the state to", "could": "was in the forces to", "however": "from other side",
    "although": "not looking on that", "very": "until the bones", "never": "in no life",
    "started": "gave the start", "died": "went from life", "often": "all by one time",
}  # fmt: skip

#: English words with other languages' words for them: Latin letters, then other scripts.
LATIN = {
    "and": "und y oraz", "but": "aber pero ale", "people": "Leute gente ludzie",
    "government": "Regierung gobierno vláda", "police": "Polizei policía policja",
    "years": "Jahre años lat", "year": "Jahr año rok", "time": "Zeit tiempo czas",
    "said": "sagte dijo powiedział", "new": "neue nuevo nowy", "first": "erste primero pierwszy",
    "with": "mit con avec", "from": "aus desde depuis", "city": "Stadt ciudad ville",
    "children": "Kinder niños dzieci", "day": "Tag día dzień", "week": "Woche semana týden",
    "country": "Land país kraj", "man": "Mann hombre mężczyzna", "woman": "Frau mujer kobieta",
    "two": "zwei dos dwa", "three": "drei tres trzy", "more": "mehr más więcej",
    "also": "auch también také", "after": "nach después po", "because": "weil porque protože",
    "which": "welche cual který", "work": "Arbeit trabajo práce", "home": "Zuhause casa dom",
    "will": "wird va bude", "for": "für para pour", "was": "war fue był", "has": "hat tiene má",
}  # fmt: skip
OTHER_SCRIPTS = {
    "and": "и 和", "but": "но 但是", "people": "люди 人们", "government": "правительство 政府",
    "police": "полиция 警方", "years": "лет 年", "year": "год 年", "time": "время 时间",
    "said": "сказал 表示", "new": "новый 新的", "first": "первый 第一", "with": "с 与",
    "from": "из 从", "city": "город 城市", "children": "дети 孩子", "day": "день 天",
    "week": "неделя 周", "country": "страна 国家", "two": "два 两", "three": "три 三",
    "more": "больше 更多", "also": "также 也", "after": "после 之后", "because": "потому 因为",
    "which": "который 其中", "work": "работа 工作", "home": "дом 家", "for": "для 为",
    "was": "был 曾", "has": "имеет 有", "will": "будет 将",
}  # fmt: skip
