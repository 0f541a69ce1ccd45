"""What the stages gave, each in a file named by the digest of what it was made of: a build after a kill finds it there.

Behind a checksum, as a machine that loses power may keep a file's name and not its bytes.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from index.errors import IndexNotWritable

_SEAL_BYTES = hashlib.sha256().digest_size


class StageFiles:
    """A folder that all workers share. Two that write the same file write the same bytes, and either may be the one that stays."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, stage: str, key: str) -> bytes | None:
        """Return what was written, or None where there is nothing, or it is not whole."""
        try:
            raw = (self._folder / stage / key).read_bytes()
        except OSError:
            return None
        seal, body = raw[:_SEAL_BYTES], raw[_SEAL_BYTES:]
        return body if hashlib.sha256(body).digest() == seal else None

    def write(self, stage: str, key: str, body: bytes) -> None:
        """Write a file under another name first, so that a kill leaves all of it or nothing. Raises `IndexNotWritable`."""
        folder = self._folder / stage
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor, unfinished = tempfile.mkstemp(prefix=".", dir=folder)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(hashlib.sha256(body).digest() + body)
            Path(unfinished).replace(folder / key)
        except OSError as error:
            raise IndexNotWritable(self._folder, error.strerror or str(error)) from error
