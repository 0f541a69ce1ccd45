"""What is measured about a sentence."""

from index.filters import Filters
from index.search.retriever import Hit
from index.text import sentences
from qa.question.question import understand
from qa.readers.sentence.features import MeasuredSentence, SentenceContext, measure_sentences, passage_context
from tests.doubles.scenes import hit

TEXT = "Russia expelled 80,000 migrants in 2024, nearly twice as many as in 2023. The number of expulsions in 2023 was 44,200."


def measure_in(question: str, passage: Hit, around: SentenceContext, best_score: float = 1.0) -> MeasuredSentence:
    understood = understand(question, Filters())
    return measure_sentences(
        understood, passage_context(understood, passage, lambda term: 1.0, best_score), around, lambda term: 1.0
    )


def measure(question: str, number: int) -> MeasuredSentence:
    passage = hit(TEXT)
    around = SentenceContext(sentences(TEXT)[number], (0, len(TEXT)))
    return measure_in(question, passage, around, best_score=2.0)


def test_the_number_nearest_to_the_year_asked_for_is_the_answer() -> None:
    first, second = (measure("How many migrants did Russia expel in 2023?", n) for n in (0, 1))
    assert first.features.year == -1.0
    assert second.features.year == 1.0
    assert second.answer is not None
    assert TEXT[slice(*second.answer)] == "44,200"


def test_a_number_that_the_question_says_is_no_answer() -> None:
    assert measure("How many people besides the 80,000?", 0).answer is None


def test_a_kind_that_cannot_be_seen_counts_neither_way() -> None:
    assert measure("What did Russia do?", 0).features.kind == 0.0
    assert measure("How many migrants?", 0).features.kind == 1.0


def test_retrieval_is_the_share_of_the_best_score() -> None:
    assert measure("How many?", 0).features.retrieval == 0.5


def test_a_capital_at_the_start_of_a_sentence_makes_no_name_unless_the_passage_has_it_inside_one() -> None:
    for text, expected in (("Later the club won.", None), ("Holm won. People cheered Holm.", "Holm")):
        passage = hit(text)
        features = measure_in("Who won?", passage, SentenceContext(sentences(text)[0], (0, len(text))))
        assert (features.answer and text[slice(*features.answer)]) == expected


def test_nearby_counts_the_sentences_around() -> None:
    features = measure("How many expulsions did Russia count?", 0).features
    assert features.nearby > features.words
