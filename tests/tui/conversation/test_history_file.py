from pathlib import Path

import pytest

from index.errors import PullquoteError
from tui.conversation import history_file


def test_questions_come_back_in_their_order_lines_and_all(tmp_path: Path) -> None:
    path = tmp_path / "state" / "history.jsonl"
    for question in ("one", "two\nlines", "three"):
        history_file.append_question(path, question)
    assert history_file.load_questions(path) == ["one", "two\nlines", "three"]


def test_only_the_owner_may_read_them(tmp_path: Path) -> None:
    history_file.append_question(tmp_path / "history.jsonl", "Who paid?")
    assert (tmp_path / "history.jsonl").stat().st_mode & 0o077 == 0


def test_lines_that_are_no_question_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_bytes(b'"one"\nbroken\n\xff\xfe\n3\n"two"\n')
    assert history_file.load_questions(path) == ["one", "two"]


def test_the_file_is_cut_when_it_has_grown_twice_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_file, "MAX_QUESTIONS", 3)
    for number in range(7):
        history_file.append_question(tmp_path / "history.jsonl", str(number))
    assert (tmp_path / "history.jsonl").read_text(encoding="utf-8").split() == ['"4"', '"5"', '"6"']


def test_no_file_no_questions_and_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    assert history_file.load_questions(tmp_path / "none") == []
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PullquoteError, match="cannot be remembered"):
        history_file.append_question(tmp_path / "file" / "history.jsonl", "one")


def test_a_byte_that_is_no_text_does_not_end_the_remembering(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_bytes(b"\xff\n")
    history_file.append_question(path, "How low?")
    assert history_file.load_questions(path) == ["How low?"]
