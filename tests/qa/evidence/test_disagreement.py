"""Who says otherwise, and what is only an update."""

import zlib
from dataclasses import replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from qa.answer import Candidate
from qa.evidence.disagreement import find_disagreements
from qa.evidence.grouping import AnswerGroup
from tests.doubles.scenes import alike, candidate


def unlike(text: str) -> NDArray[np.float32]:
    """Return a vector of its own for each text: no two texts mean the same."""
    vector = np.zeros(1000, dtype=np.float32)
    vector[zlib.crc32(text.encode()) % 1000] = 1.0
    return vector


def group_of(text: str, words: str, identity: str) -> AnswerGroup:
    report = candidate(text, words, identity)
    return AnswerGroup((replace(report, hit=replace(report.hit, clusters=replace(report.hit.clusters, story_id="x"))),))


def report_of(words: str, outlet: str, day: int, score: float = 0.0, story: str = "quake") -> Candidate:
    report = candidate(f"The quake killed {words}, officials said.", words, f"{outlet}-{day}-{words}", score)
    article = replace(report.hit.article, outlet=outlet, published=date(2024, 5, day))
    return replace(report, hit=replace(report.hit, article=article, clusters=replace(report.hit.clusters, story_id=story)))


def texts(groups: list[AnswerGroup]) -> list[str]:
    return [group.best.text for group in groups]


def test_other_figures_of_other_outlets_disagree_in_the_order_of_their_days() -> None:
    groups = [
        AnswerGroup((report_of(words, outlet, day),)) for words, outlet, day in (("17", "A", 3), ("15", "C", 5), ("14", "B", 2))
    ]
    disagreements, updates = find_disagreements(groups, unlike)
    assert (texts(disagreements), updates) == (["14", "15"], [])


def test_another_figure_of_the_same_outlet_on_another_day_is_an_update() -> None:
    groups = [
        AnswerGroup((report_of("17", "A", 5),)),
        AnswerGroup((report_of("14", "A", 3),)),
        AnswerGroup((report_of("15", "B", 4),)),
    ]
    disagreements, updates = find_disagreements(groups, unlike)
    assert (texts(disagreements), texts(updates)) == (["15"], ["14"])


def test_two_figures_of_one_outlet_on_one_day_disagree() -> None:
    disagreements, updates = find_disagreements(
        [AnswerGroup((report_of("17", "A", 5),)), AnswerGroup((report_of("14", "A", 5),))], unlike
    )
    assert (texts(disagreements), updates) == (["14"], [])


def test_one_report_by_another_source_makes_it_a_disagreement() -> None:
    answer, own, foreign = report_of("17", "A", 5), report_of("14", "A", 3), report_of("14", "B", 3)
    assert [texts(groups) for groups in find_disagreements([AnswerGroup((answer,)), AnswerGroup((own,))], unlike)] == [
        [],
        ["14"],
    ]
    assert [texts(groups) for groups in find_disagreements([AnswerGroup((answer,)), AnswerGroup((own, foreign))], unlike)] == [
        ["14"],
        [],
    ]
    assert [texts(groups) for groups in find_disagreements([AnswerGroup((answer,)), AnswerGroup((foreign, own))], unlike)] == [
        ["14"],
        [],
    ]


def test_weekdays_exclude_each_other_and_names_do_not() -> None:
    groups = [
        AnswerGroup((report_of("Monday", "A", 5),)),
        AnswerGroup((report_of("Tuesday", "B", 5),)),
        AnswerGroup((report_of("Holm", "C", 5),)),
    ]
    assert texts(find_disagreements(groups, alike)[0]) == ["Tuesday"]


def test_another_event_is_no_disagreement() -> None:
    assert find_disagreements(
        [AnswerGroup((report_of("17", "A", 5),)), AnswerGroup((report_of("14", "B", 5, story="flood"),))], unlike
    ) == ([], [])


def test_what_is_unlikely_is_none_and_votes_do_not_outweigh_a_lone_dissenter() -> None:
    many = AnswerGroup(tuple(report_of("17", outlet, 5) for outlet in "ABCDEFG"))
    assert texts(find_disagreements([many, AnswerGroup((report_of("14", "X", 5, score=-1.0),))], unlike)[0]) == ["14"]
    assert find_disagreements([many, AnswerGroup((report_of("14", "X", 5, score=-2.0),))], unlike) == ([], [])


def test_nothing_differs_from_nothing() -> None:
    assert find_disagreements([], unlike) == ([], [])


def test_what_is_counted_must_be_the_same() -> None:
    six, nine = group_of("Six people were arrested.", "Six", "a"), group_of("Nine people were arrested outside.", "Nine", "b")
    dead = group_of("At least nine people have died.", "nine", "c")
    assert texts(find_disagreements([six, nine], unlike)[0]) == ["Nine"]
    assert find_disagreements([six, dead], alike) == ([], [])


def test_else_the_words_around_and_the_meaning_of_the_sentences_must_be_the_same() -> None:
    lost = group_of("Ian caused $50 billion in damages.", "$50 billion", "a")
    insured = group_of("Ian may have caused as much as $40 billion in losses.", "$40 billion", "b")
    raised = group_of("Holm paid $40 billion for a mill.", "$40 billion", "c")
    assert texts(find_disagreements([lost, insured], alike)[0]) == ["$40 billion"]
    assert find_disagreements([lost, insured], unlike) == ([], [])
    assert find_disagreements([lost, raised], alike) == ([], [])


def test_two_figures_in_one_article_mean_two_things() -> None:
    text = "Six people were arrested. Nine people were arrested later."
    assert find_disagreements([group_of(text, "Six", "a"), group_of(text, "Nine", "a")], alike) == ([], [])


def test_what_follows_a_day_a_share_or_a_sum_says_nothing_about_it() -> None:
    pairs = [
        ("The Alder sank on Monday, police said.", "Monday", "An inquiry opens on Tuesday, police said.", "Tuesday"),
        ("Shares fell 5 percent on Friday at noon.", "5 percent", "Output rose 7 percent on Friday at noon.", "7 percent"),
        ("The rock is 7 miles (11 km) from Earth.", "7 miles", "It came within 30 miles of Earth.", "30 miles"),
        ("The bridge cost $5 million, officials said.", "$5 million", "Holm stole $7 million, officials said.", "$7 million"),
    ]
    for first, quote, second, other in pairs:
        assert find_disagreements([group_of(first, quote, "a"), group_of(second, other, "b")], unlike) == ([], [])


def test_only_the_reports_that_contradict_are_counted() -> None:
    groups = [
        AnswerGroup((report_of("17", "A", 5),)),
        AnswerGroup((report_of("14", "A", 3), report_of("14", "B", 4, story="flood"))),
    ]
    disagreements, updates = find_disagreements(groups, unlike)
    assert disagreements == []
    assert [len(group.candidates) for group in updates] == [1]


def test_an_age_is_no_length_of_time_and_the_year_before_is_another_time() -> None:
    pairs = [
        ("Holm lasted 45 days in office.", "45", "Holm, 47, lasted long in office.", "47"),
        ("Egg prices rose to $4.25 in May.", "$4.25", "Egg prices were $1.79 the year before.", "$1.79"),
        ("Some 90 customers have no power.", "90", "Power to 400 customers was restored.", "400"),
        ("The fire killed nine people here.", "nine", "In 1987 the fire killed 14 people here.", "14"),
    ]
    for first, quote, second, other in pairs:
        assert find_disagreements([group_of(first, quote, "a"), group_of(second, other, "b")], alike) == ([], [])
