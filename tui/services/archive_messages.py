"""The events of the archive: opened, surveyed, compared with its folder, built. Workers post them.

The events of questions, answers and conversations are in `messages.py`.
"""

from __future__ import annotations  # whoever makes an event imports the types of its fields, after the first paint

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from index.build.job import BuildReceipt
    from index.errors import PullquoteError
    from index.inspect.survey import Survey
    from tui.services.archive_names import ArchiveNames
    from tui.services.assistant import AssistantProtocol


@dataclass
class ArchiveOpened(Message):
    """The models are loaded."""

    assistant: AssistantProtocol
    names: ArchiveNames
    number: int = 0
    """Openings are counted in the order in which they began; they may end in another."""


@dataclass
class ArchiveOpenFailed(Message):
    """The archive could not be opened, or its models not loaded."""

    error: PullquoteError
    number: int = 0
    """As for `ArchiveOpened`."""


@dataclass
class FolderCompared(Message):
    """The corpus folder was compared with the index; `changes` are in words, "" where there are none."""

    changes: str


@dataclass
class ArchiveSurveyed(Message):
    """The archive was surveyed."""

    survey: Survey


@dataclass
class IndexNeeded(Message):
    """There is no archive that can be read; `reason` is shown unless it is empty."""

    reason: str = ""


@dataclass
class BuildAdvanced(Message):
    """A build has reached a stage, or treated more of it: `done` of `total` files, articles or texts."""

    stage: str
    done: int
    total: int


@dataclass
class BuildFinished(Message):
    """A build has published a generation."""

    receipt: BuildReceipt


@dataclass
class BuildFailed(Message):
    """A build ended without a new generation. The error `Cancelled` means that the person stopped it."""

    error: PullquoteError
