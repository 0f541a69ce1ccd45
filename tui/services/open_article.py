"""Which quotes of an answer stand in an article as it is now: the archive may have been built again since."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from index.article import Article
from tui.conversation.recheck import requote
from tui.conversation.turn import Turn

if TYPE_CHECKING:
    from qa.answer import Citation


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article that is open, and where."""

    article: Article
    turn: Turn | None = None
    """None: opened by its headline, not from an answer."""
    n: int = 0
    """The source that was chosen; 0 without a turn."""

    def citations(self) -> "list[Citation]":
        """Those of the turn that stand in this article, by position, where they stand now."""
        sources = self.turn.sources if self.turn else ()
        found = [requote(source, self.article) for source in sources if source.source.article == self.article.id]
        return sorted((citation for citation in found if citation is not None), key=lambda citation: citation.start)
