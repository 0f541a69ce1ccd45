"""Fits the model that chooses what of the turns before goes into a question: `qa/conversation/linking.json`.

    python -m training.fit_rewriting CANARD.jsonl [WITH-ANSWERS.jsonl…] [--questions-only FILE.jsonl…]

Rows are `{"id", "history", "question", "rewrite"}`. Of CANARD a fifth of the dialogues is left out (`benchmarks/rewriting.py` measures
on it). For every pronoun, and for the end of the question, a phrase of the turns before is right where all its words that the question
lacks stand in the rewrite, and no other such phrase has more of them; a logistic regression is fitted on all phrases, right and wrong.
The stand-alone questions of the turns before are made with the weights that ship: a second run changes the first one's a little.
"""

import json
import random
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.rewriting import canard_turns, is_held_out_dialogue, turns_of_questions
from qa.conversation.candidates import CarriedPhrase, QuestionGap, content_words, features
from qa.conversation.dependence import Lack, lack_of, references
from qa.conversation.exchange import Exchange
from qa.conversation.links import Links, slot_of
from qa.conversation.referents import first_of_each
from qa.conversation.rewriting import make_standalone

_OUT = Path(__file__).parents[1] / "qa" / "conversation" / "linking.json"
_LEAST: dict[str, dict[str, float]] = {"referent": {}, "topic": {"topic": 0.055, "referent": 0.15, "little": 0.3}}
"""The probability from which a phrase is put in, by what the question lacks; a pronoun always gets its likeliest one."""
_WEIGHT_OF_OTHERS = 0.5
"""The weight of a row that is not from CANARD."""
_GIVEN_RIGHT = 0.8
"""How often a pronoun counts as resolved rightly when the end of the question is looked at; else the rules' choice stands there."""
_SEED = 7
Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class RewrittenRow:
    """A question behind its turns, and what a person wrote instead of it."""

    turns: Sequence[Exchange]
    question: str
    rewrite: str
    weight: float


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """The phrases for one place: features, and whether each is right."""

    phrases: list[Features]
    right: list[bool]
    weight: float


def groups_of(row: RewrittenRow, chance: random.Random) -> dict[str, list[PhraseGroup]]:
    """Return the groups of a row for each model."""
    lack = lack_of(row.question)
    links = Links.of(row.turns, lack.value)
    if lack in (Lack.CLAUSE, Lack.NOTHING) or not links.candidates:
        return {}
    wanted, asked = content_words(row.rewrite), content_words(row.question)
    referent_groups, put_in = list[PhraseGroup](), list[str]()
    for word in first_of_each(references(row.question)):
        rules = links.referents.referent(word.word)
        slot = QuestionGap(slot_of(word.word), row.question, lack.value)
        right = right_phrases(links.candidates, asked, wanted)
        found = [features(slot, candidate, rules, links.referents) for candidate in links.candidates]
        referent_groups.append(PhraseGroup(found, right, row.weight))
        best = next((c.text for c, is_right in zip(links.candidates, right, strict=True) if is_right), None)
        put_in.extend(filter(None, [best if best and chance.random() < _GIVEN_RIGHT else rules]))
    text = " ".join([row.question, *put_in])
    asked = content_words(text)
    new = [candidate for candidate in links.candidates if candidate.words - asked]
    topic = links.referents.topic.text if links.referents.topic else None
    slot = QuestionGap("topic", text, lack.value, len(put_in))
    found = [features(slot, candidate, topic, links.referents) for candidate in new]
    return {"referent": referent_groups, "topic": [PhraseGroup(found, right_phrases(new, asked, wanted), row.weight)]}


def right_phrases(candidates: Sequence[CarriedPhrase], asked: frozenset[str], wanted: frozenset[str]) -> list[bool]:
    """Return which phrases bring only words that are wanted, and as many as any such phrase."""
    gains = [len(new) if (new := candidate.words - asked) and new <= wanted else 0 for candidate in candidates]
    most = max(gains, default=0)
    return [bool(gain) and gain == most for gain in gains]


def fit(groups: Sequence[PhraseGroup], least: Mapping[str, float]) -> Mapping[str, Any]:
    """Return the model as it is stored."""
    names = sorted({name for group in groups for found in group.phrases for name in found})
    column = {name: n for n, name in enumerate(names)}
    rows = [(found, right, group.weight) for group in groups for found, right in zip(group.phrases, group.right, strict=True)]
    matrix = np.zeros((len(rows), len(names)), dtype=np.float32)
    for n, (found, _, _) in enumerate(rows):
        for name, value in found.items():
            matrix[n, column[name]] = value
    model = LogisticRegression(C=0.3, max_iter=300)
    model.fit(matrix, [right for _, right, _ in rows], sample_weight=[weight for *_, weight in rows])
    weights = {name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}
    return {
        "bias": round(float(model.intercept_[0]), 3),
        "least": least,
        "weights": {name: weight for name, weight in weights.items() if abs(weight) >= 0.02},
    }


def rewritten_rows(path: Path, kind: str) -> Iterable[RewrittenRow]:
    """Yield the rows of a file of one kind: “canard”, “answers” or “questions”."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row["history"] or (kind == "canard" and is_held_out_dialogue(row["id"].split("#")[0])):
            continue
        turns = canard_turns(row["history"]) if kind == "canard" else _turns(row["history"], kind == "answers")
        yield RewrittenRow(turns, row["question"], row["rewrite"], 1.0 if kind == "canard" else _WEIGHT_OF_OTHERS)


def _turns(history: Sequence[str], has_answers: bool) -> list[Exchange]:
    if not has_answers:
        return list(turns_of_questions(tuple(history)))
    turns = list[Exchange]()
    for question, answer in zip(history[::2], history[1::2], strict=False):
        turns.append(Exchange(question, make_standalone(question, turns).text, answer))
    return turns


def main(arguments: Sequence[str]) -> None:
    split = arguments.index("--questions-only") if "--questions-only" in arguments else len(arguments)
    files = [(Path(arguments[0]), "canard"), *((Path(name), "answers") for name in arguments[1:split])]
    files += [(Path(name), "questions") for name in arguments[split + 1 :]]
    chance, groups = random.Random(_SEED), dict[str, list[PhraseGroup]]()
    for path, kind in files:
        for row in rewritten_rows(path, kind):
            for name, of_row in groups_of(row, chance).items():
                groups.setdefault(name, []).extend(of_row)
    models = {name: fit(groups[name], least) for name, least in _LEAST.items()}
    _OUT.write_text(json.dumps({"schema": 1, "models": models}, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
