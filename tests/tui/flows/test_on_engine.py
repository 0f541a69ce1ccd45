"""The chat over an archive on an engine that does not answer."""

from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.errors import UsageError
from index.locations import EngineLocation
from index.milvus.errors import EngineUnreachable
from tests.tui.chatting import LoadedChat, app_context, status_text
from tests.tui.scripted import ScriptedAssistant
from tests.tui.waiting import until
from tui.chat.screen import ChatScreen
from tui.config.known_archives import load_archives, remember_archive

PLACE = EngineLocation("127.0.0.1:19530", "news")


async def test_the_chat_says_that_nothing_answers_and_offers_no_build() -> None:
    context = app_context(index=PLACE.path)

    def fail() -> ScriptedAssistant:
        raise EngineUnreachable(PLACE, "connection refused")

    context.open_assistant = fail
    app = LoadedChat(lambda: context)
    async with app.run_test() as pilot:
        await until(pilot, lambda: "No Milvus answers" in status_text(app))
        assert isinstance(app.screen, ChatScreen)


def test_nothing_is_built_in_a_folder_with_the_name_of_an_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="milvus://127"):
        build(BuildJob(tmp_path, PLACE.path))
    assert not list(tmp_path.iterdir())


def test_the_folders_that_were_used_are_remembered_and_no_engine(tmp_path: Path) -> None:
    remember_archive(tmp_path / "archives.json", PLACE.path)
    assert load_archives(tmp_path / "archives.json") == []
    assert not (tmp_path / "archives.json").exists()
