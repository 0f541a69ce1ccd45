"""Tells that what a span says is denied, by the sentence's own negation or by somebody whom it names."""

from index.patterns import lazy_pattern
from qa.assertion.claim_reports import is_reported, stands_in
from qa.assertion.following import first_sentence_after
from qa.assertion.reach import ends_of, reaches_in_phrase
from qa.assertion.span_view import SpanView

_CLAIMS = (
    r"(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|speculation|stor(?:y|ies)|charges?|assertions?)"
)
_DENYING = (
    r"(?:[Dd]en(?:ied|ies|y|ying)|[Rr]ejects?|[Rr]ejected|[Rr]ejecting|[Dd]ismiss(?:ed|es|ing)?|[Rr]efut(?:ed|es|"
    r"e|ing)|[Dd]isput(?:ed|es|e|ing))"
)
_ASIDE = r"(?: (?:strongly|flatly|repeatedly|again|later|on \w+|\w+ly|at the time|in court|in \w+))*"
_SAID_OF = r"(?:(?:the |all |any |these |those |an? |his |her |their )?(?:\w+ )?"
_DENIAL = lazy_pattern(
    rf"\b{_DENYING}{_ASIDE} (?:as \w+ )?{_SAID_OF}{_CLAIMS}(?: [^\s;:.,]+){{0,4}}?(?: that\b|(?= (?:he|she|they|it|there) )))"
    rf"|(?<!was )(?<!were )(?<!been )(?<!n't )(?<!not )(?<!no )\b[Dd]en(?:ied|ies|y|ying){_ASIDE}"
    rf"(?: that\b|(?= (?:(?!wrongdoing)[a-z]+ing|(?:ever|having)) )|"
    rf"(?= (?:he|she|they|it|there) ))"
    r"|\b[Nn]o (?:credible |clear |hard |direct )?(?:evidence|proof|indication|sign|suggestion|record|"
    r"truth)(?: [^\s;:.,]+){0,3}? (?:that|to suggest)\b|\b[Nn]o (?:evidence|proof)(?= (?:he|she|they|it|there|any|"
    r"[A-Z][a-z]+) |"
    r" $)"
    r"|\b(?:untrue|false|not true|nonsense)(?:, (?:he|she|they) said,)? that\b|\b[Rr]ul(?:ed|es|ing) out (?:that\b|"
    r"(?=[a-z]+ing ))"
)
"""What follows is denied, with all clauses that depend on it."""
_DENIED_NOUN = lazy_pattern(
    rf"\b{_DENYING}{_ASIDE} (?:as \w+ )?{_SAID_OF}{_CLAIMS} of\b)"
    r"|\b[Dd]en(?:ied|ies|y|ying) (?:any |all )?(?:knowledge|involvement|responsibility|plans?)\b"
    r"|\b[Nn]o (?:credible |clear |hard |direct )?(?:evidence|proof|indication|sign|suggestion|record) of\b"
)
"""What follows is denied, to the end of the phrase."""
_HELD_ANYWAY = lazy_pattern(r"\b(?:regarding|about|concerning|over|in|during|the|his|her|its|their) (?:[a-z]+ )?$")
_NOT_SUBJECT = r"(?!(?:was|were|is|are|has|had|have|been|will|that|which)\b)"
_TAIL = lazy_pattern(
    r"^(?P<rest>[^,;.]{0,60}), (?:(?:an? |the |something )(?:\w+ )?(?:(?:claim|charge|accusation|allegation|report|"
    r"suggestion|figure)s? )?(?:that |which )?"
    rf"|which ){_NOT_SUBJECT}(?:he|she|they|it|(?:the )?[\w']+(?: {_NOT_SUBJECT}[\w']+)?) (?:has |have |had )?(?:\w+ly )?"
    r"(?:den(?:ies|ied|y)|rejects?|rejected|disputes?|disputed)\b(?! (?:the|an?) [a-z]+)"
)
_NOT = lazy_pattern(
    r"\b(?:did|does|do|has|have|had|is|are|was|were|will|would|could|should) (?:not|never)\b|\b(?:did|does|do|has|have|had|is|are|was|were|"
    r"would|could|should|wo)n't\b|(?<!can )\bnever\b|\bwithout\b(?= [a-z]+ing )"
)
_NOT_DENIED = lazy_pattern(
    r"^ (?:only|just|yet|even|simply|merely|immediately|say|said|saying|know|known|comment|commented|respond|responded|"
    r"specify|"
    r"identif|disclos|reveal|clear|name|provide|give|reply|replied|elaborate|expect|think|believe|mean|want|necessarily|"
    r"far|until|"
    r"since|surpris|alone|unlike|uncommon|the first|all|every|always|exactly|quite|fully|answer|sure|return|least|lost|"
    r"forget|mention|"
    r"hesitate|stop|regret|miss|let|too|so|that|be the|worry|wait|happy|able to (?:say|confirm)|confirm|a |enough|more|less|"
    r"afraid|like|need|have to|matter)"
)
"""Words behind a “not” of which the span may be true all the same."""
_SUPPOSED = lazy_pattern(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Ww]hile)\b[^,;]*$")
"""A condition denies nothing."""
_STILL_TRUE = lazy_pattern(
    r"\b(?:until|till|since|because|before|after|during|than|unless|except|besides|beyond|as|due|for|over|under|despite|"
    r"amid|while|when|"
    r"if|the|this|that|these|those|his|her|its|their|our|my|your|to|about|in|at|between|against|from|with|into|and)\b|,|"
    r"'s\b|\b[A-Z]\w+"
)
"""“Was not open until May” leaves May true; what stands with “the” is there, whatever is denied of it."""
_DAY = lazy_pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BE = lazy_pattern(r"(?:is|are|was|were)(?: not|n't)\b")
_PARTICIPLE = lazy_pattern(r"^ (?:\w+ly )?[a-z]+")
"""The verb that is negated."""
_DENYING_WORDS = (
    "not", "n't", "never", "no ", "deni", "deny", "reject", "dismiss", "refut", "disput", "rul", "untrue", "false", "nonsense", "without",
)  # fmt: skip
"""Without one of these a sentence denies nothing."""
_SHORT = 45
"""Characters between a “not” and the span."""
_ANSWERED = lazy_pattern(
    rf"\b(?:called|described|dismissed|branded|labelled|rejected|denied|denies|rejects|dismisses|disputes|disputed|"
    rf"calls) (?:the|this|that|those|these|both)"
    rf" (?:\w+ )?{_CLAIMS}(?:[ ,]|\.|$)|\b(?:denied|denies|rejected|rejects|disputes|disputed) (?:it|this|that|them|"
    rf"doing so)(?:[ ,.]|$)|^[“\"]?(?:He|She|They|[A-Z]\w+(?: [A-Z]\w+)?) (?:has |have )?(?:denied|"
    rf"denies) (?:any )?(?:wrongdoing|involvement|it|this|that)"
)


_REPORTED_BEHIND = lazy_pattern(
    r"^[^;]{0,200}?,[”\"]? (?:(?:the |an? )?[\w'. -]{1,40}) (?:has |had )?(?:reported|reports|claimed|"
    r"claims|alleged|alleges|wrote|writes)\b"
)
"""“…, the weekly Anker reported.”"""


def is_denied(view: SpanView, text: str, sentence_end: int) -> bool:
    """Return True where the span lies in what is denied or negated; the next sentence may deny what this one reports."""
    if not view.has_any(_DENYING_WORDS):
        return _is_answered(view, text, sentence_end)
    if stands_in(_DENIAL, view.before) or _is_in_denied_noun(view) or _is_negated(view):
        return True
    tail = _TAIL.match(view.after)
    if tail is not None and reaches_in_phrase(tail["rest"]):
        return True
    return _is_answered(view, text, sentence_end)


def _is_answered(view: SpanView, text: str, sentence_end: int) -> bool:
    """Return True where the next sentence denies what this one reports."""
    return bool(_ANSWERED.search(first_sentence_after(text, sentence_end))) and (
        is_reported(view.before) or bool(_REPORTED_BEHIND.match(view.after))
    )


def _is_in_denied_noun(view: SpanView) -> bool:
    """Read “no evidence of 14 breaches”; a day and what stands with “the” is there all the same."""
    if _HELD_ANYWAY.search(view.before):
        return False
    return any(reaches_in_phrase(view.before[cue.end() :]) for cue in ends_of(_DENIED_NOUN, view.before))


def _is_negated(view: SpanView) -> bool:
    """Read “did not kill 14 people”."""
    is_name = view.inside[:1].isupper() and not _DAY.match(view.inside)
    for cue in ends_of(_NOT, view.before):
        between = view.before[cue.end() :]
        if is_name and (between != " " or not _BE.match(cue[0])):
            return False
        is_near = len(between) <= _SHORT and not _NOT_DENIED.match(between) and not _STILL_TRUE.search(between)
        if (
            is_near
            and not _SUPPOSED.search(view.before[: cue.start()])
            and reaches_in_phrase(_PARTICIPLE.sub("", between, count=1))
        ):
            return True
    return False
