"""Ages, lengths of time, shares, scores: a number of one nature is no answer to a question for another."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts

DIED = "When did Gerda Malling die?"


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (DIED, "Gerda Malling has died aged <no 94>."),
        (DIED, "Malling died at <no 94>, the Orsk Gazette said."),
        (DIED, "Gerda Malling, <no 94>, died in her sleep."),
        (DIED, "The <no 94-year-old> left <no $3 million> to a school."),
        (DIED, "Her death cut the club to <no 12 per cent> of its strength."),
        ("How old was Gerda Malling?", "Gerda Malling, <yes 94>, mapped the seabed."),
        ("How old is the driver?", "The <yes 58-year-old> drove at <no 90 mph> and was fined <no $400>."),
        ("How many people live in Velm?", "Velm lies <no 30 km> from Orsk and was founded in <no 1822>."),
        ("How many workers does the mill employ?", "It was <no four decades> old and cost <no $9 million>."),
        ("How many passengers were there?", "Flight <no 612> left at <no 9>:40 for Orsk."),
        ("How many students took part?", "The <no third> march drew Ida Holm, <no 19>."),
        ("How many jets did Norvia buy?", "On <no 12> May Norvia bought F-<no 16> jets."),
        ("How many women were chosen?", "They won <no 3>-1 on a <no 30>-degree day."),
        ("What percentage of pupils passed?", "The school cost <no $9 million> and was built in <no 1990>."),
        ("What magnitude was the quake?", "A magnitude <yes 6.1> quake hit Velm in <no 2019>."),
    ],
)
def test_a_number_of_another_nature_is_vetoed(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (DIED, "She died in <? 2024>."),
        (DIED, "Malling died <? two> years later."),
        (DIED, "She died on <? 4 May>."),
        ("How many years did she serve?", "She served <? nine> years."),
        ("How many people live in Velm?", "About <? 4,000> people live in Velm."),
        ("How many people use the tram?", "Nearly a <? third> of Velmers use the tram."),
        ("How many goals did she score?", "The team has <? 12> goals."),
        ("How many miles is it?", "It is <? 12 miles> away."),
        ("What share of pupils passed?", "Some <? 40 per cent> passed."),
        ("How long did it take?", "It took <? 12> minutes."),
        ("How many times did it turn?", "It turned <? 14,000> times."),
        ("When did she take the throne?", "She took it <? at the age of 18>."),
    ],
)
def test_a_number_that_fits_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
