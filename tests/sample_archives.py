"""The sample corpus as an archive: built once for all workers of a run, and again when the corpus or `index/` changes."""

import hashlib
from pathlib import Path

from filelock import FileLock

from index.build.build import build
from index.build.job import BuildJob
from index.settings import IndexSettings
from index.store.manifest import manifest_seal, write_manifest

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "corpus" / "articles"


def sample_archive(shared: Path, settings: IndexSettings) -> Path:
    """Return the archive of the sample corpus in `shared`, a folder of all workers. Whoever writes to it takes a copy."""
    archive = shared / f"sample-{_digest(settings)}"
    with FileLock(f"{archive}.lock"):
        if not archive.is_dir():
            unfinished = archive.with_suffix(".unfinished")
            build(BuildJob(ARTICLES, unfinished, settings))
            unfinished.rename(archive)
    return archive


def _digest(settings: IndexSettings) -> str:
    """Return a digest of the settings and of every byte of what an archive is made from."""
    digest = hashlib.sha256(repr(settings).encode())
    for path in sorted([*(ROOT / "index").rglob("*.py"), *filter(Path.is_file, ARTICLES.rglob("*"))]):
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def rewrite_manifest(folder: Path, text: str) -> None:
    """Write another manifest into the current generation as a build would, so that only what it says is strange."""
    write_manifest(folder, text)
    (folder.parent / "CURRENT").write_bytes(f"{folder.name} {manifest_seal(folder)}".encode("ascii"))
