"""Score the reading of time words: of questions against labelled days, and of articles against TimeML values.

python benchmarks/time_words.py TIMED.jsonl [--misses]
python benchmarks/time_words.py --articles TEMPEVAL.jsonl [--misses]
"""

import json
import re
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from qa.time_words.question import time_in_question
from qa.time_words.quoted import dates_in_quote
from qa.time_words.quoted_date import QuotedDate

Wanted = tuple[int, int, str]
"""The place of an expression and its day."""


def main(arguments: list[str]) -> None:
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    rows = [json.loads(line) for line in paths[0].read_text(encoding="utf-8").splitlines()]
    score = _score_articles if "--articles" in arguments else _score_questions
    score(rows, "--misses" in arguments)


def _score_questions(rows: list[dict[str, Any]], misses: bool) -> None:
    right = {"days": 0, "about": 0, "filter": 0}
    times = []
    for row in rows:
        begun = time.process_time()
        found = time_in_question(row["question"], date.fromisoformat(row["asked_on"]))
        times.append(time.process_time() - begun)
        days = [day and day.isoformat() for day in (found.since, found.until)] if found else [None, None]
        right["days"] += days == [row["since"], row["until"]]
        right["about"] += (found.about if found else "event") == row["about"]
        right["filter"] += bool(found and found.strength == "filter")
        if misses and (days != [row["since"], row["until"]] or (found.about if found else "event") != row["about"]):
            print(f"{row['asked_on']} {row['question']} wants {row['since']} {row['until']} {row['about']}, found {found}")
    print(
        f"{len(rows)} questions: days {right['days'] / len(rows):.3f}, about {right['about'] / len(rows):.3f}, filters {right['filter']}"
    )
    print(f"{1000 * statistics.median(times):.2f} ms a question (median of CPU time), {1000 * max(times):.2f} ms at most")


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_COMPLETE = re.compile(r"\d{4}|nineteen|two thousand", re.IGNORECASE)


def _score_articles(rows: list[dict[str, Any]], misses: bool) -> None:
    """Print precision and recall of single days, of the expressions that name one without its year."""
    right, found_count, wanted_count = 0, 0, 0
    for row in rows:
        text = row["text"]
        found = [quoted for quoted in dates_in_quote(text, date.fromisoformat(row["dct"][:10])) if quoted.since == quoted.until]
        wanted = [
            (timex["start"], timex["start"] + len(timex["text"]), timex["value"][:10])
            for timex in row["timex"]
            if timex["type"] in ("DATE", "TIME") and _DAY.match(timex["value"]) and not _COMPLETE.search(timex["text"])
        ]
        hits = [(q, w) for q in found for w in wanted if q.start < w[1] and w[0] < q.end and str(q.since) == w[2]]
        right, found_count, wanted_count = right + len(hits), found_count + len(found), wanted_count + len(wanted)
        if misses:
            _print_misses(row, found, wanted, hits)
    print(
        f"{len(rows)} articles: precision {right / found_count:.3f} of {found_count}, recall {right / wanted_count:.3f} of {wanted_count}"
    )


def _print_misses(
    row: dict[str, Any], found: list[QuotedDate], wanted: list[Wanted], hits: list[tuple[QuotedDate, Wanted]]
) -> None:
    text = row["text"]
    for quoted in found:
        if quoted not in [hit for hit, _ in hits]:
            print(f"{row['dct']} found {quoted.since}: {text[max(0, quoted.start - 90) : quoted.end + 40]!r}")
    for want in wanted:
        if want not in [hit for _, hit in hits]:
            print(f"{row['dct']} wants {want[2]} {text[want[0] : want[1]]!r}: {text[max(0, want[0] - 90) : want[1] + 40]!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
