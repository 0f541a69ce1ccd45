"""The folder in which the archive of an engine is built on this machine, before it is published."""

import os
from pathlib import Path

from index.locations import EngineLocation
from index.milvus.numbers import number_of


def staging_folder(location: EngineLocation) -> Path:
    """Return the folder for an archive. The variable `PULLQUOTE_CACHE` moves the cache.

    It holds the whole archive, so that the next build embeds only what is new. Where it was removed, everything is built again.
    """
    from platformdirs import user_cache_path

    root = Path(os.environ["PULLQUOTE_CACHE"]) if "PULLQUOTE_CACHE" in os.environ else user_cache_path("pullquote")
    return root / "engines" / f"{location.name}-{number_of(str(location)):016x}"
