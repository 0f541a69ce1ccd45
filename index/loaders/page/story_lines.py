"""Leaves out lines of an extracted story that pages put into it: buttons, notices, offers, and lists of other stories at its end."""

import re
from collections.abc import Sequence

from index.loaders.page.elements import letters_of
from index.patterns import lazy_pattern

_MOST_WORDS = 40
_LONGEST = 1000
_LONG_LINE = 25
_SHORT_SENTENCE = 8


def story_lines(lines: Sequence[str], teasers: Sequence[str] = (), links: Sequence[str] = ()) -> list[str]:
    """Return the lines without those that are no story.

    `teasers` are lines that were taken out of the page, `links` those that are nothing but a link: a list of them is no story.
    """
    taken, linked = {letters_of(words) for words in teasers}, {letters_of(words) for words in links}
    kept = [line for line in lines if not is_page_furniture(line) and (not line.strip() or letters_of(line) not in taken)]
    left = _without_tail(_without_link_lists(kept, linked))
    return [line for number, line in enumerate(left) if line.strip() or (number and left[number - 1].strip())]


def _without_link_lists(lines: list[str], linked: set[str]) -> list[str]:
    """Return the lines without two or more links in a row, and without those at the end."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    dropped: set[int] = set()
    run: list[int] = []
    for number in (*filled, -1):
        if number >= 0 and letters_of(lines[number]) in linked:
            run.append(number)
            continue
        if len(run) >= 2 or (run and number < 0):
            dropped.update(run)
        run = []
    return [line for number, line in enumerate(lines) if number not in dropped]


def is_page_furniture(line: str) -> bool:
    """Return whether a line is a button, a notice or an offer of the page."""
    words = line.strip()
    if not words or len(words) > _LONGEST:
        return False
    return bool(_LEGAL.match(words)) or (len(words.split()) <= _MOST_WORDS and bool(_FURNITURE.match(words)))


def _without_tail(lines: list[str]) -> list[str]:
    """Return the lines without a heading such as “You may also like” and the short lines behind it."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for place, number in enumerate(filled):
        if _LIST_HEADING.fullmatch(lines[number].strip()):
            behind = filled[place + 1 :]
            end = next((other for other in behind if _is_prose(lines[other])), None)
            if end is None or len([other for other in behind if other < end]) >= 1:
                return lines[:number] + (_without_tail(lines[end:]) if end is not None else [])
    return lines


def _is_prose(line: str) -> bool:
    """Return whether a line is a sentence or more; a teaser is short, or has no full stop."""
    count = len(line.split())
    return count >= _LONG_LINE or (count >= _SHORT_SENTENCE and line.rstrip().endswith((".", "!", "?", "”", '"', "…", ":")))


_LIST_HEADING = lazy_pattern(
    r"(?:you (?:may|might) (?:also )?(?:like|be interested in)|don['’]?t miss|related(?: (?:articles?|"
    r"stor(?:y|ies)|news|coverage|content|topics|posts|reading|links))?|"
    r"(?:more|latest|top|trending|popular|most popular|most read)(?: (?:news|stories|headlines|from "
    r".{1,40}|on .{1,40}|in .{1,30}|like this))?|"
    r"read (?:more|next|also)|recommended(?: (?:for you|stories|reading))?|see also|up next|explore "
    r"further|further reading|also read|editor['’]?s['’]? picks|"
    r"what to read next|sponsored(?: content)?|around the web|from the web|comments|leave a (?:reply|"
    r"comment)|tell us what you think|more information)[\s:….»>!?]*",
    re.IGNORECASE,
)


_LEGAL = lazy_pattern(
    r"this (?:copy|material|article) (?:is for your personal|may not be published)\b|(?:https?://|"
    r"www\.)\S+$|\[/?[a-z]\w+(?:\s[^\]]*)?\].*\[/[a-z]\w+\]$|"
    r"(?:write|e-?mail|contact) (?:to )?.{2,60} at \S+@\S+$|the views expressed in this (?:article|column)\b",
    re.IGNORECASE,
)


_FURNITURE = lazy_pattern(
    r"(?:"
    r"(?:©|\(c\)|copyright\b).*|.{0,80}\ball rights reserved\b.*|"
    r"(?:please )?(?:click|tap) (?:here|on the link|below)\b.*|(?:sign up|subscribe|"
    r"register)\b.{0,200}(?:newsletters?|updates?|alerts?|inbox|free|today|here|emails?|channel|"
    r"premium)?[.!]?$|"
    r"(?:get|receive)\b.{0,160}\b(?:inbox|newsletters?|app|e-?mail|delivered)\b.*|(?:download|get)\b.{0,60}\bapp\b.{0,40}$|"
    r"(?:like|love|enjoy(?:ed)?) (?:this|our|what)\b.{0,120}(?:share|subscribe|newsletter|friend|"
    r"read)\b.*|(?:share|print|save|e-?mail|comments?|advertisement|loading\W*|close|menu|facebook|"
    r"twitter|"
    r"whatsapp|reddit|linkedin|pinterest|copy link|link copied!?|share this.{0,60}|follow us\b.{0,120}|"
    r"view comments|\d+ comments?|order reprints|print article|thank you|"
    r"sponsored|promoted|read more|continue reading\W*|show more|load more|view gallery|back to top|"
    r"report a typo|report an error|join the (?:conversation|discussion)\b.{0,80}|"
    r"leave a (?:comment|reply)|be the first to comment|log ?in|sign ?in(?: to.{0,60})?|skip to .{0,40})\s*[:.!…»>]*$|"
    r"have (?:a|an) (?:news )?tip\b.*|(?:story|article) continues (?:below|after)\b.*|scroll (?:down "
    r")?(?:for|to)\b.{0,60}$|"
    r"(?:read|see|watch|listen)(?: also| more| next| the full \w+)?\s*:.*|(?:read more|more|related|"
    r"also|see also|also read|don['’]?t miss|must read|recommended|watch now|in case you missed "
    r"it)\s*(?:»|:|\||—|–).{3,200}$|"
    r"also on .{2,40}\s.{3,160}$|follow (?:him|her|them|us|me|\w+ \w+) on (?:twitter|facebook|instagram|"
    r"x)\b.*|an error (?:has )?occurred\b.*|this (?:article|copy) (?:has been sent to|is for your "
    r"personal)\b.*|"
    r"(?:this|our) (?:site|website) uses cookies\b.*|we (?:use|value) (?:cookies|your privacy)\b.*|by "
    r"(?:signing up|subscribing|clicking|continuing)\b.{0,200}(?:agree|consent|terms|policy)\b.*|"
    r"(?:you (?:have|['’]ve)|to continue reading|already a subscriber|this (?:content|article|story) is "
    r"(?:only|exclusively|reserved)?\s?(?:available|for))\b.{0,120}\b(?:subscri\w+|articles? (?:left|"
    r"remaining)|log ?in|free articles?|premium|members?|account)\b.*|"
    r"(?:mehr zum thema|lesen sie auch|lire aussi|à lire aussi|lea también|leia também|leia mais|leggi "
    r"anche|lees ook|читайте также)\b.{0,200}$"
    r")",
    re.IGNORECASE,
)
