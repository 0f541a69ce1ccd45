"""The loss of three tasks: a span or nothing in each passage, one span over all passages of a question, and “does it answer”.

Shared normalisation: Clark and Gardner, "Simple and Effective Multi-Paragraph Reading Comprehension", 2018.
No answer as the position of `[CLS]`: Devlin et al., "BERT", 2019, section 4.3.
Distillation: Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015.
"""

import torch
from torch.nn import functional

from training.batches import Batch

Outputs = tuple[torch.Tensor, torch.Tensor, torch.Tensor]
"""Logits of start and end, of shape (rows, length), and of “does it answer”, of shape (rows,)."""


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


def distillation_loss(outputs: Outputs, teacher: Outputs, batch: Batch, temperature: float) -> torch.Tensor:
    """Return a scalar, the mean over rows: how far the outputs are from the teacher's, with no regard to the answers.

    Start and end are distributions over the passage and `[CLS]`, softened by `temperature`, whose square keeps the gradient's size.
    """
    allowed = _allowed(batch)
    spans = sum(_softened(own, taught, allowed, temperature) for own, taught in zip(outputs[:2], teacher[:2], strict=True))
    return spans / 2 + functional.binary_cross_entropy_with_logits(outputs[2], teacher[2].sigmoid())


def _softened(own: torch.Tensor, taught: torch.Tensor, allowed: torch.Tensor, temperature: float) -> torch.Tensor:
    target = (taught.masked_fill(~allowed, -1e4) / temperature).softmax(-1)
    found = (own.masked_fill(~allowed, -1e4) / temperature).log_softmax(-1)
    return functional.kl_div(found, target, reduction="batchmean") * temperature**2


def _allowed(batch: Batch) -> torch.Tensor:
    allowed = batch.passage.clone()
    allowed[:, 0] = True
    return allowed


def _alone(logits: torch.Tensor, batch: Batch, at: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(logits.masked_fill(~_allowed(batch), -1e4), at)


def _shared(logits: torch.Tensor, batch: Batch, at: torch.Tensor) -> torch.Tensor:
    """Return the loss over groups of several rows of which one answers. Other groups give no choice."""
    groups = len(batch.group)  # never fewer than the groups there are, and known without waiting for a GPU
    rows = torch.bincount(batch.group, minlength=groups)
    answered = torch.zeros(groups, device=at.device).index_add_(0, batch.group, (at > 0).float())
    chosen = (at > 0) & (rows > 1)[batch.group] & (answered == 1)[batch.group]
    inside = logits.masked_fill(~batch.passage, -1e4).logsumexp(-1)
    top = inside.max().detach()
    whole = torch.zeros(groups, device=at.device).index_add_(0, batch.group, (inside - top).exp())
    gold = logits.gather(1, at[:, None]).squeeze(1)
    apart = whole[batch.group].clamp_min(1e-30).log() + top - gold
    return torch.where(chosen, apart, 0.0).sum() / len(at)
