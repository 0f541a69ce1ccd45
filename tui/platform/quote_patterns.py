"""Patterns that find a quote in the raw file that it was read from. Linear in the file, whatever an article holds."""

import json
import re
from collections.abc import Iterator
from html.entities import codepoint2name

_FEW = 6
_MOST = 60
"""Words that are looked for; more tell no two places apart."""
_BETWEEN = r"(?:&#?\w{1,31};|\\u[0-9a-fA-F]{4}|\\.|<[^<>]{0,2000}>|\]\([^()\s]{0,2000}\)|[\W_])"
"""What may stand between two words: an entity, an escape, a tag, the target of a Markdown link, white space and signs."""
_AROUND = r'(?:\\u[0-9a-fA-F]{4}|\\"|[^\w"]){0,8}'
"""Signs at the ends of a JSON string. No text can be read by it in two ways, so that it cannot be made to try many."""


def patterns(quote: str) -> Iterator[re.Pattern[str]]:
    """From the strictest: the quote as it is; its words in JSON, HTML, Markdown or wrapped lines; its first six words."""
    if quote.strip():
        yield re.compile(rf"(?<!\w){re.escape(quote.strip())}(?!\w)")
    words = _words(quote)
    if words:
        yield re.compile(_in_a_row(words[:_MOST]))
    if len(words) > _FEW:
        yield re.compile(_in_a_row(words[:_FEW]))


def string(value: str) -> re.Pattern[str] | None:
    """Finds a JSON string that says `value`, or the number that it is; None for a value without a word."""
    words = _words(value)
    if not words:
        return None
    number = rf"|:\s*+{value}\b" if value.isascii() and value.isdecimal() else ""
    return re.compile(rf'"{_AROUND}{_in_a_row(words)}{_AROUND}"{number}')


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def _in_a_row(words: list[str]) -> str:
    """Each gap ends where the next word begins, and gives nothing back: hostile text cannot make it try twice."""
    first, *others = (_word(word) for word in words)
    return first + "".join(rf"(?:(?!{word}){_BETWEEN})++{word}" for word in others)


def _word(word: str) -> str:
    return "".join(character if character.isascii() else _letter(character) for character in word)


def _letter(character: str) -> str:
    """A letter as itself, as a JSON escape, and as an HTML entity by number or name."""
    code = ord(character)
    forms = [character, re.escape(json.dumps(character)[1:-1]), f"&#0*{code};", f"&#x0*{code:x};"]
    name = codepoint2name.get(code)
    return f"(?i:{'|'.join([*forms, f'&{name};'] if name else forms)})"
