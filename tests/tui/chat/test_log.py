"""The question of an answer that comes stands at the top of the view, and a long card runs below it."""

from dataclasses import replace

from qa.answer import Answer
from tests.tui.chatting import ask, screen_rows, scripted_chat
from tests.tui.scripted import RESERVOIR, answered, cite
from tui.chat.log import Log


def long_answer(question: str) -> Answer:
    first = cite(RESERVOIR, "38 per cent of capacity", 1)
    sentence = replace(first, sentence=f"{first.sentence} {'And so it went on and on. ' * 80}")
    return answered(question, 1, sentence)


async def test_the_question_of_a_long_answer_stands_at_the_top() -> None:
    app = scripted_chat(long_answer)
    async with app.run_test(size=(60, 20)) as pilot:
        await ask(pilot, "How low?")
        await ask(pilot, "And how low was it then?")
        await pilot.pause()
        rows = screen_rows(app.screen)
        assert "And how low was it then?" in rows[1]
        assert "38 per cent" in "\n".join(rows)


async def test_a_person_who_reads_above_is_left_there() -> None:
    app = scripted_chat(long_answer)
    async with app.run_test(size=(60, 20)) as pilot:
        for question in ("How low?", "And now?", "And then?"):
            await ask(pilot, question)
        log = app.chat.query_one(Log)
        log.scroll_to(y=2, animate=False, immediate=True, force=True)
        await pilot.pause()
        turn = log.turns[-1]
        log.show_answer(turn)
        await pilot.pause()
        assert log.scroll_y == 2
