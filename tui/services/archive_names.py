"""The names that filters are checked against. Read in a worker thread: among 100,000 articles that is half a second of SQL."""

from dataclasses import dataclass

from tui.services.assistant import AssistantProtocol


@dataclass(frozen=True, slots=True)
class ArchiveNames:
    """Those of one open archive."""

    outlets: tuple[str, ...] = ()
    """By falling number of articles."""
    authors: tuple[str, ...] = ()


def read_archive_names(assistant: AssistantProtocol) -> ArchiveNames:
    catalogue = assistant.archive.catalogue
    return ArchiveNames(tuple(catalogue.outlets()), tuple(catalogue.authors()))
