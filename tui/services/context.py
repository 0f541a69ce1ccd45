"""What the screens of one run share: given once, passed by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.filters import ALL, Filters
from tui.config.user_dirs import Places
from tui.services.archive_names import ArchiveNames, archive_names
from tui.services.assistant import Asker, OpenAsker, Shelf
from tui.services.assistant_handle import Lending
from tui.services.build_state import Rebuild
from tui.services.build_worker import Build, Target, build_archive

if TYPE_CHECKING:
    from index.article import SourceRef
    from index.build.build import Progress, Receipt
    from index.inspect.survey import Survey
    from index.settings import IndexSettings
    from qa.evaluation.examine import Examined
    from qa.evaluation.run import Advance
    from tui.conversation.recorder import Keeper
    from tui.conversation.transcript import Conversation
    from tui.conversation.turn import Turn

    Examiner = Callable[[Asker, Path, Advance], Examined]


@dataclass(slots=True, eq=False)
class Desk:
    open_asker: OpenAsker
    """Called in a thread after the first paint, and again once an index was built."""
    index: Path
    places: Places
    settings: "IndexSettings | None" = None
    """Those a build is made with; None for what is shipped."""
    filters: Filters = ALL
    """Those in force at the start."""
    environment: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    """"": the one chosen last."""
    keys: dict[str, str] = field(default_factory=dict)
    """The person's keymap: name of a key → keys."""
    builder: Build | None = None
    """None for the real one."""
    examiner: "Examiner | None" = None
    """None for the real one."""
    surveyor: "Callable[[Shelf], Survey] | None" = None
    """None for the real one."""
    keeper: "Keeper | None" = None
    """Keeps the conversation; None where nothing is to be kept."""
    resume: int | None = None
    """The conversation to go on with."""
    lending: Lending = field(default_factory=Lending)
    rebuild: Rebuild = field(default_factory=Rebuild)
    outlets: tuple[str, ...] = ()
    """Those of the archive, once it is open."""
    authors: tuple[str, ...] = ()
    """Those of the archive, once it is open."""
    notice: str | None = None
    """How the folder has changed since it was indexed; "" where it has not, None where that is not known."""

    _headlines: "list[SourceRef] | None" = None
    _listing: Lock = field(default_factory=Lock)

    @property
    def asker(self) -> Asker | None:
        """None until the models are loaded. A thread lends it (`lending`) for as long as it works with it."""
        return self.lending.asker

    def build(self, corpus: Path, progress: "Progress") -> "Receipt":
        """Called in a thread."""
        if self.builder is not None:
            return self.builder(corpus, progress)
        names = self.asker.archive.manifest.field_map if self.asker is not None else {}
        return build_archive(corpus, Target(self.index, self.settings, names), progress)

    def examine(self, path: Path, advance: "Advance") -> "Examined":
        """Called in a thread: the questions of a file, asked of the assistant in use."""
        from qa.evaluation.examine import examine

        with self.lending.lend() as asker:
            return (self.examiner or examine)(asker, path, advance)  # type: ignore[arg-type]  # only a real assistant can retrieve

    def survey(self) -> "Survey":
        """Called in a thread: what is in the archive in use."""
        from index.inspect.survey import survey

        with self.lending.lend() as asker:
            if self.surveyor is not None:
                return self.surveyor(asker.archive.catalogue)
            return survey(asker.archive.catalogue, date.today())  # type: ignore[arg-type]  # a real catalogue counts

    def headlines(self) -> "list[SourceRef]":
        """Called in a thread, for 100,000 articles take 3 s: of every article in the archive; none before it is open."""
        with self._listing:
            if self._headlines is not None or self.asker is None:
                return self._headlines or []
            with self.lending.lend() as asker:
                headlines = asker.archive.catalogue.headlines()
                if asker is self.asker:
                    self._headlines = headlines
            return headlines

    def opened(self, asker: Asker, names: ArchiveNames | None = None) -> None:
        """This one is in use from now on. `names` are those of its archive; None where they may be read in this thread."""
        self.lending.replace(asker)
        read = names or archive_names(asker)
        self.outlets, self.authors = read.outlets, read.authors
        self._headlines, self.notice = None, None

    def kept(self) -> "Keeper":
        """Raises `UsageError` where conversations are not kept."""
        if self.keeper is None:
            raise UsageError("Conversations are not kept: [chat] keep is false in the settings.")
        return self.keeper

    def transcript(self, turns: "tuple[Turn, ...]") -> "Conversation":
        """Return the conversation as it is exported."""
        from tui.conversation.transcript import Conversation

        session = self.keeper.session if self.keeper is not None else None
        name = session.name if session is not None else turns[0].question if turns else "conversation"
        return Conversation(name, str(self.index.absolute()), datetime.now().astimezone(), turns)

    def close(self) -> None:
        """What is still worked with is closed when that is done."""
        self.lending.replace(None)
        if self.keeper is not None:
            self.keeper.close()
