"""Scores texts: parses them, runs the rules and the estimator, and hands both to `aggregate`."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from mtqa.aggregate import aggregate
from mtqa.baseline import Baseline
from mtqa.config import Config
from mtqa.document import Document, Paragraph, Role, Sentence
from mtqa.exempt import Exempt
from mtqa.issue import Issue
from mtqa.report import Report, SegmentEstimate, SegmentReport
from mtqa.signature import signature

if TYPE_CHECKING:
    from mtqa.estimator.base import Estimator

#: Texts whose sentences go to the estimator together; it sorts and batches them by length. Rules
#: gain nothing from company, and answer text by text.
TEXTS_AT_ONCE = 16
LINES_AT_ONCE = 1024


class Scorer:
    """A configuration made ready: rules chosen, the model loaded once, at the first score.

    Args:
        model: the embedded model's name, a local folder or a hub id; None leaves it to `config`.
        device: "auto", "cpu", "cuda" or "cuda:1".
        config: what to run; None is the default.
        baseline: issues that are known and not to be raised.

    A scorer may be used from several threads.
    """

    def __init__(
        self,
        model: str | None = None,
        device: str = "auto",
        config: Config | None = None,
        baseline: Baseline | None = None,
    ) -> None:
        if isinstance(model, Config):
            raise TypeError("a configuration was given for the model; pass it as config=…")
        config = config or Config()
        self.config = replace(config, model=model) if model is not None else config
        self.device = device
        self.baseline = baseline
        self._rules = self.config.rules()
        self._severity = dict(self.config.severity)
        self._estimator: Estimator | None = None
        self._loading = threading.Lock()
        self._at: dict[Config, Scorer] = {}

    def __reduce__(self) -> tuple[object, ...]:
        """A scorer is sent to another process as what it was made of; the model loads there."""
        return Scorer, (None, self.device, self.config, self.baseline)

    @property
    def estimator(self) -> Estimator | None:
        """The model, loaded when first asked for; None for rules alone.

        Raises:
            mtqa.estimator.ModelError: the model cannot be loaded; the message says what to do.
        """
        if self.config.model is None:
            return None
        with self._loading:
            if self._estimator is None:
                from mtqa.estimator import load  # here, since it imports torch

                self._estimator = load(self.config.model, self.device)
        return self._estimator

    def at(self, path: str | Path) -> Scorer:
        """The scorer for a file: this one, or one with this model and the overrides that fit."""
        config = self.config.at(path)
        if config is self.config:
            return self
        if config not in self._at:
            scorer = Scorer(device=self.device, config=config, baseline=self.baseline)
            scorer._estimator = self.estimator
            self._at[config] = scorer
        return self._at[config]

    @cached_property
    def signature(self) -> str:
        """Everything that can move this scorer's scores, in one line."""
        model = self.estimator
        mark = "" if self.baseline is None else self.baseline.mark
        if model is None:
            return signature(self.config, None, None) + mark
        name = f"{model.name}-{model.fingerprint}"
        return signature(self.config, name, model.precision) + mark

    def score(
        self,
        text: str,
        source: str | None = None,
        reference: str | None = None,
        source_lang: str | None = None,
    ) -> Report:
        """The report on one text; any string at all has one.

        Args:
            text: a translated article.
            source: what it was translated from; adds the checks that compare the two.
            reference: a human translation; adds sacreBLEU's chrF and BLEU to the report, beside
                the score and never in it.
            source_lang: the source's language in ISO 639-1, as in "uk"; None has it guessed.
        """
        language = _language(source_lang)
        report = next(self._reports([Document.parse(_checked(text), source, language)], None))
        if reference is None:
            return report
        from mtqa.reference import compare  # here, since only this needs sacrebleu

        return replace(report, reference=compare(text, reference))

    def score_many(
        self, texts: Iterable[str], batch_size: int | None = None, progress: bool = False
    ) -> Iterator[Report]:
        """Reports on many texts, in their order, as they come; memory stays flat.

        Args:
            texts: any iterable; read a few texts ahead.
            batch_size: windows of segments that the estimator reads at once; None lets it choose.
                No score depends on it.
            progress: whether to draw a bar on stderr.
        """
        _check_many(texts, batch_size)
        return self._score_many(texts, batch_size, progress)

    def _score_many(
        self, texts: Iterable[str], batch_size: int | None, progress: bool
    ) -> Iterator[Report]:
        documents = (Document.parse(_checked(text)) for text in _shown(texts, progress))
        at_once = TEXTS_AT_ONCE if self.config.model else 1
        while chunk := list(islice(documents, at_once)):
            yield from self._reports(chunk, batch_size)

    def score_segments(
        self, segments: Iterable[str], batch_size: int | None = None
    ) -> list[SegmentReport]:
        """Reports on independent lines, each read as one segment, in their order."""
        return list(self.iter_segments(segments, batch_size))

    def iter_segments(
        self, segments: Iterable[str], batch_size: int | None = None, progress: bool = False
    ) -> Iterator[SegmentReport]:
        """As `score_segments`, one by one as they come; memory stays flat."""
        _check_many(segments, batch_size)
        return self._iter_segments(segments, batch_size, progress)

    def _iter_segments(
        self, segments: Iterable[str], batch_size: int | None, progress: bool
    ) -> Iterator[SegmentReport]:
        lines = iter(_shown(segments, progress))
        at_once = LINES_AT_ONCE if self.config.model else 1
        while chunk := [_line(_checked(text)) for text in islice(lines, at_once)]:
            for report in self._reports(chunk, batch_size, unit="line"):
                penalty = sum((segment.penalty for segment in report.segments), 0.0)
                yield SegmentReport(
                    text=report.text,
                    score=report.score,
                    fluency=report.fluency,
                    penalty=penalty,
                    issues=report.issues,
                    coverage=report.coverage,
                    signature=report.signature,
                )

    def _reports(
        self, documents: Sequence[Document], batch_size: int | None, unit: str = "text"
    ) -> Iterator[Report]:
        """Reports on a few documents, their segments estimated together."""
        estimates: list[SegmentEstimate] | None = None
        if self.estimator is not None:
            segments = [sentence.text for document in documents for sentence in document.sentences]
            sizes = [len(document.sentences) for document in documents]
            estimates = self.estimator.estimate(segments, batch_size, sizes)
        mark = self.signature + ("|unit:line" if unit == "line" else "")
        start = 0
        for document in documents:
            if self.config.glossary:
                document = replace(document, glossary=self.config.glossary)
            exempt = Exempt(document)
            end = start + len(document.sentences)
            part = None if estimates is None else estimates[start:end]
            source = "" if document.source is None else f"|source:{document.source_lang or 'yes'}"
            signed = mark + source + exempt.mark
            covers: Callable[[Issue], bool] | None = exempt.covers if exempt else None
            if self.baseline is not None:
                covers = self.baseline.beyond(document, covers)
            yield aggregate(document, self._issues(document), part, signed, covers)
            start = end

    def _issues(self, document: Document) -> Iterator[Issue]:
        for rule in self._rules:
            for issue in rule.apply(document):
                level = self._severity.get(rule.name)
                yield issue if level is None else replace(issue, severity=level)


def score(
    text: str,
    source: str | None = None,
    reference: str | None = None,
    config: Config | None = None,
    source_lang: str | None = None,
) -> Report:
    """Scores one text with the embedded model, loaded once a process.

    Args:
        text: a machine-translated English article; any string at all.
        source, reference, source_lang: as for `Scorer.score`.
        config: what to run; None is the default.

    >>> report = score("The minister minister resigned.", config=Config(model=None))
    >>> [(issue.rule, issue.text) for issue in report.issues]
    [('doubled-word', 'minister minister')]
    """
    return _scorer(config or Config()).score(text, source, reference, source_lang)


def score_many(
    texts: Iterable[str],
    batch_size: int | None = None,
    progress: bool = False,
    config: Config | None = None,
) -> Iterator[Report]:
    """Reports on many texts, in their order, as they come; see `Scorer.score_many`."""
    return _scorer(config or Config()).score_many(texts, batch_size, progress)


_SCORERS: dict[Config, Scorer] = {}
_MAKING = threading.Lock()
SCORERS_KEPT = 4


def _scorer(config: Config) -> Scorer:
    """The scorer of a configuration, the same for every caller and thread."""
    with _MAKING:
        if config not in _SCORERS:
            while len(_SCORERS) >= SCORERS_KEPT:
                del _SCORERS[next(iter(_SCORERS))]  # the oldest: a dict keeps its order
            _SCORERS[config] = Scorer(config=config)
        return _SCORERS[config]


def _line(text: str) -> Document:
    """A line as a document of one paragraph and one sentence, whatever stands in it."""
    inner = text.strip()
    if not inner:
        return Document(text, ())
    start = text.index(inner)
    sentence = Sentence(start, start + len(inner), inner)
    return Document(text, (Paragraph(start, start + len(inner), inner, Role.BODY, (sentence,)),))


def _checked(text: str) -> str:
    if not isinstance(text, str):
        advice = "; decode it first" if isinstance(text, bytes) else ""
        raise TypeError(f"a text is a str, not {type(text).__name__}{advice}")
    return text


def _language(code: str | None) -> str | None:
    """The language of a code, without a region: "zh" of "zh-TW"."""
    if code is None:
        return None
    language = re.split("[-_]", code)[0].lower()
    if not re.fullmatch("[a-z]{2}", language):
        raise ValueError(f"source_lang is {code!r}; give an ISO 639-1 code such as 'uk'")
    return language


def _check_many(texts: Iterable[str], batch_size: int | None) -> None:
    if isinstance(texts, (str, bytes)):
        raise TypeError("one text was given where several are read; put it in a list")
    if batch_size is not None and batch_size < 1:
        raise ValueError(f"batch_size is {batch_size}; it must be 1 or more")


def _shown(items: Iterable[str], progress: bool) -> Iterable[str]:
    if not progress:
        return items
    from tqdm import tqdm  # here, since only a bar needs it

    bar: Iterable[str] = tqdm(items, unit="text", leave=False)
    return bar
