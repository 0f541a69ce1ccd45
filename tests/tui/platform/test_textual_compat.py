"""These tests fail first when a new version of Textual has renamed what is not public."""

from importlib.metadata import version

import pytest
from textual.app import App

from tui.platform.textual_compat import REPLACED_METHODS, USED_ATTRIBUTES, TracelessApp

REMEDY = (
    f"Textual {version('textual')} does not have it any more. Find its new name, and change tui/platform/textual_compat.py."
)


@pytest.mark.parametrize("name", REPLACED_METHODS)
def test_textual_has_the_method_that_is_replaced(name: str) -> None:
    assert callable(getattr(App, name, None)), f"App.{name}: {REMEDY}"
    assert name in vars(TracelessApp)


@pytest.mark.parametrize("name", USED_ATTRIBUTES)
async def test_textual_has_the_attribute_that_is_used(name: str) -> None:
    assert name in vars(App()), f"App().{name}: {REMEDY}"


class BrokenApp(TracelessApp):
    def on_mount(self) -> None:
        raise KeyError("nobody foresaw it")


def test_an_unforeseen_error_ends_the_app_without_a_traceback_and_is_handed_over(capfd: pytest.CaptureFixture[str]) -> None:
    app = BrokenApp()
    app.run(headless=True)
    assert isinstance(app.failure, KeyError), REMEDY
    assert app.return_code == 1
    written = capfd.readouterr()
    assert "Traceback" not in written.out + written.err, REMEDY
