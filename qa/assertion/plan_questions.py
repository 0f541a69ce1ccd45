"""Tells that a question asks about the future, a plan or a claim, so that a planned or alleged answer is what it wants."""

from index.patterns import lazy_pattern

_PLANS = lazy_pattern(
    r"^\W*will\b|\bwill\b(?! [A-Z])|\b(?:would|shall|won't|plans?|planned|planning|expect(?:s|ed|ing)?|propos(?:e|es|ed|"
    r"al|als|ing)|"
    r"schedul(?:e|ed|es)|hop(?:e|es|ed|ing) to|intend(?:s|ed|ing)?|intentions?|aim(?:s|ed|ing)? (?:to|for)|going to|"
    r"due to|set to|slated|"
    r"forecasts?|predict(?:s|ed|ions?)?|projected|upcoming|forthcoming|in the future|want(?:s|ed)? to|vow(?:s|ed)?|"
    r"promis(?:e|es|ed)|"
    r"pledg(?:e|es|ed)|seek(?:s|ing)?|considering|could|may|might|bid to|to be (?:held|built|opened|closed)|"
    r"next (?:week|month|year|summer|"
    r"winter|spring|autumn|season)|tomorrow|headed|poised|likely)\b",
)
_CLAIMS = lazy_pattern(
    r"\b(?:alleg(?:e|es|ed|edly|ation|ations|ing)|accus(?:e|es|ed|ing|ation|ations)|claim(?:s|ed|ing)?|suspect(?:s|ed)?|"
    r"charged with|charges?|"
    r"indict(?:ed|ment)|rumou?r(?:s|ed)?|reportedly|purported(?:ly)?|(?:is|are|was|were) (?:said|believed|thought) to|"
    r"den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|"
    r"dismiss(?:es|ed)?|"
    r"disput(?:e|es|ed)|hoax|false(?:ly)?|untrue|fake|debunked|misinformation|fact[- ]check(?:ed|ers?)?|not|never|n't)\b"
    r"|\w+n't\b",
)
_READ = 1000


def asks_for_plan(question: str) -> bool:
    """Return True where the question itself asks what will be, is planned, alleged or denied."""
    read = question[:_READ].replace("’", "'")
    start = read[:1].lower() + read[1:]
    return bool(_PLANS.search(start) or _CLAIMS.search(start))
