"""The line at the top: size and dates of the archive, state of the models and of a build, changes of the folder."""

from datetime import date

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from index.text import one_line
from tui.presentation.verdict import ERROR
from tui.presentation.wording import count_text, date_range_text
from tui.services.assistant import OpenArchive
from tui.services.build_state import BuildState
from tui.ui.colors import ACCENT, MUTED, NOTICE, spinner
from tui.ui.layout import spread


class StatusBar(Widget):
    def __init__(self, build_state: BuildState) -> None:
        super().__init__(id="top")
        self._build_state = build_state
        self._articles = 0
        self._days: tuple[date, date] | None = None
        self._open = self._failed = False
        self._frame = -1
        self._notice = ""

    @property
    def pending(self) -> bool:
        return not self._open and not self._failed

    @property
    def moving(self) -> bool:
        """Return True while a spinner is shown: the models load, or a build runs."""
        return self.pending or self._build_state.running

    def show_archive(self, archive: OpenArchive) -> None:
        self._articles, self._days = archive.manifest.articles, archive.catalogue.days()
        self._open, self._failed = True, False
        self.refresh()

    def set_failed(self, failed: bool) -> None:
        self._failed = failed
        self.refresh()

    def notice(self, text: str) -> None:
        """Show something about the archive that a person should know; "" removes it."""
        self._notice = one_line(text)
        self.refresh()

    def tick(self, frame: int) -> None:
        self._frame = frame
        self.refresh()

    def render(self) -> RenderResult:
        left = Content.assemble(("pullquote", f"bold {ACCENT}"), "  ", self._status())
        return spread(left, self._right(), self.content_size.width)

    def _status(self) -> Content:
        if self._failed:
            return Content.styled(f"{ERROR.glyph} not ready; ask again to retry", ERROR.style)
        if not self._open:
            return Content.assemble((f"{spinner(self._frame)} ", ACCENT), ("loading the model…", MUTED))
        return Content.styled(f"{count_text(self._articles, 'article')} · {date_range_text(self._days)}", MUTED)

    def _right(self) -> Content:
        if self._build_state.running:
            share = f"{self._build_state.meter.share:.0%}"
            return Content.assemble((f"{spinner(self._frame)} ", ACCENT), (f"indexing {share}", MUTED))
        return Content.styled(self._notice, NOTICE) if self._notice else Content.styled("offline", MUTED)
