import pytest

from tui.keys import HELP, KEYS, label, labels


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("ctrl+s", "^S"),
        ("f1", "F1"),
        ("right_square_bracket", "]"),
        ("y", "y"),
        ("N", "N"),
        ("shift+enter", "Shift+⏎"),
        ("f", "f"),
    ],
)
def test_keys_are_printed_as_on_a_keyboard(key: str, printed: str) -> None:
    assert label(key) == printed


def test_the_keymap_of_a_person_shows_in_the_labels() -> None:
    assert labels({"copy": "ctrl+y,Y"})["copy"] == "^Y"


def test_no_named_key_is_missing_from_the_help_or_is_a_movement() -> None:
    told = {key for _, keys in HELP for key, _ in keys}
    moves = {"down", "up", "page-down", "page-up", "top", "bottom"}
    aside = {"quote-next", "quote-before", "source-before", "help"}
    assert set(KEYS) - moves - aside <= told


def test_aliases_of_enter_tab_and_backspace_are_never_bound() -> None:
    bound = {key for named in KEYS.values() for key in named.keys.split(",")}
    assert not bound & {"ctrl+h", "ctrl+i", "ctrl+m"}
