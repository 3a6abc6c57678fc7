"""What a human reference adds: sacreBLEU's figures, beside the score and never in it."""

from __future__ import annotations

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from mtqa.report import ReferenceScores


def compare(text: str, reference: str) -> ReferenceScores:
    """sacreBLEU's sentence-level BLEU (effective order) and chrF2 of a text against a reference.

    >>> compare("A dog ran.", "A dog ran.").chrf
    100.0
    """
    bleu, chrf = BLEU(effective_order=True), CHRF()
    return ReferenceScores(
        # Of a text that is its reference, sacreBLEU's sum of logarithms makes 100.00000000000004.
        bleu=min(bleu.sentence_score(text, [reference]).score, 100.0),
        chrf=chrf.sentence_score(text, [reference]).score,
        signature=f"{bleu.get_signature()} {chrf.get_signature()}",
    )
