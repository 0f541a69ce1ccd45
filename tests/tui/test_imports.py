import subprocess
import sys

HEAVY = {"torch", "faiss", "onnxruntime", "transformers", "sentence_transformers", "tokenizers", "numpy"}


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    """The models are opened in a thread afterwards; even numpy would cost the first paint a quarter of a second."""
    code = "import sys, tui.app, tui.plain_chat; print(' '.join(m.partition('.')[0] for m in sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & set(loaded)
