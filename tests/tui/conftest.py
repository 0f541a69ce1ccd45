from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.chatting import desk
from tui.services.context import Desk


@pytest.fixture
def counted(sample_index: Path) -> Iterator[Desk]:
    from index.inspect.survey import survey
    from index.store.archive import Archive

    archive = Archive.open(sample_index)
    made = desk()
    made.surveyor = lambda shelf: survey(archive.catalogue)
    yield made
    archive.close()
