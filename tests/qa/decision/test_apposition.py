"""“Who is Ona Peters?” and “Who is the mayor of Pell?” are plainly answered by the words beside the name or the post."""

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.decision.apposition import is_apposed
from qa.question.question import understand
from tests.doubles.scenes import hit


def is_beside(question: str, sentence: str, answer: str) -> bool:
    start = sentence.index(answer)
    found = Candidate(hit(sentence), (start, start + len(answer)), (0, len(sentence)), 1.0)
    return is_apposed(understand(question, NO_FILTERS), found, lambda term: 1.0)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who is Ona Peters?", "Prime minister Ona Peters thanked him.", "Prime minister"),
        ("Who is Resat Kaya?", "Prime minister Reşat Kaya thanked him.", "Prime minister"),
        ("Who is Ona Peters?", "His deputy, Ona Peters, will follow.", "His deputy"),
        ("Who is Ona Peters?", "Ona Peters, the harbour master of Pell, was away.", "harbour master of Pell"),
        ("Who is the mayor of Pell?", "The mayor of Pell, Ona Peters, was away.", "Ona Peters"),
        ("Who is the parliament's speaker?", "The parliament heard its speaker Ona Peters.", "Ona Peters"),
        ("Who is the mayor of Pell?", "Ona Peters, mayor of Pell, was away.", "Ona Peters"),
        ("What is the capital of Varna?", "She met the president of Varna in the capital, Bor, on Monday.", "Bor"),
    ],
)
def test_what_stands_beside_the_name_or_post_says_who_it_is(question: str, sentence: str, answer: str) -> None:
    assert is_beside(question, sentence, answer)


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        ("Who is Ona Peters?", "The harbour master thanked Ona Peters.", "harbour master"),
        ("Who is the president of Corrin?", "The president Ona Peters of Arvia was away. Corrin was silent.", "Corrin"),
        ("Who is the foreign minister of Arvia?", "Arvia and Corrin's finance minister Ona Peters met.", "Ona Peters"),
        ("Who is the mayor of Pell?", "Gerald Holt met the mayor in Pell.", "Gerald Holt"),
        ("What is the capital of Varna?", "She left the capital of Varna for Bor.", "Bor"),
        (
            "Who is the mayor of Pell?",
            "The mayor Ona Peters met him." + " So it was said." * 9 + " Pell was silent.",
            "Ona Peters",
        ),
    ],
)
def test_what_stands_elsewhere_does_not(question: str, sentence: str, answer: str) -> None:
    assert not is_beside(question, sentence, answer)
