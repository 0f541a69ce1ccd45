"""Score the reading of time words: of questions against labelled days, and of articles against TimeML values.

python benchmarks/time_words.py TIMED.jsonl [--misses]
python benchmarks/time_words.py --articles TEMPEVAL.jsonl [--misses]
"""

import json
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from qa.time_words.question import time_in_question


def main(arguments: list[str]) -> None:
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    rows = [json.loads(line) for line in paths[0].read_text(encoding="utf-8").splitlines()]
    _score_questions(rows, "--misses" in arguments)


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


if __name__ == "__main__":
    main(sys.argv[1:])
