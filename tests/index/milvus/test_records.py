from datetime import date

from index.article import Article
from index.milvus.records import read_record, record_text
from index.news.stories import Clusters


def test_an_article_comes_back_with_every_field() -> None:
    whole = Article(
        id='a" or 1==1',
        title="The “sign” shop",
        text="Line one.\n\nÀ line two\\.",
        published=date(2024, 2, 20),
        outlet="Harbour Post",
        author="Cleo Marsh",
        url="https://post.example/sign",
        category="Town",
        path="shop.txt",
        updated=date(2024, 2, 21),
        language="en",
        credit="Coast Wire",
        kind="summary",
        locator="page 3",
    )
    for article in (whole, Article("b", "", "Text.")):
        assert read_record(record_text(article, Clusters("c", "s"))) == (article, Clusters("c", "s"))
