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


@pytest.mark.parametrize(
    ("given", "author"),
    [
        (["Jane Roe, Press Association"], "Jane Roe"),
        (["By Jane Roe, Press Association Political Editor"], "Jane Roe"),
        (["Jane Roe, Staff Writer", "dw", "dk"], "Jane Roe"),
        (["By The Associated Press"], "The Associated Press"),
        (["Reuters, MAR 04"], "Reuters"),
        (["gr/bp"], ""),
        (["roe.jane"], ""),
        (["VRG"], ""),
        (["ByStaff Reporter"], ""),
        (["Jane Roe / John Doe"], "Jane Roe, John Doe"),
        (["Council is calm, ready for whatever comes says mayor"], ""),
        (["JANE ROE, JOHN DOE"], "Jane Roe, John Doe"),
        (["Jane Roe / Post.no"], "Jane Roe"),
        (["bell hooks"], "bell hooks"),
        (["王伟"], "王伟"),
    ],
)
def test_roles_signatures_and_agencies_beside_a_name_are_no_authors(given: list[str], author: str) -> None:
    assert join_authors(given) == author
