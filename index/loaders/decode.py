"""Decodes bytes into text. This module knows encodings, and nothing of articles."""

import codecs
from dataclasses import dataclass

from index.loaders.source import CorpusFile, Skipped
from index.patterns import lazy_pattern

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
_ESCAPE, _SHIFTED = b"\x1b", "iso-2022-"
_CONTROL = lazy_pattern("[\x00-\x08\x0e-\x1f]")
_LEAST_WIDE = 8
"""Fewer bytes are not taken for UTF-16 without a mark."""
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
    """Decode by byte order mark, else as UTF-16 if every second byte is mostly zero, else in a declared ISO 2022 if its escapes
    are there, else as UTF-8, else in the encoding that the file declares, else as UTF-8 with damage, else as Windows-1252 if
    nearly all is ASCII, else by a guess.

    Bytes that cannot be decoded inside readable text become U+FFFD.
    """
    if not raw:
        return Undecodable("empty file")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if raw.startswith(_SIGNATURES):
        return Undecodable("binary file")
    if b"\0" in raw:
        return _decode_unmarked_utf16(raw) or Undecodable("binary file")
    return (
        _decode_shifted(raw, declared)
        or _strictly(raw, "utf-8")
        or _decode_as_declared(raw, declared)
        or _decode_damaged_utf8(raw)
        or _western(raw)
        or _guess(raw)
    )


def encoding_of(sample: bytes) -> str:
    """Return the encoding for reading a text that begins so as a stream; for one that is no UTF-8, that of most such files."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if sample.startswith(mark):
            return {"utf-8": "utf-8-sig", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, "utf-32")
    if b"\0" in sample:
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    whole = sample[: max(len(sample) - 4, 1)] if len(sample) > _FEW_BYTES else sample
    return "utf-8" if _strictly(whole, "utf-8") is not None or _decode_damaged_utf8(whole) else _one_byte_encoding(sample)


def _one_byte_encoding(sample: bytes) -> str:
    if _western(sample):
        return "cp1252"
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best else "utf-8"


def is_wide(head: bytes) -> bool:
    """Return whether a file that begins with these bytes is in UTF-16 or UTF-32, where a line end is no single byte."""
    marked = any(head.startswith(mark) for mark, encoding in _BYTE_ORDER_MARKS if encoding != "utf-8")
    return marked or (b"\0" in head and _decode_unmarked_utf16(head) is not None)


def _decode_unmarked_utf16(raw: bytes) -> str | None:
    """Decode text in UTF-16 without a byte order mark: of a Latin script, half of every second byte is zero, and no other byte."""
    sample = raw[: _SAMPLE - _SAMPLE % 2]
    zeros_at_even, zeros_at_odd = sample[::2].count(0), sample[1::2].count(0)
    if len(sample) < _LEAST_WIDE or min(zeros_at_even, zeros_at_odd) or max(zeros_at_even, zeros_at_odd) < len(sample) // 4:
        return None
    text = raw[: len(raw) - len(raw) % 2].decode("utf-16-le" if zeros_at_odd else "utf-16-be", "replace")
    return None if _CONTROL.search(text, 0, _SAMPLE) else text


def _decode_shifted(raw: bytes, declared: str) -> str | None:
    """Decode East Asian text whose every byte is also ASCII, as e-mail carries it: escapes say which alphabet follows."""
    is_shifted = _ESCAPE in raw and declared.isascii() and declared.lower().startswith(_SHIFTED)
    try:
        return _strictly(raw, declared) if is_shifted else None
    except LookupError:
        return None


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
