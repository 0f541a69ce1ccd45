from dataclasses import replace

from qa.evaluation.misses.trace import trace_retrieval
from qa.evaluation.prediction import RetrievalTrace
from tests.qa.evaluation.scripted import DAM, PORT, Shelf, hit

SHELF = Shelf([DAM, PORT])
GIVEN = [hit(PORT, 0.9), hit(DAM, 0.8)]


def test_the_first_passage_of_a_relevant_article_with_the_gold_is_numbered() -> None:
    assert trace_retrieval(("40", "38 per cent"), ("a1",), GIVEN, SHELF) == RetrievalTrace(
        True, 2, gold_passage=2, gold_words="38 per cent", relevant_passage=2
    )


def test_the_gold_is_found_as_squad_normalises_it() -> None:
    assert trace_retrieval(("The Port of LOME,",), (), GIVEN, SHELF).gold_passage == 1


def test_part_of_a_word_is_no_gold() -> None:
    assert trace_retrieval(("8",), (), GIVEN, SHELF).gold_passage is None


def test_the_same_words_in_another_article_do_not_count_but_are_told() -> None:
    port = replace(PORT, text="The port is 38 per cent full.")
    trace = trace_retrieval(("38 per cent",), ("a1",), [hit(port, 1.0)], SHELF)
    assert (trace.answer_passage, trace.misleading_passage, trace.gold_words) == (None, 1, "38 per cent")


def test_a_copy_of_a_relevant_article_counts_as_one() -> None:
    copy = replace(DAM, id="a7")
    assert trace_retrieval(("38 per cent",), ("a1",), [hit(copy, 1.0)], SHELF).answer_passage == 1


def test_a_gold_that_no_relevant_article_words_so_is_reached_with_the_article() -> None:
    trace = trace_retrieval(("three eighths",), ("a1",), GIVEN, SHELF)
    assert (trace.reworded_gold, trace.gold_passage, trace.answer_passage) == (True, None, 2)


def test_a_passage_of_a_relevant_article_without_the_gold_does_not_reach_it() -> None:
    other = replace(DAM, text="Ten years.")
    trace = trace_retrieval(("38 per cent",), ("a1",), [hit(other, 1.0)], SHELF)
    assert (trace.relevant_passage, trace.answer_passage) == (1, None)


def test_relevant_articles_that_the_archive_lacks_are_not_indexed() -> None:
    assert not trace_retrieval(("38 per cent",), ("a9",), GIVEN, SHELF).indexed
    assert trace_retrieval(("38 per cent",), ("a9", "a1"), [], SHELF).indexed
