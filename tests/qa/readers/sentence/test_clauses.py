"""The clause that answers, cut from a long sentence."""

from qa.readers.sentence.clauses import best_clause

TEXT = (
    "In September, parliament speaker Arvid Sund said lawmakers were working on 34 pieces of legislation, including a ban on night "
    "fishing in the northern lakes and rivers."
)


def clause(answer: str | None, question_terms: list[str], text: str = TEXT) -> str:
    span = (text.index(answer), text.index(answer) + len(answer)) if answer else None
    start, end = best_clause(text, (0, len(text)), span, question_terms, lambda term: 1.0)
    return text[start:end]


def test_the_clause_around_the_answer_that_keeps_the_question_is_chosen() -> None:
    assert (
        clause("34", ["lawmak", "work", "piec"])
        == "parliament speaker Arvid Sund said lawmakers were working on 34 pieces of legislation"
    )


def test_more_clauses_are_kept_where_the_question_needs_them() -> None:
    assert clause("34", ["septemb", "night"]) == TEXT


def test_without_a_span_to_build_on_the_sentence_stays_whole() -> None:
    assert clause(None, ["lawmak"]) == TEXT


def test_a_short_sentence_stays_whole() -> None:
    assert clause("34", ["piec"], "In all, 34 pieces were read, he said.") == "In all, 34 pieces were read, he said."


def test_a_comma_inside_a_number_is_no_clause_end() -> None:
    text = "The agency, citing the bailiffs, said that 80,000 people had been sent home by the courts in the course of the past year alone."
    assert "80,000 people" in clause("80,000", ["peopl", "court"], text)
