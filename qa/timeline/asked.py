"""Recognises a question for a timeline: “timeline of X”, “what has happened with X so far?”."""

import re

from index.patterns import lazy_pattern

_PATTERN = lazy_pattern(
    r"(?:(?:show|give|tell)\s+(?:me\s+)?|what\s+is\s+|what['’]s\s+)?(?:a\s+|the\s+)?(?:timeline|chronology|sequence\s+of\s+events)\s+(?:of|for|on|about)\s+(?P<of>.+)"
    r"|what\s+(?:(?:has|have|had)\s+)?happened\s+with\s+(?P<with>.+)"
    r"|how\s+(?:did|has|have)\s+(?P<how>.+?)\s+(?:unfold|unfolded|develop|developed)"
    r"|(?P<front>(?!(?:who|whom|whose|which|what|when|where|why|how)\b).+?)\s+timeline",
    re.IGNORECASE,
)
_ENDING = lazy_pattern(r"\s+(?:so\s+far|until\s+now|over\s+time|since\s+then)$", re.IGNORECASE)


def timeline_topic(question: str) -> str | None:
    """Return what the timeline is to be of; None where the question asks for something else."""
    words = " ".join(question.split()).strip(" ?!.")
    match = _PATTERN.fullmatch(words)
    topic = next((text for text in match.groups() if text), "") if match else ""
    return _ENDING.sub("", topic).strip() or None
