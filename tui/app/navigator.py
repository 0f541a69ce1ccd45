"""Commands that open something, whichever screen, key or palette they come from. Screens are imported when they are first opened."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from index.errors import PullquoteError, UsageError
from index.text import one_line
from tui.platform.typed_path import typed_path
from tui.services import messages
from tui.services.open_article import Reading
from tui.slash.parse import Given
from tui.ui.colors import MUTED
from tui.ui.keymap import labels

if TYPE_CHECKING:
    from textual.app import App

    from tui.app.actions import Taking
    from tui.app.build_controller import Rebuilding
    from tui.chat.screen import ChatScreen
    from tui.services.context import Desk

    Say = Callable[[str], None]


class Openings:
    """Methods are named after the commands. Raises `UsageError` for what makes no sense."""

    def __init__(
        self, app: "App[None]", desk: "Desk", chat: "ChatScreen", taking: "Taking", rebuilding: "Rebuilding", say: "Say"
    ) -> None:
        self._app, self._desk, self._chat = app, desk, chat
        self._taking, self._rebuilding, self._say = taking, rebuilding, say

    def carry_out(self, given: Given) -> None:
        """What is not about the app is about the conversation."""
        own = {
            "sessions": self.sessions,
            "archive": self.archive,
            "index": self.index,
            "eval": self.evaluation,
            "theme": self.theme,
            "find": self.find,
            "help": self.help,
            "quit": self.quit,
        }.get(given.name)
        if own is not None:
            own(given.argument)
        else:
            self._chat.order(given)

    def welcome(self, reason: str = "") -> None:
        from tui.archive.welcome_screen import WelcomeScreen

        if not any(isinstance(screen, WelcomeScreen) for screen in self._app.screen_stack):
            self._app.push_screen(WelcomeScreen(self._desk, reason), lambda _: self._show_chat())

    def _show_chat(self) -> None:
        """After the welcome, with the archive that was built: what was typed before is still there."""
        if self._chat.is_attached:
            self._chat.open_archive()
        else:
            self._app.push_screen(self._chat)

    def help(self, _: str) -> None:
        from tui.app.help_screen import HelpScreen

        if not isinstance(self._app.screen, HelpScreen):
            self._app.push_screen(HelpScreen(labels(self._desk.keys)))

    def quit(self, _: str) -> None:
        self._app.exit()

    # Articles

    def read(self, reading: Reading) -> None:
        from tui.article.screen import ArticleScreen

        self._app.push_screen(ArticleScreen(self._desk, reading))

    def article(self, identity: str | None) -> None:
        """Open an article from its beginning; one that has left the archive since it was listed is told."""
        if identity is None:
            return
        try:
            with self._desk.lending.lend() as asker:
                article = asker.archive.catalogue.article(identity)
        except PullquoteError as error:
            self._say(str(error))
        else:
            self.read(Reading(article))

    def find(self, words: str) -> None:
        from tui.app.headlines_screen import HeadlinesScreen

        self._app.push_screen(HeadlinesScreen(self._desk, words), self.article)

    def address(self, url: str) -> None:
        """Show where an address leads, and open it when the person wants that."""
        from tui.platform.web_address import checked
        from tui.ui.dialogs import SureScreen

        if not url:
            raise UsageError("This article has no web address.")
        address = checked(url)
        warnings = [(f"\n⚠ {warning}", "bold $text-warning") for warning in address.warnings]
        shown = Content.assemble(("host  ", MUTED), (address.host, "bold"), "\n", one_line(address.url), *warnings)
        self._app.push_screen(
            SureScreen("Open in the browser?", shown, "open it"), lambda sure: self._app.open_url(address.url) if sure else None
        )

    # Taking away

    def cite(self, wanted: messages.CitingWanted) -> None:
        from qa.citations.styles.table import STYLES, cite_source
        from tui.ui.choice import Choice
        from tui.ui.picker import Picker

        def take(style: str | None) -> None:
            if style is not None:
                self._taking.cite(style, wanted.citation, wanted.article)

        if wanted.style:
            take(wanted.style)
            return
        choices = [
            Choice(name, _style(style.label, cite_source(name, wanted.citation, wanted.article)), f"{name} {style.label}")
            for name, style in STYLES.items()
        ]
        self._app.push_screen(Picker("Cite as", choices), take)

    def export(self, wanted: messages.ExportWanted) -> None:
        from tui.export.formats import FORMATS, default_name
        from tui.ui.dialogs import LineScreen

        if wanted.path:
            self._taking.export(Path(wanted.path), wanted.turns)
            return
        name = default_name(self._desk.transcript(wanted.turns), ".md")
        hint = f"The ending chooses the format: {', '.join(FORMATS)}. Nothing is overwritten."
        self._app.push_screen(
            LineScreen("Save the conversation", f"./{name}", hint),
            lambda path: self._taking.export(Path(path), wanted.turns) if path else None,
        )

    # Conversations, archive, evaluations

    def sessions(self, words: str) -> None:
        from tui.chat.sessions_screen import SessionsScreen

        def go_on(key: str | None) -> None:
            if key is not None:
                self._resume(key)

        self._app.push_screen(SessionsScreen(self._desk.kept(), words), go_on)

    def _resume(self, identity: str) -> None:
        try:
            self._chat.resume(int(identity))
        except PullquoteError as error:
            self._say(str(error))

    def archive(self, _: str) -> None:
        from tui.archive.screen import ArchiveScreen

        if not isinstance(self._app.screen, ArchiveScreen):
            self._chat.compare_folder()
            self._app.push_screen(ArchiveScreen(self._desk))

    def index(self, folder: str) -> None:
        asker = self._desk.asker
        corpus = folder or (asker.archive.manifest.corpus if asker is not None else "")
        if not corpus:
            raise UsageError("The index does not say which folder it was built from: /index FOLDER")
        self._rebuilding.start(typed_path(corpus))

    def evaluation(self, file: str) -> None:
        from tui.evaluation.screen import EvaluationScreen

        if self._desk.asker is None:
            raise UsageError("The archive is not open yet. Try again in a moment.")
        if not isinstance(self._app.screen, EvaluationScreen):
            self._app.push_screen(EvaluationScreen(self._desk.examine, file))

    def theme(self, name: str) -> None:
        from tui.ui.choice import Choice
        from tui.ui.picker import Picker

        names = sorted(self._app.available_themes)
        if not name:
            choices = [Choice(each, Content(each), each) for each in names]
            self._app.push_screen(Picker("Themes", choices), lambda chosen: self.theme(chosen) if chosen else None)
        elif name in names:
            self._app.theme = name
        else:
            raise UsageError(f"There is no theme “{one_line(name)}”. There are {', '.join(names)}.")


def _style(label: str, citation: str) -> Content:
    return Content.assemble((f"{label}\n", "bold"), (citation, MUTED))
