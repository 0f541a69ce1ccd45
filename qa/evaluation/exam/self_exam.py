"""An exam on an archive of one's own: questions from its own sentences, and twins of them that it does not answer.

A question repeats the words of its sentence, so that finding the passage is easier than it is with people's questions: what the
exam shows is whether answers are told from non-answers on these articles, and whether probabilities mean what they say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from index.article import Article
from index.filters import NO_FILTERS
from index.news.stories import Clusters
from index.text import sentences, terms
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.exam.perturbation import capitalised_names, perturbed
from qa.evaluation.exam.question_maker import GeneratedQuestion, generate_question
from qa.question.question import names_in

_SEED = 11
_TRIES = 20
"""Exchanges tried until one gives a question whose names no article holds together."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A question, the article that answers it, and what reports its event."""

    made: GeneratedQuestion
    article: Article
    standing: Clusters


def self_exam(assistant: Assistant, questions: int) -> list[Case]:
    """At most so many questions, one a story, each followed by its twin where one was found; the same for the same archive."""
    chance = Random(_SEED)
    asked = list(_asked(assistant, chance, questions))
    others = sorted({name for source in asked for name in capitalised_names(source.made.question)})
    return [case for n, source in enumerate(asked) for case in _cases(assistant, n, source, others, chance)]


def _asked(assistant: Assistant, chance: Random, questions: int) -> Iterator[_Source]:
    """Sentences drawn from articles drawn from all of them, one a story."""
    articles = list(assistant.archive.catalogue.articles_with_clusters())
    chance.shuffle(articles)
    seen: set[str] = set()
    for article, standing in articles:
        if len(seen) == questions:
            return
        made = None if standing.story_id in seen else _drawn(article, chance)
        if made:
            seen.add(standing.story_id)
            yield _Source(made, article, standing)


def _drawn(article: Article, chance: Random) -> GeneratedQuestion | None:
    """A question from a sentence of the article; no sentence that stands in a list or a table."""
    spans = sentences(article.text)
    chance.shuffle(spans)
    texts = (article.text[slice(*span)] for span in spans)
    made = (generate_question(" ".join(text.split())) for text in texts if text.rstrip().endswith("."))
    return next((question for question in made if question), None)


def _cases(assistant: Assistant, n: int, source: _Source, others: Sequence[str], chance: Random) -> Iterator[Case]:
    question, answer = source.made.question, source.made.answer
    identity = f"{n + 1:04}"
    yield Case(identity, question, (answer,), (source.article.id,))
    twin = _exchanged(assistant, source, others, chance) if n % 2 else None
    if twin:
        yield Case(f"{identity}-exchanged", twin, ())
    else:
        yield Case(f"{identity}-hidden", question, (), exclude_ids=_answering(assistant, source))


def _exchanged(assistant: Assistant, source: _Source, others: Sequence[str], chance: Random) -> str | None:
    """The question about another name or number, where no article holds all that it names."""
    for _ in range(_TRIES):
        twin = perturbed(source.made.question, source.article.text, others, chance)
        if twin and not assistant.retriever.articles_matching_all(terms(" ".join(names_in(twin))), NO_FILTERS):
            return twin
    return None


def _answering(assistant: Assistant, source: _Source) -> tuple[str, ...]:
    """The articles of the story, and every other that holds the answer and one of the question's names."""
    catalogue = assistant.archive.catalogue
    told = {article.id for article in catalogue.reports_of(source.standing.story_id, NO_FILTERS)}
    for name in names_in(source.made.question):
        rows = assistant.retriever.articles_matching_all((*terms(source.made.answer), *terms(name)), NO_FILTERS)
        told |= {article.id for article in catalogue.articles_by_row(rows)}
    return tuple(sorted(told))
