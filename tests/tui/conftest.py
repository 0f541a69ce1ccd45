from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.chatting import app_context
from tui.services.context import AppContext


@pytest.fixture
def counted(sample_index: Path) -> Iterator[AppContext]:
    from index.inspect.survey import survey
    from index.store.archive import Archive

    archive = Archive.open(sample_index)
    context = app_context()
    context.surveyor = lambda shelf: survey(archive.catalogue)
    yield context
    archive.close()
