"""Whether what a reader found is said of what the question asks: by its own sentence, and by whom and of whom the article speaks."""

from qa.answer import Candidate
from qa.assertion.live_entries import is_of_another_entry
from qa.assertion.reader_comments import is_in_reader_comment
from qa.assertion.teasers import is_beside_the_text
from qa.belonging.bearers import match_bearer, persons_named
from qa.belonging.belonging import belongs
from qa.belonging.near_places import judge_near_place
from qa.belonging.story_day import judge_day_of_story
from qa.belonging.verdict import Belonging


def said_of(question: str, candidate: Candidate) -> Belonging:
    """Return “no” where the candidate is plainly of something else, “yes” where plainly of what is asked."""
    return "no" if _is_beside_the_matter(question, candidate) else _verdict(question, candidate)


def why_not(question: str, candidate: Candidate) -> str:
    """Return why a candidate that is not of what is asked may not be shown, as a fact about the articles."""
    article, words = candidate.hit.article, f"“{candidate.text}”"
    if is_in_reader_comment(article.text, candidate.span[0], question):
        return f"{words} stands in a reader's comment"
    if match_bearer(question, article.title, article.text) == "other":
        names = " or ".join(f"“{first} {last}”" for first, last in persons_named(question))
        return f"no article that was found names {names}; {words} is said of another person of that name"
    return f"{words} is said of something else"


def _is_beside_the_matter(question: str, candidate: Candidate) -> bool:
    article = candidate.hit.article
    if judge_near_place(question, article.title, article.text) == "no":
        return True
    return (
        match_bearer(question, article.title, article.text) == "other"
        or is_of_another_entry(question, article.text, candidate.span[0])
        or is_in_reader_comment(article.text, candidate.span[0], question)
        or is_beside_the_text(article.text, candidate.span[0], question, article.published)
        or judge_day_of_story(question, article.text[slice(*candidate.sentence)], article.published) == "no"
    )


def _verdict(question: str, candidate: Candidate) -> Belonging:
    return belongs(question, candidate.hit.article.text, candidate.span, candidate.sentence)
