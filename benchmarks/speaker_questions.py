"""Measures “who said that …?”: is the source of a quoted content of PolNeAR found, by the small reader and by who the article says said it?

    python benchmarks/speaker_questions.py POLNEAR.jsonl [--questions 250]

A question holds two thirds of the content's words, taken at random; the passage is its sentence with three before and behind. Only the
articles of the development fold and sources with a name count. Right is what overlaps the head of the source, or ends in the same name.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.speakers import PRONOUN_WORDS, head_of_source, is_held_out
from index.article import Article
from index.filters import NO_FILTERS
from index.search.retriever import Hit
from index.text import Span, sentences
from qa.answer import Candidate
from qa.evidence.grouping import group_candidates
from qa.question.question import understand
from qa.readers.span.reader import SpanReader
from qa.readers.supplements.speaker_candidates import with_speaker

_CUE = re.compile(r"said|says|told|claim|warn|argu|announc|insist")
_LEAST_WORDS, _MOST_WORDS, _KEPT, _AROUND = 6, 22, 0.65, 3


@dataclass(frozen=True)
class SpeakerQuestion:
    """A question for the source of a content, the passage around it, and the head of the source in the article."""

    question: str
    hit: Hit
    source: Span


def main(path: Path, count: int) -> None:
    random_words = random.Random(5)
    asked = list(_questions(path, random_words))
    random_words.shuffle(asked)
    reader, right = SpanReader.shipped(), {"reader": 0, "speaker in front": 0}
    for case in asked[:count]:
        question = understand(case.question, NO_FILTERS)
        read = reader.read(question, [case.hit], _alike)
        for name, candidates in (("reader", read), ("speaker in front", with_speaker(case.question, [case.hit], _alike, read))):
            right[name] += _is_right(case, candidates)
    print(json.dumps({"questions": len(asked[:count]), **{name: n / len(asked[:count]) for name, n in right.items()}}))


def _questions(path: Path, words: random.Random) -> Iterator[SpeakerQuestion]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if is_held_out(row["id"]):
            continue
        article, spans = Article(row["id"], "", row["text"]), sentences(row["text"])
        for attribution in row["attributions"]:
            if not attribution["source"] or not attribution["content"]:
                continue
            start, end = attribution["content"][0]
            kept = re.sub('[“”"]', "", row["text"][start:end]).split()[:_MOST_WORDS]
            source = head_of_source(row["text"], tuple(attribution["source"][0]))
            cue = " ".join(row["text"][slice(*span)] for span in attribution["cue"]).lower()
            if len(kept) < _LEAST_WORDS or row["text"][slice(*source)].lower() in PRONOUN_WORDS or not _CUE.search(cue):
                continue
            content = " ".join(word for word in kept if words.random() < _KEPT)
            place = next((n for n, (low, high) in enumerate(spans) if low <= start < high), 0)
            first, last = spans[max(0, place - _AROUND)][0], spans[min(len(spans) - 1, place + _AROUND)][1]
            hit = Hit.of_whole_article(article, 1.0)
            hit = replace(hit, passage=replace(hit.passage, start=first, end=last))
            yield SpeakerQuestion(f"Who said that {content}?", hit, source)


def _is_right(case: SpeakerQuestion, candidates: list[Candidate]) -> bool:
    groups = group_candidates(candidates)
    if not groups:
        return False
    (start, end), (low, high) = groups[0].best.span, case.source
    found, name = groups[0].best.text.split(), case.hit.article.text[low:high]
    return (start < high and low < end) or found[-1] in name or name.split()[-1] in found


def _alike(term: str) -> float:
    return 1.0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--questions", type=int, default=250)
    arguments = parser.parse_args()
    main(arguments.path, arguments.questions)
