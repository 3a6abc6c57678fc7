"""Which of a rule's cues stand in a text: a look that spares most rules their search.

A search for one cue reads the whole text, and the rules have a thousand cues. So the text is read
once for the runs of three letters that stand in it; a cue with another run need not be looked for.
"""

from __future__ import annotations

from functools import lru_cache

RUN = 3


def standing(text: str, cues: tuple[str, ...]) -> list[str]:
    """The cues that stand in the text, in the order given; a space in a cue is a space.

    >>> standing("The main doctor left.", ("ain doctor", "ain judge", "left"))
    ['ain doctor', 'left']
    """
    runs = _runs_of_text(text)
    return [cue for cue, needed in _needed(cues) if needed <= runs and cue in text]


@lru_cache(maxsize=8)
def _runs_of_text(text: str) -> frozenset[str]:
    return frozenset().union(*map(_runs, set(text.split())))


@lru_cache(maxsize=8192)
def _runs(word: str) -> frozenset[str]:
    return frozenset([word[at : at + RUN] for at in range(len(word) - RUN + 1)])


@lru_cache(maxsize=1024)
def _needed(cues: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((cue, frozenset().union(*map(_runs, cue.split()))) for cue in cues)
