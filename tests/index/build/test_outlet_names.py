"""An outlet that is known by its folder gets the name that the settings give it, without anything being embedded again."""

from pathlib import Path

from index.build.build import build
from index.build.job import BuildJob
from index.build.outlet_names import is_nameless
from index.settings import IndexSettings
from index.store.archive import Archive

HASHING = IndexSettings(embedder="hashing")


def outlets(index: Path) -> list[str]:
    archive = Archive.open(index)
    try:
        return archive.catalogue.outlets()
    finally:
        archive.close()


def test_a_folder_gets_its_name_with_the_next_build_and_keeps_it(tmp_path: Path) -> None:
    folder, index = tmp_path / "news", tmp_path / "ix"
    (folder / "harbour-gazette").mkdir(parents=True)
    (folder / "harbour-gazette" / "quay.txt").write_text("The quay\n\nThe quay at Lodd was opened on Monday.", encoding="utf-8")
    build(BuildJob(folder, index, HASHING))
    assert outlets(index) == ["harbour-gazette"]
    named = BuildJob(folder, index, HASHING, outlets={"harbour-gazette": "Harbour Gazette"})
    receipt = build(named)
    assert outlets(index) == ["Harbour Gazette"]
    assert receipt.updated == 1
    assert build(named).unchanged == 1


def test_hosts_and_folders_are_nameless() -> None:
    assert [is_nameless(name) for name in ("harbourgazette.example", "harbour-gazette", "Harbour Gazette", "CNN")] == [
        True,
        True,
        False,
        False,
    ]
