"""What says the same stands together."""

from dataclasses import replace

from qa.evidence.grouping import group_candidates, plausible
from tests.doubles.scenes import candidate

TEXT = "Holm won a third term, the board said."


def test_the_same_words_from_two_articles_are_one_answer() -> None:
    groups = group_candidates(
        [candidate(TEXT, "a third term", "a"), candidate(TEXT, "the board", "b"), candidate(TEXT, "A third term".lower(), "c")]
    )
    assert [[c.hit.article.id for c in group.candidates] for group in groups] == [["a", "c"], ["b"]]


def test_the_same_digits_with_other_signs_are_other_answers() -> None:
    text = "It rose 14% to $14 and €14, then to -14; “!”, they said, “?”."
    quotes = ("14%", "$14", "€14", "-14", "!", "?")
    assert len(group_candidates([candidate(text, quote, str(n)) for n, quote in enumerate(quotes)])) == len(quotes)


def test_of_overlapping_spans_only_the_best_is_kept() -> None:
    groups = group_candidates([candidate(TEXT, "won a third term"), candidate(TEXT, "a third term, the board")])
    assert [group.best.text for group in groups] == ["won a third term"]
    assert len(groups[0].candidates) == 1


def test_groups_stand_in_the_order_of_their_best() -> None:
    assert [group.best.text for group in group_candidates([candidate(TEXT, "Holm"), candidate(TEXT, "the board")])] == [
        "Holm",
        "the board",
    ]


def test_an_article_that_repeats_itself_is_one_source() -> None:
    text = "Holm won. Later the board said it again: Holm won."
    again = candidate(text, "Holm won")
    later = replace(again, span=(41, 49), sentence=(10, 50))
    assert later.text == "Holm won"
    assert [len(group.candidates) for group in group_candidates([again, later])] == [1]


def test_a_text_that_several_articles_carry_is_one_source() -> None:
    lead, copy = candidate(TEXT, "Holm", "lead"), candidate(TEXT, "Holm", "copy")
    copy = replace(copy, hit=replace(copy.hit, clusters=lead.hit.clusters))
    assert [len(group.candidates) for group in group_candidates([lead, copy])] == [1]


def test_what_is_a_fifth_as_likely_is_plausible() -> None:
    groups = group_candidates(
        [candidate(TEXT, words, words, score) for words, score in (("Holm", 0.0), ("board", -1.6), ("third", -1.7))]
    )
    assert [group.best.text for group in plausible(groups)] == ["Holm", "board"]


NAMES = "Mayor Ida Holm met Nils Holm. Holm won, said Berg."


def test_a_name_is_quoted_in_full_where_that_is_plausible_and_its_places_stand_together() -> None:
    groups = group_candidates(
        [candidate(NAMES, "Holm", "a", 1.0), candidate(NAMES, "Ida Holm", "b", 0.0), candidate(NAMES, "Berg", "c", -1.0)]
    )
    assert [group.best.text for group in groups] == ["Ida Holm", "Berg"]
    assert [c.hit.article.id for c in groups[0].candidates] == ["b", "a"]
    assert groups[0].score > 1.0


def test_a_fuller_name_that_is_hardly_likely_is_not_quoted() -> None:
    assert group_candidates([candidate(NAMES, "Holm", "a", 3.0), candidate(NAMES, "Ida Holm", "b", 0.0)])[0].best.text == "Holm"


def test_a_short_name_that_two_people_bear_joins_neither() -> None:
    holms = [candidate(NAMES, words, words, score) for words, score in (("Holm", 1.0), ("Ida Holm", 0.5), ("Nils Holm", 0.4))]
    assert [group.best.text for group in group_candidates(holms)] == ["Holm", "Ida Holm", "Nils Holm"]
    assert [len(group.candidates) for group in group_candidates([replace(holms[1], score=2.0), *holms[::2]])] == [1, 1, 1]


def test_the_full_name_is_joined_by_what_shortens_it() -> None:
    groups = group_candidates([candidate(NAMES, "Ida Holm", "b", 2.0), candidate(NAMES, "Holm", "a", 1.0)])
    assert [len(group.candidates) for group in groups] == [2]
