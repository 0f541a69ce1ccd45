"""A total that no sentence states is not answered with one of its parts."""

import pytest

from qa.belonging.proposal import proposal_of
from qa.belonging.totals import is_unsaid_total
from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many passengers can both boats carry together?", "Each carries <no 180> passengers and no cars."),
        ("How much have all visitors of the fair spent?", "Each visitor spends <no 17 crowns> on average."),
        ("How much does the railway pay the 132 passengers altogether?", "It offers each passenger <no 40 crowns> and a ride."),
        ("How much did the strike cost the port in all?", "A day without cranes costs the port <no 400,000 crowns>."),
        ("How much did Velm, Orsk and Brant earn together?", "Velm earned <no 41 million dollars> in its third quarter."),
        ("How many medals did Norvia and Ostland win in total?", "Norvia won <no 12> medals."),
        ("How many people work at Velm and Orsk combined?", "Orsk employs <no 900> people."),
        ("What will the 300 fountains cost altogether?", "They cost <no 2,500 crowns> apiece."),
        ("How many goals did he score in the whole tournament?", "He scored <no two> goals after the break."),
        ("How much did the trees cost in total?", "The town paid <no 60 marks> per tree."),
        ("How many pages do the volumes have all told?", "Every volume has <no 400> pages."),
        ("How many hours did the crew work altogether?", "The crew worked <no 14> hours a day."),
    ],
)
def test_a_part_is_no_total(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("How many passengers can both boats carry together?", "Together they carry <yes 360> passengers."),
        ("How many medals did Norvia and Ostland win in total?", "Norvia and Ostland won <yes 31> medals."),
        ("How many people came in total?", "The fair had <? 40,000> visitors."),
        ("How many goals did he score in the whole season?", "He scored <yes 14> goals this season."),
        ("How much does each visitor spend in total?", "Each visitor spends <? 17 crowns>."),
        ("How many people were killed in all?", "The attacks killed <yes 40> people in all."),
        ("How much did the strike cost the port in all?", "In all, the strike cost the port <? 9 million crowns>."),
        ("How much have all the visitors spent?", "Visitors have spent <? 8 million crowns>."),
        ("How much did Velm and Orsk earn together?", "Velm and Orsk together earned <? 60 million dollars>."),
        ("How many homes lost power altogether?", "The storm cut off <? 61,000> homes."),
    ],
)
def test_what_may_be_the_total_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "sentence", "unsaid"),
    [
        ("How many homes lost power altogether?", "The storm cut off 61 homes.", True),
        ("How many homes lost power altogether?", "Altogether 61 homes lost power.", False),
        ("How many goals did he score in the whole Orrin Cup?", "He scored 61 in the final of the Orrin Cup.", True),
        ("How many homes lost power?", "The storm cut off 61 homes.", False),
    ],
)
def test_a_total_is_said_only_by_a_word_for_it(question: str, sentence: str, unsaid: bool) -> None:
    start = sentence.index("61")
    proposal = proposal_of(question, sentence, (start, start + 2), (0, len(sentence)))
    assert proposal is not None
    assert is_unsaid_total(proposal) is unsaid
