"""All uses of Textual beyond its public interface: its next version may name these things otherwise."""

from textual.app import App
from textual.filter import Monochrome, NoColor

REPLACED_METHODS = ("_handle_exception", "_print_error_renderables")
"""Methods of Textual's `App` that are replaced below. Textual must go on calling them."""
USED_ATTRIBUTES = ("_exit_renderables", "_filters")
"""Attributes of its instances that are used below."""


class TracelessApp(App[None]):
    """An app that ends at an unforeseen error without a traceback, and hands the error to whoever has run it.

    The edge of the program prints a traceback where it is asked to.
    """

    failure: Exception | None = None
    """The error that ended the app, for the command line to print; None where nothing went wrong."""

    def __init__(self) -> None:
        """Under NO_COLOR leave foreground and background to the terminal: Textual would paint both in grey."""
        super().__init__()
        self._filters = [NoColor() if isinstance(each, Monochrome) else each for each in self._filters]

    def _handle_exception(self, error: Exception) -> None:
        self.failure = self.failure or error
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()
