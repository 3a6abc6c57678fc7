"""How alike two rankings are; NaN where one of them ranks nothing."""

from __future__ import annotations

import numpy as np
from scipy.stats import kendalltau, spearmanr
from sklearn.metrics import roc_auc_score

from agree.bootstrap import Floats


def spearman(ours: Floats, theirs: Floats) -> float:
    return float(spearmanr(ours, theirs).statistic) if both_rank(ours, theirs) else float("nan")


def kendall(ours: Floats, theirs: Floats) -> float:
    """Tau-b, which allows for ties."""
    return float(kendalltau(ours, theirs).statistic) if both_rank(ours, theirs) else float("nan")


def both_rank(ours: Floats, theirs: Floats) -> bool:
    return len(np.unique(ours)) > 1 and len(np.unique(theirs)) > 1


def auc(bad: Floats, good: Floats) -> float:
    """The chance that one of the bad has more points than one of the good, a tie counting half."""
    if not len(bad) or not len(good):
        return float("nan")
    return float(roc_auc_score([1] * len(bad) + [0] * len(good), [*bad, *good]))
