"""All time expressions of a text, with their places."""

from datetime import date

from qa.time_words.expressions import time_expressions

TEXT = "Who beat the team that won the 2018 cup on Tuesday, three weeks after the loss in early May 2020?"


def test_all_expressions_are_found_in_order() -> None:
    found = time_expressions(TEXT, date(2020, 6, 18))
    assert [TEXT[expression.start : expression.end] for expression in found] == [
        "the 2018",
        "on Tuesday",
        "after the loss in early May 2020",
    ]
    assert [expression.since for expression in found] == [date(2018, 1, 1), date(2020, 6, 16), date(2020, 5, 1)]
    assert [TEXT[slice(*expression.core)] for expression in found] == ["2018", "Tuesday", "early May 2020"]
    assert [expression.is_name for expression in found] == [True, False, False]
    assert [expression.absolute for expression in found] == [True, False, True]


def test_a_text_without_time_has_none() -> None:
    assert time_expressions("Who may march on?", date(2020, 6, 18)) == []
