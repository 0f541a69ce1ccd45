"""A question behind other turns, under filters and on a day: what is asked of the archive in the end."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qa.understanding
from index.article import SourceRef
from index.filters import NO_FILTERS, Filters
from index.search.day_preference import DayPreference
from index.settings import SearchSettings
from index.text import terms
from qa.answer import Citation
from qa.conversation.about_quote import AboutQuote
from qa.conversation.exchange import Exchange
from qa.errors import EmptyQuestion, QuestionTooLong
from qa.understanding import Understanding, resolve_history

LAST_DAY = date(2024, 6, 12)
SETTINGS = SearchSettings()
UNDERSTANDING = Understanding(SETTINGS, LAST_DAY)
RASK = Exchange("Where was Sunniva Rask born?", answer="Brekka")


class NoClock(date):
    """A day that nobody may ask for."""

    @classmethod
    def today(cls) -> "NoClock":
        raise AssertionError("the clock was read")


@pytest.fixture(autouse=True)
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qa.understanding, "date", NoClock)


@pytest.mark.parametrize(
    ("as_of", "today", "expected"),
    [
        (date(2023, 1, 1), date(2024, 6, 13), date(2023, 1, 1)),
        (None, None, LAST_DAY),
        (None, date(2024, 6, 13), date(2024, 6, 13)),
        (None, LAST_DAY + timedelta(days=14), LAST_DAY + timedelta(days=14)),
        (None, LAST_DAY + timedelta(days=15), LAST_DAY),
        (None, date(2024, 1, 1), date(2024, 1, 1)),
    ],
)
def test_the_day_from_which_this_week_counts(as_of: date | None, today: date | None, expected: date) -> None:
    assert UNDERSTANDING.reference_day(Filters(as_of=as_of), today) == expected


def test_an_archive_without_days_counts_from_today_or_from_nothing() -> None:
    empty = Understanding(SETTINGS, None)
    assert empty.reference_day(NO_FILTERS, date(2024, 1, 1)) == date(2024, 1, 1)
    assert empty.reference_day(NO_FILTERS, None) is None
    assert empty.query("Who won this week?", NO_FILTERS).time is None


@pytest.mark.parametrize(
    ("today", "as_of", "counted_from"),
    [
        (None, None, LAST_DAY),
        (date(2024, 6, 14), None, None),
        (None, date(2024, 6, 1), None),
        (date(2030, 1, 1), None, LAST_DAY),
    ],
)
def test_it_is_told_where_days_were_counted_from_the_archives_last(
    today: date | None, as_of: date | None, counted_from: date | None
) -> None:
    query = UNDERSTANDING.query("Who won this week?", Filters(as_of=as_of), today=today)
    assert query.counted_from == counted_from
    assert UNDERSTANDING.query("Who won?", Filters(as_of=as_of), today=today).counted_from is None


def test_the_same_question_on_the_same_day_is_understood_in_the_same_way() -> None:
    filters = Filters(as_of=date(2024, 6, 12))
    query = UNDERSTANDING.query("How full was the lake last week?", filters)
    assert query.time is not None
    assert (query.time.since, query.time.until) == (date(2024, 6, 3), date(2024, 6, 9))
    for today in (None, date(1999, 1, 1), date(2050, 1, 1)):
        assert UNDERSTANDING.query("How full was the lake last week?", filters, today=today) == query


def test_days_that_the_words_demand_are_a_filter_within_those_by_hand() -> None:
    asked = "How many deaths had been reported by June 5?"
    assert UNDERSTANDING.query(asked, NO_FILTERS).question.filters == Filters(until=date(2024, 6, 5))
    narrower = Filters(until=date(2024, 6, 1), outlets=("Herald",))
    assert UNDERSTANDING.query(asked, narrower).question.filters == narrower
    assert UNDERSTANDING.query(asked, NO_FILTERS).prefer is None


def test_days_that_the_question_names_are_preferred() -> None:
    prefer = UNDERSTANDING.query("Who won in May?", NO_FILTERS).prefer
    assert prefer == DayPreference(date(2024, 5, 1), date(2024, 5, 31), SETTINGS.time_weight, SETTINGS.time_days)


def test_of_reports_of_recent_days_the_last_before_the_as_of_day_are_preferred() -> None:
    day = date(2024, 6, 1)
    recent = DayPreference(day, day, SETTINGS.recency_weight, SETTINGS.recency_days)
    assert UNDERSTANDING.query("Who won in May?", Filters(as_of=day)).prefer == DayPreference(
        date(2024, 5, 1), date(2024, 5, 31), SETTINGS.time_weight, SETTINGS.time_days, recent
    )
    long_ago = UNDERSTANDING.query("Who won in May 2019?", Filters(as_of=day)).prefer
    assert long_ago is not None
    assert long_ago.beside is None


def test_the_last_days_before_an_as_of_day_are_preferred_where_no_days_are_named() -> None:
    day = date(2024, 6, 1)
    prefer = UNDERSTANDING.query("Who won?", Filters(as_of=day)).prefer
    assert prefer == DayPreference(day, day, SETTINGS.recency_weight, SETTINGS.recency_days)
    assert UNDERSTANDING.query("Who won?", NO_FILTERS).prefer is None


def test_a_follow_up_carries_and_says_what_the_search_may_also_be_about() -> None:
    query = UNDERSTANDING.query("When did she die?", NO_FILTERS, [RASK])
    assert (query.asked, query.question.text) == ("When did she die?", "When did Sunniva Rask die?")
    assert (query.carried, query.offered) == (("Sunniva Rask",), "")
    assert query.context == "Where was Sunniva Rask born? Brekka"


def test_a_question_that_stands_alone_carries_nothing() -> None:
    query = UNDERSTANDING.query("Who won the Lantern Prize?", NO_FILTERS, [RASK])
    assert (query.question.text, query.carried, query.offered, query.context) == ("Who won the Lantern Prize?", (), "", "")


def test_what_is_not_sure_is_offered_and_not_asked() -> None:
    asked = "Was there ever any other reason for which anybody was hurt?"
    query = UNDERSTANDING.query(asked, NO_FILTERS, [Exchange("When did the dock strike at Lodd begin?")])
    assert (query.question.text, query.carried) == (asked, ())
    assert query.offered == "Was there ever any other reason for which anybody was hurt in the dock strike at Lodd?"


def test_operators_limit_their_own_question_and_leave_no_word_in_it() -> None:
    query = UNDERSTANDING.query("When did she die outlet:Herald?", NO_FILTERS, [RASK])
    assert (query.question.text, query.question.filters) == ("When did Sunniva Rask die?", Filters(outlets=("Herald",)))
    turns = [Exchange("Where was Sunniva Rask born outlet:Herald?", answer="Brekka")]
    assert UNDERSTANDING.query("When?", NO_FILTERS, turns).question.text == "When was Sunniva Rask born?"
    assert UNDERSTANDING.query("When?", NO_FILTERS, turns).question.filters == NO_FILTERS


def test_a_question_about_the_quote_needs_a_turn_before_it() -> None:
    assert UNDERSTANDING.query("Who said that?", NO_FILTERS).about is None
    query = UNDERSTANDING.query("Who said that?", NO_FILTERS, [RASK])
    assert (query.about, query.question.text, query.carried, query.time) == (AboutQuote.SPEAKER, "Who said that?", (), None)


@pytest.mark.parametrize(
    ("asked", "error"),
    [("", EmptyQuestion), ("?!", EmptyQuestion), ("before:2024", EmptyQuestion), ("a" * 2001, QuestionTooLong)],
)
def test_a_bad_question_is_told_as_such_whatever_stands_before_it(asked: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        UNDERSTANDING.query(asked, NO_FILTERS, [RASK])


def test_a_history_is_resolved_turn_by_turn_and_what_is_resolved_stays() -> None:
    turns = [RASK, Exchange("When?"), Exchange("Who said that?"), Exchange("Why?"), Exchange("Where?", "Where is Lodd?")]
    assert [turn.standalone for turn in resolve_history(turns, None)] == [
        "Where was Sunniva Rask born?",
        "When was Sunniva Rask born?",
        "When was Sunniva Rask born?",
        "Why was Sunniva Rask born?",
        "Where is Lodd?",
    ]
    assert resolve_history(resolve_history(turns, None), None) == resolve_history(turns, None)


TEXTS = st.text(max_size=60) | st.sampled_from(["And in 2023?", "Who said that?", "before:x", "Why?", "Where was she born?"])


@given(
    st.sampled_from(["When?", "Where was she born?", "Who said that?", "Who won this week?", "And in March?"]),
    st.lists(st.builds(Exchange, TEXTS, TEXTS, TEXTS), max_size=5),
    st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
)
def test_no_history_is_an_error(asked: str, turns: list[Exchange], day: date | None) -> None:
    query = UNDERSTANDING.query(asked, Filters(as_of=day), turns)
    assert query.asked == asked
    assert [replace(turn, standalone="") for turn in query.turns] == [replace(turn, standalone="") for turn in turns]


@pytest.mark.parametrize(
    ("today", "as_of", "read"),
    [
        (None, date(2024, 2, 1), "Who won in 2023?"),
        (LAST_DAY, None, "Who won in 2023?"),
        (None, None, "Who won last year?"),
        (date(2031, 1, 1), None, "Who won last year?"),
    ],
)
def test_last_year_is_read_as_a_year_where_the_day_of_asking_is_known(
    today: date | None, as_of: date | None, read: str
) -> None:
    query = UNDERSTANDING.query("Who won last year?", Filters(as_of=as_of), today=today)
    assert (query.question.text, query.standalone) == (read, "Who won last year?")


def test_a_question_that_lacks_something_is_searched_with_the_turn_before_even_where_nothing_was_found_for_it() -> None:
    before = [Exchange("What is the committee for?", answer="the harbour")]
    query = UNDERSTANDING.query("who threw it out?", NO_FILTERS, before)
    assert query.context.startswith("What is the committee for?")
    assert UNDERSTANDING.query("Who won the Lantern Prize?", NO_FILTERS, before).context == ""


def test_exact_words_in_a_question_say_what_it_is_about() -> None:
    assert UNDERSTANDING.query('who said "so be it"?', NO_FILTERS, [RASK]).standalone == "who said so be it?"
    assert UNDERSTANDING.query('who had "a" that day?', NO_FILTERS).standalone == "who had a that day?"


def test_a_question_about_a_thing_that_the_cited_articles_do_not_name_is_asked_as_typed_and_its_rewrite_offered() -> None:
    read = {"strike": frozenset(terms("Nurses voted to strike over a rota in the dock strike at Lodd."))}
    knowing = replace(UNDERSTANDING, terms_of_article=lambda identity: read.get(identity, frozenset()))
    cited = Citation(1, SourceRef("strike"), 0, 6, "a rota", "Nurses voted to strike over a rota.", 0, "strike")
    turns = [Exchange("Why did the dock strike at Lodd begin?", answer="a rota", citations=(cited,))]
    query = knowing.query("How did the ferry get damaged?", NO_FILTERS, [*turns, Exchange("Who said so?")])
    assert (query.question.text, query.carried) == ("How did the ferry get damaged?", ())
    assert "Lodd" in query.offered
    assert "Lodd" in knowing.query("How long was the rota?", NO_FILTERS, turns).question.text
