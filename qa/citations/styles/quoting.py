"""American punctuation around quotation marks, which Chicago and AP share: commas and periods come inside."""

from index.patterns import lazy_pattern

_CURLY = str.maketrans("“”", "‘’")
_STRAIGHT = lazy_pattern(r'(?<!\w)"([^"]*)"(?!\w)')
_ABBREVIATION = lazy_pattern(
    r"\b(?:(?:[A-Za-z]\.){2,}|(?:Inc|Corp|Co|Ltd|Jr|Sr|Mr|Mrs|Ms|Dr|St|vs|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.)$"
)
_MARKS = (".", ",", ";", ":", "?", "!", "…")
_NEAR = 20
"""Characters at the end of a text that are searched for an abbreviation."""


def nest_quotation_marks(text: str) -> str:
    """Make quotation marks single inside a quotation: “no” and "no" become ‘no’; the inches of 6'2" stay."""
    return _STRAIGHT.sub(r"‘\1’", text).translate(_CURLY)


def end_with_point(text: str) -> str:
    """Add a period, unless the text ends in a mark that ends a sentence."""
    words, closing = _closing(text)
    return text if words.endswith((".", "?", "!", "…")) else f"{words}.{closing}"


def end_with_comma(text: str, unless: str = "") -> str:
    """Put a comma in place of a last period, and none after a character of `unless`: `All.’` becomes `All,’`."""
    words, closing = _closing(text)
    words = _without_mark(words)
    return words + ("" if words.endswith(tuple(unless)) else ",") + closing


def _closing(text: str) -> tuple[str, str]:
    """Split words from the quotation marks after them; the apostrophe of “The miners’” is part of the words."""
    words = text.rstrip("’'”\"")
    if words.endswith(_MARKS) or "‘" in words:
        return words, text[len(words) :]
    return text, ""


def _without_mark(words: str) -> str:
    if words.endswith(("...", "…")) or _ABBREVIATION.search(words[-_NEAR:]):
        return words
    return words[:-1] if words.endswith((".", ",", ";", ":")) else words
