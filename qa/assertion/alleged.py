"""Tells that a clause is somebody's accusation or an unconfirmed claim; plain attribution (“police said”) is neither."""

import re

from index.patterns import lazy_pattern
from qa.assertion.claim_reports import CLAIM_NOUN, CLAIM_VERB, ONLINE_CLAIM, is_purported, stands_in
from qa.assertion.reach import ends_of, reaches_in_phrase
from qa.assertion.span_view import SpanView

_ADVERB = lazy_pattern(r"\b(?:[Aa]llegedly|[Rr]eportedly|[Pp]urportedly)\b")
_ACCUSED = lazy_pattern(
    r"\b(?:[Aa]ccus(?:e|ed|es|ing)(?: [^\s;:.,]+){0,5}? of|(?<!a )[Ss]uspected(?: of|(?= (?:to|in)\b))|[Cc]harged with|"
    r"under suspicion of|"
    r"(?:is|are|was|were|been|widely|long) (?:rumou?red|alleged)(?: to)?|rumou?red to|on suspicion of|(?:[Ii]ndicted|"
    r"arrested|charged|held)"
    r" (?:on|for) (?:suspicion|charges|allegations) (?:of|that)|[Aa]llegations? of|[Aa]ccusations? of|[Rr]umou?rs? of|"
    r"(?:[Uu]nconfirmed|[Uu]nverified) (?:\w+ )?(?:reports?|claims?|figures?) (?:of|put|speak of|suggest(?:ed)?))(?= |$)"
)
"""What follows is the accusation, as far as its own verb goes."""
_ALLEGED_NOUN = lazy_pattern(
    r"\b(?:alleged|rumou?red|purported|unconfirmed|(?:an?|the) suspected)(?: (?!in\b|on\b|at\b|by\b|to\b|for\b|that\b|"
    r"of\b)[\w$£€-]+){0,3} (?:of )?$"
)
_TAIL = lazy_pattern(
    r"^(?P<rest>[^,;.]{0,80}),[”\"]? (?:the )?[\w']+(?: [\w']+){0,2} (?:alleged|allege|alleges|claims|claimed|claim)\b(?! that| the\b)"
)
"""“…, prosecutors allege”."""
_UNCONFIRMED_NOW = lazy_pattern(
    r"^(?P<rest>[^;]{0,80}?)(?:, | -- | )(?:(?:an?|the|that) (?:unconfirmed|unverified) (?:report|claim|figure)|"
    r"(?:an? (?:figure|number|claim|report|toll) )?(?:which |that |this |but |though |it |they )*(?:has|have|"
    r"could) not (?:yet )?be(?:en)? "
    r"(?:independently )?(?:confirmed|verified)|according to (?:unconfirmed|unverified) (?:\w+ )?reports?)"
)
_PLACE = lazy_pattern(r"\b(?:in|at|near|outside|on|the|its|his|her|their) (?:[a-z]+ )?$")
_YEAR = lazy_pattern(r"(?:19|20)\d\d$")
_STUDIED = lazy_pattern(r"\b(?:study|research|researchers|scientists|survey|paper|analysis|economists)\b")
_DOUBTING_WORDS = (
    "alleg", "reportedly", "purport", "claim", "accus", "suspec", "charg", "rumo", "confirm", "verif", "suspicion", "specul", "assert",
    "hoax", "misinf", "theor", "indict", "shared as",
)  # fmt: skip
"""Without one of these nothing is doubted."""
_COUNT_OF = lazy_pattern(
    r"^ (?:felony |criminal |more |additional |federal )*(?:counts?|charges?|offences|offenses|felonies|misdemeanors)\b"
)
"""The number of charges is a fact."""


def is_alleged(view: SpanView) -> bool:
    """Return True where the clause of the span is an accusation, a rumour or said to be unconfirmed."""
    if not view.has_any(_DOUBTING_WORDS) or _COUNT_OF.match(view.after):
        return False
    return (
        bool(_ALLEGED_NOUN.search(view.before))
        or any(stands_in(cue, view.before) for cue in (ONLINE_CLAIM, CLAIM_NOUN))
        or is_purported(view.before)
        or (stands_in(CLAIM_VERB, view.before) and not _STUDIED.search(view.before))
        or _is_accused_of(view)
        or _has_adverb(view)
        or _is_unconfirmed(view)
    )


def _is_accused_of(view: SpanView) -> bool:
    """Read “is accused of taking $30,000”; the place where people were accused is a fact."""
    if (view.inside[:1].isupper() or _YEAR.match(view.inside)) and _PLACE.search(view.before):
        return False
    return any(reaches_in_phrase(view.before[cue.end() :]) for cue in ends_of(_ACCUSED, view.before))


def _is_unconfirmed(view: SpanView) -> bool:
    """Read “killed 14 people, a figure that could not be verified”, and “…, prosecutors allege”."""
    tails = (_UNCONFIRMED_NOW.match(view.after), _TAIL.match(view.after))
    return any(tail is not None and reaches_in_phrase(tail["rest"]) for tail in tails)


def _has_adverb(view: SpanView) -> bool:
    """Read “allegedly stole 14 cars” and “14 cars were allegedly stolen”."""
    for cue in ends_of(_ADVERB, view.before):
        if reaches_in_phrase(_without_verb(view.before[cue.end() :])):
            return True
    cue_after = _ADVERB.search(view.after)
    if cue_after is None:
        return False
    return reaches_in_phrase(re.sub(r" (?:is|are|was|were|has|have|had|been) ?$", " ", view.after[: cue_after.start()]))


def _without_verb(between: str) -> str:
    """Drop the verb that follows the adverb, which is the alleged one."""
    return re.sub(r"^(?: (?:is|are|was|were|has|had|have|been|being|to|not))*(?: [a-z]+)?", "", between, count=1)
