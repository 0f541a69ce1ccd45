"""The names that filters are checked against. A worker thread reads them: among 100,000 articles that takes half a second of SQL."""

from dataclasses import dataclass

from tui.presentation.wording import count_text, date_range_text
from tui.services.assistant import AssistantProtocol


@dataclass(frozen=True, slots=True)
class ArchiveNames:
    """The names in one open archive."""

    outlets: tuple[str, ...] = ()
    """Ordered by falling number of articles."""
    authors: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    summary: str = ""
    """`42 articles, 3 Jan 2025 – 8 Sep 2025`."""


def read_archive_names(assistant: AssistantProtocol) -> ArchiveNames:
    catalogue = assistant.archive.catalogue
    summary = f"{count_text(assistant.archive.manifest.articles, 'article')}, {date_range_text(catalogue.days())}"
    return ArchiveNames(tuple(catalogue.outlets()), tuple(catalogue.authors()), tuple(catalogue.sections()), summary)
