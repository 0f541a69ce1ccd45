"""The line at the top: what is open, which dates, what is filtered, and how the models are doing."""

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from index.filters import Filters
from tui.asker import Holdings
from tui.fitting import spread
from tui.glyphs import ACCENT, ERROR, MUTED, spinner
from tui.wording import counted, dates, limits


class TopLine(Widget):
    def __init__(self, filters: Filters) -> None:
        super().__init__(id="top")
        self._limits = filters
        self._holdings = ""
        self._failed = False
        self._beat = -1

    @property
    def pending(self) -> bool:
        return not self._holdings and not self._failed

    def opened(self, holdings: Holdings) -> None:
        self._holdings = f"{counted(holdings.manifest.articles, 'article')} · {dates(holdings.catalogue.days())}"
        self._failed = False
        self.refresh()

    def set_failed(self, failed: bool) -> None:
        self._failed = failed
        self.refresh()

    def tick(self, beat: int) -> None:
        self._beat = beat
        self.refresh()

    def render(self) -> RenderResult:
        left = Content.assemble(("pullquote", f"bold {ACCENT}"), "  ", self._status())
        right = Content.styled("offline", MUTED)
        return spread(left, right, self.content_size.width)

    def _status(self) -> Content:
        if self._failed:
            return Content.styled(f"{ERROR.glyph} not ready; ask again to try again", ERROR.style)
        if not self._holdings:
            return Content.assemble((f"{spinner(self._beat)} ", ACCENT), ("loading the model…", MUTED))
        return Content.styled(f"{self._holdings} · {limits(self._limits)}", MUTED)
