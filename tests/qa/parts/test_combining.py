"""How the answers to the parts become one answer."""

from dataclasses import replace
from datetime import date

import pytest

from index.article import SourceRef
from index.filters import Filters
from qa.answer import Answer, Citation
from qa.parts.combining import combine_parts, with_plain_no
from qa.parts.splitting import split_question

WHOLE = Answer("?", "?", Filters(), 0.0, "span", 3)
LARGER = "Who won more medals, Holm or Dahl?"
BOTH_ASKED = "Who won the race, and where was it held?"


def quoted(n: int, quote: str, article: str = "a1") -> Citation:
    source = SourceRef(article, "Head", "Herald", published=date(2024, 5, 3))
    return Citation(n, source, 0, len(quote), quote, f"{quote} it was.", 0, "story")


def found(quote: str, confidence: float = 0.9, reports: int = 1, article: str = "a1") -> Answer:
    others = (quoted(1, quote, article), quoted(2, "an alternative"))
    return replace(
        WHOLE,
        status="answered",
        answer=quote,
        confidence=confidence,
        cited=(1,),
        citations=others,
        independent_reports=reports,
    )


def missing(nearest: str = "perhaps", *reasons: str) -> Answer:
    return replace(WHOLE, confidence=0.2, nearest=(quoted(1, nearest),), reasons=reasons)


def combined(question: str, *answers: Answer) -> Answer | None:
    plan = split_question(question)
    assert plan is not None
    return combine_parts(WHOLE, plan, answers)


def test_each_part_keeps_its_quote_and_the_conclusion_is_none_of_them() -> None:
    answer = combined(LARGER, found("four medals", reports=2), found("12 medals", 0.5, article="a2"))
    assert answer is not None
    assert (answer.status, answer.computed, answer.answer) == ("answered", "Dahl", "four medals")
    assert [(part.answer, part.citations, part.confidence) for part in answer.parts] == [
        ("four medals", (1,), 0.9),
        ("12 medals", (2,), 0.5),
    ]
    assert answer.cited == (1, 2)
    assert [(citation.n, citation.source.article) for citation in answer.citations] == [(1, "a1"), (2, "a2")]
    assert answer.computed_from == "four medals against 12 medals."


def test_it_is_as_probable_as_its_parts_in_the_mean_and_as_well_reported_as_the_least() -> None:
    answer = combined(LARGER, found("four medals", 0.9, reports=2), found("12 medals", 0.5, reports=5))
    assert answer is not None
    assert answer.confidence == pytest.approx((0.9 * 0.5) ** 0.5)
    assert answer.independent_reports == 2


def test_what_a_part_does_not_state_as_a_fact_the_whole_does_not_either() -> None:
    planned = replace(found("12 medals"), qualification="planned")
    answer = combined(LARGER, found("four medals"), planned)
    assert answer is not None
    assert answer.qualification == "planned"


def test_a_part_that_is_not_found_is_named_and_what_was_found_stays_quoted() -> None:
    answer = combined(LARGER, found("four medals"), missing("perhaps", "no article mentions “Dahl”"))
    assert answer is not None
    assert (answer.status, answer.answer, answer.computed, answer.cited) == ("not_found", None, None, ())
    assert [part.answer for part in answer.parts] == ["four medals", None]
    assert [citation.quote for citation in answer.citations] == ["four medals"]
    assert [citation.quote for citation in answer.nearest] == ["perhaps"]
    assert "Dahl" in answer.computed_from
    assert answer.reasons == (f"nothing was found for “{answer.parts[1].question}”", "no article mentions “Dahl”")


def test_where_nothing_follows_the_quotes_are_shown_and_the_whole_is_not_answered() -> None:
    answer = combined(LARGER, found("several"), found("12 medals"))
    assert answer is not None
    assert (answer.status, answer.computed) == ("not_found", None)
    assert [part.answer for part in answer.parts] == ["several", "12 medals"]
    assert "gives no number" in answer.computed_from


@pytest.mark.parametrize(("second", "count"), [(found("in Norvik"), 2), (missing(), 1)])
def test_of_two_questions_in_one_either_answers(second: Answer, count: int) -> None:
    answer = combined(BOTH_ASKED, found("Ida Holm"), second)
    assert answer is not None
    assert (answer.status, answer.answer, answer.computed, answer.computed_from) == ("answered", "Ida Holm", None, "")
    assert sum(part.answer is not None for part in answer.parts) == count
    assert len(answer.reasons) == 2 - count
    assert answer.confidence == pytest.approx(0.9 if count == 2 else (0.9 * 0.2) ** 0.5)


def test_a_yes_or_no_that_the_quote_does_not_decide_is_asked_as_one_question() -> None:
    question = "Did Holm win the race?"
    assert combined(question, found("Holm was there")) is None
    said = combined(question, found("Holm won the race"))
    assert said is not None
    assert (said.computed, said.answer) == ("yes", "Holm won the race")


@pytest.mark.parametrize("qualification", ["denied", "withdrawn", "called_false"])
def test_a_yes_that_is_taken_back_is_not_concluded(qualification: str) -> None:
    answer = replace(found("Holm took the boat"), qualification=qualification)  # type: ignore[arg-type]
    assert combined("Did Holm take the boat?", found("Holm took the boat")) is not None
    assert combined("Did Holm take the boat?", answer) is None


def test_nothing_found_at_all_has_the_nearest_of_every_part_numbered_anew() -> None:
    answer = combined(LARGER, missing("one"), missing("two"))
    assert answer is not None
    assert [(citation.n, citation.quote) for citation in answer.nearest] == [(1, "one"), (2, "two")]
    assert answer.citations == ()


def denied() -> Answer:
    answer = found("did not sign")
    told = replace(answer.citations[0], sentence="Holm did not sign it.", start=5, end=17)
    return replace(answer, citations=(told, *answer.citations[1:]))


def test_a_quote_that_plainly_denies_a_yes_no_question_asked_as_one_gives_a_no() -> None:
    plan = split_question("Did Holm sign the treaty?")
    denial = with_plain_no(plan, denied())
    assert (denial.computed, denial.answer, denial.computed_from) == ("no", "did not sign", "“did not sign” says so.")
    assert [(part.answer, part.citations) for part in denial.parts] == [("did not sign", (1,))]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Did Holm sign the treaty?", found("signed on Monday")),
        ("Did Holm sign the treaty?", replace(denied(), status="possible")),
        ("Did Holm sign the treaty?", replace(denied(), qualification="alleged")),
        ("Did Holm not sign the treaty?", denied()),
        ("Did Dahl sign the treaty?", denied()),
        ("Who signed the treaty?", denied()),
    ],
)
def test_any_other_answer_stays_as_it_is(question: str, answer: Answer) -> None:
    assert with_plain_no(split_question(question), answer) == answer
