"""Recognises questions about the last quote itself: who said it, which outlet reported it, what stands before and behind it."""

import re
from enum import Enum

from index.patterns import lazy_pattern


class AboutQuote(Enum):
    """What is asked about the quote."""

    SPEAKER = "speaker"
    OUTLET = "outlet"
    DAY = "day"
    AUTHOR = "author"
    HEADLINE = "headline"
    NEXT_SENTENCE = "next sentence"
    SENTENCE_BEFORE = "sentence before"
    OTHER_OUTLETS = "other outlets"


_IT = (
    r"(?:it|that|this|so|the (?:article|story|report|piece|quote|sentence|text)|th(?:at|is) (?:article|story|"
    r"report|piece|quote|sentence|text))"
)
_OUTLET = (
    r"(?:news(?:paper)?|paper|outlet|site|website|source|publication|agency|medium|media|news outlet|news agency|news site)"
)
_REPORTED = r"(?:report|print|publish|write|carry|run|say|claim)"
_PATTERNS = {
    AboutQuote.OTHER_OUTLETS: (
        rf"(?:who|which(?: other)? {_OUTLET}s?|what(?: other)? {_OUTLET}s?) else (?:is |has |have |"
        rf"had )?{_REPORTED}(?:s|ed|ing)? {_IT}",
        rf"(?:which|what) other {_OUTLET}s? (?:has |have |had )?{_REPORTED}(?:s|ed)? {_IT}",
        rf"(?:does|did|do|has|have) (?:any(?:one|body)?|"
        rf"any other {_OUTLET}s?) (?:else )?(?:also )?{_REPORTED}(?:ed)? {_IT}(?: too)?",
    ),
    AboutQuote.SPEAKER: (
        rf"who (?:has |had |was it (?:that|who) )?(?:said|says|say|claimed|claims|told (?:\S+ ){{0,4}}|stated|"
        rf"states|announced|is saying|was saying) ?{_IT}",
        rf"who (?:is|was) (?:the )?(?:speaker|quoted|speaking|talking|(?:the )?source(?: of {_IT})?)(?: (?:here|there))?",
        rf"(?:according to whom|says who|whose words are (?:these|those|they)|who(?: is|['’]s) {_IT} according to)",
        r"who (?:gave|made) (?:that|this|the) (?:statement|comment|estimate|figure|number)(?: (?:for|to|"
        r"on behalf of) .{1,40})?",
    ),
    AboutQuote.OUTLET: (
        rf"(?:which|what) {_OUTLET} (?:is {_IT} from|(?:has |had )?(?:reported|reports|printed|prints|published|"
        rf"publishes|wrote|writes|carried|carries|ran|says|said) {_IT})",
        rf"who (?:has |had )?(?:reported|reports|published|publishes|printed) {_IT}",
        rf"where (?:was|is|did) {_IT} (?:reported|published|printed|appear|from)",
        rf"(?:(?:what|which)(?: is|['’]s| was) )?(?:(?:the|your) )?(?:source|outlet)(?: (?:of|for) {_IT})?",
        rf"where (?:does|did) (?!it\b){_IT} come from",
    ),
    AboutQuote.DAY: (
        rf"(?:when|on (?:what|which) (?:day|date)) (?:was|is|did) {_IT} (?:published|written|reported|printed|"
        rf"posted|dated|appear|come out|from)",
        rf"how (?:old|recent) is {_IT}",
        rf"(?:(?:what|which)(?: is|['’]s| was) )?(?:the )?date (?:of|on) {_IT}",
    ),
    AboutQuote.AUTHOR: (
        rf"who (?:wrote|is the author of|authored|was the author of|is the reporter of) {_IT}",
        rf"who(?: is|['’]s) the (?:author|reporter|journalist)|(?:the )?(?:author|reporter|journalist) of {_IT}|(?:the )?byline",
        rf"by whom (?:was|is) {_IT} (?:written|reported)",
    ),
    AboutQuote.HEADLINE: (
        rf"(?:what(?: is|['’]s| was) )?the (?:headline|title)(?: of {_IT})?",
        rf"what is (?:{_IT} (?:titled|headlined)|(?!(?:it|this|that) called){_IT} called)",
    ),
    AboutQuote.NEXT_SENTENCE: (
        r"(?:what(?: does|['’]s| is| did)? |read (?:me |out )?|show (?:me )?|give me |quote )?(?:is )?the (?:next|"
        r"following) sentence(?: say| said| says)?",
        rf"(?:what(?:['’]s| is| was)? |read (?:me |out )?|show (?:me )?|give me )?(?:is )?the sentence (?:after|"
        rf"behind|following) {_IT}(?: one| say)?",
        rf"what (?:comes|stands|follows|came) (?:next|after {_IT}|then)",
        rf"(?:how does {_IT} go on|what does {_IT} say (?:next|then|after(?:wards| that)?)|go on|read on)",
    ),
    AboutQuote.SENTENCE_BEFORE: (
        r"(?:what(?: does|['’]s| is| did)? |read (?:me |out )?|show (?:me )?|give me |"
        r"quote )?(?:is )?the (?:previous|preceding|last) sentence(?: say| said| says)?",
        rf"(?:what(?:['’]s| is| was| does)? |read (?:me |out )?|show (?:me )?|"
        rf"give me )?(?:is )?the sentence before(?: {_IT})?(?: one| say)?",
        rf"what (?:comes|stands|came) before {_IT}",
        rf"what does {_IT} say before {_IT}",
    ),
}  # fmt: skip
_WORD = lazy_pattern(r"[\w,.$€£%-]*\w[%]?")
_BOUNDING = frozenset(["a", "about", "an", "at", "least", "more", "most", "nearly", "over", "people", "some", "than", "the"])
_WHO_SAID = lazy_pattern(
    r"(?:and |so )?who (?:said|says|put it at|speaks of|spoke of) (?:it (?:was|is) |there (?:was|were) )?(?P<words>.+)",
    re.IGNORECASE,
)
_COMPILED = {
    about: lazy_pattern(
        rf"(?:(?:and|but|so|ok|okay|then|please|well)[,\s]+)*(?:{'|'.join(patterns)})(?:,? (?:please|exactly|then|"
        rf"again|though))*",
        re.IGNORECASE,
    )
    for about, patterns in _PATTERNS.items()
}


def about_quote(question: str, answer: str = "") -> AboutQuote | None:
    """Return what the question asks about the last quote; None for a question to the articles.

    With the last answer, “who said 160?” asks for its speaker.
    """
    words = " ".join(question.split()).strip(" ?!.")
    said = _WHO_SAID.fullmatch(words)
    if said is not None and answer and _bare(said["words"]) == _bare(answer):
        return AboutQuote.SPEAKER
    return next((about for about, pattern in _COMPILED.items() if pattern.fullmatch(words)), None)


def _bare(words: str) -> list[str]:
    """Return the words without what only sets a bound to them: “160” of “at least 160 people”."""
    return [word for word in _WORD.findall(words.lower()) if word not in _BOUNDING]
