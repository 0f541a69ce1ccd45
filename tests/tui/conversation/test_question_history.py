from tui.conversation.question_history import QuestionHistory


def history_of(*questions: str) -> QuestionHistory:
    history = QuestionHistory()
    for question in questions:
        history.add(question)
    return history


def test_going_up_shows_older_questions_to_the_oldest() -> None:
    history = history_of("a", "b")
    assert [history.older(""), history.older("b"), history.older("a")] == ["b", "a", None]


def test_coming_back_down_gives_the_draft_again() -> None:
    history = history_of("a", "b")
    history.older("my draft")
    history.older("b")
    assert [history.newer(), history.newer(), history.newer()] == ["b", "my draft", None]


def test_the_same_question_twice_in_a_row_is_kept_once() -> None:
    history = history_of("a", "a")
    history.older("")
    assert history.older("a") is None
