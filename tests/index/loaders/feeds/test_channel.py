import pytest

from index.loaders.feeds.channel import outlet_of_feed


@pytest.mark.parametrize(
    ("title", "url", "outlet"),
    [
        ("Harbour Post - World", "https://harbourpost.example/", "Harbour Post"),
        ("World news | The Harbour Post", "https://www.harbourpost.example/world", "The Harbour Post"),
        ("Politics: Velde Courier RSS Feed", "", "Velde Courier"),
        ("Velde Courier » Feed", "", "Velde Courier"),
        ("Latest news", "https://velde.example/", ""),
        ("", "", ""),
        ("Dock-side Weekly", "", "Dock-side Weekly"),
    ],
)
def test_the_outlet_is_the_part_of_the_title_that_is_no_section(title: str, url: str, outlet: str) -> None:
    assert outlet_of_feed(title, url) == outlet
