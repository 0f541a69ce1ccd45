"""Parts of a time, and quarters."""

from datetime import date

import pytest

from qa.time_words.question import time_in_question
from tests.qa.time_words.tables import rows_of

TABLE = """
asked 2021-03-10
1980-01-01..1983-12-31 Who led the charts in the early 1980s?
2021-01-01..2021-12-31 Who won the first race this year?
2021-01-21..2021-01-31 Which bridge fell down in late January?
2021-04-11..2021-04-20 What opens in mid-April?
2020-09-01..2020-09-30 Who was elected half a year ago?
2020-09-07             Who played on the first Monday in September?
2020-10-30             Who played on the last Friday of October 2020?
2020-10-01..2020-12-31 What was the unemployment rate in the fourth quarter?
2020-07-01..2020-09-30 What was the unemployment rate in Q3 2020?
2020-01-01..2020-06-30 Who cut rates in the first half of last year?
2021-03-09             Who was arrested early Tuesday?
2021-03-09             Who was arrested late last night?
asked 2018-09-14
2018-09-13             How did yesterday's vote end?
2018-07-01..2018-09-30 What did the shipyard earn this quarter?
2018-04-01..2018-06-30 What did the shipyard earn last quarter?
2018-01-01..2018-03-31 Who drowned two quarters ago?
2018-07-01..2018-07-10 Which ferries sank in early July?
2018-07-11..2018-07-20 Which ferries sank in mid-July?
2018-07-21..2018-07-31 Which ferries sank in late July?
2018-07-01..2018-07-10 Which ferries sank at the beginning of July?
2018-07-25..2018-07-31 Which ferries sank at the end of July?
2018-07-11..2018-07-20 Which ferries sank in the middle of July?
2016-10-01..2016-12-31 Which ferries sank at the end of 2016?
2016-01-01..2016-03-31 Which ferries sank in early 2016?
2016-05-01..2016-08-31 Which ferries sank in mid-2016?
2016-10-01..2016-12-31 Which ferries sank in late 2016?
2017-10-01..2017-12-31 Which ferries sank late last year?
2019-01-01..2019-03-31 Which ferries will sail early next year?
2018-01-01..2018-03-31 Which ferries sank at the start of this year?
2018-09-07..2018-09-09 Which ferries sank at the end of last week?
2018-09-03..2018-09-04 Which ferries sank early last week?
2018-07-01..2018-07-07 Which ferries sank in the first week of July?
2018-07-08..2018-07-14 Which ferries sank in the second week of July?
2017-07-25..2017-07-31 Which ferries sank in the last week of July 2017?
2018-07-07..2018-07-08 Which ferries sank on the first weekend of July?
2018-08-25..2018-08-26 Which ferries sank on the last weekend in August?
2017-07-18             Which ferries sank on the third Tuesday in July 2017?
2018-08-26             Which ferries sank on the last Sunday of last month?
2017-01-01..2017-06-30 Which ferries sank in the first six months of 2017?
2017-10-01..2017-12-31 Which ferries sank in the last three months of last year?
2018-08-01..2018-08-10 Which ferries sank in the first ten days of August?
2018-07-31             Which ferries sank on the last day of July?
2018-07-02..2018-07-08 Which ferries sank in the week of July 4?
2017-07-01..2017-12-31 Which ferries sank in the second half of 2017?
2018-07-01..2018-07-16 Which ferries sank in the first half of July?
2018-01-01..2018-06-30 Which ferries sank in the first half of the year?
2018-01-01..2018-03-31 What did the yard earn in the first quarter?
2017-07-01..2017-09-30 What did the yard earn in the third quarter?
2018-10-01..2018-12-31 What will the yard earn in the fourth quarter?
2016-07-01..2016-09-30 What did the yard earn in the third quarter of 2016?
2017-04-01..2017-06-30 What did the yard earn in last year's second quarter?
2018-04-01..2018-06-30 What did the yard earn in Q2?
2017-10-01..2017-12-31 What did the yard earn in Q4 of 2017?
2017-10-01..2017-12-31 What was the yard's fourth-quarter profit?
1977-01-01..1979-12-31 What sank in the late 1970s?
1974-01-01..1976-12-31 What sank in the mid-1970s?
asked 2022-03-16
2022-03-06..2022-03-12 How much did gas cost in the week ending March 12?
2021-12-01..2022-02-28 By how much did sales rise in the three months to February?
2022-03-07..2022-03-13 How much did gas cost in the week of March 7?
2022-02-21..2022-03-10 Who resigned in late February or early March?
"""


@pytest.mark.parametrize(("asked", "question", "since", "until"), rows_of(TABLE))
def test_a_question_names_these_days(asked: date, question: str, since: date | None, until: date | None) -> None:
    found = time_in_question(question, asked)
    assert found is not None
    assert (found.since, found.until) == (since, until)
