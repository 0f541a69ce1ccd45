from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.chatting import desk
from tui.desk import Desk


@pytest.fixture
def counted(sample_index: Path) -> Iterator[Desk]:
    from index.archive import Archive
    from index.survey import survey

    archive = Archive.open(sample_index)
    made = desk()
    made.surveyor = lambda shelf: survey(archive.catalogue)
    yield made
    archive.close()
