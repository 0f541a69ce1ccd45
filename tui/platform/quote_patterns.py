"""Patterns that find a quote in the raw file that it was read from. They take linear time, whatever an article holds."""

import json
import re
from collections.abc import Iterator
from html.entities import codepoint2name

_FIRST_WORDS = 6
_MAX_WORDS = 60
"""Words that are looked for at most: more would not tell two places apart."""
_WORD_GAP = r"(?:&#?\w{1,31};|\\u[0-9a-fA-F]{4}|\\.|<[^<>]{0,2000}>|\]\([^()\s]{0,2000}\)|[\W_])"
"""The text between two words: an entity, an escape, a tag, the target of a Markdown link, white space and signs."""
_STRING_EDGE = r'(?:\\u[0-9a-fA-F]{4}|\\"|[^\w"]){0,8}'
"""Signs at the ends of a JSON string. No text can be read by it in two ways, so that it cannot be made to try many."""


def quote_patterns(quote: str) -> Iterator[re.Pattern[str]]:
    """Yield patterns from the strictest: the quote; its words in JSON, HTML, Markdown or wrapped lines; its first six words."""
    if quote.strip():
        yield re.compile(rf"(?<!\w){re.escape(quote.strip())}(?!\w)")
    words = _words(quote)
    if words:
        yield re.compile(_consecutive(words[:_MAX_WORDS]))
    if len(words) > _FIRST_WORDS:
        yield re.compile(_consecutive(words[:_FIRST_WORDS]))


def json_string_pattern(value: str) -> re.Pattern[str] | None:
    """Return a pattern that finds `value` as a JSON string or number; None for a value without a word."""
    words = _words(value)
    if not words:
        return None
    number = rf"|:\s*+{value}\b" if value.isascii() and value.isdecimal() else ""
    return re.compile(rf'"{_STRING_EDGE}{_consecutive(words)}{_STRING_EDGE}"{number}')


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _consecutive(words: list[str]) -> str:
    """Return a pattern for the words in their order.

    Each gap ends where the next word begins, and gives nothing back: hostile text cannot make it try twice.
    """
    first, *others = (_word(word) for word in words)
    return first + "".join(rf"(?:(?!{word}){_WORD_GAP})++{word}" for word in others)


def _word(word: str) -> str:
    return "".join(character if character.isascii() else _letter(character) for character in word)


def _letter(character: str) -> str:
    """Return a pattern for a letter as itself, as a JSON escape, and as an HTML entity by number or name."""
    code = ord(character)
    forms = [character, re.escape(json.dumps(character)[1:-1]), f"&#0*{code};", f"&#x0*{code:x};"]
    name = codepoint2name.get(code)
    return f"(?i:{'|'.join([*forms, f'&{name};'] if name else forms)})"
