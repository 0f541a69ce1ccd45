"""For which side somebody scored."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who scored for City?", "City went ahead through <yes Pavel Rys> before <no Joe Lunt> levelled."),
        ("Who scored for City?", "Rovers beat City 3-1, with two goals from <no Ike Mbatha>."),
        ("Who scored for Rovers?", "<yes Ike Mbatha> scored twice for Rovers."),
        ("Who scored for Rovers?", "<no Pavel Rys> put City ahead."),
        ("Who scored for Tarn?", "Tarn took the lead through <yes Ida Holm>."),
        ("Who scored for Tarn?", "Velm equalised through <no Nils Dahl>."),
        ("Who scored for Velm?", "<yes Nils Dahl> headed Velm level."),
        ("Who scored for Velm on Sunday?", "<no Ida Holm> scored for Tarn."),
        ("Who equalised for Velm?", "Velm drew level through <yes Nils Dahl>."),
        ("Who scored for Tarn?", "Tarn thrashed Velm 4-0, thanks to a hat-trick from <yes Ida Holm>."),
    ],
)
def test_a_scorer_belongs_to_the_side_that_the_clause_names(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who scored for City?", "<? Pavel Rys> scored."),
        ("Who scored?", "City scored through <? Pavel Rys>."),
        ("Who scored for City?", "<? Pavel Rys> missed a penalty."),
        ("Who scored for City?", "City's <? Pavel Rys> was sent off."),
        ("Who played for City?", "City scored through <? Pavel Rys>."),
        ("Who scored for City?", "<? City> scored."),
        ("Who scored for City?", "The crowd sang for <? Rys>."),
        ("Who scored for City?", "<? Rys> is a father of two."),
        ("Who scored for City?", "“We saw <? Rys>,” he said."),
        ("Who signed for City?", "City signed <? Rys>."),
    ],
)
def test_a_name_without_a_side_is_left_open(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        (
            "Who scored for Raven in the final?",
            "Alden beat Raven Athletic 3-2 in the final of the Orrin Cup on Saturday, with two goals by <no Ivo Brandt>.",
        ),
        ("Who scored for Raven in the final?", "Raven had led through <yes Nils Harker>."),
        (
            "Who scored for Alden?",
            "Alden beat Raven 3-2 in the final of the cup on Saturday, thanks to a goal by <yes Ivo Brandt>.",
        ),
    ],
)
def test_a_long_way_between_the_score_and_the_scorer_changes_no_side(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
