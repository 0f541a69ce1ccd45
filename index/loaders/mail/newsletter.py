"""Makes articles of messages: the sender is the outlet, the day on the sender's clock the day, the subject the title."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.article import Article
from index.loaders import plain
from index.loaders.documents.markup import NoMarkup, markup_blocks, read_markup
from index.loaders.draft import Draft, default_id
from index.loaders.mail.forwarded import find_forwarded
from index.loaders.mail.letter_text import without_boilerplate
from index.loaders.mail.message import MailMessage
from index.loaders.source import CorpusFile, Skipped
from index.patterns import lazy_pattern

_PLAIN_SHARE = 0.5
"""The share of the HTML's words that the plain text must hold to be taken for the same letter."""
_COVER_NOTE = 40
"""A message with others attached and fewer words of its own is only a note."""
_MOST_ADDRESSES = 40
"""A plain text with an address to so few words is a list of links."""


def articles_of_message(
    message: MailMessage, source: CorpusFile, number: int | None, locator: str
) -> Iterator[Article | Skipped]:
    """Yield the article of a message, and those of the messages that are attached to it."""
    where = default_id(source.name, number)
    text = _letter_text(message)
    if not (message.carried and len(text.split()) < _COVER_NOTE):
        article = _draft(message, text, locator).to_article(source.name, number) if text.strip() else None
        yield article or Skipped(where, "an encrypted message" if message.is_encrypted else "no text")
    for place, carried in enumerate(message.carried, start=1):
        inner = f"{locator}, forwarded {place}" if locator else f"forwarded message {place}"
        for found in articles_of_message(carried, source, place, inner):
            yield replace(found, id=f"{where}#{place}") if isinstance(found, Article) and not carried.id else found


def _draft(message: MailMessage, text: str, locator: str) -> Draft:
    lines = text.split("\n")
    forwarded = find_forwarded(lines)
    subject, sender, sent = message.subject, message.sender, message.sent
    if forwarded:
        lines = list(forwarded.lines)
        subject, sender, sent = forwarded.subject or subject, forwarded.sender or sender, forwarded.sent
    title = _REPLY_MARKS.sub("", subject)
    draft = plain.compose_draft(*_headline(title, without_boilerplate(lines)))
    return replace(
        draft,
        outlet=sender or draft.outlet,
        published=sent or draft.published,
        url=message.address or draft.url,
        id=message.id,
        locator=locator,
    )


def _headline(title: str, lines: list[str]) -> tuple[str, list[str]]:
    """Return the subject, and the lines below it where the letter repeats it at its top."""
    if not title:
        return plain.split_headline(lines)
    first = next((place for place, line in enumerate(lines) if line.strip()), 0)
    repeats = bool(lines) and lines[first].split() == title.split()
    return title, lines[first + 1 :] if repeats and any(line.strip() for line in lines[first + 1 :]) else lines


def _letter_text(message: MailMessage) -> str:
    """Return the plain text if it is the letter, else what the HTML shows.

    Not through the loader of web pages: letters are laid out by tables, of which trafilatura makes one line.
    """
    shown = _shown_text(message.html) if message.html.strip() else ""
    words = len(message.plain.split())
    is_letter = words >= _PLAIN_SHARE * len(shown.split()) and words > _MOST_ADDRESSES * message.plain.count("://")
    if message.plain.strip() and (is_letter or not shown):
        return message.plain
    return shown


def _shown_text(page: str) -> str:
    """Return all text that a letter in HTML shows."""
    try:
        blocks = markup_blocks(read_markup(page.encode("utf-8", "replace"), "utf-8"), keeps_rows=False)
    except NoMarkup:
        return ""
    return "\n\n".join(block.text for block in blocks)


_REPLY_MARKS = lazy_pattern(r"^(?:\s{0,3}(?:fwd?|re|fw)\s{0,3}:\s{0,3}){1,9}", re.IGNORECASE)
