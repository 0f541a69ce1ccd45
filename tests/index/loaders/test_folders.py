from pathlib import Path

import pytest

from index.loaders.folders import entries_of_folders, folder_prefixes, split_prefix
from index.loaders.source import CorpusFile, Skipped


@pytest.mark.parametrize(
    ("folders", "prefixes"),
    [
        ([], []),
        (["/a/news"], [""]),
        (["/a/news", "/b/news"], ["", "../news/"]),
        (["/a/news", "/b/clips", "/c/clips", "/d/clips"], ["", "../clips/", "../clips-2/", "../clips-3/"]),
    ],
)
def test_each_folder_but_the_first_has_a_name_of_its_own(folders: list[str], prefixes: list[str]) -> None:
    assert folder_prefixes([Path(folder) for folder in folders]) == prefixes


def test_files_of_two_folders_have_names_of_their_own_and_are_found_again(tmp_path: Path) -> None:
    folders = [tmp_path / "a" / "news", tmp_path / "b" / "news"]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "x.txt").write_text("Headline\n\nStory.", encoding="utf-8")
    entries = list(entries_of_folders(folders, {}))
    assert [entry.name for entry in entries if isinstance(entry, CorpusFile)] == ["x.txt", "../news/x.txt"]
    assert [split_prefix(entry.name, folders) for entry in entries if isinstance(entry, CorpusFile)] == [
        (folders[0], "x.txt"),
        (folders[1], "x.txt"),
    ]


def test_a_refused_entry_says_in_which_folder_it_is(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    (tmp_path / "two" / "out.txt").symlink_to("/etc/hostname")
    [skipped] = entries_of_folders([tmp_path / "one", tmp_path / "two"], {})
    assert isinstance(skipped, Skipped)
    assert skipped.path == "../two/out.txt"
