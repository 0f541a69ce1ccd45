"""Writes the two data files of the benchmark “strong and wrong” from the matters, which are written by hand.

    python -m benchmarks.holding.make

A file of `matters/` holds matters: `# name`, then its articles, then its questions. An article is a line
`## id | date | outlet | author | section`, its headline, an empty line and its text. A question is one line, `?-` where the
plain answer is wrong and `?+` for a control: `?- kind | question | = answer ; answer | ! wrong ; wrong | …`. What may follow:
`@ day` it is asked on, `in ids` of the relevant articles, `wanted` status, `says` yes or no, `beside` other values, `reports`.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.holding.question import ARTICLES_FILE, FOLDER, QUESTIONS_FILE, HeldQuestion
from index.day_words import full_day

ArticleRow = dict[str, str]

_MATTER = re.compile(r"^# (?=\S)", re.MULTILINE)
_ARTICLE = re.compile(r"^## ", re.MULTILINE)
_QUESTION = re.compile(r"^\?([-+]) (.*)$", re.MULTILINE)
_MARKS = re.compile(r"^(=|!|@|in|wanted|says|beside|reports) (.*)$", re.DOTALL)


def main() -> None:
    articles, questions = make_files()
    ARTICLES_FILE.write_text(articles, encoding="utf-8")
    QUESTIONS_FILE.write_text(questions, encoding="utf-8")


def make_files() -> tuple[str, str]:
    """Return the text of `articles.jsonl` and that of `questions.jsonl`."""
    matters = [matter for path in sorted((FOLDER / "matters").glob("*.txt")) for matter in _matters(path)]
    articles = [json.dumps(article, ensure_ascii=False) for rows, _ in matters for article in rows]
    questions = [question.model_dump_json() for _, rows in matters for question in rows]
    return "\n".join(articles) + "\n", "\n".join(questions) + "\n"


def is_verbatim_in(words: str, article: ArticleRow) -> bool:
    """Return True if an article has the words in its text, its headline or what is known of it beside."""
    known = [
        article["text"],
        article["title"],
        article["source"],
        article["author"],
        full_day(date.fromisoformat(article["date"])),
    ]
    return any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) for text in known)


def _matters(path: Path) -> Iterator[tuple[list[ArticleRow], list[HeldQuestion]]]:
    for matter in _MATTER.split(path.read_text(encoding="utf-8"))[1:]:
        name = matter.split("\n", 1)[0].strip()
        rest = _ARTICLE.split(matter)[1:]
        articles = [_article(_QUESTION.sub("", text)) for text in rest]
        asked = enumerate(_QUESTION.findall(matter), 1)
        yield articles, [_question(f"{name}-{n}", sign, line, articles) for n, (sign, line) in asked]


def _article(text: str) -> ArticleRow:
    head, title, body = text.split("\n", 2)
    name, day, outlet, author, section = (field.strip() for field in head.split("|"))
    host = re.sub(r"\W", "", outlet.lower())
    url = f"https://{host}.example/{day.replace('-', '/')}/{name}"
    return {
        **{"id": name, "title": title.strip(), "date": day, "source": outlet, "url": url},
        **{"author": author, "category": section, "text": body.strip()},
    }


def _question(name: str, sign: str, line: str, articles: list[ArticleRow]) -> HeldQuestion:
    kind, question, *fields = (field.strip() for field in line.split(" | "))
    marks = {match[1]: match[2].strip() for field in fields if (match := _MARKS.match(field))}
    if len(marks) != len(fields):
        raise ValueError(f"{name}: a field without its mark")
    answers, never, beside = (_listed(marks.get(mark, "")) for mark in ("=", "!", "beside"))
    row = {
        **{"id": name, "kind": kind, "control": sign == "+", "question": question},
        **{"answers": answers, "never": never, "beside": beside},
        "status_wanted": marks.get("wanted", "answered" if answers else "not_found"),
        "says": marks.get("says"),
        "reports": marks.get("reports"),
        "relevant": marks["in"].split() if "in" in marks else _holding(answers or never, articles),
        "asked_on": marks.get("@"),
    }
    return HeldQuestion.model_validate(row)


def _listed(field: str) -> tuple[str, ...]:
    return tuple(value.strip() for value in field.split(" ; ") if value.strip())


def _holding(values: tuple[str, ...], articles: list[ArticleRow]) -> tuple[str, ...]:
    """Return the ids of the articles in which one of the values stands; all of them where it stands in none."""
    ids = tuple(article["id"] for article in articles if any(is_verbatim_in(value, article) for value in values))
    return ids or tuple(article["id"] for article in articles)


if __name__ == "__main__":
    main()
