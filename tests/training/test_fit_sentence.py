"""How the sentence reader's weights and the calibrator are fitted: what counts as what, and how much."""

import pytest

from index.filters import Filters
from index.text import sentences
from qa.evaluation.case import Case
from qa.question import understand
from qa.readers.features import Around, ground, measure
from tests.doubles.scenes import hit
from training.fit_sentence import Sentences, _trials

TEXT = "Holm won a third term. Turnout was 44 percent. The count ended at noon."
CASES = [
    Case("a", "Who did Mayor Holm beat?", ("Berg",), ("x",), None, ()),
    Case("b", "What did the Alder reservoir hold?", (), (), None, ()),
]


def test_each_question_weighs_one_half_in_positives_and_one_half_in_negatives() -> None:
    made = hit(TEXT)
    asked = understand("What was the turnout?", Filters())
    found = [
        measure(asked, ground(asked, made, lambda term: 1.0, 1.0), Around(span, span), lambda term: 1.0)
        for span in sentences(TEXT)
    ]
    rows = Sentences()
    rows.add(found, ("44 percent",))
    assert rows.labels == [False, True, False]
    assert rows.shares == [0.25, 0.5, 0.25]


def test_a_question_without_a_positive_teaches_nothing() -> None:
    made = hit(TEXT)
    rows = Sentences()
    asked = understand("Who?", Filters())
    on = ground(asked, made, lambda term: 1.0, 1.0)
    rows.add([measure(asked, on, Around((0, 5), (0, 5)), lambda term: 1.0)], ("Berg",))
    assert rows.rows == []


def test_each_question_is_tried_as_it_is_with_its_articles_hidden_and_with_a_name_exchanged() -> None:
    plain, hidden, swapped = [trial for trial in _trials(CASES) if "Holm" in trial.question or "Mayor" in trial.question][:3]
    assert (plain.question, plain.answers, plain.hidden, plain.share) == (CASES[0].question, ("Berg",), frozenset(), 1.0)
    assert hidden.hidden == {"x"}
    assert hidden.answers == ("Berg",)
    assert (swapped.answers == ()) == (swapped.question != CASES[0].question)
    assert swapped.share == hidden.share == pytest.approx(0.3)


def test_the_same_seed_gives_the_same_trials() -> None:
    assert list(_trials(CASES)) == list(_trials(CASES))
