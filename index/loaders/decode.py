"""Decodes bytes into text. This module knows encodings, and nothing of articles."""

import codecs
from dataclasses import dataclass

from index.loaders.source import CorpusFile, Skipped

_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order mark and encoding. UTF-32 comes before UTF-16, as its mark begins with that of UTF-16."""
_DECLARABLE = ("cp", "iso8859", "koi8", "mac", "gb", "big5", "euc", "shift_jis", "johab")
_FEW_BYTES = 3
_WESTERN_SHARE = 0.1
"""The share of bytes above 127 is lower than this in English, even with many curly quotes."""
_SAMPLE = 200_000
"""Number of bytes from which an encoding is guessed."""


@dataclass(frozen=True, slots=True)
class Undecodable:
    """The reason why bytes are no text."""

    reason: str


def decode_file(source: CorpusFile) -> str | Skipped:
    """Return the text of a file, or the reason why there is none. Raises `OSError`, as reading does."""
    text = decode(source.read())
    return Skipped(source.name, text.reason) if isinstance(text, Undecodable) else text


def decode(raw: bytes, declared: str = "") -> str | Undecodable:
    """Decode by byte order mark, else as UTF-8, else in the encoding that the file declares, else as UTF-8 with damage,
    else as Windows-1252 if nearly all is ASCII, else by a guess.

    Bytes that cannot be decoded inside readable text become U+FFFD.
    """
    if not raw:
        return Undecodable("empty file")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if b"\0" in raw or raw.startswith(_SIGNATURES):
        return Undecodable("binary file")
    return (
        _strictly(raw, "utf-8")
        or _decode_as_declared(raw, declared)
        or _decode_damaged_utf8(raw)
        or _western(raw)
        or _guess(raw)
    )


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeError:
        return None


def _decode_as_declared(raw: bytes, declared: str) -> str | None:
    try:
        encoding = codecs.lookup(declared).name if declared.isascii() else ""
    except LookupError:
        return None
    if not encoding.startswith(_DECLARABLE):
        return None
    return _strictly(raw, "cp1252" if encoding == "iso8859-1" else encoding)  # as browsers read it


def _decode_damaged_utf8(raw: bytes) -> str | None:
    """Decode if at least half of the multibyte characters are whole; in a one-byte encoding nearly all would be broken."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(not character.isascii() for character in text) - broken
    return text if whole >= broken else None


def _western(raw: bytes) -> str | None:
    """Decode English with a few accents and curly quotes, which charset-normalizer takes for Latvian or Chinese."""
    others = sum(byte > 0x7F for byte in raw)
    return _strictly(raw, "cp1252") if others <= max(_FEW_BYTES, _WESTERN_SHARE * len(raw)) else None


def _guess(raw: bytes) -> str | Undecodable:
    import charset_normalizer

    best = charset_normalizer.from_bytes(raw[:_SAMPLE]).best()
    return raw.decode(best.encoding, "replace") if best else Undecodable("text in an unknown encoding")
