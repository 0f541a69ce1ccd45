"""A thing that nobody has spoken of is a new topic."""

import pytest

from index.text import terms
from qa.conversation.topic_switch import names_something_new

TOLD = frozenset(
    terms("Nurses voted to strike over a new rota. The emergency ward would stay open. The old mill was not damaged.")
)


@pytest.mark.parametrize(
    ("question", "is_new"),
    [
        ("How did the ferry get damaged?", True),
        ("What happened to the lighthouse?", True),
        ("Who won the football match?", True),
        ("Who won the first match?", False),
        ("Why was the rota needed?", False),
        ("What happened to the old mill?", False),
        ("How bad was the accident?", False),
        ("What did the mayor say?", False),
        ("What does the hospital pay?", False),
        ("Was anybody hurt?", False),
        ("Why?", False),
    ],
)
def test_a_definite_noun_that_nothing_told_holds(question: str, is_new: bool) -> None:
    assert names_something_new(question, TOLD) is is_new


def test_where_nothing_is_known_of_what_was_told_nothing_is_new() -> None:
    assert not names_something_new("How did the ferry get damaged?", frozenset())
