from tui.conversation.question_queue import Line
from tui.conversation.turn import Turn


def entered(*questions: str) -> tuple[Line, list[Turn]]:
    line, turns = Line(), [Turn(question) for question in questions]
    for turn in turns:
        line.enter(turn)
    return line, turns


def test_one_is_asked_at_a_time_in_order() -> None:
    line, (first, second) = entered("a", "b")
    assert line.next() is first
    assert line.next() is None
    line.done()
    assert line.next() is second


def test_the_running_one_is_stopped_first_then_those_that_wait() -> None:
    line, (first, second) = entered("a", "b")
    line.next()
    assert line.stop() is first
    assert line.stop() is second
    assert line.stop() is None
    assert [first.state, second.state] == ["stopped", "stopped"]


def test_a_stopped_question_keeps_its_place_until_the_worker_is_done_with_it() -> None:
    line, (_, second) = entered("a", "b")
    line.next()
    line.stop()
    assert line.next() is None
    line.done()
    assert line.next() is second


def test_those_that_wait_can_be_dismissed() -> None:
    line, turns = entered("a", "b")
    assert line.dismiss() == turns
    assert line.next() is None
