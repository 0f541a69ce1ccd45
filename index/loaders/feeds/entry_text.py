"""What feeds add to the text of an entry that its writer did not write."""

import re

from index.patterns import lazy_pattern

_FOOTERS = lazy_pattern(
    r"The post .{1,400} (?:appeared first|first appeared) on .{1,200}"
    r"|This (?:article|story|entry|post) (?:was )?(?:originally |first )?(?:appeared|published)(?: first)? (?:on|at|in) .{1,200}"
    r"|(?:Continue reading|Read more|Read (?:the )?full (?:story|article)|Keep reading)\b.{0,200}",
    re.IGNORECASE,
)
_LINK_AT_THE_END = lazy_pattern(r"\[?(?:Continue reading|Read more)\s*(?:\.\.\.|…|→|»)?\]?$", re.IGNORECASE)
_LONGEST_LINK = 60

_CAPTION = lazy_pattern(r"\[caption\b[^\[\]]{0,500}\].{0,1000}?\[/caption\]", re.DOTALL)
_SHORTCODE = lazy_pattern(r"\[(/?)([a-z][\w-]{1,30})(\s[^\[\]]{0,500})?\]")
_STANDING_ALONE = frozenset(("gallery", "embed", "playlist", "audio", "video", "contact-form", "toc"))


def without_shortcodes(text: str) -> str:
    """Return the text of a WordPress export without its shortcodes, `[dropcap]T[/dropcap]he`, and without captions of pictures.

    “[sic]” and other words in brackets stay.
    """
    text = _CAPTION.sub("", text)
    closed = {match[2] for match in _SHORTCODE.finditer(text) if match[1]} | _STANDING_ALONE
    return _SHORTCODE.sub(lambda match: "" if match[2] in closed or "=" in (match[3] or "") else match[0], text)


def without_feed_footer(text: str) -> str:
    """Return the text without “The post … appeared first on …” and “Continue reading” at its end."""
    text = text.rstrip()
    above, _, last = text.rpartition("\n")
    if above and _FOOTERS.fullmatch(last.strip()):
        return without_feed_footer(above)
    link = _LINK_AT_THE_END.search(text, max(0, len(text) - _LONGEST_LINK))
    return text[: link.start()].rstrip() if link else text
