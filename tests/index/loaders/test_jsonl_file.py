from pathlib import Path

from index.article import Article
from index.loaders.jsonl_file import load
from index.loaders.shapes.records import no_text_reason
from index.loaders.source import CorpusFile, Skipped


def read(folder: Path, text: str) -> list[Article | Skipped]:
    file = folder / "a.jsonl"
    file.write_text(text, encoding="utf-8")
    return list(load(CorpusFile(file, "a.jsonl")))


def test_a_bad_line_costs_nothing_but_itself(tmp_path: Path) -> None:
    entries = read(tmp_path, '{"text": "One."}\n\nnonsense\n[1]\n{"text": 1.5}\n{"title": "T"}\r\n{"text": "Sev')
    assert [item.id if isinstance(item, Article) else item for item in entries] == [
        "a.jsonl#1",
        Skipped("a.jsonl:3", "not valid JSON (line 1, column 1: Expecting value)"),
        Skipped("a.jsonl:4", "not a JSON object"),
        "a.jsonl#5",
        Skipped("a.jsonl:6", no_text_reason({"title": "T"})),
        Skipped("a.jsonl:7", "not valid JSON (cut off?)"),
    ]


def test_a_line_separator_inside_a_string_ends_no_line(tmp_path: Path) -> None:
    [article] = read(tmp_path, '{"text": "One.\u2028Two."}\n')
    assert isinstance(article, Article)
    assert article.text == "One.\nTwo."
