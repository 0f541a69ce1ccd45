"""What the screens of one run share: given once, passed by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.filters import NO_FILTERS, Filters
from tui.config.user_dirs import UserDirs
from tui.services.archive_names import ArchiveNames, read_archive_names
from tui.services.assistant import ArticleSource, AssistantProtocol, OpenAssistant
from tui.services.assistant_handle import AssistantHandle
from tui.services.build_state import BuildState
from tui.services.build_worker import BuildFunction, BuildTarget, build_archive

if TYPE_CHECKING:
    from index.article import SourceRef
    from index.build.build import BuildProgress, BuildReceipt
    from index.inspect.survey import Survey
    from index.settings import IndexSettings
    from qa.evaluation.examine import Examination
    from qa.evaluation.run import EvaluationProgress
    from tui.conversation.recorder import SessionRecorder
    from tui.conversation.transcript import Transcript
    from tui.conversation.turn import Turn

    Examiner = Callable[[AssistantProtocol, Path, EvaluationProgress], Examination]


@dataclass(slots=True, eq=False)
class AppContext:
    open_assistant: OpenAssistant
    """Called in a thread after the first paint, and again once an index was built."""
    index: Path
    user_dirs: UserDirs
    settings: "IndexSettings | None" = None
    """Those a build is made with; None for what is shipped."""
    filters: Filters = NO_FILTERS
    """Those in force at the start."""
    environment: Mapping[str, str] = field(default_factory=dict)
    theme: str = ""
    """"": the one chosen last."""
    keys: dict[str, str] = field(default_factory=dict)
    """The person's keymap: name of a key → keys."""
    builder: BuildFunction | None = None
    """None for the real one."""
    examiner: "Examiner | None" = None
    """None for the real one."""
    surveyor: "Callable[[ArticleSource], Survey] | None" = None
    """None for the real one."""
    recorder: "SessionRecorder | None" = None
    """Keeps the conversation; None where nothing is to be kept."""
    resume_id: int | None = None
    """The conversation to go on with."""
    assistant_handle: AssistantHandle = field(default_factory=AssistantHandle)
    build_state: BuildState = field(default_factory=BuildState)
    outlets: tuple[str, ...] = ()
    """Those of the archive, once it is open."""
    authors: tuple[str, ...] = ()
    """Those of the archive, once it is open."""
    folder_notice: str | None = None
    """How the folder has changed since it was indexed; "" where it has not, None where that is not known."""

    _headlines: "list[SourceRef] | None" = None
    _headlines_lock: Lock = field(default_factory=Lock)

    @property
    def assistant(self) -> AssistantProtocol | None:
        """None until the models are loaded. A thread lends it (`lending`) for as long as it works with it."""
        return self.assistant_handle.assistant

    def build(self, corpus: Path, progress: "BuildProgress") -> "BuildReceipt":
        """Called in a thread."""
        if self.builder is not None:
            return self.builder(corpus, progress)
        names = self.assistant.archive.manifest.field_map if self.assistant is not None else {}
        return build_archive(corpus, BuildTarget(self.index, self.settings, names), progress)

    def examine(self, path: Path, advance: "EvaluationProgress") -> "Examination":
        """Called in a thread: the questions of a file, asked of the assistant in use."""
        from qa.evaluation.examine import examine

        with self.assistant_handle.use() as assistant:
            return (self.examiner or examine)(assistant, path, advance)  # type: ignore[arg-type]  # only a real assistant can retrieve

    def survey(self) -> "Survey":
        """Called in a thread: what is in the archive in use."""
        from index.inspect.survey import survey

        with self.assistant_handle.use() as assistant:
            if self.surveyor is not None:
                return self.surveyor(assistant.archive.catalogue)
            return survey(assistant.archive.catalogue, date.today())  # type: ignore[arg-type]  # a real catalogue counts

    def headlines(self) -> "list[SourceRef]":
        """Called in a thread, for 100,000 articles take 3 s: of every article in the archive; none before it is open."""
        with self._headlines_lock:
            if self._headlines is not None or self.assistant is None:
                return self._headlines or []
            with self.assistant_handle.use() as assistant:
                headlines = assistant.archive.catalogue.headlines()
                if assistant is self.assistant:
                    self._headlines = headlines
            return headlines

    def use_assistant(self, assistant: AssistantProtocol, names: ArchiveNames | None = None) -> None:
        """This one is in use from now on. `names` are those of its archive; None where they may be read in this thread."""
        self.assistant_handle.replace(assistant)
        read = names or read_archive_names(assistant)
        self.outlets, self.authors = read.outlets, read.authors
        self._headlines, self.folder_notice = None, None

    def require_recorder(self) -> "SessionRecorder":
        """Raises `UsageError` where conversations are not kept."""
        if self.recorder is None:
            raise UsageError("Conversations are not kept: [chat] keep is false in the settings.")
        return self.recorder

    def transcript(self, turns: "tuple[Turn, ...]") -> "Transcript":
        """Return the conversation as it is exported."""
        from tui.conversation.transcript import Transcript

        session = self.recorder.session if self.recorder is not None else None
        name = session.name if session is not None else turns[0].question if turns else "conversation"
        return Transcript(name, str(self.index.absolute()), datetime.now().astimezone(), turns)

    def close(self) -> None:
        """What is still worked with is closed when that is done."""
        self.assistant_handle.replace(None)
        if self.recorder is not None:
            self.recorder.close()
