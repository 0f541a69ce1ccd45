"""Loads a saved message of e-mail, such as a newsletter."""

from collections.abc import Iterator

from index.article import Article
from index.loaders.mail.message import MAX_MESSAGE_BYTES, NoMessage, read_message
from index.loaders.mail.newsletter import articles_of_message
from index.loaders.source import CorpusFile, Skipped


def load(source: CorpusFile) -> Iterator[Article | Skipped]:
    """Yield the article of the message, and those of the messages that are attached to it."""
    raw = source.read(MAX_MESSAGE_BYTES)
    if not raw.strip():
        yield Skipped(source.name, "empty file")
        return
    try:
        message = read_message(raw)
    except NoMessage as error:
        yield Skipped(source.name, str(error))
        return
    if not (message.sender or message.subject or message.sent):
        yield Skipped(source.name, "no message: it has neither From, Date nor Subject")
        return
    yield from articles_of_message(message, source, None, "")
