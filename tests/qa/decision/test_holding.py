"""What its own sentence gives to something else is not shown, and what it does not state as a fact is called so."""

from dataclasses import replace
from datetime import date

import pytest

from index.filters import NO_FILTERS
from qa.answer import Candidate
from qa.decision.holding import HeldGroups, hold_against
from qa.evidence.grouping import AnswerGroup
from qa.question.question import understand
from tests.doubles.scenes import candidate, hit

DEPOT = "Three people were shot dead at the Almira depot, and another 30 were wounded."
WOUNDED = "How many people were wounded at the Almira depot?"


def held(question: str, *candidates: Candidate) -> HeldGroups:
    return hold_against(understand(question, NO_FILTERS), [AnswerGroup((one,)) for one in candidates], lambda term: 1.0)


def shown(groups: HeldGroups) -> list[str]:
    return [group.best.text for group in groups.groups]


def test_the_dead_are_no_answer_to_the_wounded() -> None:
    groups = held(WOUNDED, candidate(DEPOT, "Three", score=2.0), candidate(DEPOT, "30", score=-1.0))
    assert (shown(groups), groups.may_be_shown, groups.reasons) == (["30"], True, ())


def test_where_all_are_of_something_else_nothing_is_shown_and_that_is_said() -> None:
    groups = held(WOUNDED, candidate(DEPOT, "Three"))
    assert (groups.may_be_shown, groups.reasons) == (False, ("“Three” is said of something else",))


def test_a_task_that_no_quote_can_do_is_refused_and_named() -> None:
    groups = held("Summarise the shooting at the Almira depot", candidate(DEPOT, "Three"))
    assert not groups.may_be_shown
    assert "no quote can summarise" in groups.reasons[0]


def test_an_unlikely_other_does_not_take_the_place_of_what_is_of_something_else() -> None:
    other = "The ministry had asked for 32."
    first = candidate("Norvia will buy 24 F-35A jets to replace its ageing F-16s.", "24", score=4.0)
    groups = held("How many F-16s will Norvia buy?", first, candidate(other, "32", "a2", score=-2.0))
    assert not groups.may_be_shown


def test_what_only_takes_the_place_of_a_mistake_is_never_strong() -> None:
    first = candidate("The lost film was found in a church in Little Tarn.", "Little Tarn", score=2.0)
    other = candidate("The film, made in 1932, was shown on Friday.", "1932", "a2", score=1.9)
    groups = held("When was the lost film found?", first, other)
    assert (shown(groups)[0], groups.adjusted(0.94)) == ("1932", 0.79)


def test_what_is_plainly_of_what_is_asked_takes_its_place_however_unlikely() -> None:
    first, other = candidate(DEPOT, "Three", score=4.0), candidate("The ministry had asked for 32.", "32", "a2", score=0.0)
    plain = candidate(DEPOT, "30", score=-3.0)
    assert shown(held(WOUNDED, first, other, plain)) == ["30", "32"]


@pytest.mark.parametrize(
    ("question", "text", "quote", "qualification"),
    [
        ("By how much do fares rise?", "Fares will rise by 14 per cent in July, Sealine said.", "14 per cent", "planned"),
        ("By how much will fares rise?", "Fares will rise by 14 per cent in July, Sealine said.", "14 per cent", None),
        ("What did Holm accept?", "Holm denied that he had accepted a watch worth $30,000.", "a watch worth $30,000", "denied"),
        ("What did Holm accept?", "Holm accepted a watch worth $30,000.", "a watch worth $30,000", None),
    ],
)
def test_what_is_no_plain_fact_is_called_so_and_never_strong(
    question: str, text: str, quote: str, qualification: str | None
) -> None:
    groups = held(question, candidate(text, quote))
    assert groups.qualification == qualification
    assert groups.adjusted(0.95) == (0.95 if qualification is None else 0.79)


def test_a_denied_answer_stands_behind_a_plain_one() -> None:
    denied = candidate("Holm denied that he had accepted a watch.", "a watch", "a1", 1.0)
    plain = candidate("Holm accepted a boat.", "a boat", "a2", 0.5)
    assert shown(held("What did Holm accept?", denied, plain)) == ["a boat", "a watch"]


def test_a_claim_called_false_answers_nothing() -> None:
    text = "Posts claim that the dam burst and killed 400 people. That is false."
    start = text.index("400")
    one = candidate(text, "400")
    claim = Candidate(one.hit, (start, start + 3), (0, text.index(" That")), 1.0)
    groups = held("How many people did the dam burst kill?", claim)
    assert (groups.may_be_shown, groups.qualification) == (False, "called_false")
    assert groups.reasons == ("“400” stands in a claim that its article calls false",)


def test_a_plain_no_one_is_likely_whatever_the_calibrator_makes_of_it() -> None:
    question, fire = "How many people died in the Dorn fire?", "A fire broke out in Dorn. Nobody was killed."
    groups = held(question, candidate(fire, "Nobody"))
    assert (groups.adjusted(0.1), groups.adjusted(0.9)) == (0.7, 0.9)
    assert held(question, candidate(fire.replace("Dorn", "Lodd"), "Nobody")).adjusted(0.1) == 0.1
    assert held("Who died?", candidate("Nobody was killed.", "Nobody")).adjusted(0.1) == 0.1


def test_the_latest_figure_leads_unless_its_own_article_takes_it_back() -> None:
    question = understand("How many people died in the Dorn quake?", NO_FILTERS)
    first = of_day("The Dorn quake killed nine people.", "nine", 2, 2.0)
    for text, lead in (
        ("The Dorn quake killed 34 people.", "34"),
        ("The Dorn quake killed 34 people.\n\nRETRACTION: This story has been withdrawn.", "nine"),
    ):
        later = of_day(text, "34", 5, 1.0)
        groups = hold_against(question, [AnswerGroup((first,)), AnswerGroup((later,))], lambda term: 1.0)
        groups = groups.with_latest_first(question)
        assert (shown(groups)[0], groups.qualification) == (lead, None)


def of_day(text: str, number: str, day: int, score: float) -> Candidate:
    found = candidate(text, number, f"a{day}", score)
    article = replace(found.hit.article, published=date(2024, 5, day))
    return replace(found, sentence=(0, text.index(".") + 1), hit=replace(found.hit, article=article))


def test_without_groups_nothing_may_be_shown() -> None:
    assert (held("Who won?").may_be_shown, held("Who won?").reasons) == (False, ())


def test_what_plainly_takes_the_place_of_a_mistake_is_likely_though_the_reader_scored_it_low() -> None:
    first, plain = candidate(DEPOT, "Three", score=4.0), candidate(DEPOT, "30", score=-3.0)
    assert held(WOUNDED, first, plain).adjusted(0.1) == 0.6
    assert held(WOUNDED, plain).adjusted(0.05) == 0.05


def test_what_the_verb_of_the_question_governs_is_shown_unless_it_is_hardly_likely() -> None:
    signed = candidate("The treaty was signed by Ona Peters.", "Ona Peters", score=0.0)
    assert held("Who signed the treaty?", signed).adjusted(0.3) == 0.55
    assert held("Who signed the treaty?", signed).adjusted(0.05) == 0.05


def test_what_the_verb_governs_goes_in_front_of_what_is_hardly_likelier() -> None:
    text = "Norvia mourned after the raid, claimed by the Reed Front."
    near, far = candidate(text, "Norvia", score=1.0), candidate(text, "Norvia", score=4.0)
    claimed = candidate(text, "Reed Front", score=0.0)
    assert shown(held("Who claimed the raid?", near, claimed))[0] == "Reed Front"
    assert shown(held("Who claimed the raid?", far, claimed))[0] == "Norvia"


def test_what_was_planned_stands_behind_what_came() -> None:
    planned = candidate("The theatre is expected to cost 31 million crowns.", "31 million crowns", "a1", 1.0)
    came = candidate("The theatre has 540 seats and cost 44 million crowns.", "44 million crowns", "a2", 0.5)
    later = replace(came, hit=replace(came.hit, article=replace(came.hit.article, published=date(2025, 1, 1))))
    question = "How much did the theatre cost?"
    assert shown(held(question, planned, later)) == ["44 million crowns", "31 million crowns"]
    assert shown(held(question, planned, came)) == ["31 million crowns", "44 million crowns"]


def test_a_why_without_a_word_that_leads_to_a_reason_is_never_strong() -> None:
    plain = candidate("The port had relaxed its rules, but sailors now need a pass.", "The port had relaxed its rules")
    reason = candidate("The port needs sailors because its young have left.", "because its young have left")
    follows = candidate("The port needs sailors after a strike.", "a strike")
    question = "Why does the port need sailors?"
    assert [held(question, one).adjusted(0.95) for one in (plain, follows, reason)] == [0.79, 0.79, 0.95]


def test_whether_it_is_so_is_not_answered_with_what_a_later_report_turns() -> None:
    closed = candidate("The water board of Lodd has closed two intakes.", "has closed two intakes")
    later = hit("The two intakes at Lodd are open again.", "later", day=date(2024, 5, 10))
    asked = {
        text: understand(text, NO_FILTERS)
        for text in ("Are the intakes of Lodd closed?", "How many intakes of Lodd are closed?")
    }
    shown_with = [
        hold_against(question, [AnswerGroup((closed,))], lambda term: 1.0, [later]).reasons for question in asked.values()
    ]
    assert shown_with == [("“has closed two intakes” is of 2024-05-03; a later report tells of a change",), ()]


def test_a_toll_that_its_sentence_plainly_gives_is_shown_where_the_passage_is_about_the_matter() -> None:
    depot, elsewhere = candidate(DEPOT, "Three"), candidate("Three people were shot dead in the square.", "Three")
    question = "How many died at the Almira depot?"
    assert (held(question, depot).adjusted(0.4), held(question, elsewhere).adjusted(0.4)) == (0.55, 0.4)
