"""A refusal says what the articles lack: facts that anyone can check."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from index.filters import NO_FILTERS, Filters
from index.settings import IndexSettings
from qa.assistant import Assistant
from qa.decision.refusal import _holds_answer_kind, refusal_reasons
from qa.question.question import understand


@pytest.fixture(scope="module")
def assistant(sample_index: Path) -> Iterator[Assistant]:
    with closing(Assistant.open(sample_index, IndexSettings(embedder="hashing", model="256"))) as assistant_of_sample:
        yield assistant_of_sample


def facts(assistant: Assistant, question: str, filters: Filters = NO_FILTERS) -> tuple[str, ...]:
    return refusal_reasons(understand(question, filters), assistant.retriever, assistant.archive.catalogue)


def test_a_name_that_stands_nowhere(assistant: Assistant) -> None:
    assert facts(assistant, "How many people live in Uruguay?") == ("no article mentions “Uruguay”",)


@pytest.mark.parametrize(
    "question",
    [
        "How many people live in Uruguay according to Radio Velmark?",
        "How many people lived in Uruguay on 5 March?",
        "How many people lived in Uruguay at 9.15 on March 5, 2024?",
    ],
)
def test_an_outlet_of_the_archive_and_a_day_or_an_hour_are_not_said_to_be_unmentioned(
    assistant: Assistant, question: str
) -> None:
    assert "no article mentions “Uruguay”" in facts(assistant, question)
    assert not [fact for fact in facts(assistant, question) if any(word in fact for word in ("Radio", "“5", "9.15"))]


def test_two_names_that_never_stand_together(assistant: Assistant) -> None:
    (fact,) = facts(assistant, "What did Irena Kovalik say about the Halvard?")
    assert fact.startswith("“Irena Kovalik” stands in ") or fact.startswith("“Halvard” stands in ")
    assert ", never together with “" in fact


def test_years_that_the_archive_does_not_reach(assistant: Assistant) -> None:
    days = assistant.archive.catalogue.days()
    assert days is not None
    facts_of_2031 = facts(assistant, "Who won in Brekka in 2031?")
    assert f"nothing after {days[1].day} {days[1]:%B %Y}" in facts_of_2031


def test_filters_that_nothing_passes(assistant: Assistant) -> None:
    days = assistant.archive.catalogue.days()
    assert days is not None
    since = facts(assistant, "Who won?", Filters(since=date(2031, 1, 1)))
    assert since == (f"the newest article is of {days[1].day} {days[1]:%B %Y}",)
    until = facts(assistant, "Who won?", Filters(until=date(1999, 1, 1)))
    assert until == (f"the oldest article is of {days[0].day} {days[0]:%B %Y}",)
    assert facts(assistant, "Who won?", Filters(outlets=("Nobody",))) == ("no article is from “Nobody”",)
    assert facts(assistant, "Who won?", Filters(phrases=("the Atlantis quake",))) == (
        "no article holds the words “the Atlantis quake”",
    )
    both = Filters(outlets=("Radio Velmark",), since=days[1])
    assert facts(assistant, "Who won?", both) == ("no article passes the filters",)


def test_an_outlet_that_has_printed_nothing_by_the_as_of_day_has_no_article(assistant: Assistant) -> None:
    first_days = {
        outlet: assistant.archive.catalogue.days(Filters(outlets=(outlet,))) for outlet in assistant.archive.catalogue.outlets()
    }
    latest, days = max(((name, days) for name, days in first_days.items() if days), key=lambda one: one[1][0])
    before = Filters(outlets=(latest,), as_of=days[0] - timedelta(days=1))
    assert facts(assistant, "Who won?", before) == (f"no article is from “{latest}”",)


def test_nothing_of_the_future_is_told(assistant: Assistant) -> None:
    as_of = Filters(as_of=date(1999, 1, 1))
    assert facts(assistant, "Who won?", as_of) == ("no article is of 1 January 1999 or before",)
    early = Filters(as_of=date(2023, 11, 30), since=date(2023, 12, 1))
    (fact,) = facts(assistant, "Who won?", early)
    assert fact.startswith("the newest article is of ")
    assert fact.endswith("November 2023")


def test_what_only_is_not_clear_enough_lacks_nothing_plain(assistant: Assistant) -> None:
    assert facts(assistant, "why is it so?") == ()


def test_a_name_that_never_stands_beside_what_is_wanted(assistant: Assistant) -> None:
    (fact,) = facts(assistant, "How many people does Olga Freire employ?")
    assert fact == "“Olga Freire” stands in 1 article, never in a sentence with a number"


def test_the_number_in_a_name_is_none_that_stands_beside_it() -> None:
    question = understand("How many people did KV-7 kill?", NO_FILTERS)
    assert not _holds_answer_kind(question, "KV-7", "KV-7 was approved.")
    assert _holds_answer_kind(question, "KV-7", "KV-7 was given to 7 people.")


def test_a_name_whose_words_stand_apart_is_not_named(assistant: Assistant) -> None:
    assert facts(assistant, "How old is Beatriz Pestana?") == ("no article names “Beatriz Pestana” in full",)


@pytest.mark.parametrize(
    ("name", "text"),
    [("Russia's", "Russia sent 7 people."), ("U.S.", "The US sent 7."), ("Lodd Rovers", "Lodd Rover's 7 goals.")],
)
def test_another_form_of_a_name_is_the_name(name: str, text: str) -> None:
    assert _holds_answer_kind(understand("How many people did they send?", NO_FILTERS), name, text)


@pytest.mark.parametrize(
    ("asked", "facts_of_it"),
    [
        ("How old is Olga Freyre?", ("no article mentions “Olga Freyre”; did you mean “Olga Freire”?",)),
        ("How many does Ólga Fréïre employ?", ("“Ólga Fréïre” stands in 1 article, never in a sentence with a number",)),
        ("How many does Ana Ilgren-Petrov employ?", ("no article mentions “Ana Ilgren-Petrov”",)),
    ],
)
def test_a_misspelt_name(assistant: Assistant, asked: str, facts_of_it: tuple[str, ...]) -> None:
    assert facts(assistant, asked) == facts_of_it
