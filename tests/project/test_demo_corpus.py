"""The first corpus, of `make demo`: it loads whole, its questions are what they say, and most of them are answered."""

from contextlib import closing
from itertools import pairwise
from pathlib import Path

from index.article import Article
from index.build.build import build
from index.build.job import BuildJob
from index.loaders.walk import load_corpus
from qa.assistant import Assistant
from qa.evaluation.cases.load import load_cases
from qa.evaluation.run import Options, evaluate_cases
from qa.settings import AnswerSettings
from tui.archive.welcome_screen import FIRST_CORPUS

ROOT = Path(__file__).parents[2]
LOADED = list(load_corpus(ROOT / FIRST_CORPUS))
ARTICLES = {a.id: a for a in LOADED if isinstance(a, Article)}
CASES = load_cases(ROOT / "corpus" / "questions" / "demo.jsonl")


def test_every_file_of_the_first_corpus_gives_articles_with_headline_date_byline_and_outlet() -> None:
    assert len(ARTICLES) == len(LOADED) >= 40
    assert all(a.title and a.published and a.author and a.outlet for a in ARTICLES.values())
    assert {Path(a.path).suffix for a in ARTICLES.values()} >= {".txt", ".md", ".html", ".json", ".jsonl"}


def test_articles_of_the_first_corpus_have_the_length_of_news() -> None:
    assert {a.id: len(a.text.split()) for a in ARTICLES.values() if not 150 <= len(a.text.split()) <= 450} == {}


def test_the_first_corpus_holds_copies_of_a_wire_report() -> None:
    openings = sorted(a.text.removeprefix("MARLSEA (County Wire) - ")[:200] for a in ARTICLES.values())
    assert any(one == other for one, other in pairwise(openings))


def test_every_answer_of_a_first_question_stands_in_a_relevant_article() -> None:
    for case in CASES:
        texts = [ARTICLES[name].text for name in case.relevant]
        assert all(any(answer in text for text in texts) for answer in case.answers or ()), case.id


def test_a_quarter_of_the_first_questions_has_no_answer() -> None:
    without = sum(not case.answers for case in CASES)
    assert len(CASES) >= 60
    assert 0.2 <= without / len(CASES) <= 0.3
    assert sum(bool(case.history) for case in CASES) >= 5


def test_make_demo_and_the_readme_use_the_first_corpus() -> None:
    assert f"index {FIRST_CORPUS}" in (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"pullquote index {FIRST_CORPUS}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_first_questions_are_answered_rightly_or_refused(tmp_path: Path) -> None:
    """Every sixth of them, for the time that it takes to read; corpus/README.md has the figures of all."""
    build(BuildJob(ROOT / FIRST_CORPUS, tmp_path / "index"))
    with closing(Assistant.open(tmp_path / "index", answer=AnswerSettings(reader="deep"))) as assistant:
        predictions = evaluate_cases(assistant, CASES[::6], Options(), lambda done, total: None).predictions
    assert sum(p.answered for p in predictions if p.golds) >= 0.85 * sum(bool(p.golds) for p in predictions)
    assert len([p.question for p in predictions if p.answered and not p.correct]) <= 1
