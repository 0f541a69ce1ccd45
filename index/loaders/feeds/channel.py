"""What a feed says about all its entries: outlet, language, address, authors."""

import re
from dataclasses import dataclass

from index.loaders.draft import host_name
from index.patterns import lazy_pattern

_PARTS = lazy_pattern(r"\s+(?:[|–—»>·•:-]|::|RSS)\s+|:\s+")
_FEED_WORDS = lazy_pattern(r"(?:\s*\b(?:rss|atom|feed|feeds|channel|headlines)\b)+\s*$", re.IGNORECASE)
_NO_NAMES = lazy_pattern(
    r"(?:(?:latest|top|breaking|all|world|local|national|recent|uk|us|international)\s+)?"
    r"(?:news|headlines|stories|posts|articles|home|homepage|front page|politics|business|sports?|opinion|world|comments)"
    r"|rss|feed|untitled|index|blog",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed without its entries."""

    outlet: str = ""
    language: str = ""
    url: str = ""
    author: str = ""


def outlet_of_feed(title: str, url: str) -> str:
    """Return the outlet's name in a feed's title: “The Harbour Post” for “World news | The Harbour Post”.

    The part that resembles the host of the feed's address is taken, else the first that is not a section, else "".
    """
    pieces = _PARTS.split(" ".join(title.split()))
    parts = [part for part in (_FEED_WORDS.sub("", piece).strip() for piece in pieces) if part]
    host = "".join(filter(str.isalnum, host_name(url).lower()))
    named = [part for part in parts if not _NO_NAMES.fullmatch(part)]
    alike = (part for part in named if (letters := _letters(part)) and host and letters in host)
    return next(alike, named[0] if named else "")


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower().removeprefix("the ")))
