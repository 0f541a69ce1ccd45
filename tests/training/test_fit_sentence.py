"""How the sentence reader's weights are fitted: what counts as what, and how much."""

from index.filters import Filters
from index.text import sentences
from qa.question.question import understand
from qa.readers.sentence.features import SentenceContext, measure_sentences, passage_context
from tests.doubles.scenes import hit
from training.fit_sentence import Sentences

TEXT = "Holm won a third term. Turnout was 44 percent. The count ended at noon."


def test_each_question_weighs_one_half_in_positives_and_one_half_in_negatives() -> None:
    made = hit(TEXT)
    asked = understand("What was the turnout?", Filters())
    found = [
        measure_sentences(
            asked, passage_context(asked, made, lambda term: 1.0, 1.0), SentenceContext(span, span), lambda term: 1.0
        )
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
    on = passage_context(asked, made, lambda term: 1.0, 1.0)
    rows.add([measure_sentences(asked, on, SentenceContext((0, 5), (0, 5)), lambda term: 1.0)], ("Berg",))
    assert rows.rows == []
