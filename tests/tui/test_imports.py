import subprocess
import sys

HEAVY = {"torch", "faiss", "onnxruntime", "transformers", "sentence_transformers", "tokenizers", "numpy"}


AFTER_SPLASH = {
    "pydantic",
    "sqlite3",
    "tui.config.load",
    "tui.services.context",
    "tui.chat.screen",
    "tui.chat.prompt",
    "tui.services.messages",
}
"""Modules that are imported while the splash screen (tui/app/splash.py) is shown."""


def imported(modules: str) -> set[str]:
    code = f"import sys, {modules}; print(' '.join(sys.modules))"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_nothing_heavy_is_imported_with_the_chat() -> None:
    """The models are opened in a thread afterwards; even numpy would cost a quarter of a second."""
    assert not HEAVY & {
        name.partition(".")[0] for name in imported("tui.app.app, tui.chat.screen, tui.services.context, tui.plain.loop")
    }


def test_the_first_paint_waits_for_little_beside_textual() -> None:
    assert not (HEAVY | AFTER_SPLASH) & imported("tui.cli.main, tui.cli.chat, tui.app.app")
