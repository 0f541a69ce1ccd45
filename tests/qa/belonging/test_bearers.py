"""Another bearer of the name is somebody else."""

import pytest

from qa.belonging.bearers import match_bearer, persons_named


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("What shop did Albert Orkney keep?", "The comet was found by Edwin Orkney, who kept a bicycle shop."),
        ("Where does Desmond Orkney live?", "Edwin Orkney lives in Dorn. Mr Orkney is 70."),
        ("What did Sunniva Vale buy?", "Rowena Vale has bought eleven goats."),
        ("When did Tobias Gell join the survey?", "Winifred Gell joined the survey in 1957."),
        ("Who did Will Storm marry?", "Karl Storm married the mayor. Dean Storm sang."),
        ("How old is President Ana Ruiz?", "Carlos Ruiz is 63."),
        ("What is Timothy Marlin's job?", "Tabitha Marlin, a dentist, swam the lake."),
        ("How many goals did João Prado score?", "Pedro Prado scored two."),
        ("What did Mary O'Dell say?", "Liam O'Dell said no."),
        ("Why was Stefan Halder jailed?", "Martin Halder, 41, was jailed for theft."),
        ("What is Will Smith's job?", "Producer Will Smith-Barrow said so."),
        ("What is Will Smith's job?", "Karl Smith sings. Producer Will Smith-Barrow said so."),
        ("What did Jane Smith-Barrow win?", "Adam Smith-Barrow won the medal."),
    ],
)
def test_an_article_about_another_bearer_is_about_another(question: str, text: str) -> None:
    assert match_bearer(question, "", text) == "other"


@pytest.mark.parametrize(
    ("question", "title", "text"),
    [
        ("What did Rowena Vale buy?", "", "Rowena Vale has bought eleven goats. Her sister Marguerite Vale teaches."),
        ("What did Joe Tanner say?", "", "Joseph Tanner said no."),
        ("What did Bill Tanner say?", "", "William Tanner said no."),
        ("What did Alexander Tanner say?", "", "Alexei Tanner said no."),
        ("What did Rowena Vale buy?", "Rowena Vale buys goats", "Vale has bought eleven goats from Ulf Vale."),
        ("Who won the World Cup?", "", "Norvia won the Orrin Cup."),
        ("Who runs Larch Hospital?", "", "Saul Prosser runs the Orlo Hospital."),
        ("What did Rowena Vale buy?", "", "The singer has bought eleven goats."),
        ("Where is New York?", "", "Greater York is in England."),
        ("What is the rate in South Korea?", "", "North Korea fired a rocket."),
        ("How many beds has Mount Ember?", "", "Lake Ember has none."),
        ("Did the minister resign?", "", "Ana Minister resigned."),
    ],
)
def test_the_same_bearer_and_names_of_no_person_are_left_alone(question: str, title: str, text: str) -> None:
    assert match_bearer(question, title, text) == "same"


def test_the_surname_alone_does_not_say_who() -> None:
    text = "Ines Calder began work on Tuesday. Snow had closed the road. President Snow was away."
    assert match_bearer("What did Bertil Snow close?", "", text) == "unsaid"


def test_titles_and_question_words_are_no_first_names() -> None:
    question = "Did Governor Leocadia Marlin meet Prime Minister Thora Lindt in Port Ember?"
    assert persons_named(question) == (("Leocadia", "Marlin"), ("Thora", "Lindt"))


def test_a_long_text_costs_little() -> None:
    assert match_bearer("What did Bertil Snow close?", "", "Snow fell. " * 10_000) == "unsaid"
