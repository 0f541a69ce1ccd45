"""The name and version of the shipped readers' model card, which is docs/reader.md."""

from pathlib import Path

from qa.readers.span.network import check_weights
from qa.readers.table import READERS

MODEL_CARD = "Pullquote readers, model card version 3, November 2026"
_FOLDER = Path(__file__).parent
_NETWORKS = {"sentence": (), "span": ("span",), "deep": ("span", "deep")}
"""Reader → the shipped networks that it uses."""


def describe_reader(name: str, fast: bool) -> str:
    """Return what is known of the reader of the settings; with `fast`, without checking its weights.

    Raises `ModelUnusable` where the weights are missing or damaged.
    """
    if name not in READERS:
        return f"{name}: a model of your own, uncalibrated"
    if fast:
        return f"{name}: {MODEL_CARD}"
    for network in _NETWORKS[name]:
        folder = _FOLDER / network
        check_weights(folder / f"{network}.onnx", (folder / f"{network}.sha256").read_text(encoding="utf-8").strip())
    return f"{name}: {MODEL_CARD}, weights as shipped"
