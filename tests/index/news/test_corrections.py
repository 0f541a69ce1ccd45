"""Corrections and updates are seen where newsrooms put them, and nothing else is taken for one."""

import pytest

from index.news.corrections import correction_notices

BODY = "The mayor won by 34 votes. Turnout was 44 percent.\n\nThe count ended at noon.\n\n"


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Correction: The mayor won by 43 votes, not 34.", "correction"),
        ("*Correction: An earlier version of this article gave the wrong share.*", "correction"),
        ("Corrections & Clarifications: A previous version misstated the turnout.", "correction"),
        ("CORRECTION (May 4): the count ended at one.", "correction"),
        ("An earlier version of this story misstated the number of votes.", "correction"),
        ("Editor’s note: an earlier version of this report named another mayor.", "correction"),
        ("• This article was amended on 10 November to remove a figure.", "correction"),
        ("This story has been corrected to say 43.", "correction"),
        ("This story has been updated with additional details.", "update"),
        ("Update: The board has confirmed the count.", "update"),
    ],
)
def test_a_note_is_found_with_its_kind_and_its_words(note: str, kind: str) -> None:
    for text in (BODY + note, f"{note}\n\n{BODY}", BODY + note + "\n\nThe end."):
        (notice,) = correction_notices(text)
        assert notice.kind == kind
        assert text[slice(*notice.span)] in note
        assert text[slice(*notice.span)][-12:] == note[-12:]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Shares entered a correction: a fall of a tenth.",
        "The corrections officer went missing.",
        "Editor’s note: Ida Holm is a former mayor of Lodd.",
        "Editor’s note: for a lite version of this page, click here.",
        "Update: Road closures on Monday\n\nMore to read",
        "The report was updated daily.",
        "Corrections and updates are welcome",
    ],
)
def test_what_is_no_note(text: str) -> None:
    assert correction_notices(text) == []


def test_a_note_in_a_long_line_begins_with_its_sentence() -> None:
    text = "The mayor won by 34 votes, the board said on Sunday night. This story has been corrected to say 34."
    (notice,) = correction_notices(text)
    assert text[slice(*notice.span)] == "This story has been corrected to say 34."


def test_a_page_without_line_breaks_is_no_note() -> None:
    assert correction_notices("This story has been updated. " + "The mayor won. " * 100) == []


@pytest.mark.parametrize(
    "note",
    [
        "In Monday's report on the stand we wrote that three people had died. That was wrong. Two people died.",
        "We incorrectly reported on Tuesday that the mill had closed.",
        "On 3 May we said the fine was $90; it was an error, for which we apologise.",
        "The number of dead in our report was wrong.",
        "The name of the winner in Friday's story was incorrect.",
        "Our report on the fair should have said 10 May.",
        "Yesterday's article should have read 40 tonnes.",
        "We named Ida Holm as the mayor, which was a mistake.",
        "We mistakenly printed another man's picture.",
        "We gave the toll as 14, but that is not correct.",
    ],
)
def test_a_newsroom_that_admits_a_mistake_corrects_it(note: str) -> None:
    notices = correction_notices(f"Some story.\n\n{note}")
    assert [notice.kind for notice in notices] == ["correction"]


@pytest.mark.parametrize(
    "text",
    [
        "“We said in May that taxes would fall. That was wrong,” the minister said.",
        "We said goodbye at noon. It was raining.",
        "The number of visitors was wrong by a third, the town said.",
        "The minister should have said no.",
        "Critics called the report false.",
    ],
)
def test_the_mistakes_of_others_correct_no_article(text: str) -> None:
    assert correction_notices(f"Some story.\n\n{text}") == []
