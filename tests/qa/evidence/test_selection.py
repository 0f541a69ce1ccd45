"""What an answer lists beside itself, and under what numbers."""

from dataclasses import replace

from qa.answer import Candidate
from qa.evidence.grouping import AnswerGroup
from qa.evidence.selection import select_evidence
from qa.question.kind import Kind
from tests.doubles.scenes import alike, candidate


def group(text: str, words: str, score: float = 0.0) -> AnswerGroup:
    return AnswerGroup((candidate(text, words, words, score),))


def test_what_is_far_less_likely_is_no_alternative() -> None:
    text = "Holm won by 34 votes. Berg lost."
    groups = [group(text, words, score) for words, score in (("Holm", 2), ("34", 1), ("Berg", 0))]
    assert select_evidence(groups, Kind.THING, 3, alike).others == (groups[1],)


def test_beside_a_number_that_was_asked_for_stands_no_word() -> None:
    text = "A magnitude 3.9 quake, no 4.1, hit Lodd."
    number, word, other = (group(text, words) for words in ("3.9", "magnitude", "4.1"))
    assert select_evidence([number, word, other], Kind.AMOUNT, 3, alike).others == (other,)
    assert select_evidence([word, number, other], Kind.AMOUNT, 3, alike).others == (number, other)


def test_no_more_alternatives_than_are_wanted_and_everything_that_differs() -> None:
    groups = [group(f"It killed {n} people.", str(n), -0.1 * n) for n in range(14, 18)]
    same = [
        AnswerGroup((replace(g.best, hit=replace(g.best.hit, clusters=replace(g.best.hit.clusters, story_id="x"))),))
        for g in groups
    ]
    selection = select_evidence(same, Kind.AMOUNT, 1, alike)
    assert [g.best.text for g in selection.others] == ["15"]
    assert [g.best.text for g in selection.groups] == ["14", "15", "16", "17"]
    differing = selection.as_disagreements((*selection.disagreements, *selection.updates))
    assert {(d.answer, d.citations) for d in differing} == {("15", (2,)), ("16", (3,)), ("17", (4,))}


def test_numbers_count_every_candidate_of_the_groups_before() -> None:
    text = "Holm won by 34 votes. Berg lost."
    holm = AnswerGroup((candidate(text, "Holm", "a", 2.0), candidate(text, "Holm", "b", 2.0)))
    berg = group(text, "Berg", 2.0)
    selection = select_evidence([holm, berg], Kind.THING, 3, alike)
    assert (selection.numbers(holm), selection.numbers(berg)) == ((1, 2), (3,))
    (other,) = selection.alternatives(0.6)
    assert other.citations == (3,)
    assert 0.0 < other.confidence <= 0.4


def test_an_alternative_is_never_surer_than_the_answer() -> None:
    text = "Holm won by 34 votes."
    selection = select_evidence([group(text, "Holm"), group(text, "34")], Kind.THING, 3, alike)
    assert selection.alternatives(0.1)[0].confidence <= 0.1


def test_an_alternative_of_which_a_part_differs_is_listed_once() -> None:
    def of(story: str, words: str, identity: str) -> Candidate:
        report = candidate(f"It killed {words} people.", words, identity)
        return replace(report, hit=replace(report.hit, clusters=replace(report.hit.clusters, story_id=story)))

    groups = [AnswerGroup((of("x", "14", "a"),)), AnswerGroup((of("x", "15", "b"), of("y", "15", "c")))]
    selection = select_evidence(groups, Kind.AMOUNT, 3, alike)
    assert [len(group.candidates) for group in selection.groups] == [1, 1]
    assert selection.others == selection.disagreements
