"""The exam on one's own archive: answers that stand there, and twins that do not."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from index.filters import NO_FILTERS
from index.settings import IndexSettings
from index.text import terms
from qa.assistant import Assistant
from qa.evaluation.cases.case import Case
from qa.evaluation.exam.self_exam import self_exam
from qa.evaluation.run import Options, evaluate_cases
from qa.question.question import names_in


@pytest.fixture(scope="module")
def assistant(sample_index: Path) -> Iterator[Assistant]:
    with closing(Assistant.open(sample_index, IndexSettings(embedder="hashing", model="256"))) as assistant_of_sample:
        yield assistant_of_sample


@pytest.fixture(scope="module")
def cases(assistant: Assistant) -> list[Case]:
    return self_exam(assistant, 12)


def test_every_question_is_answered_by_its_article_and_has_a_twin_that_nothing_answers(
    assistant: Assistant, cases: list[Case]
) -> None:
    for question, twin in zip(cases[::2], cases[1::2], strict=True):
        assert question.answers is not None
        assert question.answers[0] in " ".join(assistant.archive.catalogue.article(question.relevant[0]).text.split())
        assert twin.answers == ()
        assert twin.id.startswith(f"{question.id}-")
    assert len(cases) == 24
    assert {twin.id.split("-")[1] for twin in cases[1::2]} == {"hidden", "exchanged"}


def test_no_article_holds_what_an_exchanged_question_names(assistant: Assistant, cases: list[Case]) -> None:
    for question, twin in zip(cases[::2], cases[1::2], strict=True):
        if twin.id.endswith("exchanged"):
            assert twin.question != question.question
            assert not assistant.retriever.scope(NO_FILTERS).articles_matching_all(terms(" ".join(names_in(twin.question))))


def test_with_its_articles_hidden_the_answer_stands_nowhere_with_a_name_of_the_question(
    assistant: Assistant, cases: list[Case]
) -> None:
    for question, twin in zip(cases[::2], cases[1::2], strict=True):
        if twin.id.endswith("hidden"):
            assert question.answers is not None
            assert question.relevant[0] in twin.exclude_ids
            remaining_articles = replace(NO_FILTERS, exclude_ids=twin.exclude_ids)
            for name in names_in(question.question):
                assert not assistant.retriever.scope(remaining_articles).articles_matching_all(
                    (*terms(question.answers[0]), *terms(name))
                )


def test_the_same_archive_gives_the_same_exam_one_question_a_story(assistant: Assistant, cases: list[Case]) -> None:
    assert self_exam(assistant, 12) == cases
    standing = {article.id: standing.story_id for article, standing in assistant.archive.catalogue.articles_with_clusters()}
    stories = [standing[case.relevant[0]] for case in cases[::2]]
    assert len(set(stories)) == len(stories)


def test_what_is_hidden_from_a_question_is_neither_found_nor_cited(assistant: Assistant, cases: list[Case]) -> None:
    hidden_cases = [case for case in cases if case.exclude_ids][:6]
    evaluation = evaluate_cases(assistant, hidden_cases, Options(), lambda done, of: None)
    for case, prediction in zip(hidden_cases, evaluation.predictions, strict=True):
        assert prediction.ranking
        assert not {ranked.article for ranked in prediction.ranking} & set(case.exclude_ids)
        assert prediction.best_guess_article not in case.exclude_ids
