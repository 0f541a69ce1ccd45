"""Puts the answers to the parts of a question together into one answer, and numbers their citations anew."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import geometric_mean

from qa.answer import Answer, AnswerPart, AnswerStatus, Citation
from qa.parts.concluding import conclude
from qa.parts.plain_denial import denies_plainly
from qa.parts.plan import PartAnswer, Plan

_TAKEN_BACK = ("denied", "withdrawn", "called_false")
_LEAST = 1e-6
"""A probability of 0 has no logarithm."""


def combine_parts(whole: Answer, plan: Plan, answers: Sequence[Answer]) -> Answer | None:
    """Return `whole` with what its parts were answered; None where it should be asked as one after all.

    `answers` are those to the parts, in their order. The whole is answered where something follows from them; a question that asks
    two things is answered by either. What no part states as a fact, the whole does not either. Its probability is the geometric mean
    of those of the parts that it rests on.
    """
    conclusion = conclude(plan, [_in_short(answer) for answer in answers])
    if plan.kind == "yes-no" and (conclusion.text is None or _is_yes_taken_back(conclusion.text, answers)):
        return None
    parts, citations = _numbered(plan, answers)
    found = [part for part in parts if part.answer is not None]
    is_answered = bool(found) if plan.kind == "two-in-one" else conclusion.text is not None and bool(found)
    missing = tuple(part.question for part in parts if part.answer is None)
    reasons = dict.fromkeys(reason for answer in answers for reason in answer.reasons)
    answer = replace(
        whole,
        confidence=geometric_mean([max(part.confidence, _LEAST) for part in (found if conclusion.text else parts)]),
        citations=citations,
        parts=parts,
        qualification=next((of_part.qualification for of_part in answers if of_part.qualification is not None), None),
        computed=conclusion.text if is_answered else None,
        computed_from="" if plan.kind == "two-in-one" else conclusion.reason,
        reasons=(*(f"nothing was found for “{question}”" for question in missing), *reasons),
    )
    if is_answered:
        cited = tuple(n for part in found for n in part.citations)
        reports = min(of_part.independent_reports for of_part in answers if of_part.answer is not None)
        status: AnswerStatus = "possible" if any(of_part.status == "possible" for of_part in answers) else "answered"
        return replace(answer, status=status, answer=found[0].answer, cited=cited, independent_reports=reports)
    nearest = [citation for of_part in answers for citation in of_part.nearest]
    return replace(answer, nearest=tuple(replace(citation, n=n) for n, citation in enumerate(nearest, 1)))


def with_plain_no(plan: Plan | None, answer: Answer) -> Answer:
    """Return the answer to a yes/no question that was asked as one, with a “no” computed where its words plainly deny what is asked."""
    if plan is None or plan.kind != "yes-no" or plan.is_negated or plan.limit or plan.expected or answer.status != "answered":
        return answer
    first = answer.citation(answer.cited[0])
    before = first.sentence[: first.start - first.sentence_start]
    if answer.qualification is not None or not denies_plainly(plan.parts[0].question, answer.answer or "", before):
        return answer
    part = AnswerPart(plan.parts[0].question, answer.answer, answer.confidence, answer.cited)
    return replace(answer, computed="no", computed_from=f"“{answer.answer}” says so.", parts=(part,))


def _is_yes_taken_back(conclusion: str, answers: Sequence[Answer]) -> bool:
    """Return True for a “yes” that follows only from what is denied, withdrawn or called false."""
    return conclusion.lower().startswith("yes") and any(one.qualification in _TAKEN_BACK for one in answers)


def _in_short(answer: Answer) -> PartAnswer | None:
    if answer.answer is None:
        return None
    first = answer.citation(answer.cited[0])
    return PartAnswer(answer.answer, first.source.published, first.sentence)


def _numbered(plan: Plan, answers: Sequence[Answer]) -> tuple[tuple[AnswerPart, ...], tuple[Citation, ...]]:
    """Number the citations that support the parts from 1, part after part; what else came with a part's answer is left out."""
    parts: list[AnswerPart] = []
    citations: list[Citation] = []
    for part, answer in zip(plan.parts, answers, strict=True):
        cited = [replace(answer.citation(n), n=len(citations) + place) for place, n in enumerate(answer.cited, 1)]
        citations += cited
        numbers = tuple(citation.n for citation in cited)
        parts.append(AnswerPart(part.question, answer.answer, answer.confidence, numbers))
    return tuple(parts), tuple(citations)
