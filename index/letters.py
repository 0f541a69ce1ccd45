"""Writes a word with the letters that any keyboard has, so that “Dvořák” and “Dvorak” are one term."""

import unicodedata

_BASE_LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ŉ": "n",
    "ĸ": "k",
    "ı": "i",
    "ə": "a",
    "ſ": "s",
    "ĳ": "ij",
    "ς": "σ",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
"""Letters that Unicode does not decompose. “ə” becomes the “a” of Aliyev, “ς” the sigma that it is in the middle of a word."""

LETTER_APOSTROPHES = "ʼʻʹʽ"
"""The apostrophes that Unicode counts as letters: those of “Oʼdowd” and “Hawaiʻi”."""

APOSTROPHES = f"'’‘´`′＇{LETTER_APOSTROPHES}"
"""The characters that stand for an apostrophe in names: typed, curly, accents, primes and letters."""

MARKS = "\u0300-\u036f"
"""Combining diacritical marks, as a range for a regular expression. Vowel signs of other scripts are not among them."""


class _PlainLetters(dict[int, str]):
    """Code point → its plain letters, found when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = letters = _without_marks(chr(code))
        return letters


_PLAIN = _PlainLetters((ord(letter), plain) for letter, plain in _BASE_LETTERS.items())


def plain_letters(word: str) -> str:
    """Return a lower-case word without diacritics and ligatures. The function is idempotent."""
    return word if word.isascii() else word.translate(_PLAIN)


def _without_marks(letter: str) -> str:
    """Return the letter that the marks stand on; a letter with other parts, such as a Korean syllable, stays as it is."""
    parts = unicodedata.normalize("NFD", letter)
    if not all("\u0300" <= mark <= "\u036f" for mark in parts[1:]):
        return letter
    return _BASE_LETTERS.get(parts[0], parts[0])
