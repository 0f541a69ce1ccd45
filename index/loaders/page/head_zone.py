"""The part of a page around its headline, in which its byline and its dates stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.loaders.page.elements import is_beside
from index.loaders.page.page_blocks import PageBlock

_ABOVE, _BELOW = 8, 40
"""Most blocks above the headline, and below it."""
_LONGEST_BYLINE = 250
_INTO_STORY = 3
"""Blocks of the story in which a byline may still come."""


@dataclass(frozen=True, slots=True)
class HeadZone:
    """The blocks near the headline, without those of menus and of other stories."""

    blocks: tuple[PageBlock, ...]
    elements: frozenset[Any]
    """The element of each block that may be a byline."""

    def holds(self, element: Any) -> bool:
        """Return whether an element stands in the zone: in one of its blocks, or around some."""
        if any(above in self.elements for above in (element, *element.iterancestors())):
            return True
        return any(below in self.elements for below in element.iter())


def head_zone(blocks: Sequence[PageBlock], headline: Any) -> HeadZone:
    """Return the zone around the headline; without one, from the top of the page to its first paragraphs."""
    place = _place_of(blocks, headline)
    first_paragraph = next((number for number in range(place + 1, len(blocks)) if blocks[number].is_paragraph), len(blocks))
    end = min(first_paragraph + _INTO_STORY, place + _BELOW)
    near = [block for block in blocks[max(0, place - _ABOVE) : end] if not is_beside(block.element, headline)]
    return HeadZone(
        tuple(near), frozenset(block.element for block in near if not block.is_paragraph or len(block.text) <= _LONGEST_BYLINE)
    )


def _place_of(blocks: Sequence[PageBlock], headline: Any) -> int:
    if headline is None:
        return 0
    inside = set(headline.iter())
    return next((number for number, block in enumerate(blocks) if block.element in inside), 0)
