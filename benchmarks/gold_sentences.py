"""Holds right answers against the sentences that give them: how many would be dropped or marked, most of them wrongly?

    python benchmarks/gold_sentences.py QUESTIONS.jsonl ARTICLES.jsonl [--list]

Of each question with an answer, the first sentence of a relevant article that holds a gold answer counts. `dropped` is the share that
`qa.belonging` gives to something else, `marked` the share that `qa.assertion` calls planned, alleged, denied, false or withdrawn although
the question does not ask for a plan or a claim. A gold answer may stand in a sentence by chance (“January 6” for 6 months).
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from index.text import Span, sentences
from qa.assertion.plan_questions import asks_for_plan
from qa.assertion.qualification import qualification_of
from qa.belonging.belonging import belongs
from qa.evaluation.cases.case import Case
from qa.evaluation.cases.load import load_cases


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.articles.read_text(encoding="utf-8").splitlines()]
    articles = {row[name]: row for row in rows for name in ("id", "url") if row.get(name)}
    counts: Counter[str] = Counter()
    for case in load_cases(options.questions):
        for title, text, span, sentence in _gold_places(case, articles):
            counts["sentences"] += 1
            verdict = belongs(case.question, text, span, sentence)
            mark = None if asks_for_plan(case.question) else qualification_of(title, text, span, sentence)
            counts["dropped"] += verdict == "no"
            counts["plainly of what is asked"] += verdict == "yes"
            counts["marked"] += mark is not None
            if options.list and (verdict == "no" or mark):
                print(verdict, mark, case.question, "|", text[slice(*span)], "|", text[slice(*sentence)])
    print(json.dumps({name: n if name == "sentences" else round(n / counts["sentences"], 4) for name, n in counts.items()}))


def _gold_places(case: Case, articles: dict[str, dict[str, str]]) -> Iterator[tuple[str, str, Span, Span]]:
    """Yield the first place of a gold answer in the relevant articles; none where no text holds one."""
    for name in case.relevant:
        text = articles.get(name, {}).get("text", "")
        for answer in case.answers or ():
            match = re.search(rf"(?<!\w){re.escape(answer)}(?!\w)", text)
            sentence = next(((a, b) for a, b in sentences(text) if match and a <= match.start() < b), None)
            if match and sentence and match.end() <= sentence[1]:
                yield articles[name]["title"], text, match.span(), sentence
                return


if __name__ == "__main__":
    main()
