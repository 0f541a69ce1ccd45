"""The headlines of an archive in pages: narrowed by words, outlets and days, in one of four orders. No text of an article is read."""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Literal

from index.article import SourceRef
from index.store.conditions import folded_name

HeadlineOrder = Literal["newest", "oldest", "outlet", "headline"]

_ORDERS: dict[HeadlineOrder, str] = {
    "newest": "rank",
    "oldest": "published IS NULL, rank DESC",
    "outlet": "outlet = '', outlet COLLATE NOCASE, rank",
    "headline": "words, rank",
}
_WITHOUT_WORDS: tuple[HeadlineOrder, ...] = ("oldest", "outlet")
"""The orders whose index does not hold the words."""
_PAGE = """
SELECT h.rank, a.id, a.title, a.outlet, a.author, a.published FROM headlines h JOIN articles a ON a.row = h.article
WHERE h.rank IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class HeadlineQuery:
    """Which articles are listed, and in which order. Every condition that is given must hold."""

    words: str = ""
    """Each of these words, or parts of words, must occur in headline, outlet or author; case and diacritics do not count."""
    outlets: tuple[str, ...] = ()
    """Names exactly as the archive has them; articles of any of these."""
    other_than: tuple[str, ...] = ()
    """Only articles of an outlet that is none of these."""
    since: date | None = None
    until: date | None = None
    order: HeadlineOrder = "newest"


def headline_table(schema: str) -> str:
    """Return the statements that make the table of headlines, whose `rank` counts from 1 for the newest article.

    The rows lie in that order, each a few per cent of an article's size. The statements need the function `folded`. Measured with
    100,000 articles: the last page in any order takes 3 ms, without the indexes 200 to 400.
    """
    return f"""
CREATE TABLE {schema}.headlines(rank INTEGER PRIMARY KEY, article INTEGER NOT NULL, published TEXT, outlet TEXT NOT NULL,
  words TEXT NOT NULL);
INSERT INTO {schema}.headlines(article, published, outlet, words)
  SELECT row, published, outlet, folded(title || ' ' || outlet || ' ' || author) FROM articles
  ORDER BY published IS NULL, published DESC, id;
CREATE INDEX {schema}.headlines_oldest ON headlines(published IS NULL, rank DESC);
CREATE INDEX {schema}.headlines_by_outlet ON headlines(outlet = '', outlet COLLATE NOCASE, rank);
CREATE INDEX {schema}.headlines_by_words ON headlines(words, rank);
"""


class Headlines:
    """The headlines of one catalogue, over a connection of their own: a look through all of them delays no question.

    A catalogue of before there was a table of headlines gets a passing one in memory at the first call.
    """

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._connection.create_function("folded", 1, folded_name, deterministic=True)
        self._lock = Lock()
        self._is_prepared = False

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def count(self, query: HeadlineQuery) -> int:
        condition, values = _condition(query)
        with self._lock:
            return int(self._prepared().execute(f"SELECT count(*) FROM headlines WHERE {condition}", values).fetchone()[0])

    def page(self, query: HeadlineQuery, first: int, size: int) -> list[SourceRef]:
        """Return at most `size` articles from number `first` on, counted from 0."""
        condition, values = _condition(query)
        # where words narrow the list, going through the rows as they lie is quicker than through an index that leads to and fro
        how = "NOT INDEXED" if query.words and query.order in _WITHOUT_WORDS else ""
        ranks = f"SELECT rank FROM headlines {how} WHERE {condition} ORDER BY {_ORDERS[query.order]} LIMIT ? OFFSET ?"
        with self._lock:
            connection = self._prepared()
            numbers = [rank for (rank,) in connection.execute(ranks, [*values, size, first])]
            by_rank = {rank: _source(*fields) for rank, *fields in connection.execute(_PAGE, [json.dumps(numbers)])}
        return [by_rank[rank] for rank in numbers]

    def _prepared(self) -> sqlite3.Connection:
        if not self._is_prepared:
            has_table = "SELECT 1 FROM sqlite_master WHERE name = 'headlines'"
            if self._connection.execute(has_table).fetchone() is None:
                self._connection.executescript("PRAGMA temp_store = MEMORY;" + headline_table("temp"))
            self._is_prepared = True
        return self._connection


def _condition(query: HeadlineQuery) -> tuple[str, list[str]]:
    """Return the query as an SQL condition, and the values of its parameters."""
    words = folded_name(query.words).split()
    conditions, values = ["1", *["instr(words, ?)"] * len(words)], words
    if query.outlets:
        conditions.append("outlet IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(query.outlets))
    if query.other_than:
        conditions.append("outlet != '' AND outlet NOT IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(query.other_than))
    for day, comparison in ((query.since, ">="), (query.until, "<=")):
        if day is not None:
            conditions.append(f"published {comparison} ?")
            values.append(day.isoformat())
    return " AND ".join(conditions), values


def _source(identity: str, title: str, outlet: str, author: str, published: str | None) -> SourceRef:
    return SourceRef(identity, title, outlet, author, date.fromisoformat(published) if published else None)
