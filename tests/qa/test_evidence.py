"""What says the same stands together."""

from dataclasses import replace

from qa.evidence import merge
from tests.doubles.scenes import candidate

TEXT = "Holm won a third term, the board said."


def test_the_same_words_from_two_articles_are_one_answer() -> None:
    groups = merge(
        [candidate(TEXT, "a third term", "a"), candidate(TEXT, "the board", "b"), candidate(TEXT, "A third term".lower(), "c")]
    )
    assert [[c.hit.article.id for c in group.candidates] for group in groups] == [["a", "c"], ["b"]]


def test_the_same_digits_with_other_signs_are_other_answers() -> None:
    text = "It rose 14% to $14 and €14, then to -14; “!”, they said, “?”."
    quotes = ("14%", "$14", "€14", "-14", "!", "?")
    assert len(merge([candidate(text, quote, str(n)) for n, quote in enumerate(quotes)])) == len(quotes)


def test_of_overlapping_spans_only_the_best_is_kept() -> None:
    groups = merge([candidate(TEXT, "won a third term"), candidate(TEXT, "a third term, the board")])
    assert [group.best.text for group in groups] == ["won a third term"]
    assert len(groups[0].candidates) == 1


def test_groups_stand_in_the_order_of_their_best() -> None:
    assert [group.best.text for group in merge([candidate(TEXT, "Holm"), candidate(TEXT, "the board")])] == [
        "Holm",
        "the board",
    ]


def test_an_article_that_repeats_itself_is_one_source() -> None:
    text = "Holm won. Later the board said it again: Holm won."
    again = candidate(text, "Holm won")
    later = replace(again, span=(41, 49), sentence=(10, 50))
    assert later.text == "Holm won"
    assert [len(group.candidates) for group in merge([again, later])] == [1]
