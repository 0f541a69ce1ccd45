"""A small file with one article in each format of the table: whoever adds a format adds one here."""

from collections.abc import Callable

from index.loaders.format import Format
from tests.sample_files import docx_paragraph, make_docx, make_epub, make_odt, make_pdf, make_record, make_response, make_zip

WORDS = "The bridge over the Lome is closed until the end of May, the county said on Monday, and lorries must take the ferry. "
LINES = ("Bridge closed", "By AFP", "January 8, 2025", WORDS.strip())
PAGE = (
    f"<html><head><title>Bridge closed</title></head><body><article><p>By AFP</p><p>January 8, 2025</p><p>{WORDS * 3}</p>"
    "</article></body></html>"
)
LETTER = f"From: Lome Post <a@b.example>\nDate: Wed, 8 Jan 2025 09:00:00 +0100\nSubject: Bridge closed\n\nBy AFP\n\n{WORDS}"
GOOD: dict[str, bytes | Callable[[], bytes]] = {
    "plain text": f"Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n\n{WORDS}".encode(),
    "Markdown": f"# Bridge closed\n\nBy AFP\n\nJanuary 8, 2025\n\n{WORDS}".encode(),
    "HTML": PAGE.encode(),
    "JSON": f'[{{"title": "Bridge closed", "author": "AFP", "date": "2025-01-08", "text": "{WORDS}"}}]'.encode(),
    "JSON lines": f'{{"title": "Bridge closed", "author": "AFP", "date": "2025-01-08", "text": "{WORDS}"}}\n'.encode(),
    "CSV": f'title,author,date,text\n"Bridge closed",AFP,2025-01-08,"{WORDS}"\n'.encode(),
    "RSS": f"<?xml version='1.0'?><rss version='2.0'><channel><title>Gazette</title><item><title>Bridge closed</title>"
    f"<author>AFP</author><pubDate>Wed, 08 Jan 2025 10:00:00 GMT</pubDate><description>{WORDS}</description></item></channel>"
    f"</rss>".encode(),
    "Atom": f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Gazette</title><entry><title>Bridge closed</title><author>"
    f"<name>AFP</name></author><published>2025-01-08T10:00:00Z</published><content>{WORDS}</content></entry></feed>".encode(),
    "NITF": f"<nitf><head><docdata><date.issue norm='20250108T100000Z'/></docdata></head><body><body.head><hedline><hl1>Bridge closed"
    f"</hl1></hedline><byline>By AFP</byline></body.head><body.content><p>{WORDS}</p></body.content></body></nitf>".encode(),
    "NewsML-G2": f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='1'><itemMeta><versionCreated>2025-01-08"
    f"T10:00:00Z</versionCreated></itemMeta><contentMeta><by>AFP</by><headline>Bridge closed</headline></contentMeta><contentSet>"
    f"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>{WORDS}</p></body></html></inlineXML></contentSet></newsItem>".encode(),
    "NewsML 1": "<NewsML><NewsItem><NewsManagement><FirstCreated>20250108T100000Z</FirstCreated></NewsManagement><NewsComponent>"
    "<NewsLines><HeadLine>Bridge closed</HeadLine><ByLine>AFP</ByLine></NewsLines><ContentItem><DataContent>"
    f"<p>{WORDS}</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>".encode(),
    "PDF": lambda: make_pdf([[(50, 700 - 30 * place, 20 if not place else 10, line) for place, line in enumerate(LINES)]]),
    "Word": lambda: make_docx("".join(map(docx_paragraph, LINES))),
    "OpenDocument": lambda: make_odt("".join(f"<text:p>{line}</text:p>" for line in LINES)),
    "EPUB": lambda: make_epub({"a.xhtml": f"<h1>{LINES[0]}</h1>" + "".join(f"<p>{line}</p>" for line in LINES[1:])}),
    "e-mail": LETTER.encode(),
    "mailbox": f"From a Wed Jan  8 09:00:00 2025\n{LETTER}".encode(),
    "MHTML": f"From: <Saved by Blink>\nContent-Type: text/html\nSnapshot-Content-Location: https://a.example/b\n\n{PAGE}".encode(),
    "WARC": lambda: make_record(make_response(PAGE.encode())),
    "zip": lambda: make_zip({"a.txt": "\n\n".join(LINES)}),
}
"""Format → a file with one article, or what makes one."""


def well_formed(kind: Format) -> bytes:
    """Return the file of a format."""
    example = GOOD[kind.name]
    return example if isinstance(example, bytes) else example()
