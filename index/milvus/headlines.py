"""The headlines of an archive on an engine, in pages: all are read once, when the first page is asked for, some 150 bytes each."""

from collections.abc import Callable
from functools import cached_property

from index.article import SourceRef
from index.milvus.state import MetaTexts
from index.store.conditions import folded_name
from index.store.headlines import HeadlineOrder, HeadlineQuery

_Place = int
"""The place of a headline from the newest to the oldest, counted from 0."""


class EngineHeadlines:
    """The headlines in the orders and under the conditions of `HeadlineQuery`."""

    def __init__(self, meta: MetaTexts) -> None:
        self._meta = meta

    @cached_property
    def _sources(self) -> list[SourceRef]:
        return self._meta.headlines()

    @cached_property
    def _words(self) -> list[str]:
        return [folded_name(f"{source.title} {source.outlet} {source.author}") for source in self._sources]

    def count(self, query: HeadlineQuery) -> int:
        return len(self._places(query))

    def page(self, query: HeadlineQuery, first: int, size: int) -> list[SourceRef]:
        places = self._places(query)
        sort_key = self._orders()[query.order]
        return [self._sources[place] for place in sorted(places, key=sort_key)[first : first + size]]

    def _orders(self) -> dict[HeadlineOrder, Callable[[_Place], tuple[object, ...]]]:
        sources, words = self._sources, self._words
        return {
            "newest": lambda place: (place,),
            "oldest": lambda place: (sources[place].published is None, -place),
            "outlet": lambda place: (not sources[place].outlet, sources[place].outlet.lower(), place),
            "headline": lambda place: (words[place], place),
        }

    def _places(self, query: HeadlineQuery) -> list[_Place]:
        wanted = folded_name(query.words).split()
        return [
            place
            for place, source in enumerate(self._sources)
            if _passes(source, query) and all(word in self._words[place] for word in wanted)
        ]


def _passes(source: SourceRef, query: HeadlineQuery) -> bool:
    """Return whether outlet and day of an article meet the query."""
    day = source.published
    return (
        (not query.outlets or source.outlet in query.outlets)
        and (not query.other_than or (source.outlet != "" and source.outlet not in query.other_than))
        and (query.since is None or (day is not None and day >= query.since))
        and (query.until is None or (day is not None and day <= query.until))
    )
