"""A word, a phrase or a sentence left in the source language."""

from __future__ import annotations

import re
from random import Random

from faults.injection import Article, Fault, Injection, fault, splice

#: A noun's place: after an article or preposition, before a word that cannot be its head.
NOUN_RE = re.compile(
    r"(?<=\b(?:the|his|her) )[a-z]{4,}(?= (?:of|in|to|for|and|that|was|is|were|are|has|had|will)\b)"
)
Language = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]  # words, phrases, sentences
LATIN: dict[str, Language] = {
    "German": (("Behörde", "Verkehrsminister", "Gemeinderat", "Unfall"), ("laut einer Sprecherin",
            "im Laufe des Tages"), ("Die Polizei sucht weiter nach Zeugen.",
            "Das teilte das Ministerium am Montag mit.")),
    "French": (("cheminots", "mairie", "rentrée", "chômage"), ("selon la préfecture",
            "dans la nuit de lundi"), ("Les recherches se poursuivent dans la région.",
            "Une enquête a été ouverte.")),
    "Spanish": (("alcalde", "ayuntamiento", "vivienda", "huelga"), ("según fuentes oficiales",
            "en lo que va de año"), ("Los vecinos piden más información.",
            "El gobierno no ha respondido todavía.")),
    "Czech": (("hejtman", "zastupitelstvo", "obyvatelé", "krajský"), ("podle mluvčí policie",
            "v příštím roce"), ("Policie případ nadále vyšetřuje.", "Řidič z místa nehody ujel.")),
    "Polish": (("wojewoda", "rządu", "mieszkańców", "sejmik"), ("według rzecznika policji",
            "w najbliższych dniach"), ("Sprawą zajmuje się prokuratura.",
            "Nikt nie został ranny.")),
    "Icelandic": (("byrjunarliðið", "sveitarstjórn", "lögreglan", "heilbrigðisráðherra"),
        ("að sögn lögreglu", "á næsta ári"), ("Málið er í rannsókn hjá lögreglunni.",
            "Enginn slasaðist í eldinum.")),
    "Turkish": (("belediye", "kaymakam", "vatandaşlar", "soruşturma"), ("yetkililere göre",
            "geçen hafta sonu"), ("Olayla ilgili soruşturma başlatıldı.",
            "Yaralılar hastaneye kaldırıldı.")),
    "Hausa": (("gwamnati", "ƴan bindiga", "talakawa", "shugaban"), ("a cewar rundunar",
            "a jihar Kano"), ("Hukumar ta ce za ta dauki mataki.", "Ba a samu asarar rai ba.")),
    "Finnish": (("kunnanvaltuusto", "poliisilaitos", "asukkaat", "hallitus"), ("poliisin mukaan",
            "ensi vuoden alussa"), ("Poliisi tutkii tapausta edelleen.",
            "Onnettomuudessa ei loukkaantunut kukaan.")),
    "Indonesian": (("bupati", "kecamatan", "penduduk", "kebakaran"), ("menurut polisi setempat",
            "pada tahun depan"), ("Polisi masih menyelidiki kasus ini.", "Tidak ada korban jiwa.")),
}  # fmt: skip
SCRIPTS: dict[str, Language] = {
    "Russian": (("губернатор", "ведомства", "жителей"), ("по данным полиции", "в следующем году"),
        ("Полиция продолжает расследование.", "Никто не пострадал.")),
    "Greek": (("κυβέρνηση", "δήμος", "κάτοικοι"), ("σύμφωνα με την αστυνομία", "τον επόμενο χρόνο"),
        ("Η αστυνομία συνεχίζει τις έρευνες.",)),
    "Arabic": (("الحكومة", "المحافظ", "السكان"), ("بحسب الشرطة", "العام المقبل"),
        ("الشرطة تواصل التحقيق.",)),
    "Persian": (("استاندار", "دولت", "مردم"), ("به گفته پلیس", "سال آینده"),
        ("پلیس به تحقیقات ادامه می‌دهد.",)),
    "Hebrew": (("הממשלה", "התושבים"), ("לדברי המשטרה",), ("המשטרה ממשיכה בחקירה.",)),
    "Hindi": (("सरकार", "राज्यपाल"), ("पुलिस के अनुसार",), ("पुलिस जाँच कर रही है।",)),
    "Chinese": (("省政府", "居民", "记者"), ("据警方介绍", "明年年初"), ("警方正在调查此案。",)),
    "Japanese": (("知事", "市役所", "住民"),
        ("警察によると", "来年の春"), ("警察が調べています。",)),
    "Korean": (("정부", "주민들"), ("경찰에 따르면",), ("경찰이 수사하고 있다.",)),
    "Georgian": (("მთავრობა", "მოსახლეობა"), ("პოლიციის თანახმად",),
        ("პოლიცია აგრძელებს გამოძიებას.",)),
    "Thai": (("รัฐบาล", "ประชาชน"), ("ตามที่ตำรวจระบุ",), ("ตำรวจกำลังสอบสวน",)),
}  # fmt: skip
#: Source words in Latin letters, as machines spell out what they don't know.
ROMANISED = (
    "gubernator", "gornolyzhniki", "khozyaistvo", "minzdrav", "prokuratura", "uchastkovy", "zhilye",
    "momiage", "goro", "kenchou", "jieyuan", "shengwei", "baladiya",
    "hokimiyat", "dachniki", "zamestitel", "rukovoditel", "oblastnoy", "chinovnik", "tokubetsu",
    "gyosei",
)  # fmt: skip


def put_word(article: Article, rng: Random, put: str) -> Injection | None:
    found = [m for s in article.sentences for m in NOUN_RE.finditer(article.text, s.start, s.end)]
    return splice(article.text, *rng.choice(found).span(), put) if found else None


def left(size: str, scripts: str, languages: dict[str, Language]) -> Fault:
    """A fault of one size, drawn from the languages in turn."""

    @fault(f"{size}, {scripts}")
    def inject(article: Article, rng: Random) -> Injection | None:
        words, phrases, sentences = rng.choice(list(languages.values()))
        if size == "word":
            return put_word(article, rng, rng.choice(words))
        if not article.sentences:
            return None
        sentence = rng.choice(article.sentences)
        if size == "phrase":
            put = f", {rng.choice(phrases)}"
            return splice(article.text, sentence.end - 1, sentence.end - 1, put)
        return splice(article.text, sentence.end, sentence.end, " " + rng.choice(sentences))

    return inject


@fault("word, romanised")
def romanised(article: Article, rng: Random) -> Injection | None:
    return put_word(article, rng, rng.choice(ROMANISED))


FAULTS = (
    *(
        left(size, scripts, languages)
        for size in ("word", "phrase", "sentence")
        for scripts, languages in (("Latin letters", LATIN), ("other scripts", SCRIPTS))
    ),
    romanised,
)
