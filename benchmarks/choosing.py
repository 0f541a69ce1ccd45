"""Measure what each part of the candidates' score gives to the choice among them, without the rest of the pipeline.

python -m benchmarks.choosing INDEX FIT.jsonl QUESTIONS.jsonl

Each row of the table is fitted separately on the questions of FIT, and measured on those answerable questions of
QUESTIONS that are not in FIT.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from qa.answer import Candidate
from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.correct import is_correct
from qa.evaluation.metrics.squad import exact_match, token_f1
from qa.evidence.grouping import group_candidates
from qa.readers.span.reader import SpanReader
from qa.readers.span.scoring import SpanFeatures, SpanScorer
from training.fit_span import QuestionCandidates, fit_blend, is_span_question, question_candidates


def main(index: Path, fit: Path, questions: Path) -> None:
    assistant, reader = Assistant.open(index), SpanReader.shipped()
    fitted = [case for case in load_cases(fit) if case.answers and is_span_question(case)]
    known = {case.id for case in fitted}
    learned = [question_candidates(assistant, reader, case) for case in fitted]
    others = [case for case in load_cases(questions) if case.answers and case.id not in known and is_span_question(case)]
    if not others:
        sys.exit("Nothing to measure on: FIT holds every answerable question of QUESTIONS.")
    measured = [question_candidates(assistant, reader, case) for case in others]
    everything = SpanFeatures._fields
    print(f"fitted on {len(learned)} questions, measured on {len(measured)}; right among the candidates: {_held(measured):.3f}")
    for count in range(1, len(everything) + 1):
        _row("+ " + everything[count - 1], fit_blend(learned, everything[:count]), measured, votes=False)
    _row("+ the same answer elsewhere", fit_blend(learned), measured, votes=True)
    for left in everything[1:]:
        _row("all but " + left, fit_blend(learned, [name for name in everything if name != left]), measured, votes=True)


def _row(name: str, blend: SpanScorer, measured: Sequence[QuestionCandidates], votes: bool) -> None:
    pairs = [(_chosen(question, blend, votes), question.case.answers or ()) for question in measured]
    measures = [
        sum(float(measure(text, golds)) for text, golds in pairs) / len(pairs)
        for measure in (exact_match, token_f1, is_correct)
    ]
    print(f"{name:<30}EM {measures[0]:.3f}  F1 {measures[1]:.3f}  correct {measures[2]:.3f}")


def _chosen(question: QuestionCandidates, blend: SpanScorer, votes: bool) -> str:
    """Return the best answer's text: with `votes` as the product merges candidates, else that of the best single candidate."""
    candidates = [Candidate(m.hit, m.span, m.sentence, blend.score(m.features)) for m in question.candidates]
    if not candidates:
        return ""
    candidates.sort(key=lambda candidate: candidate.score, reverse=True)
    return group_candidates(candidates)[0].best.text if votes else candidates[0].text


def _held(measured: Sequence[QuestionCandidates]) -> float:
    return sum(any(question.right) for question in measured) / len(measured)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
