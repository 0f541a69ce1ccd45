from collections.abc import Callable

from qa.citations.styles.keys import key, own_key
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def test_a_key_is_name_year_and_first_word(reference: Make, unknown: Reference) -> None:
    assert key(reference(title="The “Dam” level falls")) == "doe2024dam"
    assert key(reference(author="", title="Änderung")) == "coastalherald2024anderung"
    assert key(unknown) == "anonnduntitled"


def test_a_key_is_ascii_whatever_the_names(reference: Make) -> None:
    assert key(reference(author="特許", outlet="特許", title="ダム")) == "anon2024untitled"


def test_articles_that_share_a_key_differ_in_their_own(reference: Make) -> None:
    one, other = reference(), reference(article="other.txt", title="Dam is dry")
    assert key(one) == key(other)
    assert own_key(one) != own_key(other)


def test_quotes_of_one_article_share_its_own_key(reference: Make) -> None:
    assert own_key(reference(quote="a")) == own_key(reference(quote="b"))
