"""What no quote can do is told, and questions are left alone."""

import pytest

from qa.question.tasks import why_not_quotable


@pytest.mark.parametrize(
    ("request_text", "said"),
    [
        ("Summarise the harbour strike", "summarise"),
        ("Can you sum up what the council decided?", "summarise"),
        ("Give me a short summary of the trial", "summarise"),
        ("summary of the trial", "summarise"),
        ("Please, list all the mayors of Marlsea", "list everything"),
        ("Show me every article about floods", "list everything"),
        ("Compare the two budgets", "compare"),
        ("Translate the mayor's speech into French", "translate"),
        ("Write a letter to the mayor", "write a text"),
        ("could you please draft a headline", "write a text"),
        ("Predict the next election", "predict"),
        ("Calculate the total damage", "calculate"),
        ("I want you to analyse the mayor's record", "analyse"),
        ("Verify that the bridge is closed", "analyse"),
    ],
)
def test_a_task_is_named_with_what_to_ask_instead(request_text: str, said: str) -> None:
    reason = why_not_quotable(request_text)
    assert f"no quote can {said}" in reason
    assert "ask" in reason


@pytest.mark.parametrize(
    "question",
    [
        "Who will summarise the findings?",
        "What did the council compare the damage to?",
        "When was the list of all members published?",
        "Is it possible to list all states?",
        "mayor of Marlsea",
        "List the states that signed",
        "Name the mayor of Marlsea",
        "Tell me who won",
        "Tell me all about it",
        "Reviewers of the film said what?",
        "Countries that rank first",
        "Draw for the cup",
        "Review of the new opera",
        "Guess jeans founder",
        "Writers at the festival",
        "Comparethemarket's owner",
        "",
    ],
)
def test_a_question_is_none(question: str) -> None:
    assert why_not_quotable(question) == ""
