"""The loss of three tasks: a span or nothing in each passage, one span over all passages of a question, and “does it answer”.

Shared normalisation: Clark and Gardner, "Simple and Effective Multi-Paragraph Reading Comprehension", 2018.
No answer as the position of `[CLS]`: Devlin et al., "BERT", 2019, section 4.3.
"""

import torch
from torch.nn import functional

from training.batches import Batch

Outputs = tuple[torch.Tensor, torch.Tensor, torch.Tensor]


def span_loss(outputs: Outputs, batch: Batch, answerable_weight: float, shared_weight: float) -> torch.Tensor:
    """Return a scalar, the mean over rows."""
    start, end, answers = outputs
    spans = _alone(start, batch, batch.start) + _alone(end, batch, batch.end)
    total = spans / 2
    if shared_weight:
        total = total + shared_weight * (_shared(start, batch, batch.start) + _shared(end, batch, batch.end)) / 2
    if answerable_weight:
        has = (batch.start > 0).float()
        total = total + answerable_weight * functional.binary_cross_entropy_with_logits(answers, has)
    return total


def _alone(logits: torch.Tensor, batch: Batch, at: torch.Tensor) -> torch.Tensor:
    allowed = batch.passage.clone()
    allowed[:, 0] = True
    return functional.cross_entropy(logits.masked_fill(~allowed, -1e4), at)


def _shared(logits: torch.Tensor, batch: Batch, at: torch.Tensor) -> torch.Tensor:
    """Return the loss over groups of several rows of which one answers. Other groups give no choice."""
    rows = torch.bincount(batch.group)
    answered = torch.zeros(len(rows), device=at.device).index_add_(0, batch.group, (at > 0).float())
    chosen = (at > 0) & (rows > 1)[batch.group] & (answered == 1)[batch.group]
    if not chosen.any():
        return logits.sum() * 0
    inside = logits.masked_fill(~batch.passage, -1e4).logsumexp(-1)
    top = inside.max().detach()
    whole = torch.zeros(len(rows), device=at.device).index_add_(0, batch.group, (inside - top).exp()).log() + top
    gold = logits.gather(1, at[:, None]).squeeze(1)
    return (whole[batch.group] - gold)[chosen].sum() / len(at)
