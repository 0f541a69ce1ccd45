"""Phrases that say what one verb says: “found guilty” is “convicted”, “stepped down” is “resigned”."""

from index.patterns import lazy_pattern

PHRASES_AS_VERBS = (
    (lazy_pattern(r"\bput to death\b"), "executed"),
    (lazy_pattern(r"\bfound (?:not guilty|innocent)\b"), "acquitted"),
    (lazy_pattern(r"\bfound guilty\b"), "convicted"),
    (lazy_pattern(r"\bmade? it to\b"), "qualify for"),
    (lazy_pattern(r"\b(?:pull(?:s|ed)?|dropp?(?:s|ed)?|back(?:s|ed)?) out\b"), "withdrew"),
    (lazy_pattern(r"\bstep(?:s|ped)? down\b"), "resigned"),
    (lazy_pattern(r"\bstruck down\b"), "rejected"),
    (lazy_pattern(r"\bturn(?:s|ed)? down\b"), "rejected"),
    (lazy_pattern(r"\b(?:t[ao]k(?:e|es|ing|en)|took) part\b"), "compete"),
    (lazy_pattern(r"\bpass(?:ed)? away\b"), "died"),
    (lazy_pattern(r"\b(?:called|call) off\b"), "cancelled"),
    (lazy_pattern(r"\bruled? out\b"), "rejected"),
    (lazy_pattern(r"\bmust (?:remove|leave|stop|end|pay)\b"), "ordered"),
)
"""A phrase, and the word in whose place it stands."""
