from datetime import date
from pathlib import Path

import pytest

from index.article import Article
from index.loaders.documents.pdf import load
from index.loaders.source import CorpusFile, Skipped
from tests.sample_files import Print, make_pdf, pdf_of_objects, text_page

TITLE: Print = (50, 780, 20, "Bridge closed for months")
HEADER: list[Print] = [(50, 755, 10, "By Jane Roe"), (50, 740, 10, "March 4, 2025")]
LEFT = [
    "The bridge over the Lome is closed from",
    "Monday on, said Ilse Brand of the county of-",
    "fice. Lorries must take the well-",
    "known ferry at Oster.",
]
RIGHT = [
    "A ride costs two crowns more than be-",
    "fore. Fishermen had asked for an exemp-",
    "tion, which the council refused on",
    "Friday after a long debate.",
]


def read(content: bytes, name: str = "a.pdf") -> list[Article | Skipped]:
    return list(load(CorpusFile(Path("none"), name, data=content)))


def only(content: bytes) -> Article:
    [article] = read(content)
    assert isinstance(article, Article)
    return article


def columns(rows: int = 4) -> list[Print]:
    """Return two columns, printed row by row across the page."""
    return [
        piece
        for row in range(rows)
        for piece in ((50.0, 700.0 - 12 * row, 10.0, LEFT[row]), (305.0, 700.0 - 12 * row, 10.0, RIGHT[row]))
    ]


def test_headline_byline_and_date_are_read_from_the_page() -> None:
    article = only(make_pdf([[TITLE, *HEADER, *columns()]]))
    assert (article.title, article.author, article.published) == ("Bridge closed for months", "Jane Roe", date(2025, 3, 4))
    assert (article.id, article.locator) == ("a.pdf", "page 1")


def test_columns_are_read_one_after_the_other_and_hyphens_at_line_ends_joined() -> None:
    assert only(make_pdf([[TITLE, *HEADER, *columns()]])).text == (
        "The bridge over the Lome is closed from Monday on, said Ilse Brand of the county office. Lorries must take the "
        "well-known ferry at Oster.\n\nA ride costs two crowns more than before. Fishermen had asked for an exemption, which "
        "the council refused on Friday after a long debate."
    )


def test_running_heads_and_page_numbers_are_dropped_and_page_breaks_joined() -> None:
    pages = [
        [
            (50.0, 820.0, 8.0, "LOME POST, 4 March 2025"),
            *text_page([f"Line {page} of the story about the ferry goes on and"] * 3),
            (290.0, 20.0, 8.0, str(page)),
        ]
        for page in range(1, 5)
    ]
    article = only(make_pdf([[*pages[0], TITLE], *pages[1:]]))
    assert "LOME POST" not in article.text
    assert article.text.count("\n") == 0
    assert not any(word in ("1\n", "2\n") for word in article.text.split())


def test_a_headline_over_two_lines_is_one_and_the_files_own_title_is_not_believed() -> None:
    lines: list[Print] = [(50, 780, 20, "The Long Closure of the Bridge"), (50, 756, 20, "Worries the Valley")]
    article = only(make_pdf([[*lines, *columns()]], title="Microsoft Word - draft3.doc"))
    assert article.title == "The Long Closure of the Bridge Worries the Valley"


def test_a_title_of_the_file_that_the_page_repeats_is_the_headline() -> None:
    masthead: Print = (50, 810, 30, "The Lome Valley Post")
    article = only(make_pdf([[masthead, TITLE, *columns()]], title="Bridge closed for months"))
    assert article.title == "Bridge closed for months"


def test_several_articles_with_headline_and_byline_are_told_apart() -> None:
    second: list[Print] = [(50, 780, 20, "Ferry toll rises again"), (50, 755, 10, "By Ana Roe"), *text_page(LEFT, 730)]
    found = read(make_pdf([[TITLE, *HEADER, *columns()], second]))
    assert [(one.title, one.id, one.locator, one.author) for one in found if isinstance(one, Article)] == [
        ("Bridge closed for months", "a.pdf#1", "page 1", "Jane Roe"),
        ("Ferry toll rises again", "a.pdf#2", "page 2", "Ana Roe"),
    ]


def test_the_address_that_a_browser_prints_under_the_page_is_the_articles() -> None:
    foot: Print = (50, 20, 8, "https://lomepost.example/bridge 1/1")
    top: Print = (50, 820, 8, "3/5/25, 10:12 AM Bridge closed for months | Lome Post")
    article = only(make_pdf([[top, TITLE, *columns(), foot]]))
    assert (article.url, article.outlet, article.published) == ("https://lomepost.example/bridge", "lomepost.example", None)


def test_a_page_that_lies_on_its_side_is_read() -> None:
    content = make_pdf([text_page(["x"])])
    turned = content.replace(b"1 0 0 1 50 780 Tm (x)", b"0 1 -1 0 90 50 Tm (x)")
    assert only(turned).text == "x"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty file"),
        (b"PK\x03\x04 a zip file", "not a PDF, whatever its name says"),
        (make_pdf([[]]), "no text layer: a scan, or pictures only"),
        (make_pdf([[TITLE, *columns()]])[:300], "damaged (PdfStreamError)"),
        (pdf_of_objects({1: "<< /Type /Catalog >>"}), "damaged (PdfReadError)"),
    ],
    ids=["empty", "zip", "scan", "cut off", "no pages"],
)
def test_a_file_without_text_says_why(content: bytes, reason: str) -> None:
    [skipped] = read(content)
    assert isinstance(skipped, Skipped)
    assert skipped.reason == reason


def test_an_encrypted_file_says_so() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(BytesIO(make_pdf([[TITLE, *columns()]]))))
    writer.encrypt("secret", algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    assert read(written.getvalue()) == [Skipped("a.pdf", "encrypted: it needs a password")]


def test_a_file_that_only_forbids_changes_is_read() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(BytesIO(make_pdf([[TITLE, *columns()]]))))
    writer.encrypt("", owner_password="secret", algorithm="RC4-128")
    written = BytesIO()
    writer.write(written)
    assert only(written.getvalue()).title == "Bridge closed for months"


class TestHostileFiles:
    @pytest.mark.parametrize(
        "content",
        [
            make_pdf([[TITLE, *columns()]], extra={2: "<< /Type /Pages /Count 10000 /Kids [5 0 R] >>"}),
            make_pdf([[TITLE, *columns()]], kids="5 0 R " * 200),
            make_pdf([[TITLE, *columns()]], kids="2 0 R 5 0 R"),
            make_pdf([[TITLE, *columns()]], extra={5: "<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>"}),
            make_pdf([[TITLE]], extra={5: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] >>"}),
            make_pdf([[TITLE]], extra={2: "[" * 50_000}),
            make_pdf([[TITLE]], extra={1: "<< /Pages 1 0 R >>"}),
            make_pdf([[TITLE]], extra={6: "<< /Length 999999999999 >>\nstream\nBT\nendstream"}),
            b"%PDF-1.7\n" + b"\xff" * 100_000,
            b"%PDF-1.7\n" + b"1 0 obj\n" * 20_000,
        ],
        ids=["claims pages", "a page 200 times", "circle of pages", "page is its content", "circle of trees", "deep", "own pages",
             "claims bytes", "noise", "endless objects"],
    )  # fmt: skip
    def test_it_ends_with_an_article_or_a_reason(self, content: bytes) -> None:
        for found in read(content):
            assert isinstance(found, Article) or found.reason

    def test_a_stream_that_unpacks_to_gigabytes_is_given_up(self) -> None:
        import zlib

        packed = b"1 0 0 1 0 0 cm\n" * 2**24
        once = zlib.compress(packed, 9)
        twice = zlib.compress(once, 9).decode("latin-1")
        page = f"<< /Length {len(twice)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n{twice}\nendstream"
        [found] = read(make_pdf([[TITLE]], extra={6: page}))
        assert isinstance(found, Skipped)

    def test_many_pages_are_read_until_time_is_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from index.loaders.documents import pdf_text

        monkeypatch.setattr(pdf_text, "MAX_PAGES", 2)
        value = pdf_text.parse(make_pdf([text_page([word] * 9) for word in ("one", "two", "three")]))
        assert isinstance(value, dict)
        assert (value["pages"], value["read"]) == (3, 2)
