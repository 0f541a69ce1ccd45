"""Reads one message of e-mail: its headers, its text and HTML, and the messages that it carries. It knows nothing of articles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cache

from index.loaders import decode
from index.loaders.decode import Undecodable
from index.loaders.fields import dates

MAX_MESSAGE_BYTES = 25 * 2**20
"""The most bytes of a message, as mail servers have it."""
MAX_BOUNDARIES = 100
"""The most parts that consist of parts: their depth costs Python's parser its stack."""
MAX_LINES = 400_000
"""The most lines of a message: 25 MB of attached files have 340,000, and each costs Python's parser 100 bytes or more."""
_MAX_PARTS = 2000
_MAX_DEPTH = 5
"""Messages within messages."""
_LONGEST_HEADER = 2000


class NoMessage(Exception):
    """Bytes that are no message, or one that is not read. The message says why."""


@dataclass(frozen=True, slots=True)
class MailMessage:
    """A message. A field is "" or None if its headers do not give it."""

    sender: str = ""
    """The sender's name, or the host of the address."""
    subject: str = ""
    sent: date | None = None
    """The day on the sender's clock."""
    id: str = ""
    address: str = ""
    """Where the sender keeps the message on the web."""
    plain: str = ""
    html: str = ""
    carried: "tuple[MailMessage, ...]" = ()
    """Messages that were attached."""
    is_encrypted: bool = False


@dataclass(slots=True)
class _Parts:
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    carried: list[MailMessage] = field(default_factory=list)


def read_message(raw: bytes) -> MailMessage:
    """Return the message. Raises `NoMessage`."""
    return _read(parse_mime(raw), 1)


def parse_mime(raw: bytes) -> "Message[str, str]":
    """Return the parsed parts. Raises `NoMessage`."""
    if raw.count(b"\n") > MAX_LINES or raw.count(b"\r") > MAX_LINES:
        raise NoMessage(f"a message with more than {MAX_LINES:,} lines")
    if len(_boundary().findall(raw)) > MAX_BOUNDARIES:
        raise NoMessage(f"a message with more than {MAX_BOUNDARIES} boundaries between its parts")
    try:
        return message_from_bytes(raw)
    except (MessageError, RecursionError, ValueError, LookupError, TypeError) as error:
        raise NoMessage(f"not a message that can be read ({type(error).__name__})") from error


@cache
def _boundary() -> re.Pattern[bytes]:
    return re.compile(rb"\bboundary(?:\*\d{0,3}\*?)?\s{0,9}=", re.IGNORECASE)


def _read(mime: "Message[str, str]", depth: int) -> MailMessage:
    parts = _Parts()
    for part in leaves(mime):
        _sort(part, parts, depth)
    return MailMessage(
        sender=sender_name(header_text(mime, "From") or header_text(mime, "Sender")),
        subject=header_text(mime, "Subject"),
        sent=day_of(header_text(mime, "Date")),
        id=header_text(mime, "Message-ID").strip("<> "),
        address=header_text(mime, "Archived-At").strip("<> "),
        plain="\n".join(parts.plain),
        html=parts.html[0] if parts.html else "",
        carried=tuple(parts.carried),
        is_encrypted=mime.get_content_type() in ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"),
    )


def leaves(mime: "Message[str, str]") -> Iterator["Message[str, str]"]:
    """Yield the parts that are no containers, in order. A message within the message is one part."""
    waiting = [mime]
    for _ in range(_MAX_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting += [child for child in reversed(payload) if isinstance(child, Message)]
        elif part.get_content_type() != "multipart/digest":
            yield part


def _sort(part: "Message[str, str]", parts: _Parts, depth: int) -> None:
    """Put a part where it belongs. Attached files are left out."""
    kind = part.get_content_type()
    if kind == "message/rfc822":
        payload = part.get_payload()
        if depth < _MAX_DEPTH and isinstance(payload, list) and payload and isinstance(payload[0], Message):
            parts.carried.append(_read(payload[0], depth + 1))
    elif part.get_content_disposition() != "attachment" and not _header(part, "Content-Disposition").count("filename"):
        if kind == "text/plain":
            parts.plain.append(_unflowed(part_text(part)) if part.get_param("format") == "flowed" else part_text(part))
        elif kind == "text/html":
            parts.html.append(part_text(part))


def part_text(part: "Message[str, str]") -> str:
    """Return the text of a part, decoded as it says, else as its bytes look; "" where it is none."""
    try:
        content = part.get_payload(decode=True)
        charset = str(part.get_param("charset") or "")
    except (ValueError, LookupError, TypeError, AssertionError):
        return ""
    text = decode.decode(content, charset) if isinstance(content, bytes) else ""
    return "" if isinstance(text, Undecodable) else text


def _unflowed(text: str) -> str:
    """Return the text with the lines joined that a mail program has broken, as RFC 3676 marks them."""
    lines: list[str] = []
    goes_on = False
    for line in text.splitlines():
        if goes_on:
            lines.append(line)
        else:
            lines += ["\n", line]
        goes_on = line.endswith(" ") and line != "-- "
    return "".join(lines[1:])


def header_text(mime: "Message[str, str]", name: str) -> str:
    """Return a header on one line, decoded; "" where there is none."""
    value = _header(mime, name)
    if "=?" not in value:
        return " ".join(_text_of(value).split())
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError, LookupError):
        return " ".join(value.split())
    return " ".join("".join(_decoded(piece, charset) for piece, charset in pieces).split())


def _header(mime: "Message[str, str]", name: str) -> str:
    """Return a header as it stands in the file, and at most its first 2,000 characters."""
    found = next((value for key, value in mime.raw_items() if key.lower() == name.lower()), "")
    return str(found)[:_LONGEST_HEADER]


def _text_of(value: str) -> str:
    """Return the text of a header whose bytes are not ASCII, as old programs send them."""
    return value if value.isascii() else _decoded(value.encode("utf-8", "surrogateescape"), None)


def _decoded(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        return _text_of(piece)
    text = decode.decode(piece, charset or "") if piece else ""
    return "" if isinstance(text, Undecodable) else text


def sender_name(words: str) -> str:
    """Return “Harbour Gazette” for `"Harbour Gazette" <news@gazette.example>`, or the host of an address without a name."""
    name, bracket, address = words.rpartition("<")
    plain = (name if bracket else words).strip(" \"'")
    if plain and "@" not in plain:
        return plain
    return (address if bracket else plain).rpartition("@")[2].strip("> \"'")


def day_of(words: str) -> date | None:
    """Return the day of a Date header as it was where the message was sent."""
    try:
        day = parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return dates.parse_date(words)
    return dates.parse_date(day.isoformat())
