"""Hits and candidates made by hand."""

from dataclasses import replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from index.article import Article
from index.search.retriever import Hit
from index.text import Span
from qa.answer import Candidate


def hit(text: str, identity: str = "a1", score: float = 1.0, title: str = "Head", day: date | None = date(2024, 5, 3)) -> Hit:
    """Return a hit whose passage is a whole article."""
    article = Article(identity, title, text, day, "Herald")
    return replace(Hit.of_whole_article(article, score), similarity=0.5, bm25=5.0)


def candidate(text: str, quote: str, identity: str = "a1", score: float = 0.0) -> Candidate:
    """Return the candidate `quote` inside `text`, which is one sentence and one article."""
    start = text.index(quote)
    span: Span = (start, start + len(quote))
    return Candidate(hit(text, identity), span, (0, len(text)), score)


def alike(text: str) -> NDArray[np.float32]:
    """Return the same vector for every text."""
    return np.ones(1, dtype=np.float32)
