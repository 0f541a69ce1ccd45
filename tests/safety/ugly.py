"""Files that nobody should have written: bombs, torn and nested ones, names that are commands. All are made here."""

import gzip
import io
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from tests.sample_files import make_docx, make_epub, make_odt, make_pdf, make_record, make_response, make_zip

MEGABYTE = 2**20
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_YAML_BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
_RSS = "<?xml version='1.0'?>{}<rss version='2.0'><channel><title>Gazette</title>{}</channel></rss>"
_LETTER = "From: a@lome.example\nDate: Wed, 8 Jan 2025 09:00:00 +0100\nSubject: Bridge\n"


def _zip_of_zeros(size: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as opened, opened.open("a.txt", "w", force_zip64=True) as member:
        for _ in range(size // MEGABYTE):
            member.write(bytes(MEGABYTE))
    return written.getvalue()


def _gzip_of(piece: bytes, times: int) -> bytes:
    written = io.BytesIO()
    with gzip.GzipFile(fileobj=written, mode="wb", compresslevel=1) as stream:
        for _ in range(times):
            stream.write(piece)
    return written.getvalue()


def _nested_zip(depth: int) -> bytes:
    content = b"A headline\n\nA story of the day.\n"
    for _ in range(depth):
        content = make_zip({"inner.zip": content})
    return content


def _parts_within_parts(depth: int) -> str:
    opened = "".join(f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(depth))
    return f'{_LETTER}Content-Type: multipart/mixed; boundary="b0"\n\n{opened}'


UGLY: Mapping[str, Callable[[], bytes | str]] = {
    "tables.html": lambda: "<html><body><article>" + "<table><tr><td>" * (MEGABYTE // 15),
    "deep.html": lambda: "<div>" * 100_000 + "A story.",
    "attributes.html": lambda: "<p " + "a='b' " * 100_000 + ">A story.",
    "open.html": lambda: "<!--" * 100_000,
    "laughs.xml": lambda: _RSS.format(f"<!DOCTYPE rss [<!ENTITY l0 'ha'>{_LAUGHS}]>", "<item><title>&l9;</title></item>"),
    "outside.xml": lambda: _RSS.format(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>", "<item><title>&x;</title></item>"
    ),
    "deep.xml": lambda: "<rss><channel>" + "<a>" * 100_000,
    "items.xml": lambda: _RSS.format("", "<item/>" * 390_000),
    "parts.nitf": lambda: "<nitf><body><body.content>" + "<p>" * 100_000,
    "news.newsml": lambda: "<newsItem><inlineXML>" * 50_000,
    "front.md": lambda: f"---\n{_YAML_BOMB}---\n\nA story of the day.\n",
    "marks.md": lambda: "[" * 200_000,
    "quotes.md": lambda: "> " * 50_000,
    "deep.json": lambda: "[" * 200_000,
    "number.json": lambda: '{"title": "a", "text": ' + "9" * 200_000 + "}",
    "surrogate.json": lambda: '{"title": "\\ud800", "text": "A story \\udfff of the day."}',
    "values.json": lambda: "[" + "0," * 1_000_000 + "0]",
    "lines.jsonl": lambda: "{}\n" * 100_000,
    "torn.jsonl": lambda: '{"text": "A story of the day."}\n{"text": "A sto',
    "columns.csv": lambda: "title,text" + ",x" * 100_000 + "\n" + "," * 100_000 + "\n",
    "quote.csv": lambda: 'title,text\na,"' + "b\n" * 500_000,
    "mail.txt": lambda: "Headline\n\n" + "a@" * 200_000,
    "marks.txt": lambda: "Headline\n\n" + "“a. " * 100_000 + "«" * 100_000 + "`" * 100_000,
    "newlines.txt": lambda: "\n" * MEGABYTE,
    "zeros.txt": lambda: bytes(MEGABYTE),
    "wide.txt": lambda: "A story of the day.\n".encode("utf-16-le") * 10_000 + b"\x00",
    "combining.txt": lambda: "Headline\n\na" + "\u0301" * 300_000,
    "returns.txt": lambda: "Headline\r\rA story of the day.\r" * 20_000,
    "bomb.zip": lambda: _zip_of_zeros(300 * MEGABYTE),
    "nested.zip": lambda: _nested_zip(50),
    "names.zip": lambda: make_zip(
        {"../../a.txt": "A\n\nA story.", "/etc/b.txt": "B\n\nA story.", "c\n\x1b[2J.txt": "C\n\nA story."}
    ),
    "members.zip": lambda: make_zip({f"{n}.txt": "" for n in range(3_000)}),
    "cut.zip": lambda: make_zip({"a.txt": "A headline\n\nA story." * 100})[:-30],
    "bomb.txt.gz": lambda: _gzip_of(bytes(MEGABYTE), 300),
    "bomb.jsonl.gz": lambda: _gzip_of(b'{"text": "A story of the day."}\n' * 30_000, 300),
    "bomb.xml.gz": lambda: _gzip_of(b"<a>" * (MEGABYTE // 3), 300),
    "bomb.mbox.gz": lambda: _gzip_of(b"From a Wed Jan  8 09:00:00 2025\n\nx\n" * 20_000, 400),
    "bomb.warc.gz": lambda: _gzip_of(make_record(make_response(b"<p>x")) * 3_000, 400),
    "cut.txt.gz": lambda: gzip.compress(b"A headline\n\nA story of the day.")[:-9],
    "pages.pdf": lambda: make_pdf([[(50, 700, 10, "A story")]], kids="2 0 R 2 0 R"),
    "torn.pdf": lambda: make_pdf([[(50, 700, 10, "A story")]])[:-200] + b"\xff" * 1000,
    "laughs.docx": lambda: make_docx("", {"word/document.xml": f"<!DOCTYPE a [<!ENTITY l0 'ha'>{_LAUGHS}]><a>&l9;</a>"}),
    "deep.odt": lambda: make_odt("<text:p>" * 10_000),
    "chapters.epub": lambda: make_epub({"a.xhtml": "<p>" * 100_000}),
    "parts.eml": lambda: _parts_within_parts(2_000),
    "header.eml": lambda: _LETTER + "To: " + "a@b.example, " * 200_000 + "\n\nA story.",
    "words.eml": lambda: _LETTER + "X-A: " + "=?utf-8?q?" * 100_000 + "\n\nA story.",
    "senders.mbox": lambda: "From a Wed Jan  8 09:00:00 2025\n" * 100_000,
    "page.mhtml": lambda: "Content-Type: multipart/related; boundary=b\n\n" + "--b\n" * 100_000,
    "length.warc": lambda: make_record(b"x").replace(b"Content-Length: 1", b"Content-Length: 99999999999999999999"),
    "records.warc": lambda: b"WARC/1.0\r\n\r\n" * 100_000,
    "odd\n\x1b]0;name\x07.txt": lambda: "A headline\n\nA story of the day.\n",
    "-rf $(reboot) `x` ; \u202etxt.exe.txt": lambda: "A headline\n\nA story of the day.\n",
    "n" * 250 + ".txt": lambda: "A headline\n\nA story of the day.\n",
    "no story.pdf": lambda: b"",
    "picture.html": lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000),
}
"""Name → what makes the content."""


def write_ugly(folder: Path) -> Iterator[str]:
    """Write every ugly file and entry that the system allows, and yield its name."""
    for name, make in UGLY.items():
        content = make()
        (folder / name).write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
        yield name
    (folder / "folder.txt").mkdir()
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "outside.txt").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe.txt")
    with (folder / "sparse.txt").open("wb") as stream:
        stream.truncate(300 * MEGABYTE)
    yield from ("loop.txt", "outside.txt", "pipe.txt", "sparse.txt")
    with suppress(OSError):  # macOS refuses it
        Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.txt")).write_bytes(b"A headline\n\nA story of the day.\n")
