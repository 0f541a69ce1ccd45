"""Name → citation style. A new style is one file with one function, and one line here; a `.csl` file needs neither."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from index.errors import UsageError
from index.text import one_line

if TYPE_CHECKING:
    from index.article import Article
    from qa.answer import Citation
    from qa.citations.styles.reference import Reference


@dataclass(frozen=True, slots=True)
class CitationStyle:
    label: str
    """The name in a menu."""
    module: str
    """“module:function”, imported on first use."""
    suffix: str
    """The suffix of a file with citations in this style."""


CITATION_STYLES = {
    "chicago": CitationStyle("Chicago", "qa.citations.styles.chicago:chicago", ".txt"),
    "chicago-note": CitationStyle("Chicago footnote", "qa.citations.styles.note:chicago_note", ".txt"),
    "ap": CitationStyle("AP", "qa.citations.styles.ap:ap", ".txt"),
    "bibtex": CitationStyle("BibTeX", "qa.citations.styles.bibtex:bibtex", ".bib"),
    "ris": CitationStyle("RIS", "qa.citations.styles.ris:ris", ".ris"),
    "csl-json": CitationStyle("CSL-JSON", "qa.citations.styles.csl:csl", ".json"),
    "markdown": CitationStyle("Markdown footnote", "qa.citations.styles.markdown:markdown_footnote", ".md"),
}


def is_csl_path(name: str) -> bool:
    """Return True where the name of a style is a file in the Citation Style Language."""
    return name.lower().endswith(".csl")


def style_label(name: str) -> str:
    """Return the name of a style as it is told to a person: that of the table, or of a file without its folder."""
    return one_line(re.split(r"[/\\]", name)[-1]) if is_csl_path(name) else CITATION_STYLES[name].label


def cite_as(name: str, reference: "Reference") -> str:
    """Return the citation in the style of this name, or of the `.csl` file at this path, without a line end after it."""
    if is_csl_path(name):
        from qa.citations.styles.csl_file import load_csl_style

        return load_csl_style(name).cite(reference)
    if name not in CITATION_STYLES:
        raise UsageError(
            f"No citation style “{one_line(name)}”. Choose one of: {', '.join(CITATION_STYLES)}; or give a .csl file."
        )
    module, function = CITATION_STYLES[name].module.split(":")
    style: Callable[[Reference], str] = getattr(import_module(module), function)
    return style(reference)


def cite_source(name: str, citation: "Citation | None", article: "Article | None" = None) -> str:
    """Return the citation of a quote, or of a whole article where no quote is given.

    Raises `UsageError` for a style that does not exist, and where neither is given.
    """
    from qa.citations.styles.reference import Reference

    if citation is not None:
        return cite_as(name, Reference.of(citation))
    if article is not None:
        return cite_as(name, Reference.of_article(article))
    raise UsageError("There is nothing to cite yet. Ask a question first.")
