"""Filters as a condition in SQL, and what SQLite asks of Python for it."""

import json
import re
import unicodedata
from functools import lru_cache

from index.filters import Filters
from index.letters import MARKS, plain_letters
from index.loaders.fields.names import comparable_name, split_authors
from index.patterns import lazy_pattern


def sql_condition(filters: Filters, schema: str = "main") -> tuple[str, list[str]]:
    """Return the filters as an SQL condition on articles `a` of one file, and the values of its parameters."""
    conditions, values, articles = ["1"], [], f"{schema}.articles"
    if filters.since:
        conditions.append("a.published >= ?")
        values.append(filters.since.isoformat())
    if filters.last_day:
        conditions.append("a.published <= ?")
        values.append(filters.last_day.isoformat())
    if filters.authors:
        conditions.append(
            f"a.author IN (SELECT name FROM (SELECT DISTINCT author AS name FROM {articles}) WHERE is_by_one_of(name, ?))"
        )
        values.append(json.dumps(filters.authors))
    for column, names in (("outlet", filters.outlets), ("category", filters.sections)):
        if names:
            all_names = f"(SELECT DISTINCT {column} AS name FROM {articles})"  # few: SQLite folds the letters of English alone, Python all
            conditions.append(
                f"a.{column} IN (SELECT name FROM {all_names} WHERE folded(name) IN ({','.join('?' * len(names))}))"
            )
            values.extend(folded_name(name) for name in names)
    if filters.languages:
        conditions.append("a.language IN (SELECT '' UNION SELECT value FROM json_each(?))")
        values.append(json.dumps(filters.languages))
    for phrase in filters.phrases:
        conditions.append(f"a.row IN (SELECT row FROM {articles} WHERE {_HOLDING})")
        values += _searched_for(phrase)
    for word in filters.excluded_words:
        conditions.append(f"a.row NOT IN (SELECT row FROM {articles} WHERE {_HOLDING})")
        values += _searched_for(word)
    if filters.exclude_ids:
        conditions.append("a.id NOT IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(filters.exclude_ids))
    return " AND ".join(conditions), values


def is_by_one_of(author: str, wanted: str) -> bool:
    """Return whether an article's author is, or several authors are among them, one of a JSON list of names, for SQLite.

    Case, points and diacritics do not count: “j k dvorak” finds “J. K. Dvořák, Jane Roe”.
    """
    names = {comparable_name(author), *map(comparable_name, split_authors(author))}
    return any(comparable_name(name) in names for name in json.loads(wanted) if comparable_name(name))


_HOLDING = "(text LIKE ? OR title LIKE ? OR text GLOB ? OR title GLOB ?) AND holds_phrase(title, text, ?)"
"""Articles with a phrase or a word: chosen once, not once a passage, and read by Python only where SQLite finds the longest word, or
a letter that may stand for one of it."""
_ACCENTED = "*[À-ɏḀ-ỿﬀ-ﬆ]*"
"""A text with a Latin letter that `plain_letters` changes, for SQLite."""
_ACCENTED_LETTER = lazy_pattern("[À-ɏḀ-ỿﬀ-ﬆ]")
_MARK = lazy_pattern(f"[{MARKS}]")


def folded_name(name: str) -> str:
    """Return a name as names are compared: without regard to case and diacritics."""
    return plain_letters(unicodedata.normalize("NFC", name).casefold())


def _without_accents(text: str) -> str:
    """Return a text with plain Latin letters; accented ones become lower-case."""
    return _ACCENTED_LETTER.sub(lambda match: _MARK.sub("", plain_letters(match[0].lower())), text)


def _searched_for(words: str) -> list[str]:
    """Return the parameters of `_HOLDING`."""
    plain = _without_accents(unicodedata.normalize("NFC", words))
    return [*[_like(plain)] * 2, *[_ACCENTED] * 2, plain]


def _like(words: str) -> str:
    """Return a pattern for the longest word that SQLite compares without regard to case: one of English letters alone."""
    return f"%{max((word for word in re.findall(r'[A-Za-z0-9]+', words) if word.isascii()), key=len, default='')}%"


_MARKS = str.maketrans(dict.fromkeys('"“”„«»', '["“”„«»]') | dict.fromkeys("'’‘", "['’‘]"))


@lru_cache(maxsize=64)
def _phrase_pattern(phrase: str) -> re.Pattern[str]:
    """Return a pattern for a phrase of plain letters between word boundaries: any case, any white space, any kind of quotation mark."""
    words = r"\s+".join(re.escape(word).translate(_MARKS) for word in phrase.split())
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def holds_phrase(title: str, text: str, phrase: str) -> bool:
    """Return whether headline or text holds the phrase or the word, which has plain letters; for SQLite."""
    pattern = _phrase_pattern(phrase)
    return any(pattern.search(_without_accents(part)) for part in (text, title))


def holds_words(title: str, text: str, words: str) -> bool:
    """Return whether headline or text holds a phrase or a word as a person wrote it."""
    return holds_phrase(title, text, _without_accents(unicodedata.normalize("NFC", words)))
