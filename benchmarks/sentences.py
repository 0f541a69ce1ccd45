"""Measure the sentence reader: does the best sentence hold a gold answer, and is the probability of that right?

python benchmarks/sentences.py INDEX QUESTIONS.jsonl
"""

import sys
from pathlib import Path

from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases
from qa.evaluation.metrics.squad import normalise


def main(index: Path, questions: Path) -> None:
    assistant, cases = Assistant.open(index), load_cases(questions)
    results = [(case, *_ask(assistant, case)) for case in cases]
    answerable = [(right, seen) for case, _, right, seen in results if case.answers]
    print(f"{len(cases)} questions, {len(answerable)} answerable")
    print(f"best sentence holds the answer: {_share([right for right, _ in answerable])}")
    print(f"a passage read holds it:        {_share([seen for _, seen in answerable])}")
    for low in range(10):
        bin_ = [right for _, confidence, right, _ in results if low <= 10 * confidence < low + 1]
        if bin_:
            print(f"confidence {low / 10:.1f} to {(low + 1) / 10:.1f}: {len(bin_):>4} questions, right {_share(bin_)}")


def _ask(assistant: Assistant, case: Case) -> tuple[float, bool, bool]:
    """Return confidence, whether the best sentence holds a gold answer, and whether any passage read does."""
    answer = assistant.ask(case.question)
    best = (answer.citations or answer.nearest)[:1]
    hits = assistant.retriever.search(case.question, 12)
    return answer.confidence, _holds([c.sentence for c in best], case), _holds([hit.text for hit in hits], case)


def _holds(texts: list[str], case: Case) -> bool:
    return any(f" {normalise(answer)} " in f" {normalise(text)} " for answer in case.answers or () for text in texts)


def _share(values: list[bool]) -> str:
    return f"{sum(values) / len(values):.2f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
