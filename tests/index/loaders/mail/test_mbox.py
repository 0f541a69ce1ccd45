import gzip
from io import BytesIO
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.mail import mbox
from index.loaders.mail.mbox import load, split_mailbox
from index.loaders.source import CorpusFile, Skipped
from index.loaders.walk import load_file

STORY = "The bridge over the Lome is closed until May, the county said."
LETTER = "From gazette Tue Mar  4 08:00:00 2025\nFrom: Gazette <a@gazette.example>\nSubject: {}\nMessage-ID: <{}@x>\n\n{}\n\n"


def box(*letters: tuple[str, str, str]) -> bytes:
    return "".join(LETTER.format(*letter) for letter in letters).encode()


def read(content: bytes, name: str = "a.mbox") -> list[Article | Skipped]:
    return list(load(CorpusFile(Path("none"), name, data=content)))


def test_each_message_is_an_article_with_its_number() -> None:
    one, two = read(box(("One", "1", STORY), ("Two", "2", STORY)))
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.title, one.id, one.locator) == ("One", "1@x", "message 1")
    assert (two.title, two.id, two.locator) == ("Two", "2@x", "message 2")


def test_a_line_of_the_text_that_begins_with_from_is_no_message() -> None:
    text = f"{STORY}\n\n>From here on, 10:30 counts.\n\nFrom Monday the ferry runs."
    [article] = read(box(("One", "1", text)))
    assert isinstance(article, Article)
    assert article.text == text.replace(">From", "From")


def test_a_message_without_text_is_skipped_alone() -> None:
    found = read(box(("One", "1", ""), ("Two", "2", STORY)))
    assert found[0] == Skipped("a.mbox#1", "no text")
    assert isinstance(found[1], Article)


def test_a_message_that_is_too_large_is_skipped_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "MAX_MESSAGE_BYTES", 400)
    found = read(box(("One", "1", STORY * 100), ("Two", "2", STORY)))
    assert isinstance(found[0], Skipped)
    assert isinstance(found[1], Article)


def test_one_message_is_in_memory_at_a_time() -> None:
    stream = BytesIO(box(*(("One", str(number), STORY) for number in range(3))))
    messages = split_mailbox(stream)
    assert next(messages)
    assert stream.tell() < len(stream.getvalue())


@pytest.mark.parametrize("content", [b"", b"Subject: a\n\nx", b"\0" * 1000, b"From \n" * 1000])
def test_a_file_without_messages_says_so(content: bytes) -> None:
    assert read(content) == [Skipped("a.mbox", "no message in it: none begins with “From ”")]


def test_a_compressed_mailbox_is_read_and_a_bomb_refused() -> None:
    packed = gzip.compress(box(("One", "1", STORY)))
    assert isinstance(read(packed, "a.mbox.gz")[0], Article)
    [found] = load_file(CorpusFile(Path("none"), "a.mbox.gz", data=packed[:-20]))
    assert found == Skipped("a.mbox.gz", "damaged or cut off: it cannot be unpacked")


def test_a_mailbox_of_endless_lines_is_read_as_far_as_it_makes_sense(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "_MOST_LINES", 50)
    found = read(box(("One", "1", STORY), ("Two", "2", "\n" * 100)))
    assert isinstance(found[0], Article)
    assert found[1] == Skipped("a.mbox", "read as far as message 1: behind it is a message with more than 50 lines")


def test_a_mailbox_of_too_many_messages_is_read_as_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "MAX_MESSAGES", 1)
    found = read(box(("One", "1", STORY), ("Two", "2", STORY)))
    assert found[-1] == Skipped("a.mbox", "read as far as message 1: behind it are more than 1 messages")
