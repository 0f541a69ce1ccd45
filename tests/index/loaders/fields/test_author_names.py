import pytest

from index.loaders.fields.author_names import clean_author, join_authors


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("Von Anna Weiß", "Anna Weiß"),
        ("jane@post.example (Jane Roe)", "Jane Roe"),
        ("Jane Roe <jane@post.example>", "Jane Roe"),
        ("jane@post.example", ""),
        ("admin", ""),
        ("17", ""),
        ("Byron Dane", "Byron Dane"),
    ],
)
def test_a_name_is_left(words: str, name: str) -> None:
    assert clean_author(words) == name


def test_several_names_are_separated_by_commas_each_once_and_without_the_outlet() -> None:
    assert join_authors(["Jane Roe, John Doe and Ann Lee"]) == "Jane Roe, John Doe, Ann Lee"
    assert join_authors(["Jane Roe", "jane@post.example (Jane Roe)", "The Post"], "the post") == "Jane Roe"
    assert join_authors(["Smith and Sons"]) == "Smith and Sons"
