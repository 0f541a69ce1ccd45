"""Two or three questions in one line: each is asked by itself, and has a card of its own."""

MOST_QUESTIONS = 3
"""Questions of a line that are asked singly; a longer row is one text, which the assistant reads as such."""


def separate_questions(line: str) -> tuple[str, ...]:
    """Return the questions of a line, each with its mark; the line itself where it holds one question, or a statement before it."""
    from qa.parts.splitting import split_question  # when the first question is entered

    if line.count("?") < 2:
        return (line,)
    plan = split_question(line)
    if plan is None or plan.kind != "two-in-one" or len(plan.parts) > MOST_QUESTIONS:
        return (line,)
    return tuple(part.question for part in plan.parts)
