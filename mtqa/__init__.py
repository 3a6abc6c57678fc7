"""Checks machine-translated English news before it is published."""

from mtqa.checker import Scorer, score, score_many
from mtqa.config import Config, ConfigError, load_config
from mtqa.gate import Verdict, gate
from mtqa.glossary import Forbidden, Glossary, Spelling
from mtqa.issue import Issue, Severity, Span
from mtqa.policy import Policy
from mtqa.report import ReferenceScores, Report, SegmentReport, SegmentScore
from mtqa.version import __version__

__all__ = [
    "Config",
    "ConfigError",
    "Forbidden",
    "Glossary",
    "Issue",
    "Policy",
    "ReferenceScores",
    "Report",
    "Scorer",
    "SegmentReport",
    "SegmentScore",
    "Severity",
    "Span",
    "Spelling",
    "Verdict",
    "__version__",
    "gate",
    "load_config",
    "score",
    "score_many",
]
