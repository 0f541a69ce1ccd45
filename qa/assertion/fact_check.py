"""Tells that an article calls the claim of a sentence false: fact checks, hoaxes, doctored pictures."""

import re
from typing import Literal

from index.patterns import lazy_pattern
from qa.assertion.claim_reports import (
    CLAIM_NOUN,
    CLAIM_VERB,
    ONLINE_CLAIM,
    ONLINE_SAYING,
    is_claimed_online,
    is_reported,
    stands_in,
)
from qa.assertion.following import first_sentence_after, sentences_after
from qa.assertion.span_view import SpanView

ClaimVerdict = Literal["false", "true"]
_FALSE = (
    r"(?:false|untrue|not true|not correct|incorrect|wrong|fake|bogus|baseless|unfounded|fabricated|fiction|"
    r"misinformation|disinformation|"
    r"a hoax|a lie|a myth|a fabrication|nonsense|made up|invented|debunked|doctored|altered|manipulated|satire|"
    r"an old hoax|inaccurate|"
    r"without (?:any )?(?:foundation|basis)|ai-generated|a fake|fakes|lies|not the case|not real|digitally \w+|staged|"
    r"misleading|a forgery|forged|forgeries|hoaxes)"
)
_VERY = (
    r"(?:simply |completely |entirely |totally |demonstrably |categorically |also |all |just |plainly |utterly |"
    r"clearly |flatly |100% )*"
)
_THIS = (
    r"(?:that|this|it|these|they|those|none of (?:this|that|it)|(?:the|this|that|these|those|both|all|"
    r"such) (?:\w+ )?(?:claims?|posts?|"
    r"rumou?rs?|videos?|reports?|images?|photos?|pictures?|clips?|footage|stor(?:y|ies)|statements?|messages?|figures?|"
    r"assertions?|screenshots?))"
)
_REMARK = lazy_pattern(
    rf"^[“\"']?(?:but |in fact,? |however,? |yet )?{_THIS} (?:is|are|was|were|has been|have been|isn't|"
    rf"'s) {_VERY}(?:being )?{_FALSE}\b"
    rf"|^[“\"']?(?:but )?(?:that|it|this)'s {_VERY}{_FALSE}\b|^none of (?:this|that|it) (?:is true|happened)"
    r"|^[“\"']?(?:but )?(?:that|this|it|nothing of the (?:sort|kind)|no such thing) (?:did not happen|never happened|"
    r"didn't happen|happened|is not what happened)"
    r"|^(?:but )?(?:it|they|this|that|he|she) (?:is|does|did|do|has|have|had|was|were|are)(?: not|n't)\.?$"
    r"|^(?:it|they) (?:was|were) (?:actually |in fact )?(?:filmed|taken|shot|recorded|photographed|"
    r"generated|created) (?:in|by|at|on|with|years)\b"
    r"|^(?:false|wrong|untrue|not true|not so|fake)[.!]?$"
    r"|^(?:but |in fact,? )?(?:the|this|that) (?:video|footage|clip|photo|image|picture|"
    r"recording)s?\b[^.]{0,60}\b(?:another|a different|an unrelated|"
    r"an old|an earlier|years? (?:ago|old|earlier)|(?:from|in|of) (?:19|20)\d\d|was (?:doctored|altered|edited|"
    r"generated)|not (?:show|from))"
    r"|^(?:but |in fact,? )?(?:the|this|that) (?:video|footage|clip|photo|photograph|image|picture|recording)s?\b"
    r"[^.]{0,20} (?:is|was|are|were|comes?|came|stems?) from (?:an?|the film|another)\b"
    r"|^(?:but |in fact,? )?no [\w-]+(?: [\w-]+)? (?:has|have|was|were|had) (?:ever |in fact )?(?:been )?[a-z]+(?:ed|en|ght|nd|ld|wn)\b"
    rf"|\bfound (?:the|this|that|these) (?:claims?|posts?) (?:to be )?{_VERY}{_FALSE}\b|^there is no (?:evidence|truth)|"
    rf"^no such \w+"
    rf"|\b(?:claims?|posts?|rumou?rs?|stor(?:y|ies)) (?:is|are|was|were) {_VERY}{_FALSE}\b",
    re.IGNORECASE,
)
"""A sentence behind a claim that calls it false."""
_JOKE = lazy_pattern(
    r"^[“\"']?(?:it|this|that|the (?:remark|announcement|story|plan|speech)) (?:was|is|had been) (?:only |just |meant as |all |of course )*"
    r"(?:an? )?(?:april fools?'?s? |practical |bad )?(?:joke|prank|satire|april fool|in jest|hoax)\b"
)
"""“It was a joke”, behind whatever was said."""
_SAYS = lazy_pattern(r"\b(?:said|says|told|tells|announced|announces|claimed|claims|declared|promised|wrote|posted)\b")
_JESTS = lazy_pattern(r"\b(?:joked|jokes|joking|quipped|quips)(?: \w+){0,3}? that\b")
_JESTS_BEHIND = lazy_pattern(r"^[^;.]{0,80},[”\"]? [\w' ]{1,40} (?:jokes|joked|quips|quipped)\b")
_RATING = lazy_pattern(
    r"(?i:\b(?:our|the|my|final)?\s?(?:rating|ruling|verdict|finding|conclusion|assessment)\s?:|\bwe (?:rate|rated|rule) (?:this|"
    r"the|it)\b(?: claim| post)?(?: as)?:?)"
    r"\s*[“\"]?(?P<mark>[A-Za-z][\w -]{0,24})"
)
_BAD_MARK = lazy_pattern(
    r"(?i:partly false|mostly false|false|untrue|fake|altered|hoax|pants on fire|wrong|incorrect|fabricated|"
    r"misattributed|satire|not true|four pinocchios|doctored)\b"
)
_NEGATIVE_TITLE = lazy_pattern(
    r"(?i:fact[- ]?check(?:ed|ing)?|reality check|hoax watch|verif(?:y|ied))\s?[:—–|-]\s?(?:(?i:no|false|fake|hoax|"
    r"untrue|wrong)\b|.{0,120}?(?:\b(?i:not|never|no evidence|"
    r"isn't|wasn't|weren't|aren't|won't|didn't|doesn't|don't|fake|false|falsely|hoax|doctored|altered|debunked|"
    r"debunking|unrelated|fabricated|untrue|myth)\b))"
    r"|^(?i:no,)|^(?:FALSE|FAKE|HOAX)\b|(?i:\b(?:verdict|rating|ruling|our view)\s?[:—–-]\s?(?:mostly |partly )?(?:false|fake|untrue|"
    r"hoax|wrong|incorrect|no|altered|satire)\b)|(?i:\b(?:debunk(?:ed|ing|s)|hoax|is fake|are fake|is false|are false)\b)"
)
"""A headline that gives the verdict away."""
_FALSE_CLAIM = lazy_pattern(
    r"\b(?i:falsely|wrongly|baselessly) (?:claim|say|suggest|assert|alleg|stat|report|purport|"
    r"show)\w*(?: [^\s;:.,]+){0,4}? ?(?:that|of|to|:)?(?= |$)"
    r"|\b(?i:false|bogus|fake|fabricated|baseless|debunked|discredited|untrue|unfounded|doctored|altered|manipulated|"
    r"misleading) (?:\w+ ){0,2}?"
    r"(?:claims?|rumou?rs?|reports?|posts?|stor(?:y|ies)|videos?|photos?|images?|pictures?|allegations?|screenshots?|"
    r"quotes?|messages?|headlines?)"
    r"(?:(?: (?:on|by|about|in|from|spread|shared|circulating|online|of)(?: [^\s;:.,]+){0,5}?)?"
    r" (?:that(?! (?:was|were|is|are|has|have|had)\b)|claiming|saying|showing|shows|"
    r"suggesting)\b| of\b)"
    r"|\b(?i:it is|it's|it was) (?:not true|untrue|false|a myth|a lie|incorrect|not the case) that\b|"
    r"\b(?i:hoax) (?:claiming|saying|that)\b"
)
"""The falsehood is named before what is claimed."""
_IS_FALSE = lazy_pattern(rf"^[^;.]{{0,120}}? (?:is|are|was|were|proved|turned out to be|has been|have been) {_VERY}{_FALSE}\b")
_TRUE = lazy_pattern(r"^[^;.]{0,200}?\b(?:(?:is|are|was|were|as|rated?) (?:\w+ly )?(?:true|accurate|correct)\b|TRUE\b)")
_TRUE_REMARK = lazy_pattern(
    r"^(?:but )?(?:that|this|it|the claim|the post)(?:'s| is| was) (?:\w+ly )?(?:true|right|correct|accurate)\b", re.IGNORECASE
)
_CLAIM_WORDS = (
    "claim", "alleg", "assert", "purport", "rumo", "hoax", "caption", "accus", "specul", "theor", "misinf", "unconf", "unver", "shared as",
    "false", "wrongly", "baseless", "fake", "bogus", "report", "wrote", "true", "myth", "lie", "post", "meme", "video", "clip", "footage",
    "photo", "image", "pictur", "screens", "user", "website", "blog", "leaflet", "messag", "graphic", "recording", "audio", "tweet",
    "account", "doctored", "altered", "manipul", "mislead", "debunk", "discredit", "unfounded", "fabricat", "incorrect", "not the case",
    "forward", "chain", "social media", "facebook", "tiktok", "telegram", "whatsapp",
)  # fmt: skip
"""Without one of these there is no claim."""
_READ_FOR_RATING = 6000
"""Characters behind the claim in which a rating is looked for."""
_SHORTEST_WORD = 5
_SAME_CLAIM = 2
"""Words of the headline that a person's claim must share for the headline's verdict to be about it."""


def verdict_on(title: str, view: SpanView, text: str, sentence_end: int) -> ClaimVerdict | None:
    """Return what the article itself says of the claim in which the span lies; None where it does not judge, or there is no claim."""
    if _is_in_jest(view, text, sentence_end):
        return "false"
    if not view.has_any(_CLAIM_WORDS):
        return None
    if stands_in(_FALSE_CLAIM, view.before):
        return "false"
    if not is_reported(view.before):
        return None
    remarks = sentences_after(text, sentence_end)[:2]
    if _TRUE.match(view.after) or any(_TRUE_REMARK.match(remark) for remark in remarks[:1]):
        return "true"
    is_noun = any(stands_in(cue, view.before) for cue in (CLAIM_NOUN, ONLINE_CLAIM, ONLINE_SAYING))
    if (is_noun and _IS_FALSE.match(view.after)) or any(_REMARK.search(remark) for remark in remarks):
        return "false"
    return _checked(title, view, text, sentence_end)


def _is_in_jest(view: SpanView, text: str, sentence_end: int) -> bool:
    """Return True for what somebody said as a joke, by the sentence itself or by the next one."""
    if _JESTS.search(view.before) or _JESTS_BEHIND.match(view.after):
        return True
    return bool(_SAYS.search(view.before)) and bool(_JOKE.match(first_sentence_after(text, sentence_end).lower()))


def _checked(title: str, view: SpanView, text: str, sentence_end: int) -> ClaimVerdict | None:
    """Return the verdict of a fact check: its next rating, or else its headline."""
    is_person = not is_claimed_online(view.before)
    if is_person and not stands_in(CLAIM_VERB, view.before):
        return None
    if rating := _RATING.search(text, sentence_end, sentence_end + _READ_FOR_RATING):
        return "false" if _BAD_MARK.match(rating["mark"]) else "true" if rating["mark"].lower().startswith("true") else None
    title = title[:300].replace("’", "'")
    if not _NEGATIVE_TITLE.search(title) or (is_person and len(_words(title) & _words(view.before + view.after)) < _SAME_CLAIM):
        return None
    return "false"


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]+|\d+", text.lower()) if len(word) >= _SHORTEST_WORD} - {
        "check",
        "claim",
        "claims",
    }
