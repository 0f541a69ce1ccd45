"""Passages: whole sentences, exact offsets, a size in tokens."""

from collections.abc import Callable, Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article
from index.passages import chunk, context_prefix
from index.text import clean, sentences


def count(texts: Sequence[str]) -> list[int]:
    return [len(text.split()) for text in texts]


def test_passages_hold_whole_sentences_up_to_the_size(article: Callable[..., Article]) -> None:
    text = "One two three. Four five six. Seven eight nine ten. Eleven."
    texts = [text[p.start : p.end] for p in chunk(article(text), count, size=7, overlap=0)]
    assert texts == ["One two three. Four five six.", "Seven eight nine ten. Eleven."]


def test_overlap_repeats_whole_sentences_from_the_end(article: Callable[..., Article]) -> None:
    text = "One two three. Four five six. Seven eight nine ten. Eleven."
    texts = [text[p.start : p.end] for p in chunk(article(text), count, size=7, overlap=3)]
    assert texts == [
        "One two three. Four five six.",
        "Four five six. Seven eight nine ten.",
        "Seven eight nine ten. Eleven.",
    ] or (texts[0].endswith("Four five six.") and texts[1].startswith("Four five six."))


def test_a_sentence_longer_than_a_passage_is_cut_at_white_space(article: Callable[..., Article]) -> None:
    text = " ".join(f"word{i}" for i in range(100)) + "."
    passages = chunk(article(text), count, size=20, overlap=0)
    assert len(passages) > 4
    assert all(len(text[p.start : p.end].split()) <= 20 for p in passages)
    assert " ".join(text[p.start : p.end] for p in passages) == text


def test_a_line_without_white_space_is_cut_too(article: Callable[..., Article]) -> None:
    text = "x" * 5000
    passages = chunk(article(text), lambda texts: [len(t) for t in texts], size=100, overlap=0)
    assert "".join(text[p.start : p.end] for p in passages) == text


def test_an_empty_text_gives_no_passage(article: Callable[..., Article]) -> None:
    assert chunk(article(""), count, size=20, overlap=0) == []


@given(st.text(max_size=600), st.integers(3, 40), st.integers(0, 20))
def test_every_sentence_lies_in_a_passage(text: str, size: int, overlap: int) -> None:
    made = Article("a", "t", clean(text))
    passages = chunk(made, count, size, overlap)
    for start, end in sentences(made.text):
        covered = [p for p in passages if p.start < end and start < p.end]
        assert covered
        assert min(p.start for p in covered) <= start
        assert max(p.end for p in covered) >= end


def test_headline_and_date_stand_in_front_only_where_asked(article: Callable[..., Article]) -> None:
    made = article(title="Mill closes", published=date(2024, 5, 3))
    assert context_prefix(made, "none") == ""
    assert context_prefix(made, "headline") == "Mill closes\n"
    assert context_prefix(made, "headline+date") == "Mill closes (03 May 2024)\n"
    assert context_prefix(article(published=None), "headline+date") == "Mill closes\n"


def test_a_word_that_is_one_token_but_endless_does_not_make_an_endless_passage(article: Callable[..., Article]) -> None:
    passages = chunk(article("x" * 100_000), count, size=100, overlap=0)
    assert max(p.end - p.start for p in passages) <= 1200
