"""Pure functions on text: cleaning, splitting into sentences, and the terms that are counted."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.letters import APOSTROPHES, LETTER_APOSTROPHES, MARKS, plain_letters
from index.patterns import lazy_pattern

Span = tuple[int, int]
"""Start and end (exclusive) in code points."""

_AS_NEWLINE = (0x0B, 0x0C, 0x85, 0x2028, 0x2029)
_INVISIBLE = (0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x2070), 0xFEFF)
_TAGS = range(0xE0000, 0xE0080)
_CONTROLS = (*range(0x00, 0x20), 0x7F, *range(0x80, 0xA0))
_SURROGATES = range(0xD800, 0xE000)

_CLEAN: dict[int, str | None] = (
    {c: "\ufffd" for c in (*_CONTROLS, *_SURROGATES) if c not in (0x09, 0x0A)}
    | dict.fromkeys((*_INVISIBLE, *_TAGS))
    | dict.fromkeys(_AS_NEWLINE, "\n")
)


def clean(text: str) -> str:
    """Return the canonical form that offsets count in: NFC, `\\n` line ends, no control, bidirectional or invisible characters.

    A control character becomes U+FFFD, so that no text is shortened unseen; characters without width are dropped.
    The function is idempotent.
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN))


def one_line(text: str) -> str:
    """Return the cleaned text with every run of white space as one space, for titles, names and anything shown on one line."""
    return " ".join(clean(text).split())


_UNFINISHED_END = lazy_pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Prof|Rev|Hon|Pres|St|Mt|Ft|No|vs|v|approx|est|"
    r"Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec)|(?<![A-Z]\.)(?<!\w)[A-Z]|\b[A-Z]-[A-Z])\.\s*$"
)
_CONTINUATION = lazy_pattern(r"[a-z,;)]|[A-Z]\.(?:,|\s+[a-z])")
_ODD_SPACE = lazy_pattern(r"[^\S\n ]")
_CONTEXT_LENGTH = 40
_MAX_JOINED_LENGTH = 1000
"""A sentence of more characters than this is not joined with the next piece."""
_UNPAIRED = ("'", "`", *"“‘«»„‹「《", "<!--")
_MOST_MARKS = 0.05
"""The share of a block's characters that may be such marks. In prose it is a hundredth."""
_SHORT_BLOCK = 1_000
"""A block of fewer characters is never cut."""
_SHORT_PIECE, _LONG_PIECE = 300, 20_000
"""Characters that sentencex gets at a time, of a block with more and with fewer marks: either way 3 seconds a megabyte at worst."""
_PARAGRAPH = lazy_pattern(r"[^\n]+(?:\n[^\n]+)*")
_WRAPPED_LENGTHS = range(50, 101)
"""A line of so many characters may have been wrapped by a program rather than ended by a person."""


def sentences(text: str) -> list[Span]:
    """Return the spans of sentences in order, without the white space around them. A sentence never crosses a paragraph."""
    return [span for start, end in _blocks(text) for span in _sentences_of_block(text, start, end)]


def _blocks(text: str) -> list[Span]:
    """Return the paragraphs. Lines of a paragraph that were not wrapped (a table, a list) become blocks of their own."""
    blocks: list[Span] = []
    for match in _PARAGRAPH.finditer(text):
        lines = match[0].split("\n")
        if len(lines) == 1 or all(len(line) in _WRAPPED_LENGTHS and " | " not in line for line in lines[:-1]):
            blocks.append(match.span())
            continue
        start = match.start()
        for line in lines:
            blocks.append((start, start + len(line)))
            start += len(line) + 1
    return blocks


def _sentences_of_block(text: str, start: int, end: int) -> list[Span]:
    block = _ODD_SPACE.sub(" ", text[start:end])  # of the same length; sentencex 1.0.32 panics on “C\u00a0.”
    sentence_spans: list[Span] = []
    for first, last in _boundaries(block):
        span = _strip_span(text, start + first, start + last)
        if span[0] == span[1]:
            continue
        if sentence_spans and _belongs_together(text[slice(*sentence_spans[-1])], text[slice(*span)]):
            sentence_spans[-1] = (sentence_spans[-1][0], span[1])
        else:
            sentence_spans.append(span)
    return sentence_spans


def _boundaries(block: str) -> Iterator[Span]:
    """Yield the sentences as sentencex sees them. It gets a long block in pieces: its time grows with length times quotation marks."""
    import sentencex

    is_odd = len(block) > _SHORT_BLOCK and sum(map(block.count, _UNPAIRED)) > _MOST_MARKS * len(block)
    longest = _SHORT_PIECE if is_odd else _LONG_PIECE
    start = 0
    while start < len(block):
        end = _piece_end(block, start, longest)
        for boundary in sentencex.get_sentence_boundaries("en", block[start:end]):
            yield start + boundary["start_index"], start + boundary["end_index"]
        start = end


def _piece_end(block: str, start: int, longest: int) -> int:
    """Return where a piece ends: behind a sentence if one ends in its second half, else at white space, else at its full length."""
    if len(block) - start <= longest:
        return len(block)
    for ending in (". ", " "):
        found = block.rfind(ending, start + longest // 2, start + longest)
        if found >= 0:
            return found + len(ending)
    return start + longest


def _belongs_together(before: str, after: str) -> bool:
    """Compare only the text near the cut. Long pieces are not joined: a transcript in lower case would have no end."""
    if len(before) > _MAX_JOINED_LENGTH:
        return False
    return bool(_UNFINISHED_END.search(before[-_CONTEXT_LENGTH:]) or _CONTINUATION.match(after[:_CONTEXT_LENGTH]))


def _strip_span(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


_STOP_WORDS = """
    a about above after again against all also am an and any are as at be because been before being below between both but
    by can could did do does doing down during each few for from further had has have having he her here hers herself him
    himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other
    our ours ourselves out over own same she should so some such than that the their theirs them themselves then there these
    they this those through to too under until up very was we were what when where which while who whom whose why will with
    would you your yours yourself yourselves
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
_LETTER = r"[^\W\d_]"
_INITIALS = rf"{_LETTER}\.(?:(?:{_LETTER}\.)+(?:{_LETTER}\b)?|(?:\ {_LETTER}\.)+|{_LETTER}\b)(?:[{APOSTROPHES}]s\b)?"
_TERM = lazy_pattern(rf"\d+(?:[.,]\d+)*|(?<![\w-])[a-z]{{1,2}}-\d+(?=s?\b)(?![.,]\d)|{_INITIALS}|\w+(?:[{APOSTROPHES}]\w+)*")
"""A number, a designation (“f-16”), initials (“u.s.”, “u.s.a”, “j. k.”, “u.s”), or a word; all in lower case."""
_POSSESSIVE_OR_APOSTROPHE = lazy_pattern(rf"[{APOSTROPHES}](?:s\b)?")
_MARKS = lazy_pattern(f"[{MARKS}]+")
_LETTER_APOSTROPHE = lazy_pattern(f"[{LETTER_APOSTROPHES}]")
_MARK_OR_LETTER_APOSTROPHE = lazy_pattern(f"[{MARKS}{LETTER_APOSTROPHES}]")
_WORD_AND_NUMBER = lazy_pattern(rf"({_LETTER}{{3,}})(\d+)")
_ONE_SPELLING = {"usa": "us"}


def words(text: str) -> list[str]:
    """Return the words and numbers in order, in lower case and plain letters: "44,200" is `44200`, "Russia's" is `russia`.

    A name is one word however it is typed: "Dvořák" is `dvorak`, "O’Dowd" is `odowd`, "U.S." and "USA" are `us`, "F-16" is `f16`,
    and "COVID19" is two words, as "COVID-19" is. The function is idempotent on the words joined by spaces.
    """
    lower = text.lower()
    if not lower.isascii() and _MARK_OR_LETTER_APOSTROPHE.search(lower):
        lower = _LETTER_APOSTROPHE.sub("'", _MARKS.sub("", lower))
    return [word for token in _TERM.findall(lower) for word in ((token,) if _is_plain(token) else _plain_words(token))]


def _is_plain(token: str) -> bool:
    """Return True for a token that stays as it is: most are ASCII letters alone."""
    return token.isalpha() and token.isascii() and token not in _ONE_SPELLING


def _plain_words(token: str) -> Sequence[str]:
    if token[0].isdecimal():
        return (token.replace(",", ""),)
    word = plain_letters(_POSSESSIVE_OR_APOSTROPHE.sub("", token)).replace(".", "").replace(" ", "")
    first, hyphen, number = word.partition("-")
    if hyphen:
        return (first, number) if first in STOP_WORDS else (first + number,)
    split = _WORD_AND_NUMBER.fullmatch(word)
    return [_ONE_SPELLING.get(part, part) for part in (split.groups() if split else (word,)) if part]


def terms(text: str) -> list[str]:
    """Return the terms that BM25 and coverage count: `words` without stop words, stemmed (Snowball English)."""
    return [stem(word) for word in words(text) if word not in STOP_WORDS]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the Snowball English stem of a lower-case word."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer():  # type: ignore[no-untyped-def]  # PyStemmer has no stubs
    import Stemmer

    return Stemmer.Stemmer("english")
