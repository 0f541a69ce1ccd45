"""Ayes, noes and abstentions."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

AGAINST, FOR, ABSTAINED = "How many voted against the bill?", "How many MPs voted for the bill?", "How many abstained?"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (AGAINST, "The assembly passed the bill by <no 212> votes to <yes 148>, with <no 30> abstentions."),
        (FOR, "The assembly passed the bill by <yes 212> votes to <no 148>, with <no 30> abstentions."),
        (ABSTAINED, "The assembly passed the bill by <no 212> votes to <no 148>, with <yes 30> abstentions."),
        (AGAINST, "The Orsk council rejected the bill by <yes 23> to <no 19>."),
        (FOR, "The Orsk council rejected the bill by <no 23> to <yes 19>."),
        (AGAINST, "The senate approved it <? 52>-<? 48>."),
        (AGAINST, "The senate voted <no 52> to <yes 48> to confirm her."),
        (FOR, "The senate voted <yes 52> to <no 48> in favour of the bill."),
        (AGAINST, "The bill won <no 60> votes in favour and <yes 35> against, and <no five> members abstained."),
        (FOR, "Some <yes 60> deputies voted for the bill and <no 35> voted against it."),
        (ABSTAINED, "<yes Nine> members abstained in the vote."),
        ("How many noes were there?", "The ballot counted <no 70> ayes and <yes 44> noes."),
        ("How many members voted in favor?", "The budget was defeated by <no 101> votes to <yes 99>."),
        ("How many lawmakers voted to reject the treaty?", "Parliament threw out the treaty by <yes 140> votes to <no 90>."),
    ],
)
def test_each_number_of_votes_has_its_side(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (AGAINST, "The government survived a no-confidence vote by <? 211> to <? 148>."),
        (AGAINST, "The Rovers won by <? 3> to <? 1>."),
        (AGAINST, "The house has <? 400> members."),
        (AGAINST, "The bill has <? 12> clauses."),
        (FOR, "The bill was not passed, by <? 12> to <? 14>."),
        (FOR, "He was jailed for <no 12> years."),
        (FOR, "About <? 65%> of Velmers voted in favour."),
        ("How many votes did it win by?", "It passed by <? 212> votes to <? 148>."),
        (AGAINST, "The road runs from <? 12> to <? 14>."),
    ],
)
def test_what_is_no_plain_vote_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How many votes did Karel Dorn get in Westlea?",
            "Mona Tyne has won Westlea with 14,802 votes, a majority of <no 2,316> over Karel Dorn.",
        ),
        ("How many votes did Karel Dorn get in Westlea?", "Mona Tyne (Harvest) has won Westlea with <no 14,802> votes."),
        ("How many votes did Tyne receive?", "Tyne beat Dorn by <no 2,316> votes."),
        ("How many votes did Dorn win?", "He lost the seat by <no 23> votes."),
        ("How many votes has Tyne received?", "Her lead of <no 408> votes will not be caught up."),
        ("By how many votes did Fay Lind win Milbrook?", "Julian Ost has won Milbrook, a majority of <no 408> over Fay Lind."),
        ("By how many votes did Lind beat Ost?", "Ost came second with <no 8,655> votes."),
        ("By how many votes did Lind beat Ost?", "Lind received <? 900> votes more than Ost."),
        ("How many votes did Ost get?", "Ost came second with <? 8,655> votes."),
        ("By how many votes did Lind win?", "Ost was declared the winner by <no 408> votes over Fay Lind."),
        ("How many votes did Mona Tyne get in Westlea?", "Mona Tyne has won Westlea with <? 14,802> votes."),
        ("How many votes did Agnes Prior win in Stanley?", "Agnes Prior (Civic List) has won Stanley with <? 9,641> votes."),
        ("By how many votes did Tyne win?", "Mona Tyne had a majority of <? 2,316> over Karel Dorn."),
        ("What was Tyne's majority?", "Mona Tyne had a majority of <? 2,316> over Karel Dorn."),
    ],
)
def test_a_majority_is_nobodys_votes_and_votes_are_of_one_candidate(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "How many members does the Tarn council have?",
            "<no 11> members were for the levy and <no 16> against, the council said.",
        ),
        ("How many members does the Tarn council have?", "The Tarn council has <? 29> members."),
        ("How many members of the council abstained?", "The council rejected it by 16 to 11, and <yes two> members abstained."),
    ],
)
def test_those_on_one_side_are_not_the_whole_house(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
