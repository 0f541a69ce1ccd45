"""Cuts a paragraph into sentences of tokens; a quotation is one token, whatever stands in it."""

from dataclasses import dataclass

from index.patterns import lazy_pattern
from index.text import Span
from qa.speakers.quotation import Quotation
from qa.speakers.word_lists import NARRATORS, PRONOUNS, RELATIVES, TITLES

_TOKEN = lazy_pattern(r"(?:[^\W\d_]\.){1,6}|[^\W_]+(?:[’'&.@-][^\W_]+|,\d{3}(?!\d))*|[^\w\s]")
_ABBREVIATIONS = TITLES | {"st", "no", "vs", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "jr", "inc", "corp", "co", "ltd"}
_CONTRACTED = PRONOUNS | RELATIVES | NARRATORS | {"there", "that"}
_APOSTROPHE = lazy_pattern(r"[’']")
_ENDS = ".!?…"
_MAX_SENTENCE = 120
"""Tokens; a longer sentence is cut, so that no text takes long to read."""
_MAX_PARENTHESIS = 14
"""Tokens; a longer parenthesis is read like the sentence around it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark, or a whole quotation."""

    start: int
    end: int
    word: str
    """In lower case; empty for a quotation."""
    quotation: Quotation | None = None
    capital: bool = False


Sentence = list[Token]


def token_sentences(text: str, paragraph: Span, quoted: list[Quotation]) -> list[Sentence]:
    """Return the sentences of a paragraph. One that ends inside marks goes on where a verb of saying may follow the marks."""
    sentences: list[Sentence] = [[]]
    for token in _tokens(text, paragraph, quoted):
        if sentences[-1] and (len(sentences[-1]) >= _MAX_SENTENCE or _begins_sentence(text, sentences[-1], token)):
            sentences.append([])
        sentences[-1].append(token)
    return [_without_parentheses(sentence) for sentence in sentences if sentence]


def _tokens(text: str, paragraph: Span, quoted: list[Quotation]) -> list[Token]:
    tokens: list[Token] = []
    position = paragraph[0]
    for quotation in quoted:
        tokens += _words(text, position, quotation.start)
        tokens.append(Token(quotation.start, quotation.end, "", quotation))
        position = quotation.end
    return tokens + _words(text, position, paragraph[1])


def _words(text: str, start: int, end: int) -> list[Token]:
    """Return the words of a stretch without quotations; the full stop of an abbreviation belongs to its word."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0].lower()
        if word == "." and tokens and tokens[-1].end == match.start() and tokens[-1].word in _ABBREVIATIONS:
            last = tokens.pop()
            tokens.append(Token(last.start, match.end(), last.word + ".", None, last.capital))
        else:
            tokens += _contracted(Token(match.start(), match.end(), word, None, match[0][0].isupper()))
    return tokens


def _contracted(token: Token) -> list[Token]:
    """Split “she’s” and “who’d” into the pronoun and the rest."""
    pronoun = _APOSTROPHE.split(token.word)[0]
    if len(pronoun) == len(token.word) or pronoun not in _CONTRACTED:
        return [token]
    cut = token.start + len(pronoun)
    return [Token(token.start, cut, pronoun, None, token.capital), Token(cut, token.end, "has")]


def _begins_sentence(text: str, sentence: Sentence, token: Token) -> bool:
    last = sentence[-1]
    if last.quotation is not None:
        inside = text[last.start : last.end].rstrip("”“\"»’'")
        ended = not last.quotation.closed or inside[-1:] == "." or (inside[-1:] in _ENDS and token.quotation is not None)
        return ended and (token.capital or token.quotation is not None)
    return last.word in _ENDS and (token.capital or token.quotation is not None or token.word.isdecimal())


def _without_parentheses(sentence: Sentence) -> Sentence:
    """Drop short parentheses without quotations: a party, an age, an aside."""
    kept: Sentence = []
    opened = -1
    for token in sentence:
        kept.append(token)
        if token.word in ("(", "["):
            opened = len(kept) - 1
        elif token.word in (")", "]") and opened >= 0:
            inside = kept[opened:]
            if len(inside) <= _MAX_PARENTHESIS and all(t.quotation is None for t in inside):
                del kept[opened:]
            opened = -1
    return kept
