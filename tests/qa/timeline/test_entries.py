"""One sentence a story, the oldest first, and what changed marked."""

from dataclasses import replace
from datetime import date

from index.news.stories import Clusters
from index.search.retriever import Hit
from qa.timeline.entries import timeline_entries
from tests.doubles.scenes import hit


def told(text: str, identity: str, day: date | None, score: float = 1.0, story: str = "") -> Hit:
    return replace(hit(text, identity, score, "Sorrel ferry", day), clusters=Clusters(identity, story or identity))


def lines(*hits: Hit) -> list[tuple[str, bool]]:
    return [(entry.candidate.text, entry.changed) for entry in timeline_entries("Sorrel ferry", hits, lambda term: 1.0)]


FIRST = told("The Sorrel ferry sank. The count is 12 dead.", "a", date(2025, 3, 2))
LATER = told("Divers went down. The Sorrel ferry claimed 17 dead.", "b", date(2025, 3, 4))


def test_the_oldest_story_comes_first_with_the_sentence_that_names_the_topic() -> None:
    assert lines(LATER, FIRST) == [("The Sorrel ferry sank.", False), ("The Sorrel ferry claimed 17 dead.", False)]


def test_another_figure_of_the_same_thing_is_marked() -> None:
    first = told("The Sorrel ferry sank with 12 dead.", "a", date(2025, 3, 2))
    same = told("A mass was held for the 12 dead of the Sorrel ferry.", "c", date(2025, 3, 3))
    assert [changed for _, changed in lines(first, same, LATER)] == [False, False, True]


def test_one_story_of_a_day_comes_once_with_its_best_passage() -> None:
    again = told("A second report on the Sorrel ferry.", "d", date(2025, 3, 2), 0.9, story="a")
    assert len(lines(FIRST, again)) == 1


def test_what_is_undated_far_behind_or_about_something_else_is_left_out() -> None:
    undated = told("The Sorrel ferry again.", "e", None)
    behind = told("The Sorrel ferry, in passing.", "f", date(2025, 3, 5), 0.3)
    other = replace(
        told("Bread costs more.", "g", date(2025, 3, 5)),
        article=replace(FIRST.article, title="Bread", text="Bread costs more."),
    )
    assert lines(FIRST, undated, behind, other) == [("The Sorrel ferry sank.", False)]
    assert lines() == []
