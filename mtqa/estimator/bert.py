"""BERT's encoder in plain torch, for the embedded model's sake.

Importing transformers' own takes longer than reading an article with it. This one computes the same
(a test compares them) and reads the same weights; any other encoder is left to transformers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import gelu, scaled_dot_product_attention

#: transformers' names for the parts, and the names here; the first that fits counts.
NAMES = (
    ("embeddings.word_embeddings", "words"),
    ("embeddings.position_embeddings", "places"),
    ("embeddings.token_type_embeddings", "kinds"),
    ("embeddings.LayerNorm", "norm"),
    ("encoder.layer", "layers"),
    ("attention.self.", ""),
    ("attention.output.dense", "joined"),
    ("attention.output.LayerNorm", "joined_norm"),
    ("intermediate.dense", "widened"),
    ("output.dense", "narrowed"),
    ("output.LayerNorm", "narrowed_norm"),
)


class Hidden(NamedTuple):
    """The one output that matters, by transformers' name for it."""

    last_hidden_state: Tensor  # (texts, pieces, width)


class BertLayer(nn.Module):
    """Attention and a widening layer, each added to its input and normed after."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        width, wide, eps = (
            config["hidden_size"],
            config["intermediate_size"],
            config["layer_norm_eps"],
        )
        self.heads: int = config["num_attention_heads"]
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.joined, self.joined_norm = nn.Linear(width, width), nn.LayerNorm(width, eps)
        self.widened, self.narrowed = nn.Linear(width, wide), nn.Linear(wide, width)
        self.narrowed_norm = nn.LayerNorm(width, eps)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        query, key, value = (
            part(hidden).unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )  # (texts, heads, pieces, width / heads)
        seen = scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).flatten(2)  # (texts, pieces, width)
        hidden = self.joined_norm(hidden + self.joined(seen))
        narrowed: Tensor = self.narrowed(gelu(self.widened(hidden)))
        result: Tensor = self.narrowed_norm(hidden + narrowed)
        return result


class Bert(nn.Module):
    """The encoder, without dropout: it is for reading only."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.width: int = width
        # Half of all weights: left as they come, since the model's own take their place.
        embedding: Any = nn.Embedding  # untyped in some versions of torch
        self.words: nn.Embedding = embedding.from_pretrained(
            torch.empty(config["vocab_size"], width)
        )
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kinds = nn.Embedding(config["type_vocab_size"], width)
        self.norm = nn.LayerNorm(width, config["layer_norm_eps"])
        self.layers = nn.ModuleList(BertLayer(config) for _ in range(config["num_hidden_layers"]))

    def get_input_embeddings(self) -> nn.Embedding:
        return self.words

    def forward(self, inputs_embeds: Tensor, attention_mask: Tensor) -> Hidden:
        pieces = inputs_embeds.shape[1]
        mask = attention_mask[:, None, None, :].bool()  # (texts, 1, 1, pieces)
        places = self.places.weight[:pieces] + self.kinds.weight[0]  # (pieces, width)
        hidden = self.norm(inputs_embeds + places)  # (texts, pieces, width)
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return Hidden(hidden)


def fits(config: Mapping[str, Any]) -> bool:
    """Whether this file computes what the configuration describes."""
    return (
        config.get("model_type") == "bert"
        and config.get("hidden_act") == "gelu"
        and config.get("position_embedding_type", "absolute") == "absolute"
        and not config.get("is_decoder")
    )


def renamed(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """transformers' weights of a BERT under the names here, less the pooler that nothing reads."""
    out = {}
    for name, weight in weights.items():
        if name.startswith("pooler."):
            continue
        for theirs, ours in NAMES:
            name = name.replace(theirs, ours, 1)
        out[name] = weight.to(torch.float32)
    return out
