"""What a score has to beat: nearness to a reference, length, and how rare the words are."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from agree.bootstrap import Floats
from mtqa.document import WORD_RE
from mtqa.knowledge.words import zipf

#: Zipf 0.0 is "not in the list": less than one use in 100 million.
UNSEEN = 1.0


def baselines(targets: Sequence[str], references: Sequence[str]) -> dict[str, Floats]:
    """Penalties of each segment by each baseline's name; they rank, and are in no common unit."""
    bleu, chrf = BLEU(effective_order=True), CHRF()
    both = list(zip(targets, references, strict=True))
    return {
        "chrF, with a reference": np.array(
            [-chrf.sentence_score(target, [reference]).score for target, reference in both]
        ),
        "BLEU, with a reference": np.array(
            [-bleu.sentence_score(target, [reference]).score for target, reference in both]
        ),
        "shorter is better": np.array([float(len(target)) for target in targets]),
        "surprisal of the words": np.array([surprisal(target) for target in targets]),
    }


def surprisal(text: str) -> float:
    """Mean -log2 of the words' frequencies in wordfreq, in bits a word; 0 without a word.

    It sees which words there are, not how they stand: what a language model without context knows.

    >>> surprisal("the man") < surprisal("the grenadier")
    True
    """
    words = [match.group() for match in WORD_RE.finditer(text)]
    bits = [(9 - max(zipf(word), UNSEEN)) * math.log2(10) for word in words]
    return sum(bits) / max(len(bits), 1)
