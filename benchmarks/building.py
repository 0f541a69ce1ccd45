"""Compare a build with the bare ONNX session on the same passages sorted by length, in turn; and time a rebuild without changes.

python benchmarks/building.py ARTICLES.jsonl [ARTICLES] [ROUNDS]
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from index.build.build import build
from index.build.job import BuildJob
from index.models.files import BUNDLED_MODEL, find_model
from index.models.onnx_export import ensure_exported
from index.offline import import_offline
from index.passages import context_prefix
from index.store.archive import Archive

BATCH = 16


def main(articles: Path, count: int, rounds: int) -> None:
    lines = articles.read_text(encoding="utf-8").splitlines(keepends=True)[:count]
    results = [one_round(lines) for _ in range(rounds)]
    share = statistics.median(built / bare for built, bare, _ in results)
    built, bare, again = (statistics.median(values) for values in zip(*results, strict=True))
    print(
        f"{len(lines)} articles: build {built:.1f} passages/s, bare session {bare:.1f} passages/s, share {share:.2f} (bar 0.85)"
    )
    print(f"rebuild without changes: {100 * again:.1f} % of the first build (bar 5 %)")


def one_round(lines: list[str]) -> tuple[float, float, float]:
    """Return passages per second of the build and of the bare session, and the rebuild's time as a share of the build's."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = Path(folder, "articles.jsonl"), Path(folder, "index")
        corpus.write_text("".join(lines), encoding="utf-8")
        first = build(BuildJob(corpus, index))
        again = build(BuildJob(corpus, index))
        texts = _texts(Archive.open(index))
    return len(texts) / first.seconds, len(texts) / _bare_seconds(texts), again.seconds / first.seconds


def _texts(archive: Archive) -> list[str]:
    entries = archive.catalogue.passages(list(range(archive.manifest.passages)))
    return [context_prefix(article, archive.manifest.front) + article.text[p.start : p.end] for p, article, _ in entries]


def _bare_seconds(texts: list[str]) -> float:
    """Return the seconds of the least work: tokenise, sort by length, run, with the batch size that was fastest here."""
    folder, model = ensure_exported(find_model(BUNDLED_MODEL))
    session = import_offline("onnxruntime").InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(model.max_tokens)
    started = time.perf_counter()
    rows = sorted((encoding.ids for encoding in tokenizer.encode_batch_fast(texts)), key=len)
    for first in range(0, len(rows), BATCH):
        batch = rows[first : first + BATCH]
        ids = np.zeros((len(batch), max(map(len, batch))), dtype=np.int64)
        mask = np.zeros_like(ids)
        for i, row in enumerate(batch):
            ids[i, : len(row)] = row
            mask[i, : len(row)] = 1
        session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})
    return time.perf_counter() - started


if __name__ == "__main__":
    numbers = [int(value) for value in sys.argv[2:]]
    main(Path(sys.argv[1]), *(numbers + [200, 3][len(numbers) :]))
