"""Questions of a word or two, completed with the question before."""

import pytest

from qa.conversation.bare_words import completed_bare_words, of_a_time, thing_asked_about
from qa.conversation.exchange import Exchange
from qa.conversation.rewriting import make_standalone

KILLED = "How many people were killed in the Lodd ferry fire?"
COMPLETED = [
    ("Who won the mayoral race in Lodd?", "Ida Holm", "age?", "What is the age of Ida Holm?"),
    ("Which phone did Norvo unveil?", "the Norvo Slate", "price?", "What is the price of the Norvo Slate?"),
    ("Where was the Alder meteorite found?", "Velmark", "weight?", "What is the weight of the Alder meteorite?"),
    ("Where was the Alder meteorite found?", "Velmark", "population?", "What is the population of Velmark?"),
    ("How far away is Kessel 9?", "40 light-years", "mass?", "What is the mass of Kessel 9?"),
    ("How many cows does Velmark have?", "9 million", "sheep?", "How many sheep does Velmark have?"),
    ("How many cows does Velmark have?", "9 million", "what about goats?", "How many goats does Velmark have?"),
    (KILLED, "16", "and survived?", "How many people survived in the Lodd ferry fire?"),
    (KILLED, "16", "injured?", "How many people were injured in the Lodd ferry fire?"),
    ("How many people died in Lodd?", "16", "hurt?", "How many people were hurt in Lodd?"),
    ("How many people are missing in Lodd?", "16", "and dead?", "How many people are dead in Lodd?"),
    ("How much is Norvo paying for Sunda?", "$3 billion", "per share?", "How much is Norvo paying for Sunda per share?"),
    (
        "How many were on the plane that crashed in Velmark?",
        "132",
        "any survivors?",
        "Were there any survivors in the plane that crashed in Velmark?",
    ),
    ("Who won the Lantern Cup?", "Lodd", "final score?", "What is the final score of the Lantern Cup?"),
    ("When is the first Lodd debate?", "23 August", "moderators?", "Who are the moderators of Lodd debate?"),
    ("Who was elected in Lodd?", "Bo Lens", "wife?", "Who is the wife of Bo Lens?"),
    ("Who was elected in Lodd?", "Bo Lens", "children?", "Who are the children of Bo Lens?"),
    ("Which ferry sank off Lodd?", "the Estrid", "captain?", "Who is the captain of the Estrid?"),
    ("Where is Norvo based?", "Lodd", "headquarters?", "What is the headquarters of Lodd?"),
    ("How many people died in the Lodd fire?", "16", "reasons?", "What is the reasons of the Lodd fire?"),
    ("Who runs the Lodd Museum?", "Ida Holm", "the budget?", "What is the budget of the Lodd Museum?"),
    ("Who won the Lantern Cup?", "Lodd", "any injuries?", "Were there any injuries in the Lantern Cup?"),
    ("What is Norvo's word of the year?", "ferry", "and last year's word?", "What is Norvo's word of the year last year?"),
    ("What is Norvo's word of the year?", "ferry", "last year's?", "What is Norvo's word of the year last year?"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "answer", "typed", "whole"), COMPLETED)
def test_a_word_or_two_are_completed(asked: str, answer: str, typed: str, whole: str) -> None:
    assert make_standalone(typed, [Exchange(asked, answer=answer)]).text == whole


LEFT = [
    ("Who won?", "wife?"),
    ("How many lost power in Lodd?", "killed?"),
    ("How many people were reported missing in Lodd?", "found?"),
    ("How many seats did Norvo win?", "lost?"),
    ("Who is the new pope?", "an American?"),
    ("Who is Ida Holm?", "any witnesses?"),
]


@pytest.mark.parametrize(("asked", "typed"), LEFT)
def test_what_does_not_fit_is_not_forced_in(asked: str, typed: str) -> None:
    assert completed_bare_words(typed.rstrip("?"), asked.rstrip("?"), "", led=False) is None


def test_other_words_are_left_to_other_rules() -> None:
    assert completed_bare_words("Chile", "Who governs Velmark", "Ida Holm", led=True) is None
    assert completed_bare_words("the other one", "Who governs Velmark", "Ida Holm", led=False) is None
    assert completed_bare_words("survived", "Who governs Velmark", "Ida Holm", led=True) is None
    assert of_a_time("Norvo's word", "What is the word of the year") is None
    assert of_a_time("last year's budget", "What is the word of the year") is None


def test_what_a_question_is_about_has_a_name_where_there_is_one() -> None:
    assert thing_asked_about("How many workers joined the Lodd dock strike?") == "the Lodd dock strike"
    assert thing_asked_about("How did it go?") == ""
