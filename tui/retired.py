"""Assistants whose archives were replaced: they are closed when nobody is left who may read in them."""

from tui.asker import Asker


class Retired:
    def __init__(self) -> None:
        self._askers: list[Asker] = []

    def add(self, asker: Asker | None) -> None:
        if asker is not None:
            self._askers.append(asker)

    def close(self, quiet: bool) -> None:
        """`quiet`: no thread reads in an archive now."""
        while quiet and self._askers:
            self._askers.pop().close()
