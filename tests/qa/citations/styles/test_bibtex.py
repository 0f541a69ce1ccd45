from collections.abc import Callable

from qa.citations.styles.bibtex import bibtex
from qa.citations.styles.reference import Reference

Make = Callable[..., Reference]


def test_an_entry(reference: Make) -> None:
    assert bibtex(reference(author="Jane Doe and Bo Lind")) == (
        "@article{doe2024dam,\n"
        "  author = {Doe, Jane and Lind, Bo},\n"
        "  title = {{Dam level falls}},\n"
        "  journal = {Coastal Herald},\n"
        "  date = {2024-08-14},\n"
        "  year = {2024},\n"
        "  url = {https://coast.example/dam},\n"
        "  month = aug,\n"
        "}"
    )


def test_an_organisation_is_one_name(reference: Make) -> None:
    assert "author = {{Ministry of Health and Trade}}" in bibtex(reference(author="Ministry of Health and Trade"))


def test_a_suffix_stands_in_the_middle(reference: Make) -> None:
    assert "author = {Smith, Jr., John}" in bibtex(reference(author="John Smith Jr."))


def test_characters_of_tex_are_escaped(reference: Make) -> None:
    citation = bibtex(reference(title="{\\input} 5% & $3_#~^", outlet="A & B"))
    assert (
        "title = {{\\textbraceleft{}\\textbackslash{}input\\textbraceright{} 5\\% \\& \\$3\\_\\#\\textasciitilde{}\\textasciicircum{}}}"
        in citation
    )
    assert "journal = {A \\& B}" in citation


def test_the_address_is_verbatim(reference: Make) -> None:
    assert "url = {https://a.example/x_y?a=1&b=%20}" in bibtex(reference(url="https://a.example/x_y?a=1&b=%20"))


def test_unknown_fields_are_left_out(unknown: Reference) -> None:
    assert bibtex(unknown) == "@article{anonnduntitled,\n}"
