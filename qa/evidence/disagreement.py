"""Finds disagreements: answers that contradict the one shown, in sentences about the same subject."""

import re
from collections.abc import Callable, Sequence
from math import exp

import numpy as np
from numpy.typing import NDArray

from index.article import Article
from index.news.stories import publication_order
from index.patterns import lazy_pattern
from index.text import terms
from qa.answer import Candidate
from qa.belonging.natures import nature
from qa.belonging.proposal import Figure, proposal_of
from qa.evidence.grouping import PLAUSIBLE, AnswerGroup
from qa.evidence.independence import independent_sources
from qa.evidence.live_pages import is_live_page
from qa.evidence.normalisation import WRITTEN_UNITS, contradict, normalise_answer
from qa.evidence.past_years import past_years
from qa.evidence.quantities import is_of_another_time

EmbedSentence = Callable[[str], NDArray[np.float32]]
"""A function that returns a text's vector, of length 1."""

CountSameThing = Callable[[Candidate, Candidate], bool]
"""A function that returns whether two candidates count one thing (`qa.evidence.latest.SameCount`)."""

_COUNTED = 8
"""Groups that are asked whether they count one thing."""
_WORDS_AROUND = 6
"""Words on each side of an answer that show what it counts or dates."""
_SHARED_WORDS = 2
_ALIKE = 0.72
"""Two sentences whose cosine, their answers masked, is at least this are about one subject (chosen in docs/evidence.md)."""
_MEASURES = """
    mile kilometr kilomet metr meter feet foot acr tonn ton degre year month week day hour minut second
"""
"""Stems of units of length and time: every story has such numbers, so that the unit does not show the subject."""
_BRACKETS = lazy_pattern(r"\([^()]*\)")
_UNDONE = lazy_pattern(r"\b(?:restored|recovered|reopened|reconnected|returned|repaired)\b", re.IGNORECASE)
_LETTERS = lazy_pattern(r"[^\W\d_]")


def find_disagreements(
    groups: Sequence[AnswerGroup], meaning: EmbedSentence, same_count: CountSameThing = lambda first, second: False
) -> tuple[list[AnswerGroup], list[AnswerGroup]]:
    """Return (disagreements, updates) among `groups`, whose first is the answer, each in the order of their days.

    A group differs where it contradicts the answer (14 dead, 17 dead), is about as likely by its best report (votes do not count,
    since a lone dissenter matters most), and comes from another report of the same event, on the same subject. An answer that a
    source of the shown one gives on another day is an update, not a disagreement. Where `same_count` says so, two figures are of one
    subject whatever the words around them and however unlikely the other is.
    """
    if not groups:
        return [], []
    answer = groups[0]
    against = (group for group in groups[1:] if contradict(group.form, answer.form))
    counted = {id(group): _part(group, answer, same_count) for group in groups[1:_COUNTED]}
    others = [
        found
        for group in against
        if (
            found := counted.get(id(group))
            or (_contradicting_part(group, answer, meaning) if _is_likely(group, answer) else None)
        )
    ]
    others.sort(key=lambda group: min(publication_order(candidate.hit.article) for candidate in group.candidates))
    updates = [group for group in others if _is_update(group, answer)]
    return [group for group in others if group not in updates], updates


def _is_likely(group: AnswerGroup, answer: AnswerGroup) -> bool:
    best, least = (max(candidate.score for candidate in g.candidates) for g in (answer, group))
    return exp(min(0.0, least - best)) >= PLAUSIBLE


def _contradicting_part(group: AnswerGroup, answer: AnswerGroup, meaning: EmbedSentence) -> AnswerGroup | None:
    """Return the candidates of the group that contradict one of the answer's; None where none does."""

    return _part(
        group,
        answer,
        lambda one, other: _other_report(one, other) and _measure_alike(one, other) and same_subject(one, other, meaning),
    )


def _part(group: AnswerGroup, answer: AnswerGroup, is_against: CountSameThing) -> AnswerGroup | None:
    """Return the candidates of the group that are against one of the answer's; None where none is."""
    candidates = tuple(other for other in group.candidates if any(is_against(one, other) for one in answer.candidates))
    return AnswerGroup(candidates) if candidates else None


def _other_report(candidate: Candidate, other: Candidate) -> bool:
    """Return True for two articles on one event; one article with both figures means two different things by them."""
    first, second = candidate.hit, other.hit
    return first.article.id != second.article.id and first.clusters.story_id == second.clusters.story_id


def _measure_alike(candidate: Candidate, other: Candidate) -> bool:
    """Return True for days, and for two figures of one nature, neither of which is said of another time: an age is no length of time."""
    figures = [_figure_of(one) for one in (candidate, other)]
    first, second = figures
    if first is None or second is None:
        return first is second
    if nature(first) != nature(second) or past_years(candidate) != past_years(other) or _is_undone(first) != _is_undone(second):
        return False
    return not any(is_of_another_time(one) for one in (first, second))


def _is_undone(figure: Figure) -> bool:
    """Return True for “two million customers’ power has been restored”, which counts no customers without it."""
    return bool(_UNDONE.search(figure.after[:80]))


def _figure_of(candidate: Candidate) -> Figure | None:
    proposal = proposal_of("", candidate.hit.article.text, candidate.span, candidate.sentence)
    return proposal.figure if proposal else None


def same_subject(candidate: Candidate, other: Candidate, meaning: EmbedSentence) -> bool:
    """Return True if both answers count or date one thing.

    Either the same two words follow them (“people were arrested”), or they share two of the words around them and the rest of
    their sentences has the same meaning.
    """
    first, second = counted_noun(candidate), counted_noun(other)
    if len(first) == len(second) == _SHARED_WORDS and first == second:
        return True
    if len(_context_stems(candidate) & _context_stems(other)) < _SHARED_WORDS:
        return False
    return float(meaning(_masked_sentence(candidate)) @ meaning(_masked_sentence(other))) >= _ALIKE


def counted_noun(candidate: Candidate) -> list[str]:
    """Return the first two stems that follow a number, its unit included.

    The list is empty for a date, a share, a sum, a length or a time, which any word may follow.
    """
    answer, (_, after) = normalise_answer(candidate.text), _text_around(candidate)
    following = [*answer.unit.split(), *_stems(_BRACKETS.sub(" ", after))][:_SHARED_WORDS]
    is_measure = answer.unit in WRITTEN_UNITS or any(stem in _MEASURES.split() for stem in following[:1])
    return [] if answer.number is None or is_measure else following


def _context_stems(candidate: Candidate) -> set[str]:
    before, after = _text_around(candidate)
    near = " ".join((*before.split()[-_WORDS_AROUND:], *after.split()[:_WORDS_AROUND]))
    return {*normalise_answer(candidate.text).unit.split(), *_stems(near)}


def _stems(text: str) -> list[str]:
    return [term for term in terms(text) if _LETTERS.search(term)]


def _masked_sentence(candidate: Candidate) -> str:
    """Return the sentence with “#” in place of the answer."""
    return "#".join(_text_around(candidate))


def _text_around(candidate: Candidate) -> tuple[str, str]:
    (first, last), (start, end), text = candidate.sentence, candidate.span, candidate.hit.article.text
    return text[first:start], text[end:last]


def _is_update(group: AnswerGroup, answer: AnswerGroup) -> bool:
    """Return True if every report of the group comes from a source of the answer, on another day."""
    own, others = ([candidate.hit.article for candidate in g.candidates] for g in (answer, group))
    sources = independent_sources([*own, *others])
    own_by_source = list(zip(sources, own, strict=False))
    return all(
        _another_day(article, [a for n, a in own_by_source if n == name])
        for name, article in zip(sources[len(own) :], others, strict=True)
    )


def _another_day(article: Article, same: Sequence[Article]) -> bool:
    """Return True if one of the same source is of another day, or the very page, if it is one whose entries are of different hours."""
    return any(
        (other.id == article.id and is_live_page(article.title))
        or (other.published and article.published and other.published != article.published)
        for other in same
    )
