"""The header above an article: its source, the outlets that print the same text, and its corrections."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from index.article import Article
from index.text import one_line
from tui.presentation.evidence import correction_line
from tui.presentation.verdict import CORRECTED, CORRECTED_ELSEWHERE
from tui.presentation.wording import count_text, day_text
from tui.ui.colors import ACCENT, MUTED
from tui.ui.layout import fit_width

if TYPE_CHECKING:
    from qa.answer import Citation

_MAX_COPIES = 4
"""Copies that are named; more are counted."""
_MAX_CORRECTIONS = 3
"""Corrections that are shown; more are counted."""


def article_header(article: Article, citations: "Sequence[Citation]", width: int) -> Content:
    """Return headline; outlet, author, date; address and file; copies; corrections. Only a correction may take more than a line."""
    about = [one_line(article.outlet), one_line(article.author), day_text(article.published), one_line(article.category)]
    where = [one_line(article.url), one_line(article.path)]
    lines = [
        Content.styled(one_line(article.title) or "no headline", f"bold {ACCENT}"),
        Content(" · ".join(part for part in about if part)),
        Content.styled("  ".join(part for part in where if part), MUTED),
        *_copies(article, citations),
    ]
    return Content("\n").join(line for line in [*(fit_width(line, width) for line in lines), *_corrections(citations)] if line)


def _copies(article: Article, citations: "Sequence[Citation]") -> list[Content]:
    """Return `the same text in Tribune 15 Aug 2024 · Gazette 16 Aug 2024`, as a list of one line or none."""
    others = [copy for copy in (citations[0].copies if citations else ()) if copy.article != article.id]
    if not others:
        return []
    names = [f"{one_line(other.outlet) or 'no outlet'} {day_text(other.published)}" for other in others[:_MAX_COPIES]]
    more = f" and {count_text(len(others) - _MAX_COPIES, 'other')}" if len(others) > _MAX_COPIES else ""
    return [Content.assemble(("the same text in ", MUTED), " · ".join(names) + more)]


def _corrections(citations: "Sequence[Citation]") -> list[Content]:
    notes = {(note.source.article, note.start): (citation, note) for citation in citations for note in citation.corrections}
    lines = [
        Content.assemble((f"{sign.glyph} {sign.word} ", sign.style), correction_line(citation, note))
        for citation, note in notes.values()
        for sign in (CORRECTED if note.about_quote else CORRECTED_ELSEWHERE,)
    ]
    return lines[:_MAX_CORRECTIONS] + (
        [Content.styled(f"and {len(lines) - _MAX_CORRECTIONS} more", MUTED)] if len(lines) > _MAX_CORRECTIONS else []
    )
