from tui.conversation.question_queue import QuestionQueue
from tui.conversation.turn import Turn


def queue_of(*questions: str) -> tuple[QuestionQueue, list[Turn]]:
    queue, turns = QuestionQueue(), [Turn(question) for question in questions]
    for turn in turns:
        queue.put(turn)
    return queue, turns


def test_one_is_asked_at_a_time_in_order() -> None:
    queue, (first, second) = queue_of("a", "b")
    assert queue.start_next() is first
    assert queue.start_next() is None
    queue.finish_running()
    assert queue.start_next() is second


def test_the_next_of_those_that_wait_is_known_and_what_it_waited_for_is_forgotten_when_it_is_asked() -> None:
    queue, (first, second) = queue_of("a", "b")
    assert queue.next_turn is first
    first.stage = "loading"
    queue.start_next()
    assert first.stage == ""
    assert queue.next_turn is second


def test_the_running_one_is_stopped_first_then_those_that_wait() -> None:
    queue, (first, second) = queue_of("a", "b")
    queue.start_next()
    assert queue.stop() is first
    assert queue.stop() is second
    assert queue.stop() is None
    assert [first.state, second.state] == ["stopped", "stopped"]


def test_a_stopped_question_keeps_its_place_until_the_worker_is_done_with_it() -> None:
    queue, (_, second) = queue_of("a", "b")
    queue.start_next()
    queue.stop()
    assert queue.start_next() is None
    queue.finish_running()
    assert queue.start_next() is second


def test_those_that_wait_can_be_dismissed() -> None:
    queue, turns = queue_of("a", "b")
    assert queue.clear() == turns
    assert queue.start_next() is None
