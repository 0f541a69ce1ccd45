"""What a question lacks without the turns before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.conversation.dependence import Lack, is_fragment, lack_of, leading_words, references
from qa.conversation.question_words import question_tokens

LACKS = [
    ("Who won the Lantern Prize in 2023?", Lack.NOTHING),
    ("What is KV-7?", Lack.NOTHING),
    ("What is a foghorn?", Lack.NOTHING),
    ("halvard ferry captain name", Lack.NOTHING),
    ("How many gold coins were taken from the small museum by thieves?", Lack.LITTLE),
    ("Who is The Who?", Lack.NOTHING),
    ("What did It gross?", Lack.NOTHING),
    ("Who leads WHO?", Lack.NOTHING),
    ("Who leads Fannline?", Lack.NOTHING),
    ("Which company owns Fannline?", Lack.NOTHING),
    ("What did she say about the US?", Lack.REFERENT),
    ("WHAT DID SHE SAY?", Lack.REFERENT),
    ("Is there a ferry to Great Fann?", Lack.NOTHING),
    ("What time is it in Brekka?", Lack.NOTHING),
    ("Did Ida Holm say that she would resign?", Lack.NOTHING),
    ("Which party of the old alliance said it would leave by boat?", Lack.LITTLE),
    ("Where was she born?", Lack.REFERENT),
    ("Who runs it?", Lack.REFERENT),
    ("Who manages it?", Lack.REFERENT),
    ("What lives there?", Lack.REFERENT),
    ("Which company makes it?", Lack.REFERENT),
    ("What does Brekka want him for?", Lack.REFERENT),
    ("Who was minister then?", Lack.REFERENT),
    ("When does that one open?", Lack.REFERENT),
    ("How old is the other one?", Lack.REFERENT),
    ("And in 2023?", Lack.CLAUSE),
    ("And the year after?", Lack.CLAUSE),
    ("What about France?", Lack.CLAUSE),
    ("No, I meant Brekka.", Lack.CLAUSE),
    ("By how many votes?", Lack.CLAUSE),
    ("Why?", Lack.CLAUSE),
    ("According to the police?", Lack.CLAUSE),
    ("yesterday", Lack.CLAUSE),
    ("?", Lack.CLAUSE),
    ("Was anybody hurt?", Lack.TOPIC),
    ("How wide was the alley?", Lack.TOPIC),
    ("And how many were hurt in Brekka?", Lack.TOPIC),
]
REFERRING = [
    ("Where was she born?", ["she"]),
    ("Who's her lawyer and what did he say?", ["her", "he"]),
    ("What's its name?", ["its"]),
    ("How many people died there?", ["there"]),
    ("Is there a bridge there?", ["there"]),
    ("When does that one open?", ["that one"]),
    ("Did that one song chart?", []),
    ("How long is that?", ["that"]),
    ("Who did it that day?", ["it", "that"]),
    ("Did he say that Brekka won?", ["he"]),
    ("How long does it take?", []),
    ("Whose idea was it to leave?", []),
    ("Who won this year?", []),
    ("Who directed Them?", []),
    ("What Did He Say?", ["he"]),
    ("Who was minister then?", ["then"]),
    ("Did Ida Holm say that she would resign?", []),
    ("Does Ida Holm like her?", ["her"]),
]
QUESTIONS = st.text(max_size=300) | st.lists(
    st.sampled_from(["and", "it", "that", "one", "there", "who", "did", "The", "It", "Ida", "?", "'s", "in", "2023", "her"]),
    max_size=12,
).map(" ".join)


@pytest.mark.parametrize(("question", "lack"), LACKS)
def test_what_a_question_lacks(question: str, lack: Lack) -> None:
    assert lack_of(question) is lack


@pytest.mark.parametrize(("question", "words"), REFERRING)
def test_the_words_that_refer_to_what_was_said_before(question: str, words: list[str]) -> None:
    assert [reference.word for reference in references(question)] == words


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("And in 2023?", "in 2023?"),
        ("What about France?", "France?"),
        ("No, I meant Brekka.", "Brekka."),
        ("And what about Brekka?", "Brekka?"),
        ("Andorra?", "Andorra?"),
        ("Norway?", "Norway?"),
        ("Who won?", "Who won?"),
    ],
)
def test_what_leads_to_a_fragment(question: str, rest: str) -> None:
    assert question[leading_words(question) :] == rest


@pytest.mark.parametrize(
    ("words", "led", "fragment"),
    [
        ("", False, True),
        ("by how many votes", False, True),
        ("Brekka", True, True),
        ("Brekka", False, False),
        ("who manages it", False, False),
        ("who's that", False, False),
        ("what happened", True, False),
    ],
)
def test_a_fragment_has_no_verb(words: str, led: bool, fragment: bool) -> None:
    assert is_fragment(question_tokens(words), led) is fragment


@given(QUESTIONS)
def test_no_question_is_an_error(question: str) -> None:
    assert lack_of(question) in Lack
    assert 0 <= leading_words(question) <= len(question)


@given(QUESTIONS)
def test_a_referring_word_stands_where_it_says(question: str) -> None:
    for reference in references(question):
        written = " ".join(question[slice(*reference.span)].lower().split())
        assert written.startswith(reference.word.split()[0])


@pytest.mark.parametrize("question", ["and " * 5000, "what about " * 1800, "“" * 20_000, "it " * 700])
def test_a_hostile_question_is_read_to_its_end(question: str) -> None:
    assert lack_of(question) in Lack
