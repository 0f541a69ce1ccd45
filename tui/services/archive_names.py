"""The names that filters are checked against. A worker thread reads them: among 100,000 articles that takes half a second of SQL."""

from dataclasses import dataclass

from tui.services.assistant import AssistantProtocol


@dataclass(frozen=True, slots=True)
class ArchiveNames:
    """The names in one open archive."""

    outlets: tuple[str, ...] = ()
    """Ordered by falling number of articles."""
    authors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


def read_archive_names(assistant: AssistantProtocol) -> ArchiveNames:
    catalogue = assistant.archive.catalogue
    return ArchiveNames(tuple(catalogue.outlets()), tuple(catalogue.authors()), tuple(catalogue.sections()))
