"""A sentence that plainly says why is shown, though the sentence reader's probability is low."""

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.decision.plain_reason import is_plain_reason
from qa.question.question import understand
from tests.doubles.scenes import hit

REJECTED = "Councillors in Wexley rejected the ring road on Tuesday."
WHY = "Why was the ring road rejected?"


def is_plain(question: str, *story: str) -> bool:
    """Judge the last sentence of the story."""
    text = " ".join(story)
    span = (text.rindex(story[-1]), len(text))
    return is_plain_reason(understand(question, NO_FILTERS), Candidate(hit(text), span, span, 1.0), lambda term: 1.0)


@pytest.mark.parametrize(
    ("question", "story"),
    [
        (WHY, ["The ring road was rejected because of its price."]),
        (
            WHY,
            [REJECTED, "The leader was away.", "Rain fell.", "Some cheered.", "They voted it down because it cost too much."],
        ),
        ("Why has the herd shrunk?", ["A reduction in the herd followed, due to a hard winter."]),
        (WHY, [REJECTED, "The reason for it was the price."]),
        ("Why did the ferry stop in the bay?", ["The ferry stopped in the bay.", "The engine had failed."]),
        ("Why has the town's herd become smaller?", ["The reduction of the town's herd is due to a hard winter."]),
        ("Why does the port need migrants?", ["The port depends on migration because its young have left."]),
        (
            "Why did the town toughen its stance on kites?",
            ["Nine were fined as the town toughened its stance on kites after last year's accident."],
        ),
        ("Why did the lorry block the road?", ["A lorry blocked the road at Pell.", "The lorry, an old one, ran out of fuel."]),
    ],
)
def test_a_sentence_that_says_because_of_what_is_asked_is_plain(question: str, story: list[str]) -> None:
    assert is_plain(question, *story)


@pytest.mark.parametrize(
    ("question", "story"),
    [
        (WHY, ["The ring road was rejected on Tuesday."]),
        (WHY, ["Schools shut because of snow."]),
        (WHY, [REJECTED, "The leader was away.", "Rain fell.", "Some cheered.", "The band stayed because it was paid."]),
        ("Why did she come?", ["She was sad.", "She had come because of her brother."]),
        ("Why did the ferry stop in the bay?", ["The ferry stopped in the bay.", "Its owner had been a sailor."]),
        ("When did the ferry stop in the bay?", ["The ferry stopped in the bay because of fog."]),
        ("Why did the town toughen its stance on kites?", ["The mill shut after the town toughened its stance."]),
        (
            "Why did the town toughen its stance on kites?",
            ["The mill shut after an accident, and the town toughened its stance on kites."],
        ),
        (WHY, ["The ring road was rejected, the Gazette said, citing court officials."]),
    ],
)
def test_a_reason_of_something_else_is_not(question: str, story: list[str]) -> None:
    assert not is_plain(question, *story)
