"""A sentence whose proposals are marked with the verdict that each should get: “<no Three> were shot, <yes 30> were wounded.”"""

import re

from qa.belonging.belonging import belongs
from qa.belonging.verdict import Belonging

_MARK = re.compile(r"<(yes|no|\?) ([^<>]+)>")


def wrong_verdicts(question: str, marked: str, front: str = "", behind: str = "") -> list[tuple[str, str, Belonging]]:
    """Return every marked proposal whose verdict is another, with the two verdicts; the story may go on around the sentence."""
    sentence = _MARK.sub(r"\2", marked)
    text, place = front + sentence + behind, len(front)
    wrong, shift = [], 0
    for match in _MARK.finditer(marked):
        start = place + match.start() - shift
        shift += len(match[0]) - len(match[2])
        wanted = "unknown" if match[1] == "?" else match[1]
        found = belongs(question, text, (start, start + len(match[2])), (place, place + len(sentence)))
        if found != wanted:
            wrong.append((match[2], wanted, found))
    return wrong
