"""An open article, and the quotes of an answer that it holds now: the archive may have been built again since the answer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.article import Article
from tui.conversation.recheck import requote
from tui.conversation.turn import HasSources

if TYPE_CHECKING:
    from qa.answer import Citation


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An open article, with the turn (or the dossier) and the source that led to it."""

    article: Article
    turn: HasSources | None = None
    """None where the article was opened by its headline, not from an answer."""
    n: int = 0
    """The number of the chosen source; 0 without a turn."""

    def citations(self) -> "list[Citation]":
        """Return the turn's citations that this article still holds, at their places now, by position."""
        sources = self.turn.sources if self.turn else ()
        candidates = [requote(source, self.article) for source in sources if source.source.article == self.article.id]
        return sorted((citation for citation in candidates if citation is not None), key=lambda citation: citation.start)
