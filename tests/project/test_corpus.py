"""The sample corpus: it loads whole, and its questions are what they say."""

from collections import Counter
from pathlib import Path

from index.article import Article
from index.loaders.walk import load_corpus
from qa.evaluation.cases.load import load_cases

ROOT = Path(__file__).parents[2]
LOADED = list(load_corpus(ROOT / "corpus" / "articles"))
ARTICLES = {a.id: a for a in LOADED if isinstance(a, Article)}
CASES = load_cases(ROOT / "corpus" / "questions" / "sample.jsonl")


def test_every_file_gives_articles_and_none_is_skipped() -> None:
    assert len(ARTICLES) == len(LOADED) >= 48
    assert all(a.title and a.text and a.published and a.outlet for a in ARTICLES.values())
    assert len({a.path.split("/")[0] for a in ARTICLES.values()}) >= 8
    assert {Path(a.path).suffix for a in ARTICLES.values()} >= {".txt", ".md", ".html", ".json", ".jsonl"}


def test_every_answer_stands_in_a_relevant_article() -> None:
    for case in CASES:
        texts = [ARTICLES[name].text for name in case.relevant]
        assert all(any(answer in text for text in texts) for answer in case.answers or ()), case.id


def test_there_are_enough_questions_of_each_sort() -> None:
    sorts = Counter((bool(case.answers), bool(case.history)) for case in CASES)
    assert len(CASES) >= 120
    assert sorts[False, False] + sorts[False, True] >= 30
    assert sorts[True, True] + sorts[False, True] >= 15
