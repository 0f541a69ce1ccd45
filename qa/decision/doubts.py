"""Finds answers that may be right and whose sentence does not say all that is asked: they are shown, never as strong."""

from collections.abc import Sequence

from index.search.retriever import Hit
from qa.answer import Candidate
from qa.belonging.bearers import match_bearer
from qa.belonging.proposal import proposal_of
from qa.belonging.reasons import names_reason
from qa.belonging.totals import is_unsaid_total
from qa.evidence.left_post import has_left_post
from qa.evidence.overtaken import may_be_overtaken
from qa.evidence.taken_for import is_taken_for
from qa.question.kind import Kind
from qa.question.question import Question


def is_doubtful(question: Question, candidate: Candidate, hits: Sequence[Hit]) -> bool:
    """Return True where a total is not called one, no reason is told, the person is named by the surname alone, or another
    report may say otherwise."""
    article = candidate.hit.article
    proposal = proposal_of(question.text, article.text, candidate.span, candidate.sentence)
    if proposal is not None and is_unsaid_total(proposal):
        return True
    if match_bearer(question.text, article.title, article.text) == "unsaid":
        return True
    if _gives_no_reason(question, candidate) or has_left_post(question, candidate, hits):
        return True
    return may_be_overtaken(question, candidate, hits) or is_taken_for(question, candidate, hits)


def _gives_no_reason(question: Question, candidate: Candidate) -> bool:
    """Return True where it is asked why, and no “because” or the like leads to the answer."""
    told = candidate.hit.article.text[candidate.sentence[0] : candidate.span[1]]
    return question.kind is Kind.REASON and not names_reason(told)
