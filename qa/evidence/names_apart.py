"""Tells reports of one kind of event in two places apart: one names what the question names, the other names something else."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.article import Article
from index.patterns import lazy_pattern
from index.text import terms, words
from qa.answer import Candidate
from qa.evidence.coverage import covered_terms
from qa.evidence.grouping import AnswerGroup
from qa.question.kind import is_calendar
from qa.question.question import Question

_READ = 20_000
"""Characters of an article that are read."""
_LONGEST = 1000
"""Characters of a sentence that are."""
_NAME = lazy_pattern(r"(?<![.!?:”\"] )(?<!^)(?<!\n)\b[^\W\d_a-z][\w’'-]{2,}")
_PEOPLE = (
    frozenset({"children", "child", "pupils", "toddlers", "infants", "babies"}),
    frozenset({"adults", "adult", "pensioners"}),
    frozenset({"men", "man", "boys"}),
    frozenset({"women", "woman", "girls"}),
)
_POSSESSIVE = lazy_pattern(r"[’']s?$")


def are_apart(question: Question, one: Candidate, other: Candidate) -> bool:
    """Return True where only one of two reports holds a name of the question, and the other names what that one nowhere does.

    Two fires in two towns may be told in the same words and be of one story; the figures of one say nothing of the other.
    """
    return _is_of_another(question, one, other) or _is_of_another(question, other, one)


def without_apart(question: Question, groups: Sequence[AnswerGroup]) -> list[AnswerGroup]:
    """Return the groups without the candidates of reports that are of something else than the answer's, which the question names."""
    best = groups[0].best
    kept = (tuple(one for one in group.candidates if not _is_of_another(question, best, one)) for group in groups)
    return [AnswerGroup(candidates) for candidates in kept if candidates]


def _is_of_another(question: Question, bearer: Candidate, stranger: Candidate) -> bool:
    return _is_of_other_people(question, stranger) or _names_another(question, bearer, stranger)


def _is_of_other_people(question: Question, candidate: Candidate) -> bool:
    """Return True for “in adults” where it is asked how it is in children."""
    asked, told = (
        {group for group in _PEOPLE if group & set(words(text))}
        for text in (question.text, candidate.hit.article.text[slice(*candidate.sentence)][:_LONGEST])
    )
    return bool(asked and told) and not asked & told


def _names_another(question: Question, bearer: Candidate, stranger: Candidate) -> bool:
    first, second = bearer.hit.article, stranger.hit.article
    asked = {name for name in question.names if not name[0].isdigit() and not is_calendar(name.capitalize())}
    if first.id == second.id or not covered_terms(asked, _terms_of(first)) or covered_terms(asked, _terms_of(second)):
        return False
    return not _names_of(stranger) <= _terms_of(first)


@lru_cache(maxsize=64)
def _terms_of(article: Article) -> frozenset[str]:
    return frozenset(terms(f"{article.title} {article.outlet} {article.text[:_READ]}"))


def _names_of(candidate: Candidate) -> set[str]:
    """Return the terms of the names in the candidate's sentence, and of those of its headline that its text repeats."""
    article = candidate.hit.article
    sentence = article.text[slice(*candidate.sentence)][:_LONGEST]
    repeated = set(_NAME.findall(article.text[:_READ]))
    names = [*_NAME.findall(sentence), *(word for word in re.findall(r"[\w’'-]+", article.title) if word in repeated)]
    plain = (_POSSESSIVE.sub("", name) for name in names if not is_calendar(name))
    return {term for name in plain for term in terms(name)}
