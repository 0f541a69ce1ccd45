"""Measures the stand-alone questions made of follow-ups against those that people wrote.

    python benchmarks/rewriting.py CANARD.jsonl [CAST2019.jsonl]

CANARD (Elgohary and others 2019): ROUGE-1 F1 of the rewrite, beside that of the question unchanged, and the share of questions that
need no rewrite which are left as they are; on the fifth of the dialogues that is held out. CAsT 2019: the share of the terms of the
human rewrite that are there, and of the terms there that are in it.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from statistics import mean

from index.text import terms
from qa.conversation.exchange import Exchange
from qa.conversation.rewriting import make_standalone

_WORD = re.compile(r"\w+")


def rouge_1(made: str, written: str) -> float:
    """Return the F1 of words, with their counts (Lin 2004, ROUGE-1 without stemming)."""
    made_words, written_words = (Counter(_WORD.findall(text.lower())) for text in (made, written))
    common = sum((made_words & written_words).values())
    return 2 * common / (sum(made_words.values()) + sum(written_words.values()) or 1)


def canard(path: Path) -> dict[str, float]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if _is_held_out(row["id"].split("#")[0])]
    pairs = [(row, make_standalone(row["question"], _canard_turns(row["history"])).text) for row in rows]
    unchanged = [(row, made) for row, made in pairs if _plain(row["question"]) == _plain(row["rewrite"])]
    return {
        "questions": len(rows),
        "rouge1": mean(rouge_1(made, row["rewrite"]) for row, made in pairs),
        "rouge1_unchanged_question": mean(rouge_1(row["question"], row["rewrite"]) for row in rows),
        "left_as_they_are": mean(_plain(made) == _plain(row["question"]) for row, made in unchanged),
    }


def cast(path: Path) -> dict[str, float]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts = [_term_counts(row) for row in rows if row["history"]]
    common, written, made = (sum(column) for column in zip(*counts, strict=True))
    return {"questions": len(counts), "terms_recalled": common / written, "terms_precise": common / made}


def _term_counts(row: dict[str, object]) -> tuple[int, int, int]:
    turns = list[Exchange]()
    for question in row["history"]:  # type: ignore[attr-defined]
        turns.append(Exchange(question, make_standalone(question, turns).text))
    made, written = set(terms(make_standalone(str(row["question"]), turns).text)), set(terms(str(row["rewrite"])))
    return len(made & written), len(written), len(made)


def _canard_turns(history: Sequence[str]) -> list[Exchange]:
    """Return the article and its section as the first turn, then the questions with their answers."""
    turns = [Exchange(" ".join(history[:2]), history[0])]
    for question, answer in zip(history[2::2], history[3::2], strict=False):
        turns.append(Exchange(question, make_standalone(question, turns).text, "" if "don't know" in answer else answer))
    return turns


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _is_held_out(dialogue: str) -> bool:
    return int(sha256(dialogue.encode()).hexdigest(), 16) % 5 == 0


def main(paths: Sequence[str]) -> None:
    print(json.dumps({"canard": {name: round(value, 4) for name, value in canard(Path(paths[0])).items()}}))
    for path in paths[1:]:
        print(json.dumps({"cast": {name: round(value, 4) for name, value in cast(Path(path)).items()}}))


if __name__ == "__main__":
    main(sys.argv[1:])
