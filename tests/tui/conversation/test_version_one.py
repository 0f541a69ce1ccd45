"""A file that an earlier pullquote wrote is opened by this one, and says what it said."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

import pytest

from index.article import Article
from index.errors import ArticleMissing
from tests.tui.conversation.version_one import ARCHIVE, ARTICLES, ASKED, DIGESTS, FERRY, GAZETTE, LATER, TURNS
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import RecordedTurn, SessionStore
from tui.conversation.turn import Turn

ROOT = Path(__file__).parents[3]
KEPT = ROOT / "tests" / "data" / "sessions-v1.sqlite"
SAID = [field.name for field in fields(Turn) if field.name != "changes"]


class ArticlesById:
    def __init__(self, *articles: Article) -> None:
        self._articles = {article.id: article for article in articles}

    def article(self, identity: str) -> Article:
        if identity not in self._articles:
            raise ArticleMissing(identity)
        return self._articles[identity]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(KEPT, tmp_path / "sessions.sqlite"))


def resumed(path: Path, *articles: Article) -> list[Turn]:
    with closing(SessionRecorder(lambda: SessionStore(path), Path(ARCHIVE))) as recorder:
        return recorder.resume(1, ArticlesById(*articles))[1]


def test_its_sessions_are_listed_with_their_names_archives_times_and_turns(path: Path) -> None:
    with closing(SessionStore(path)) as store:
        sessions = store.sessions()
    assert [(each.id, each.name, str(each.archive), each.turns) for each in sessions] == [
        (3, "Empty", ARCHIVE, 0),
        (2, "Elsewhere", "/home/ana/other/.pullquote", 1),
        (1, "Die Fähre „Sorrel“", ARCHIVE, 4),
    ]
    assert sessions[2].created == datetime.fromisoformat("2026-11-26T00:39:18.620330+00:00")
    assert sessions[2].updated == datetime.fromisoformat("2026-11-26T00:39:18.638882+00:00")


@pytest.mark.parametrize("name", SAID)
def test_its_turns_come_back_field_by_field(path: Path, name: str) -> None:
    with closing(SessionStore(path)) as store:
        turns = [record.turn for record in store.turns(1)]
    assert [getattr(turn, name) for turn in turns] == [getattr(turn, name) for turn in TURNS]


def test_its_digests_and_times_come_back(path: Path) -> None:
    with closing(SessionStore(path)) as store:
        assert [(record.asked, record.digests) for record in store.turns(1)] == [(ASKED, digests) for digests in DIGESTS]


def test_quotes_of_articles_that_are_as_they_were_have_no_mark(path: Path) -> None:
    assert [turn.changes for turn in resumed(path, *ARTICLES)] == [{4: "gone"}, {}, {}, {}]


def test_quotes_of_articles_that_were_edited_are_marked(path: Path) -> None:
    later_article = replace(LATER, text=f"Updated on Friday.\n\n{LATER.text}")
    changed = replace(GAZETTE, text=GAZETTE.text.replace("190", "195"))
    marks = [turn.changes for turn in resumed(path, FERRY, changed, later_article)]
    assert marks == [{2: "changed", 3: "moved", 4: "gone"}, {1: "moved", 2: "moved"}, {}, {}]


@pytest.mark.parametrize(("words", "sessions"), [("212 passengers", [1]), ("salvaged", [2, 1]), ("fähre petrel", [1])])
def test_it_is_searched_by_name_question_and_answer(path: Path, words: str, sessions: list[int]) -> None:
    with closing(SessionStore(path)) as store:
        assert [session.id for session in store.sessions(words=words)] == sessions


def test_a_conversation_in_it_goes_on(path: Path) -> None:
    with closing(SessionStore(path)) as store:
        assert store.append(1, RecordedTurn(TURNS[0], ASKED, DIGESTS[0])) == 5
        assert store.turns(1)[4].turn.answer == TURNS[0].answer


def test_the_committed_file_is_still_of_version_1() -> None:
    with closing(sqlite3.connect(f"{KEPT.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
