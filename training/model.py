"""The model that is trained: the encoder of all-MiniLM-L6-v2 with three outputs, start, end and answerable."""

from pathlib import Path

import torch
from transformers import BertModel


class SpanModel(torch.nn.Module):
    """Outputs of shape (rows, length), (rows, length) and (rows,). Embeddings are frozen; there is no dropout."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.span = torch.nn.Linear(encoder.config.hidden_size, 2)
        self.answerable = torch.nn.Linear(encoder.config.hidden_size, 1)
        self.encoder.embeddings.requires_grad_(False)

    @classmethod
    def fresh(cls, folder: Path, seed: int) -> "SpanModel":
        """The pretrained encoder with heads drawn by `seed`. Eager attention: on a CPU it is twice as fast as the fused one."""
        torch.manual_seed(seed)
        encoder = BertModel.from_pretrained(
            str(folder),
            attn_implementation="eager",
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        return cls(encoder)

    def forward(
        self, ids: torch.Tensor, types: torch.Tensor, attended: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        hidden = self.encoder(input_ids=ids, token_type_ids=types, attention_mask=attended).last_hidden_state.float()
        with torch.autocast(hidden.device.type, enabled=False):  # scores keep their last digits
            start, end = self.span(hidden).unbind(-1)
            return start, end, self.answerable(hidden[:, 0]).squeeze(-1)
