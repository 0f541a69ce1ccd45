"""Questions about the last quote itself, and those that only sound like them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.conversation.about_quote import AboutQuote, about_quote

ABOUT = [
    ("Who said that?", AboutQuote.SPEAKER),
    ("And who says so?", AboutQuote.SPEAKER),
    ("Who was it that said that?", AboutQuote.SPEAKER),
    ("According to whom?", AboutQuote.SPEAKER),
    ("says who", AboutQuote.SPEAKER),
    ("Who gave that figure?", AboutQuote.SPEAKER),
    ("Which outlet reported it?", AboutQuote.OUTLET),
    ("What newspaper is that from?", AboutQuote.OUTLET),
    ("Where was this published?", AboutQuote.OUTLET),
    ("What is the source?", AboutQuote.OUTLET),
    ("When was it published?", AboutQuote.DAY),
    ("How old is that article?", AboutQuote.DAY),
    ("On which day was the story printed?", AboutQuote.DAY),
    ("date of that report?", AboutQuote.DAY),
    ("source?", AboutQuote.OUTLET),
    ("the author of the piece", AboutQuote.AUTHOR),
    ("Who wrote it?", AboutQuote.AUTHOR),
    ("Who's the author?", AboutQuote.AUTHOR),
    ("What’s the headline?", AboutQuote.HEADLINE),
    ("What is that story called?", AboutQuote.HEADLINE),
    ("Where does that quote come from?", AboutQuote.OUTLET),
    ("the title of the article", AboutQuote.HEADLINE),
    ("What is the next sentence?", AboutQuote.NEXT_SENTENCE),
    ("Ok, and the sentence after that, please?", AboutQuote.NEXT_SENTENCE),
    ("Read on", AboutQuote.NEXT_SENTENCE),
    ("And the sentence before?", AboutQuote.SENTENCE_BEFORE),
    ("What comes before that?", AboutQuote.SENTENCE_BEFORE),
    ("Who else reports it?", AboutQuote.OTHER_OUTLETS),
    ("Which other papers reported that?", AboutQuote.OTHER_OUTLETS),
    ("Did anyone else report it too?", AboutQuote.OTHER_OUTLETS),
    ("  WHO   SAID\nTHAT  ?!", AboutQuote.SPEAKER),
]
ASKED_OF_THE_ARTICLES = [
    "Who said that the bridge is safe?",
    "Who wrote The Salt Ledger?",
    "When was the book published?",
    "Which newspaper did Ida Holm buy?",
    "What is the source of the river Alder?",
    "Who else was hurt?",
    "What is the title of her novel?",
    "What is it called?",
    "Where does it come from?",
    "What sentence did he get?",
    "What comes after the vote?",
    "How old is it in dog years?",
    "Why?",
    "",
]


@pytest.mark.parametrize(("question", "about"), ABOUT)
def test_what_is_asked_about_the_quote(question: str, about: AboutQuote) -> None:
    assert about_quote(question) is about


@pytest.mark.parametrize("question", ASKED_OF_THE_ARTICLES)
def test_a_question_to_the_articles_is_none_about_the_quote(question: str) -> None:
    assert about_quote(question) is None


@pytest.mark.parametrize("question", ["who said 160?", "And who said at least 160?", "who said it was 160"])
def test_who_said_the_answer_is_asked_of_the_quote(question: str) -> None:
    assert about_quote(question, "160") is AboutQuote.SPEAKER
    assert about_quote(question, "12") is None
    assert about_quote(question) is None


def test_who_gave_the_money_is_asked_of_the_articles() -> None:
    assert about_quote("who gave $5 million?", "$5 million") is None


def test_every_kind_of_question_has_a_case() -> None:
    assert {about for _, about in ABOUT} == set(AboutQuote)


@given(st.text(max_size=300))
def test_no_question_is_an_error(question: str) -> None:
    assert about_quote(question) in {None, *AboutQuote}


@pytest.mark.parametrize("part", ["and ", "who told ", "the sentence after ", "please, ", "“", '"“', "who told a b c d "])
def test_the_time_does_not_explode_on_hostile_words(part: str) -> None:
    """20,000 characters; a pattern that tries every split would take hours."""
    began = time.thread_time()
    about_quote((part * 20_000)[:20_000])
    about_quote(f"who said that{(part * 20_000)[:20_000]}x")
    assert time.thread_time() - began < 5.0
