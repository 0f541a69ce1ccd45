"""Small folders for the calibrator: what is asked of them, and what they do not answer."""

from random import Random

from training.rows import TrainingRow
from training.small_folders import news_folders, story_folders

TEXTS = [f"HARBOUR (Gazette) -- Story number {n} tells of a bridge. It opened in {1900 + n}." for n in range(10)]
ROWS = [
    TrainingRow(f"q{n}", f"When did bridge {n} open?", text, ((text.index("19"), text.index("19") + 4),))
    for n, text in enumerate(TEXTS)
]
ARTICLES: list[dict[str, object]] = [{"id": f"a{n}", "title": "T", "text": "Text."} for n in range(90)]
QUESTIONS: list[dict[str, object]] = [
    {"id": f"q{n}", "question": "?", "answers": ["x"], "relevant": [f"a{n}"] if n % 2 else []} for n in range(64)
]


def test_every_story_is_in_one_folder_with_its_questions() -> None:
    folders = list(story_folders(ROWS, Random(1)))
    assert [len(articles) for articles, _ in folders] == [4, 4, 2]
    assert sorted(str(article["text"]) for articles, _ in folders for article in articles) == sorted(TEXTS)
    for articles, questions in folders:
        texts = {article["id"]: str(article["text"]) for article in articles}
        own = [question for question in questions if question["relevant"]]
        assert len(own) == len(articles)
        for question in own:
            answers, relevant = question["answers"], question["relevant"]
            assert isinstance(answers, list)
            assert isinstance(relevant, list)
            assert answers[0] in texts[relevant[0]]


def test_a_story_gets_its_first_words_as_headline() -> None:
    [articles, _], *_ = story_folders(ROWS, Random(1))
    assert all(str(article["title"]).startswith("Story number") for article in articles)


def test_questions_of_another_folder_have_no_answer_there() -> None:
    for articles, questions in story_folders(ROWS, Random(1)):
        foreign = [question for question in questions if not question["relevant"]]
        assert foreign
        assert all(question["answers"] == [] and str(question["id"]).startswith("foreign ") for question in foreign)
        own = {str(question["id"]) for question in questions if question["relevant"]}
        assert not own & {str(question["id"]).removeprefix("foreign ") for question in foreign}
        assert articles


def test_folders_of_news_hold_what_answers_and_others() -> None:
    folders = list(news_folders(ARTICLES, QUESTIONS, Random(1)))
    asked = [question["id"] for _, questions in folders for question in questions if question["relevant"]]
    assert sorted(map(str, asked)) == sorted(f"q{n}" for n in range(64) if n % 2)
    for articles, questions in folders:
        ids = {article["id"] for article in articles}
        assert len(ids) >= 30
        assert all(set(question["relevant"]) <= ids for question in questions)  # type: ignore[call-overload]
