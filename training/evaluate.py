"""Measure a reader's ONNX file on what its recipe held out.

    python -m training.evaluate RECIPE.toml DATA [SPAN.onnx] [--rows N]

Without a file the shipped one is measured. Each held-out set prints a JSON object, in the order of the recipe.
"""

import argparse
import json
from pathlib import Path
from random import Random

from index.models.files import file_sha256
from qa.readers.span.network import SpanNetwork
from training.groups import TrainingData
from training.recipe import read_recipe
from training.scores import measure_reader
from training.weights import bert_encoder

_SHIPPED = Path(__file__).parents[1] / "qa/readers/span/span.onnx"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("network", type=Path, nargs="?", default=_SHIPPED)
    parser.add_argument("--rows", type=int, help="measure a sample of so many rows of each set, always the same")
    arguments = parser.parse_args()
    network = SpanNetwork(arguments.network, file_sha256(arguments.network))
    encoder = bert_encoder()
    for name, rows in TrainingData(read_recipe(arguments.recipe), arguments.data).held_out.items():
        if arguments.rows and arguments.rows < len(rows):
            rows = Random(0).sample(rows, arguments.rows)
        if rows:
            measured = measure_reader(lambda encoded: [network.read(row) for row in encoded], encoder, rows)
            figures = {key: round(value, 3) for key, value in measured.items()}
            print(json.dumps({"set": name, "rows": len(rows)} | figures))


if __name__ == "__main__":
    main()
