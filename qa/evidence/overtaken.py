"""Tells that a later report of the matter may have overtaken what an article says is so: “the intakes are open again”."""

import re
from collections.abc import Iterable
from datetime import date

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import sentences, terms
from qa.answer import Candidate
from qa.evidence.coverage import terms_about
from qa.question.question import Question

_TURN = lazy_pattern(
    r"\b(?:again|no longer|any ?more|reopen(?:s|ed|ing)?|lifted|reversed|overturned|restored|resumed|reinstated|after all|"
    r"(?:has|have) since|stepped down|resigned|is over|are over|ended|called off|gave up|given up|dropped|scrapped|withdr[ae]wn?|"
    r"replaced by|succeeded by|returned|released|found|recovered|denied|ruled out|instead)\b",
    re.IGNORECASE,
)
_ASKS_NOW = lazy_pattern(
    r"^\W*(?:is|are|has|have|does|do|can|may|must)\b|^\W*(?:who|what|which [\w ]+?|where|how (?:many|much|"
    r"high|long) [\w ]*?|why) (?:is|are|does|do|has|have)\b",
    re.IGNORECASE,
)
_ASKS_THEN = lazy_pattern(
    r"\b(?:did|was|were|had|first|then|before|ago|(?:19|20)\d\d|last (?:year|month|week))\b", re.IGNORECASE
)
_ONE_MATTER_DAYS = 120
_READ = 3000


def may_be_overtaken(question: Question, candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where a question about what is so is answered from an article, and a later one of the matter tells of a turn in it."""
    own = candidate.hit
    if not asks_what_is_so(question.text):
        return False
    matter = set(question.terms) - set(question.names)
    later = {hit.article.id: hit for hit in hits if _is_later(hit.article.published, own.article.published)}
    return any(_tells_turn(hit.article.text[:_READ], matter) for hit in later.values() if _is_one_matter(question, own, hit))


def asks_what_is_so(question: str) -> bool:
    """Return True for a question in the present tense that names no time."""
    return bool(_ASKS_NOW.match(question)) and not _ASKS_THEN.search(question)


def _tells_turn(text: str, matter: set[str]) -> bool:
    if not _TURN.search(text):
        return False
    told = (text[slice(*span)] for span in sentences(text))
    return any(_TURN.search(sentence) and matter & set(terms(sentence)) for sentence in told)


def _is_later(other: date | None, own: date | None) -> bool:
    return other is not None and own is not None and 0 < (other - own).days <= _ONE_MATTER_DAYS


def _is_one_matter(question: Question, own: Hit, other: Hit) -> bool:
    if own.clusters.story_id == other.clusters.story_id:
        return True
    return bool(question.names) and set(question.names) <= set(terms_about(other))
