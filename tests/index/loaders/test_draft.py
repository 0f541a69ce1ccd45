from index.loaders.draft import Draft, first_sentence, host_name, outlet_folder, tidy_lines, web_address


def test_every_string_is_cleaned() -> None:
    article = Draft(title="A\u202e\x1b[31m title\n", text="One\u200b\r\ntwo", author=" B\tC ", id="\x07").to_article("a\nb.txt")
    assert article is not None
    assert (article.title, article.text) == ("A\ufffd[31m title", "One\ntwo")
    assert (article.author, article.id, article.path) == ("B C", "\ufffd", "a b.txt")


def test_there_is_no_article_without_text() -> None:
    assert Draft(title="A", text=" \u200b\n").to_article("a.txt") is None


def test_the_outlet_is_the_host_or_else_the_folder() -> None:
    assert Draft(text="A.", url="https://www.lomepost.example/a").to_article("x/a.txt").outlet == "lomepost.example"  # type: ignore[union-attr]
    assert Draft(text="A.").to_article("lome-post/2024/a.txt").outlet == "lome-post"  # type: ignore[union-attr]
    assert Draft(text="A.").to_article("feeds/a.jsonl", 3).outlet == ""  # type: ignore[union-attr]


def test_articles_of_one_file_are_numbered() -> None:
    assert Draft(text="A.").to_article("a.jsonl", 3).id == "a.jsonl#3"  # type: ignore[union-attr]


def test_tidy_text_has_one_empty_line_between_paragraphs() -> None:
    assert tidy_lines("\n one  \n\n\n\n two\xa0\n three \n") == "one\n\n two\n three"


def test_an_opening_is_the_first_sentence_or_as_much_of_it_as_fits() -> None:
    assert first_sentence("The bridge is closed. It will open in May.") == "The bridge is closed."
    assert first_sentence("word " * 50, 20) == "word word word word…"


def test_only_web_addresses_are_kept() -> None:
    assert web_address(" https://a.example/b ") == "https://a.example/b"
    for address in ("javascript:alert(1)", "file:///etc/passwd", "ssh://-oProxyCommand", "https://", "http://[", "a.example"):
        assert web_address(address) == ""


def test_a_host_has_no_www() -> None:
    assert host_name("https://www.Lome.example:80/a") == "lome.example"


def test_a_folder_of_digits_is_no_outlet() -> None:
    assert outlet_folder("2024/05/a.txt") == ""
