from collections.abc import Callable

from qa.citations.styles.keys import citation_key, source_key
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def test_a_key_is_name_year_and_first_word(reference: Make, unknown: Reference) -> None:
    assert citation_key(reference(title="The “Dam” level falls")) == "doe2024dam"
    assert citation_key(reference(author="", title="Änderung")) == "coastalherald2024anderung"
    assert citation_key(unknown) == "anonnduntitled"


def test_a_key_is_ascii_whatever_the_names(reference: Make) -> None:
    assert citation_key(reference(author="特許", outlet="特許", title="ダム")) == "anon2024untitled"


def test_articles_that_share_a_key_differ_in_their_own(reference: Make) -> None:
    one, other = reference(), reference(article="other.txt", title="Dam is dry")
    assert citation_key(one) == citation_key(other)
    assert source_key(one) != source_key(other)


def test_quotes_of_one_article_share_its_own_key(reference: Make) -> None:
    assert source_key(reference(quote="a")) == source_key(reference(quote="b"))
