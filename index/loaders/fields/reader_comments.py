"""Takes readers' comments out of a page before it is read: they are nobody's reporting, and name authors who wrote no article."""

import re
from typing import Any

from index.patterns import lazy_pattern

_COMMENTS = lazy_pattern(
    r"(?:^|[\s_-])(?:user|reader|blog|post|article|sf|wp|fb)?[_-]?(?:comments?|commentlist|disqus|replies|discussion)(?:$|[\s_-])"
    r"|(?:^|\s)(?:comments?|disqus)[A-Z_-]\w*",
    re.IGNORECASE,
)
_CONTAINERS = ("div", "section", "ul", "ol", "li", "aside", "article", "iframe")
_MOST_WORDS_BEFORE = 4
"""A headline inside a container that is called after comments is the page's own only if so many words or more stand in it."""


def remove_reader_comments(tree: Any) -> None:
    """Remove, in place, the containers of an lxml tree whose id or class says that they hold comments.

    One that holds the page's headline is the page itself (“has-comments”), and stays.
    """
    for element in [found for found in tree.iter(*_CONTAINERS) if _is_called_comments(found)]:
        parent = element.getparent()
        if parent is not None and not _holds_headline(element):
            parent.remove(element)


def _is_called_comments(element: Any) -> bool:
    return any(_COMMENTS.search(element.get(name) or "") for name in ("id", "class"))


def _holds_headline(element: Any) -> bool:
    return any(len("".join(headline.itertext()).split()) >= _MOST_WORDS_BEFORE for headline in element.iter("h1"))
