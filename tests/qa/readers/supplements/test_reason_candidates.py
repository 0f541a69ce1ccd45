"""“Why?” is answered by the sentence that says “because”."""

import pytest

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.reason_candidates import with_reason
from tests.doubles.scenes import candidate, hit


def lead(question: str, happened: str, *behind: str, model_score: float = 0.0) -> str:
    text = " ".join((happened, *behind))
    one = candidate(text, happened)
    read = [type(one)(one.hit, one.span, one.span, 1.0, model_score)]
    return with_reason(understand(question, NO_FILTERS), [hit(text)], lambda term: 1.0, read)[0].text


REJECTED = "Councillors in Wexley rejected the ring road on Tuesday."
WHY = "Why was the ring road rejected?"


@pytest.mark.parametrize(
    ("question", "happened", "behind"),
    [
        (WHY, REJECTED, ["They voted it down because the cost had doubled."]),
        (WHY, REJECTED, ["The leader was away.", "They did so because the route crossed the meadows."]),
        (
            WHY,
            REJECTED,
            ["The leader was away.", "Rain fell.", "Some cheered.", "They voted it down because it cost too much."],
        ),
        (WHY, REJECTED, ["The council blamed a shortage of money."]),
        (WHY, REJECTED, ["It was thrown out for lack of money."]),
        (WHY, REJECTED, ["The reason was its price."]),
        (WHY, REJECTED, ["The ring road was rejected by the councillors, citing its price."]),
        (
            "Why did the plane land on the road?",
            "A light plane landed on the road.",
            ["The plane, an old one, ran out of fuel."],
        ),
        ("Why is the ferry late?", "The first ferry will be a year late.", ["Its supplier had gone bankrupt."]),
        ("Why did Holm resign?", "Holm resigned on Wednesday.", ["She left the office in protest at the cuts."]),
        ("Why was the bath closed?", "The bath was closed on Monday.", ["It was shut due to a leak."]),
        ("Why did prices rise?", "Prices rose this spring.", ["Prices rose owing to a poor harvest."]),
    ],
)
def test_the_sentence_of_the_reason_leads(question: str, happened: str, behind: list[str]) -> None:
    assert lead(question, happened, *behind) == behind[-1]


@pytest.mark.parametrize(
    ("question", "happened", "behind"),
    [
        (WHY, REJECTED, ["The leader said that he was sad."]),
        (WHY, "The ring road was rejected because of its price.", ["They were glad because it rained."]),
        (WHY, REJECTED, ["Shops were glad because the ring road was rejected."]),
        (WHY, REJECTED, ["Elsewhere, schools shut because of snow."]),
        ("When was the ring road rejected?", REJECTED, ["They voted it down because the cost had doubled."]),
        ("Why did Holm resign?", "Holm resigned after an inquiry found that she had lied.", ["She wept because it hurt."]),
    ],
)
def test_without_a_reason_nearby_the_reader_has_its_way(question: str, happened: str, behind: list[str]) -> None:
    assert lead(question, happened, *behind) == happened


def test_a_reason_that_the_reader_finds_nearly_as_good_leads() -> None:
    text = "The port needs more hands this year. Ships wait outside, yet the harbour grows because of the grain trade."
    told, reason = "The port needs more hands this year.", "the harbour grows because of the grain trade."
    sentences = [candidate(text, told), candidate(text, reason)]
    read = [type(one)(one.hit, one.span, one.span, score) for one, score in zip(sentences, (1.6, 1.2), strict=True)]
    question = understand("Why does Wexley want workers?", NO_FILTERS)
    assert with_reason(question, [hit(text)], lambda term: 1.0, read)[0].text == reason


@pytest.mark.parametrize(
    ("behind", "leads"),
    [
        ("The ring road was rejected because its cost had doubled.", True),
        ("They voted it down because the cost had doubled.", False),
        ("The ring road was rejected after an inquiry found a mistake.", False),
    ],
)
def test_in_front_of_what_a_network_found_goes_only_a_plain_because(behind: str, leads: bool) -> None:
    assert lead(WHY, REJECTED, behind, model_score=2.0) == (behind if leads else REJECTED)
