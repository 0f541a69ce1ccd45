"""Tells that a later report has somebody leave the post in which an earlier one names him: “stepped down as mayor”."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import sentences, terms
from qa.answer import Candidate
from qa.belonging.proposal import proposal_of
from qa.belonging.turned import place_in_succession
from qa.evidence.coverage import terms_about
from qa.evidence.grouping import AnswerGroup
from qa.question.question import Question

_ASKED = lazy_pattern(
    r"^\W*who(?:'s| is| are|’s) (?:now |currently )?(?:the |an? )?(?:current |new |present )?"
    r"(?P<post>(?!former|ex-|previous|old|last|the|an?\b|current|new|present|now)[a-z][\w' -]*)",
    re.IGNORECASE,
)
_LEAVES = (
    r"(?:step(?:s|ped)? (?:down|aside)|resign(?:s|ed)|quits?|stand(?:s)? down|stood down|bow(?:s|ed) out|retire[sd]|die[sd]|"
    r"(?:was|were|is|has been|been) (?:\w+ly )?(?:ousted|sacked|fired|removed|dismissed|voted out|unseated|beaten|defeated|"
    r"succeeded by|replaced by|killed|deposed|impeached)|(?:hands?|handed) (?:over|in)|los(?:es|t) (?:the|his|her|their|office|to)|"
    r"(?:leaves|left) (?:the )?(?:post|office|job|city hall|parliament|company|club))"
)
_GONE = lazy_pattern(rf"^(?:(?!\b(?:said|says|told|whose|called)\b)[^.;]){{0,80}}?\b{_LEAVES}\b")
_TAKEN_FROM = lazy_pattern(
    r"\b(?:succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|t(?:akes|ook|aking) over from|beat|beating|defeat(?:s|ed|ing)|unseat(?:s|ed|ing)|"
    r"oust(?:s|ed|ing)|sack(?:s|ed)|fire[sd]|dismiss(?:es|ed))(?: [\w'-]+){0,4} $"
)
_NOT = lazy_pattern(
    r"\b(?:not|never|refus\w+|denie[sd]|declin\w+|may|might|could|would|calls? for|called|urged|wants?|if|whether)\b|n't\b"
)
_TAKES = lazy_pattern(
    r"^(?:(?!\b(?:said|says|told|whose|called)\b)[^.;]){0,90}?\b(?:(?:was|is|were|has been|been) (?:\w+ly )?(?:sworn in|elected|appointed|"
    r"named|chosen|voted in|installed|inaugurated|hired)|took (?:office|the oath|over)|takes (?:office|over)|becomes|became)\b"
)
_READ = 3000
_REACH = 60


def has_left_post(question: Question, candidate: Candidate, hits: Iterable[Hit]) -> bool:
    """Return True where it is asked who holds a post, and a later article says that the candidate's bearer left it."""
    match = _ASKED.match(question.text)
    surname = candidate.text.split()[-1] if match else ""
    if match is None or not surname[:1].isupper():
        return False
    post = _post_of(match["post"])
    own = candidate.hit.article
    later = {
        hit.article.id: hit for hit in hits if hit.article.published and own.published and hit.article.published > own.published
    }
    return any(question.names <= set(terms_about(hit)) and _tells_that_left(hit, surname, post) for hit in later.values())


def _tells_that_left(hit: Hit, surname: str, post: str) -> bool:
    text = hit.article.text[:_READ].replace("’", "'")
    if surname not in text:
        return False
    told = [hit.article.title, *(text[slice(*span)] for span in sentences(text))]
    return any(surname in one and _is_farewell(one, surname, post) for one in told)


def _is_farewell(sentence: str, surname: str, post: str) -> bool:
    place = sentence.find(surname)
    before, after = sentence[:place], sentence[place + len(surname) :]
    if post not in terms(sentence) and post not in sentence.lower():
        return False
    gone = _GONE.match(after[:160])
    if gone is None and not _TAKEN_FROM.search(before[-_REACH:]):
        return False
    return not _NOT.search(before[-_REACH:] + surname + (gone[0] if gone else ""))


def with_holder_first(question: Question, groups: Sequence[AnswerGroup], hits: Sequence[Hit]) -> tuple[list[AnswerGroup], bool]:
    """Return the groups with whoever came after in front, where the first has left the post; and whether that is so."""
    if not has_left_post(question, groups[0].best, hits):
        return list(groups), False
    others = [group for group in groups[1:] if not has_left_post(question, group.best, hits)]
    followed = [
        group for group in others if _came_after(question, group.best) or _takes_post(question, groups[0].best, group.best)
    ]
    lead = max(followed, key=lambda group: group.best.hit.article.published or date.min, default=groups[0])
    return [lead, *(group for group in groups if group is not lead)], lead is not groups[0]


def _takes_post(question: Question, left: Candidate, candidate: Candidate) -> bool:
    """Return True where a report behind that of who left says that the candidate was sworn in as what is asked for, or the like."""
    day, earlier = candidate.hit.article.published, left.hit.article.published
    match = _ASKED.match(question.text)
    if match is None or day is None or earlier is None or day <= earlier:
        return False
    sentence = candidate.hit.article.text[slice(*candidate.sentence)]
    behind = sentence[candidate.span[1] - candidate.sentence[0] :]
    return bool(_TAKES.match(behind)) and _post_of(match["post"]) in sentence.lower()


def _post_of(words: str) -> str:
    """Return the post’s own word: “mayor” of “mayor of Velm”."""
    return words.split(" of ")[0].split(" in ")[0].split()[-1].lower()


def _came_after(question: Question, candidate: Candidate) -> bool:
    proposal = proposal_of(question.text, candidate.hit.article.text, candidate.span, candidate.sentence)
    return proposal is not None and place_in_succession(proposal) == "new"
