"""A later report of the matter may have overtaken what an article says is so."""

from dataclasses import replace
from datetime import date

import pytest

from index.filters import NO_FILTERS
from index.search.retriever import Hit
from qa.answer import Candidate
from qa.evidence.overtaken import may_be_overtaken
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

CLOSED = "The water board of Lodd has closed two intakes."


def later(text: str, day: date = date(2024, 5, 10)) -> Hit:
    return hit(text, "later", day=day)


def said(text: str = CLOSED) -> Candidate:
    return candidate(text, "closed" if "closed" in text else text.split()[0])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Are the intakes of Lodd closed?", "The two intakes at Lodd are open again."),
        ("Is Lodd's intake closed?", "Lodd: the intake has reopened."),
        ("Which intakes are closed in Lodd?", "In Lodd the closure of the intakes was lifted."),
        ("How many intakes are closed in Lodd?", "The intakes at Lodd are no longer shut."),
        ("Has Lodd closed its intakes?", "Lodd reversed its decision on the intakes."),
        ("Is the bridge at Lodd shut?", "The bridge at Lodd has since been repaired."),
        ("Who is mayor of Lodd?", "The mayor of Lodd stepped down."),
        ("Does Lodd ban kites?", "Lodd has dropped its ban on kites."),
        ("What is the fare to Lodd?", "The old fare to Lodd was restored."),
        ("Are people missing in Lodd?", "The people of Lodd were found."),
        ("What is the fare to Lodd?", "The council of Lodd cut the fare for the bus to 2 marks."),
        ("How high is Lodd's kite tax?", "In Lodd the tax rose to 3 per cent."),
        ("How many beds will Lodd lose?", "The minister denied that Lodd's hospital was to be closed."),
        ("When will the bridge at Lodd be built?", "Lodd has scrapped the bridge."),
        ("Who won the seat of Lodd?", "A recount in Lodd gave the seat to Ida Holt."),
        ("Which team won the cup in Lodd?", "The winners of the Lodd cup were disqualified."),
        ("Was the baker of Lodd convicted?", "A court quashed the Lodd baker's conviction."),
    ],
)
def test_a_later_turn_in_the_matter_casts_doubt(question: str, text: str) -> None:
    assert may_be_overtaken(understand(question, NO_FILTERS), said(), [later(text)])


@pytest.mark.parametrize(
    ("question", "hits"),
    [
        ("Did Lodd close its intakes?", [later("The two intakes at Lodd are open again.")]),
        ("Are the intakes of Lodd closed?", [later("The two intakes at Lodd are open again.", date(2024, 5, 1))]),
        ("Are the intakes of Lodd closed?", [later("The two intakes at Lodd are open again.", date(2026, 5, 1))]),
        ("Are the intakes of Lodd closed?", [later("The fair at Lodd is on again.")]),
        ("Are the intakes of Lodd closed?", [later("The intakes of Holm are open again.")]),
        ("Are the intakes of Lodd closed?", [later("The intakes at Lodd date from 1909.")]),
        ("What was the fare to Lodd in 2023?", [later("The council of Lodd cut the fare to 2 marks.")]),
        ("What is the fare to Lodd?", [later("Lodd's turnout rose to 61 per cent.")]),
        ("When was the bridge at Lodd built?", [later("Lodd has scrapped the bridge.")]),
        ("Who won the seat of Lodd?", [later("The winner of Lodd thanked her mother.")]),
        ("Who won the seat of Lodd?", [later("A recount in Holm gave the seat to Ida Holt.")]),
        ("Are the intakes of Lodd closed?", []),
    ],
)
def test_the_past_another_matter_and_no_turn_cast_none(question: str, hits: list[Hit]) -> None:
    assert not may_be_overtaken(understand(question, NO_FILTERS), said(), hits)


def test_the_report_itself_does_not_overtake_itself() -> None:
    own = said("The water board of Lodd has closed two intakes again.")
    assert not may_be_overtaken(understand("Are the intakes of Lodd closed?", NO_FILTERS), own, [replace(own.hit)])
