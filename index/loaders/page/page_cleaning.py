"""Takes out of a page what is not its story: notices about cookies, offers to subscribe, links to other stories, buttons."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from index.loaders.draft import host_name
from index.loaders.page.elements import HEADLINE_TAGS, is_link, name_of, words_of
from index.patterns import lazy_pattern

_CONTAINERS = (
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "dialog",
    "form",
    "footer",
    "nav",
    "p",
    "figure",
    "article",
    "table",
    "amp-consent",
    "span",
)
_MOST_CONSENT_WORDS = 600
_MOST_OFFER_WORDS = 90
_MOST_RELATED_WORDS = 300
_MOST_BUTTON_WORDS = 15
_HEADLINE_WORDS = 4
_LINKED = 0.6
_PROSE_WORDS = 25
_CONSENT_PHRASES = 2
_EMBEDS = lazy_pattern(r"twitter-tweet|twitter-video|instagram-media|bluesky-embed|mastodon-embed")


def clean_page(tree: Any, headline: Any, host: str = "") -> list[str]:
    """Remove, in place, everything that is not the story and can be told by what it is called or says.

    `host` is that of the page, "" where it is not known. Returns the words of the teasers, which may stand in the page once more.
    """
    kept = {headline, *headline.iterancestors()} if headline is not None else set()
    for element in [found for found in tree.iter(*_CONTAINERS) if found not in kept and _is_beside_story(found)]:
        _remove(element)
    teasers = [found for found in _teasers(tree, host) if found not in kept]
    words = [words_of(element) for element in teasers]
    for element in teasers:
        _remove(element)
    for element in [found for found in tree.iter("blockquote") if _EMBEDS.search(name_of(found))]:
        _rename_embed(element)
    return words


def _rename_embed(element: Any) -> None:
    """Take the class from a quoted post and from what holds only it: it is part of the story, and trafilatura drops what is called so."""
    element.attrib.pop("class", None)
    parent = element.getparent()
    if parent is not None and parent.tag == "div" and len(words_of(parent)) <= len(words_of(element)) + 20:
        parent.attrib.pop("class", None)


def _remove(element: Any) -> None:
    """Remove an element; the text behind it stays."""
    parent = element.getparent()
    if parent is None or element.tag in ("body", "html"):
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = f"{before.tail or ''} {element.tail}"
        else:
            parent.text = f"{parent.text or ''} {element.tail}"
    parent.remove(element)


_CONSENT = lazy_pattern(
    r"cookie|(?:^|[\s_-])consent|gdpr|onetrust|didomi|truste|qc-cmp|sp_message|privacy-(?:banner|notice|"
    r"popup|message|overlay)|evidon|cmpbox"
)


@cache
def _consent_phrases() -> re.Pattern[str]:
    return re.compile(
        (
            r"we value your privacy|store and(?:/or)? access information on a device|our (?:\d+ )?partners|"
            r"process personal data|use(?:s)? cookies|cookie (?:policy|settings)|"
            r"accept (?:all|cookies)|manage (?:your |my )?(?:choices|preferences|cookies|settings)|legitimate "
            r"interest|unique identifiers|your consent|"
            r"verwenden cookies|alle akzeptieren|utilis\w+ des cookies|tout accepter|utiliza(?:mos)? cookies|"
            r"aceptar todo|geolocation data"
        ),
        re.IGNORECASE,
    )


_OFFER = lazy_pattern(
    r"newsletter|subscri(?:be|ption)|sign-?up|paywall|piano|tp-container|meter(?:ed|ing)|regwall|donat|"
    r"membership|app-?(?:promo|download)|inline-?cta"
)


_RELATED = lazy_pattern(
    (
        r"(?:^|[\s_-])(?:related\w*|recirc\w*|read-?more\w*|readmore|read-?also|also-?(?:read|on|like)|"
        r"you-?may-?(?:also-?)?like|dont-?miss|recommend\w*|trending|"
        r"popular|most-?(?:read|viewed)|more-?(?:from|on|news|stories|like|in)|up-?next|outbrain|taboola|"
        r"zergnet|see-?also|article-?list|latest-?\w*|promo\w*|teasers?|"
        r"in-?article-?links?|inline-?links?|listen-?links?|further-?reading)(?:$|[\s_-])|related(?:article|"
        r"stor|link|post|content|news)|recommended(?:article|stor)"
    ),
)


_BUTTONS = lazy_pattern(
    r"(?:^|[\s_-])(?:share\w*|social\w*|sharing|print\w*|reprints?|follow\w*|toolbar|tools|tags?|"
    r"breadcrumbs?|copyright|pagination|pager|post-?nav\w*|"
    r"caption-?toggle|video-?controls|ad|ads|advert\w*|advertisement|sponsor\w*|disclaimer-?copy|"
    r"copyrights?|correct(?:ion)?-?form)(?:$|[\s_-])"
)


def _is_beside_story(element: Any) -> bool:
    name = name_of(element)
    tag = element.tag
    words = ""
    if name.strip():
        if _CONSENT.search(name) and tag != "article":
            words = words_of(element)
            return len(words.split()) <= _MOST_CONSENT_WORDS and not _holds_headline(element)
        is_related, is_offer, is_button = (
            bool(_RELATED.search(name)),
            bool(_OFFER.search(name)),
            bool(_BUTTONS.search(name)),
        )
        if is_related or is_offer or is_button:
            words = words_of(element)
            count = len(words.split())
            if _holds_headline(element) or _holds_prose(element, 3) or next(element.iter("blockquote"), None) is not None:
                return False
            if is_offer and count <= _MOST_OFFER_WORDS:
                return True
            if is_button and count <= _MOST_BUTTON_WORDS:
                return True
            if (
                is_related
                and count <= _MOST_RELATED_WORDS
                and (_link_share(element, words) >= _LINKED or not _holds_prose(element, 1))
            ):
                return True
    return tag in ("div", "section", "dialog", "aside", "amp-consent") and _is_consent_notice(element)


def _is_consent_notice(element: Any) -> bool:
    """Return whether a container of a page says nothing but what is done with cookies."""
    if sum(1 for _ in element.iter()) > 120:
        return False
    words = words_of(element)
    if not 10 <= len(words.split()) <= _MOST_CONSENT_WORDS or _holds_headline(element):
        return False
    return len({match[0].lower() for match in _consent_phrases().finditer(words)}) > _CONSENT_PHRASES


def _holds_headline(element: Any) -> bool:
    return any(len(words_of(heading).split()) >= _HEADLINE_WORDS for heading in element.iter("h1"))


def _holds_prose(element: Any, least: int) -> bool:
    long = 0
    for paragraph in element.iter("p"):
        words = words_of(paragraph)
        long += len(words.split()) >= _PROSE_WORDS and _link_share(paragraph, words) < 0.4
        if long == least:
            return True
    return False


def _link_share(element: Any, words: str) -> float:
    linked = sum(len(words_of(link)) for link in element.iter("a") if is_link(link))
    return linked / max(1, len(words))


_READ_MORE = lazy_pattern(
    (
        r"(?:read\s+(?:more|also|next|the full)|related|see\s+(?:also|more)|watch|listen|more|don['’]?t "
        r"miss|also (?:on|read|see)|must read|up next|recommended|"
        r"click here|further reading|(?:you )?may also like|mehr zum thema|lesen sie auch|lire aussi|lea "
        r"también|leia (?:também|mais)|leggi anche|lees ook|читайте также)\b"
    ),
    re.IGNORECASE,
)


def _teasers(tree: Any, host: str) -> Iterator[Any]:
    """Yield paragraphs, headings and items that are nothing but links to other pages, where they are written as teasers."""
    for element in tree.iter("p", "h2", "h3", "h4", "h5", "h6", "li", "div"):
        if element.tag == "div" and (len(element) > 3 or any(child.tag in ("p", "div", "ul") for child in element)):
            continue
        if next(element.iter("a"), None) is None:
            continue
        words = words_of(element)
        count = len(words.split())
        if not 1 <= count <= 30:
            continue
        share = _link_share(element, words)
        is_teaser = bool(_READ_MORE.match(words)) and share >= 0.4
        is_shouted = share >= 0.9 and words.isupper() and count >= 4
        is_heading = share >= 0.9 and element.tag in HEADLINE_TAGS and count >= _HEADLINE_WORDS and _leads_within(element, host)
        is_item = share >= 0.95 and element.tag == "li" and count >= _HEADLINE_WORDS and _is_list_of_links(element.getparent())
        if is_teaser or is_shouted or is_heading or is_item:
            yield element


def _leads_within(element: Any, host: str) -> bool:
    """Return whether the links of an element lead to pages of the same site, as those to other stories do."""
    site = ".".join(host.split(".")[-2:])
    hosts = [host_name(address) for link in element.iter("a") if "//" in (address := link.get("href") or "")]
    return all(bool(site) and other.endswith(site) for other in hosts)


def _is_list_of_links(parent: Any) -> bool:
    words = words_of(parent) if parent is not None else ""
    return bool(words) and _link_share(parent, words) >= 0.9
