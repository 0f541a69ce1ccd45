"""The controls for what stands beside answers: made the same each time, with the answers in their own town's articles."""

from benchmarks.beside.controls import make_controls


def test_a_hundred_questions_are_answered_word_for_word_by_articles_of_their_town() -> None:
    articles, questions = make_controls()
    assert len(questions) == len({one.question for one in questions}) == 100
    assert (articles, questions) == make_controls()
    for one in questions:
        of_town = [row for row in articles if any(word in row["title"].split() for word in one.question.strip("?").split())]
        assert any(one.answer in row["text"] for row in of_town), one
