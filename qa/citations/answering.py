"""Puts groups of candidates into an answer: the first is the answer, the others stand beside it, each cited."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.store.contract import CatalogueReader
from qa.answer import Answer, Candidate
from qa.citations.cite import cite
from qa.citations.corrected import with_corrected_value
from qa.evidence.coverage import TermWeight
from qa.evidence.disagreement import EmbedSentence
from qa.evidence.grouping import AnswerGroup
from qa.evidence.independence import count_independent
from qa.evidence.latest import SameCount
from qa.evidence.names_apart import without_apart
from qa.evidence.selection import select_evidence
from qa.evidence.support import may_stand_beside
from qa.question.question import Question


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed beside the answer."""

    alternatives: int
    """Most other candidates."""
    meaning: EmbedSentence
    question: Question
    weight: TermWeight


def answer_with_citations(
    answer: Answer, listing: Listing, groups: Sequence[AnswerGroup], catalogue: CatalogueReader
) -> Answer:
    """Return the answer with the words of the first group, or the value that a correction puts in their place."""
    question, groups = listing.question, without_apart(listing.question, groups)

    def may_be_listed(other: Candidate, best: Candidate) -> bool:
        return may_stand_beside(other, best, question, listing.weight)

    selection = select_evidence(
        groups, question.kind, listing.alternatives, listing.meaning, SameCount(question), may_be_listed
    )
    candidates = [candidate for group in selection.groups for candidate in group.candidates]
    shown = replace(
        answer,
        answer=groups[0].best.text,
        cited=selection.numbers(groups[0]),
        independent_reports=count_independent(groups[0].candidates),
        citations=cite(candidates, catalogue, question.filters),
        alternatives=selection.alternatives(answer.confidence),
        disagreements=selection.as_disagreements(selection.disagreements),
        updates=selection.as_disagreements(selection.updates),
    )
    return with_corrected_value(shown, catalogue)
