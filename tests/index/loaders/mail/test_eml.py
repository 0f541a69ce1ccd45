import time
from datetime import date
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.mail.eml import load
from index.loaders.source import CorpusFile, Skipped

STORY = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry."
HEADERS = (
    "From: Harbour Gazette <news@gazette.example>\nDate: Tue, 04 Mar 2025 23:30:00 -0500\nSubject: Bridge closed\n"
    "Message-ID: <1@gazette.example>\n"
)


def read(content: bytes | str) -> list[Article | Skipped]:
    data = content.encode() if isinstance(content, str) else content
    return list(load(CorpusFile(Path("none"), "post/a.eml", data=data)))


def only(content: bytes | str) -> Article:
    [article] = read(content)
    assert isinstance(article, Article)
    return article


def letter(plain: str = "", html: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {
        "From": "Harbour Gazette <news@gazette.example>",
        "Date": "Tue, 04 Mar 2025 08:00:00 +0100",
        "Subject": "Bridge closed",
    }
    for name, value in {**given, **headers}.items():
        message[name.replace("_", "-")] = value
    if plain:
        message.set_content(plain)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def test_sender_subject_local_day_and_id_are_the_articles() -> None:
    article = only(f"{HEADERS}\nBy Jane Roe\n\n{STORY}\n")
    assert (article.title, article.outlet, article.author) == ("Bridge closed", "Harbour Gazette", "Jane Roe")
    assert (article.published, article.id, article.text) == (date(2025, 3, 4), "1@gazette.example", STORY)


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ('"Gazette, The" <a@b.example>', "Gazette, The"),
        ("a@gazette.example", "gazette.example"),
        ("<a@gazette.example>", "gazette.example"),
        ("=?utf-8?q?Caf=C3=A9_Post?= <a@b.example>", "Café Post"),
        ("=?iso-8859-1?b?Q2Fm6SBQb3N0?= <a@b.example>", "Café Post"),
        ("=?nonsense?q?Post?= <a@b.example>", "Post"),
        ("Lome Post", "Lome Post"),
        ("", "post"),
    ],
)
def test_the_outlet_is_the_senders_name(sender: str, outlet: str) -> None:
    assert only(f"From: {sender}\nSubject: Bridge closed\n\n{STORY}").outlet == outlet


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Tue, 04 Mar 2025 23:30:00 -0500", date(2025, 3, 4)),
        ("4 Mar 2025 00:10 +0900", date(2025, 3, 4)),
        ("2025-03-04 10:00", date(2025, 3, 4)),
        ("soon", None),
        ("Tue, 99 Mar 2025 23:30:00 -0500", None),
        ("Tue, 04 Mar 0025 23:30:00 +9999", None),
    ],
)
def test_the_day_is_that_of_the_sender(stamp: str, day: date | None) -> None:
    assert only(f"From: A <a@b.example>\nDate: {stamp}\nSubject: B\n\n{STORY}").published == day


def test_quoted_printable_and_charsets_are_decoded() -> None:
    kind = "Content-Type: text/plain; charset=windows-1251\nContent-Transfer-Encoding: base64\n"
    import base64

    body = base64.b64encode("Мост через Лому закрыт.".encode("cp1251")).decode()
    assert only(f"{HEADERS}{kind}\n{body}").text == "Мост через Лому закрыт."
    kind = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    assert only(f"{HEADERS}{kind}\nThe caf=C3=A9 =\nis open.").text == "The café is open."


def test_lines_that_a_mail_program_broke_are_joined() -> None:
    assert (
        only(f"{HEADERS}Content-Type: text/plain; format=flowed\n\nThe bridge \nis closed.\nIt is.").text
        == "The bridge is closed.\nIt is."
    )


def test_the_plain_text_is_taken_where_it_is_the_letter() -> None:
    assert only(letter(STORY, f"<p>{STORY} <b>HTML</b></p>").as_bytes()).text == STORY


def test_html_is_taken_where_the_plain_text_is_only_a_notice() -> None:
    story = f"<h1>Bridge closed</h1><p>{STORY}</p><p>{STORY.replace('bridge', 'dam')}</p>"
    page = f"<html><body><table><tr><td>{story}</td></tr></table></body></html>"
    article = only(letter("Your program cannot show this.", page).as_bytes())
    assert article.text.startswith("The bridge over the Lome")
    assert "dam over the Lome" in article.text


def test_footers_and_addresses_are_left_out() -> None:
    top, end = (
        "View this email in your browser <https://x.example/1>",
        "You are receiving this email because you signed up.\nStop",
    )
    body = f"{top}\n\n{STORY}\n\nRead on ( https://x.example/2 )\n\n{end}"
    assert only(f"{HEADERS}\n{body}").text == f"{STORY}\n\nRead on"


def test_attached_files_are_left_out() -> None:
    message = letter(STORY)
    message.add_attachment("Secret figures", filename="a.txt")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    assert only(message.as_bytes()).text == STORY


def test_a_message_that_was_forwarded_inside_the_text_is_the_article() -> None:
    body = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Lome Post <p@lomepost.example>\nDate: Mon, Mar 3, 2025 at 6:12 AM\n"
        f"Subject: Ferry toll rises\nTo: <me@x.example>\n\n{STORY}"
    )
    article = only(f"From: Me <me@x.example>\nDate: Fri, 07 Mar 2025 08:00:00 +0100\nSubject: Fwd: Ferry toll rises\n\n{body}")
    assert (article.title, article.outlet, article.published) == ("Ferry toll rises", "Lome Post", date(2025, 3, 3))
    assert article.text == STORY


def test_a_message_that_was_attached_is_an_article_of_its_own() -> None:
    outer = MIMEMultipart()
    outer["From"], outer["Subject"], outer["Message-ID"] = "Me <me@x.example>", "Fwd: see below", "<9@x.example>"
    outer.attach(MIMEText("See below."))
    outer.attach(MIMEMessage(letter(STORY, Message_ID="<2@gazette.example>")))
    article = only(outer.as_bytes())
    assert (article.title, article.id, article.locator) == ("Bridge closed", "2@gazette.example", "forwarded message 1")
    assert article.outlet == "Harbour Gazette"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b"\n\n", "empty file"),
        (b"just a text\nof two lines", "no message: it has neither From, Date nor Subject"),
        (b"\x89PNG\r\n\x1a\n", "no message: it has neither From, Date nor Subject"),
        (HEADERS.encode(), "no text"),
        (HEADERS.encode() + b"Content-Type: application/pkcs7-mime\n\nMIAGCSqGSIb3", "an encrypted message"),
        (HEADERS.encode() + b'Content-Type: multipart/mixed; boundary="a"\n\n--a\nContent-Type: multipart/x; boundary="b"\n' * 101,
         "a message with more than 100 boundaries between its parts"),
        (HEADERS.encode() + b"\n" * 400_001, "a message with more than 400,000 lines"),
    ],
    ids=["empty", "blank", "text", "picture", "no body", "encrypted", "deep", "lines"],
)  # fmt: skip
def test_what_gives_no_article_says_why(content: bytes, reason: str) -> None:
    assert read(content) == [Skipped("post/a.eml", reason)]


@pytest.mark.parametrize(
    "content",
    [
        b"From: " + b"(" * 200_000 + b"\n\nx",
        b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nx",
        b"From: a\nContent-Type: text/plain; " + b"x*0=a; " * 20_000 + b"\n\nbody",
        b"From: a\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 50_000,
        b"From: a\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a" * 300_000,
        b"From: a\nDate: " + b"1" * 5000 + b"\n\nx",
        b"From: a\n\n" + b"From: x\nSubject: y\nDate: z\n" * 20_000,
        b"From: a\n\n" + b"<https://" * 100_000,
        b"From: a\n\n" + b"view " * 100_000,
        b"From: a\nContent-Type: text/html\n\n" + b"<div>" * 100_000,
        b"From: a\nContent-Type: message/rfc822\n\n" * 3000 + b"x",
        b"X: y\n" * 100_000,
    ],
    ids=[
        "comments",
        "words",
        "parameters",
        "parts",
        "boundaries",
        "digits",
        "forwards",
        "links",
        "view",
        "deep",
        "nested",
        "headers",
    ],
)
def test_hostile_messages_end_soon(content: bytes) -> None:
    started = time.process_time()
    assert all(isinstance(found, Article) or found.reason for found in read(content))
    assert time.process_time() - started < 10
