"""What a question may refer to: the answered turns before it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qa.answer import Answer
from qa.conversation.exchange import Exchange
from tests.tui.scripted import cost, not_found, reservoir
from tui.conversation.exchanges import exchanges
from tui.conversation.turn import Turn


def turn_with(answer: Answer) -> Turn:
    turn = Turn(answer.question)
    turn.set_answer(answer)
    return turn


def test_an_answered_turn_is_its_question_its_answer_and_the_citations_of_that() -> None:
    answer = replace(reservoir("And the Alder?"), standalone="How full is the Alder?")
    (exchange,) = exchanges([turn_with(answer)])
    assert (exchange.question, exchange.standalone, exchange.answer) == (
        "And the Alder?",
        "How full is the Alder?",
        answer.answer,
    )
    assert exchange.citations == tuple(answer.citation(n) for n in answer.cited)
    assert exchange.asked == "How full is the Alder?"


def test_a_turn_that_found_nothing_counts_without_an_answer() -> None:
    assert exchanges([turn_with(not_found("Who won?"))]) == [Exchange("Who won?", "Who won?")]


def test_turns_that_wait_failed_or_were_stopped_do_not_count() -> None:
    turns = [
        Turn("Who won?"),
        Turn("Who ran?", state="asking"),
        Turn("Who lost?", error="no disk"),
        turn_with(cost("How much?")),
    ]
    assert [exchange.question for exchange in exchanges(turns)] == ["How much?"]
    assert exchanges([]) == []


@given(st.lists(st.sampled_from(["open", "found", "missing"]), max_size=20))
def test_the_oldest_is_the_first(kinds: list[str]) -> None:
    turns = [_turn(kind, f"Question {number}?") for number, kind in enumerate(kinds)]
    expected = [f"Question {number}?" for number, kind in enumerate(kinds) if kind != "open"]
    assert [exchange.question for exchange in exchanges(turns)] == expected


def _turn(kind: str, question: str) -> Turn:
    if kind == "open":
        return Turn(question)
    return turn_with(reservoir(question) if kind == "found" else not_found(question))
