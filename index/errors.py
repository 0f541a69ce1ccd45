"""Every error that a person can meet. Each has an exit code, and its message says what to do next.

PullquoteError                  1  something failed
├── UsageError                  2  the command makes no sense
│   └── SettingsError           2  a settings file, variable or flag is wrong
├── IndexUnusable               3  there is no archive that can be read
│   ├── IndexMissing            3
│   ├── IndexDamaged            3  a file is not the one that the manifest describes
│   └── IndexOfAnotherModel     3  built by another embedder, or another format version
├── NothingToIndex              1  the folder holds no article
├── NotAllRead                  1  files were skipped, and the build was to end then
├── IndexBusy                   1  another build holds the lock
├── IndexNotWritable            1
├── ModelUnusable               1  weights are missing, or are not those that were checked
├── ArticleMissing              1
├── StagesFailed                1  a distributed build came to no end
├── QuotationMismatch           1  an archive text does not read as the citation says
└── Cancelled                 130  the person stopped it
"""

from pathlib import Path


class PullquoteError(Exception):
    """The base of all. `str(error)` is the whole message for a person, remedy included."""

    exit_code = 1


class UsageError(PullquoteError):
    exit_code = 2


class SettingsError(UsageError):
    """The message says where the setting was read and which values are accepted."""


class IndexUnusable(PullquoteError):
    """`reason` holds the reason alone, without the path and the remedy; "" where there is no archive."""

    exit_code = 3
    reason = ""


class IndexMissing(IndexUnusable):
    def __init__(self, path: Path | str) -> None:
        super().__init__(f"No index at {path}. Run: pullquote index CORPUS --index {path}")


class IndexDamaged(IndexUnusable):
    def __init__(self, path: Path | str, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The index at {path} is damaged: {reason}. Rebuild it: pullquote index CORPUS --index {path}")


class IndexOfAnotherModel(IndexUnusable):
    def __init__(self, path: Path | str, reason: str) -> None:
        self.reason = reason
        super().__init__(f"The index at {path} cannot be used: {reason}. Rebuild it: pullquote index CORPUS --index {path}")


class NothingToIndex(PullquoteError):
    """The folder holds no article. The old archive, if there is one, stays as it was."""

    def __init__(self, corpus: Path, reasons: list[str]) -> None:
        detail = f" ({'; '.join(reasons[:3])}{'; …' if len(reasons) > 3 else ''})" if reasons else ""
        super().__init__(
            f"No article could be read in {corpus}{detail}. Give a folder with articles as text, web pages, JSON, feeds, PDF or Word files "
            "(docs/formats.md lists all formats)."
        )


class NotAllRead(PullquoteError):
    """A build that was not to keep going has skipped something. The old archive, if there is one, stays as it was."""

    def __init__(self, reasons: list[str]) -> None:
        named = "; ".join(reasons[:10]) + (f"; and {len(reasons) - 10:,} more" if len(reasons) > 10 else "")
        super().__init__(
            f"Not everything could be read: {named}. Nothing was published. Mend or remove it, or let the build keep going."
        )


class IndexBusy(PullquoteError):
    def __init__(self, path: Path) -> None:
        super().__init__(f"Another build is writing to {path}. Wait for it to end, then run the command again.")


class IndexNotWritable(PullquoteError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"Cannot write the index to {path}: {reason}. Choose another folder with --index DIR.")


class ModelUnusable(PullquoteError):
    """The message names the file that was checked and says how to get a good one."""


class ArticleMissing(PullquoteError):
    def __init__(self, article: str) -> None:
        super().__init__(f"No article “{article}” in the index. Find its id with: pullquote search WORDS")


class QuotationMismatch(PullquoteError):
    def __init__(self, article: str, start: int, end: int) -> None:
        super().__init__(
            f"The text of {article} at {start}:{end} is not what was to be quoted, so it is not shown. Run: pullquote doctor"
        )


class StagesFailed(PullquoteError):
    """The workers of a distributed build could not finish. What they have finished is kept."""

    def __init__(self, reason: str, log: Path) -> None:
        super().__init__(
            f"Ray could not build: {reason}. What was finished is kept: run the command again to go on, or without --ray. "
            f"Ray's own messages are in {log}."
        )


class Cancelled(PullquoteError):
    exit_code = 130

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was changed.")
