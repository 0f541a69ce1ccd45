import pytest

from index.loaders.fields.links import is_related_link, without_links


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By [AFP](#)", "By AFP"),
        ("the [river](https://a.example/b_(c)) and [sea](x)", "the river and sea"),
        ('[one](x "title") ![two](y)', "one two"),
        ("he said [sic] (twice)", "he said [sic] (twice)"),
    ],
)
def test_a_link_becomes_its_words(text: str, words: str) -> None:
    assert without_links(text) == words


def test_a_line_that_points_elsewhere_is_related() -> None:
    assert is_related_link("Related article: [The Top 6 Stories](#)")
    assert is_related_link("Read more: [Here](https://a.example)")


def test_a_sentence_with_a_link_is_not_related() -> None:
    assert not is_related_link("Related article: the one about [ferries](#) was corrected.")
