import pytest

from qa.citations.styles.quoting import end_with_comma, end_with_point, nest_quotation_marks


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("A “no” vote", "A ‘no’ vote"),
        ('A "no" vote', "A ‘no’ vote"),
        ("6'2\" tall", "6'2\" tall"),
        ("“cut off", "‘cut off"),
    ],
)
def test_quotation_marks_inside_are_single(text: str, inside: str) -> None:
    assert nest_quotation_marks(text) == inside


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Dam falls", "Dam falls."),
        ("Why?", "Why?"),
        ("He quits the U.S.", "He quits the U.S."),
        ("Mayor says ‘no’", "Mayor says ‘no.’"),
        ("Mayor asks ‘why?’", "Mayor asks ‘why?’"),
        ("The fight of the miners’", "The fight of the miners’."),
        ("And then…", "And then…"),
    ],
)
def test_a_sentence_ends_once(text: str, sentence: str) -> None:
    assert end_with_point(text) == sentence


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("It was dry.", "It was dry,"),
        ("It was dry", "It was dry,"),
        ("It was dry;", "It was dry,"),
        ("‘It was dry.’", "‘It was dry,’"),
        ("Was it dry?", "Was it dry?"),
        ("He left the U.S.", "He left the U.S.,"),
        ("It closed on Nov.", "It closed on Nov.,"),
        ("And then ...", "And then ...,"),
        (".", ","),
    ],
)
def test_a_comma_takes_the_place_of_the_period(text: str, before: str) -> None:
    assert end_with_comma(text, unless="?!") == before


def test_a_comma_stands_after_a_question_mark_unless_told() -> None:
    assert end_with_comma("Why?") == "Why?,"


@pytest.mark.parametrize("mark", [".", "’", '"', ".’", "“"])
def test_a_long_run_of_marks_is_read_once(mark: str) -> None:
    run = mark * 50_000
    assert len(end_with_point(nest_quotation_marks(run))) <= len(run) + 1
    assert len(end_with_comma(nest_quotation_marks(run))) <= len(run) + 1
