from index.text import sentences
from qa.readers.passage_sentences import passage_sentences

TEXT = "The dam held. Nobody was hurt. It was built in 1961."


def test_they_are_the_sentences_of_the_text() -> None:
    assert list(passage_sentences(TEXT)) == sentences(TEXT)


def test_a_passage_is_split_once() -> None:
    assert passage_sentences(TEXT) is passage_sentences("".join(TEXT))
