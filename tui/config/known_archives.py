"""The archives that a person has used, the one used last first."""

import json
from contextlib import suppress
from pathlib import Path

from index.locations import is_on_engine

MAX_ARCHIVES = 20


def load_archives(path: Path) -> list[Path]:
    """Return the archives that are still there; none where the file cannot be read."""
    try:
        names = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    folders = [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return [folder for folder in folders if (folder / "CURRENT").is_file()]


def remember_archive(path: Path, archive: Path) -> None:
    """Put an archive first in the file; none that is on an engine. Where that cannot be written, nothing is remembered."""
    if is_on_engine(archive):
        return
    own = archive.resolve()
    archives = [own, *(folder for folder in load_archives(path) if folder != own)][:MAX_ARCHIVES]
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        path.write_text(json.dumps([str(folder) for folder in archives]), encoding="utf-8")
