"""Tells that a request is no question which a quote can answer: to summarise, to list everything, to compare, to write, to translate."""

import re

from index.patterns import lazy_pattern

_POLITE = (
    r"^\W*(?:(?:please|now|and|then|ok(?:ay)?)[, ]+)*(?:(?:can|could|would|will) you (?:please |kindly )?|"
    r"(?:i )?(?:want|need|would like|'d like) (?:you )?to |let'?s |help me (?:to )?)?(?:please )?"
)
_GIVE = r"(?:give|write|make|show|prepare|draft|create)(?: me| us)? "
_OBJECT = r" (?:the|an?|all|every|this|these|those|their|his|her|its|my|our|how|what|who|which|whether|that|if)\b"
_TASKS = (
    (
        "summarise",
        rf"(?:summari[sz]e|sum up|recap|condense|boil down)\b|(?:{_GIVE})?(?:an? )?(?:\w+ )?(?:summary|overview|digest|recap|gist) of\b",
    ),
    ("list everything", r"(?:list|name|show|give|find|tell)(?: me| us)? (?:all|every|each)\b(?! about\b)"),
    ("compare", rf"(?:compare|contrast){_OBJECT}|compare \w+ (?:and|with)\b|(?:{_GIVE})?an? comparison (?:of|between)\b"),
    ("translate", rf"translate{_OBJECT}"),
    ("write a text", rf"(?:write|draft|compose|rewrite|rephrase|paraphrase){_OBJECT}"),
    ("predict", rf"(?:predict|forecast|guess){_OBJECT}"),
    ("calculate", rf"(?:calculate|compute|add up|count|total up|plot|chart|draw|rank|sort){_OBJECT}"),
    ("analyse", rf"(?:analy[sz]e|assess|evaluate|critici[sz]e|review|discuss|fact[- ]?check|verify){_OBJECT}"),
)
_HINTS = {
    "summarise": "ask for one fact, or type “timeline of …”",
    "list everything": "ask “which … ?”, which gives all that one sentence names",
    "compare": "ask “which is larger, … or … ?”, or for each by itself",
}
_HINT = "ask for one fact at a time"
_QUESTION = lazy_pattern(
    r"^\W*(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had)\b", re.IGNORECASE
)


def why_not_quotable(text: str) -> str:
    """Return why no quote can do what is asked, with what to ask instead; "" for a question."""
    if _QUESTION.match(text):
        return ""
    for (name, _), pattern in zip(_TASKS, _PATTERNS, strict=True):
        if pattern.match(text):
            return f"an answer is a quote, and no quote can {name}; {_HINTS.get(name, _HINT)}"
    return ""


_PATTERNS = [lazy_pattern(rf"{_POLITE}(?:{task})", re.IGNORECASE) for _, task in _TASKS]
