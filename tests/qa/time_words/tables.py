"""Tables of questions: a line with the day asked, then the days meant and the question, a line each."""

from datetime import date

Row = tuple[date, str, date | None, date | None]


def rows_of(table: str) -> list[Row]:
    """Return (day asked, question, since, until) of every line “2018-09-10..2018-09-16 What sank?”; “..” alone leaves an end open."""
    asked, rows = date.min, []
    for line in table.strip().splitlines():
        if line.startswith("asked "):
            asked = date.fromisoformat(line.split()[1])
            continue
        days, question = line.split(maxsplit=1)
        since, separator, until = days.partition("..")
        ends = [date.fromisoformat(day) if day else None for day in (since, until if separator else since)]
        rows.append((asked, question, ends[0], ends[1]))
    return rows
