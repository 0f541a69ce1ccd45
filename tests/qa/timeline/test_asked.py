"""Which questions ask for a timeline."""

import pytest

from qa.timeline.asked import timeline_topic


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("timeline of the Sorrel ferry", "the Sorrel ferry"),
        ("Show me a timeline of the dock strike.", "the dock strike"),
        ("What is the chronology of the Holm inquiry?", "the Holm inquiry"),
        ("What has happened with the Alder dam so far?", "the Alder dam"),
        ("what happened with the vaccine", "the vaccine"),
        ("How did the strike at Lome unfold?", "the strike at Lome"),
        ("Alder dam timeline", "Alder dam"),
    ],
)
def test_a_question_for_what_happened_over_time_names_its_topic(question: str, topic: str) -> None:
    assert timeline_topic(question) == topic


@pytest.mark.parametrize(
    "question",
    [
        "What happened to the ferry Sorrel?",
        "What happened on Tuesday?",
        "Who drew up the timeline?",
        "timeline",
        "When did it begin?",
        "",
    ],
)
def test_other_questions_ask_for_none(question: str) -> None:
    assert timeline_topic(question) is None
