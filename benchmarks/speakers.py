"""Measure `qa.speakers` on the attributions of PolNeAR: does the speaker found for a quoted content be its source?

python benchmarks/speakers.py POLNEAR.jsonl [--fold N]

TODO
"""

import argparse
import hashlib
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.text import Span, sentences
from qa.speakers.antecedent import name_words
from qa.speakers.speaker import Speaker, speaker_of

FOLDS = 5
_MARKS = '“”"'
_PRONOUNS = {"he", "she", "they", "it", "who", "which", "that", "his", "her", "i", "we"}


def fold_of(article_id: str) -> int:
    return int(hashlib.sha256(article_id.encode()).hexdigest(), 16) % FOLDS


def asked(article: dict[str, Any]) -> Iterator[tuple[str, Span, Span, Span]]:
    """Yield (kind, content piece, its sentence, gold source)."""
    text, spans = article["text"], sentences(article["text"])
    for attribution in article["attributions"]:
        if not attribution["source"]:
            continue
        source = attribution["source"][0]
        for start, end in attribution["content"]:
            while start < end and text[start].isspace():
                start += 1
            if start >= end:
                continue
            kind = "direct" if text[start] in _MARKS or text[start - 1 : start] in tuple(_MARKS) else "mixed" if any(
                m in text[start:end] for m in _MARKS) else "indirect"
            sentence = next((s for s in spans if s[0] <= start < s[1]), (start, end))
            yield kind, (start, end), sentence, tuple(source)


def head_of(text: str, source: Span) -> Span:
    """The source up to the first comma, parenthesis, or of who."""
    match = re.search(r",| who | \(| of | from | — ", text[source[0] + 1 : source[1]])
    end = source[0] + 1 + match.start() if match else source[1]
    name = re.match(r", ((?:[A-Z][\w.’'-]*(?: |(?=,)|$))+)", text[end : source[1]])
    return source[0], end + name.end() if name and text[source[0] : end].split()[-1].islower() else end


def is_right(text: str, speaker: Speaker | None, source: Span) -> str:
    if speaker is None:
        return "none"
    head = head_of(text, source)
    if speaker.start < head[1] and head[0] < speaker.end:
        return "right"
    words = text[slice(*head)].split()
    if speaker.said_by[0] < head[1] and head[0] < speaker.said_by[1]:
        return "mention"
    last = (name_words(speaker.name) or [""])[-1]
    gold = name_words(text[slice(*head)])
    if gold and gold[-1] == last and last[:1].isupper():
        return "right"
    return "wrong"


def main(path: Path, fold: str) -> None:
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    counts: Counter[tuple[str, bool, str]] = Counter()
    for article in articles:
        if (fold_of(article["id"]) == 0) != (fold == "held-out"):
            continue
        for kind, span, sentence, source in asked(article):
            speaker = speaker_of(article["text"], *span, sentence)
            result = is_right(article["text"], speaker, source)
            pronoun = article["text"][slice(*source)].lower() in _PRONOUNS
            counts[kind, pronoun, result] += 1
    for k in ("direct", "mixed", "indirect"):
        n = sum(v for (a, _, _), v in counts.items() if a == k)
        ok = sum(v for (a, _, r), v in counts.items() if a == k and r in ("right", "mention"))
        print(k, n, ok / n, {f"{p}{r}": v for (a, p, r), v in sorted(counts.items()) if a == k})


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("path", type=Path)
    parser.add_argument("--fold", default="held-out")
    arguments = parser.parse_args()
    main(arguments.path, arguments.fold)
