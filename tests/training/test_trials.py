"""Trials give the calibrator each question as it is, and changed."""

from qa.evaluation.cases.case import Case
from training.trials import CHANGED_SHARE, changed_trials, small_archive_trials, unchanged_trials

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


def test_a_small_archive_is_also_asked_for_what_it_does_not_hold() -> None:
    cases = [Case(f"q{n}", f"Who did Mayor Holm{n} beat?", ("Berg",), ("x",)) for n in range(60)]
    trials = list(small_archive_trials(cases))
    as_they_are = [trial for trial in trials if trial.kind == "asked" and not trial.exclude_ids]
    lacking = [trial for trial in trials if trial.exclude_ids]
    assert [trial.case for trial in as_they_are] == [case.id for case in cases]
    assert 10 < len(lacking) < 30
    assert all(trial.kind == "asked" and trial.share == 1.0 for trial in lacking)
