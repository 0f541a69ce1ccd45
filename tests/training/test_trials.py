"""Trials give the calibrator each question as it is, and changed."""

from qa.evaluation.cases.case import Case
from training.trials import CHANGED_SHARE, changed_trials, unchanged_trials

CASES = [
    Case("a", "Who did Mayor Holm beat?", ("Berg",), ("x",)),
    Case("b", "What did the Alder reservoir hold?", (), (), exclude_ids=("y",)),
]


def test_a_question_as_it_is_hides_only_what_the_case_does() -> None:
    first, second = unchanged_trials(CASES)
    assert (first.case, first.kind, first.answers, first.exclude_ids, first.share) == ("a", "asked", ("Berg",), (), 1.0)
    assert (second.answers, second.exclude_ids) == ((), ("y",))


def test_an_answerable_question_is_tried_with_its_articles_hidden() -> None:
    (hidden,) = [trial for trial in changed_trials(CASES) if trial.kind == "hidden"]
    assert (hidden.case, hidden.question, hidden.exclude_ids, hidden.share) == ("a", CASES[0].question, ("x",), CHANGED_SHARE)


def test_a_question_about_another_name_has_no_answer() -> None:
    swapped = [trial for trial in changed_trials(CASES) if trial.kind == "other"]
    asked = {case.id: case.question for case in CASES}
    assert swapped
    for trial in swapped:
        assert trial.answers == ()
        assert trial.question != asked[trial.case]


def test_the_same_seed_gives_the_same_trials() -> None:
    assert list(changed_trials(CASES)) == list(changed_trials(CASES))
