"""A follow-up stands alone: what was carried into it, and what is left as it was typed."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import SourceRef
from qa.answer import Citation
from qa.conversation.exchange import Exchange
from qa.conversation.rewriting import make_standalone, says_all_of
from qa.understanding import resolve_history

PRIZE = Exchange("Who won the Lantern Prize in 2023?", answer="Lina Ekdal")
STRIKE = Exchange("When did the dock strike at Lodd begin?", answer="2 June")
RASK = Exchange("Where was Sunniva Rask born?", answer="Brekka")
VERDICTS = [
    Exchange("On how many counts was Jon Varga found guilty?", answer="nine"),
    Exchange("and Lindqvist?", answer="four"),
]
JURY = Exchange("how long did her jury deliberate?", answer="two days")
QUAKES = [
    Exchange("How many people did the earthquake in Turkey kill?", answer="12"),
    Exchange("what about the one in Chile?", answer="9"),
]
ROLE = Exchange("Who is taking over from Ada Holm in Winter Ferry?", answer="Mari Sund")
WHICH_ROLE = Exchange("which role is it?", answer="Anna Lind")
CUP = Exchange("When is the next Lantern Cup?", answer="2026")
LAST_CUP = Exchange("who won the last one?", answer="Norway")
SECOND = Exchange("Who came second in the race?", answer="Bo Lens")
PARTY = Exchange("Which party came first in the Drovian election?", answer="Sons of Velmark")
FLOODS = Exchange("How many people died in the July floods in Velmark?", answer="at least 16")
BREED = Exchange("What is the most popular breed in Velmark now?", answer="Norrland hound")
NEW_MAYOR = Exchange("Who is the new mayor of Lodd?", answer="Ida Holm")
FIRST_MEMBER = Exchange("Who is the first member for Lodd?", answer="Ida Holm")
HOW_OLD = Exchange("how old", answer="25")
LAST_CUP_AT_HOME = Exchange("When did Norway last win the Lantern Cup?", answer="1998")
QUAKE = Exchange("How strong was the earthquake in Velmark and Lodd?", answer="magnitude-7.5")
WHO_SHE_BEAT = Exchange("who'd Ida Holm beat in Lodd", answer="Bo Lens")
STATUE = Exchange("Whose bronze statue was stolen in Brekka?", answer="Nils Berg")
WORD = Exchange("What is Norvo's word of the year?", answer="ferrying")
LEADER = Exchange("who leads it?", answer="Runa Berg")
ACTOR = Exchange("Which Winter Ferry actor has died?", answer="Nils Berg")
ACCUSED = Exchange("What was Ida Holm found guilty of?", answer="murder")
NORVO = Exchange("How much is Norvo paying in the Norvo settlement?", answer="$5 million")
STANDALONE = [
    ([RASK], "When did she die?", "When did Sunniva Rask die?", ["Sunniva Rask"]),
    ([RASK], "Who was her husband?", "Who was Sunniva Rask’s husband?", ["Sunniva Rask"]),
    ([RASK], "How many people live there?", "How many people live in Brekka?", ["Brekka"]),
    ([RASK], "When?", "When was Sunniva Rask born?", ["Where was Sunniva Rask born"]),
    (
        [PRIZE],
        "Which book did she win it for?",
        "Which book did Lina Ekdal win the Lantern Prize for?",
        ["Lina Ekdal", "the Lantern Prize"],
    ),
    ([PRIZE], "And in 2024?", "Who won the Lantern Prize in 2024?", ["Who won the Lantern Prize in 2023"]),
    ([STRIKE], "Who led it?", "Who led the dock strike at Lodd?", ["the dock strike at Lodd"]),
    (
        [STRIKE],
        "And who spoke for the union?",
        "Who spoke for the union in the dock strike at Lodd?",
        ["the dock strike at Lodd"],
    ),
    ([STRIKE, PRIZE], "Was anybody hurt?", "Was anybody hurt in the Lantern Prize?", ["the Lantern Prize"]),
    ([Exchange("Who resigned?", answer="Bo Lens")], "What is his age?", "What is Bo Lens’ age?", ["Bo Lens"]),
    (
        [PARTY],
        "who leads it?",
        "Who leads Sons of Velmark in the Drovian election?",
        ["Sons of Velmark", "the Drovian election"],
    ),
    (
        [PARTY],
        "what did they get?",
        "What did Sons of Velmark get in the Drovian election?",
        ["Sons of Velmark", "the Drovian election"],
    ),
    ([SECOND], "age?", "What is the age of Bo Lens?", ["Who came second in the race"]),
    ([SECOND], "what breed was it?", "What breed Bo Lens came second in the race?", ["Who came second in the race"]),
    (
        [FLOODS],
        "in which town was that?",
        "In which town people died in the July floods in Velmark?",
        ["How many people died in the July floods in Velmark"],
    ),
    ([FLOODS], "anyone still missing?", "Anyone still missing in the July floods in Velmark?", ["the July floods in Velmark"]),
    ([CUP], "who won the last one?", "Who won the last Lantern Cup?", ["Lantern Cup"]),
    ([CUP, LAST_CUP], "who did they beat in the final?", "Who did Norway beat in the final?", ["Norway"]),
    ([SECOND], "and third?", "Who came third in the race?", ["Who came second in the race"]),
    (VERDICTS, "how long did her jury deliberate?", "How long did Lindqvist’s jury deliberate?", ["Lindqvist"]),
    ([*VERDICTS, JURY], "what's the most he could get?", "What's the most Jon Varga could get?", ["Jon Varga"]),
    (QUAKES, "how many lost their homes there?", "How many lost their homes in Chile?", ["Chile"]),
    (
        [Exchange("What did Runa Berg unveil?", answer="the harbour plan")],
        "where was that?",
        "Where did Runa Berg unveil the harbour plan?",
        ["What did Runa Berg unveil"],
    ),
    (
        [ROLE],
        "which role is it?",
        "Which role is Mari Sund taking over from Ada Holm in Winter Ferry?",
        ["Who is taking over from Ada Holm in Winter Ferry"],
    ),
    ([ROLE, WHICH_ROLE], "who wrote it?", "Who wrote Anna Lind?", ["Anna Lind"]),
    ([BREED], "which breed was on top before?", "Which breed was on top before Norrland hound?", ["Norrland hound"]),
    ([NEW_MAYOR], "and who held the office before that?", "Who held the office before Ida Holm?", ["Ida Holm"]),
    ([FIRST_MEMBER], "how old", "How old is Ida Holm?", ["Who is the first member for Lodd"]),
    ([FIRST_MEMBER, HOW_OLD], "who did she beat?", "Who did Ida Holm beat?", ["Ida Holm"]),
    (
        [LAST_CUP_AT_HOME],
        "where was that",
        "Where did Norway last win the Lantern Cup in 1998?",
        [LAST_CUP_AT_HOME.question[:-1]],
    ),
    ([QUAKE], "how many dead?", "How many dead in the earthquake in Velmark and Lodd?", [QUAKE.question[:-1]]),
    ([QUAKE], "and just in lodd?", "How strong was the earthquake in lodd?", [QUAKE.question[:-1]]),
    ([WHO_SHE_BEAT], "by how much?", "By how much did Ida Holm beat Bo Lens in Lodd?", [WHO_SHE_BEAT.question]),
    (
        [STATUE],
        "what's it called?",
        "What's Nils Berg’s bronze statue called in Brekka?",
        ["Nils Berg’s bronze statue", "Brekka"],
    ),
    ([WORD], "where does it come from", "Where does ferrying come from in Norvo?", ["ferrying", "Norvo"]),
    (
        [PARTY, LEADER],
        "what did they get last time?",
        "What did Sons of Velmark get last time in the Drovian election?",
        ["Sons of Velmark", "the Drovian election"],
    ),
    ([Exchange("Who coaches the Lodd Lions?")], "and the Cubs?", "Who coaches the Cubs?", ["Who coaches the Lodd Lions"]),
    ([ACTOR], "who played his brother?", "Who played Nils Berg’s brother?", ["Nils Berg"]),
    ([ACCUSED], "how old were the kids?", "How old were Ida Holm’s kids?", ["Ida Holm"]),
    (
        [NORVO],
        "what did the company write in its blog?",
        "What did the company write in its blog in the Norvo settlement?",
        ["the Norvo settlement"],
    ),
    ([PRIZE], "where had ekdal lived?", "where had Lina Ekdal lived?", ["Lina Ekdal"]),
    ([Exchange("Who runs Norvo?", answer="Tim Cook")], "who was the cook?", "Who was the cook in Norvo?", ["Norvo"]),
    ([NEW_MAYOR], "who is it?", "Who is the new mayor of Lodd?", ["the new mayor of Lodd"]),
    (
        [Exchange("What share of Irish voters backed the treaty?", answer="62 percent")],
        "what's the prime minister called?",
        "What's the prime minister called in Ireland?",
        ["Ireland"],
    ),
    (
        [Exchange("Where did Chile's president flee to?", answer="Peru")],
        "what's his name?",
        "What's Chile's president’s name?",
        ["Chile's president"],
    ),
    (
        [Exchange("Where did the Halvard run aground?", answer="Grey Skerry")],
        "how strong was the wind then?",
        "How strong was the wind in the Halvard?",
        ["the Halvard"],
    ),
    (
        [Exchange("What did the committee say Jon Varga had done?", answer="lied"), Exchange("who is his lawyer?", answer="")],
        "when do they have to elect somebody new?",
        "When do the committee have to elect somebody new?",
        ["the committee"],
    ),
    (
        [Exchange("Who said the Norvik strike would end?", answer="Berg")],
        "which carmakers are being struck?",
        "Which carmakers are being struck in the Norvik strike?",
        ["the Norvik strike"],
    ),
]
LEFT_AS_THEY_ARE = [
    "Who won the Cup final of 2024?",
    "What is KV-7?",
    "What is a foghorn?",
    "Who is The Who?",
    "What did It gross?",
    "halvard ferry captain name",
    "Is there a ferry to Great Fann?",
    "Did Ida Holm say that she would resign?",
]
SPEED_LIMIT = 0.015
"""Seconds of processor time for one question behind 200 turns; it takes about a tenth of that on a slow machine."""
TEXTS = st.text(max_size=80) | st.sampled_from(["And in 2023?", "Where was she born?", "Why?", "Who is Ida Holm?", "that one?"])


@pytest.mark.parametrize(("turns", "question", "text", "carried"), STANDALONE)
def test_what_a_question_lacks_comes_from_the_turns_before(
    turns: list[Exchange], question: str, text: str, carried: list[str]
) -> None:
    standalone = make_standalone(question, resolve_history(turns, None))
    assert (standalone.text, list(standalone.carried)) == (text, carried)


MAYOR = Exchange("Who is the mayor of Marlsea?", answer="Julia Renner")


@pytest.mark.parametrize(
    ("turn", "question", "text", "sure"),
    [
        (MAYOR, "How many homes lost power in the storm?", "How many homes lost power in the storm in Marlsea?", False),
        (MAYOR, "Who died in the storm?", "Who died in the storm in Marlsea?", False),
        (MAYOR, "And who died in the storm?", "Who died in the storm in Marlsea?", True),
        (
            Exchange("Who was the Halvard captain?", answer="Per Aldane"),
            "When did the sinking begin?",
            "When did the sinking begin in the Halvard?",
            True,
        ),
        (MAYOR, "When did the storm hit?", "When did the storm hit in Marlsea?", True),
        (Exchange("Who is the new mayor?", answer="Julia Renner"), "Who won the election?", "Who won the election?", True),
        (STRIKE, "How many people were hurt?", "How many people were hurt in the dock strike at Lodd?", True),
        (
            STRIKE,
            "How many people were hurt in the crash?",
            "How many people were hurt in the crash in the dock strike at Lodd?",
            False,
        ),
    ],
)
def test_a_topic_that_does_not_fit_is_only_offered(turn: Exchange, question: str, text: str, sure: bool) -> None:
    standalone = make_standalone(question, [turn])
    assert (standalone.text, standalone.sure) == (text, sure)


@pytest.mark.parametrize("question", LEFT_AS_THEY_ARE)
def test_a_question_that_stands_alone_is_left_as_it_is(question: str) -> None:
    standalone = make_standalone(question, [PRIZE, STRIKE, RASK])
    assert (standalone.text, standalone.carried, standalone.sure) == (question, (), True)


@pytest.mark.parametrize(
    "question", [*LEFT_AS_THEY_ARE, "And in 2023?", "Where was she born?", "Why?", "What about France?", ""]
)
def test_the_first_question_is_left_as_it_is(question: str) -> None:
    assert make_standalone(question, []).text == question
    assert make_standalone(question, [Exchange(" ")]).text == question


def test_what_is_only_likely_is_not_sure() -> None:
    assert not make_standalone("How many gold coins were taken from the small museum by thieves?", [PRIZE]).sure
    unsure = make_standalone("Was there ever any other reason for which anybody was hurt?", [STRIKE])
    assert (unsure.sure, unsure.text) == (
        False,
        "Was there ever any other reason for which anybody was hurt in the dock strike at Lodd?",
    )


def test_every_carried_part_stands_in_the_question_or_was_the_last_one() -> None:
    for turns, question, text, _ in STANDALONE:
        resolved = resolve_history(turns, None)
        for part in make_standalone(question, resolved).carried:
            assert part in text or part == resolved[-1].asked.rstrip("?")


@pytest.mark.parametrize(
    ("text", "phrase", "says"),
    [
        ("Who led the dock strike?", "the dock strike", True),
        ("Who led the strike?", "the dock strike", False),
        ("What is Rask’s age?", "Rask", True),
        ("Who?", "the", True),
    ],
)
def test_a_phrase_is_said_where_each_of_its_words_is(text: str, phrase: str, says: bool) -> None:
    assert says_all_of(text, phrase) is says


@given(TEXTS, st.lists(st.builds(Exchange, TEXTS, st.just(""), TEXTS), max_size=5), st.none() | st.dates())
def test_no_conversation_is_an_error(question: str, turns: list[Exchange], today: date | None) -> None:
    assert isinstance(make_standalone(question, resolve_history(turns, today), today).text, str)


@given(
    st.sampled_from(["Who advised Ida Holm?", "When did Bo Lind leave Brekka?", "What did the Alder Council decide in 2023?"]),
    st.lists(st.builds(Exchange, TEXTS, TEXTS, TEXTS), max_size=5),
)
def test_a_question_with_a_name_and_without_a_pronoun_is_left_as_it_is(question: str, turns: list[Exchange]) -> None:
    assert make_standalone(question, turns).text == question


def _processor_time(question: str, turns: list[Exchange]) -> float:
    began = time.thread_time()
    make_standalone(question, turns)
    return time.thread_time() - began


@pytest.mark.parametrize(
    "question", ["When did she die?", "And in 2023?", "Why?", "Was anybody hurt?", "Who won the Cup of 2024?"]
)
def test_two_hundred_turns_cost_no_more_than_the_last_four(question: str) -> None:
    turns = resolve_history([PRIZE, RASK, Exchange("When did she die?", answer="2025"), STRIKE] * 50, None)
    assert min(_processor_time(question, turns) for _ in range(5)) < SPEED_LIMIT


def test_a_history_of_two_hundred_turns_is_resolved_in_less_than_a_second() -> None:
    turns = [PRIZE, RASK, Exchange("When did she die?", answer="2025"), Exchange("And in 2023?"), Exchange("Why?")] * 40
    began = time.thread_time()
    assert len(resolve_history(turns, date(2025, 6, 10))) == len(turns)
    assert time.thread_time() - began < 1.0


@pytest.mark.parametrize(
    "hostile", ["and " * 5000, "“" * 10_000 + "”" * 10_000, '"' * 20_000, "Why? " * 4000, "its his her " * 1600]
)
def test_hostile_text_in_a_question_or_before_it_takes_seconds_at_most(hostile: str) -> None:
    began = time.thread_time()
    make_standalone(hostile, [PRIZE])
    make_standalone("Where was she born?", [Exchange(hostile, answer=hostile)])
    make_standalone("And in 2023?", [Exchange(hostile, answer=hostile)])
    assert time.thread_time() - began < 5.0


def test_without_an_answer_the_best_guess_is_referred_to_where_the_question_names_nobody() -> None:
    guessed = replace(PRIZE, answer="", nearest=(Citation(1, SourceRef("a"), 0, 10, "Lina Ekdal", "Lina Ekdal", 0, "s"),))
    assert make_standalone("How old is she?", [guessed]).carried[0] == "Lina Ekdal"
    assert make_standalone("And in 2024?", [guessed]).text == "Who won the Lantern Prize in 2024?"


def test_legal_with_nothing_behind_it_is_said_of_something() -> None:
    assert make_standalone("Is it legal?", [Exchange("What is KV-7?")]).text == "Is KV-7 legal?"


def test_a_person_is_no_it() -> None:
    turns = [Exchange("Who led the inquiry into the Halvard disaster?", answer="Ingrid Varle")]
    assert "Varle" not in make_standalone("How many pages did its report run to?", turns).text


def test_an_answer_of_a_hundred_thousand_characters_takes_no_time() -> None:
    turns = [Exchange("Who won the Lantern Prize?", answer="Ekdal Holm " * 9000), PRIZE]
    assert _processor_time("When did she die?", turns) < SPEED_LIMIT


def test_nothing_happens_in_people() -> None:
    turns = [
        Exchange("What will the welders earn in Lodd?", answer="29 crowns"),
        Exchange("And the electricians?", "What will the electricians earn in Lodd?", "33 crowns"),
    ]
    assert "in the electricians" not in make_standalone("What does the director earn?", turns).text


def test_rain_is_nothing_that_was_told() -> None:
    turns = [
        Exchange("When is the herring festival?", answer="19 September"),
        Exchange("Who opens it?", "Who opens the herring festival?", "Ida Holm"),
    ]
    assert "festival rains" not in make_standalone("What happens if it rains?", turns).text
    assert make_standalone("How long does it last?", turns).text == "How long does the herring festival last?"


def test_an_event_that_the_question_names_is_not_put_behind_it_again() -> None:
    turns = [Exchange("What did Ida Holm say about the strike in Marlsea?", answer="she was relieved")]
    assert "in the strike" not in make_standalone("Why did the nurses strike?", turns).text
