"""A misspelt name is answered with the name that was meant, and with nothing where none is near."""

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from index.build.build import build
from index.build.job import BuildJob
from index.filters import NO_FILTERS, Filters
from index.settings import IndexSettings
from qa.assistant import Assistant
from qa.decision.near_names import is_other_transcription, near_name
from qa.decision.refusal import refusal_reasons
from qa.evidence.coverage import coverage, terms_about
from qa.question.question import understand

HASHING = IndexSettings(embedder="hashing", model="256")
EARLY = (
    "Fire on Marlow Quay\n\nMay 3, 2024\n\nA fire broke out on Marlow Quay late on Thursday. Chief officer Dana Whitlock said that "
    "Corvane Coatings would pay.\n\nThe harbour of Ålesund stayed open, said Zdeňka Šimůnková, and Jürgen Großmann of Brannock agreed. "
    "Charter flights went on. Mr Holt, Olga Walter and Petersen’s mother left for Slovenia with Inés Peña-Ibáñez and Siân O’Hara.\n"
)
LATE = "Later\n\nMay 9, 2024\n\nThe judge Hanneke Vandersloot spoke to Rosalind Achterberg of Kestrel Point.\n"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("near-names")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "early.txt").write_text(EARLY, encoding="utf-8")
    (folder / "corpus" / "late.txt").write_text(LATE, encoding="utf-8")
    build(BuildJob(folder / "corpus", folder / "index", HASHING))
    with closing(Assistant.open(folder / "index", HASHING)) as opened:
        yield opened


def near(assistant: Assistant, name: str, filters: Filters = NO_FILTERS) -> str | None:
    return near_name(name, filters, assistant.retriever, assistant.archive.catalogue)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Marlow Quai", None),
        ("Marlov Quay", "Marlow Quay"),
        ("Dana Whitlok", "Dana Whitlock"),
        ("Whitlcok", "Whitlock"),
        ("Corvanne Coatings", "Corvane Coatings"),
        ("Corvanne Coating", "Corvane Coatings"),
        ("Alesundd", "Ålesund"),
        ("Zdenka Simunkowa", "Zdeňka Šimůnková"),
        ("Juergen Grossmann", "Jürgen Großmann"),
        ("Jurgen Grosmann", "Jürgen Großmann"),
        ("Hanneke Vanderslot", "Hanneke Vandersloot"),
        ("ACHTERBREG", "Achterberg"),
        ("Ines Pena Ibanes", None),
        ("Sian O'Haara", "Siân O’Hara"),
        ("Kestrell Point", "Kestrel Point"),
        ("Peterson", "Petersen"),
    ],
)
def test_the_name_is_given_as_an_article_writes_it(assistant: Assistant, typed: str, written: str | None) -> None:
    assert near(assistant, typed) == written


@pytest.mark.parametrize(
    "typed",
    [
        "Holm",
        "Mr Holm",
        "Olga Walker",
        "Slovakia",
        "Chartar",
        "Chief Officer Danna",
        "Whitlock Vandersloot",
        "Dana Whatluck",
        "2023",
        "F-16",
        "X" * 5_000,
        "Zzyzx " * 40,
        "’’’",
        "🎉",
        "東京都庁舎",
        "Москва",
        "Wh\u0338itlock\u0338 Vanderslot",
        "",
    ],
)
def test_what_is_not_near_is_not_offered(assistant: Assistant, typed: str) -> None:
    assert near(assistant, typed) is None


@pytest.mark.parametrize(
    ("asked", "fact"),
    [
        ("Who saw the Marlov Quay fire?", "no article mentions “Marlov Quay”; did you mean “Marlow Quay”?"),
        ("What did Juergen Grossmann say?", "the articles write “Juergen Grossmann” as “Jürgen Großmann”"),
        ("What did Holm say?", "no article mentions “Holm”"),
    ],
)
def test_a_refusal_says_which_name_may_be_meant(assistant: Assistant, asked: str, fact: str) -> None:
    question = understand(asked, NO_FILTERS)
    assert refusal_reasons(question, assistant.retriever, assistant.archive.catalogue) == (fact,)


@pytest.mark.parametrize(
    "name",
    [
        "Zdenka Simunkova",
        "ZDENKA SIMUNKOVA",
        "Zdenˇka".replace("ˇ", "\u030c") + " Šimůnková",
        "Alesund",
        "Jurgen Grossmann",
        "Jürgen Grossmann",
        "Ines Pena Ibanez",
        "Pena-Ibanez",
        "Sian OHara",
        "Siân O'Hara",
        "O‘Hara",
    ],
)
def test_no_name_of_the_articles_is_said_to_be_lacking(assistant: Assistant, name: str) -> None:
    question = understand(f"What did {name} say?", NO_FILTERS)
    assert refusal_reasons(question, assistant.retriever, assistant.archive.catalogue) == ()
    weight = assistant.retriever.scope(NO_FILTERS).weight
    (hit,) = assistant.retriever.search(question.text, 1)
    assert coverage(question.names, terms_about(hit), weight) == 1.0


def test_nothing_of_the_future_is_offered(assistant: Assistant) -> None:
    assert near(assistant, "Hanneke Vanderslot", Filters(as_of=date(2024, 5, 5))) is None


@pytest.mark.parametrize(("name", "other"), [("Juergen", "Jürgen"), ("Soeren Moeller", "Søren Møller"), ("Jäger", "Jaeger")])
def test_an_umlaut_may_be_written_with_an_e(name: str, other: str) -> None:
    assert is_other_transcription(name, other)
    assert not is_other_transcription(name, f"{other}n")


def test_a_known_word_may_be_the_misspelt_one(assistant: Assistant) -> None:
    assert near(assistant, "Charter Whitlock") is None
    assert near(assistant, "Corvane Coasting") is None
    assert near(assistant, "Petersen Walther") is None
    assert near(assistant, "Olga Walther") == "Olga Walter"


def test_a_name_is_looked_up_in_little_time(assistant: Assistant) -> None:
    started = time.process_time()
    for _ in range(10):
        near(assistant, "Hanneke Vanderslot")
    assert time.process_time() - started < 2
