"""When something was, as the claim that it was."""

import pytest

from qa.parts.event_claim import event_claim


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("When did Ida Holm resign?", "Did Ida Holm resign?"),
        ("When was Per Dahl arrested in Sund?", "Was Per Dahl arrested in Sund?"),
        ("Who resigned?", ""),
        ("When?", ""),
        ("", ""),
    ],
)
def test_a_question_for_the_day_claims_the_event(question: str, claim: str) -> None:
    assert event_claim(question) == claim
