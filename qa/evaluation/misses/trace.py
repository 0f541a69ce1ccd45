"""How far the answer to a question came on its way from the archive to the reader."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.article import Article
from index.errors import ArticleMissing
from index.news.copies import Shingles, containment, shingles
from index.search.retriever import Hit
from qa.evaluation.contract import EvaluationArticles
from qa.evaluation.metrics.squad import normalise

_SAME = 0.5
"""Containment of a passage in an article from which it is a part of that text: retrieval gives one of several copies."""


@dataclass(frozen=True, slots=True)
class RetrievalTrace:
    """Passages are those that the reader was given, numbered from 1; `gold`, `relevant` and `stray` are the first of their kind."""

    indexed: bool
    """Whether a relevant article is in the archive; where none is named, whether any article's text holds a gold answer."""
    given: int
    """How many passages."""
    gold: int | None = None
    """Holds a gold answer and, where relevant articles are named, comes from one of them or from a copy of one."""
    words: str = ""
    """The gold answer that `gold` or else `stray` holds."""
    relevant: int | None = None
    """Comes from a relevant article or a copy of one."""
    stray: int | None = None
    """Holds a gold answer in an article that was not judged relevant: a report that was not judged, or the same words by chance."""
    worded: bool = True
    """False where no relevant article holds a gold answer in these very words: `gold` cannot be found then."""

    @property
    def reached(self) -> int | None:
        """The first passage with the answer, as far as that can be told."""
        return self.gold if self.worded else self.relevant


def trace_retrieval(
    golds: Sequence[str], relevant: Sequence[str], given: Sequence[Hit], articles: EvaluationArticles
) -> RetrievalTrace:
    """Without relevant articles `indexed` is whether a passage holds a gold answer: other texts are not searched here."""
    held = list(_held(relevant, articles))
    texts = [shingles(article.text) for article in held]
    own = [not relevant or _of(hit, held, texts) for hit in given]
    said = [answers_in(hit.text, golds) for hit in given]
    gold = _first([mine and bool(words) for mine, words in zip(own, said, strict=True)])
    stray = _first([not mine and bool(words) for mine, words in zip(own, said, strict=True)])
    return RetrievalTrace(
        indexed=bool(held) if relevant else gold is not None,
        given=len(given),
        gold=gold,
        words=said[place - 1][0] if (place := gold or stray) else "",
        relevant=_first(own) if relevant else None,
        stray=stray,
        worded=not held or any(answers_in(article.text, golds) for article in held),
    )


def answers_in(text: str, golds: Sequence[str]) -> list[str]:
    """Those of the gold answers that stand in `text` as whole tokens, both normalised as SQuAD does."""
    tokens = f" {normalise(text)} "
    return [gold for gold in golds if normalise(gold) and f" {normalise(gold)} " in tokens]


def _held(relevant: Sequence[str], articles: EvaluationArticles) -> Iterator[Article]:
    for identity in relevant:
        try:
            yield articles.article(identity)
        except ArticleMissing:
            continue


def _of(hit: Hit, held: Sequence[Article], texts: Sequence[Shingles]) -> bool:
    """Whether the passage is of one of these articles, or of a copy; `texts`: their shingles."""
    if any(hit.article.id == article.id for article in held):
        return True
    part = shingles(hit.text)
    return any(containment(part, text) >= _SAME for text in texts)


def _first(fits: Sequence[bool]) -> int | None:
    return fits.index(True) + 1 if True in fits else None
