"""“No one” is proposed where an article about the matter says so and none gives a number."""

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.question.question import understand
from qa.readers.supplements.nobody_candidates import with_nobody
from tests.doubles.scenes import candidate, hit

QUESTION = understand("How many people were hurt in the Dorn lift breakdown?", NO_FILTERS)
TEXT = "A lift in Dorn stopped on Saturday, leaving 62 people above the slope. No one was hurt, said Jens Holm."
HURT = "A lift in Dorn stopped on Saturday and 12 people were hurt."
CAPTION = "File photo: A lift at Dorn in 2019, when nine people were hurt."
ELSEWHERE = "Nineteen inmates were hurt in a riot at Corrin."


def texts(passages: list[str], *candidates: Candidate) -> list[str]:
    hits = [hit(text, str(n)) for n, text in enumerate(passages)]
    return [one.text for one in with_nobody(QUESTION, hits, lambda term: 1.0, list(candidates))]


@pytest.mark.parametrize(
    ("passages", "read", "first"),
    [
        ([TEXT], candidate(TEXT, "62"), "No one"),
        ([TEXT, ELSEWHERE], candidate(ELSEWHERE, "Nineteen"), "No one"),
        ([TEXT, HURT], candidate(HURT, "12"), "12"),
        ([TEXT, CAPTION], candidate(CAPTION, "nine"), "No one"),
        ([ELSEWHERE, "Nobody was hurt in Corrin."], candidate(ELSEWHERE, "Nineteen"), "Nineteen"),
    ],
)
def test_no_one_leads_where_the_matter_has_no_number(passages: list[str], read: Candidate, first: str) -> None:
    assert texts(passages, read)[0] == first


def test_without_such_words_the_candidates_stay() -> None:
    assert texts([HURT], candidate(HURT, "12")) == ["12"]
