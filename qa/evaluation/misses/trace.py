"""Follows the answer to a question on its way from the archive to the reader."""

from collections.abc import Iterator, Sequence

from index.article import Article
from index.errors import ArticleMissing
from index.news.copies import Shingles, containment, shingles
from index.search.retriever import Hit
from qa.evaluation.contract import EvaluationArticles
from qa.evaluation.metrics.squad import normalise
from qa.evaluation.prediction import RetrievalTrace

_SAME = 0.5
"""A passage contained this far in an article counts as its text: of several copies retrieval returns one."""


def trace_retrieval(
    golds: Sequence[str], relevant: Sequence[str], passages: Sequence[Hit], articles: EvaluationArticles
) -> RetrievalTrace:
    """Trace the gold answers through the reader's passages.

    Without relevant articles `indexed` states only that a passage holds a gold answer: other texts are not searched here.
    """
    relevant_articles = list(_articles_in_archive(relevant, articles))
    texts = [shingles(article.text) for article in relevant_articles]
    is_relevant = [not relevant or _comes_from(hit, relevant_articles, texts) for hit in passages]
    answers = [answers_in(hit.text, golds) for hit in passages]
    gold = _first([own and bool(words) for own, words in zip(is_relevant, answers, strict=True)])
    misleading = _first([not own and bool(words) for own, words in zip(is_relevant, answers, strict=True)])
    return RetrievalTrace(
        indexed=bool(relevant_articles) if relevant else gold is not None,
        passages_read=len(passages),
        gold_passage=gold,
        gold_words=answers[number - 1][0] if (number := gold or misleading) else "",
        relevant_passage=_first(is_relevant) if relevant else None,
        misleading_passage=misleading,
        reworded_gold=bool(relevant_articles) and not any(answers_in(article.text, golds) for article in relevant_articles),
    )


def answers_in(text: str, golds: Sequence[str]) -> list[str]:
    """Return the gold answers that `text` holds as whole tokens, both normalised as SQuAD does."""
    tokens = f" {normalise(text)} "
    return [gold for gold in golds if normalise(gold) and f" {normalise(gold)} " in tokens]


def _articles_in_archive(relevant: Sequence[str], articles: EvaluationArticles) -> Iterator[Article]:
    for identity in relevant:
        try:
            yield articles.article(identity)
        except ArticleMissing:
            continue


def _comes_from(hit: Hit, articles: Sequence[Article], texts: Sequence[Shingles]) -> bool:
    """Return True if the passage is from one of the articles, or from a copy of one; `texts` are the articles' shingles."""
    if any(hit.article.id == article.id for article in articles):
        return True
    passage = shingles(hit.text)
    return any(containment(passage, text) >= _SAME for text in texts)


def _first(flags: Sequence[bool]) -> int | None:
    """Return the number, from 1, of the first flag that is set."""
    return flags.index(True) + 1 if True in flags else None
