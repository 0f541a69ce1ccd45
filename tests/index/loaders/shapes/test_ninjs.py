from datetime import date

import pytest

from index.article import Article
from index.loaders.fields.json_value import JsonValue
from index.loaders.shapes.records import article_from_record
from index.loaders.shapes.shape import NoArticle


def read(**record: JsonValue) -> Article:
    article = article_from_record(record, {}, "a.json", None)
    assert isinstance(article, Article), article
    return article


def test_an_item_of_the_first_version_has_all_its_fields() -> None:
    article = read(
        uri="urn:mews:2024:17",
        type="text",
        version="1",
        versioncreated="2024-05-02T23:30:00-05:00",
        headline="Mill &amp; dam",
        byline="By Ana Roe and Jon Pike",
        body_text="One. Two.",
        body_xhtml="<p>One.</p><p>Two.</p>",
        copyrightholder="Mews Agency",
        usageterms="Not for print.",
        language="en-GB",
        subject=[{"name": "Local"}, {"name": "Water"}],
    )
    assert article == Article(
        id="urn:mews:2024:17",
        title="Mill & dam",
        text="One.\n\nTwo.",
        published=date(2024, 5, 2),
        outlet="Mews Agency",
        author="Ana Roe, Jon Pike",
        category="Local",
        path="a.json",
        language="en",
    )


def test_version_three_writes_names_in_its_own_way() -> None:
    article = read(
        uri="urn:mews:2024:18",
        versionCreated="2024-05-04T08:00:00Z",
        firstCreated="2024-05-02T08:00:00Z",
        by="Ana Roe",
        copyrightHolder="Mews Agency",
        headlines=[{"role": "short", "value": "Mill"}, {"role": "main", "value": "Mill closed"}],
        bodies=[
            {"role": "xml", "contentType": "application/xml", "value": "<A>no"},
            {"role": "text", "contentType": "text/plain", "value": "One. Two."},
            {"role": "html", "contentType": "text/html", "value": "<body><p>One.</p><p>Two.</p></body>"},
        ],
        descriptions=[{"role": "creditline", "value": "Mews"}, {"role": "lead", "value": "The lead."}],
    )
    assert (article.title, article.text, article.author) == ("Mill closed", "The lead.\n\nOne.\n\nTwo.", "Ana Roe")
    assert (article.published, article.updated, article.credit) == (date(2024, 5, 2), date(2024, 5, 4), "Mews")


def test_a_body_in_nitf_is_read() -> None:
    nitf = "<?xml version='1.0'?><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>"
    body: JsonValue = {"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": nitf}
    assert read(uri="urn:mews:1", bodies=[body]).text == "One.\n\nTwo."


def test_a_later_version_is_no_publication_where_the_content_is_older() -> None:
    article = read(version="2", versioncreated="2024-05-04", contentcreated="2024-05-02", body_text="One.")
    assert (article.published, article.updated) == (date(2024, 5, 2), date(2024, 5, 4))
    assert read(version="2", versioncreated="2024-05-04", body_text="One.").published == date(2024, 5, 4)


def test_the_day_of_an_event_is_no_publication() -> None:
    dates: JsonValue = {"dates": {"startDate": "2024-05-02"}}
    article = read(uri="urn:mews:1", title="Match", eventDetails=dates, descriptions=[{"role": "text", "value": "A match."}])
    assert (article.published, article.text, article.kind) == (None, "A match.", "summary")


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("type", "picture", "ninjs of the type picture, not an article"),
        ("pubstatus", "canceled", "its publisher calls it canceled"),
    ],
)
def test_pictures_and_withdrawn_items_are_no_articles(name: str, value: str, reason: str) -> None:
    record: dict[str, JsonValue] = {"versioncreated": "2024-05-02", "body_text": "One.", name: value}
    assert article_from_record(record, {}, "a.json", None) == NoArticle(reason)


def test_terms_of_use_are_no_text() -> None:
    found = article_from_record({"versioncreated": "2024-05-02", "usageterms": "Not for print."}, {}, "a.json", None)
    assert isinstance(found, NoArticle)
