"""The numbers of articles, passages, authors and groups in an archive: counted when it is built, and kept."""

import sqlite3
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class ArchiveCounts:
    """The numbers of articles, passages, authors and groups in an archive."""

    articles: int
    passages: int
    undated: int
    authors: int
    copies: int
    """Articles with the text of an earlier one."""
    stories: int
    """Events that more than one article reports."""


_QUERIES = (
    ("SELECT count(*) FROM {rows}", "articles", "row"),
    ("SELECT count(*) FROM {rows}", "passages", "article"),
    ("SELECT count(*) FROM {rows} WHERE published IS NULL", "articles", "published"),
    ("SELECT count(DISTINCT author) FROM {rows} WHERE author != ''", "articles", "author"),
    ("SELECT count(*) - count(DISTINCT copy) FROM {rows}", "articles", "copy"),
    ("SELECT count(*) FROM (SELECT 1 FROM {rows} GROUP BY story HAVING count(*) > 1)", "articles", "story"),
)
"""For the fields of `ArchiveCounts`, in their order: the query, its table, and the one column that it reads, for which there is an index:
the columns of an article lie behind its text. With 100,000 articles they take 0.2 s together."""


def keep_counts(connection: sqlite3.Connection, base: str = "") -> None:
    """Count the articles of a catalogue, and keep the numbers in it.

    `base`: the schema under which the catalogue before is attached, where this one is of appended articles: then both are counted.
    """
    names = ", ".join(f"{field.name} INTEGER NOT NULL" for field in fields(ArchiveCounts))
    counted = ", ".join(f"({query.format(rows=_rows(base, table, column))})" for query, table, column in _QUERIES)
    connection.execute("DROP TABLE IF EXISTS main.counts")
    connection.execute(f"CREATE TABLE main.counts({names})")
    connection.execute(f"INSERT INTO main.counts VALUES({counted})")


def _rows(base: str, table: str, column: str) -> str:
    """Return what SQL selects from: a column of a table, with that of the catalogue before where its articles are still there."""
    if not base:
        return f"main.{table}"
    article = "row" if table == "articles" else "article"
    present = f"{article} NOT IN (SELECT row FROM main.removed)"
    return f"(SELECT {column} FROM {base}.{table} WHERE {present} UNION ALL SELECT {column} FROM main.{table})"


def read_counts(connection: sqlite3.Connection, schema: str = "main") -> ArchiveCounts:
    """Return the numbers that were kept in one file of the catalogue."""
    return ArchiveCounts(*connection.execute(f"SELECT * FROM {schema}.counts").fetchone())
