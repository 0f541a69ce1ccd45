"""The same number elsewhere supports an answer only where it is said of what the question names."""

from index.filters import NO_FILTERS
from qa.evidence.grouping import AnswerGroup
from qa.evidence.support import drop_unsupported
from qa.question.question import understand
from tests.doubles.scenes import candidate

BREKKA = "Two people have died of legionnaires' disease in Brekka."
ELSEWHERE = "Two people are still missing after the ferry went down."


def texts(group: AnswerGroup, question: str) -> list[str]:
    return [c.hit.article.text for c in drop_unsupported(group, understand(question, NO_FILTERS), lambda term: 1.0).candidates]


def test_a_report_about_something_else_is_no_support() -> None:
    group = AnswerGroup((candidate(BREKKA, "Two", "a"), candidate(ELSEWHERE, "Two", "b"), candidate(BREKKA, "Two", "c")))
    assert texts(group, "How many died in Brekka?") == [BREKKA, BREKKA]


def test_the_best_one_stays_whatever_it_is_about() -> None:
    group = AnswerGroup((candidate(ELSEWHERE, "Two", "a"), candidate(BREKKA, "Two", "b")))
    assert texts(group, "How many died in Brekka?") == [ELSEWHERE, BREKKA]


def test_a_question_without_names_goes_by_its_words() -> None:
    group = AnswerGroup((candidate(BREKKA, "Two", "a"), candidate(ELSEWHERE, "Two", "b")))
    assert texts(group, "how many died of the disease?") == [BREKKA]
