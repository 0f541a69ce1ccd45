"""The table of loaders by suffix. A new format needs one file in this folder, and its suffixes here."""

from importlib import import_module

from index.loaders.source import Loader

LOADERS: dict[str, str] = {
    ".txt": "index.loaders.plain:load",
    ".text": "index.loaders.plain:load",
    ".md": "index.loaders.markdown:load",
    ".markdown": "index.loaders.markdown:load",
    ".html": "index.loaders.html:load",
    ".htm": "index.loaders.html:load",
    ".xhtml": "index.loaders.html:load",
    ".json": "index.loaders.json_file:load",
    ".jsonl": "index.loaders.jsonl_file:load",
    ".ndjson": "index.loaders.jsonl_file:load",
}
"""Suffix in lower case → "module:function". A module is imported on first use."""


def loader_for(suffix: str) -> Loader | None:
    """Return the loader for a suffix such as ".TXT", or None for an unknown format."""
    target = LOADERS.get(suffix.lower())
    if target is None:
        return None
    module, function = target.split(":")
    loader: Loader = getattr(import_module(module), function)
    return loader
