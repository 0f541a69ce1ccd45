"""“Why?”: quotes the whole reason where a network took its first words: “the cost had doubled and because the route …”."""

from collections.abc import Sequence
from dataclasses import replace

from index.patterns import lazy_pattern
from index.text import Span
from qa.answer import Candidate
from qa.question.kind import Kind
from qa.question.question import Question

_CANDIDATES = 6
"""Those whose words may be quoted."""
_CUE = lazy_pattern(r"\b(?:because|since|as|after|when)(?: of)? (?P<article>(?:the|an?|its|his|her|their) )?$")
_FURTHER = lazy_pattern(r"^,? (?:and|or) (?:because|due to|since|after|that)\b")
_VERB = lazy_pattern(
    r"^ (?:(?:also|then|had|has|have|was|were|is|are|did|could|would) )*(?:found|said|ruled|showed|revealed|concluded|decided|failed|broke|"
    r"fell|rose|went|ran|lost|left|took|made|became|burst|hit|struck|caught|began|refused|\w{3,}ed|had|was|were|has|have|is|are)\b"
)
_END = lazy_pattern(r"[,;.:!?](?= |$)|\s[—–-]\s|$")
_LONGEST = 220
"""Characters of the longest reason that is quoted whole."""


def with_whole_reason(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates of a network with the rest of the reason, where “and because …” or the verb of the clause follows."""
    if question.kind is not Kind.REASON:
        return list(candidates)
    return [_whole(one) if n < _CANDIDATES and one.model_score else one for n, one in enumerate(candidates)]


def _whole(candidate: Candidate) -> Candidate:
    text, (start, end), (first, last) = candidate.hit.article.text, candidate.span, candidate.sentence
    cue = _CUE.search(text[first:start])
    if cue is None:
        return candidate
    start -= len(cue["article"] or "")
    return replace(candidate, span=(start, _end_of_reason(text, (start, end), last)))


def _end_of_reason(text: str, span: Span, last: int) -> int:
    """Return where the reason ends: behind what follows it in its clause, and behind each “and because …”."""
    end, start = span[1], span[0]
    if _VERB.match(text[end:last]):
        end = _clause_end(text, end, last)
    while _FURTHER.match(text[end:last]):
        end = _clause_end(text, end + 2, last)
    return end if end - start <= _LONGEST else span[1]


def _clause_end(text: str, place: int, last: int) -> int:
    match = _END.search(text[place:last])
    return place + match.start() if match else last
