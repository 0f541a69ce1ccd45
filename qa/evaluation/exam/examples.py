"""Questions that an archive answers, to show a newcomer: made from its newest articles, and asked before they are shown."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from index.article import Article
from index.text import sentences
from qa.evaluation.exam.plain_question import plain_questions, short_questions
from qa.evaluation.exam.question_maker import GeneratedQuestion

if TYPE_CHECKING:
    from qa.answer import Answer

LEAST_CONFIDENCE = 0.8
"""Probability from which an answer is shown to a newcomer."""
MAX_ARTICLES = 120
"""Newest articles that are read for questions."""
MAX_TRIES = 12
"""Questions that are asked; an answer takes about half a second."""


def example_questions(articles: Sequence[Article], ask: "Callable[[str], Answer]", many: int) -> list[str]:
    """Return at most `many` questions of different articles, each answered with what its sentence says."""
    candidates = islice(candidate_questions(articles), MAX_TRIES)
    return list(islice((made.question for made in candidates if _is_answered(made, ask(made.question))), many))


def candidate_questions(articles: Sequence[Article]) -> Iterator[GeneratedQuestion]:
    """Yield questions, at most one of an article and none twice: the plain ones first, then those in the words of a sentence."""
    seen: set[str] = set()
    used: set[str] = set()
    for maker in (plain_questions, short_questions):
        found: list[GeneratedQuestion] = []
        for article in articles:
            made = next((made for made in _questions_of(article, maker) if made.question not in seen), None)
            if made is not None and article.id not in used:
                seen.add(made.question)
                used.add(article.id)
                found.append(made)
        yield from _varied(found)


def _questions_of(article: Article, maker: "Callable[[str], Iterator[GeneratedQuestion]]") -> Iterator[GeneratedQuestion]:
    for start, end in sentences(article.text):
        yield from maker(article.text[start:end])


def _varied(made: Sequence[GeneratedQuestion]) -> list[GeneratedQuestion]:
    """Return the questions with those that begin alike as far apart as possible."""
    by_start: dict[str, list[GeneratedQuestion]] = {}
    for each in made:
        by_start.setdefault(" ".join(each.question.split()[:2]), []).append(each)
    rounds = max(map(len, by_start.values()), default=0)
    return [group[at] for at in range(rounds) for group in by_start.values() if at < len(group)]


def _is_answered(made: GeneratedQuestion, answer: "Answer") -> bool:
    if answer.status != "answered" or answer.confidence < LEAST_CONFIDENCE or not answer.answer:
        return False
    return made.answer in answer.answer or answer.answer in made.answer
