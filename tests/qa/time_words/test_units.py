"""Spans that are counted from the day of asking."""

from datetime import date

import pytest

from qa.time_words.question import time_in_question
from tests.qa.time_words.tables import rows_of

TABLE = """
asked 2021-03-10
2021-02-24..2021-03-10 Which storms hit Texas in the past two weeks?
2021-02-08..2021-03-10 Which storms hit Texas in the last 30 days?
2020-08-01..2021-06-30 Who leads the league this season?
2019-08-01..2020-06-30 Who won the title last season?
..2021-03-10           Who is currently the mayor?
..2021-03-10           What is the latest on the strike?
2011-01-01..2011-12-31 Who was elected a decade ago?
2021-03-05..2021-03-08 What was stolen a few days ago?
2021-02-28             What was stolen ten days ago?
2021-02-01..2021-02-28 Which painter of the 19th century died last month?
2020-01-01..2020-12-31 Who was the host at last year's Oscars?
2019-07-01..2020-06-30 How many people were killed in the 2019-20 season?
2020-12-10..2021-03-10 Which drug was approved within the last three months?
2021-03-24             Whose trial begins in two weeks?
2021-03-06..2021-03-07 Who was voted out this past weekend?
asked 2018-09-14
2018-09-10..2018-09-16 What sank this week?
2018-09-03..2018-09-09 What sank last week?
2018-09-17..2018-09-23 What sails next week?
2018-09-01..2018-09-30 What sank this month?
2018-08-01..2018-08-31 What sank last month?
2018-10-01..2018-10-31 What sails next month?
2018-01-01..2018-12-31 What sank this year?
2017-01-01..2017-12-31 What sank last year?
2019-01-01..2019-12-31 What sails next year?
2000-01-01..2009-12-31 What did the shipyard build last decade?
2008-09-14..2018-09-14 What did the shipyard build in the last decade?
2017-09-14..2018-09-14 What did the shipyard build over the past year?
2018-08-14..2018-09-14 What did the shipyard build in the past month?
2001-01-01..2100-12-31 What did the shipyard build this century?
2018-09-10             Who drowned four days ago?
2018-09-07             Who drowned a week ago?
2018-08-03             Who drowned six weeks ago?
2018-08-01..2018-08-31 Who drowned a month ago?
2017-12-01..2017-12-31 Who drowned nine months ago?
2017-10-01..2017-10-31 Who drowned eleven months ago?
2017-01-01..2017-12-31 Who drowned a year ago?
1993-01-01..1993-12-31 Who drowned twenty-five years ago?
1978-01-01..1978-12-31 Who drowned 40 years ago?
1998-01-01..1998-12-31 Who drowned two decades ago?
1918-01-01..1918-12-31 Who drowned a century ago?
2018-08-31             Who drowned a couple of weeks ago?
2011-01-01..2015-12-31 Who drowned several years ago?
2018-09-13..2018-09-14 Who drowned in the past 24 hours?
2018-09-04..2018-09-14 Who drowned in the past ten days?
2015-09-14..2018-09-14 Who drowned over the last three years?
2018-03-14..2018-09-14 Who drowned during the last six months?
2018-09-07..2018-09-14 Who drowned in recent days?
2018-03-16..2018-09-14 Who drowned in recent months?
2013-09-14..2018-09-14 Who drowned in recent years?
2018-06-16..2018-09-14 Who has drowned lately?
2018-09-17             What will be launched in three days?
2018-09-14..2018-09-17 What will be launched within three days?
2020-01-01..2020-12-31 What will be launched in two years?
2018-09-10..2018-09-14 Who drowned earlier this week?
2018-01-01..2018-09-14 Who drowned earlier this year?
2018-09-01..2018-09-14 Who drowned earlier in the month?
2018-09-01..2018-09-14 Who has drowned so far this month?
2018-01-01..2018-09-14 How many have drowned this year so far?
2018-01-01..2018-09-14 What is the yard's income for the year to date?
2018-09-14..2018-12-31 What will be launched later this year?
2018-09-14..2018-09-16 What will be launched later this week?
..2018-09-14           Who is now the captain?
..2018-09-14           Who owns the yard at the moment?
..2018-09-14           Who is the most recent owner of the yard?
..2018-09-14           Who is the current owner of the yard?
..2018-09-14           How many ships has the yard built to date?
2017-06-01..2017-06-30 Which ferry sank in June last year?
2017-06-01..2017-06-30 Which ferry sank last year in June?
2017-06-01..2017-06-30 Which ferry sank in last year's June storm?
2018-04-01..2018-04-30 Which ferry sank in April of this year?
2019-03-01..2019-03-31 Which ferry sails in March next year?
2018-08-20             Which ferry sank on the 20th of last month?
asked 2022-03-16
2022-03-02..2022-03-16 Who resigned in the last couple of weeks?
2021-08-16..2022-03-16 Who has resigned over the past several months?
"""


@pytest.mark.parametrize(("asked", "question", "since", "until"), rows_of(TABLE))
def test_a_question_names_these_days(asked: date, question: str, since: date | None, until: date | None) -> None:
    found = time_in_question(question, asked)
    assert found is not None
    assert (found.since, found.until) == (since, until)
