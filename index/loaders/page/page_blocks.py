"""A page as a row of blocks: the paragraphs, headings, items and cells that a reader sees, in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from index.loaders.page.elements import BLOCK_TAGS, UNSEEN_TAGS, is_link, name_of
from index.patterns import lazy_pattern

_MOST_BLOCKS = 20_000
_SENTENCE_WORDS = 20
"""A block of so many words is a paragraph, not a label."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A run of text without a block inside it. `linked` of its characters are words of links."""

    text: str
    element: Any
    """The innermost block element around it."""
    linked: int = 0

    @property
    def link_share(self) -> float:
        """Return the share of the characters that belong to links."""
        return self.linked / max(1, len(self.text))

    @property
    def is_paragraph(self) -> bool:
        """Return whether this is long enough for a sentence or two, and not made of links."""
        is_long = len(self.text.split()) >= _SENTENCE_WORDS or _is_long_east_asian(self.text)
        return is_long and self.link_share < 0.5


def _is_long_east_asian(text: str) -> bool:
    return (
        len(text) >= 40
        and sum("\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7a3" for letter in text) > len(text) / 2
    )


def page_blocks(root: Any) -> list[PageBlock]:
    """Return the blocks of a tree in order."""
    blocks: list[PageBlock] = []
    for block in _runs(root):
        blocks.append(block)
        if len(blocks) == _MOST_BLOCKS:
            break
    return blocks


def _runs(root: Any) -> Iterator[PageBlock]:
    from lxml import etree

    pieces: list[tuple[str, bool]] = []
    owner, links = root, 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if not isinstance(tag, str) or tag in UNSEEN_TAGS:
            if event == "start":
                walk.skip_subtree()
            elif element.tail:
                pieces.append((element.tail, links > 0))
            continue
        if tag in BLOCK_TAGS or tag == "br":
            if block := _block(pieces, owner):
                yield block
            pieces.clear()
            owner = (element if event == "start" else _block_above(element, root)) if tag in BLOCK_TAGS else owner
        elif _stands_apart(element):
            pieces.append((" ", False))
        links += (1 if event == "start" else -1) if is_link(element) else 0
        words = element.text if event == "start" else element.tail
        if words and not (event == "end" and element is root):
            pieces.append((words, links > 0))
    if block := _block(pieces, owner):
        yield block


def _block_above(element: Any, root: Any) -> Any:
    return next((above for above in element.iterancestors() if above.tag in BLOCK_TAGS), root)


def _block(pieces: list[tuple[str, bool]], owner: Any) -> PageBlock | None:
    text = " ".join("".join(words for words, _ in pieces).split())
    if not text:
        return None
    linked = sum(len(" ".join(words.split())) for words, is_linked in pieces if is_linked)
    return PageBlock(text, owner, min(linked, len(text)))


_APART = lazy_pattern(r"author|byline|date|time|publish|name|credit")


def _stands_apart(element: Any) -> bool:
    """Return whether an inline element is shown apart from its neighbours, as the parts of a byline are."""
    return element.tag in ("time", "label") or (
        element.tag in ("span", "a", "em", "strong") and bool(_APART.search(name_of(element)))
    )
