"""Runs the chat over a catalogue alone, for measuring what needs no answers.

python -m benchmarks.chat_without_models CATALOGUE
"""

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import PullquoteError
from index.filters import Filters
from index.store.catalogue import Catalogue
from tui.app.app import ChatApp
from tui.config.user_dirs import UserDirs
from tui.conversation.reading_record import ReadingRecord
from tui.services import thread_priority
from tui.services.context import AppContext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa.answer import Answer
    from qa.conversation.exchange import Exchange
    from tui.services.assistant import AskProgress


@dataclass(frozen=True, slots=True)
class CatalogueFacts:
    articles: int
    folders: tuple[Path, ...] = ()
    generation: int = 1

    @property
    def field_map(self) -> dict[str, str]:
        return {}


class CatalogueArchive:
    """An archive of which only the catalogue is there."""

    def __init__(self, path: Path) -> None:
        self.catalogue = Catalogue(path)
        self.manifest = CatalogueFacts(self.catalogue.counts().articles)


class CatalogueAssistant:
    """An assistant that answers nothing."""

    def __init__(self, path: Path) -> None:
        self.archive = CatalogueArchive(path)

    def ask(
        self,
        question: str,
        filters: Filters | None = None,
        stage: "AskProgress" = lambda name, done, total: None,
        *,
        history: "Sequence[Exchange]" = (),
        today: date | None = None,
    ) -> "Answer":
        raise PullquoteError("There are no models here.")

    def close(self) -> None:
        self.archive.catalogue.close()


def main(catalogue: Path) -> None:
    thread_priority.keep_keys_quick()
    user_dirs = UserDirs.under(Path(os.environ["XDG_DATA_HOME"]))
    context = AppContext(lambda: CatalogueAssistant(catalogue), catalogue.parent, user_dirs)
    context.reading = ReadingRecord(user_dirs.sessions, catalogue.parent)
    ChatApp(lambda: context).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
