"""The words that attribute speech: `said`, `reports`, `according to`."""

from __future__ import annotations

_SPEECH = """
said says saying told tells telling asked asks asking added adds adding
explained explains explaining announced announces announcing stated states stating
declared declares declaring warned warns warning stressed stresses stressing
noted notes noting claimed claims claiming insisted insists insisting argued argues arguing
admitted admits replied replies responded responds answered answers commented comments
commenting concluded concludes confirmed confirms recalled recalls remarked remarks
emphasized emphasizes emphasised emphasises underlined underlines underscored
continued continues wrote writes writing tweeted tweets posted reported reports reporting
quoted quotes quoting exclaimed exclaims shouted shouts joked jokes suggested suggests
predicted predicts acknowledged acknowledges assured assures complained complains
demanded demands pointed clarified clarifies specified specifies summed shared shares
agreed agrees thinks thought believes believed laughed laughs smiles smiled
confessed confesses cited cites citing urged urges reads read recounted reminded reminds
revealed reveals considers promised promises lamented laments reflected reflects whispered
"""

_NOT_SAYING = """
thinks thought believes believed laughed laughs smiles smiled reads read shared shares
considers continued continues pointed posted summed agreed agrees suggested suggests
demanded demands revealed reveals reflected reflects notes states reports comments quotes claims
remarks writing warning telling reporting citing
"""
#: Verbs that introduce or close somebody's words, in the forms that news uses.
SPEECH_VERBS = frozenset(_SPEECH.split())
#: The past and present of plain saying, where a thinking or a showing verb would be too wide.
SAYING_VERBS = SPEECH_VERBS - frozenset(_NOT_SAYING.split())


def speaks_soon(text: str, start: int, *, words: int = 7, reach: int = 90) -> bool:
    """Whether a speech verb stands among the next few words, as after a closing quotation mark.

    >>> speaks_soon('the minister of trade said on Monday', 0)
    True
    >>> speaks_soon('cats are green. He said', 0)
    False
    """
    for word in text[start : start + reach].split()[:words]:
        bare = word.strip("\"'“”„«»‘’.,:;!?()-–—").lower()
        if bare in SPEECH_VERBS:
            return True
        if word[-1] in ".!?;" and len(bare) > 2:
            return False
    return False


def word_before(text: str, end: int, *, reach: int = 40) -> str:
    """The last word before `end`, in small letters, past commas, colons and spaces.

    >>> word_before('He said, "No"', 9)
    'said'
    """
    words = text[max(0, end - reach) : end].rstrip(" ,:\t\u00a0").split()
    return words[-1].strip("\"'“”„«»‘’.,:;!?()-–—").lower() if words else ""
