from __future__ import annotations

import pytest

from mtqa.anatomy.spellings import clusters
from mtqa.document import Document


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        pytest.param(
            "He met Jens Halvorsgard. Later Halvorsgrad left. Halvorsgard slept.",
            "Halvorsgard",
            id="the spelling most used",
        ),
        pytest.param(
            "The actor Kevin Montheit wept. Later Montheit sang. It was Monteith's song.",
            "Monteith",
            id="the only one that readers may have met, however rare in the text",
        ),
        pytest.param(
            "A man from Komnavi spoke. He left Komnava at noon.",
            "Komnava",
            id="of a name and its case, the name",
        ),
        pytest.param(
            "The writer Drubovca sang. A man in drubovca wept. Drubovča sang.",
            "Drubovca",
            id="a capital, not a small letter",
        ),
    ],
)
def test_cluster_settles_on(text: str, settled: str) -> None:
    (cluster,) = clusters(Document.parse(text))
    assert cluster.settled.text == settled
