"""An answer that a correction takes back without naming another value is shown with it, and is never strong."""

from dataclasses import replace

from qa.answer import Answer
from qa.decision.holding import MOST_QUALIFIED


def cautious_where_corrected(answer: Answer) -> Answer:
    """Return the answer with a limited probability where a correction is about its first quote and no value took its place."""
    if answer.corrected_from is not None or not answer.cited:
        return answer
    corrections = answer.citation(answer.cited[0]).corrections
    is_taken_back = any(correction.about_quote and correction.kind != "update" for correction in corrections)
    return replace(answer, confidence=min(answer.confidence, MOST_QUALIFIED)) if is_taken_back else answer
