from datetime import date
from pathlib import Path

from index.article import Article
from index.loaders.draft import Draft
from index.loaders.markdown import load, parse
from index.loaders.source import CorpusFile, Skipped

FILES = Path(__file__).parent / "files"


def test_front_matter_gives_the_fields() -> None:
    [article] = load(CorpusFile(FILES / "front_matter.md", "front_matter.md"))
    assert article == Article(
        id="front_matter.md",
        title="Bridge Over the Lome Closes",
        text="The road bridge over the Lome will close on Monday.\n\n“Nobody asked us,” said the ferryman.\n\n"
        "Day | Ferries\nMon | 12",
        published=date(2025, 3, 4),
        outlet="Lome Post",
        author="Jane Roe, John Doe",
        url="https://lomepost.example/bridge",
        category="local",
        path="front_matter.md",
    )


def test_without_front_matter_the_first_heading_and_the_byline_are_read() -> None:
    draft = parse(
        "# Bridge closed\n\n*By [AFP](#)*\n\nJan 8, 2025\n\nStory.\n\n## More\n\nEnd.\n\nOriginal url:\n\n<https://a.example/b>"
    )
    assert draft == Draft(
        "Bridge closed", "Story.\n\nMore\n\nEnd.", date(2025, 1, 8), author="AFP", credit="AFP", url="https://a.example/b"
    )


def test_a_heading_that_repeats_the_title_is_dropped_and_another_stays() -> None:
    assert parse("---\ntitle: A\n---\n# A\n\nB") == Draft("A", "B")
    assert parse("---\ntitle: A\n---\n# C\n\nB") == Draft("A", "C\n\nB")


def test_without_a_heading_the_first_line_is_the_headline() -> None:
    assert parse("Bridge closed\n\nStory.") == Draft("Bridge closed", "Story.")


def test_broken_front_matter_skips_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: a: b\n---\nBody", encoding="utf-8")
    assert list(load(CorpusFile(file, "a.md"))) == [Skipped("a.md", "front matter is not valid YAML (line 2)")]
