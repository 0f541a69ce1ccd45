"""Takes a recorded answer of a web server apart: status, headers, body. It knows nothing of articles."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

_MOST_HEADERS = 2**16
_ENCODINGS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""Name → window bits of zlib."""
_PLAIN = ("", "identity", "none")


@dataclass(frozen=True, slots=True)
class HttpResponse:
    """An answer: its status, its headers with names in lower case, and its body as it was sent."""

    status: int
    headers: Mapping[str, str]
    sent: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").lower().partition(";")[0].strip()

    @property
    def charset(self) -> str:
        match = re.search(r"charset\s{0,9}=\s{0,9}[\"']?([\w.-]{1,40})", self.headers.get("content-type", ""), re.IGNORECASE)
        return match[1] if match else ""

    @property
    def encoding(self) -> str:
        return self.headers.get("content-encoding", "").lower().strip()

    def is_readable(self) -> bool:
        """Return whether the body is packed by no method, or by one that unpacks no more at a time than is asked for."""
        return self.encoding in _PLAIN or self.encoding in _ENCODINGS

    def body(self, limit: int) -> bytes:
        """Return the body, unpacked, and at most `limit` bytes of it. Crawlers often unpack a body and keep the headers."""
        chunked = "chunked" in self.headers.get("transfer-encoding", "").lower()
        sent = joined_chunks(self.sent) if chunked else self.sent
        if self.encoding in _ENCODINGS:
            return _unpacked(sent, _ENCODINGS[self.encoding], limit)
        return sent[:limit]


def parse_response(block: bytes) -> HttpResponse | None:
    """Return the answer, None where the bytes are none."""
    head, blank, sent = _split(block)
    first, *lines = head.split(b"\n")
    match = re.match(rb"HTTP/\d(?:\.\d)?\s{1,9}(\d{3})\b", first)
    if match is None or not blank:
        return None
    headers: dict[str, str] = {}
    for line in lines:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return HttpResponse(int(match[1]), headers, sent)


def _split(block: bytes) -> tuple[bytes, bytes, bytes]:
    match = re.search(rb"\r?\n\r?\n", block[:_MOST_HEADERS])
    return (block[: match.start()], match[0], block[match.end() :]) if match else (block, b"", b"")


def joined_chunks(sent: bytes) -> bytes:
    """Return a body that was sent in chunks as one; as it is where it was put together before, or from where it breaks off."""
    pieces: list[bytes] = []
    place = 0
    chunk = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
    while match := chunk.match(sent, place):
        size = int(match[1], 16)
        if not size:
            break
        pieces.append(sent[match.end() : match.end() + size])
        place = match.end() + size
        while sent[place : place + 1] in (b"\r", b"\n"):
            place += 1
    return b"".join(pieces) if pieces else sent


def _unpacked(packed: bytes, window: int, limit: int) -> bytes:
    """Return at most `limit` unpacked bytes; the bytes as they are where they are not packed; what could be read where damaged."""
    for bits in (window, -15) if window == 15 else (window,):
        unpacker = zlib.decompressobj(bits)
        try:
            return unpacker.decompress(packed, limit)
        except zlib.error:
            continue
    return packed[:limit]
