"""The person's kept conversations, pins and standing questions, for the commands of the shell."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tui.config.user_dirs import UserDirs
from tui.conversation.recorder import SessionRecorder
from tui.conversation.store import SessionStore


@contextmanager
def kept_conversations(archive: Path) -> Iterator[SessionRecorder]:
    """Yield the recorder of the conversations about this archive, and close it."""
    path = UserDirs.of_user().sessions
    with closing(SessionRecorder(lambda: SessionStore(path), archive)) as recorder:
        yield recorder
