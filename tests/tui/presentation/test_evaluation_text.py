from qa.evaluation.examine import Examination
from qa.evaluation.misses.stages import find_misses
from qa.evaluation.report.report import make_report
from qa.evaluation.run import Evaluation
from tests.qa.evaluation.scripted import right, wrongly_refused
from tui.presentation.evaluation_text import examination_lines, report_text


def test_without_a_miss_none_is_spoken_of() -> None:
    assert "misses" not in report_text(make_report(Evaluation((right(),))))


def test_the_lines_of_an_examination_end_with_each_miss_and_what_happened() -> None:
    predictions = (right("1"), wrongly_refused("2"))
    lines = list(examination_lines(Examination(make_report(Evaluation(predictions)), find_misses(predictions))))
    assert lines[0].startswith("2 questions")
    assert lines[-2:] == ["refused: Who?", "  The best guess “38” is right; its probability of 0.30 was too low to give it."]
