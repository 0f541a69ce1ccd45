"""Drafts of loaders, before they are articles. Strings are cleaned and missing fields filled in here and nowhere else."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from index.article import Article, ArticleKind
from index.patterns import lazy_pattern
from index.text import clean, one_line, sentences

_WEB_ADDRESS = lazy_pattern(r"https?://[^\s<>\"]+", re.IGNORECASE)
_AROUND_CREDIT = " –—-/"
"""What is left of a credit line where the second agency is not named: “Mews–”."""
_TITLE_LIMIT = 100
"""Most characters of a title that is made from the text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article in the words of its file, not cleaned. A field is "" if the file does not give it."""

    title: str = ""
    text: str = ""
    published: date | None = None
    outlet: str = ""
    author: str = ""
    url: str = ""
    category: str = ""
    id: str = ""
    updated: date | None = None
    language: str = ""
    credit: str = ""
    kind: ArticleKind = ""
    locator: str = ""

    def to_article(self, path: str, number: int | None = None) -> Article | None:
        """Return the finished article, or None without text. `number` counts the articles of a file that holds several."""
        text = tidy_lines(clean(self.text))
        if not text:
            return None
        url = web_address(self.url)
        return Article(
            id=one_line(self.id) or default_id(path, number),
            title=one_line(self.title) or first_sentence(text),
            text=text,
            published=self.published,
            outlet=one_line(self.outlet or host_name(url) or (outlet_folder(path) if number is None else "")),
            author=one_line(self.author),
            url=url,
            category=one_line(self.category),
            path=one_line(path),
            updated=self.updated,
            language=one_line(self.language),
            credit=one_line(self.credit).strip(_AROUND_CREDIT),
            kind=self.kind,
            locator=one_line(self.locator),
        )


def default_id(path: str, number: int | None) -> str:
    """Return `PATH#N`, or `PATH` if the file is the article."""
    return one_line(path if number is None else f"{path}#{number}")


def tidy_lines(text: str) -> str:
    """Return the text without trailing spaces, with at most one empty line in a row and none at the ends."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()


def first_sentence(text: str, limit: int = _TITLE_LIMIT) -> str:
    """Return the first sentence, cut with "…" at a word if it is longer than `limit` characters."""
    line = one_line(text[: 10 * limit])
    spans = sentences(line)
    sentence = line[slice(*spans[0])] if spans else line
    if len(sentence) <= limit:
        return sentence
    return sentence[:limit].rsplit(" ", 1)[0][: limit - 1].rstrip(" ,;:") + "…"


def web_address(url: str) -> str:
    """Return the address on one line if it is an http or https one, else ""."""
    line = one_line(url)
    return line if _WEB_ADDRESS.fullmatch(line) and host_name(line) else ""


def host_name(url: str) -> str:
    """Return the host of an address without "www.", such as "themoscowtimes.com"; "" if there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # "http://[" and other broken IPv6 addresses
        return ""


def outlet_folder(path: str) -> str:
    """Return the nearest folder around a file that has a letter in its name ("2024" is no outlet), or "". A zip file is none."""
    around = (part for part in reversed(PurePosixPath(path).parts[:-1]) if not part.lower().endswith(".zip"))
    folders = (part for part in around if re.search(r"[^\W\d_]", part))
    return next(folders, "")
