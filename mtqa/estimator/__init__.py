"""How fluent a text is, by a pretrained model; torch is imported when one is loaded, not before."""

from mtqa.estimator.base import Estimator, ModelError
from mtqa.estimator.loading import EMBEDDED, load

__all__ = ["EMBEDDED", "Estimator", "ModelError", "load"]
