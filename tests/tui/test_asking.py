import pytest
from textual.message import Message

from index.errors import Cancelled, ModelUnusable, PullquoteError
from tests.tui.scripted import RESERVOIR, ScriptedAsker, reservoir
from tui import asking
from tui.lending import Lending
from tui.messages import Answered, ArticleRead, AskingFailed, Opened, OpeningFailed, ReadingFailed, StageReached
from tui.turn import Turn


def lending(asker: ScriptedAsker) -> Lending:
    made = Lending()
    made.replace(asker)
    return made


def test_a_question_posts_its_stages_and_its_answer() -> None:
    posted: list[Message] = []
    asking.ask(lending(ScriptedAsker()), Turn("How low?", "asking"), None, posted.append)
    assert [m.stage for m in posted if isinstance(m, StageReached)] == ["retrieving", *["reading"] * 4, "checking"]
    assert isinstance(posted[-1], Answered)


def test_a_stopped_question_ends_at_its_next_stage() -> None:
    posted: list[Message] = []
    asking.ask(lending(ScriptedAsker()), Turn("How low?", "stopped"), None, posted.append)
    assert isinstance(posted[0], AskingFailed)
    assert isinstance(posted[0].error, Cancelled)


def test_an_error_for_a_person_is_posted() -> None:
    posted: list[Message] = []
    asking.ask(lending(ScriptedAsker({"?": PullquoteError("No.")})), Turn("?", "asking"), None, posted.append)
    assert isinstance(posted[-1], AskingFailed)


def test_any_other_error_is_not_swallowed() -> None:
    def broken(question: str) -> None:
        raise ZeroDivisionError

    asker = ScriptedAsker({"?": broken})  # type: ignore[dict-item]
    with pytest.raises(ZeroDivisionError):
        asking.ask(lending(asker), Turn("?", "asking"), None, list[Message]().append)


def test_opening_posts_the_assistant_or_the_reason() -> None:
    def fail() -> ScriptedAsker:
        raise ModelUnusable("The weights are missing.")

    posted: list[Message] = []
    asking.open_models(ScriptedAsker, 1, posted.append)
    asking.open_models(fail, 2, posted.append)
    assert [type(message) for message in posted] == [Opened, OpeningFailed]


def test_the_article_of_a_source_is_read_or_its_absence_told() -> None:
    asker, turn, posted = ScriptedAsker(), Turn("How low?"), list[Message]()
    turn.answered(reservoir("How low?"))
    asking.read(lending(asker), turn, 1, posted.append)
    asker.archive.held.clear()
    asking.read(lending(asker), turn, 1, posted.append)
    assert posted[0] == ArticleRead(turn, 1, RESERVOIR)
    assert isinstance(posted[1], ReadingFailed)
