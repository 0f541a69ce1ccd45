"""Dates of the calendar, with and without a year."""

from datetime import date

import pytest

from qa.time_words.question import time_in_question
from tests.qa.time_words.tables import rows_of

TABLE = """
asked 2021-03-10
2020-05-01..2020-05-31 Did May lose the vote in May?
2021-02-08             What did the EU agree on 8 February 2021?
2021-02-08             What happened on 2021-02-08?
2020-12-25             What happened on 25/12/2020?
1990-01-01..1999-12-31 Who ruled in the 1990s?
2017-01-01..2017-12-31 Which party won the most seats at the 2017 election?
2018-01-01..2018-12-31 Who won the 2018 World Cup?
1969-01-01..1969-12-31 Who was born in 1969?
2020-01-01..2020-12-31 How many more people died in 2020 than in 2019?
2021-03-05             What was agreed on the 5th of March?
2021-03-05             What happened on the 5th?
2020-11-03             Who won the election on Nov. 3?
2020-11-01..2020-11-30 Who won the election last November?
2018-12-01..2019-02-28 How many died in the winter of 2019?
2021-03-01..2021-03-31 what happened in march
2020-05-01..2020-05-31 what happened in may
1501-01-01..1600-12-31 Who became king in the 16th century?
2007-01-01..2007-12-31 What did Apple release in 2007?
2020-04-01..2020-05-31 How many jobs were lost in April and May 2020?
1985-01-06             Where was Reagan on January 6, 1985?
2011-01-01..2011-12-31 Who attended the September 11 attacks memorial in 2011?
2019-01-01..2019-12-31 Which band played the 2019 Super Bowl?
asked 2018-09-14
2018-09-14..2023-09-14 What will the shipyard build in the next five years?
2018-01-01..2018-01-31 Which ferry sank in January?
2018-09-01..2018-09-30 Which ferry sank in September?
2017-12-01..2017-12-31 Which ferry sank in December?
2018-12-01..2018-12-31 Which ferry will sail in December?
2019-01-01..2019-01-31 Which ferry will sail in January?
2018-01-01..2018-01-31 Which ferry sank last January?
2017-09-01..2017-09-30 Which ferry sank last September?
2017-12-01..2017-12-31 Which ferry sank last December?
2019-05-01..2019-05-31 Which ferry sails next May?
2018-06-01..2018-06-30 Which ferry sank this June?
2016-10-01..2016-10-31 Which ferry sank in October 2016?
2016-10-01..2016-10-31 Which ferry sank in Oct. 2016?
2016-10-01..2016-10-31 Which ferry sank in October of 2016?
2016-10-02             Which ferry sank on 2 October 2016?
2016-10-02             Which ferry sank on October 2nd, 2016?
2016-10-02             Which ferry sank on the 2nd of October 2016?
2016-10-02             Which ferry sank on Oct 2 2016?
2016-10-02             Which ferry sank on Sunday, October 2, 2016?
2016-10-02             Which ferry sank on 2016-10-02?
2016-10-02             Which ferry sank on 2016/10/02?
2016-10-31             Which ferry sank on 10/31/2016?
2016-10-31             Which ferry sank on 31.10.2016?
2017-10-02             Which ferry sank on October 2?
2018-07-02             Which ferry sank on 2 July?
2019-07-02             Which ferry will sail on 2 July?
2018-07-02             Which ferry sank on the second of July?
2016-02-29             Which ferry sank on February 29?
2018-09-03             Which ferry sank on the 3rd?
2017-07-03..2017-07-09 Which ferries sank July 3-9, 2017?
2011-01-01..2012-12-31 Which ferries sank in 2011 or 2012?
2011-01-01..2013-12-31 Which ferries sank in 2011-2013?
2016-06-01..2016-08-31 What sank in summer 2016?
2016-06-01..2016-08-31 What sank in the summer of 2016?
2015-12-31             What sank on New Year's Eve 2015?
2017-05-29             What sank on Memorial Day 2017?
2016-03-28             What sank on Easter Monday 2016?
2016-11-08             What sank on Election Day 2016?
1960-01-01..1969-12-31 What sank in the 1960s?
1980-01-01..1989-12-31 What sank in the '80s?
1960-01-01..1969-12-31 What sank in the sixties?
1701-01-01..1800-12-31 What sank in the 18th century?
2010-01-01..2010-12-31 What sank during 2010?
2000-01-01..2000-12-31 What sank in the year 2000?
2014-01-01..2014-12-31 Who won the 2014 regatta?
2014-01-01..2014-12-31 Who won 2014's regatta?
2011-01-01..2011-12-31 Which 2011 storm drowned him?
2012-01-01..2012-12-31 Who took gold at the Olympics 2012?
"""


@pytest.mark.parametrize(("asked", "question", "since", "until"), rows_of(TABLE))
def test_a_question_names_these_days(asked: date, question: str, since: date | None, until: date | None) -> None:
    found = time_in_question(question, asked)
    assert found is not None
    assert (found.since, found.until) == (since, until)
