"""Measure `qa.speakers` on the attributions of PolNeAR: is the speaker that is found for a quoted content its source?

python benchmarks/speakers.py POLNEAR.jsonl [--fold held-out | development]

Every piece of the content of every attribution with a source is asked for once, with the sentence that it begins in. A piece is
`direct` where it begins with a double quotation mark or right after one, `mixed` where marks stand elsewhere in it, else `indirect`;
`indirect with a verb of saying` are those of the last whose cue has such a verb or “according to”: most others are wishes and plans.
One article in five is held out, by the SHA-256 of its id.

A source is right where the name overlaps the head of the gold source (its words up to the first comma, parenthesis, “who”, “of” or
“from”, with the name after “the mayor,”), or ends in the same name. No gold antecedents are given for pronouns, so two figures are:

- `strict`: a gold pronoun is right where the speaker was found by that very pronoun and its name is that of the latest named source
  of any gold attribution before it in the article, which is mostly but not always the person meant;
- `lenient`: a gold pronoun is right where the speaker was found by that very pronoun, whoever it is taken for.

`names` are the pieces whose gold source is no pronoun: both figures are one there. `narration` is the share of the sentences, outside
every attribution, for which a speaker is returned all the same; some of those are attributions that the annotators left out.
"""

import argparse
import hashlib
import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from index.text import Span, sentences
from qa.speakers.antecedent import name_words
from qa.speakers.finding import speaker_of
from qa.speakers.speaker import Speaker
from qa.speakers.verbs import SAYING_FORMS

_FOLDS = 5
_MARKS = ("“", "”", '"')
PRONOUN_WORDS = {"he", "she", "they", "it", "who", "which", "that", "his", "her", "their", "i", "we", "you"}
_HEAD_END = re.compile(r",| who | \(| of | from | — ")
_NAME_AFTER_ROLE = re.compile(r", (?:[A-Z][\w.’'-]*(?: |(?=,)|$))+")
_CUE_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class QuotedPiece:
    """A piece of the content of one attribution, and its gold source."""

    kinds: tuple[str, ...]
    span: Span
    sentence: Span
    source: Span
    latest_name: str
    """The words of the latest named source before; empty without one."""


@dataclass
class SpeakerCounts:
    """What was found for the pieces of one kind."""

    pieces: int = 0
    answered: int = 0
    strict: int = 0
    lenient: int = 0
    names: int = 0
    names_right: int = 0

    def figures(self) -> dict[str, float]:
        """Return the shares that are printed."""
        return {
            "pieces": self.pieces,
            "strict": _share(self.strict, self.pieces),
            "lenient": _share(self.lenient, self.pieces),
            "names": _share(self.names_right, self.names),
            "answered": _share(self.answered, self.pieces),
            "right_of_answered": _share(self.lenient, self.answered),
        }


@dataclass
class SpeakerFigures:
    """What was found in the articles of a fold."""

    kinds: dict[str, SpeakerCounts] = field(default_factory=dict)
    narration: int = 0
    narration_answered: int = 0
    milliseconds: list[float] = field(default_factory=list)


def main(path: Path, fold: str) -> None:
    figures, articles = SpeakerFigures(), 0
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        if is_held_out(article["id"]) == (fold == "held-out"):
            articles += 1
            _measure(article, figures)
    times = sorted(figures.milliseconds)
    output = {
        "fold": fold,
        "articles": articles,
        **{kind: counts.figures() for kind, counts in sorted(figures.kinds.items())},
        "narration": {
            "sentences": figures.narration,
            "answered": _share(figures.narration_answered, figures.narration),
        },
        "milliseconds": {"median": round(times[len(times) // 2], 2), "most": round(times[-1], 2)},
    }
    print(json.dumps(output, indent=2))


def is_held_out(article_id: str) -> bool:
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % _FOLDS == 0


def _measure(article: dict[str, Any], figures: SpeakerFigures) -> None:
    text, spans = article["text"], sentences(article["text"])
    for piece in _pieces(article, spans):
        started = time.perf_counter()
        speaker = speaker_of(text, *piece.span, piece.sentence)
        figures.milliseconds.append(1000 * (time.perf_counter() - started))
        for kind in piece.kinds:
            _count(figures.kinds.setdefault(kind, SpeakerCounts()), text, piece, speaker)
    used = [
        span for attribution in article["attributions"] for part in ("source", "cue", "content") for span in attribution[part]
    ]
    for start, end in spans:
        if not any(low < end and start < high for low, high in used):
            figures.narration += 1
            figures.narration_answered += speaker_of(text, start, end, (start, end)) is not None


def _pieces(article: dict[str, Any], spans: list[Span]) -> Iterator[QuotedPiece]:
    text, attributions = article["text"], [a for a in article["attributions"] if a["source"]]
    named = sorted(tuple(a["source"][0]) for a in attributions if text[slice(*a["source"][0])][:1].isupper())
    named = [span for span in named if text[slice(*span)].lower() not in PRONOUN_WORDS]
    for attribution in attributions:
        source = tuple(attribution["source"][0])
        before = [span for span in named if span[1] <= source[0]]
        latest = text[slice(*head_of_source(text, before[-1]))] if before else ""
        cue = " ".join(text[slice(*span)] for span in attribution["cue"]).lower()
        for start, end in attribution["content"]:
            start += len(text[start:end]) - len(text[start:end].lstrip())
            if start < end:
                sentence = next((span for span in spans if span[0] <= start < span[1]), (start, end))
                yield QuotedPiece(_kinds(text, start, end, cue), (start, end), sentence, source, latest)


def _kinds(text: str, start: int, end: int, cue: str) -> tuple[str, ...]:
    if text[max(0, start - 1) : start + 1].startswith(_MARKS) or text[start] in _MARKS:
        return ("direct",)
    if any(mark in text[start:end] for mark in _MARKS):
        return ("mixed",)
    is_said = cue.startswith("according") or not SAYING_FORMS.isdisjoint(_CUE_WORD.findall(cue))
    return ("indirect", "indirect with a verb of saying") if is_said else ("indirect",)


def _count(counts: SpeakerCounts, text: str, piece: QuotedPiece, speaker: Speaker | None) -> None:
    is_pronoun = text[slice(*piece.source)].lower() in PRONOUN_WORDS
    right = speaker is not None and not is_pronoun and _is_right(text, speaker, piece.source)
    found = speaker is not None and is_pronoun and _overlap(speaker.said_by, piece.source)
    resolved = found and speaker is not None and _is_same_name(speaker.name, piece.latest_name)
    counts.pieces += 1
    counts.answered += speaker is not None
    counts.strict += right or resolved
    counts.lenient += right or found
    counts.names += not is_pronoun
    counts.names_right += right


def _is_right(text: str, speaker: Speaker, source: Span) -> bool:
    head = head_of_source(text, source)
    return (
        _overlap((speaker.start, speaker.end), head)
        or _overlap(speaker.said_by, head)
        or _is_same_name(speaker.name, text[slice(*head)])
    )


def _overlap(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _is_same_name(first: str, second: str) -> bool:
    names = [name_words(name)[-1:] for name in (first, second)]
    return names[0] == names[1] != [] and names[0][0][0].isupper()


def head_of_source(text: str, source: Span) -> Span:
    match = _HEAD_END.search(text, source[0] + 1, source[1])
    end = match.start() if match else source[1]
    name = _NAME_AFTER_ROLE.match(text[end : source[1]])
    is_role = name is not None and text[source[0] : end].split()[-1].islower()
    return source[0], end + name.end() if name and is_role else end


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("--fold", choices=("held-out", "development"), default="held-out")
    arguments = parser.parse_args()
    main(arguments.path, arguments.fold)
