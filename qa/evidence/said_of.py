"""Whether what a reader found is said of what the question asks: by its own sentence, and by whom and of whom the article speaks."""

from index.patterns import lazy_pattern
from index.text import words
from qa.answer import Candidate
from qa.assertion.live_entries import is_of_another_entry
from qa.assertion.reader_comments import is_in_reader_comment
from qa.assertion.teasers import is_beside_the_text
from qa.belonging.bearers import match_bearer, persons_named
from qa.belonging.belonging import belongs
from qa.belonging.near_places import judge_near_place
from qa.belonging.story_day import judge_day_of_story
from qa.belonging.verdict import Belonging
from qa.speakers.finding import speaker_of

_NAME = r"(?P<name>[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]+){1,3})"
_ASKS_WHOSE_WORD = lazy_pattern(rf"\b[Aa]ccording to (?:\w+ ){{0,3}}?{_NAME}")
"""A person, by two names at least: outlets and offices are told by other rules."""


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
        or _is_anothers_word(question, candidate)
        or judge_day_of_story(question, article.text[slice(*candidate.sentence)], article.published) == "no"
    )


def _verdict(question: str, candidate: Candidate) -> Belonging:
    return belongs(question, candidate.hit.article.text, candidate.span, candidate.sentence)


def _is_anothers_word(question: str, candidate: Candidate) -> bool:
    """Return True where the question asks what somebody says, by name, and the article gives the words to another by name."""
    match = _ASKS_WHOSE_WORD.search(question)
    if match is None:
        return False
    speaker = speaker_of(candidate.hit.article.text, *candidate.span, candidate.sentence)
    if speaker is None or not speaker.full_name[:1].isupper() or " " not in speaker.full_name:
        return False
    return words(match["name"])[-1] not in words(f"{speaker.name} {speaker.full_name}")
