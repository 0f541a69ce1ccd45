"""What readers write below an article, the article does not say."""

import pytest

from qa.assertion.reader_comments import is_in_reader_comment, reader_comment_spans

STORY = "Lawyers for the abbot asked on Wednesday for another judge in the trial over the sale of the forest of Orlo, their office said."
CLAIM = "Everybody here knows that he was given 50,000 crowns."


@pytest.mark.parametrize(
    "below",
    [
        f"Reader comments (3)\n\noldpine, two hours ago: {CLAIM}",
        f"Comments\n\n{CLAIM}",
        f"COMMENTS (12)\n\nLark77\n{CLAIM}",
        f"12 comments\n\n{CLAIM}",
        f"Readers' comments:\n\n{CLAIM}",
        f"Have your say\n\n{CLAIM}",
        f"What readers say\n\n{CLAIM}",
        f"oldpine, two hours ago: {CLAIM}",
        f"Lark 77 · 3h\n{CLAIM}",
        f"Walter P. (5 minutes ago): {CLAIM}",
        f"@oldpine: {CLAIM}",
        f"oldpine commented: {CLAIM}",
        f"Comment by oldpine on Monday: {CLAIM}",
        f"Discussion (4)\n\n{CLAIM}",
        f"Letters to the editor\n\n{CLAIM}",
        f"Leave a comment\n\nteasel, just now: {CLAIM}",
    ],
)
def test_what_readers_write_is_found(below: str) -> None:
    text = f"{STORY}\n\n{below}"
    place = text.index("50,000")
    assert is_in_reader_comment(text, place, "How much was he given?")
    assert not is_in_reader_comment(text, place, "What do readers say he was given?")
    assert not is_in_reader_comment(text, text.index("Wednesday"), "When did they ask?")


@pytest.mark.parametrize(
    "text",
    [
        f"{STORY}\n\nThe minister would not comment on the 50,000 crowns.",
        f"{STORY}\n\nLast update 22.10: {CLAIM}",
        f"{STORY}\n\nUpdated, 2 hours ago: {CLAIM}",
        f"Comments\n\n{CLAIM}",
        f"{STORY}\n\nDiscussion\n\n{CLAIM}",
        f"{STORY}\n\n20.40 {CLAIM}",
        f"{STORY}\n\nHer comments about 50,000 crowns drew laughter.",
        f"{STORY}\n\nSpeaking to reporters two hours ago: {CLAIM}",
        f"{STORY}\n\nComment is free, he said of the 50,000 crowns.",
        f"{STORY}\n\nAnna Holm, 34: {CLAIM}",
    ],
)
def test_what_the_article_says_is_no_comment(text: str) -> None:
    assert reader_comment_spans(text) == ()


def test_a_long_text_costs_little() -> None:
    assert reader_comment_spans("a, b c " * 15_000) == ()
