import pytest

from tui.ui.key_bar import key_bar_content
from tui.ui.keymap import KEYMAP, key_label, key_labels, key_of_label, keymap_error
from tui.ui.shown_keys import DOSSIER_KEYS, HELP_KEYS


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
    assert key_label(key) == printed


def test_the_key_that_takes_away_is_named_as_on_the_keyboard_and_can_be_clicked() -> None:
    assert key_label("delete") == "Del"
    assert key_of_label("Del") == "delete"


def test_the_keymap_of_a_person_shows_in_the_labels() -> None:
    assert key_labels({"copy": "ctrl+y,Y"})["copy"] == "^Y"


def test_no_named_key_is_missing_from_the_help_or_is_a_movement() -> None:
    keys_in_help = {key for _, keys in HELP_KEYS for key, _ in keys}
    moves = {"down", "up", "page-down", "page-up", "top", "bottom"}
    aside = {"help"}
    assert set(KEYMAP) - moves - aside <= keys_in_help


def test_aliases_of_enter_tab_and_backspace_are_never_bound() -> None:
    keys = {key for binding in KEYMAP.values() for key in binding.keys.split(",")}
    assert not keys & {"ctrl+h", "ctrl+i", "ctrl+m"}


@pytest.mark.parametrize(
    ("keymap", "says"),
    [
        ({"find": "escape"}, "“escape” cannot be"),
        ({"quit": "ctrl+q,ctrl+c"}, "“ctrl+c” cannot be"),
        ({"sources": ""}, "“” cannot be"),
        ({"copy": "c"}, "“c” is the key of both"),
    ],
)
def test_a_keymap_that_cannot_be_is_told(keymap: dict[str, str], says: str) -> None:
    assert says in keymap_error(keymap)


def test_our_own_keys_and_keys_that_change_places_are_fine() -> None:
    assert keymap_error({}) == ""
    assert keymap_error({"copy": "c", "cite": "y"}) == ""


def test_the_way_back_from_the_dossier_is_shown_on_the_smallest_screen() -> None:
    assert str(key_bar_content(DOSSIER_KEYS, key_labels({}), 58)).startswith("Esc back")
