import subprocess
import sys

HEAVY = {"torch", "faiss", "onnxruntime", "transformers", "sentence_transformers", "tokenizers", "numpy"}


BEHIND = {"pydantic", "sqlite3", "tui.configuration", "tui.desk", "tui.screens.chat", "tui.widgets.prompt", "tui.messages"}
"""What the curtain (tui/curtain.py) hides."""


def imported(modules: str) -> set[str]:
    code = f"import sys, {modules}; print(' '.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_nothing_heavy_is_imported_with_the_chat() -> None:
    """The models are opened in a thread afterwards; even numpy would cost a quarter of a second."""
    assert not HEAVY & {name.partition(".")[0] for name in imported("tui.app, tui.screens.chat, tui.desk, tui.plain_chat")}


def test_the_first_paint_waits_for_little_beside_textual() -> None:
    assert not (HEAVY | BEHIND) & imported("tui.cli, tui.commands.chat, tui.app")
