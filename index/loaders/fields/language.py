"""Codes of languages, as files write them."""

import re

from index.patterns import lazy_pattern

_THREE_LETTERS = {
    **{"eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl"},
    **{"dut": "nl", "swe": "sv", "nor": "no", "nob": "nb", "nno": "nn", "dan": "da", "fin": "fi", "pol": "pl", "rus": "ru"},
    **{"ukr": "uk", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "tur": "tr", "ell": "el", "gre": "el"},
}
_TAG = lazy_pattern(r"\s*([a-z]{2,3})(?:[-_][\w-]{1,40})?\s*", re.IGNORECASE)


def language_code(tag: str) -> str:
    """Return the code in ISO 639-1: "en" for "en-GB", "en_US" and "eng"; "" for anything else."""
    match = _TAG.fullmatch(tag)
    code = match[1].lower() if match else ""
    return _THREE_LETTERS.get(code, code if len(code) == 2 else "")
