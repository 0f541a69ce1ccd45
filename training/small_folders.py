"""Make small archives with questions, for a calibrator that must also hold where somebody has five articles, or fifty.

    python -m training.small_folders DATA OUT

Two kinds, of nothing that a reader was trained on: the stories of NewsQA that the recipe holds out (`training/held_out.py`), four in
a folder; and articles that answer questions of `newsquiz-train`, about a hundred in a folder, others among them. Each folder of OUT
gets `articles.jsonl`, `questions.jsonl` and `index`; some of its questions are another folder's, which it does not answer.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from index.build.build import build
from index.build.job import BuildJob
from training.held_out import split_by_text
from training.rows import TrainingRow, read_rows

FolderRecord = dict[str, object]
Folder = tuple[list[FolderRecord], list[FolderRecord]]
"""Articles and questions."""

_SEED = 3
_HELD = 0.2
"""The share of NewsQA's stories that the recipe holds out."""
_STORIES = 4
_NEWS_FOLDERS = 8
_BESIDE = 30
"""Articles of a folder that answer none of its questions."""
_FOREIGN = 8
"""Questions of a folder that another one answers."""
_HEADLINE_WORDS = 11


def story_folders(rows: Sequence[TrainingRow], chance: Random) -> Iterator[Folder]:
    """Yield folders of stories, four in each, with the questions about them and a few about the next folder's."""
    rows_of_story: dict[str, list[TrainingRow]] = defaultdict(list)
    for row in rows:
        rows_of_story[row.context].append(row)
    stories = list(rows_of_story)
    chance.shuffle(stories)
    parts = [stories[first : first + _STORIES] for first in range(0, len(stories), _STORIES)]
    for part, following in zip(parts, parts[1:] + parts[:1], strict=True):
        articles: list[FolderRecord] = [{"id": f"s{n}", "title": _headline(text), "text": text} for n, text in enumerate(part)]
        questions = [_question(row, [f"s{n}"]) for n, text in enumerate(part) for row in rows_of_story[text]]
        foreign = [_question(row, []) for text in following for row in rows_of_story[text]]
        yield articles, questions + chance.sample(foreign, min(_FOREIGN, len(foreign)))


def news_folders(articles: Sequence[FolderRecord], questions: Sequence[FolderRecord], chance: Random) -> Iterator[Folder]:
    """Yield folders of the articles that answer an eighth of the questions, and others; and a few questions of the next eighth."""
    answerable = [question for question in questions if question["relevant"]]
    chance.shuffle(answerable)
    parts = [answerable[first::_NEWS_FOLDERS] for first in range(_NEWS_FOLDERS)]
    for part, following in zip(parts, parts[1:] + parts[:1], strict=True):
        wanted = {identity for question in part for identity in _relevant(question)}
        wanted |= {str(article["id"]) for article in chance.sample(list(articles), _BESIDE)}
        foreign = [
            {**question, "id": f"foreign {question['id']}", "answers": [], "relevant": []}
            for question in following
            if not wanted & set(_relevant(question))
        ]
        yield [article for article in articles if article["id"] in wanted], [*part, *foreign[:_FOREIGN]]


def _relevant(question: FolderRecord) -> list[str]:
    relevant = question["relevant"]
    return [str(identity) for identity in relevant] if isinstance(relevant, list) else []


def _question(row: TrainingRow, relevant: list[str]) -> FolderRecord:
    """Return the row as a question; without relevant articles it is one that the folder does not answer."""
    identity = row.id if relevant else f"foreign {row.id}"
    return {"id": identity, "question": row.question, "answers": list(row.answers) if relevant else [], "relevant": relevant}


def _headline(text: str) -> str:
    """Return the first words of a story behind its place: NewsQA's stories have no headlines, and articles do."""
    return " ".join(text.split("--", 1)[-1].split()[:_HEADLINE_WORDS]).rstrip(".,")


def _read(path: Path) -> list[FolderRecord]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _write(folder: Path, made: Folder) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, records in zip(("articles", "questions"), made, strict=True):
        lines = (json.dumps(record, ensure_ascii=False) for record in records)
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    build(BuildJob(folder / "articles.jsonl", folder / "index"))
    print(folder, *map(len, made))


def main(data: Path, out: Path) -> None:
    chance = Random(_SEED)
    _, held = split_by_text(read_rows(data / "reader" / "newsqa-train.grouped.jsonl"), _HELD)
    for number, folder in enumerate(story_folders(held, chance)):
        _write(out / f"stories-{number:02}", folder)
    news = [_read(data / "newsquiz-train" / f"{name}.jsonl") for name in ("articles", "questions")]
    for number, folder in enumerate(news_folders(news[0], news[1], chance)):
        _write(out / f"news-{number:02}", folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
