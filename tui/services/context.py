"""The values and services that the screens of one run share. They are made once and passed by hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from tui.config.user_dirs import UserDirs
from tui.conversation.dossier import Dossier
from tui.conversation.reading_record import ReadingRecord
from tui.conversation.recorder import CurrentSession
from tui.services.archive_names import ArchiveNames, read_archive_names
from tui.services.assistant import ArticleSource, AssistantProtocol, OpenAssistant
from tui.services.assistant_handle import AssistantHandle
from tui.services.build_state import BuildState
from tui.services.build_worker import BuildFunction, BuildTarget, build_archive
from tui.services.undo import UndoStack

if TYPE_CHECKING:
    from index.article import SourceRef
    from index.build.job import BuildReceipt
    from index.build.progress import BuildProgress
    from index.inspect.survey import Survey
    from index.settings import IndexSettings
    from qa.answer import Citation
    from qa.evaluation.examine import Examination
    from qa.evaluation.run import EvaluationProgress
    from tui.config.load import Configuration
    from tui.conversation.recorder import SessionRecorder
    from tui.conversation.transcript import Transcript
    from tui.conversation.turn import Turn
    from tui.services.compare_worker import FindCorrections
    from tui.services.first_look import MakeExamples

    Examiner = Callable[[AssistantProtocol, Path, EvaluationProgress], Examination]


@dataclass(slots=True, eq=False)
class AppContext:
    open_assistant: OpenAssistant
    """A worker thread calls it after the first paint, and again after each build."""
    index: Path
    user_dirs: UserDirs
    settings: "IndexSettings | None" = None
    """The settings of a build; None for the shipped ones."""
    filters: Filters = NO_FILTERS
    """The filters in force at the start."""
    environment: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    """The name of a theme; "" for the one chosen last."""
    keys: dict[str, str] = field(default_factory=dict)
    """The person's keymap: name of a key → keys."""
    builder: BuildFunction | None = None
    """None for the real one."""
    examiner: "Examiner | None" = None
    """None for the real one."""
    surveyor: "Callable[[ArticleSource], Survey] | None" = None
    """None for the real one."""
    recorder: "SessionRecorder | None" = None
    """The recorder of the conversation; None where conversations are not kept."""
    resume_id: int | None = None
    """The number of the conversation to resume; 0 for the one used last, None for a new one."""
    setting_problems: tuple[str, ...] = ()
    """What was wrong in the settings; each such setting is at its default."""
    read_settings: "Callable[[], Configuration] | None" = None
    """Reads the settings again, for the screen that shows them; None where there are none."""
    may_change_archive: bool = True
    """False for a visitor of `pullquote serve`, whose server holds one archive open."""
    find_corrections: "FindCorrections | None" = None
    """Finds the corrections of an earlier quote; None where they stay as they were."""
    make_examples: "MakeExamples | None" = None
    """Finds questions that an archive answers; None where none are shown."""
    assistant_handle: AssistantHandle = field(default_factory=AssistantHandle)
    build_state: BuildState = field(default_factory=BuildState)
    outlets: tuple[str, ...] = ()
    """The outlets of the archive, once it is open."""
    authors: tuple[str, ...] = ()
    """The authors in the archive, once it is open."""
    sections: tuple[str, ...] = ()
    """Its sections."""
    folder_notice: str | None = None
    """The changes of the corpus folder since it was indexed, in words; "" where there are none, None while they are not known."""

    summary: str = ""
    """How much the archive holds, and from which days, once it is open: what an export says of it."""
    undo: UndoStack = field(default_factory=UndoStack)

    _unkept: CurrentSession = field(default_factory=CurrentSession)
    reading: ReadingRecord = field(default_factory=ReadingRecord)
    """Which articles were read; in memory alone where conversations are not kept."""
    _surveyed: "tuple[int, date, Survey] | None" = None
    """The last survey, with the generation and the day of which it is."""

    @property
    def assistant(self) -> AssistantProtocol | None:
        """Return the assistant in use; None until the models are loaded. A thread that works with it goes through `assistant_handle`."""
        return self.assistant_handle.assistant

    def build(self, folders: Sequence[Path], progress: "BuildProgress") -> "BuildReceipt":
        """Build the archive from `folders`. A worker thread calls this."""
        if self.builder is not None:
            return self.builder(folders, progress)
        names = self.assistant.archive.manifest.field_map if self.assistant is not None else {}
        return build_archive(folders, BuildTarget(self.index, self.settings, names, self.outlet_names()), progress)

    def outlet_names(self) -> Mapping[str, str]:
        """Return the names that the settings give to hosts and folders now."""
        return self.read_settings().outlets if self.read_settings is not None else {}

    def examine(self, path: Path, advance: "EvaluationProgress") -> "Examination":
        """Ask the assistant in use the questions of a file. A worker thread calls this."""
        from qa.evaluation.examine import examine

        with self.assistant_handle.use() as assistant:
            return (self.examiner or examine)(assistant, path, advance)  # type: ignore[arg-type]  # only a real assistant can retrieve

    def survey(self) -> "Survey":
        """Return what the archive in use holds, counted once a day and a generation. A worker thread calls this."""
        from index.inspect.survey import survey

        with self.assistant_handle.use() as assistant:
            if self.surveyor is not None:
                return self.surveyor(assistant.archive.catalogue)
            counted, today = assistant.archive.manifest.generation, date.today()
            if self._surveyed is None or self._surveyed[:2] != (counted, today):
                self._surveyed = counted, today, survey(assistant.archive.catalogue, today)  # type: ignore[arg-type]  # a real catalogue counts
            return self._surveyed[2]

    def find_headlines(self, words: str, most: int) -> "list[SourceRef]":
        """Return the newest articles with these words in headline, outlet or author. A worker thread calls this."""
        from index.store.headlines import HeadlineQuery

        with self.assistant_handle.use() as assistant:
            return assistant.archive.catalogue.headlines.page(HeadlineQuery(words), 0, most)

    def count_headlines(self, words: str) -> int:
        """Return how many articles have these words. A worker thread calls this."""
        from index.store.headlines import HeadlineQuery

        with self.assistant_handle.use() as assistant:
            return assistant.archive.catalogue.headlines.count(HeadlineQuery(words))

    def use_assistant(self, assistant: AssistantProtocol, names: ArchiveNames | None = None) -> None:
        """Use this assistant from now on. `names` are those of its archive; None where this thread may read them."""
        self.assistant_handle.replace(assistant)
        archive_names = names or read_archive_names(assistant)
        self.outlets, self.authors, self.sections = archive_names.outlets, archive_names.authors, archive_names.sections
        self.summary = archive_names.summary
        self.folder_notice = None

    def change_archive(self, index: Path) -> None:
        """Use the archive at `index`; whoever opens the assistant next opens that one."""
        self.index = index
        if self.recorder is not None:
            self.recorder.change_archive(index)

    def require_recorder(self) -> "SessionRecorder":
        """Return the recorder. Raise `UsageError` where conversations are not kept."""
        if self.recorder is None:
            raise UsageError("Conversations are not kept: [chat] keep is false in the settings.")
        return self.recorder

    @property
    def current(self) -> CurrentSession:
        """Return the conversation that goes on, kept or not."""
        return self.recorder.current if self.recorder is not None else self._unkept

    @property
    def dossier(self) -> Dossier:
        return Dossier(self.recorder)

    def begin_new(self) -> None:
        """Begin a new conversation."""
        if self.recorder is not None:
            self.recorder.begin_new()
        self._unkept = CurrentSession()

    def pin(self, question: str, citation: "Citation") -> int:
        """Pin a quote to the dossier of the conversation that goes on, and return its number there.

        Raise `PullquoteError` where that fails.
        """
        from tui.conversation.pin import new_pin, with_pin
        from tui.conversation.recheck import article_digest

        with self.assistant_handle.use() as assistant:
            digest = article_digest(citation.source.article, assistant.archive.catalogue)
        pin = new_pin(question, citation, digest)
        undone = "The quote is not in the dossier any more."
        step = self.dossier.change(self.current, lambda pins: with_pin(pins, pin), undone, question)
        self.undo.push(step)
        return len(step.pins) + 1

    def transcript(self, turns: "tuple[Turn, ...]") -> "Transcript":
        """Return the conversation as it is exported."""
        from tui.conversation.transcript import Transcript

        first = turns[0].question if turns else "conversation"
        return Transcript(self.conversation_name or first, self.summary, datetime.now().astimezone(), turns)

    @property
    def conversation_name(self) -> str:
        """Return the name of the conversation that goes on; "" where it has none yet."""
        return self.current.session.name if self.current.session is not None else self.current.name

    def close(self) -> None:
        """Close the records, and the assistant as soon as no thread uses it any more."""
        self.assistant_handle.replace(None)
        self.reading.close()
        if self.recorder is not None:
            self.recorder.close()
