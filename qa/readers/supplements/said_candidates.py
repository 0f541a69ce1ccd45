"""“What did Ona Peters say?”: proposes what the articles say that she said, where the reader finds something that is not hers."""

from collections.abc import Iterator, Sequence

from index.patterns import lazy_pattern
from index.search.retriever import Hit
from index.text import words
from qa.answer import Candidate
from qa.question.question import Question
from qa.readers.passage_sentences import passage_sentences

_ASKED = lazy_pattern(
    r"^what (?:did|does|has) (?P<name>(?:[^\W\d_]|[\w.'’-]){2,}(?: [\w.'’-]+){0,3}) "
    r"(?:say|said|announce|announced)"
    r"(?: (?:about|of|on) (?P<topic>.+))?$"
)
_SAID = lazy_pattern(r"\b(?:said|says|announced|announces)(?: on \w+day| \w+day)?(?: that)? (?=[^\s.,])")
_MOST_BETWEEN = 3
"""Words between the name and “said”."""
_ADVANTAGE = 0.5
"""Logits in front of the best other candidate. An estimate."""
_HITS = 6
_SHORTEST = 3
"""Words of what was said."""


def with_said(question: Question, hits: Sequence[Hit], candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with what was said in front, where the passage of the best of them does not name who is asked about."""
    plain = " ".join(question.text.split()).rstrip(" ?.")
    match = _ASKED.match(plain[:1].lower() + plain[1:])
    name = words(match["name"]) if match else []
    if match is None or not name or not match["name"].split()[-1][:1].isupper():
        return candidates
    if candidates and name[-1] in words(candidates[0].hit.text):
        return candidates
    topic = set(words(match["topic"] or ""))
    found = next((one for hit in hits[:_HITS] for one in _said_in(hit, name) if topic <= set(words(hit.text))), None)
    if found is None:
        return candidates
    score = max((other.score for other in candidates), default=0.0) + _ADVANTAGE
    model = max((other.model_score for other in candidates if other.hit is found.hit), default=0.0)
    return [Candidate(found.hit, found.span, found.sentence, score, model), *candidates]


def _said_in(hit: Hit, name: list[str]) -> Iterator[Candidate]:
    first = hit.passage.start
    for start, end in passage_sentences(hit.text):
        sentence = hit.text[start:end]
        said = _SAID.search(sentence)
        before = words(sentence[: said.start()])[-_MOST_BETWEEN - len(name) :] if said else []
        content = sentence[said.end() :].rstrip(' .”"') if said else ""
        if said and name[-1] in before and len(content.split()) >= _SHORTEST:
            low = first + start + said.end()
            yield Candidate(hit, (low, low + len(content)), (first + start, first + end), 0.0)
