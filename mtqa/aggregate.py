"""From issues and estimates to a score. Nothing else in mtqa turns penalties into a number.

The score is the MQM linear quality score: 100 less the penalty points per 100 words, floored at 0.

A segment's penalty is the larger of what the estimator expects it to cost and what its issues cost
together. The larger, not the sum: the estimator has read the same faults that the issues name.

Issues of one sentence that overlap are taken for one fault, and cost what the heaviest set of
issues that do not overlap costs. That set is found exactly (weighted interval scheduling: Kleinberg
& Tardos 2005, section 6.1), not greedily, because only then does adding an issue never raise a
score. Rules that object to a whole sentence (a stray headline) are counted beside those that object
to something in it (a name in that headline); what the model points at there is one fault with it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from mtqa.document import Document, Sentence
from mtqa.issue import Issue
from mtqa.report import Report, SegmentEstimate, SegmentScore


def aggregate(
    document: Document,
    issues: Iterable[Issue],
    estimates: Sequence[SegmentEstimate] | None,
    signature: str,
    exempt: Callable[[Issue], bool] | None = None,
) -> Report:
    """The report on a document.

    Args:
        document: the parsed text.
        issues: what the rules found, in any order.
        estimates: one for each sentence of the document; None if no estimator ran.
        signature: what produced the issues and the estimates.
        exempt: tells the issues, of rules or of the estimator, that are not to be raised.
    """
    sentences = document.sentences
    if estimates is not None and len(estimates) != len(sentences):
        raise ValueError(f"{len(estimates)} estimates for {len(sentences)} sentences")
    found = [*issues, *model_issues(sentences, estimates or ())]
    if exempt is not None:
        found = [issue for issue in found if not exempt(issue)]
    starts = [sentence.start for sentence in sentences]
    groups: dict[int, list[Issue]] = defaultdict(list)
    for issue in found:
        groups[bisect_right(starts, issue.start) - 1].append(issue)  # -1: before the first sentence

    costs: dict[int, float] = defaultdict(float)
    shown: list[Issue] = []
    for index, group in groups.items():
        costs[index], kept = counted_once(group, sentences[index] if index >= 0 else None)
        shown += kept

    words = len(document.words)
    segments = []
    expected = 0.0
    for index, sentence in enumerate(sentences):
        estimate = estimates[index].penalty if estimates is not None else 0.0
        expected += estimate
        penalty = max(estimate, costs[index])
        size = document.count_words(sentence.start, sentence.end)
        segments.append(
            SegmentScore(sentence.start, sentence.end, linear_score(penalty, size), penalty)
        )
    total = costs[-1] + sum(segment.penalty for segment in segments)
    return Report(
        text=document.text,
        score=linear_score(total, words),
        fluency=None if estimates is None else linear_score(expected, words),
        issues=tuple(sorted(shown, key=_place)),
        segments=tuple(segments),
        words=words,
        coverage=_coverage(sentences, estimates),
        signature=signature,
    )


def linear_score(penalty: float, words: int) -> float:
    """The MQM linear quality score of `penalty` points in `words` words.

    A text without a word counts as one word, so that a penalty on it still shows.

    >>> linear_score(penalty=6, words=50), linear_score(25, 5), linear_score(0, 0)
    (88.0, 0.0, 100.0)
    """
    return max(0.0, 100.0 - 100.0 * penalty / max(words, 1))


def model_issues(
    sentences: Sequence[Sentence], estimates: Sequence[SegmentEstimate]
) -> Iterable[Issue]:
    """The estimator's error spans as issues of source "model"."""
    for sentence, estimate in zip(sentences, estimates, strict=False):
        for span in estimate.spans:
            text = sentence.text[span.start : span.end]
            yield Issue(
                rule="estimator",
                category="Other",
                severity=span.severity,
                start=sentence.start + span.start,
                end=sentence.start + span.end,
                text=text,
                message=f"reads as garbled ({span.probability:.0%} sure)",
                source="model",
                probability=span.probability,
            )


def counted_once(issues: Sequence[Issue], sentence: Sentence | None) -> tuple[float, list[Issue]]:
    """MQM points of the issues that begin in one sentence, and the issues to show for them."""

    def takes_in(issue: Issue) -> bool:
        if sentence is None or issue.source == "model":
            return False
        return issue.start <= sentence.start and sentence.end <= issue.end

    whole = [issue for issue in issues if takes_in(issue)]
    inner = [issue for issue in issues if not takes_in(issue)]
    rules = [issue for issue in inner if issue.source == "rule"]
    above, below = heaviest_apart(whole), heaviest_apart(inner)
    cost = _points(below)
    if not whole:
        return cost, folded(inner, below)
    # Both sums only grow when an issue is added, and so does the larger of them.
    by_rules = heaviest_apart(rules)
    if _points(above) + _points(by_rules) >= cost:
        model = [issue for issue in inner if issue.source == "model"]
        shown = folded([*whole, *model], above) + folded(rules, by_rules)
        return _points(above) + _points(by_rules), shown
    shown = folded(inner, below)
    model = [issue for issue in shown if issue.source == "model"]
    rest = [issue for issue in shown if issue.source != "model"]
    return cost, rest + folded(folded(whole, above), model)


def _points(issues: Iterable[Issue]) -> float:
    """The issues' MQM points, summed in whole tenths, so that their order cannot matter."""
    return sum(round(issue.penalty * 10) for issue in issues) / 10


def heaviest_apart(issues: Iterable[Issue]) -> list[Issue]:
    """The issues, no two overlapping, that cost most together, in order of place.

    Between sets of one cost the one with more authority in it wins, for a rule can say why; then
    the one with the shorter spans.
    """
    ordered = sorted(issues, key=lambda issue: (issue.end, issue.start, issue.rule, issue.message))
    ends = [issue.end for issue in ordered]
    # best[i]: worth of the best set among the first i issues, whole tenths of a point first.
    best = [(0, 0, 0)]
    for index, issue in enumerate(ordered):
        before = best[bisect_right(ends, issue.start, hi=index)]
        with_it = tuple(a + b for a, b in zip(before, _worth(issue), strict=True))
        best.append(max(best[-1], (with_it[0], with_it[1], with_it[2])))
    chosen = []
    index = len(ordered)
    while index:
        if best[index] != best[index - 1]:
            chosen.append(ordered[index - 1])
            index = bisect_right(ends, ordered[index - 1].start, hi=index - 1)
        else:
            index -= 1
    return chosen[::-1]


def _worth(issue: Issue) -> tuple[int, int, int]:
    return round(issue.penalty * 10), _authority(issue), issue.start - issue.end


def _authority(issue: Issue) -> int:
    """Whose word says more of a fault: the model's least, the desk's own glossary's most."""
    return 0 if issue.source == "model" else 2 if issue.rule.startswith("glossary-") else 1


def same_fault(one: Issue, other: Issue) -> bool:
    """Whether issues overlap so far, by a third of the longer, that one mend undoes both.

    What is less may be a slip in the midst of a longer stretch that is garbled for other reasons.
    """
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 3 * shared >= max(one.end - one.start, other.end - other.start)


def folded(issues: Iterable[Issue], heaviest: Sequence[Issue]) -> list[Issue]:
    """The issues to show: the heaviest, each naming the ones that it stands for.

    Where one of more authority is on the same fault it takes the heaviest's place, and its
    severity: a rule says why, and the desk's glossary what to write. Inside a longer stretch it is
    a fault of its own, and shown as well.
    """
    chosen = {id(issue) for issue in heaviest}
    kept = []
    better: dict[int, list[Issue]] = defaultdict(list)
    also: dict[int, set[str]] = defaultdict(set)
    starts = [issue.start for issue in heaviest]
    for issue in issues:
        if id(issue) in chosen:
            continue
        # The heaviest do not overlap, so the first that may touch is the last to start before.
        index = max(0, bisect_right(starts, issue.start) - 1)
        while index < len(heaviest) and heaviest[index].end <= issue.start:
            index += 1
        if index == len(heaviest) or starts[index] >= issue.end:
            kept.append(issue)
            continue
        over = heaviest[index]
        if _authority(issue) <= _authority(over):
            also[index].update(issue.found_by)
            continue
        alone = index + 1 == len(heaviest) or starts[index + 1] >= issue.end
        (better[index] if alone and same_fault(issue, over) else kept).append(issue)
    for index, over in enumerate(heaviest):
        face = over
        if index in better:
            first, *others = sorted(
                folded(better[index], heaviest_apart(better[index])),
                key=lambda issue: (-issue.penalty, *_place(issue)),
            )
            kept += others
            face = _graver(first, over)
        names = also[index] | {*face.also, *over.found_by} - {face.rule}
        kept.append(replace(face, also=tuple(sorted(names - {face.rule}))))
    return kept


def _graver(issue: Issue, other: Issue) -> Issue:
    """The issue with the graver severity of two that are one fault."""
    return issue if issue.penalty >= other.penalty else replace(issue, severity=other.severity)


def _place(issue: Issue) -> tuple[int, int, str, str]:
    return issue.start, issue.end, issue.rule, issue.message


def _coverage(sentences: Sequence[Sentence], estimates: Sequence[SegmentEstimate] | None) -> float:
    if estimates is None:
        return 0.0
    size = sum(len(sentence.text) for sentence in sentences)
    read = sum(
        len(sentence.text) * estimate.coverage
        for sentence, estimate in zip(sentences, estimates, strict=True)
    )
    return min(1.0, read / size) if size else 1.0
