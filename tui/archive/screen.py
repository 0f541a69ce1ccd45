"""The archive screen: articles by month and outlet, files that were skipped, changes of the folder; it can build again."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from index.errors import PullquoteError
from index.store.headlines import HeadlineQuery
from index.text import one_line
from tui.archive.articles_screen import ArticlesScreen
from tui.archive.survey_plot import ArticlesChosen, PlotCellShown, SurveyPlot
from tui.presentation.verdict import ERROR, STOPPED
from tui.presentation.wording import count_text, date_range_text, receipt_text
from tui.services.archive_messages import ArchiveSurveyed
from tui.services.context import AppContext
from tui.services.messages import CommandRequested, StatusMessage
from tui.slash.parse import ParsedCommand
from tui.ui.colors import ACCENT, MUTED, NOTICE
from tui.ui.dialogs import InputDialog
from tui.ui.key_bar import KeyBar
from tui.ui.scroll_page import ScrollPage
from tui.ui.shown_keys import ShownKeys

if TYPE_CHECKING:
    from index.inspect.survey import Survey

_POLL_SECONDS = 0.2
"""Seconds between two looks at the state of a build."""
_MAX_SKIPPED = 200
"""Skipped files that are named; more are counted."""

_BROWSE_KEYS: ShownKeys = (("Esc", "back"), ("⏎", "its articles"), ("a", "all articles"))
ARCHIVE_KEYS: ShownKeys = (
    *_BROWSE_KEYS,
    ("r", "build again"),
    ("↑↓←→", "choose"),
    ("f", "another folder"),
    ("j k d u", "scroll"),
    ("help", "help"),
)
ARCHIVE_KEYS_BUILDING: ShownKeys = (
    *_BROWSE_KEYS,
    ("x", "stop building"),
    ("↑↓←→", "choose"),
    ("j k d u", "scroll"),
    ("help", "help"),
)


class ArchiveScreen(Screen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss", "Back", show=False),
        Binding("a", "articles", "All articles", show=False),
        Binding("r", "rebuild", "Build again", show=False),
        Binding("f", "folder", "Another folder", show=False),
        Binding("x", "stop", "Stop building", show=False),
    ]

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._app_context = context
        self._generation = 0
        self._build_shown = Content("")

    def compose(self) -> ComposeResult:
        yield Static(id="building", markup=False)
        with ScrollPage(id="survey"):
            yield Static(Content.styled("looking through the archive…", MUTED), id="facts", markup=False)
            yield SurveyPlot()
            yield Static(id="skipped", markup=False)
        yield Static(id="cell", markup=False)
        yield KeyBar(ARCHIVE_KEYS)

    def on_mount(self) -> None:
        self.query_one(SurveyPlot).focus(scroll_visible=False)
        self.set_interval(_POLL_SECONDS, self._poll)
        self._poll()

    def _poll(self) -> None:
        """Show the state of a build, and survey an archive once it is new."""
        archive = self._app_context.assistant.archive if self._app_context.assistant is not None else None
        if archive is not None and archive.manifest.generation != self._generation:
            self._generation = archive.manifest.generation
            self._survey_archive()
        self._show_building()

    @work(thread=True, exclusive=True, group="comparing")
    def _survey_archive(self) -> None:
        try:
            self.post_message(ArchiveSurveyed(self._app_context.survey()))
        except PullquoteError as error:
            self.post_message(StatusMessage(str(error)))

    def on_archive_surveyed(self, message: ArchiveSurveyed) -> None:
        self.query_one("#facts", Static).update(facts_content(message.survey))
        self.query_one(SurveyPlot).show(message.survey)
        self.query_one("#skipped", Static).update(Content("\n").join(_skipped_files(message.survey)))

    def _show_building(self) -> None:
        block = self.query_one("#building", Static)
        content = build_content(self._app_context, block.content_size.width)
        if content != self._build_shown:
            self._build_shown = content
            block.update(content)
            self.query_one(KeyBar).show_keys(ARCHIVE_KEYS_BUILDING if self._app_context.build_state.running else ARCHIVE_KEYS)

    def action_articles(self) -> None:
        self.app.push_screen(ArticlesScreen(self._app_context, HeadlineQuery()))

    def on_plot_cell_shown(self, message: PlotCellShown) -> None:
        """Say what Enter opens."""
        line = Content.assemble(("⏎ ", f"bold {ACCENT}"), (message.text, MUTED))
        self.query_one("#cell", Static).update(line)

    def on_articles_chosen(self, message: ArticlesChosen) -> None:
        self.app.push_screen(ArticlesScreen(self._app_context, message.query))

    def action_rebuild(self) -> None:
        self.post_message(CommandRequested(ParsedCommand("index")))

    def action_folder(self) -> None:
        assistant = self._app_context.assistant
        folders = assistant.archive.manifest.folders if assistant is not None else ()
        self.app.push_screen(
            InputDialog(
                "Build from which folder?",
                str(folders[0]) if folders else ".",
                "The old archive answers until the new one is complete.",
                enter="build",
            ),
            self._build_from,
        )

    def _build_from(self, folder: str | None) -> None:
        if folder:
            self.post_message(CommandRequested(ParsedCommand("index", folder)))

    def action_stop(self) -> None:
        if self._app_context.build_state.stop is not None:
            self._app_context.build_state.stop.set()


def build_content(context: AppContext, width: int) -> Content:
    """Return the progress of a build, or else the outcome of the last one and the changes of the folder."""
    build_state = context.build_state
    if build_state.running:
        progress = f"{build_state.meter.words()} · the old archive still answers"
        return Content.assemble((build_state.meter.bar(max(width, 1)), ACCENT), f"\n{progress}")
    if build_state.stopped:
        return Content.styled(f"{STOPPED.glyph} Stopped. Nothing was changed.", MUTED)
    if build_state.error:
        return Content.assemble((f"{ERROR.glyph} {ERROR.word}  ", ERROR.style), one_line(build_state.error))
    if build_state.receipt is not None:
        return Content.assemble(f"{receipt_text(build_state.receipt)}\n", _folder_content(context.folder_notice))
    return _folder_content(context.folder_notice)


def _folder_content(notice: str | None) -> Content:
    if notice is None:
        return Content.styled("Whether the folder has changed since it was indexed is not known.", MUTED)
    return Content.styled(one_line(notice), NOTICE) if notice else Content.styled("The folder is as it was indexed.", MUTED)


def facts_content(survey: "Survey") -> Content:
    """Return the counts above the plot."""
    facts = [
        count_text(survey.articles, "article"),
        count_text(survey.passages, "passage"),
        count_text(survey.outlet_count, "outlet"),
        date_range_text((survey.first, survey.last) if survey.first and survey.last else None),
    ]
    more = [
        count_text(survey.copies, "copy of another", "copies of others"),
        count_text(survey.stories, "event with several reports", "events with several reports"),
        count_text(survey.authors, "author"),
        *([f"{survey.undated:,} without a date"] if survey.undated else []),
        *([f"{survey.without_outlet:,} without an outlet"] if survey.without_outlet else []),
        *([f"{survey.future:,} dated after today"] if survey.future else []),
    ]
    return Content("\n").join([Content.styled(" · ".join(facts), "bold"), Content.styled(" · ".join(more), MUTED)])


def _skipped_files(survey: "Survey") -> list[Content]:
    if not survey.skipped:
        return [Content.styled("Nothing was skipped.", MUTED)]
    lines = [
        Content.assemble(f"  {one_line(skipped.path)}  ", (one_line(skipped.reason), MUTED))
        for skipped in survey.skipped[:_MAX_SKIPPED]
    ]
    more = len(survey.skipped) - len(lines)
    head = Content.styled(f"{count_text(len(survey.skipped), 'file')} skipped", "bold")
    return [head, *lines, *([Content.styled(f"  and {more:,} more", MUTED)] if more else [])]
