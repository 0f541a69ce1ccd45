import pytest

from index.errors import PullquoteError
from tui.platform.web_address import WebAddress, check_address


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://herald.example/a?b=c#d", "herald.example"),
        ("HTTP://Herald.Example:8080/São", "herald.example"),
        ("https://herald.example/@ana", "herald.example"),
        ("http://[2001:db8::1]/", "2001:db8::1"),
        ("http://192.0.2.1/", "192.0.2.1"),
    ],
)
def test_a_web_address_is_opened_as_it_is(url: str, host: str) -> None:
    assert check_address(url) == WebAddress(url, host)


@pytest.mark.parametrize(
    "url",
    [
        "smb://host/share",
        "javascript:alert(1)",
        "ssh://-oProxyCommand=id/x",
        "vscode://file/etc/passwd",
        "ms-msdt:/id",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "-oProxyCommand",
        "herald.example",
        "",
        "data:text/html,b",
    ],
)
def test_other_schemes_are_not_opened(url: str) -> None:
    with pytest.raises(PullquoteError, match="Only http and https addresses are opened"):
        check_address(url)


@pytest.mark.parametrize(
    "url",
    [
        "https:///path",
        "https:bank.example",
        "http://",
        "http://@/",
        "http://[",
        "http://[::1",
        "http://herald.example:99999/",
        "http://evil%2eexample/",
        "http://-oX=y\u2100.example/",
        "http://a..b.example/",
        "https://herald.example/" + "a" * 9000,
    ],
)
def test_an_address_without_a_good_host_is_not_opened(url: str) -> None:
    with pytest.raises(PullquoteError, match=r"is not opened: .*Copy it if you trust it"):
        check_address(url)


@pytest.mark.parametrize(
    "character", [" ", "\t", "\n", "\r", "\0", "\x1b", "\x9b", "\u202e", "\u200b", "\xa0", "\ud800", '"', "<"]
)
def test_what_cannot_be_seen_in_an_address_is_refused(character: str) -> None:
    with pytest.raises(PullquoteError, match="cannot be seen"):
        check_address(f"https://herald.example/{character}a")


def test_an_address_that_browsers_read_otherwise_is_refused() -> None:
    """Python finds the host bank.example here, browsers evil.example."""
    with pytest.raises(PullquoteError, match="backslash"):
        check_address(r"https://evil.example\@bank.example/")


@pytest.mark.parametrize("user", ["bank.example", "bank.example:443", "a@bank.example"])
def test_a_name_before_the_at_sign_is_no_host(user: str) -> None:
    address = check_address(f"https://{user}@evil.example/login")
    assert address.host == "evil.example"
    assert address.warnings == (f"“{user}” before the @ is not the site: the address leads to evil.example.",)


def test_foreign_letters_are_shown_in_punycode_with_a_warning() -> None:
    address = check_address("https://b\u0430nk.example:8443/p?q#f")
    assert address.host == "xn--bnk-6cd.example"
    assert address.url == "https://xn--bnk-6cd.example:8443/p?q#f"
    assert "“b\u0430nk.example” is xn--bnk-6cd.example" in address.warnings[0]


@pytest.mark.parametrize(
    ("typed_host", "host"),
    [("straße.example", "xn--strae-oqa.example"), ("Ｅvil．example", "evil.example"), ("evil。example", "evil.example")],
)
def test_a_host_is_read_as_browsers_read_it(typed_host: str, host: str) -> None:
    assert check_address(f"https://{typed_host}/").host == host


def test_a_message_stays_on_its_line_and_short() -> None:
    with pytest.raises(PullquoteError) as error_info:
        check_address("javascript:\x1b[2J\n" + "a" * 5000)
    assert "\x1b" not in str(error_info.value)
    assert "\n" not in str(error_info.value)
    assert len(str(error_info.value)) < 300
