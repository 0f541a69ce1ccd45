import pytest

from tui.article import find
from tui.article.find import find_matches, match_count_text

TEXT = "The Alder reservoir.\nThe  alder reservoir fell; Alders stood."


def test_words_are_found_without_regard_to_case_and_white_space() -> None:
    assert [TEXT[a:b] for a, b in find_matches(TEXT, "alder reservoir")] == ["Alder reservoir", "alder reservoir"]
    assert [TEXT[a:b] for a, b in find_matches(TEXT, "the alder")] == ["The Alder", "The  alder"]


def test_what_is_typed_is_no_pattern() -> None:
    assert find_matches(TEXT, ".*") == []
    assert find_matches(TEXT, "  ") == []


def test_the_count_says_which_of_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert match_count_text(0, find_matches(TEXT, "alder")) == "1 of 3"
    assert match_count_text(0, []) == "not in this article"
    monkeypatch.setattr(find, "MAX_MATCHES", 2)
    assert match_count_text(1, find_matches(TEXT, "alder")) == "2 of more than 2"
