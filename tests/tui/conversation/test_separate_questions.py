import pytest

from tui.conversation.separate_questions import separate_questions


@pytest.mark.parametrize(
    ("line", "questions"),
    [
        ("How low?", ("How low?",)),
        ("How low did it fall? Who said so?", ("How low did it fall?", "Who said so?")),
        ("What? Why? How so? Really? Who?", ("What? Why? How so? Really? Who?",)),
        ("Who won and when?", ("Who won and when?",)),
    ],
)
def test_questions_in_a_row_are_asked_singly(line: str, questions: tuple[str, ...]) -> None:
    assert separate_questions(line) == questions
