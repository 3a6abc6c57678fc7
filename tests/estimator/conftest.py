"""Tiny models with random weights, built once for the tests of a session."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import sentencepiece
import torch
from safetensors.torch import save_file
from tokenizers import (
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
    trainers,
)
from transformers import (
    AlbertConfig,
    AlbertForMaskedLM,
    BertConfig,
    BertModel,
    GPT2Config,
    GPT2LMHeadModel,
    LlamaConfig,
    LlamaForCausalLM,
    PreTrainedTokenizerFast,
)

from mtqa.estimator import Estimator, load
from mtqa.estimator.module import QualityModel
from mtqa.estimator.pieces import SHAPES

LINES = [
    "The council met on Monday to discuss the new road.",
    "Police said the driver had stopped at the scene.",
    "Rain is expected in the north before the weekend.",
    "“We will rebuild,” the mayor told reporters in the square.",
    "Prices rose by 3.5 percent in the year to March, figures show.",
] * 20


def quality_model(folder: Path) -> Path:
    """An encoder with mtqa's heads, and windows of 16 pieces."""
    torch.manual_seed(0)
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
    tokenizer.train_from_iterator(
        LINES, trainers.WordPieceTrainer(vocab_size=120, special_tokens=marks, show_progress=False)
    )
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    tokenizer.enable_truncation(8)  # as sentence-transformers' files have it; it must not cut
    config = BertConfig(
        vocab_size=tokenizer.get_vocab_size(),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=32,
        architectures=["BertModel"],
    )
    model = QualityModel(BertModel(config), 16, SHAPES)
    torch.nn.init.normal_(model.shape.weight)
    torch.nn.init.normal_(model.tag.weight)
    folder.mkdir(exist_ok=True)
    settings = {
        "version": 3,
        "shapes": SHAPES,
        "window": 16,
        "overlap": 6,
        "tariff": {"usual": 0.5, "ranking": 1.0, "scale": 1.0},
        "phrasing": {
            "weights": {
                name: {
                    "bias": 1.0,
                    "together": 0.5,
                    "marked": 0.5,
                    "text": 0.25,
                    "grave": 0.25,
                    "words": -0.5,
                }
                for name in ("minor", "major", "critical")
            },
            "thresholds": {"minor": 0.5, "major": 0.6, "critical": 0.7},
            "usual": [0.25, 0.125],
            "trust": 20,
        },
    }
    write(folder / "config.json", {**config.to_dict(), "mtqa": settings})
    save_file(
        {name: value.to(torch.float16) for name, value in model.state_dict().items()},
        folder / "model.safetensors",
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def causal_model(folder: Path) -> Path:
    """A GPT-2 with a byte-level vocabulary of its own."""
    torch.manual_seed(0)
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(
        LINES,
        trainers.BpeTrainer(
            vocab_size=400,
            special_tokens=["<|endoftext|>"],
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
            show_progress=False,
        ),
    )
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<|endoftext|>", eos_token="<|endoftext|>"
    ).save_pretrained(folder)
    size = tokenizer.get_vocab_size()
    GPT2LMHeadModel(
        GPT2Config(vocab_size=size, n_embd=16, n_layer=2, n_head=2, n_positions=24)
    ).save_pretrained(folder)
    return folder


def sentencepiece_model(**options: Any) -> bytes:
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(LINES),
        model_writer=written,
        vocab_size=90,
        hard_vocab_limit=False,
        byte_fallback=False,
        minloglevel=2,
        **options,
    )
    return written.getvalue()


def masked_model(folder: Path) -> Path:
    """An ALBERT with nothing but a SentencePiece model for a tokenizer."""
    torch.manual_seed(0)
    folder.mkdir(exist_ok=True)
    written = sentencepiece_model(user_defined_symbols=["[CLS]", "[SEP]", "[MASK]"])
    (folder / "spiece.model").write_bytes(written)
    AlbertForMaskedLM(
        AlbertConfig(
            vocab_size=128,
            embedding_size=8,
            hidden_size=16,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=32,
        )
    ).save_pretrained(folder)
    return folder


def sentencepiece_causal_model(folder: Path) -> Path:
    """A Llama with nothing but a SentencePiece model for a tokenizer."""
    torch.manual_seed(0)
    folder.mkdir(exist_ok=True)
    (folder / "tokenizer.model").write_bytes(sentencepiece_model())
    LlamaForCausalLM(
        LlamaConfig(
            vocab_size=128,
            hidden_size=16,
            intermediate_size=32,
            num_hidden_layers=2,
            num_attention_heads=2,
            max_position_embeddings=32,
        )
    ).save_pretrained(folder)
    return folder


def write(path: Path, values: dict[str, Any]) -> None:
    path.write_text(json.dumps(values, default=str), encoding="utf-8")


@pytest.fixture(scope="session")
def quality_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return quality_model(tmp_path_factory.mktemp("quality"))


@pytest.fixture(scope="session")
def causal_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return causal_model(tmp_path_factory.mktemp("causal"))


@pytest.fixture(scope="session")
def masked_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return masked_model(tmp_path_factory.mktemp("masked"))


@pytest.fixture(scope="session")
def llama_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sentencepiece_causal_model(tmp_path_factory.mktemp("llama"))


@pytest.fixture(
    scope="session", params=["quality_folder", "causal_folder", "masked_folder", "llama_folder"]
)
def estimator(request: pytest.FixtureRequest) -> Estimator:
    """Each kind of model in turn."""
    return load(str(request.getfixturevalue(request.param)), device="cpu")


@pytest.fixture(scope="session")
def pieces_model() -> bytes:
    """A SentencePiece model, as its file holds it."""
    return sentencepiece_model()
