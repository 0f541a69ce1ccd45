from datetime import date

import pytest

from index.errors import Cancelled
from index.filters import Filters
from qa.conversation.exchange import Exchange
from qa.evaluation.cases.case import Case
from qa.evaluation.prediction import RetrievalTrace
from qa.evaluation.run import EVALUATED_PASSAGES, Options, cases_by_id, evaluate_cases
from tests.qa.evaluation.scripted import DAM, PORT, ScriptedAssistant, Shelf, answered, refused

CASES = [
    Case("1", "How full?", ("38 per cent",), ("https://x.example/dam",), date(2024, 8, 20)),
    Case("2", "Who shut it?", (), history=(Exchange("Which port?"),)),
]


def assistant() -> ScriptedAssistant:
    return ScriptedAssistant({"How full?": answered(DAM, "38 per cent"), "Who shut it?": refused(PORT, "strike")})


def silent(done: int, total: int) -> None:
    """Show no progress."""


def test_each_question_is_asked_once_in_order_and_progress_is_told() -> None:
    progress: list[tuple[int, int]] = []
    evaluation = evaluate_cases(assistant(), CASES, Options(), lambda done, total: progress.append((done, total)))
    assert [p.id for p in evaluation.predictions] == ["1", "2"]
    assert progress == [(1, 2), (2, 2)]


def test_the_ranking_comes_from_a_deep_search_for_the_same_question() -> None:
    scripted = assistant()
    evaluate_cases(scripted, CASES, Options(), silent)
    assert [(query, k) for query, k, _ in scripted.retriever.asked] == [
        ("How full?", EVALUATED_PASSAGES),
        ("Who shut it?", EVALUATED_PASSAGES),
    ]


def test_the_day_of_a_question_counts_only_where_asked_for() -> None:
    plain, dated = assistant(), assistant()
    evaluate_cases(plain, CASES, Options(), silent)
    evaluate_cases(dated, CASES, Options(as_asked=True), silent)
    assert plain.filters == [Filters(), Filters()]
    assert dated.filters == [Filters(as_of=date(2024, 8, 20)), Filters()]


def test_the_search_keeps_the_day_that_the_question_was_asked_on() -> None:
    scripted = assistant()
    evaluate_cases(scripted, CASES, Options(as_asked=True), silent)
    assert [f.as_of for _, _, f in scripted.retriever.asked if f is not None] == [date(2024, 8, 20), None]


def test_filters_for_all_questions_are_kept() -> None:
    scripted = assistant()
    evaluate_cases(scripted, CASES, Options(True, Filters(outlets=("Post",))), silent)
    assert scripted.filters == [Filters(as_of=date(2024, 8, 20), outlets=("Post",)), Filters(outlets=("Post",))]


def test_follow_ups_are_counted() -> None:
    assert evaluate_cases(assistant(), CASES, Options(), silent).follow_ups == 1


def test_only_a_missed_question_is_traced_by_what_its_reader_was_given() -> None:
    scripted = ScriptedAssistant({"How full?": answered(DAM, "38 per cent"), "How old?": answered(DAM, "38 per cent")})
    case = Case("2", "How old?", ("built in 1961",), ("a1",))
    right, wrong = evaluate_cases(scripted, [CASES[0], case], Options(), silent).predictions
    assert scripted.traced == ["How old?"]
    assert right.trace is None
    assert wrong.trace == RetrievalTrace(True, 1, 1, "built in 1961", 1)


def test_progress_may_stop_the_run() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        evaluate_cases(assistant(), CASES, Options(), stop)


def test_a_url_and_an_id_of_one_article_are_one_relevant_article_and_unknown_names_stay() -> None:
    case = Case("1", "?", (), ("https://x.example/dam", "a1", "a9"))
    assert cases_by_id([case], Shelf([DAM, PORT]))[0].relevant == ("a1", "a9")


def test_the_history_is_handed_over_as_given_or_as_the_assistant_answers_it() -> None:
    cases = [Case("3", "Who shut it?", (), history=(Exchange("How full?", answer="9 per cent"),))]
    given, own = assistant(), assistant()
    evaluate_cases(given, cases, Options(), silent)
    evaluate_cases(own, cases, Options(own_history=True), silent)
    assert [turn.answer for turn in given.histories[-1]] == ["9 per cent"]
    assert [turn.answer for turn in own.histories[-1]] == ["38 per cent"]
    assert len(own.histories) == 2


def test_a_turn_that_several_questions_share_is_asked_once() -> None:
    cases = [Case(str(n), "Who shut it?", (), history=(Exchange("How full?"),)) for n in range(3)]
    scripted = assistant()
    evaluate_cases(scripted, cases, Options(own_history=True), silent)
    assert len(scripted.histories) == 1 + 3
