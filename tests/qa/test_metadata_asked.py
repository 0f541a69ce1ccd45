"""Questions about an article, the whole way over the sample corpus."""

import pytest

from qa.assistant import Assistant

TITLE = "Minor quake rattles Lodd"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (f"Which outlet published “{TITLE}”?", "Northern Press Agency"),
        (f"When was “{TITLE}” published?", "2024-03-01"),
        (f'When was "{TITLE}" published?', "2024-03-01"),
        ("Which outlet printed the report on the quake at Lodd?", "Northern Press Agency"),
    ],
)
def test_what_is_known_of_an_article_is_answered_and_marked(question: str, words: str, shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask(question)
    assert (answer.answer, answer.reader, answer.citations[0].place) == (words, "metadata", "metadata")
    assert answer.citations[0].source.title == TITLE


def test_what_the_article_lacks_is_said(shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask(f"Who wrote “{TITLE}”?")
    assert (answer.status, answer.reasons) == ("not_found", (f"the article names no author: “{TITLE}”",))


def test_a_headline_that_no_article_has_is_asked_as_an_ordinary_question(shipped_sample: Assistant) -> None:
    answer = shipped_sample.ask("Who wrote “A headline that nobody ever printed”?")
    assert (answer.status, answer.reader) == ("not_found", "deep")
