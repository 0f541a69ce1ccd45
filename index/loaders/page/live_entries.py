"""The entries of a live blog: from its JSON-LD, else blocks of the page that begin with a time of their own."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from index.loaders.fields.clock_zones import CLOCK
from index.loaders.fields.dates import parse_date
from index.loaders.page.elements import HEADLINE_TAGS, is_beside, letters_of, name_of, words_of
from index.loaders.page.json_ld import LinkedEntry
from index.loaders.page.page_blocks import PageBlock, page_blocks
from index.patterns import lazy_pattern

_LEAST_ENTRIES = 2
_MOST_ENTRIES = 500
_LEAST_WORDS = 5
_LONGEST_TIME = 60


@dataclass(frozen=True, slots=True)
class PageEntry:
    """An entry: its headline ("" where it has none), its paragraphs, the time as printed, and the time with a day for machines."""

    headline: str
    text: str
    time: str
    moment: str
    url: str = ""


def linked_entries(entries: Sequence[LinkedEntry]) -> list[PageEntry]:
    """Return the entries that JSON-LD gives, the earliest first."""
    found = [
        PageEntry(one.headline, one.text, _clock_of(one.published), one.published, one.url) for one in entries[:_MOST_ENTRIES]
    ]
    return sorted(found, key=lambda one: one.moment)


def marked_entries(tree: Any, headline: Any) -> list[PageEntry]:
    """Return the entries of a page: two or more neighbouring blocks, each with a time at its top; the earliest first.

    Pages print the latest entry first. If the times say otherwise, the page's order is kept.
    """
    groups: dict[Any, list[Any]] = defaultdict(list)
    seen: set[Any] = set()
    for time in tree.iter("time", "span", "p", "div", "a", "h2", "h3", "h4", "strong"):
        if _is_time(time) and not is_beside(time, headline):
            container = _container_of(time)
            if len(seen) == _MOST_ENTRIES:
                break
            if container is not None and container not in seen:
                seen.add(container)
                groups[container.getparent()].append(container)
    best = max(groups.values(), key=len, default=[])
    if len(best) < _LEAST_ENTRIES or not _are_alike(best):
        return []
    found = [entry for container in best[:_MOST_ENTRIES] if (entry := _entry(container)) is not None]
    if len(found) < _LEAST_ENTRIES:
        return []
    minutes = [_minute(entry.time) for entry in found]
    is_latest_first = minutes[0] is None or minutes[-1] is None or minutes[0] >= minutes[-1]
    by_moment = all(parse_date(entry.moment) for entry in found)
    return sorted(found, key=lambda one: one.moment) if by_moment else found[::-1] if is_latest_first else found


def is_live_blog(title: str, url: str) -> bool:
    """Return whether a page calls itself a live blog; pages with lists of dated teasers do not."""
    return bool(_LIVE.search(title)) or bool(re.search(r"live-?blog|[/-]live(?:[/-]|$)|liveticker|live-?updates", url.lower()))


_LIVE = lazy_pattern(
    r"\blive\b(?=\s*(?:[:|–—-]|updates?|blog|coverage|$))|\blive ?blog|\blive updates|as it happened|"
    r"minute[- ]by[- ]minute|liveticker|ticker:|"
    r"en direct|en vivo|em direto|ao vivo|minuto a minuto|latest updates|diretta",
    re.IGNORECASE,
)


def remove_entries(tree: Any, headline: Any, entries: Sequence[PageEntry]) -> None:
    """Remove, in place, the blocks of the entries with their times and headlines, so that the page's own text is left."""
    said = {letters_of(paragraph) for entry in entries for paragraph in entry.text.split("\n")}
    beside = {letters_of(words) for entry in entries for words in (entry.headline, entry.time) if words}
    for block in page_blocks(tree):
        letters = letters_of(block.text)
        if block.element is headline or block.element.getparent() is None or not letters:
            continue
        if letters in beside or (len(block.text.split()) >= _LEAST_WORDS and letters in said):
            block.element.clear(keep_tail=True)


def _is_time(element: Any) -> bool:
    """Return whether an element is nothing but a time of day, perhaps with a day."""
    words = words_of(element) if len(element) <= 3 else ""
    if not words or len(words) > _LONGEST_TIME:
        return False
    if element.tag == "time" or (element.get("datetime") and re.search(r"\d", words)):
        return bool(re.search(r"\d{1,2}[:.h]\d\d|\d\s?[ap]\.?m\b|ago\b", words, re.IGNORECASE))
    return bool(_TIME_LINE.fullmatch(words)) and bool(re.search(r"time|date|stamp", name_of(element)))


_TIME_LINE = lazy_pattern(rf"{CLOCK}\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{{2,4}})?", re.IGNORECASE)


def _container_of(time: Any) -> Any:
    """Return the block around a time that holds an entry: the nearest with words enough, which has brothers of its kind."""
    own = len(words_of(time).split())
    for above in list(time.iterancestors())[:4]:
        if above.tag in ("body", "html", "main"):
            return None
        parent = above.getparent()
        count = len(words_of(above).split()) - own
        if count >= _LEAST_WORDS and parent is not None and _has_brother(above):
            return above if not any(part.tag == "h1" for part in above.iter()) else None
    return None


def _has_brother(element: Any) -> bool:
    """Return whether one of the nearest elements beside this one is of its kind."""
    beside = (*islice(element.itersiblings(), 3), *islice(element.itersiblings(preceding=True), 3))
    return any(_kind(other) == _kind(element) for other in beside)


def _kind(element: Any) -> tuple[str, str]:
    return str(element.tag), (element.get("class") or "").split(" ")[0]


def _are_alike(containers: Sequence[Any]) -> bool:
    """Return whether blocks are entries and not teasers of other stories: one kind, with prose that is no link."""
    if len({_kind(container) for container in containers}) != 1:
        return False
    with_prose = sum(any(_is_prose(block) for block in page_blocks(container)) for container in containers)
    return with_prose >= max(_LEAST_ENTRIES, len(containers) / 2)


def _is_prose(block: PageBlock) -> bool:
    return len(block.text.split()) >= 2 * _LEAST_WORDS and block.link_share < 0.5 and block.element.tag not in HEADLINE_TAGS


def _entry(container: Any) -> PageEntry | None:
    time = next((element for element in container.iter() if isinstance(element.tag, str) and _is_time(element)), None)
    heading = next((element for element in container.iter(*HEADLINE_TAGS) if not _is_time(element)), None)
    printed = words_of(time) if time is not None else ""
    headline = words_of(heading) if heading is not None else ""
    beside = {letters_of(printed), letters_of(headline)}
    paragraphs = [
        block.text for block in page_blocks(container) if letters_of(block.text) not in beside and block.link_share < 0.9
    ]
    text = "\n\n".join(paragraphs)
    return PageEntry(headline, text, printed, (time.get("datetime") or "") if time is not None else "") if text else None


def _minute(time: str) -> int | None:
    match = re.search(r"(\d{1,2})[:.h](\d\d)\s?(?:([ap])\.?m)?", time, re.IGNORECASE)
    if not match:
        return None
    hour = int(match[1]) % 12 + (12 if match[3].lower() == "p" else 0) if match[3] else int(match[1])
    return 60 * hour + int(match[2])


def _clock_of(moment: str) -> str:
    match = re.search(r"T(\d\d:\d\d)", moment)
    return match[1] if match else ""
