"""SLOR against its definition, computed the long way round."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import sentencepiece
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from mtqa.estimator import load
from mtqa.estimator.surprisal import CausalEstimator, MaskedEstimator, penalty_of, slor
from mtqa.estimator.vocabulary import Vocabulary
from mtqa.knowledge.words import zipf

TEXT = "Police said so."


def test_slor_is_the_gain_over_the_words_alone() -> None:
    alone = math.log(10 ** (zipf("rain") - 9)) + math.log(10 ** (zipf("fell") - 9))
    assert slor("rain fell", alone) == pytest.approx(0.0)
    assert slor("rain fell", alone + 3) == pytest.approx(1.5)


def test_rare_words_cost_nothing_for_being_rare() -> None:
    assert slor("qwxzq", -20.0) > slor("the", -20.0)


def test_the_penalty_falls_as_the_text_gets_likelier() -> None:
    penalties = [penalty_of("rain fell", score) for score in (-1e9, -40.0, -20.0, -10.0, 0.0)]
    assert penalties == sorted(penalties, reverse=True)
    assert 0 <= penalties[-1] < penalties[0] <= 2


def test_causal_likelihood_is_the_chain_rule(causal_folder: Path) -> None:
    estimator = load(str(causal_folder), device="cpu")
    assert isinstance(estimator, CausalEstimator)
    pieces = estimator.vocabulary.encode(TEXT)
    line, expected = [estimator.vocabulary.begin, *pieces], 0.0
    for place in range(1, len(line)):
        with torch.no_grad():
            logits = estimator.model(input_ids=torch.tensor([line[:place]])).logits[0, -1]
        expected += logits.log_softmax(-1)[line[place]].item()
    assert estimator.estimate([TEXT])[0].penalty == pytest.approx(
        penalty_of(TEXT, expected), rel=1e-4
    )


def test_masked_likelihood_hides_each_piece_in_turn(masked_folder: Path) -> None:
    estimator = load(str(masked_folder), device="cpu")
    assert isinstance(estimator, MaskedEstimator)
    vocabulary, expected = estimator.vocabulary, 0.0
    line = [vocabulary.begin, *vocabulary.encode(TEXT), vocabulary.end]
    for place in range(1, len(line) - 1):
        hidden = [*line[:place], vocabulary.mask, *line[place + 1 :]]
        with torch.no_grad():
            logits = estimator.model(input_ids=torch.tensor([hidden])).logits[0, place]
        expected += logits.log_softmax(-1)[line[place]].item()
    assert estimator.estimate([TEXT])[0].penalty == pytest.approx(
        penalty_of(TEXT, expected), rel=1e-4
    )


def test_sentencepiece_marks_are_found(masked_folder: Path, llama_folder: Path) -> None:
    masked = load(str(masked_folder), device="cpu")
    assert isinstance(masked, MaskedEstimator)
    assert None not in (masked.vocabulary.begin, masked.vocabulary.end, masked.vocabulary.mask)
    causal = load(str(llama_folder), device="cpu")
    assert isinstance(causal, CausalEstimator)
    assert causal.vocabulary.begin == 1  # <s>


@pytest.mark.parametrize("name", ["masked_folder", "llama_folder"])
def test_unknown_letters_are_not_covered(name: str, request: pytest.FixtureRequest) -> None:
    estimator = load(str(request.getfixturevalue(name)), device="cpu")
    read, half, nothing = estimator.estimate(["Police said so.", "Police жжжжжж", "жжжжжж"])
    assert read.coverage == 1.0
    assert half.coverage == 0.5
    assert nothing.coverage == 0.0


def test_bytes_cover_every_letter(causal_folder: Path) -> None:
    assert load(str(causal_folder), device="cpu").estimate(["жжжжжж"])[0].coverage == 1.0


def test_unknown_words_of_a_fast_tokenizer_are_not_covered(tmp_path: Path) -> None:
    tokenizer = Tokenizer(models.WordPiece({"[UNK]": 0, "rain": 1, "fell": 2}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="[UNK]")
    fast.save_pretrained(tmp_path)
    vocabulary = Vocabulary.from_folder(tmp_path, "bert")
    assert [vocabulary.unread(text) for text in ("rain fell", "rain on the roof", "—")] == [0, 9, 0]


def test_xlm_roberta_numbers_its_pieces_as_fairseq_did(tmp_path: Path, pieces_model: bytes) -> None:
    (tmp_path / "sentencepiece.bpe.model").write_bytes(pieces_model)
    plain = sentencepiece.SentencePieceProcessor(
        model_file=str(tmp_path / "sentencepiece.bpe.model")
    )
    vocabulary = Vocabulary.from_folder(tmp_path, "xlm-roberta")
    assert vocabulary.encode("Police 一") == [i + 1 if i else 3 for i in plain.encode("Police 一")]
    assert (vocabulary.begin, vocabulary.end, vocabulary.pad) == (0, 2, 1)
    assert vocabulary.mask == len(plain) + 1
