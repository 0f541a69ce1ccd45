"""Names of languages in English, by their codes in ISO 639-1."""

from collections import Counter
from collections.abc import Iterable, Mapping

ENGLISH = "en"
"""The language that questions are asked and answered in. Articles in others are indexed and searched, and nothing is answered from them."""

_NAMES = {
    **{
        "ar": "Arabic",
        "bn": "Bengali",
        "cs": "Czech",
        "da": "Danish",
        "de": "German",
        "el": "Greek",
        "en": "English",
        "es": "Spanish",
    },
    **{"fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "hy": "Armenian"},
    **{
        "id": "Indonesian",
        "it": "Italian",
        "ja": "Japanese",
        "ka": "Georgian",
        "ko": "Korean",
        "nb": "Norwegian",
        "nl": "Dutch",
    },
    **{
        "nn": "Norwegian",
        "no": "Norwegian",
        "pl": "Polish",
        "pt": "Portuguese",
        "ro": "Romanian",
        "ru": "Russian",
        "sv": "Swedish",
    },
    **{"th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese"},
}


def language_name(code: str) -> str:
    """Return “German” for "de"; the code itself in quotation marks where its name is not known."""
    return _NAMES.get(code, f"“{code}”")


def is_other_language(code: str) -> bool:
    """Return whether an article is known to be in another language than English."""
    return code not in ("", ENGLISH)


def other_languages(codes: Iterable[str]) -> dict[str, int]:
    """Return code → number of articles, for the languages other than English, of the languages of articles."""
    counts = Counter(code for code in codes if is_other_language(code))
    return dict(sorted(counts.items()))


def language_list(codes: Iterable[str]) -> str:
    """Return “German”, “French and German”: each name once, in alphabetical order."""
    *first, last = sorted({language_name(code) for code in codes})
    return f"{', '.join(first)} and {last}" if first else last


def other_languages_text(counts: Mapping[str, int]) -> str:
    """Return “12 in German, 3 in French: searched, never answered from”; "" where there is none.

    `counts`: code → number of articles, of other languages than English.
    """
    if not counts:
        return ""
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"{', '.join(f'{number:,} in {language_name(code)}' for code, number in ranked)}: searched, never answered from"
