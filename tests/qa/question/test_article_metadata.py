"""Questions about an article, and questions about the news that look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.question.article_metadata import MetadataQuestion, metadata_question


@pytest.mark.parametrize(
    ("question", "field", "topic"),
    [
        ("Who wrote the article about the bypass?", "author", "the bypass"),
        ("Who wrote the bypass article?", "author", "bypass"),
        ("who is the author of the story on the Halvard ferry", "author", "the Halvard ferry"),
        ("By whom was the report on the dam written?", "author", "the dam"),
        ("When was the bypass article published?", "day", "bypass"),
        ("On what day was the piece about Ida Holm printed?", "day", "Ida Holm"),
        ("When did the story about the dock strike appear?", "day", "the dock strike"),
        ("Which newspaper printed the report on the dam?", "outlet", "the dam"),
        ("Where was the article about the dam published?", "outlet", "the dam"),
        ("What is the headline of the article about the dam?", "headline", "the dam"),
        ("Who wrote about the recall of the envoy?", "author", "the recall of the envoy"),
        ("Which reporter covered the story about the dam?", "author", "the dam"),
        ("Which journalist wrote about the dam?", "author", "the dam"),
        ("Which newspaper reported that the Dorn loaf got smaller?", "outlet", "the Dorn loaf got smaller"),
        ("What paper wrote about the strike?", "outlet", "the strike"),
    ],
)
def test_what_is_asked_of_which_article_is_told(question: str, field: str, topic: str) -> None:
    assert metadata_question(question) == MetadataQuestion(field, topic, is_title=False)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Who reported first that the mill was for sale?", "author"),
        ("Who first reported that the mill was for sale?", "author"),
        ("Who broke the news that the mill was for sale?", "author"),
        ("Which outlet first reported that the mill was for sale?", "outlet"),
        ("When was it reported that the mill was for sale?", "day"),
        ("On what day was it first reported that the mill was for sale?", "day"),
    ],
)
def test_the_first_report_may_be_meant(question: str, field: str) -> None:
    wanted = MetadataQuestion(field, "the mill was for sale", is_title=False, is_first=True)  # type: ignore[arg-type]
    assert metadata_question(question) == wanted


@pytest.mark.parametrize("quoted", ["“Council throws out bypass plan”", '"Council throws out bypass plan"'])
def test_an_article_may_be_named_by_its_headline(quoted: str) -> None:
    assert metadata_question(f"Who wrote {quoted}?") == MetadataQuestion(
        "author", "Council throws out bypass plan", is_title=True
    )


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote the report?",
        "Who wrote Emma?",
        "When was the report on the dam commissioned?",
        "Who wrote to the council about the bypass?",
        "When was the bypass opened?",
        "Which newspaper was sued?",
        "Who reported the theft to the police?",
        "When did the police report on the theft come?",
        "Who wrote about the war in his diary?",
        "What is the title of her book?",
        "",
    ],
)
def test_a_question_about_the_news_is_left_alone(question: str) -> None:
    assert metadata_question(question) is None


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    metadata_question("Who wrote the " + text)
