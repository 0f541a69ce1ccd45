from pathlib import Path

import pytest

from index.errors import UsageError
from tui.presentation.index_folders import add_or_only, folders_to_index

NEWS, CLIPS = Path("/a/news"), Path("/b/clips")


def test_without_a_folder_the_known_ones_are_built_from() -> None:
    assert folders_to_index("", (NEWS, CLIPS)) == (NEWS, CLIPS)


def test_without_any_folder_there_is_an_error_that_says_what_to_type() -> None:
    with pytest.raises(UsageError, match="/index FOLDER"):
        folders_to_index("", ())


def test_the_first_folder_needs_no_choice() -> None:
    assert folders_to_index(str(NEWS), ()) == (NEWS,)


def test_a_folder_of_the_archive_leaves_the_others_in_it() -> None:
    assert folders_to_index(str(CLIPS), (NEWS, CLIPS)) == (NEWS, CLIPS)


def test_another_folder_is_neither_added_nor_swapped_silently() -> None:
    assert folders_to_index(str(CLIPS), (NEWS,)) == ()


def test_each_choice_is_an_argument_that_says_what_becomes_of_the_others() -> None:
    add, only = (choice.key for choice in add_or_only(str(CLIPS)))
    assert folders_to_index(add, (NEWS,)) == (NEWS, CLIPS)
    assert folders_to_index(only, (NEWS,)) == (CLIPS,)
    assert [choice.words for choice in add_or_only("/b/\x1b[31mclips")] == [
        "Add /b/�[31mclips to the folders of this archive",
        "Build the archive from /b/�[31mclips alone",
    ]
