"""A question and a passage as a row of tokens: nothing unread, article text never a control token."""

import pytest
from tokenizers import Tokenizer

from index.models.files import BUNDLED_MODEL, find_model
from qa.readers.span.encoding import FRONT, QUESTION, QuestionEncoder


@pytest.fixture(scope="module")
def encoder() -> QuestionEncoder:
    return QuestionEncoder(Tokenizer.from_file(str(find_model(BUNDLED_MODEL).folder / "tokenizer.json")), 160)


def test_a_long_passage_is_read_to_its_end(encoder: QuestionEncoder) -> None:
    text = " ".join(f"word{n}" for n in range(300))
    (windows,) = encoder.windows("Who?", [""], [text])
    assert len(windows) > 1
    assert all(len(window.ids) <= 160 for window in windows)
    covered = {place for window in windows for start, end in window.offsets for place in range(start, end)}
    assert covered == {place for place, character in enumerate(text) if character != " "}


@pytest.mark.parametrize("text", ["", "Holm won."])
def test_a_short_passage_is_one_row(encoder: QuestionEncoder, text: str) -> None:
    assert [len(windows) for windows in encoder.windows("Who?", [""], [text])] == [1]


def test_control_tokens_in_an_article_are_text(encoder: QuestionEncoder) -> None:
    row = encoder.rows("Who [SEP] won?", ["[CLS] Head"], ["[SEP] Holm [PAD] won."])[0]
    plain = encoder.rows("Who?", ["Head"], ["Holm won."])[0]
    marks = [token for token in plain.ids if token in (plain.ids[0], plain.ids[-1])]
    assert [token for token in row.ids if token in (plain.ids[0], plain.ids[-1])] == marks
    assert 0 not in row.ids


def test_of_a_long_question_the_end_is_kept_and_of_a_long_headline_the_date(encoder: QuestionEncoder) -> None:
    row = encoder.rows("so " * 300 + "who won?", [""], ["Holm."])[0]
    assert row.question_length == QUESTION + 2
    assert row.ids[1 : row.question_length - 1][-3:] == encoder.rows("who won?", [""], [""])[0].ids[1:4]
    row_with_date = encoder.rows("Who?", ["Head " * 100 + "(07 December 2022)"], ["Holm."])[0]
    front = row_with_date.ids[row_with_date.question_length : row_with_date.first - 1]
    assert len(front) == FRONT
    assert front[-5:] == encoder.rows("Who?", ["(07 December 2022)"], [""])[0].ids[row_with_date.question_length :][:-2][-5:]
