"""Articles as systems other than agencies export them."""

from datetime import date

from index.article import Article
from index.loaders.fields.json_value import JsonValue
from index.loaders.shapes.records import article_from_record
from index.loaders.shapes.shape import NoArticle


def read(record: dict[str, JsonValue]) -> Article:
    article = article_from_record(record, {}, "a.json", 3)
    assert isinstance(article, Article), article
    return article


POST: dict[str, JsonValue] = {
    "id": 12,
    "date": "2024-05-02T23:30:00",
    "date_gmt": "2024-05-03T04:30:00",
    "modified": "2024-05-04T00:00:00",
    "guid": {"rendered": "https://gazette.example/?p=12"},
    "link": "https://gazette.example/mill",
    "title": {"rendered": "Mill &#8211; closed"},
    "content": {"rendered": "<p>The mill&nbsp;is closed.</p>", "protected": False},
    "excerpt": {"rendered": "<p>Short.</p>"},
    "author": 3,
    "categories": [4],
    "_embedded": {"author": [{"id": 3, "name": "Ana Roe"}], "wp:term": [[{"taxonomy": "category", "name": "Local"}]]},
}


def test_a_post_of_wordpress() -> None:
    assert read(POST) == Article(
        id="https://gazette.example/?p=12",
        title="Mill – closed",
        text="The mill is closed.",
        published=date(2024, 5, 2),
        outlet="gazette.example",
        author="Ana Roe",
        url="https://gazette.example/mill",
        category="Local",
        path="a.json",
        updated=date(2024, 5, 4),
    )


def test_numbers_of_authors_and_categories_are_no_names() -> None:
    bare = {name: value for name, value in POST.items() if name != "_embedded"}
    assert (read(bare).author, read(bare).category) == ("", "")


def test_a_post_without_content_has_its_excerpt_and_a_protected_one_nothing() -> None:
    article = read({**POST, "content": {"rendered": "", "protected": False}})
    assert (article.text, article.kind) == ("Short.", "summary")
    found = article_from_record({**POST, "content": {"rendered": "", "protected": True}}, {}, "a.json", 3)
    assert found == NoArticle("a post that is protected by a password")


def test_an_article_of_schema_org() -> None:
    article = read(
        {
            "@context": "https://schema.org",
            "@type": ["NewsArticle"],
            "@id": "#article",
            "headline": "Mill closed",
            "articleBody": "The mill is closed.",
            "description": "Short.",
            "author": [{"@type": "Person", "name": "Ana Roe"}, {"@type": "Person", "givenName": "Jon", "familyName": "Pike"}],
            "publisher": {"@type": "Organization", "name": "Velde Courier"},
            "mainEntityOfPage": {"@id": "https://velde.example/mill"},
            "datePublished": "2024-05-02T23:30:00-05:00",
            "dateModified": "2024-05-04",
            "inLanguage": "en-US",
        }
    )
    assert (article.id, article.title, article.text) == ("a.json#3", "Mill closed", "The mill is closed.")
    assert (article.author, article.outlet, article.url) == ("Ana Roe, Jon Pike", "Velde Courier", "https://velde.example/mill")
    assert (article.published, article.updated, article.language) == (date(2024, 5, 2), date(2024, 5, 4), "en")


def test_what_schema_org_says_of_other_things_is_no_article() -> None:
    found = article_from_record({"@type": "Organization", "name": "Post", "description": "A paper."}, {}, "a.json", 3)
    assert found == NoArticle("Organization of schema.org, not an article")


def test_a_text_that_newsapi_cut_is_marked() -> None:
    article = read(
        {"source": {"id": None, "name": "Post"}, "title": "T", "description": "D.", "content": "The mill is… [+1234 chars]"}
    )
    assert (article.text, article.kind, article.outlet) == ("The mill is…", "cut", "Post")


def test_a_result_of_the_guardian() -> None:
    article = read(
        {
            "id": "local/2024/mill",
            "webTitle": "Mill closed | Local",
            "webUrl": "https://paper.example/mill",
            "webPublicationDate": "2024-05-02T10:00:00Z",
            "sectionName": "Local",
            "fields": {"headline": "Mill closed", "body": "<p>One.</p><p>Two.</p>", "byline": "Ana Roe"},
        }
    )
    assert (article.title, article.text, article.author, article.category) == (
        "Mill closed",
        "One.\n\nTwo.",
        "Ana Roe",
        "Local",
    )
    assert (article.published, article.id) == (date(2024, 5, 2), "https://paper.example/mill")


def test_a_result_of_a_search_engine_is_unwrapped() -> None:
    article = read({"_id": "x7", "_score": 1.5, "_source": {"title": "T", "text": "Text."}})
    assert (article.id, article.title, article.text) == ("x7", "T", "Text.")


def test_names_of_fields_may_be_written_otherwise() -> None:
    article = read({"Title": "T", "Publication Date": "2024-05-02", "Article-Text": "Text.", "AUTHOR": "Ana Roe"})
    assert (article.title, article.published, article.text, article.author) == ("T", date(2024, 5, 2), "Text.", "Ana Roe")


def test_a_summary_alone_is_marked() -> None:
    article = read(
        {"headline": {"main": "T"}, "abstract": "Short.", "pub_date": "2024-05-02", "byline": {"original": "By Ana Roe"}}
    )
    assert (article.title, article.text, article.kind, article.author) == ("T", "Short.", "summary", "Ana Roe")
