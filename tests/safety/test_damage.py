from pathlib import Path

from index.store.manifest import ARCHIVE_FILES, MANIFEST_FILES
from tests.safety.damage import damage_campaign


def test_every_cut_or_changed_file_of_an_archive_is_named_and_no_answer_changes(tmp_path: Path) -> None:
    """One bit made “gen-000002” of “gen-000003” in CURRENT, an older archive; nothing proved the manifest."""
    verdicts = damage_campaign(tmp_path, truncations=3, flips=6)
    assert {found for _, found in verdicts} == {"named"}
    assert len({file for file, _ in verdicts}) == 1 + 2 * len((*ARCHIVE_FILES, *MANIFEST_FILES))
