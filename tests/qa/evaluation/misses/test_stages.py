from dataclasses import replace

import pytest

from qa.evaluation.misses.stages import MissStage, count_by_stage, find_misses, miss_stage
from qa.evaluation.prediction import Prediction, RankedArticle, RetrievalTrace
from tests.qa.evaluation.scripted import right, rightly_refused, wrong, wrongly_answered, wrongly_refused

RANKED = (RankedArticle("a1", 1.0), RankedArticle("a9", 0.5))


def wrong_with_trace(trace: RetrievalTrace | None, relevant: tuple[str, ...] = ("a9",)) -> Prediction:
    return replace(wrong(), relevant=relevant, ranking=RANKED, trace=trace)


ABSENT = wrong_with_trace(RetrievalTrace(False, 12))
UNFOUND = wrong_with_trace(RetrievalTrace(True, 12))
UNREAD = wrong_with_trace(RetrievalTrace(True, 12, gold_passage=3, gold_words="38", relevant_passage=2))


@pytest.mark.parametrize(
    ("prediction", "expected"),
    [
        (right(), None),
        (rightly_refused(), None),
        (ABSENT, "not indexed"),
        (UNFOUND, "not retrieved"),
        (wrong_with_trace(RetrievalTrace(True, 12, relevant_passage=2)), "not retrieved"),
        (UNREAD, "not read"),
        (replace(UNREAD, status="not_found", prediction=None), "not read"),
        (wrong_with_trace(RetrievalTrace(True, 12, relevant_passage=2, reworded_gold=True)), "not read"),
        (wrongly_refused(), "refused"),
        (wrongly_answered(), "answered"),
        (replace(wrong(), golds=None), None),
        (wrong_with_trace(None), None),
    ],
)
def test_each_miss_names_the_stage_that_failed(prediction: Prediction, expected: MissStage | None) -> None:
    assert miss_stage(prediction) == expected


def test_every_stage_is_counted_in_the_order_of_the_way() -> None:
    counts = count_by_stage([wrong(), right(), wrongly_refused(), wrong()])
    assert list(counts.items()) == [
        ("not indexed", 0),
        ("not retrieved", 0),
        ("not read", 2),
        ("refused", 1),
        ("answered", 0),
    ]


@pytest.mark.parametrize(
    ("prediction", "where"),
    [
        (ABSENT, "No relevant article (a9) is in the archive."),
        (wrong_with_trace(RetrievalTrace(False, 12), ()), "No article of the archive holds “38”."),
        (UNFOUND, "Relevant article a9 came at rank 2 of the articles; 12 passages were read."),
        (wrong_with_trace(RetrievalTrace(True, 1), ("a8",)), "No relevant article is among the first 20; 1 passage was read."),
        (wrong_with_trace(RetrievalTrace(True, 12), ()), "12 passages were read, none of which holds “38”."),
        (wrong_with_trace(RetrievalTrace(True, 0)), "No passage was found."),
        (UNREAD, "The gold “38” stands in passage 3, the reader preferred “71”."),
        (replace(UNREAD, best_guess=None), "The gold “38” stands in passage 3, the reader found no answer."),
        (wrongly_refused(), "The best guess “38” is right; its probability of 0.30 was too low to give it."),
        (wrongly_answered(), "“71” was given with a probability of 0.90."),
    ],
)
def test_one_sentence_says_what_happened(prediction: Prediction, where: str) -> None:
    assert find_misses([prediction])[0].where == where


def test_the_same_words_in_another_article_are_told() -> None:
    (miss,) = find_misses([wrong_with_trace(RetrievalTrace(True, 12, gold_words="38", misleading_passage=4))])
    assert miss.where.endswith("12 passages were read. Passage 4, of another article, holds “38”.")


def test_misses_come_in_the_order_of_the_questions_with_their_gold() -> None:
    misses = find_misses([wrongly_refused("1"), right("2"), wrongly_answered("3")])
    assert [(miss.prediction.id, miss.stage, miss.gold) for miss in misses] == [
        ("1", "refused", ("38",)),
        ("3", "answered", ()),
    ]


def test_the_sentence_is_clean() -> None:
    (miss,) = find_misses([replace(wrongly_answered(), prediction="71\x1b[2J\n\u202eabc")])
    assert not set("\x1b\n\u202e") & set(miss.where)
