"""What gives a language away: its function words, its script, and its spelling of world words."""

from __future__ import annotations

import unicodedata
from functools import cache

#: Commonest function words of each language, by wordfreq's rank, without those that English shares
#: as words or that stand in names English keeps ("de facto", "El Niño", "bin Salman").
FUNCTION_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "German": "die den in an so was am im ist und der das ist nicht ein eine einen einem "
        "einer zu mit sich auf für dem des wir ihr sie es"
        " ich wird sind auch aus bei nach wie noch nur oder aber wenn hat haben werden wurde über "
        "zum zur vom"
        " durch gegen unter zwischen seit beim dass kein keine",
        "French": "le la de du en un et à au se il je les des est une dans qui que pour sur avec "
        "pas plus par ce cette ces sont nous vous ils elle"
        " aux leur leurs été être avoir mais où ont très comme aussi chez sans d'une d'un c'est "
        "n'est qu'il"
        " s'est l'on afin selon entre depuis",
        "Spanish": "el la de en y no un al lo le su a o es los las una por con para del que se "
        "como más pero sus este esta está son fue ser hay ya muy"
        " también desde sobre entre cuando donde porque hasta según ha han cada ese eso nos",
        "Italian": "la di e in un del si le da è una il che della delle dei degli nel nella per "
        "una sono con non alla dal dalla questo questa più anche"
        " gli lo è ha hanno come sul sulla ma se gli essere stato stata quando dopo prima ogni",
        "Portuguese": "o a de em um e do da no na os as por não uma para com os dos das ao aos "
        "pela pelo são mais foi em seu sua também como mas ser está"
        " você isso muito até já quando depois entre ele ela eles nas nos",
        "Dutch": "de en in is te op die het een van zijn niet voor met aan ook maar dat deze naar "
        "door wordt worden hebben heeft wij zij"
        " bij nog uit dan wel geen over onder tegen werd kan moet",
        "Swedish": "en ett i de vid och att det som för inte med är på av den har ett till om men "
        "kan från var vi jag sig ska när"
        " efter hade skulle eller också mycket",
        "Danish": "en et i de den og det som ikke på af til har jeg med er den et ved skal efter "
        "blev være også hvor mange kun",
        "Norwegian": "en et i de den og det som ikke på av til har jeg med er den et ved skal "
        "etter ble være også hvor bare",
        "Icelandic": "og að ekki sem er það við til hann hún þetta eru var með fyrir um en þegar "
        "hafa verið eða einnig"
        " þeir þær hefur vera úr frá eftir",
        "Polish": "którzy wszystkie nie się jest że na do w z i o jak ale po tak przez dla od czy "
        "był była było są tego jego jej także"
        " oraz które który która może już przy",
        "Czech": "kteří všechny i to a se na že je v s z do o jako ale po pro tak by při nebo "
        "který která které byl byla bylo jsou není jeho"
        " také podle již aby ve ze mezi",
        "Turkish": "bir ve bu için ile olarak çok daha gibi olan kadar sonra ise ama ne değil "
        "olduğu ancak göre oldu"
        " eden her şey",
        "Hausa": "da na ya ta ba ce ne shi su mu wannan wata wani cewa domin amma kuma don kan "
        "yana tana suna zai"
        " ake aka cikin daga zuwa wanda wadda",
        "Indonesian": "yang dan di ini itu untuk dengan tidak dari akan pada juga ke karena ada "
        "oleh saya kami mereka"
        " adalah dalam bisa lebih atau telah",
        "Swahili": "ya wa na kwa ni katika hii huo hiyo kuwa lakini watu baada kama yake wake "
        "kwamba zaidi",
        "Romanian": "și nu este pentru din care mai sunt fost sau cu pe că după acest această dar "
        "într-o într-un prin",
        "Hungarian": "az és hogy nem egy is ez meg csak már van volt mint akkor még amely szerint "
        "után lesz",
        "Finnish": "ja on ei että se oli hän mutta kun niin myös ovat kuin joka tai sekä olla ole "
        "jos nyt",
        "Russian": "i v na s chto kak eto po ne iz dlya ot bylo byl yego ikh kotoryy kotoroye "
        "takzhe yesli uzhe",
    }.items()
}
#: English words that the lists share; they prove nothing.
SHARED = frozenset(
    """
        a i o on in is an as at no so to do he me we be or by us but was die war man one are am
        all per con non van den her son sea come more dare want on men era even hay ha ne ma na
        ta ya da ba su mu ce kan bin don ten can is et del die das dos des los las les von der
        um us kun wake ake aka case per plus sans entre pour chez nova main is by up my ay sin
        me te sa we is had not pro over under dan wel kan door aan het een sur par une il lo gli
        mint bare care till mai nu al aus mas nos han av em op im si ole tai wa bu met dat vera
        pe cu din ada ke eden er po ot via are ad ha hat has med man also ale tak jest do dem
        den era ese eso este esta sol san santa ni ja ei oli niin van se es te le la el de di du
        en w z s v ve ze o egy az ez meg bus dei sui cum om var vi kun
    """.split()
)

#: World words and names in other languages' spelling, and the English.
WORLD_WORDS: dict[str, str] = {
    **dict.fromkeys(
        (
            "koronavirus",
            "koronavírus",
            "koronawirus",
            "coronabiros",
            "koronabirus",
            "koronavirüs",
            "koronaviruksen",
        ),
        "coronavirus",
    ),
    **dict.fromkeys(("korona", "korono"), "corona"),
    **dict.fromkeys(("kovid", "kowid", "kovid-19", "korona-19"), "Covid"),
    **dict.fromkeys(("omikron", "ómikron", "omicrón", "omikrón"), "omicron"),
    **dict.fromkeys(
        ("prezident", "prezidents", "presidente", "präsident", "prezydent"), "president"
    ),
    **dict.fromkeys(("ministr", "ministro", "ministre", "minista"), "minister"),
    **dict.fromkeys(
        ("universitet", "universität", "universidad", "universitesi", "univerzita"), "university"
    ),
    **dict.fromkeys(("injiniya", "ingénieur", "ingeniero", "injinia"), "engineer"),
    **dict.fromkeys(("komared", "kamerad", "camarada", "tovarishch"), "comrade"),
    **dict.fromkeys(("polizei", "politsiya", "policja"), "police"),
    **dict.fromkeys(("rathaus",), "town hall"),
    **dict.fromkeys(("samit", "sammit", "gipfeltreffen"), "summit"),
    **dict.fromkeys(("metrik", "metrisch"), "metric"),
    **dict.fromkeys(("hekta", "hektar", "hectárea", "gektar"), "hectare"),
    **dict.fromkeys(("kilometr", "kilometrov"), "kilometre"),
    **dict.fromkeys(("cousine", "kusine"), "cousin"),
    **dict.fromkeys(("bundespolizei", "bundespolists"), "federal police"),
    **dict.fromkeys(("minfin",), "finance ministry"),
    **dict.fromkeys(("minoborony",), "defence ministry"),
    **dict.fromkeys(("minzdrav",), "health ministry"),
    **dict.fromkeys(("nardep", "nardepa", "nardeps"), "member of parliament"),
    **dict.fromkeys(("genplan",), "general plan"),
    **dict.fromkeys(("gosduma",), "State Duma"),
    **dict.fromkeys(("gendirektor",), "chief executive"),
    **dict.fromkeys(("moskva", "moskau", "moscou", "moskou", "moscú"), "Moscow"),
    **dict.fromkeys(("mailand",), "Milan"),
    **dict.fromkeys(("venedig",), "Venice"),
    **dict.fromkeys(("neapel",), "Naples"),
    **dict.fromkeys(("brüssel", "bruxelles", "bruselas"), "Brussels"),
    **dict.fromkeys(("warschau", "warszawa", "varsovia", "varsovie"), "Warsaw"),
    **dict.fromkeys(("lissabon", "lisboa"), "Lisbon"),
    **dict.fromkeys(("kopenhagen",), "Copenhagen"),
    **dict.fromkeys(("deutschland", "tyskland", "allemagne", "alemania", "germaniya"), "Germany"),
    **dict.fromkeys(("österreich", "autriche", "avstriya"), "Austria"),
    **dict.fromkeys(("frankreich", "frankrike", "frantsiya"), "France"),
    **dict.fromkeys(("russland", "rossiya", "rosja", "rusia"), "Russia"),
    **dict.fromkeys(("ukraina", "ucrania"), "Ukraine"),
    **dict.fromkeys(("großbritannien", "velikobritaniya", "storbritannia"), "Britain"),
    **dict.fromkeys(("tschechien", "česko"), "Czech Republic"),
    **dict.fromkeys(("griechenland", "gretsiya"), "Greece"),
    **dict.fromkeys(("türkei", "turtsiya"), "Turkey"),
    **dict.fromkeys(("chaina", "kitay"), "China"),
    **dict.fromkeys(("evropa", "yevropa"), "Europe"),
    **dict.fromkeys(("londres", "londyn"), "London"),
}

#: Months and weekdays that give their language away.
CALENDAR: dict[str, str] = {
    foreign: english
    for english, spellings in {
        "January": "januar januari janvier enero gennaio janeiro stycznia leden ledna ocak "
        "yanvarya januaris",
        "February": "februar februari février febrero febbraio fevereiro lutego únor února şubat "
        "fevralya",
        "March": "märz maart marts mars marzo março marca března marta mart",
        "April": "avril abril aprile kwietnia duben dubna nisan aprelya apríl",
        "May": "maggio maio květen května mayıs maí",
        "June": "juni juin junio giugno junho czerwca červen června haziran iyunya júní",
        "July": "juli juillet luglio julho lipca červenec července temmuz iyulya júlí",
        "August": "août agosto sierpnia srpen srpna ağustos avgusta ágúst augustus",
        "September": "septembre septiembre settembre setembro września září eylül sentyabrya",
        "October": "oktober octobre octubre ottobre outubro października říjen října ekim "
        "oktyabrya okotoba október",
        "November": "novembre noviembre listopada listopad listopadu kasım noyabrya nóvember",
        "December": "dezember desember décembre diciembre dicembre dezembro grudnia prosinec "
        "prosince aralık dekabrya",
        "Monday": "montag lundi lunes lunedì maandag måndag mandag mánudagur poniedziałek pondělí "
        "pazartesi litinin",
        "Tuesday": "dienstag mardi martes martedì dinsdag tisdag tirsdag þriðjudagur wtorek úterý "
        "salı talata",
        "Wednesday": "mittwoch mercredi miércoles mercoledì woensdag onsdag miðvikudagur środa "
        "středa çarşamba laraba",
        "Thursday": "donnerstag jeudi jueves giovedì donderdag torsdag fimmtudagur czwartek "
        "čtvrtek perşembe alhamis",
        "Friday": "freitag vendredi viernes venerdì vrijdag fredag föstudagur piątek pátek jumma'a",
        "Saturday": "samstag sonnabend samedi sabato zaterdag lördag lørdag laugardagur sobota "
        "cumartesi asabar",
        "Sunday": "sonntag dimanche zondag söndag søndag sunnudagur niedziela neděle lahadi",
    }.items()
    for foreign in spellings.split()
}


@cache
def telling_words() -> dict[str, frozenset[str]]:
    """The function words of each language that no English word can be taken for."""
    return {language: words - SHARED for language, words in FUNCTION_WORDS.items()}


@cache
def script(letter: str) -> str:
    """The script of a letter as Unicode names it, empty for what is no letter.

    >>> script("a"), script("ж"), script("東"), script("7")
    ('LATIN', 'CYRILLIC', 'CJK', '')
    """
    if not letter.isalpha():
        return ""
    # Ordinals and modifier letters ("º", "ʻ") belong to whatever script they stand in.
    if unicodedata.category(letter) == "Lm" or letter in "ªº":
        return "KATAKANA-HIRAGANA" if letter in "ー々〆" else ""
    name = unicodedata.name(letter, "")
    return "LATIN" if name.startswith("FULLWIDTH LATIN") else name.split(" ")[0]
