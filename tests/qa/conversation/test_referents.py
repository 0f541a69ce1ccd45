"""What the words of a follow-up can refer to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.conversation.dependence import ReferringWord, references
from qa.conversation.exchange import Exchange
from qa.conversation.referents import Referents, first_of_each

PRIZE = Exchange("Who won the Lantern Prize in 2023?", answer="Lina Ekdal")
STRIKE = Exchange("When did the dock strike at Lodd begin?", answer="2 June")
FERRY = Exchange("Who was the captain of the ferry Halvard?", answer="Per Aldane")
COMPANY = Exchange("Which company owns the ferry Halvard?", answer="Fannline")
PLACE = Exchange("Where was Sunniva Rask born?", answer="Brekka")
NOTHING = Exchange("What happened?", answer="")
WORKERS = Exchange("What did the striking workers of Lodd want?", answer="9 percent")

REFERENTS = [
    ([PRIZE], "she", "Lina Ekdal"),
    ([PRIZE], "it", "the Lantern Prize"),
    ([STRIKE], "it", "the dock strike at Lodd"),
    ([COMPANY], "it", "Fannline"),
    ([COMPANY], "its", "Fannline"),
    ([FERRY], "his", "Per Aldane"),
    ([PLACE], "there", "Brekka"),
    ([PLACE], "she", "Sunniva Rask"),
    ([PRIZE, PLACE], "her", "Sunniva Rask"),
    ([PLACE, PRIZE], "her", "Lina Ekdal"),
    ([STRIKE], "that one", "the dock strike at Lodd"),
    ([WORKERS], "they", "the striking workers"),
    ([COMPANY], "they", "Fannline"),
    ([NOTHING], "he", None),
    ([NOTHING], "there", None),
    ([], "it", None),
    ([PRIZE], "xylophone", None),
]
TEXTS = st.text(max_size=60) | st.sampled_from(
    ["Ida Holm", "Where was she born?", "Who won the Lantern Prize?", "the jury", "“", "Ekdal"]
)
TURNS = st.lists(st.builds(Exchange, TEXTS, TEXTS, TEXTS), max_size=6)


@pytest.mark.parametrize(("turns", "word", "referent"), REFERENTS)
def test_what_a_word_stands_for(turns: list[Exchange], word: str, referent: str | None) -> None:
    assert Referents.of(turns).referent(word) == referent


def test_whom_a_whole_new_question_brings_in_is_meant_by_the_pronoun_behind_it() -> None:
    born = [PLACE, Exchange("Who was her husband?", "Who was Sunniva Rask’s husband?", "Anders Lome")]
    assert Referents.of([*born, Exchange("Who found the coins in Lodd?", answer="Greta Lind")]).referent("she") == "Greta Lind"
    assert (
        Referents.of([*born, Exchange("Who met Sunniva Rask in Lodd?", answer="Greta Lind")]).referent("she") == "Sunniva Rask"
    )


def test_a_pronoun_stays_whom_it_was_before() -> None:
    turns = [PLACE, Exchange("Who was her husband?", "Who was Sunniva Rask’s husband?", "Anders Lome")]
    assert Referents.of(turns).referent("she") == "Sunniva Rask"


def test_a_last_name_stands_for_the_fuller_name() -> None:
    assert Referents.of([PRIZE, Exchange("What did Ekdal write?")]).people == ("Lina Ekdal",)


def test_turns_long_ago_are_not_looked_at() -> None:
    assert Referents.of([PRIZE, *[NOTHING] * 4]).people == ()
    assert Referents.of([PRIZE, *[NOTHING] * 3]).people == ("Lina Ekdal",)


@pytest.mark.parametrize("answer", ["9 percent", "in 1988", "because the seal was worn", "12 November 2023", "", "…"])
def test_numbers_days_and_clauses_are_no_referents(answer: str) -> None:
    referents = Referents.of([Exchange("When was it?", answer=answer)])
    assert (referents.people, referents.places, referents.things) == ((), (), ())


@pytest.mark.parametrize(
    ("turns", "topic"),
    [
        ([STRIKE], "the dock strike at Lodd"),
        ([STRIKE, NOTHING], "the dock strike at Lodd"),
        ([STRIKE, PRIZE], "the Lantern Prize"),
        ([Exchange("Who was its captain?", "Who was the ferry Halvard’s captain?")], "the ferry Halvard"),
        ([Exchange("What causes throat cancer?")], "throat cancer"),
        ([], None),
    ],
)
def test_the_topic_is_the_fullest_phrase_of_the_latest_question(turns: list[Exchange], topic: str | None) -> None:
    found = Referents.of(turns).topic
    assert (found.text if found else None) == topic


def test_a_second_pronoun_of_a_family_is_left_to_the_first() -> None:
    words = references("Did he sell his boat there and is it hers?")
    assert [word.word for word in first_of_each(words)] == ["he", "there", "it", "hers"]
    assert first_of_each([ReferringWord("he", (0, 2)), ReferringWord("him", (3, 6))]) == [ReferringWord("he", (0, 2))]


@given(TURNS, st.sampled_from(["he", "her", "it", "they", "there", "that one", "then", ""]))
def test_a_referent_is_never_empty_and_no_history_is_an_error(turns: list[Exchange], word: str) -> None:
    referent = Referents.of(turns).referent(word)
    assert referent is None or referent.strip()
