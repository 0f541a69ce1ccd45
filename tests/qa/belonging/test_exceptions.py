"""Whom the question leaves out is no answer."""

import pytest

from tests.qa.belonging.marked import wrong_verdicts


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("Who lives in the tower other than the poet?", "The poet <no Otta Brand> lives in the tower with <? Abel Dorn>."),
        ("Who lives in the tower other than the poet?", "<no The poet Otta Brand> lives in the tower."),
        ("Which states besides Arvia signed?", "<no Arvia> and <? Belmark> signed."),
        ("Who was hurt apart from the driver?", "<no The driver> and <? a nurse> were hurt."),
        ("Which towns except Dorn lost power?", "<no Dorn> lost power at noon."),
        ("Who spoke in addition to Ida Holm?", "<no Ida Holm> spoke first, then <? Per Aune>."),
        ("Who was at the table aside from the mayor?", "The mayor sat with <? Per Aune> and a cook sat at the table."),
        ("Who won the prize instead of Ida Holm?", "The prize went to <no Ida Holm>."),
        ("Which ports excluding Lodd are open?", "<no Lodd> is open, as is <? Holm>."),
        ("What did she buy as well as the barn?", "She bought <no a barn> and <? eleven goats>."),
        ("Who lives in the tower with the poet?", "<? The poet> lives in the tower."),
    ],
)
def test_who_is_left_out_is_no_answer(question: str, marked: str) -> None:
    assert wrong_verdicts(question, marked) == []
