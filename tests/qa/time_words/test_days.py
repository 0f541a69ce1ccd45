"""Days and seasons that have a name."""

from datetime import date

import pytest

from qa.time_words.question import time_in_question
from tests.qa.time_words.tables import rows_of

TABLE = """
asked 2021-03-10
2020-11-27             How much was spent on Black Friday?
2021-03-13             Who will play at Wembley on Saturday?
2021-03-13             Who plays at Wembley on Saturday?
2021-03-05             What was agreed on Friday, March 5?
2021-09-01..2021-11-30 Where will the summit be held in the fall?
2020-09-01..2020-11-30 Where was the summit held in the fall?
2020-12-01..2021-02-28 What was the record this winter?
2021-03-07             what did he do on sunday
2021-03-16             When does the next session begin next Tuesday?
2021-03-13..2021-03-14 Which shop opens this weekend?
2021-03-11             Who signs the bill tomorrow?
2020-11-30             Which store had the longest line on Cyber Monday last year?
2021-03-14             Who is expected to win on Sunday?
2021-03-07             Who had been expected to win on Sunday?
2021-03-12             Which bill will be signed on Friday?
asked 2018-09-17
2018-09-15..2018-09-16 Who got married at the weekend?
asked 2018-09-16
2018-09-15..2018-09-16 Who got married at the weekend?
asked 2018-09-15
2018-09-15..2018-09-16 Who got married over the weekend?
2018-09-08..2018-09-09 Who got married last weekend?
2018-09-22..2018-09-23 Who is getting married next weekend?
asked 2018-09-14
2018-09-10             Which ferry sank in the strait on Monday?
2018-09-14             Which ferry sank in the strait on Friday?
2018-09-08             Which ferry sank in the strait on Saturday?
2018-09-07             Which ferry sank in the strait last Friday?
2018-09-17             Which ferry will sail on Monday?
2018-09-14             Which ferry will sail on Friday?
2018-09-21             Which ferry is sailing next Friday?
2018-09-16             Which ferry is due to sail this Sunday?
2018-09-11             Which ferry sank this Tuesday?
2018-09-13             Who chaired Thursday's meeting?
2018-09-13             Who left the cabinet Thursday?
2018-09-13             Who left the cabinet Thursday night?
2018-09-12             Which mayor spoke Wednesday morning in Lyon?
2018-09-09             Who ran the race on Sunday last week?
2018-09-08             Who ran last week's Saturday race?
2018-09-08             Who ran on Saturday of last week?
2018-09-18             Who is running on Tuesday next week?
2018-09-13             What opened yesterday?
2018-09-15             What opens tomorrow?
2018-09-13             What burned down last night?
2018-09-14             What closed this morning?
2018-09-14             What airs tonight?
2018-09-13             Who met yesterday afternoon?
2018-09-14             What is today's price of oil?
2018-09-08..2018-09-09 Who got married over the weekend?
2018-09-08..2018-09-09 Who got married last weekend?
2018-09-15..2018-09-16 Who is getting married next weekend?
2018-09-15..2018-09-16 Who gets crowned this weekend?
2018-09-08..2018-09-09 How many tickets were sold for the weekend's concert?
2018-09-13             Who drowned a day ago?
2018-08-31             Who drowned a fortnight ago?
2018-06-01..2018-08-31 What sank last summer?
2018-06-01..2018-08-31 What sank this summer?
2018-06-01..2018-08-31 What sank in the summer?
2017-12-01..2018-02-28 What sank last winter?
2018-03-01..2018-05-31 What sank last spring?
2017-09-01..2017-11-30 What sank last fall?
2017-09-01..2017-11-30 What sank in the autumn of last year?
2019-03-01..2019-05-31 What will sail next spring?
2017-12-01..2018-02-28 What sank during the winter?
2018-03-01..2018-05-31 What sank in the spring?
2017-12-24             What sank on Christmas Eve?
2018-12-24             What will sail on Christmas Eve?
2018-01-01             What sank on New Year's Day?
2017-11-23             What sank on Thanksgiving?
2017-11-23             What sank last Thanksgiving?
2018-07-04             What sank on Independence Day?
2018-07-04             What sank on the Fourth of July?
2018-09-03             What sank on Labor Day?
2017-10-31             What sank at Halloween?
2018-03-30             What sank on Good Friday?
2018-02-14             What sank on Valentine's Day?
2017-12-26             What sank on Boxing Day last year?
asked 2018-07-14
2017-06-01..2017-08-31 What sank last summer?
asked 2022-03-16
2021-11-25..2021-11-28 Which film opened at No. 1 over Thanksgiving weekend?
2021-09-04..2021-09-06 Which film opened at No. 1 on Labor Day weekend?
2021-04-03..2021-04-04 How many drowned over the Easter weekend?
2022-03-13             Which actor tripped at Sunday night's gala?
2022-03-04             Who resigned two Fridays ago?
2001-09-11             How many people died on 9/11?
2022-06-01..2022-08-31 Who headlines the festival this summer?
"""


@pytest.mark.parametrize(("asked", "question", "since", "until"), rows_of(TABLE))
def test_a_question_names_these_days(asked: date, question: str, since: date | None, until: date | None) -> None:
    found = time_in_question(question, asked)
    assert found is not None
    assert (found.since, found.until) == (since, until)
