import json
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.fields.json_value import JsonValue
from index.loaders.json_file import load
from index.loaders.source import CorpusFile, Skipped


def read(folder: Path, value: JsonValue) -> list[Article | Skipped]:
    file = folder / "a.json"
    file.write_text(json.dumps(value), encoding="utf-8")
    return list(load(CorpusFile(file, "a.json")))


def titles(found: list[Article | Skipped]) -> list[str]:
    return [one.title if isinstance(one, Article) else f"{one.path}: {one.reason}" for one in found]


ONE: JsonValue = {"title": "One", "text": "Text of one."}
TWO: JsonValue = {"title": "Two", "text": "Text of two."}


@pytest.mark.parametrize(
    "value",
    [
        {"response": {"status": "ok", "results": [ONE, TWO]}},
        {"response": {"docs": [ONE, TWO], "meta": {"hits": 2}}},
        {"status": "ok", "data": {"articles": [ONE, TWO]}},
        {"hits": {"total": 2, "hits": [{"_id": "1", "_source": ONE}, {"_id": "2", "_source": TWO}]}},
        {"data": {"news": {"edges": [{"node": ONE}, {"node": TWO}]}}},
        {"data": [{"id": "1", "type": "article", "attributes": ONE}, {"id": "2", "type": "article", "attributes": TWO}]},
        {"17": ONE, "18": TWO},
        {"articles": {"17": ONE, "18": TWO}},
    ],
)
def test_a_list_is_found_at_some_depth(tmp_path: Path, value: JsonValue) -> None:
    found = read(tmp_path, value)
    assert titles(found) == ["One", "Two"]
    assert [one.locator for one in found if isinstance(one, Article)] == ["record 1", "record 2"]


def test_an_article_with_a_list_in_it_is_one_article(tmp_path: Path) -> None:
    assert titles(read(tmp_path, {"title": "One", "text": "Text.", "items": [TWO]})) == ["One"]


def test_an_empty_list_of_results_says_so(tmp_path: Path) -> None:
    assert read(tmp_path, {"response": {"results": []}}) == [Skipped("a.json", "an empty array")]


def test_a_json_feed_names_outlet_authors_and_language_once(tmp_path: Path) -> None:
    feed: JsonValue = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Velde Courier",
        "description": "News from Velde.",
        "home_page_url": "https://velde.example/",
        "authors": [{"name": "Ana Roe"}],
        "language": "en-GB",
        "items": [
            {
                "id": "https://velde.example/1",
                "content_html": "<p>One.</p><p>Two.</p>",
                "date_published": "2024-05-02T23:30:00-05:00",
            },
            {"id": "2", "summary": "Short.", "authors": [{"name": "Jon Pike"}], "title": "Second"},
        ],
    }
    one, two = read(tmp_path, feed)
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.text, str(one.published), one.outlet, one.author, one.language) == (
        *("One.\n\nTwo.", "2024-05-02", "Velde Courier", "Ana Roe", "en"),
    )
    assert (two.text, two.kind, two.author) == ("Short.", "summary", "Jon Pike")


def test_a_graph_gives_its_articles_with_what_they_refer_to(tmp_path: Path) -> None:
    graph: JsonValue = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "@id": "https://velde.example/mill", "name": "Page"},
            {"@type": "Person", "@id": "#ana", "name": "Ana Roe"},
            {"@type": "Organization", "@id": "#velde", "name": "Velde Courier"},
            {
                "@type": "NewsArticle",
                "headline": "Mill closed",
                "articleBody": "The mill is closed.",
                "author": {"@id": "#ana"},
                "publisher": {"@id": "#velde"},
            },
        ],
    }
    [article] = read(tmp_path, graph)
    assert isinstance(article, Article)
    assert (article.title, article.author, article.outlet) == ("Mill closed", "Ana Roe", "Velde Courier")


def test_a_live_blog_gives_its_entries(tmp_path: Path) -> None:
    blog: JsonValue = {
        "@type": "LiveBlogPosting",
        "headline": "Flood live",
        "articleBody": "What happened at the mill.",
        "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "10:15", "articleBody": "The dam holds."}],
    }
    found = read(tmp_path, [blog])
    assert [(one.title, one.kind) for one in found if isinstance(one, Article)] == [("Flood live", ""), ("10:15", "entry")]


def test_where_no_field_fits_it_is_said_what_was_looked_for(tmp_path: Path) -> None:
    [skipped] = read(tmp_path, {"headline": "T", "payload": "Text."})
    assert isinstance(skipped, Skipped)
    assert skipped.reason.startswith("no text: looked for text, body, content, articleBody")
    assert skipped.reason.endswith("the fields are headline, payload; another is named by --map text=NAME")
