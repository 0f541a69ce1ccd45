"""Answers “who wrote the article about the bypass?” from what is known of the article beside its text."""

from collections.abc import Sequence
from dataclasses import replace

from index.filters import Filters
from index.news.stories import publication_order
from index.search.retriever import Hit
from index.store.contract import CatalogueReader
from index.text import Span, sentences, terms
from qa.answer import Answer, Candidate
from qa.citations.about_quote import quote_fact
from qa.citations.cite import cite
from qa.conversation.about_quote import AboutQuote
from qa.evidence.coverage import TermWeight, coverage
from qa.question.article_metadata import MetadataQuestion

METADATA_READER = "metadata"
"""The `reader` of an answer about an article: no reader served."""
_FIELDS = {
    "author": AboutQuote.AUTHOR,
    "day": AboutQuote.DAY,
    "outlet": AboutQuote.OUTLET,
    "headline": AboutQuote.HEADLINE,
}
_LEAST_COVERAGE = 0.7
"""Share of the topic's words, weighted, that headline and passage must hold."""
_HEADLINE_COUNTS = 0.5
"""What a topic's words in the headline count beside those in headline and passage."""
_TITLE_IS_RIGHT, _TOPIC_IS_RIGHT = 0.97, 0.75
"""Probabilities that the article meant is the one found, by its headline and by its topic: estimates, no set measures them."""


def answer_about_article(
    answer: Answer,
    asked: MetadataQuestion,
    hits: Sequence[Hit],
    weight: TermWeight,
    catalogue: CatalogueReader,
    filters: Filters,
) -> Answer | None:
    """Return the answer from the article meant; None where no article found is about the topic or has the headline."""
    hit = _meant(asked, hits, weight, catalogue)
    if hit is None:
        return None
    sentence = _first_sentence(hit)
    fact = quote_fact(
        _FIELDS[asked.field], cite([Candidate(hit, sentence, sentence, hit.score)], catalogue, filters), catalogue
    )
    if fact.answer is None:
        return replace(answer, reasons=(f"{fact.reason}: “{hit.article.title}”",))
    return replace(
        answer,
        status="answered",
        confidence=_TITLE_IS_RIGHT if asked.is_title else _TOPIC_IS_RIGHT,
        answer=fact.answer,
        cited=(1,),
        independent_reports=1,
        citations=fact.citations,
    )


def _meant(asked: MetadataQuestion, hits: Sequence[Hit], weight: TermWeight, catalogue: CatalogueReader) -> Hit | None:
    """Return a passage of the article that is meant: “the article” is the only one of the archive."""
    if not asked.topic:
        is_only = len({hit.article.id for hit in hits}) == 1 and catalogue.counts().articles == 1
        return hits[0] if is_only else None
    return _with_title(asked.topic, hits) if asked.is_title else _about_topic(asked, hits, weight)


def _with_title(title: str, hits: Sequence[Hit]) -> Hit | None:
    wanted = terms(title)
    return next((hit for hit in hits if wanted and terms(hit.article.title)[: len(wanted)] == wanted), None)


def _about_topic(asked: MetadataQuestion, hits: Sequence[Hit], weight: TermWeight) -> Hit | None:
    """Return the passage that is most about the topic; of those hardly less about it, the earliest where the first is asked for."""
    wanted = tuple(dict.fromkeys(terms(asked.topic)))
    if not wanted:
        return None
    ranked: list[tuple[float, Hit]] = []
    for hit in hits:
        title = terms(hit.article.title)
        covered = coverage(wanted, [*title, *terms(hit.text)], weight)
        if covered >= _LEAST_COVERAGE:
            ranked.append((covered + _HEADLINE_COUNTS * coverage(wanted, title, weight), hit))
    if not ranked:
        return None
    best = max(rank for rank, _ in ranked)
    if asked.is_first:
        return min(
            (hit for rank, hit in ranked if rank >= best - _HEADLINE_COUNTS), key=lambda hit: publication_order(hit.article)
        )
    return next(hit for rank, hit in ranked if rank == best)


def _first_sentence(hit: Hit) -> Span:
    first = hit.passage.start
    start, end = next(iter(sentences(hit.text)), (0, len(hit.text)))
    return first + start, first + end
