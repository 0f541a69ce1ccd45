"""Distillation asks for the teacher's distributions and for nothing else."""

from dataclasses import replace

import torch

from training.batches import Batch
from training.loss import Outputs, distillation_loss, span_loss


def batch() -> Batch:
    passage = torch.zeros(2, 8, dtype=torch.bool)
    passage[:, 3:7] = True
    ones = torch.ones(2, 8, dtype=torch.long)
    return Batch(ones, ones, ones, passage, torch.tensor([4, 0]), torch.tensor([5, 0]), torch.tensor([0, 0]), 16)


def outputs(seed: int) -> Outputs:
    drawn = torch.Generator().manual_seed(seed)
    return torch.randn(2, 8, generator=drawn), torch.randn(2, 8, generator=drawn), torch.randn(2, generator=drawn)


def test_the_loss_is_least_where_the_outputs_are_the_teachers() -> None:
    taught = outputs(1)
    assert distillation_loss(taught, taught, batch(), 2.0) < distillation_loss(outputs(2), taught, batch(), 2.0)
    shifted = (taught[0] + 3.0, taught[1] - 2.0, taught[2])
    assert torch.isclose(distillation_loss(shifted, taught, batch(), 2.0), distillation_loss(taught, taught, batch(), 2.0))


def test_neither_the_answers_nor_tokens_of_the_question_count() -> None:
    taught, own = outputs(1), outputs(2)
    loss = distillation_loss(own, taught, batch(), 2.0)
    assert distillation_loss(own, taught, replace(batch(), start=torch.tensor([6, 3])), 2.0) == loss
    changed = own[0].clone()
    changed[:, 1:3] = 50.0
    assert distillation_loss((changed, *own[1:]), taught, batch(), 2.0) == loss


def test_the_passages_of_a_question_share_one_distribution() -> None:
    quiet, loud = torch.zeros(2, 8), torch.zeros(2, 8)
    quiet[0, 4], loud[0, 4], loud[1, 5] = 9.0, 9.0, 9.0  # a rival that is as sure of itself as the right passage
    answers = torch.zeros(2)
    assert span_loss((quiet, quiet, answers), batch(), 0.0, 1.0) < span_loss((loud, quiet, answers), batch(), 0.0, 1.0)
