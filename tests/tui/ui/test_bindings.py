"""Every key leads to an action that there is: Textual looks for it only when the key is pressed."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest
from textual.actions import parse
from textual.binding import Binding
from textual.dom import DOMNode

import tui
from tui.app.app import ChatApp
from tui.ui.scroll_page import ScrollPage

FOLDERS = ("app", "archive", "article", "chat", "dossier", "evaluation", "ui")


def nodes() -> Iterator[type[DOMNode]]:
    for folder in FOLDERS:
        for module in pkgutil.walk_packages([f"{tui.__path__[0]}/{folder}"], f"tui.{folder}."):
            for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
                if issubclass(kind, DOMNode) and kind.__module__ == module.name:
                    yield kind


@pytest.mark.parametrize("kind", sorted(nodes(), key=str), ids=lambda kind: kind.__name__)
def test_every_key_has_its_action(kind: type[DOMNode]) -> None:
    for binding in kind.__dict__.get("BINDINGS", []):
        assert isinstance(binding, Binding)
        namespace, name, arguments = parse(binding.action)
        target = ChatApp if namespace == "app" else kind
        assert hasattr(target, f"action_{name}") or hasattr(target, f"_action_{name}"), binding
        if name == "page":  # hands the action on to what it scrolls
            assert hasattr(ScrollPage, f"action_{arguments[0]}") or isinstance(arguments[0], int), binding
