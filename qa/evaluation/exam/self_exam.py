"""An exam on the user's own archive: questions from its sentences, and twins of them that it does not answer.

A question repeats the words of its sentence, so that its passage is easier to find than with people's questions. The exam shows
whether the assistant tells answers from non-answers on these articles, and whether its probabilities are right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from index.article import Article
from index.filters import NO_FILTERS
from index.languages import is_other_language
from index.news.stories import Clusters
from index.text import sentences, terms
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.exam.perturbation import capitalised_names, perturbed
from qa.evaluation.exam.question_maker import GeneratedQuestion, generate_question
from qa.question.question import names_in

_SEED = 11
_MAX_TRIES = 20
"""Most perturbations tried for a question whose names no article holds together."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A question, the article that answers it, and the clusters of that article."""

    question: GeneratedQuestion
    article: Article
    clusters: Clusters


def self_exam(assistant: Assistant, questions: int) -> list[Case]:
    """Return at most `questions` cases, one per story, each followed by its unanswerable twin; one archive gives the same cases."""
    chance = Random(_SEED)
    sources = list(_question_sources(assistant, chance, questions))
    others = sorted({name for source in sources for name in capitalised_names(source.question.question)})
    return [case for n, source in enumerate(sources) for case in _cases(assistant, n, source, others, chance)]


def _question_sources(assistant: Assistant, chance: Random, questions: int) -> Iterator[_Source]:
    """Yield questions from random sentences of random articles, one per story."""
    articles = [
        (article, clusters)
        for article, clusters in assistant.archive.catalogue.articles_with_clusters()
        if not is_other_language(article.language)
    ]
    chance.shuffle(articles)
    stories: set[str] = set()
    for article, clusters in articles:
        if len(stories) == questions:
            return
        question = None if clusters.story_id in stories else _random_question(article, chance)
        if question:
            stories.add(clusters.story_id)
            yield _Source(question, article, clusters)


def _random_question(article: Article, chance: Random) -> GeneratedQuestion | None:
    """Return a question from a random sentence of the article that is not part of a list or a table."""
    spans = sentences(article.text)
    chance.shuffle(spans)
    texts = (article.text[slice(*span)] for span in spans)
    questions = (generate_question(" ".join(text.split())) for text in texts if text.rstrip().endswith("."))
    return next((question for question in questions if question), None)


def _cases(assistant: Assistant, n: int, source: _Source, others: Sequence[str], chance: Random) -> Iterator[Case]:
    question, answer = source.question.question, source.question.answer
    identity = f"{n + 1:04}"
    yield Case(identity, question, (answer,), (source.article.id,))
    twin = _question_with_exchanged_name(assistant, source, others, chance) if n % 2 else None
    if twin:
        yield Case(f"{identity}-exchanged", twin, ())
    else:
        yield Case(f"{identity}-hidden", question, (), exclude_ids=_articles_with_answer(assistant, source))


def _question_with_exchanged_name(assistant: Assistant, source: _Source, others: Sequence[str], chance: Random) -> str | None:
    """Return the question with another name or number, where no article holds all of its names."""
    for _ in range(_MAX_TRIES):
        twin = perturbed(source.question.question, source.article.text, others, chance)
        if twin and not assistant.retriever.scope(NO_FILTERS).articles_matching_all(terms(" ".join(names_in(twin)))):
            return twin
    return None


def _articles_with_answer(assistant: Assistant, source: _Source) -> tuple[str, ...]:
    """Return the articles of the story, and every other that holds the answer and one of the question's names."""
    catalogue = assistant.archive.catalogue
    articles = {article.id for article in catalogue.reports_of(source.clusters.story_id, NO_FILTERS)}
    for name in names_in(source.question.question):
        rows = assistant.retriever.scope(NO_FILTERS).articles_matching_all((*terms(source.question.answer), *terms(name)))
        articles |= {article.id for article in catalogue.articles_by_row(rows)}
    return tuple(sorted(articles))
