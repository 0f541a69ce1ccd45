"""Who wrote a page: as its byline says, else as JSON-LD and `<meta>` elements do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from index.loaders.fields.byline import parse_byline
from index.loaders.fields.name_shapes import is_organisation
from index.loaders.fields.names import Credits, comparable_name, distinct_names, read_credits
from index.loaders.page.elements import UNSEEN_TAGS, is_beside, letters_of, name_of, words_of
from index.loaders.page.head_zone import HeadZone
from index.loaders.page.json_ld import LinkedArticle
from index.loaders.page.meta_tags import MetaTags
from index.patterns import lazy_pattern

_META = (
    "author byl article:author article_author sailthru.author dc.creator dcterms.creator "
    "parsely-author cxenseparse:author dcsext.author twitter:data1 creator rbauthors"
)
_LONGEST = 250
_NONE = Credits()


@dataclass(frozen=True, slots=True)
class CreditSources:
    """The parts of a page that may name its authors, and the outlet, which is none."""

    tree: Any
    tags: MetaTags
    linked: LinkedArticle
    zone: HeadZone
    headline: Any
    outlet: str


def page_credits(page: CreditSources) -> Credits:
    """Return the authors and the agency. A printed byline wins; where another source spells one of its names, they are one author."""
    linked, tagged = _linked(page), _tagged(page)
    printed = _trimmed(_printed(page), (*linked.authors, *tagged.authors), page.outlet)
    agencies = tuple(distinct_names([*printed.agencies, *linked.agencies, *tagged.agencies]))
    for found in (printed, linked, tagged):
        if found.authors:
            return Credits(tuple(_well_spelled(found.authors, (*linked.authors, *tagged.authors))), agencies)
    return Credits((), agencies)


def _trimmed(printed: Credits, others: Sequence[str], outlet: str) -> Credits:
    """Return the printed names without what stands glued to them: the outlet, or more than another source has of the name."""
    names: list[str] = []
    for name in printed.authors:
        own = comparable_name(name)
        site = comparable_name(outlet.casefold().removeprefix("the "))
        known = next(
            (
                other
                for other in others
                if " " in other and own != comparable_name(other) and f" {comparable_name(other)} " in f" {own} "
            ),
            "",
        )
        if site and own.endswith(f" {site}"):
            name = " ".join(name.split()[: -len(site.split())])
        names.append(known or name)
    sure = [name for name in names if name in others]
    kept = [name for name in names if name in sure or not (sure and _is_doubtful(name))]
    return Credits(tuple(distinct_names(kept)), printed.agencies)


def _is_doubtful(name: str) -> bool:
    """Return whether only the place in a byline says that this is a person, beside names that other sources give."""
    return len(name.split()) < 2 or is_organisation(name)


def _well_spelled(names: Sequence[str], others: Iterable[str]) -> Iterator[str]:
    """Yield each name as another source writes it that gives its small letters and diacritics too."""
    spellings = {comparable_name(name): name for name in others}
    for name in names:
        other = spellings.get(comparable_name(name), name)
        yield (
            other
            if sum(letter.islower() or not letter.isascii() for letter in other)
            > sum(letter.islower() or not letter.isascii() for letter in name)
            else name
        )


def _printed(page: CreditSources) -> Credits:
    """Return what the byline near the headline says: of marked-up elements first, else of a line that begins with “By”."""
    whole = _NONE
    authors: list[str] = []
    agencies: list[str] = []
    for words, is_whole in _marked(page):
        found = read_credits(words, page.outlet)
        if is_whole:
            whole = whole if whole.authors else found
        else:
            authors += found.authors
            agencies += found.agencies
    single = Credits(tuple(distinct_names(authors)), tuple(agencies))
    if whole.authors:
        return Credits(single.authors, whole.agencies) if set(whole.authors) < set(single.authors) else whole
    if single.authors and (any(" " in name or not name.isascii() for name in single.authors) or not page.linked.authors):
        return single
    for block in page.zone.blocks:
        if len(block.text) <= _LONGEST and not block.is_paragraph and re.match(r"(?:\w+\s)?by\b", block.text, re.IGNORECASE):
            words = re.split(r"\s+[|•·]\s+", block.text)[0]
            if found := read_credits(block.text, page.outlet) if parse_byline(words) or _is_short_byline(block.text) else _NONE:
                return found
    return next((found for words, _ in _marked(page) if (found := read_credits(words, page.outlet))), _NONE)


def _is_short_byline(text: str) -> bool:
    return bool(re.match(r"by\s+[^\Wa-z\d_]", text, re.IGNORECASE)) and len(text.split()) <= 12 and not text.endswith(".")


def _marked(page: CreditSources) -> Iterator[tuple[str, bool]]:
    """Yield the words of elements that are called bylines (whole ones), then of those that are called authors."""
    single: list[str] = []
    above: list[str] = []
    is_below = page.headline is None
    for element in page.tree.iter(
        "h1",
        "h2",
        "a",
        "span",
        "p",
        "div",
        "li",
        "address",
        "ul",
        "h3",
        "h4",
        "h5",
        "h6",
        "footer",
        "em",
        "strong",
        "section",
        "cite",
        "b",
    ):
        is_below = is_below or element is page.headline
        kind = _kind(element)
        if not kind or not page.zone.holds(element) or is_beside(element, page.headline) or _is_unseen(element):
            continue
        words = words_of(element)
        if not words or len(words) > _LONGEST:
            continue
        if kind == "byline" and is_below:
            yield words, True
        elif kind == "byline":
            above.append(words)
        else:
            single.append(words)
    yield from ((words, True) for words in above)
    yield from ((words, False) for words in single)


def _is_unseen(element: Any) -> bool:
    return any(above.tag in UNSEEN_TAGS for above in element.iterancestors())


_BYLINE_NAME = lazy_pattern(
    r"(?:^|[\s_-])(?:by-?lines?|autor|authors?-?(?:list|names)|signature|firma|credits?-author)(?:$|[\s_-])|byline"
)


_AUTHOR_NAME = lazy_pattern(r"author|contributor|(?:^|[\s_-])(?:writer|reporter)(?:$|[\s_-])")


_OTHER_NAME = lazy_pattern(
    r"bio|avatar|image|photo|social|follow|comment|flyout|about|twitter|email|desc|title|date|time|box|"
    r"archive|more|related|role|job"
)
"""What names elements around more than an author's name."""


_PROFILE = lazy_pattern(
    r"/(?:authors?|auteurs?|autor(?:en|es)?|writers?|by|byline|contributors?|journalists?|journalistes?|"
    r"staff|reporters?|columnists?)/[\w.%-]{3,}"
)
"""What addresses of the pages of authors hold."""


def _kind(element: Any) -> str:
    name = name_of(element)
    marked = f"{element.get('rel') or ''} {element.get('itemprop') or ''}".lower()
    if element.tag == "a" and _PROFILE.search(element.get("href") or ""):
        marked = "author"
    if _OTHER_NAME.search(name) and "author" not in marked:
        return ""
    if _BYLINE_NAME.search(name):
        return "byline"
    return "author" if "author" in marked or _AUTHOR_NAME.search(name) else ""


def _linked(page: CreditSources) -> Credits:
    authors: list[str] = []
    agencies: list[str] = []
    organisations: list[str] = []
    for author in page.linked.authors:
        found = read_credits(author.name, page.outlet)
        agencies += found.agencies
        (organisations if author.is_organisation or _are_organisations(found) else authors).extend(found.authors)
    others = [name for name in organisations if not _is_outlet(name, page)]
    return Credits(tuple(distinct_names(authors or others)), tuple(agencies))


def _tagged(page: CreditSources) -> Credits:
    authors: list[str] = []
    agencies: list[str] = []
    for name in _META.split():
        for content in page.tags.get(name, ()):
            found = _NONE if "://" in content or _is_outlet(content, page) else read_credits(content, page.outlet)
            agencies += found.agencies
            authors += () if _are_organisations(found) and authors else found.authors
    return Credits(tuple(distinct_names(authors)), tuple(agencies))


def _are_organisations(found: Credits) -> bool:
    return bool(found.authors) and all(is_organisation(name) for name in found.authors)


def _is_outlet(name: str, page: CreditSources) -> bool:
    """Return whether this is the outlet or its publisher: “Lome Post” for “The Lome Post Online”."""
    plain = letters_of(name)
    owners = [letters_of(owner) for owner in (page.outlet, page.linked.publisher) if owner]
    return any(plain == owner or (len(plain) > 4 and (plain in owner or owner in plain)) for owner in owners if owner)
