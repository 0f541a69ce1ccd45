"""Whoever the article says so of answers “who said that …?”."""

import pytest

from qa.answer import Candidate
from qa.readers.supplements.speaker_candidates import asked_content, with_speaker
from tests.doubles.scenes import candidate, hit

TEXT = (
    "The council met on Monday. “The bridge will reopen before the winter,” Mara Holt told the Herald. "
    "Teo Brandt, who drives a bus, was not so sure."
)


def alike(term: str) -> float:
    return 1.0


def first(question: str, *candidates: Candidate) -> str:
    return with_speaker(question, [hit(TEXT)], alike, list(candidates))[0].text


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("Who said that the bridge will reopen?", "the bridge will reopen"),
        ("and who says the bridge reopens soon?", "the bridge reopens soon"),
        ("Who told the Herald that the bridge will reopen?", "the bridge will reopen"),
        ("Who warned that the ferry could sink?", "the ferry could sink"),
        ("Who said so?", ""),
        ("Who told the Herald?", ""),
        ("Who won the race?", ""),
        ("What did Holt say about the bridge?", ""),
    ],
)
def test_what_somebody_said_is_told_from_other_questions(question: str, content: str) -> None:
    assert asked_content(question) == content


@pytest.mark.parametrize(
    "question", ["Who said that the bridge would reopen before winter?", "Who told the Herald that the bridge will reopen?"]
)
def test_the_speaker_stands_before_what_the_reader_found(question: str) -> None:
    reader_found = candidate(TEXT, "Teo Brandt", score=4.0)
    found = with_speaker(question, [hit(TEXT)], alike, [reader_found])
    assert [one.text for one in found] == ["Mara Holt", "Teo Brandt"]
    assert found[0].score == 5.0
    start, end = found[0].sentence
    assert "will reopen before the winter" in TEXT[start:end]


@pytest.mark.parametrize(
    "question", ["Who said that the ferry had sunk?", "Who said that the council met on Monday?", "Who drives a bus?"]
)
def test_without_such_words_or_a_speaker_the_reader_decides(question: str) -> None:
    assert first(question, candidate(TEXT, "Teo Brandt")) == "Teo Brandt"


def test_a_name_far_in_front_of_the_words_is_quoted_alone() -> None:
    text = f"“We met,” Mara Holt said. {'It rained and rained. ' * 40}“The dam is safe for now,” she said."
    found = with_speaker("Who said that the dam is safe?", [hit(text)], alike, [])
    assert [(one.text, text[slice(*one.sentence)]) for one in found] == [("Mara Holt", "Mara Holt")]


def test_a_speaker_of_whom_no_name_is_known_answers_nothing() -> None:
    assert with_speaker("Who said that the dam is safe?", [hit("“The dam is safe for now,” she said.")], alike, []) == []


def test_words_in_quotation_marks_are_looked_for_as_they_stand() -> None:
    text = "“We stay,” said Mara Holt. She added: “So be it.” Teo Brandt said it was to be so."
    assert with_speaker("Who said so be it?", [hit(text)], alike, [], ("So  be it",))[0].text == "Mara Holt"
    assert with_speaker("Who said so be it?", [hit(text)], alike, []) == []
