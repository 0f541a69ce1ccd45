"""A conversation remembers its turns."""

import pytest

from index.filters import Filters
from qa.assistant import Assistant
from qa.dialogue import Conversation
from qa.errors import EmptyQuestion


def test_a_follow_up_is_asked_behind_the_turn_before_it(shipped_sample: Assistant) -> None:
    conversation = Conversation(shipped_sample)
    first = conversation.ask("How strong was the earthquake at Lodd?")
    second = conversation.ask("was anyone hurt?")
    assert (first.carried, second.standalone) == ((), "Was anyone hurt in the earthquake at Lodd?")
    assert second.carried == ("the earthquake at Lodd",)
    assert [turn.question for turn in conversation.turns] == [first.question, second.question]


def test_what_could_not_be_asked_is_no_turn_and_filters_stay(shipped_sample: Assistant) -> None:
    conversation = Conversation(shipped_sample, Filters(outlets=("Northern Press Agency",)))
    with pytest.raises(EmptyQuestion):
        conversation.ask(" ")
    assert conversation.turns == []
    assert conversation.ask("How strong was the earthquake at Lodd?").filters.outlets == ("Northern Press Agency",)
