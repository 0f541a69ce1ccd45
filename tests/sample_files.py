"""Makes files of binary formats for tests: smallest ones, with news of invented outlets."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

Print = tuple[float, float, float, str]
"""x, y, size and text of one piece of text on a page."""


def make_pdf(
    pages: Sequence[Sequence[Print]], title: str = "", extra: Mapping[int, str] | None = None, kids: str = ""
) -> bytes:
    """Return a PDF with these pages. `extra` replaces objects by their numbers: 1 is the catalogue, 2 the tree of pages, 3 the font."""
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
        4: f"<< /Title ({title}) >>",
    }
    numbers = [5 + 2 * place for place in range(len(pages))]
    for number, page in zip(numbers, pages, strict=True):
        content = "".join(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj ET\n" for x, y, size, text in page)
        stream = content.encode("cp1252").decode("latin-1")
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects[number + 1] = f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream"
    listed = kids or " ".join(f"{number} 0 R" for number in numbers)
    objects[2] = f"<< /Type /Pages /Count {len(pages)} /Kids [{listed}] >>"
    return pdf_of_objects({**objects, **(extra or {})})


def pdf_of_objects(objects: Mapping[int, str], trailer: str = "") -> bytes:
    """Return a PDF of numbered objects with its table of references."""
    written = b"%PDF-1.4\n"
    places = {}
    for number in sorted(objects):
        places[number] = len(written)
        written += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode("latin-1")
    size = max(objects) + 1
    table = "".join(f"{places[n]:010} 00000 n \n" if n in places else "0000000000 65535 f \n" for n in range(size))
    end = f"xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R {trailer} >>\nstartxref\n{len(written)}\n%%EOF"
    return written + end.encode()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def text_page(lines: Sequence[str], top: float = 780, x: float = 50, size: float = 10, leading: float = 12) -> list[Print]:
    """Return lines one below the other."""
    return [(x, top - leading * place, size, line) for place, line in enumerate(lines)]


def make_zip(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", method) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return written.getvalue()


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_docx(body: str, others: Mapping[str, str] | None = None) -> bytes:
    """Return a Word document of paragraphs in its XML, such as `<w:p><w:r><w:t>Text</w:t></w:r></w:p>`."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{_W}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'
    return make_zip({"word/document.xml": document, **(others or {})})


def docx_paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def make_odt(body: str, manifest: str = "<m/>", styles: str = "") -> bytes:
    """Return an OpenDocument text of paragraphs in its XML, such as `<text:p>Text</text:p>`."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{office}:office:1.0" xmlns:text="{office}:text:1.0" '
        f'xmlns:table="{office}:table:1.0" xmlns:draw="{office}:drawing:1.0" xmlns:style="{office}:style:1.0">{styles}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return make_zip({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def make_epub(chapters: Mapping[str, str], metadata: str = "", others: Mapping[str, str] | None = None) -> bytes:
    """Return an EPUB of chapters, each a name and the HTML of its body."""
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    items = "".join(
        f'<item id="c{place}" href="{name}" media-type="application/xhtml+xml"/>' for place, name in enumerate(chapters)
    )
    order = "".join(f'<itemref idref="c{place}"/>' for place in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{order}</spine></package>"
    )
    container = '<container xmlns="urn:c"><rootfiles><rootfile full-path="OPS/package.opf"/></rootfiles></container>'
    bodies = {f"OPS/{name}": f"{page}<body>{body}</body></html>" for name, body in chapters.items()}
    return make_zip({"META-INF/container.xml": container, "OPS/package.opf": package, **bodies, **(others or {})})


def make_record(
    block: bytes, kind: str = "response", address: str = "https://lomepost.example/bridge", record: str = "1"
) -> bytes:
    """Return one record of a WARC."""
    headers = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Record-ID: <urn:uuid:{record}>\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return headers.encode() + block + b"\r\n\r\n"


def make_response(body: bytes, headers: str = "Content-Type: text/html; charset=utf-8", status: str = "200 OK") -> bytes:
    """Return what a web server answered."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
