"""The chats of several visitors ask one assistant, which is opened once."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from index.errors import Cancelled, PullquoteError
from index.store.archive import current_generation
from index.store.headlines import HeadlineQuery
from tests.tui.scripted import ScriptedAssistant, cost
from tui.web.model_server import ModelServer
from tui.web.remote_assistant import RemoteAssistant


@pytest.fixture
def opened() -> list[ScriptedAssistant]:
    return []


@pytest.fixture
def server(sample_index: Path, opened: list[ScriptedAssistant]) -> Iterator[ModelServer]:
    def open_assistant() -> ScriptedAssistant:
        opened.append(ScriptedAssistant({"What will it cost?": cost, "broken": PullquoteError("The reader stumbled.")}))
        return opened[-1]

    model_server = ModelServer(open_assistant, lambda: current_generation(sample_index))
    yield model_server
    model_server.close()


def test_two_visitors_share_the_models_and_read_the_archive_themselves(
    server: ModelServer, opened: list[ScriptedAssistant], sample_index: Path
) -> None:
    visitors = [RemoteAssistant.connect(sample_index, server.environment) for _ in range(2)]
    stages: list[str] = []
    answers = [visitor.ask("How low?", stage=lambda name, done, total: stages.append(name)) for visitor in visitors]
    assert [answer.answer for answer in answers] == ["38 per cent of capacity"] * 2
    assert stages
    assert len(opened) == 1
    assert visitors[0].archive.manifest.articles == visitors[0].archive.catalogue.headlines.count(HeadlineQuery())
    for visitor in visitors:
        visitor.close()


def test_an_error_is_told_and_the_next_question_answered(server: ModelServer, sample_index: Path) -> None:
    visitor = RemoteAssistant.connect(sample_index, server.environment)
    with pytest.raises(PullquoteError, match="The reader stumbled"):
        visitor.ask("broken")
    assert visitor.ask("What will it cost?").status == "not_found"
    visitor.close()


def test_a_question_is_stopped_at_its_next_stage(server: ModelServer, sample_index: Path) -> None:
    visitor = RemoteAssistant.connect(sample_index, server.environment)

    def stop(name: str, done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        visitor.ask("How low?", stage=stop)
    assert visitor.ask("How low?").answer == "38 per cent of capacity"
    visitor.close()


def test_a_stranger_without_the_key_is_not_answered(server: ModelServer, sample_index: Path) -> None:
    strange = {**server.environment, "PULLQUOTE_MODELS_KEY": "00"}
    with pytest.raises(PullquoteError, match="does not answer"):
        RemoteAssistant.connect(sample_index, strange)
    RemoteAssistant.connect(sample_index, server.environment).close()


def test_visitors_who_come_at_once_load_one_set_of_models(
    server: ModelServer, opened: list[ScriptedAssistant], sample_index: Path
) -> None:
    threads = [Thread(target=lambda: RemoteAssistant.connect(sample_index, server.environment).close()) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 1
