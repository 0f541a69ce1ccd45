"""Headlines are read where they alone name what the question names."""

import pytest

from index.filters import NO_FILTERS
from qa.question.question import understand
from qa.readers.supplements.headline_hits import headline_hits
from tests.doubles.scenes import hit

LEAD = "Tributes were paid on Friday to the star of four decades of television."


@pytest.mark.parametrize(
    ("question", "title", "text", "read"),
    [
        ("Where did Jonas Wik die?", "Jonas Wik dies in Oslo", LEAD, True),
        ("Where did Jonas Wik die?", "Jonas Wik dies in Oslo", f"{LEAD} Wik was 61. Jonas was his name.", False),
        ("Where did Jonas Wik die?", "Actor dies in Oslo", LEAD, False),
        ("Where did Jonas Berg die?", "Jonas Wik dies in Oslo", LEAD, False),
        ("where did the actor die?", "Jonas Wik dies in Oslo", LEAD, False),
        ("Where did Jonas Wik die?", "", LEAD, False),
    ],
)
def test_a_headline_is_read_where_it_alone_names_it(question: str, title: str, text: str, read: bool) -> None:
    found = headline_hits(understand(question, NO_FILTERS), [hit(text, title=title)])
    assert [(one.text, one.article.title, one.is_headline) for one in found] == ([(title, "", True)] if read else [])


def test_the_headline_of_one_article_is_read_once() -> None:
    hits = [hit(LEAD, title="Jonas Wik dies in Oslo"), hit(LEAD, title="Jonas Wik dies in Oslo")]
    assert len(headline_hits(understand("Where did Jonas Wik die?", NO_FILTERS), hits)) == 1
