"""Tells that the headline, or the sentence before, has somebody deny what a sentence has another say of him."""

from index.patterns import lazy_pattern
from qa.assertion.span_view import SpanView

_DENIES = lazy_pattern(
    r"^(?P<who>.{2,80}?) (?:denie[sd]|deny|rejects?|rejected|dismisse[sd]|refute[sd]|disputes?|hits back at|rubbishe[sd]) "
    r"(?:(?:claims?|allegations?|accusations?|reports?|charges?|rumours?) (?:of |that |it |they |he |she )?)?(?P<what>.{3,160})"
)
_SAYS = lazy_pattern(r"\b(?:says?|said|claims?|claimed|alleges?|alleged|accuses?|accused|tells?|told|according to)\b")
_OWN_WORDS = lazy_pattern(r"\b(?:den(?:y|ies|ied|ying)|reject\w*|never|not|no)\b|n't\b")
_HAD_REPORTED = lazy_pattern(
    r"\b(?:had|has) (?:earlier |previously |falsely )?(?:reported|claimed|written|alleged|said) that\b"
)
_NEVER = lazy_pattern(
    r"(?:\b(?:said|says|insist(?:s|ed)|stressed|told)\b[^.!?]{0,60}\b(?:(?:had|has|have) (?:never|not)|did not|never)\b"
    r"|\bden(?:ied|ies)\b)[^.!?]{0,120}[.!?][”\"]?\s*$"
)
"""A denial in the last sentence of what stands before."""
_WORD = lazy_pattern(r"[a-z]{4,}")
_BEGINNING = 5
"""Letters by which two words are taken for one: “injuring”, “injured”."""
_READ = 300


def is_denied_in_headline(title: str, view: SpanView) -> bool:
    """Return True where the sentence tells, as somebody's words, something of whom the headline has deny just that."""
    match = _DENIES.match(title[:_READ].replace("’", "'"))
    if match is None or not _SAYS.search(view.before) or _OWN_WORDS.search(view.around):
        return False
    told = _beginnings(f"{view.before}{view.inside}{view.after}")
    return bool(_beginnings(match["who"]) & told) and bool(_beginnings(match["what"]) & told)


def is_denied_just_before(view: SpanView, text: str, place: int) -> bool:
    """Return True for “The Post had reported that they met in Velden”, behind “he said that he had never met her”."""
    return bool(_HAD_REPORTED.search(view.before)) and bool(
        _NEVER.search(text[max(0, place - _READ) : place].replace("’", "'"))
    )


def _beginnings(text: str) -> set[str]:
    return {word[:_BEGINNING].rstrip("s") for word in _WORD.findall(text.lower())}
