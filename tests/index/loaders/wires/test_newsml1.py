from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.source import CorpusFile, Skipped
from index.loaders.table import format_of
from index.loaders.wires.newsml1 import load

NITF = (
    "<nitf><body><body.head><hedline><hl1>No</hl1></hedline></body.head><body.content><p>One.</p><p>Two.</p></body.content>"
    "</body></nitf>"
)
ABOUT = (
    "<AdministrativeMetadata><Provider><Party FormalName='Mews Agency'/></Provider></AdministrativeMetadata>"
    "<DescriptiveMetadata><Language FormalName='en-GB'/></DescriptiveMetadata>"
)
LINES = "<NewsLines><HeadLine>Mill closed</HeadLine><ByLine>By Ana Roe</ByLine><CreditLine>Mews–</CreditLine></NewsLines>"


def read(folder: Path, components: str, status: str = "Usable", more: str = "") -> list[Article | Skipped]:
    text = (
        "<?xml version='1.0'?><!DOCTYPE NewsML [<!ENTITY % nitf SYSTEM 'nitf.dtd'> %nitf;]><NewsML Version='1.2'><NewsEnvelope/>"
        "<NewsItem><Identification><NewsIdentifier><ProviderId>mews.example</ProviderId><DateId>20240502</DateId>"
        "<NewsItemId>N17</NewsItemId><RevisionId PreviousRevision='1'>2</RevisionId><PublicIdentifier>urn:newsml:mews</PublicIdentifier>"
        "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20240502T233000-0500</FirstCreated>"
        f"<ThisRevisionCreated>20240504T080000Z</ThisRevisionCreated><Status FormalName='{status}'/></NewsManagement>"
        f"{components}</NewsItem>{more}</NewsML>"
    )
    file = folder / "a.xml"
    file.write_text(text, encoding="utf-8")
    kind = format_of("a.xml", text.encode())
    assert kind is not None
    assert kind.name == "NewsML 1"
    return list(load(CorpusFile(file, "a.xml")))


def component(content: str, role: str = "", about: str = "") -> str:
    named = f"<Role FormalName='{role}'/>" if role else ""
    item = f"<ContentItem><MediaType FormalName='Text'/><DataContent>{content}</DataContent></ContentItem>"
    return f"<NewsComponent>{named}{about}{item}</NewsComponent>"


@pytest.mark.parametrize(
    "content",
    [
        NITF,
        "<p>One.</p><p>Two.</p>",
        "<![CDATA[<P>One.</P><P>Two.</P>]]>",
        "\n      One.\n\n      Two.\n",
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>No</title></head><body><p>One.</p><p>Two.</p></body></html>",
    ],
)
def test_a_story_has_all_its_fields(tmp_path: Path, content: str) -> None:
    [article] = read(tmp_path, component(content, "Main", LINES + ABOUT))
    assert article == Article(
        id="urn:newsml:mews.example:20240502:N17:2",
        title="Mill closed",
        text="One.\n\nTwo.",
        published=date(2024, 5, 2),
        outlet="Mews Agency",
        author="Ana Roe",
        path="a.xml",
        updated=date(2024, 5, 4),
        language="en",
        credit="Mews",
    )


def test_lead_and_body_are_one_story_and_what_stands_around_it_speaks_for_it(tmp_path: Path) -> None:
    parts = component("No title", "Title") + component("One.", "Lead") + component("Two.", "Body") + component("No.", "Caption")
    [article] = read(tmp_path, f"<NewsComponent>{LINES}{ABOUT}<NewsComponent>{parts}</NewsComponent></NewsComponent>")
    assert isinstance(article, Article)
    assert (article.title, article.text, article.outlet) == ("Mill closed", "One.\n\nTwo.", "Mews Agency")


def test_a_story_in_two_languages_is_two_articles(tmp_path: Path) -> None:
    both = "".join(
        f"<NewsComponent xml:lang='{code}'>{component(text, 'Body')}</NewsComponent>"
        for code, text in (("nl", "Een."), ("fr", "Un."))
    )
    found = read(tmp_path, f"<NewsComponent>{LINES}{ABOUT}{both}</NewsComponent>")
    assert [(one.id, one.language, one.locator) for one in found if isinstance(one, Article)] == [
        ("a.xml#1", "nl", "record 1"),
        ("a.xml#2", "fr", "record 2"),
    ]


@pytest.mark.parametrize(
    ("components", "status", "reason"),
    [
        (component("One."), "Canceled", "its publisher calls it canceled"),
        (component("A picture of the mill.", "Caption"), "Usable", "a news item without text"),
        (
            "<NewsComponent><ContentItem Href='a.jpg'><MediaType FormalName='Photo'/></ContentItem></NewsComponent>",
            "",
            "a news item without text",
        ),
    ],
)
def test_what_is_no_story_is_skipped_with_a_reason(tmp_path: Path, components: str, status: str, reason: str) -> None:
    assert read(tmp_path, components, status) == [Skipped("a.xml", reason)]


def test_a_message_without_items_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<NewsML/>", encoding="utf-8")
    assert list(load(CorpusFile(tmp_path / "a.xml", "a.xml"))) == [Skipped("a.xml", "no news item of NewsML 1 in it")]
