"""What has no word for a quantity does not answer “how many?”."""

from qa.readers.supplements.numbered_candidates import with_number_first
from tests.doubles.scenes import candidate

_TEXT = "They struck for higher pay, will get 6 per cent, and most of them are back."


def ordered(question: str, *quotes: str) -> list[str]:
    return [one.text for one in with_number_first(question, [candidate(_TEXT, quote) for quote in quotes])]


def test_a_number_or_a_word_for_a_quantity_leads() -> None:
    assert ordered("How much more pay will they get?", "higher pay", "6 per cent") == ["6 per cent", "higher pay"]
    assert ordered("How many are back?", "back", "most of them") == ["most of them", "back"]


def test_where_none_has_one_or_none_is_asked_for_the_order_stays() -> None:
    assert ordered("How much more pay will they get?", "higher pay") == ["higher pay"]
    assert ordered("What did they strike for?", "higher pay", "6 per cent") == ["higher pay", "6 per cent"]
