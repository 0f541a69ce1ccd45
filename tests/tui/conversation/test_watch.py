"""Standing questions: what is news, and how they are kept."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.article import SourceRef
from index.errors import UsageError
from index.filters import Filters
from qa.answer import Answer, Correction, Disagreement
from tests.tui.scripted import compared as compared_answer
from tests.tui.scripted import cost, half_compared, reservoir
from tui.conversation.store import SessionStore
from tui.conversation.watch import StandingNews, StandingQuestion, news_kind

Change = Callable[[Answer], Answer]
FOUND, NOTHING = reservoir("How full?"), cost("How full?")


def corrected(answer: Answer) -> Answer:
    note = Correction("correction", SourceRef("a2"), 0, 5, "It was 36 per cent.")
    return replace(answer, citations=(replace(answer.citations[0], corrections=(note,)), *answer.citations[1:]))


def said(text: str) -> Change:
    return lambda answer: replace(answer, answer=text)


CASES = [
    (None, FOUND, "new"),
    (None, NOTHING, None),
    (NOTHING, FOUND, "new"),
    (NOTHING, NOTHING, None),
    (FOUND, FOUND, None),
    (FOUND, NOTHING, "gone"),
    (FOUND, said("41 per cent of capacity")(FOUND), "changed"),
    (FOUND, said("38  Per Cent of capacity")(FOUND), None),
    (said("1,200 jobs")(FOUND), said("1200 jobs")(FOUND), None),
    (FOUND, replace(said("36 per cent")(FOUND), corrected_from="38 per cent"), "corrected"),
    (FOUND, corrected(FOUND), "corrected"),
    (corrected(FOUND), corrected(FOUND), None),
    (FOUND, replace(FOUND, disagreements=(Disagreement("71 per cent", (3,)),)), "differs"),
    (FOUND, replace(FOUND, independent_reports=7), None),
    (FOUND, replace(FOUND, status="possible"), "gone"),
    (NOTHING, replace(FOUND, status="possible"), None),
    (compared_answer("x"), compared_answer("x"), None),
    (compared_answer("x"), half_compared("x"), "gone"),
    (compared_answer("x"), replace(compared_answer("x"), computed="on Monday"), "changed"),
]


@pytest.mark.parametrize(("told", "now", "kind"), CASES)
def test_only_what_is_new_or_changed_is_news(told: Answer | None, now: Answer, kind: str | None) -> None:
    assert news_kind(told, now) == kind


def test_news_name_the_answer_before() -> None:
    with closing_store() as store:
        standing = store.watches.add(Path("/news"), "How full?", told=FOUND)
    news = StandingNews(standing, "changed", said("41 per cent")(FOUND))
    assert news.line == "the answer has changed; before: “38 per cent of capacity”"


def closing_store() -> "closing[SessionStore]":
    import tempfile

    return closing(SessionStore(Path(tempfile.mkdtemp()) / "s.sqlite"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SessionStore]:
    with closing(SessionStore(tmp_path / "sessions.sqlite")) as opened:
        yield opened


def only(store: SessionStore, archive: Path) -> StandingQuestion:
    [standing] = store.watches.standing(archive)
    return standing


def test_a_question_is_kept_with_its_filters_and_what_was_told(store: SessionStore, tmp_path: Path) -> None:
    limits = Filters(since=date(2024, 1, 1), outlets=("Coastal Herald",))
    added = store.watches.add(tmp_path, "How\nfull?", limits, FOUND, 4)
    assert only(store, tmp_path) == added
    assert (added.question, added.filters, added.told, added.generation) == ("How full?", limits, FOUND, 4)
    assert store.watches.standing(tmp_path / "other") == []


def test_a_question_stands_once_for_the_same_filters(store: SessionStore, tmp_path: Path) -> None:
    store.watches.add(tmp_path, "How full?")
    with pytest.raises(UsageError, match="already"):
        store.watches.add(tmp_path, "how FULL?")
    store.watches.add(tmp_path, "How full?", Filters(outlets=("Tribune",)))
    assert len(store.watches.standing(tmp_path)) == 2
    with pytest.raises(UsageError, match="needs words"):
        store.watches.add(tmp_path, "  ")


def test_what_was_asked_and_what_was_told_are_noted(store: SessionStore, tmp_path: Path) -> None:
    identity = store.watches.add(tmp_path, "How full?").id
    store.watches.set_asked(identity, 2)
    assert (only(store, tmp_path).generation, only(store, tmp_path).told) == (2, None)
    store.watches.set_asked(identity, 3, FOUND)
    assert (only(store, tmp_path).generation, only(store, tmp_path).told) == (3, FOUND)


def test_an_answer_that_was_seen_in_the_chat_was_told(store: SessionStore, tmp_path: Path) -> None:
    store.watches.add(tmp_path, "How full?")
    store.watches.set_seen(tmp_path, ("And how full?", "how full?"), Filters(), FOUND)
    assert only(store, tmp_path).told == FOUND
    store.watches.set_seen(tmp_path, ("How full?", ""), Filters(outlets=("Tribune",)), NOTHING)
    assert only(store, tmp_path).told == FOUND


def test_a_question_is_removed_by_its_number_in_its_archive_only(store: SessionStore, tmp_path: Path) -> None:
    identity = store.watches.add(tmp_path, "How full?").id
    with pytest.raises(UsageError, match="no standing question"):
        store.watches.remove(tmp_path / "other", identity)
    assert store.watches.remove(tmp_path, identity).question == "How full?"
    assert store.watches.standing(tmp_path) == []


def test_an_answer_that_cannot_be_read_counts_as_not_told(store: SessionStore, tmp_path: Path) -> None:
    store.watches.add(tmp_path, "How full?", told=FOUND)
    with store._connection.writing() as connection:
        connection.execute("UPDATE watches SET told = '{'")
    assert only(store, tmp_path).told is None
