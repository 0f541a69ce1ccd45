"""Questions in parts, the whole way over the sample corpus."""

import pytest

from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.judge import judge


def test_two_questions_in_one_get_a_quote_each(shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask("How strong was the earthquake at Lodd, and where is Lodd?")
    assert [part.question for part in answer.parts] == ["How strong was the earthquake at Lodd?", "Where is Lodd?"]
    assert "3.9" in (answer.parts[0].answer or "")
    for part in answer.parts:
        assert all(answer.citation(n).quote for n in part.citations)
    assert answer.timings.total >= answer.timings.read > 0


def test_the_second_of_two_questions_may_be_about_the_answer_to_the_first(shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask("How strong was the earthquake at Lodd? Which outlet reported that?")
    assert answer.parts[1].answer == answer.citation(answer.parts[0].citations[0]).source.outlet
    assert answer.citation(answer.parts[1].citations[0]).place == "metadata"


def test_a_conclusion_counts_in_an_evaluation_beside_the_quote(shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask("Did an earthquake wake people in Lodd?")
    assert answer.computed == "yes"
    assert answer.answer
    for gold in ("yes", answer.answer):
        case = Case(id="1", question=answer.question, answers=(gold,))
        assert judge(case, answer, (), shipped_sample.archive.catalogue).correct is True


@pytest.mark.parametrize("question", ["Who won a third term?", "How many people were hurt?"])
def test_an_ordinary_question_has_no_parts(question: str, shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask(question)
    assert (answer.parts, answer.computed, answer.computed_from) == ((), None, "")
