from collections.abc import Sequence
from datetime import date

from textual.message import Message

from index.errors import Cancelled, ModelUnusable, PullquoteError
from index.filters import Filters
from qa.answer import Answer
from qa.conversation.exchange import Exchange
from tests.tui.scripted import RESERVOIR, ScriptedAssistant, reservoir
from tui.conversation.turn import Turn
from tui.services import ask_worker
from tui.services.archive_messages import ArchiveOpened, ArchiveOpenFailed
from tui.services.assistant import AskProgress
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import ArticleFetched, ArticleFetchFailed, QuestionAnswered, QuestionFailed, StageReached


def handle_of(assistant: ScriptedAssistant) -> AssistantHandle:
    handle = AssistantHandle()
    handle.replace(assistant)
    return handle


def test_a_question_posts_its_stages_and_its_answer() -> None:
    messages: list[Message] = []
    ask_worker.ask_and_post(handle_of(ScriptedAssistant()), Turn("How low?", "asking"), None, messages.append)
    assert [m.stage for m in messages if isinstance(m, StageReached)] == ["retrieving", *["reading"] * 4, "checking"]
    assert isinstance(messages[-1], QuestionAnswered)


def test_a_stopped_question_ends_at_its_next_stage() -> None:
    messages: list[Message] = []
    ask_worker.ask_and_post(handle_of(ScriptedAssistant()), Turn("How low?", "stopped"), None, messages.append)
    assert isinstance(messages[0], QuestionFailed)
    assert isinstance(messages[0].error, Cancelled)


def test_an_error_for_a_person_is_posted() -> None:
    messages: list[Message] = []
    ask_worker.ask_and_post(
        handle_of(ScriptedAssistant({"?": PullquoteError("No.")})), Turn("?", "asking"), None, messages.append
    )
    assert isinstance(messages[-1], QuestionFailed)


def key_error(question: str) -> Answer:
    raise KeyError("lost\x1b[2J")


def test_a_bug_costs_one_answer_and_is_named() -> None:
    messages: list[Message] = []
    ask_worker.ask_and_post(handle_of(ScriptedAssistant({"?": key_error})), Turn("?", "asking"), None, messages.append)
    assert isinstance(messages[-1], QuestionFailed)
    assert "bug in Pullquote (KeyError" in str(messages[-1].error)
    assert "\x1b" not in str(messages[-1].error)


class StoppedWhileChecked(ScriptedAssistant):
    """An assistant during whose last stage the person stops the question; nothing looks at the turn after it."""

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        stage: AskProgress = lambda name, done, total: None,
        *,
        history: Sequence[Exchange] = (),
        today: date | None = None,
    ) -> Answer:
        answer = super().ask(question, filters, stage, history=history, today=today)
        self.turn.state = "stopped"
        return answer


def test_a_question_stopped_while_it_was_checked_is_not_kept() -> None:
    turn, stored = Turn("How low?", "asking"), list[Turn]()

    def keep(turn: Turn, _: object) -> int:
        stored.append(turn)
        return 0

    ask_worker.ask_and_post(handle_of(StoppedWhileChecked(turn)), turn, keep, list[Message]().append)
    assert stored == []


def test_what_is_posted_was_kept() -> None:
    events: list[str] = []

    def keep(turn: Turn, _: object) -> int:
        assert turn.answer is not None
        events.append("kept")
        return 0

    def post(message: Message) -> None:
        if isinstance(message, QuestionAnswered):
            events.append("posted")

    ask_worker.ask_and_post(handle_of(ScriptedAssistant()), Turn("How low?", "asking"), keep, post)
    assert events == ["kept", "posted"]


def test_opening_posts_the_assistant_or_the_reason() -> None:
    def fail() -> ScriptedAssistant:
        raise ModelUnusable("The weights are missing.")

    messages: list[Message] = []
    ask_worker.open_and_post(ScriptedAssistant, 1, messages.append)
    ask_worker.open_and_post(fail, 2, messages.append)
    assert [type(message) for message in messages] == [ArchiveOpened, ArchiveOpenFailed]


def test_the_article_of_a_source_is_read_or_its_absence_told() -> None:
    assistant, turn, messages = ScriptedAssistant(), Turn("How low?"), list[Message]()
    turn.set_answer(reservoir("How low?"))
    ask_worker.fetch_article(handle_of(assistant), turn, 1, messages.append)
    assistant.archive.articles_by_id.clear()
    ask_worker.fetch_article(handle_of(assistant), turn, 1, messages.append)
    assert messages[0] == ArticleFetched(turn, 1, RESERVOIR)
    assert isinstance(messages[1], ArticleFetchFailed)
