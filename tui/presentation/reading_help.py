"""How to read an answer, in words: the same on the help screen, in `chat --plain` and wherever else it is told."""

from tui.presentation.verdict import CORRECTED, LIKELY, NOT_FOUND, POSSIBLE, SOURCES_DIFFER, STRONG, Verdict

READING_LINE = "● strong, ◐ likely, ◔ possible: how sure the answer is. ○ not found: the articles do not say."
"""How to read a verdict, in one line."""


def _sign(verdict: Verdict) -> str:
    return f"{verdict.glyph} {verdict.word}"


READING_HELP: tuple[tuple[str, str], ...] = (
    (_sign(STRONG), "at least 80 of 100 such answers are right"),
    (_sign(LIKELY), "from 50 to 80 of 100 are right"),
    (_sign(POSSIBLE), "fewer than that, or a guess: read the article before you use it"),
    (_sign(NOT_FOUND), "the articles do not say; what comes nearest is shown, and is no answer"),
    (_sign(CORRECTED), "the figure or the words were put right later; both are shown"),
    ("◐ planned …", "planned, alleged, denied, withdrawn: what the article says is no plain fact"),
    (_sign(SOURCES_DIFFER), "other articles give another answer; it stands below, with who says so"),
    ("86 in 100", "the probability: of 100 answers like this one, about 86 are right"),
    ("2 independent reports", "articles that say it in words of their own; copies of one text count once"),
    ("+3 copies", "further articles that print the same text, as agencies' reports are printed"),
    ("[1]", "the number of a source; it opens the article at the sentence"),
)
"""The signs of an answer, each with what it means."""


def spoken_sign(sign: str) -> str:
    """Return a sign without its glyph, which a screen reader would read out as “black circle”."""
    glyph, _, word = sign.partition(" ")
    return word if word and not glyph.isascii() else sign
