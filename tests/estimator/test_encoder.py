"""Pieces, windows and offsets of the quality model."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import AutoConfig, BertModel, DistilBertConfig, DistilBertModel

from mtqa.estimator import EMBEDDED, load
from mtqa.estimator.encoder import EncoderEstimator
from mtqa.estimator.module import QualityModel
from mtqa.estimator.pieces import SHAPES, PieceReader
from mtqa.estimator.windows import owners, windows


@pytest.fixture(scope="module")
def model(quality_folder: Path) -> EncoderEstimator:
    estimator = load(str(quality_folder), device="cpu")
    assert isinstance(estimator, EncoderEstimator)
    return estimator


@pytest.fixture(scope="module")
def reader(quality_folder: Path) -> PieceReader:
    return PieceReader.from_folder(quality_folder)


@pytest.mark.parametrize("length", [1, 13, 14, 15, 22, 23, 100])
def test_windows_count_each_piece_once(length: int) -> None:
    spans = windows(length, 14, 6)
    assert all(end - start <= 14 for start, end in spans)
    counted = [place for _, start, end in owners(spans) for place in range(start, end)]
    assert counted == list(range(length))
    assert all(
        spans[number][0] <= start < end <= spans[number][1] for number, start, end in owners(spans)
    )


def test_each_piece_of_a_long_text_is_read(model: EncoderEstimator) -> None:
    reading = model.readings(["The council met on Monday to discuss the road. " * 10])[0]
    assert len(reading.pieces.ids) > 100  # the tokenizer's own truncation is at 8
    assert len(reading.chances) == len(reading.owed) == len(reading.pieces.ids)


def test_a_long_text_is_read_as_its_windows_alone(
    model: EncoderEstimator, reader: PieceReader
) -> None:
    """Each piece has the chances that it has when its own window is all there is."""
    text = "Police said the driver had stopped at the scene, and the mayor met the council."
    pieces, found = reader.read(text), model.readings([text])[0]
    spans = windows(len(pieces.ids), model.size - len(reader.suffix), model.overlap)
    assert len(spans) > 1
    for number, first, last in owners(spans):
        start, end = spans[number]
        line = [*reader.prefix, *pieces.ids[start:end], *reader.suffix]
        shapes = [0, *pieces.shapes[start:end], 0]
        with torch.inference_mode():
            read = model.model(
                torch.tensor([line]), torch.tensor([shapes]), torch.ones(1, len(line)).long()
            )
        for place in range(first, last):
            at = place - start + 1
            marked = 1 - read.tags.softmax(-1)[0, at, 0].item()
            assert found.chances[place][0] == pytest.approx(marked, abs=1e-5)
            assert found.owed[place] == pytest.approx(read.owed[0, at].item(), abs=1e-5)


def test_the_segments_of_a_text_are_read_together(
    model: EncoderEstimator, reader: PieceReader
) -> None:
    """As many as a window holds, a mark of the end after each; other texts stay apart."""
    texts = ["Police met.", "", "Rain.", "The mayor."]
    pieces = [reader.read(text) for text in texts]
    line = [*reader.prefix, *pieces[0].ids, *reader.suffix, *pieces[2].ids, *reader.suffix]
    shapes = [0, *pieces[0].shapes, 0, *pieces[2].shapes, 0]
    assert len(line) <= 16
    with torch.inference_mode():
        read = model.model(
            torch.tensor([line]), torch.tensor([shapes]), torch.ones(1, len(line)).long()
        )
    marked = (1 - read.tags.softmax(-1)[0, :, 0]).tolist()
    found = model.readings(texts, texts=[3, 1])
    chances = [[chance[0] for chance in one.chances] for one in found]
    assert chances[0] == pytest.approx(marked[1 : 1 + len(pieces[0].ids)], abs=1e-5)
    assert chances[1] == []
    assert chances[2] == pytest.approx(marked[2 + len(pieces[0].ids) : -1], abs=1e-5)
    (alone,) = model.readings(texts[3:])
    assert chances[3] == pytest.approx([chance[0] for chance in alone.chances], abs=1e-5)
    assert chances[0] != pytest.approx(
        [chance[0] for chance in model.readings(texts[:1])[0].chances], abs=1e-5
    )


def test_texts_account_for_every_segment(model: EncoderEstimator) -> None:
    with pytest.raises(ValueError, match="texts of 3 segments in all, but 2 segments"):
        model.estimate(["One.", "Two."], texts=[2, 1])


@pytest.mark.parametrize(
    "text",
    [
        "  The council  met\non Monday.",
        "\ud800The mayor\udfff said \0so",
        "Prices “rose”…",
        "éa e\u0301a",
    ],
    ids=ascii,
)
def test_spans_are_words_of_the_text(model: EncoderEstimator, text: str) -> None:
    spans = model.estimate([text])[0].spans
    assert spans
    for span in spans:
        inside = text[span.start : span.end]
        assert inside
        assert inside == inside.strip()
        assert not (text[: span.start][-1:].isalnum() and inside[0].isalnum())
        assert not (text[span.end :][:1].isalnum() and inside[-1].isalnum())


def test_offsets_hold_round_lone_surrogates(reader: PieceReader) -> None:
    text = "The \ud800 mayor"
    assert "".join(text[start:end] for start, end in reader.read(text).spans).endswith("mayor")


def test_case_is_seen(model: EncoderEstimator) -> None:
    assert model.estimate(["the mayor"]) != model.estimate(["The mayor"])


def test_what_was_not_read_is_told(model: EncoderEstimator) -> None:
    assert model.estimate(["The council met."])[0].coverage == 1.0
    assert model.estimate(["met " + "x" * 396])[0].coverage < 0.05


def test_plain_bert_computes_what_transformers_does(
    model: EncoderEstimator, quality_folder: Path
) -> None:
    config = AutoConfig.from_pretrained(quality_folder)
    theirs = QualityModel(BertModel(config), config.hidden_size, SHAPES).eval()
    theirs.load_state_dict(load_file(quality_folder / "model.safetensors"))
    ids = torch.tensor([[2, 5, 6, 7, 3], [2, 9, 3, 0, 0]])
    shapes, mask = ids % SHAPES, (ids > 0).long()
    with torch.inference_mode():
        expected, found = theirs(ids, shapes, mask), model.model(ids, shapes, mask)
    torch.testing.assert_close(found.owed, expected.owed, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(found.tags[0], expected.tags[0], atol=1e-5, rtol=1e-5)


def test_other_encoders_are_left_to_transformers(quality_folder: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(quality_folder, tmp_path / "model"))
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    torch.manual_seed(0)
    encoder = DistilBertModel(
        DistilBertConfig(
            vocab_size=config["vocab_size"], dim=16, n_layers=1, n_heads=2, hidden_dim=32
        )
    )
    other = QualityModel(encoder, 16, SHAPES)
    save_file(other.state_dict(), folder / "model.safetensors")
    settings = {**encoder.config.to_dict(), "hidden_size": 16, "mtqa": config["mtqa"]}
    (folder / "config.json").write_text(json.dumps(settings, default=str), encoding="utf-8")
    assert load(str(folder), device="cpu").estimate(["The council met."])[0].penalty > 0


def test_no_segment_costs_more_than_a_rater_would_charge() -> None:
    model = load(EMBEDDED)
    garbled = "The of it was by making agreement the parts on signed Tuesday of both president the."
    for text in (garbled, "Of the by.", garbled * 3):
        (estimate,) = model.estimate([text])
        assert estimate.penalty <= min(25, 2.5 * len(text.split()))


def test_what_is_no_english_is_not_scored_as_bad_english() -> None:
    model = load(EMBEDDED)
    for text, read in (
        ("###", 1.0),
        ("___", 1.0),
        ("Он сказал: «Нет».", 0.0),
        ("这是一个句子。", 0.0),
    ):
        (estimate,) = model.estimate([text])
        assert (estimate.penalty, estimate.spans, estimate.coverage) == (0.0, (), read)
