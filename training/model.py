"""The model to train: the encoder of all-MiniLM-L6-v2 with three outputs, start, end and answerable."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from index.offline import import_offline
from qa.readers.span.encoding import EncodedRow
from qa.readers.span.network import NetworkOutput

if TYPE_CHECKING:
    from transformers import BertModel

_ROWS = 32
"""Number of rows that are measured together."""


def padded(rows: Sequence[EncodedRow]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, token types and attention mask, each of shape (rows, longest)."""
    ids, types, attended = torch.zeros(3, len(rows), max(len(row.ids) for row in rows), dtype=torch.long)
    for i, row in enumerate(rows):
        size = len(row.ids)
        ids[i, :size], types[i, :size], attended[i, :size] = torch.tensor(row.ids), torch.tensor(row.types), 1
    return ids, types, attended


class SpanModel(torch.nn.Module):
    """The span model. Outputs have shape (rows, length), (rows, length) and (rows,). Embeddings are frozen; there is no dropout."""

    def __init__(self, encoder: "BertModel") -> None:
        super().__init__()
        self.encoder = encoder
        self.span = torch.nn.Linear(encoder.config.hidden_size, 2)
        self.answerable = torch.nn.Linear(encoder.config.hidden_size, 1)
        self.encoder.embeddings.requires_grad_(False)

    @classmethod
    def fresh(cls, folder: Path, seed: int) -> "SpanModel":
        """Return the pretrained encoder with heads drawn by `seed`. Eager attention is twice as fast on a CPU as the fused one."""
        torch.manual_seed(seed)
        encoder = import_offline("transformers").BertModel.from_pretrained(
            str(folder),
            attn_implementation="eager",
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        return cls(encoder)

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
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            start, end, answers = self(ids, types, attended)
        sizes = [len(row.ids) for row in rows]
        return [
            NetworkOutput(start[i, :size].numpy(), end[i, :size].numpy(), float(answers[i])) for i, size in enumerate(sizes)
        ]

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, attended: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=attended).last_hidden_state.float()
        with torch.autocast(hidden.device.type, enabled=False):  # scores keep their last digits
            start, end = self.span(hidden).unbind(-1)
            return start, end, self.answerable(hidden[:, 0]).squeeze(-1)
