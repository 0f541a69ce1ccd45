import pytest

from tui.slash.completion import NO_SUGGESTIONS, suggest

OUTLETS = ("Coastal Herald", "Valley Tribune", "The Valley Herald")


def names(before: str) -> list[str]:
    return [suggestion.name for suggestion in suggest(before, OUTLETS).matches]


def test_a_slash_at_the_beginning_offers_the_commands_that_begin_so() -> None:
    assert names("/s") == ["since", "show", "settings"]
    assert names("/SIN") == ["since"]


def test_at_offers_outlets_first_those_that_begin_so() -> None:
    assert names("@") == list(OUTLETS)
    assert names("Who won? @val") == ["Valley Tribune", "The Valley Herald"]
    assert names("Who won? @coastal h") == ["Coastal Herald"]


def test_the_word_that_an_offer_stands_for_begins_at_its_sign() -> None:
    assert suggest("Who won? @val", OUTLETS).word_start == 9


def test_outlet_names_are_offered_after_the_command_too() -> None:
    assert names("/outlet trib") == ["Valley Tribune"]


def test_outlets_are_offered_for_the_operator_that_stays_in_the_question() -> None:
    suggestions = suggest("Who won? outlet:val", OUTLETS)
    assert [suggestion.name for suggestion in suggestions.matches] == ['outlet:"Valley Tribune"', 'outlet:"The Valley Herald"']
    assert suggestions.word_start == 9
    assert names('Who won? outlet:"coastal h') == ['outlet:"Coastal Herald"']


def test_authors_and_sections_are_offered_for_their_operators() -> None:
    authors, sections = ("Ida Holm", "Teo Brandt"), ("politics",)
    for before, offered in (("x author:ho", 'author:"Ida Holm"'), ("x SECTION:p", "section:politics")):
        assert [one.name for one in suggest(before, OUTLETS, authors, sections).matches] == [offered]


@pytest.mark.parametrize("before", ["", "Who won?", "mail me@home", "/since 2024", "either/or", "/zzz"])
def test_elsewhere_nothing_is_offered(before: str) -> None:
    assert suggest(before, OUTLETS).matches == NO_SUGGESTIONS.matches
