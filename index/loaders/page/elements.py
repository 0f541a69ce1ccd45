"""What the parts of a web page are called, and what an element lies in. This package reads lxml trees of HTML."""

from collections.abc import Iterator
from typing import Any

from index.patterns import lazy_pattern

BLOCK_TAGS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "nav",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "figure",
        "figcaption",
        "form",
        "fieldset",
        "pre",
        "address",
        "hr",
        "body",
        "center",
        "details",
        "summary",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "html",
        "amp-accordion",
    ]
)
UNSEEN_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "head",
        "iframe",
        "select",
        "option",
        "textarea",
        "button",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "math",
        "map",
    ]
)
HEADLINE_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def name_of(element: Any) -> str:
    """Return the classes and the id of an element, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in small letters, to compare texts by."""
    return "".join(filter(str.isalnum, text.casefold()))


def is_link(element: Any) -> bool:
    """Return whether an element leads to another page; links to a place in this one do not."""
    address = element.get("href") or ""
    return element.tag == "a" and bool(address) and not address.startswith("#")


def words_of(element: Any) -> str:
    """Return the words of an element on one line, those of neighbouring elements apart; scripts and comments are not read."""
    return " ".join(" ".join(_strings(element)).split())


def _strings(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in UNSEEN_TAGS:
        return
    if element.text:
        yield element.text
    for child in element:
        yield from _strings(child)
        if child.tail:
            yield child.tail


_BESIDE = lazy_pattern(
    r"(?:^|[\s_-])(?:related|recirc\w*|teasers?|promos?|sidebar|trending|popular|most-?(?:read|viewed|popular|recent)|latest|recommend\w*|"
    r"read-?(?:next|more|also)|also-?(?:read|like)|more-?(?:news|stories|from|on|articles)|up-?next|newsletters?|comments?|footer|nav(?:bar|igation)?|"
    r"menu|breadcrumbs?|carousel|outbrain|taboola|sponsor\w*|advert\w*|cookies?|consent|paywall|bottom-?nav|site-?header|masthead)(?:$|[\s_-])"
)


def is_beside(element: Any, headline: Any = None) -> bool:
    """Return whether an element lies in a part of the page that is not the article: a menu, a footer, a list of other stories.

    What holds the headline too is the article's own, whatever it is called.
    """
    around = set(headline.iterancestors()) if headline is not None else set()
    for ancestor in (element, *element.iterancestors()):
        if ancestor in around or ancestor.tag in ("body", "html"):
            return False
        if ancestor.tag in ("aside", "nav", "footer") or _BESIDE.search(name_of(ancestor)):
            return True
    return False
