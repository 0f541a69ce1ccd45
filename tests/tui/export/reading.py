"""Exported files, read again by parsers that are not ours."""

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin


def parsed(source: str) -> list[Token]:
    """Parse Markdown as GitHub does, and a little more: HTML is on, and bare names of hosts become links."""
    return MarkdownIt("gfm-like", {"html": True}).use(footnote_plugin).parse(source)


def all_tokens(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from all_tokens(token.children or [])


def plain(tokens: Sequence[Token]) -> str:
    return "".join("" if token.type.startswith("strong") else token.content for token in tokens)


class Elements(HTMLParser):
    """Start tags with their attributes, the text by tag, and whatever else a page may hold."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.other: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)

    def text(self, tag: str) -> list[str]:
        return [text for own, text in self.texts if own == tag]

    def values(self, tag: str, name: str) -> list[str]:
        return [attributes[name] or "" for own, attributes in self.tags if own == tag and name in attributes]
