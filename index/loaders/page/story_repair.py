"""Puts back paragraphs of a story that trafilatura lost, and finds the story where trafilatura found none."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from index.loaders.page.elements import HEADLINE_TAGS, is_beside, letters_of, name_of
from index.loaders.page.page_blocks import PageBlock
from index.patterns import lazy_pattern

_LEAST_FOUND = 2
"""Paragraphs of one kind of container that trafilatura must have found before others of the kind are believed."""
_LEVELS = 3
_START, _LEAST_CUT = 12, 40
"""Letters by which the first line of a cut paragraph is found, and the fewest of a whole one."""
_LEAST_STORY_WORDS = 40
_BESIDE_LINES = 0.85


_COVERED = 0.7
"""A lead of which the story repeats so many words says nothing of its own."""


def with_lost_paragraphs(lines: Sequence[str], blocks: Sequence[PageBlock], headline: Any) -> list[str]:
    """Return the lines with the paragraphs that stand in containers of the same kind, and with the lead in a box above them."""
    found = letters_of(" ".join(lines))
    own = [block for block in blocks if not is_beside(block.element, headline) and not _is_set_apart(block.element)]
    are_found = [len(block.text) > 20 and letters_of(block.text) in found for block in own]
    kinds = Counter(
        _kind(block.element) for block, is_found in zip(own, are_found, strict=True) if is_found and block.is_paragraph
    )
    first = next((number for number, is_found in enumerate(are_found) if is_found and own[number].is_paragraph), len(own))
    are_lost = [
        not is_found and number > first and block.is_paragraph and kinds[_kind(block.element)] >= _LEAST_FOUND
        for number, (block, is_found) in enumerate(zip(own, are_found, strict=True))
    ]
    last = max((number for number, is_lost in enumerate(are_lost) if is_lost), default=-1)
    kinds_lost = {_kind(own[number].element) for number, is_lost in enumerate(are_lost) if is_lost}
    lost: list[tuple[str, str]] = []
    above = ""
    for number, block in enumerate(own):
        is_between = (
            first < number < last and not are_found[number] and block.link_share < 0.5 and _kind(block.element) in kinds_lost
        )
        if are_found[number]:
            above = block.text
        elif are_lost[number] or is_between or (number < first and _is_lead(block, lines)):
            lost.append((above if number > first else "", block.text))
            above = block.text
    return _inserted(list(lines), lost) if lost else list(lines)


def with_whole_paragraphs(lines: Sequence[str], blocks: Sequence[PageBlock]) -> list[str]:
    """Return the lines with those joined that are one paragraph of the page, which a link or a tag in it has cut."""
    wholes = {
        letters: block.text
        for block in blocks
        if " " in block.text and len(letters := letters_of(block.text)) >= _LEAST_CUT and block.element.tag != "pre"
    }
    starts: dict[str, list[str]] = {}
    for letters in wholes:
        starts.setdefault(letters[:_START], []).append(letters)
    joined: list[str] = []
    number = 0
    while number < len(lines):
        end, text = _joined_from(lines, number, starts, wholes)
        joined.append(text)
        number = end
    return joined


def _joined_from(lines: Sequence[str], number: int, starts: dict[str, list[str]], wholes: dict[str, str]) -> tuple[int, str]:
    """Return the number behind the lines that begin here and are one paragraph, and its text; else the next one, and this line."""
    first = letters_of(lines[number])
    for whole in starts.get(first[:_START], ()) if len(first) >= _START else ():
        said, end = first, number + 1
        while end < len(lines) and len(said) < len(whole) and whole.startswith(said):
            said += letters_of(lines[end])
            end += 1
        if said == whole and end > number + 1:
            return end, wholes[whole]
    return number + 1, lines[number]


def story_of_blocks(blocks: Sequence[PageBlock], headline: Any) -> list[str]:
    """Return the paragraphs in the container that holds the most prose, with the headings, items and lines between them."""
    paragraphs = [block for block in blocks if block.is_paragraph and not is_beside(block.element, headline)]
    weights: dict[Any, float] = {}
    for block in paragraphs:
        for level, above in enumerate(block.element.iterancestors()):
            if level == _LEVELS or above.tag in ("body", "html"):
                break
            weights[above] = weights.get(above, 0) + len(block.text.split()) / (level + 1)
    if not weights:
        texts = [block.text for block in paragraphs]
    else:
        best = max(weights, key=lambda element: weights[element])
        inside = set(best.iter())
        own = [
            block
            for block in blocks
            if block.element in inside and block.element.tag != "h1" and block.link_share < _BESIDE_LINES
        ]
        first = next((number for number, block in enumerate(own) if block.is_paragraph), 0)
        texts = [block.text for block in own[first:]]
    return texts if sum(len(text.split()) for text in texts) >= _LEAST_STORY_WORDS else []


def _is_set_apart(element: Any) -> bool:
    """Return whether an element is the caption of a picture, or text with lines of its own."""
    return any(
        above.tag in ("figure", "figcaption", "pre", "code") or "caption" in name_of(above)
        for above in [element, *element.iterancestors()][:5]
    )


def _kind(element: Any) -> tuple[str, ...]:
    """Return the tags and classes of a paragraph's element and of the two around it: equal for the blocks of one story."""
    around = []
    for above in (element, *element.iterancestors()):
        around.append(f"{above.tag} {re.sub(r'[0-9]+', '', above.get('class') or '')}")
        if len(around) == _LEVELS:
            break
    return tuple(around)


def _is_lead(block: PageBlock, lines: Sequence[str]) -> bool:
    """Return whether a block above the story is its lead: it stands in an element that is called so, and says what the story does not."""
    if not block.is_paragraph or block.element.tag in HEADLINE_TAGS:
        return False
    names = [name_of(block.element), *(name_of(above) for above in list(block.element.iterancestors())[:2])]
    if not any(_LEAD.search(name) for name in names):
        return False
    own, others = _words(block.text), _words(" ".join(lines))
    return len(own & others) < _COVERED * len(own)


def _words(text: str) -> set[str]:
    """Return the words of four letters or more: those with a meaning, mostly."""
    return set(re.findall(r"\w{4,}", text.lower()))


_LEAD = lazy_pattern(
    r"(?:^|[\s_-])(?:summary|lead|lede|intro\w*|standfirst|stand-first|dek|deck|abstract|excerpt|vorspann|chapo|entradilla|teaser-?text)(?:$|[\s_-])"
)


def _inserted(lines: list[str], lost: Sequence[tuple[str, str]]) -> list[str]:
    """Return the lines with each lost paragraph behind the line that ends with what stands above it, or at the top."""
    place = 0
    for above, text in lost:
        if above:
            wanted = letters_of(above)[-60:]
            place = next(
                (number + 1 for number in range(max(0, place - 1), len(lines)) if letters_of(lines[number]).endswith(wanted)),
                place,
            )
        lines[place:place] = [text] if place == 0 or not lines[place - 1].strip() else ["", text]
        place += 1 if place == 0 or not lines[place - 1].strip() else 2
    return list(_with_gaps(lines))


def _with_gaps(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines with an empty one between paragraphs; rows of a table stay together."""
    before = ""
    for line in lines:
        if line.strip() and before.strip() and not (" | " in line and " | " in before):
            yield ""
        yield line
        before = line
