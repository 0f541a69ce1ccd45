"""The models to train: an encoder with three outputs, start, end and answerable.

The small one is the encoder of all-MiniLM-L6-v2, the large one that of all-mpnet-base-v2. Both read the rows of
`QuestionEncoder`: MPNet's vocabulary is BERT's behind four tokens of its own, and its table is brought into BERT's order.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from index.offline import import_offline
from qa.readers.span.encoding import EncodedRow
from qa.readers.span.network import NetworkOutput
from training.loss import Outputs
from training.packed_weights import integer_rows

if TYPE_CHECKING:
    from transformers import BertModel, MPNetModel

_ROWS = 32
"""Number of rows that are measured together."""
_BERT_SPECIAL = {0: 1, 101: 0, 102: 2}
"""Ids of `[PAD]`, `[CLS]` and `[SEP]` in BERT's vocabulary, and of what stands for them in MPNet's."""
_MPNET_BEFORE = 4
"""Number of MPNet's own tokens in front of BERT's vocabulary."""
_MPNET_FIRST_POSITION = 2


def padded(rows: Sequence[EncodedRow]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, token types and attention mask, each of shape (rows, longest)."""
    ids, types, attended = torch.zeros(3, len(rows), max(len(row.ids) for row in rows), dtype=torch.long)
    for i, row in enumerate(rows):
        size = len(row.ids)
        ids[i, :size], types[i, :size], attended[i, :size] = torch.tensor(row.ids), torch.tensor(row.types), 1
    return ids, types, attended


class SpanModel(torch.nn.Module, ABC):
    """A span model. Outputs have shape (rows, length), (rows, length) and (rows,). Embeddings are frozen; there is no dropout."""

    def __init__(self, encoder: torch.nn.Module, width: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.span = torch.nn.Linear(width, 2)
        self.answerable = torch.nn.Linear(width, 1)

    @abstractmethod
    def exits(self, ids: torch.Tensor, types: torch.Tensor, attended: torch.Tensor) -> list[Outputs]:
        """Return the outputs of every layer that has some, the last layer's last. All arguments have shape (rows, length)."""

    def forward(self, ids: torch.Tensor, types: torch.Tensor, attended: torch.Tensor) -> Outputs:
        return self.exits(ids, types, attended)[-1]

    def read(self, rows: Sequence[EncodedRow]) -> list[NetworkOutput]:
        """Return what `qa.readers.span.network.SpanNetwork.read` returns for each row, from these weights as they are now."""
        order = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))
        outputs: dict[int, NetworkOutput] = {}
        for at in range(0, len(rows), _ROWS):
            part = order[at : at + _ROWS]
            outputs.update(zip(part, self._read([rows[i] for i in part]), strict=True))
        return [outputs[i] for i in range(len(rows))]

    def _read(self, rows: list[EncodedRow]) -> list[NetworkOutput]:
        ids, types, attended = padded(rows)
        with torch.inference_mode(), mixed_precision("cpu"):
            start, end, answers = self(ids, types, attended)
        sizes = [len(row.ids) for row in rows]
        return [
            NetworkOutput(start[i, :size].numpy(), end[i, :size].numpy(), float(answers[i])) for i, size in enumerate(sizes)
        ]


def mixed_precision(device: str) -> torch.autocast:
    """Return a context in which matrices are multiplied in bfloat16, where the device is quick at it: without AVX-512 a CPU is not."""
    quick = device == "cuda" or torch.backends.cpu.get_cpu_capability() == "AVX512"
    return torch.autocast(device, dtype=torch.bfloat16, enabled=quick)


def _outputs(hidden: torch.Tensor, span: torch.nn.Linear, answerable: torch.nn.Linear) -> Outputs:
    hidden = hidden.float()
    with torch.autocast(hidden.device.type, enabled=False):  # scores keep their last digits
        start, end = span(hidden).unbind(-1)
        return start, end, answerable(hidden[:, 0]).squeeze(-1)


class MiniLmSpanModel(SpanModel):
    """The small model: six layers of 384."""

    encoder: "BertModel"

    @classmethod
    def fresh(cls, folder: Path, seed: int) -> "MiniLmSpanModel":
        """Return the pretrained encoder with heads drawn by `seed`. Eager attention is twice as fast on a CPU as the fused one."""
        torch.manual_seed(seed)
        encoder = import_offline("transformers").BertModel.from_pretrained(
            str(folder),
            attn_implementation="sdpa" if torch.cuda.is_available() else "eager",
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        _freeze(encoder.embeddings)
        return cls(encoder, encoder.config.hidden_size)

    def exits(self, ids: torch.Tensor, types: torch.Tensor, attended: torch.Tensor) -> list[Outputs]:
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=attended).last_hidden_state
        return [_outputs(hidden, self.span, self.answerable)]


class MpnetSpanModel(SpanModel):
    """The large model: up to twelve layers of 768. Outputs are trained after an earlier layer too, so that it can be cut there."""

    encoder: "MPNetModel"

    def __init__(self, encoder: "MPNetModel", early: int = 0) -> None:
        """Take the outputs after layer `early`, counted from 1, as well as after the last one; 0 for the last one alone."""
        super().__init__(encoder, encoder.config.hidden_size)
        _freeze(encoder.embeddings)
        _freeze(encoder.encoder.relative_attention_bias)
        self.early = early
        if early:
            self.early_span = torch.nn.Linear(encoder.config.hidden_size, 2)
            self.early_answerable = torch.nn.Linear(encoder.config.hidden_size, 1)
        if torch.cuda.is_available():
            attend_fused(encoder)

    @classmethod
    def fresh(cls, folder: Path, seed: int, layers: int = 12, early: int = 0) -> "MpnetSpanModel":
        """Return the first `layers` of the pretrained encoder with heads drawn by `seed`."""
        torch.manual_seed(seed)
        encoder = import_offline("transformers").MPNetModel.from_pretrained(
            str(folder),
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        words = encoder.embeddings.word_embeddings
        words.weight.data = _in_bert_order(words.weight.data)
        words.padding_idx = None
        del encoder.encoder.layer[layers:]
        return cls(encoder, early)

    def cut(self) -> "MpnetSpanModel":
        """Return the model that ends after the early layer, with its outputs."""
        del self.encoder.encoder.layer[self.early :]
        model = MpnetSpanModel(self.encoder)
        model.span, model.answerable = self.early_span, self.early_answerable
        return model

    def exits(self, ids: torch.Tensor, types: torch.Tensor, attended: torch.Tensor) -> list[Outputs]:
        stack: Any = self.encoder.encoder
        hidden, bias = self.embedded(ids, attended)
        if torch.is_autocast_enabled(ids.device.type):
            hidden, bias = hidden.bfloat16(), bias.bfloat16()
        found = []
        for number, layer in enumerate(stack.layer, start=1):
            hidden = layer(hidden, attention_mask=bias, position_bias=None)[0]
            if number == self.early < len(stack.layer):
                found.append(_outputs(hidden, self.early_span, self.early_answerable))
        return [*found, _outputs(hidden, self.span, self.answerable)]

    def embedded(self, ids: torch.Tensor, attended: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return what goes into the first layer, shape (rows, length, width), and what every layer adds to its attention.

        The latter has shape (rows, heads, length, length): the distance of two tokens, and a great minus for padding.
        """
        stack: Any = self.encoder.encoder
        positions = torch.arange(ids.shape[1], device=ids.device)[None] + _MPNET_FIRST_POSITION
        hidden = self.encoder.embeddings(input_ids=ids, position_ids=positions)
        return hidden, stack.compute_position_bias(hidden[:1]) + (1.0 - attended[:, None, None, :].float()) * -1e4


def _freeze(module: torch.nn.Module) -> None:
    """Keep tables as they are through training, rounded to int8 by row as they ship: the layers learn to read what they will get."""
    module.requires_grad_(False)
    for table in module.parameters():
        if table.ndim == 2:
            integers, scale = integer_rows(table.data)
            table.data = integers * scale


def _in_bert_order(table: torch.Tensor) -> torch.Tensor:
    """Return MPNet's word vectors in the order of BERT's vocabulary."""
    ordered = table[_MPNET_BEFORE:-1].clone()
    for bert, own in _BERT_SPECIAL.items():
        ordered[bert] = table[own]
    return ordered


def attend_fused(encoder: "MPNetModel") -> None:
    """Let every layer attend by PyTorch's fused kernel, which a GPU is quicker at."""
    layers: Any = encoder.encoder.layer
    for layer in layers:
        layer.attention.attn.forward = partial(_fused_attention, layer.attention.attn)


def _fused_attention(
    attention: Any, hidden_states: torch.Tensor, attention_mask: torch.Tensor, *_: object, **__: object
) -> tuple[torch.Tensor]:
    """Attend as `MPNetSelfAttention` does, by PyTorch's fused kernel. Shape in and out: (rows, length, width)."""
    heads = (*hidden_states.shape[:-1], -1, attention.attention_head_size)
    query, key, value = (
        project(hidden_states).view(heads).transpose(1, 2) for project in (attention.q, attention.k, attention.v)
    )
    mask = attention_mask.to(query.dtype)
    attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    return (attention.o(attended.transpose(1, 2).flatten(2)),)
