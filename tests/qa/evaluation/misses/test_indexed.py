"""The archive's texts are read once for all that was missed, or not at all."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from index.article import Article
from index.errors import Cancelled
from qa.evaluation.misses.indexed import with_index_trace
from qa.evaluation.prediction import Prediction, RetrievalTrace
from tests.qa.evaluation.scripted import DAM, PORT, Shelf, right, wrong

LOST = replace(wrong(), trace=RetrievalTrace(False, 12))


class Read(Shelf):
    """Counts the articles that are read."""

    read = 0

    def articles(self) -> Iterator[Article]:
        for article in self.kept:
            self.read += 1
            yield article


def silent() -> None:
    """Do nothing: nobody stops it."""


def indexed_flags(predictions: list[Prediction]) -> list[bool | None]:
    return [p.trace.indexed if p.trace else None for p in with_index_trace(predictions, Shelf([DAM, PORT]), silent)]


def test_a_gold_that_any_text_holds_is_indexed_and_another_is_not() -> None:
    assert indexed_flags([replace(LOST, golds=("The strike!",)), replace(LOST, golds=("a dam of mud",))]) == [True, False]


def test_what_is_known_already_is_left_alone() -> None:
    assert indexed_flags([right(), replace(LOST, relevant=("a9",), golds=("strike",))]) == [None, False]


def test_the_articles_are_read_once_for_all_questions_and_no_further_than_needed() -> None:
    shelf = Read([DAM, PORT])
    with_index_trace([replace(LOST, golds=("nowhere",)), replace(LOST, golds=("neither",))], shelf, silent)
    assert shelf.read == 2
    shelf.read = 0
    with_index_trace([replace(LOST, golds=("1961",))], shelf, silent)
    assert shelf.read == 1


def test_no_article_is_read_where_the_passages_tell() -> None:
    shelf = Read([DAM, PORT])
    with_index_trace([wrong(), right()], shelf, silent)
    assert shelf.read == 0


def test_it_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        with_index_trace([LOST], Shelf([DAM]), stop)
