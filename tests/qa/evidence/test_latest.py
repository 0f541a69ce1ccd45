"""Of the figures of one matter the latest leads; the others are said to be of another day or another outlet."""

from dataclasses import replace
from datetime import date

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.evidence.disagreement import find_disagreements
from qa.evidence.grouping import AnswerGroup
from qa.evidence.latest import SameCount, latest_first, without_other_times
from qa.question.question import Question, understand
from tests.doubles.scenes import alike, candidate

QUESTION = understand("How many people died in the Sarnel earthquake?", NO_FILTERS)


def report(
    text: str, number: str, day: int | None, outlet: str = "Ledger", score: float = 0.0, title: str = "Quake"
) -> Candidate:
    found = candidate(text, number, f"{outlet}-{day}-{number}", score)
    published = date(2024, 4, day) if day else None
    article = replace(found.hit.article, outlet=outlet, published=published, title=title)
    clusters = replace(found.hit.clusters, story_id=f"{outlet}{day}")
    return replace(found, hit=replace(found.hit, article=article, clusters=clusters))


NINE = report("The Sarnel earthquake killed nine people.", "nine", 2, score=2.0)
TWENTY_NINE = report("The Sarnel earthquake killed 29 people, a ministry said.", "29", 5, "Courier", 3.0)
THIRTY_FOUR = report("The death toll from the Sarnel earthquake rose to 34.", "34", 5, score=1.0)
WOUNDED = report("The Sarnel earthquake wounded 600 people.", "600", 6, score=0.5)
ELSEWHERE = report("The Corrin riot killed 51 people.", "51", 7, score=0.4)
A_YEAR_LATER = replace(
    THIRTY_FOUR, hit=replace(THIRTY_FOUR.hit, article=replace(THIRTY_FOUR.hit.article, published=date(2025, 4, 5)))
)


def order(question: Question, *candidates: Candidate) -> list[str]:
    return [group.best.text for group in latest_first(question, [AnswerGroup((one,)) for one in candidates])]


def test_the_latest_figure_leads_and_of_one_day_the_larger() -> None:
    assert order(QUESTION, TWENTY_NINE, NINE, THIRTY_FOUR) == ["34", "29", "nine"]


@pytest.mark.parametrize("other", [WOUNDED, ELSEWHERE, A_YEAR_LATER])
def test_what_counts_something_else_or_another_matter_does_not_lead(other: Candidate) -> None:
    assert order(QUESTION, NINE, other) == ["nine", other.text]


def test_a_question_of_a_year_asks_for_the_figure_of_then() -> None:
    question = understand("How many people died in the Sarnel earthquake in 2024?", NO_FILTERS)
    assert order(question, NINE, THIRTY_FOUR) == ["nine", "34"]


def test_how_many_were_aboard_is_no_toll() -> None:
    question = understand("How many people were aboard the ferry Sarnel?", NO_FILTERS)
    first = report("The Sarnel carried 212 people aboard.", "212", 2)
    later = report("Three passengers of the Sarnel were aboard a helicopter.", "Three", 5)
    assert order(question, first, later) == ["212", "Three"]
    assert not SameCount(question)(first, later)


def test_a_live_page_has_its_later_figure_in_front() -> None:
    text = "Toll rises to 17 dead. Police say nine people have died."
    first, second = (report(text, number, 2, title="Flood live: latest from Lorne") for number in ("nine", "17"))
    page = replace(second, hit=first.hit)
    first, page = (replace(one, sentence=span) for one, span in ((first, (23, len(text))), (page, (0, 22))))
    assert order(understand("How many people died in the flood?", NO_FILTERS), first, page) == ["17", "nine"]


def test_other_times_are_no_rivals_and_are_told_as_said_before_or_as_a_difference() -> None:
    groups = [AnswerGroup((one,)) for one in (THIRTY_FOUR, TWENTY_NINE, NINE, WOUNDED)]
    assert [group.best.text for group in without_other_times(QUESTION, groups)] == ["34", "600"]
    disagreements, updates = find_disagreements(groups, alike, SameCount(QUESTION))
    assert [group.best.text for group in updates] == ["nine"]
    assert "29" in [group.best.text for group in disagreements]


def test_without_groups_there_is_nothing_to_order() -> None:
    assert latest_first(QUESTION, []) == ()
    assert without_other_times(QUESTION, []) == []


def shown_beside(question: str, *candidates: Candidate) -> tuple[list[str], list[str]]:
    groups = [AnswerGroup((one,)) for one in candidates]
    disagreements, updates = find_disagreements(groups, alike, SameCount(understand(question, NO_FILTERS)))
    return [group.best.text for group in disagreements], [group.best.text for group in updates]


@pytest.mark.parametrize(
    ("question", "first", "number", "second", "other"),
    [
        (
            "How many homes in Sarnel are without power?",
            "Sarnel has no power in 38,500 homes.",
            "38,500",
            "The Sarnel storm cut power to 42,000 homes.",
            "42,000",
        ),
        (
            "What will the Sarnel bridge cost?",
            "The Sarnel bridge is to cost $5 million.",
            "$5 million",
            "The bill for Sarnel comes to $7 million.",
            "$7 million",
        ),
        (
            "How many people marched in Sarnel?",
            "Police counted 900 marchers in Sarnel.",
            "900",
            "Organisers in Sarnel claimed 2,000.",
            "2,000",
        ),
        (
            "How many acres has the Sarnel fire burned?",
            "The Sarnel fire burned 900 acres.",
            "900 acres",
            "In Sarnel the blaze grew to 1,200 acres.",
            "1,200 acres",
        ),
        (
            "How many houses were destroyed in Sarnel?",
            "The Sarnel storm destroyed 40 houses.",
            "40",
            "In Sarnel 52 houses are destroyed.",
            "52",
        ),
        (
            "How many heaters does Sarnel recall?",
            "Sarnel recalled 900 heaters.",
            "900",
            "The recall by Sarnel is of 1,200 heaters.",
            "1,200",
        ),
        (
            "What is the turnout in Sarnel?",
            "Sarnel's turnout was 67.3 percent.",
            "67.3 percent",
            "The Sarnel turnout is 67.1 percent.",
            "67.1 percent",
        ),
        (
            "How full is Lake Sarnel?",
            "Lake Sarnel is 24 percent full.",
            "24 percent",
            "Lake Sarnel stood at 18 percent.",
            "18 percent",
        ),
        ("How many were hurt in Sarnel?", "The blast at Sarnel hurt 14.", "14", "In Sarnel 17 people were injured.", "17"),
        (
            "How many are missing in Sarnel?",
            "Five are missing in Sarnel.",
            "Five",
            "The number of people missing in Sarnel has risen to nine.",
            "nine",
        ),
    ],
)
def test_figures_worded_differently_are_of_one_matter(question: str, first: str, number: str, second: str, other: str) -> None:
    earlier, same, foreign = report(first, number, 2), report(second, other, 3), report(second, other, 3, "Courier")
    assert shown_beside(question, earlier, same) == ([], [other])
    assert shown_beside(question, earlier, foreign) == ([other], [])
    assert order(understand(question, NO_FILTERS), earlier, same) == [other, number]


def test_two_sources_in_one_report_disagree() -> None:
    text = "Police in Sarnel estimated that 900 people marched. The organisers claimed 2,000."
    police, organisers = report(text, "900", 2), report(text, "2,000", 2)
    organisers = replace(organisers, hit=police.hit, sentence=(52, len(text)))
    police = replace(police, sentence=(0, 51))
    assert shown_beside("How many people marched in Sarnel?", police, organisers) == (["2,000"], [])


def test_a_figure_of_an_earlier_year_is_set_against_none() -> None:
    then = report("In 1987 the Sarnel earthquake killed 140 people.", "140", 3)
    assert shown_beside("How many people died in the Sarnel earthquake?", NINE, then) == ([], [])


@pytest.mark.parametrize(
    "question",
    [
        "How many people had the Sarnel earthquake killed by dawn?",
        "How many people died in the Sarnel earthquake according to the ministry?",
        "How many people were at first said to have died in the Sarnel earthquake?",
    ],
)
def test_a_question_of_a_time_or_a_source_keeps_the_order_of_the_reader(question: str) -> None:
    assert order(understand(question, NO_FILTERS), NINE, THIRTY_FOUR) == ["nine", "34"]


def test_a_disaster_keeps_its_toll_for_months_but_not_for_a_year() -> None:
    question = "How many people died in the Sarnel earthquake?"
    months = replace(
        THIRTY_FOUR, hit=replace(THIRTY_FOUR.hit, article=replace(THIRTY_FOUR.hit.article, published=date(2024, 9, 5)))
    )
    assert shown_beside(question, NINE, months) == ([], ["34"])
    assert not SameCount(understand(question, NO_FILTERS))(NINE, A_YEAR_LATER)
