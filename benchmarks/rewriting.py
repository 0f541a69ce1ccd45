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
from functools import cache
from hashlib import sha256
from pathlib import Path
from statistics import mean
from typing import Any

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
    rows = [row for row in rows if is_held_out_dialogue(row["id"].split("#")[0])]
    pairs = [(row, make_standalone(row["question"], canard_turns(row["history"])).text) for row in rows]
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


def _term_counts(row: dict[str, Any]) -> tuple[int, int, int]:
    turns = list(turns_of_questions(tuple(row["history"])))
    made, written = set(terms(make_standalone(row["question"], turns).text)), set(terms(row["rewrite"]))
    return len(made & written), len(written), len(made)


@cache
def turns_of_questions(questions: tuple[str, ...]) -> tuple[Exchange, ...]:
    """Return the turns of which only the questions are known, each made to stand alone behind those before it."""
    if not questions:
        return ()
    before = turns_of_questions(questions[:-1])
    return (*before, Exchange(questions[-1], make_standalone(questions[-1], before).text))


def canard_turns(history: Sequence[str]) -> list[Exchange]:
    """Return the article and its section as the first turn, then the questions with their answers."""
    return list(_turns_behind(Exchange(" ".join(history[:2]), history[0]), tuple(history[2:])))


@cache
def _turns_behind(first: Exchange, history: tuple[str, ...]) -> tuple[Exchange, ...]:
    if len(history) < 2:
        return (first,)
    (question, answer), before = history[-2:], _turns_behind(first, history[:-2])
    made = make_standalone(question, before).text
    return (*before, Exchange(question, made, "" if "don't know" in answer else answer))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def is_held_out_dialogue(dialogue: str) -> bool:
    return int(sha256(dialogue.encode()).hexdigest(), 16) % 5 == 0


def main(paths: Sequence[str]) -> None:
    print(json.dumps({"canard": {name: round(value, 4) for name, value in canard(Path(paths[0])).items()}}))
    for path in paths[1:]:
        print(json.dumps({"cast": {name: round(value, 4) for name, value in cast(Path(path)).items()}}))


if __name__ == "__main__":
    main(sys.argv[1:])
