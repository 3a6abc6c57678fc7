"""With the model, callers that share a batch get what each would get alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import mtqa

TEXTS = [
    "Police said the the man fled. The council meets on Tuesday.",
    "It rained in Leeds on Monday.",
    "Of the borders we the situation assure, he said the minister.",
    "",
]


def test_a_shared_batch_changes_no_score(serving: Any) -> None:
    scorer = mtqa.Scorer()
    with serving(scorer) as service, ThreadPoolExecutor() as pool:
        asked = [pool.submit(service.ask, "/v1/score", {"text": text}) for text in TEXTS * 2]
        for text, one in zip(TEXTS * 2, asked, strict=True):
            alone, served = scorer.score(text).to_dict(), one.result().json
            assert served["score"] == pytest.approx(alone["score"], abs=1e-3)
            assert [issue["rule"] for issue in served["issues"]] == [
                issue["rule"] for issue in alone["issues"]
            ]
            assert {served["text"], served["signature"]} == {text, scorer.signature}
