"""The block above an article: where it comes from, who else carries it, and what has become of it since."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from index.article import Article
from index.text import one_line
from tui.presentation import verdict as glyphs
from tui.presentation.evidence import correction_line
from tui.presentation.wording import count_text, day_text
from tui.ui.colors import ACCENT, MUTED
from tui.ui.layout import fit_width

if TYPE_CHECKING:
    from qa.answer import Citation

_NAMED = 4
"""Carriers named; more are counted."""
_LINES = 3
"""Corrections shown; more are counted."""


def article_header(article: Article, citations: "Sequence[Citation]", width: int) -> Content:
    """Headline; outlet, author, date; address and file; carriers; corrections. Only a correction may take more than a line."""
    about = [one_line(article.outlet), one_line(article.author), day_text(article.published), one_line(article.category)]
    where = [one_line(article.url), one_line(article.path)]
    lines = [
        Content.styled(one_line(article.title) or "no headline", f"bold {ACCENT}"),
        Content(" · ".join(part for part in about if part)),
        Content.styled("  ".join(part for part in where if part), MUTED),
        *_carriers(article, citations),
    ]
    return Content("\n").join(line for line in [*(fit_width(line, width) for line in lines), *_corrections(citations)] if line)


def _carriers(article: Article, citations: "Sequence[Citation]") -> list[Content]:
    """`also in Tribune 15 Aug 2024 · Gazette 16 Aug 2024`."""
    others = [copy for copy in (citations[0].copies if citations else ()) if copy.article != article.id]
    if not others:
        return []
    named = [f"{one_line(other.outlet) or 'no outlet'} {day_text(other.published)}" for other in others[:_NAMED]]
    more = f" and {count_text(len(others) - _NAMED, 'other')}" if len(others) > _NAMED else ""
    return [Content.assemble(("the same text in ", MUTED), " · ".join(named) + more)]


def _corrections(citations: "Sequence[Citation]") -> list[Content]:
    notes = {(note.source.article, note.start): (citation, note) for citation in citations for note in citation.corrections}
    told = [
        Content.assemble((f"{glyphs.CORRECTED.glyph} {glyphs.CORRECTED.word} ", glyphs.CORRECTED.style), correction_line(*pair))
        for pair in notes.values()
    ]
    return told[:_LINES] + ([Content.styled(f"and {len(told) - _LINES} more", MUTED)] if len(told) > _LINES else [])
