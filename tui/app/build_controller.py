"""Control of a build during the conversation: start, progress and end. The old archive answers until the new one is open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import Cancelled, UsageError
from index.text import one_line
from tui.presentation.verdict import ERROR
from tui.presentation.wording import receipt_text
from tui.services import archive_messages
from tui.services.build_worker import build_and_post

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import App

    from tui.chat.screen import ChatScreen
    from tui.services.context import AppContext


class BuildController:
    """The app's part of a build; `context.build_state` holds the progress."""

    def __init__(self, app: "App[None]", context: "AppContext", chat: "ChatScreen", say: "Callable[[str], None]") -> None:
        self._app, self._app_context, self._chat, self._say = app, context, chat, say
        self._build_state = context.build_state

    def start(self, folders: "Sequence[Path]") -> None:
        """Start a build. Raise `UsageError` where one runs already."""
        if self._build_state.running:
            raise UsageError("The archive is being built already; F4 shows how far it is.")
        stop = self._build_state.begin()
        self._say(f"Building from {one_line(' and '.join(map(str, folders)))}. You can go on asking.")
        build = partial(build_and_post, partial(self._app_context.build, folders), stop.is_set, self._app.post_message)
        self._app.run_worker(build, thread=True, group="building")

    def stop(self) -> None:
        if self._build_state.stop is not None:
            self._build_state.stop.set()

    def show_progress(self, message: archive_messages.BuildAdvanced) -> None:
        self._build_state.meter.advance(message.stage, message.done, message.total)
        self._chat.show_build()

    def finish(self, message: archive_messages.BuildFinished) -> None:
        self._build_state.finish(message.receipt)
        self._say(receipt_text(message.receipt))
        self._chat.show_build()
        self._chat.open_archive()

    def fail(self, message: archive_messages.BuildFailed) -> None:
        if isinstance(message.error, Cancelled):
            self._build_state.finish(stopped=True)
            self._say("Stopped. The archive is as it was.")
        else:
            self._build_state.finish(error=str(message.error))
            self._say(f"{ERROR.glyph} {message.error}")
        self._chat.show_build()
