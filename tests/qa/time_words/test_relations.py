"""Words that open or move a time."""

from datetime import date

import pytest

from qa.time_words.question import time_in_question
from tests.qa.time_words.tables import rows_of

TABLE = """
asked 2021-03-10
2013-01-01..2013-12-31 Two years before 2015, who led the party?
2020-12-28             Who resigned three days after Christmas?
2020-11-25             What happened the day before Thanksgiving?
2021-03-01..2021-03-07 Which articles from last week mention the strike?
..2030-12-31           What will happen by 2030?
..2020-04-30           Which law was passed before May 2020?
2020-06-01..2021-03-10 Which law was passed after May 2020?
2021-07-01..           How much will the state spend after June?
2021-03-08..2021-03-10 What was closed from Monday to Wednesday?
2012-01-01..2016-12-31 Who ran the firm from 2012 until 2016?
2020-12-18..2020-12-24 Which song was number one the week before Christmas?
2021-04-05..           In how many weeks does the school open after Easter?
2021-02-22..2021-02-28 Who was fired the week before last?
2021-07-01..           What will change from July 1?
2020-07-01..2021-03-10 What has changed from July 1 onwards?
2011-01-01..2021-03-10 Who has been in office since 2011?
asked 2018-09-14
2018-09-12             What opened the day before yesterday?
2018-09-16             What opens the day after tomorrow?
2016-01-01..2016-12-31 Who ran the shipyard the year before last?
2018-09-24..2018-09-30 What sails the week after next?
2018-09-28             What will be launched two weeks from now?
2018-07-03..2018-07-09 Which ferry sank from 3 to 9 July?
2018-07-03..2018-07-09 Which ferries sank between July 3 and 9?
2018-06-28..2018-07-04 Which ferries sank between 28 June and 4 July?
2017-11-01..2018-02-28 Which ferries sank between November and February?
2014-11-01..2015-02-28 Which ferries sank from November to February 2015?
2018-05-01..2018-07-31 Which ferries sank between May and July?
2011-01-01..2014-12-31 Which ferries sank between 2011 and 2014?
2011-01-01..2014-12-31 Which ferries sank from 2011 to 2014?
2018-09-10..2018-09-12 Which ferries sank between Monday and Wednesday?
2017-03-01..2018-01-31 Which ferries sank between March 2017 and January 2018?
..2018-12-31           Which ferries will sail by the end of the year?
2018-04-01..2018-09-14 What sank since Easter?
2017-12-23             What sank two days before Christmas?
2018-04-02             What sank the day after Easter?
2018-09-01..2018-09-02 What sank the weekend before Labor Day?
2018-07-11             What sank a week after the Fourth of July?
2008-01-01..2008-12-31 What sank ten years after 1998?
2017-03-01..2017-03-31 What sank three months before June 2017?
2018-07-01..2018-09-14 What has sunk since July?
2018-07-09..2018-09-14 What has sunk since July 9?
2012-01-01..2018-09-14 What has sunk since 2012?
2018-09-03..2018-09-14 What has sunk since last week?
2018-09-11..2018-09-14 What has sunk since Tuesday?
2018-01-01..2018-09-14 What has sunk since the start of the year?
2018-08-01..2018-09-14 What has sunk since the beginning of August?
..2018-07-31           What had sunk by July?
..2018-07-09           What had sunk by July 9?
..2018-07-31           What had sunk by the end of July?
..2018-09-12           What had sunk until Wednesday?
..2018-06-30           What sank before July?
..2018-07-08           What sank before 9 July?
..2018-08-31           What sank before this month?
..1989-12-31           What sank before 1990?
..2004-12-31           What sank prior to 2005?
2018-08-01..2018-09-14 What sank after July?
2018-07-10..2018-09-14 What sank after 9 July?
2018-09-15..           What will sail after Friday?
..2018-12-24           What will sail before Christmas?
2018-09-17..           What will sail from Monday?
..2025-12-31           What will have sailed by 2025?
..2018-09-11           Who led the yard before the vote on Tuesday?
2013-01-01..2018-09-14 What has he owned since his release from prison in 2013?
asked 2022-03-16
2021-12-25..2022-01-01 Which airline cancelled flights between Christmas and New Year's?
2021-12-24..2022-01-02 Which airline cancelled flights between Dec. 24 and Jan. 2?
..2022-03-01           Who resigned on or before March 1?
..2022-05-31           Who is likely to resign before the summer?
..2020-12-31           Who led the polls two weeks before the 2020 election?
2022-01-01..2022-03-16 What has the bank done since its meeting in January?
..2022-03-10           How many guests were there as of March 10?
"""


@pytest.mark.parametrize(("asked", "question", "since", "until"), rows_of(TABLE))
def test_a_question_names_these_days(asked: date, question: str, since: date | None, until: date | None) -> None:
    found = time_in_question(question, asked)
    assert found is not None
    assert (found.since, found.until) == (since, until)
