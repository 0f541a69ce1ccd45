from datetime import date

from index.article import Article
from index.store.field_gaps import FieldGaps, field_gaps


def test_articles_without_a_date_an_author_and_an_outlet_are_counted() -> None:
    articles = [
        Article("a", "A", "Text.", date(2024, 5, 10), "Lome Post", "Jane Roe"),
        Article("b", "B", "Text."),
        Article("c", "C", "Text.", outlet="Lome Post", credit="AFP"),
    ]
    assert field_gaps(articles) == FieldGaps(date=2, author=1, outlet=1)


def test_they_are_told_in_words() -> None:
    assert FieldGaps(1200, 0, 1).text == "1,200 without a date, 1 without an outlet"
    assert FieldGaps().text == ""
