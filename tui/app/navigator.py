"""The commands that open something, from any screen, key or palette. A screen is imported when it is first opened."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from index.errors import PullquoteError, UsageError
from index.store.headlines import HeadlineQuery
from index.text import one_line
from tui.app.kept_commands import KeptCommands
from tui.presentation.index_folders import add_or_only, folders_to_index
from tui.presentation.wording import count_text
from tui.services import listing_worker, messages
from tui.services.open_article import OpenArticle
from tui.slash.parse import ParsedCommand
from tui.ui.colors import MUTED
from tui.ui.keymap import key_labels

if TYPE_CHECKING:
    from textual.app import App

    from index.article import Article
    from tui.app.actions import AnswerActions
    from tui.app.build_controller import BuildController
    from tui.chat.screen import ChatScreen
    from tui.conversation.reading_record import CitingTurn
    from tui.services.context import AppContext

    Say = Callable[[str], None]


class Navigator:
    """Opens the screen, dialog or picker of each command.

    Its methods are named after the commands, and raise `UsageError` where one makes no sense.
    """

    def __init__(
        self,
        app: "App[None]",
        context: "AppContext",
        chat: "ChatScreen",
        actions: "AnswerActions",
        build_controller: "BuildController",
        say: "Say",
    ) -> None:
        self._app, self._app_context, self._chat = app, context, chat
        self._actions, self._build_controller, self._say = actions, build_controller, say
        self._kept = KeptCommands(app, context, chat, actions, say)

    def dispatch(self, command: ParsedCommand) -> None:
        """Run a command of the app; any other one goes to the conversation."""
        app_command = {
            "conversations": self.conversations,
            "archive": self.archive,
            "index": self.index,
            "eval": self.evaluation,
            "theme": self.theme,
            "settings": self.settings,
            "outlets": self.outlets,
            "articles": self.articles,
            "find": self.find,
            "dossier": self._kept.dossier,
            "note": self._kept.note,
            "order": self._kept.order,
            "unpin": self._kept.unpin,
            "undo": self._kept.undo,
            "watch": self._kept.watch,
            "unwatch": self._kept.unwatch,
            "help": self.help,
            "quit": self.quit,
        }.get(command.name)
        if app_command is not None:
            app_command(command.argument)
        else:
            self._chat.run_command(command)

    def welcome(self, reason: str = "") -> None:
        from tui.archive.welcome_screen import WelcomeScreen

        if not any(isinstance(screen, WelcomeScreen) for screen in self._app.screen_stack):
            self._app.push_screen(WelcomeScreen(self._app_context, reason), lambda _: self._show_chat())

    def _show_chat(self) -> None:
        """Show the chat with the archive that the welcome screen built; what was typed before is still there."""
        if self._chat.is_attached:
            self._chat.open_archive()
        else:
            self._app.push_screen(self._chat)

    def help(self, _: str) -> None:
        from tui.app.help_screen import HelpScreen

        if not isinstance(self._app.screen, HelpScreen):
            self._app.push_screen(HelpScreen(key_labels(self._app_context.keys)))

    def quit(self, _: str) -> None:
        self._app.exit()

    # Articles

    def show_article(self, open_article: OpenArticle) -> None:
        """Open an article, but not twice where Enter was pressed twice."""
        from tui.article.screen import ArticleScreen

        screen = self._app.screen
        if isinstance(screen, ArticleScreen) and screen.article.id == open_article.article.id:
            return
        self._app.push_screen(ArticleScreen(self._app_context, open_article))

    def show_article_by_id(self, identity: str) -> None:
        """Open an article at its beginning, once a worker thread has read it."""
        work = partial(listing_worker.open_by_id, self._app_context, identity, self._app.post_message)
        self._app.run_worker(work, thread=True, group="reading")

    def articles(self, _: str) -> None:
        self._show_list(HeadlineQuery())

    def find(self, words: str) -> None:
        self._show_list(HeadlineQuery(words))

    def _show_list(self, query: HeadlineQuery) -> None:
        from tui.archive.articles_screen import ArticlesScreen

        if self._app_context.assistant is None:
            raise UsageError("The archive is not open yet. Try again in a moment.")
        self._app.push_screen(ArticlesScreen(self._app_context, query))

    def citing(self, article: "Article") -> None:
        """List the kept questions whose answers cite the article; the one that is chosen is gone to."""
        from tui.app.citing_screen import CitingScreen

        screen = CitingScreen(self._app_context.reading, article)
        self._app.push_screen(screen, lambda key: self._go_to_turn(screen.turns[int(key)]) if key is not None else None)

    def _go_to_turn(self, turn: "CitingTurn") -> None:
        """Close all that lies over the chat, and show the turn there."""
        while self._app.screen is not self._chat:
            self._app.pop_screen()
        try:
            self._chat.show_kept_turn(turn)
        except PullquoteError as error:
            self._say(str(error))

    def open_address(self, url: str) -> None:
        """Show where an address leads, and open it if the person agrees."""
        from tui.platform.web_address import check_address
        from tui.ui.dialogs import ConfirmDialog

        if not url:
            raise UsageError("This article has no web address.")
        address = check_address(url)
        warnings = [(f"\n⚠ {warning}", "bold $text-warning") for warning in address.warnings]
        content = Content.assemble(("host  ", MUTED), (address.host, "bold"), "\n", one_line(address.url), *warnings)
        self._app.push_screen(
            ConfirmDialog("Open in the browser?", content, "open it"),
            lambda sure: self._app.open_url(address.url) if sure else None,
        )

    # Citations and exports

    def cite(self, request: messages.CitationRequested) -> None:
        from qa.citations.styles.table import CITATION_STYLES, cite_source
        from tui.ui.choice import Choice
        from tui.ui.picker import Picker

        def copy_in_style(style: str | None) -> None:
            if style is not None:
                self._actions.copy_citation(style, request.citation, request.article)

        if request.style:
            copy_in_style(request.style)
            return
        choices = [
            Choice(name, _style(style.label, cite_source(name, request.citation, request.article)), f"{name} {style.label}")
            for name, style in CITATION_STYLES.items()
        ]
        self._app.push_screen(Picker("Cite as", choices), copy_in_style)

    def export(self, request: messages.ExportRequested) -> None:
        from tui.export.formats import EXPORT_FORMATS, default_name
        from tui.ui.dialogs import InputDialog

        if request.path:
            self._actions.export(Path(request.path), request.turns)
            return
        name = default_name(self._app_context.transcript(request.turns), ".md")
        hint = f"The ending chooses the format: {', '.join(EXPORT_FORMATS)}. Nothing is overwritten."
        title = f"Save {count_text(len(request.turns), 'marked turn')}" if request.marked else "Save the conversation"
        self._app.push_screen(
            InputDialog(title, f"./{name}", hint, enter="save"),
            lambda path: self._actions.export(Path(path), request.turns) if path else None,
        )

    # Conversations, archive, evaluations

    def conversations(self, words: str) -> None:
        from tui.chat.sessions_screen import SessionsScreen

        def resume_chosen(key: str | None) -> None:
            if key is not None:
                self._resume(key)

        self._app.push_screen(SessionsScreen(self._app_context.require_recorder(), words), resume_chosen)

    def _resume(self, identity: str) -> None:
        try:
            self._chat.resume(int(identity))
        except PullquoteError as error:
            self._say(str(error))

    def archive(self, _: str) -> None:
        from tui.archive.screen import ArchiveScreen

        if not isinstance(self._app.screen, ArchiveScreen):
            self._chat.compare_folder()
            self._app.push_screen(ArchiveScreen(self._app_context))

    def index(self, folder: str) -> None:
        known = self._app_context.assistant.archive.manifest.folders if self._app_context.assistant is not None else ()
        folders = folders_to_index(folder, known)
        if folders:
            self._build_controller.start(folders)
        else:
            from tui.ui.picker import Picker

            self._app.push_screen(
                Picker("Another folder", add_or_only(folder)), lambda chosen: self.index(chosen) if chosen else None
            )

    def evaluation(self, file: str) -> None:
        from tui.evaluation.screen import EvaluationScreen

        if self._app_context.assistant is None:
            raise UsageError("The archive is not open yet. Try again in a moment.")
        if not isinstance(self._app.screen, EvaluationScreen):
            self._app.push_screen(EvaluationScreen(self._app_context.examine, file))

    def outlets(self, _: str) -> None:
        from tui.app.outlets_screen import OutletsScreen

        names = self._app_context.outlet_names()
        outlets = [outlet for outlet in self._app_context.outlets if outlet.lower() not in names]
        self._app.push_screen(OutletsScreen(outlets, names))

    def settings(self, _: str) -> None:
        from tui.app.settings_screen import SettingsScreen

        if self._app_context.read_settings is None:
            raise UsageError("This chat was started without settings.")
        if not isinstance(self._app.screen, SettingsScreen):
            self._app.push_screen(SettingsScreen(self._app_context.read_settings))

    def theme(self, name: str) -> None:
        names = sorted(self._app.available_themes)
        if not name:
            self._choose_theme(names, self._app.theme)
        elif name in names:
            self._app.post_message(messages.ThemeChosen(name))
        else:
            raise UsageError(f"There is no theme “{one_line(name)}”. There are {', '.join(names)}.")

    def _choose_theme(self, names: list[str], current: str) -> None:
        from tui.app.theme_picker import ThemePicker

        def show(name: str) -> None:
            self._app.theme = name

        def use(choice: str | None) -> None:
            self._app.post_message(messages.ThemeChosen(choice or current))

        self._app.push_screen(ThemePicker(names, current, show), use)


def _style(label: str, citation: str) -> Content:
    return Content.assemble((f"{label}\n", "bold"), (citation, MUTED))
