from __future__ import annotations

import pytest

from mtqa.segmentation import CHUNK, sentence_spans

# A bar stands where one sentence ends and the next begins.
CASES = {
    "reopened quotation": "“We will not leave the valley.| “We assure our side of it,” Ruiz said.",
    "reopened, straight": '"We will not leave.| "We assure them," he said.',
    "omission mark": "“They are in the town (…).| We see them pass,” said Ana Ruiz.",
    "omission mark, no stop": "“We are worried (…)| If they stay, we go,” said Ana Ruiz.",
    "rank and initials": "He met Gen. Ruiz and J. R. Smith in May.| The talks failed.",
    "country initials": "U.S. Sen. Ann Lee left the U.S. on Monday.| She was tired.",
    "time of day": "It ended at 5 p.m. on Monday.| The crowd left.",
    "dangling speaker": "“I am here,” he said.| Ana Ruiz.",
    "numbers and volumes": "See No. 5 of vol. 2 at 3.5 km.| It cost $1.5 bn.",
    "question in a quotation": "“Is it true?” she asked.| “No.”",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences(marked: str) -> None:
    wanted = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in sentence_spans(text)] == wanted


def test_long_paragraphs_are_read_in_chunks_without_loss() -> None:
    sentence = "The mayor of Leeds said that it had rained. "
    text = sentence * (3 * CHUNK // len(sentence))
    spans = sentence_spans(text)
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(" ", "")
    # A chunk's border may part a sentence; it must not do so more than once a chunk.
    assert abs(len(spans) - text.count(".")) <= len(text) // CHUNK
