"""A comparison of the corpus folder with the index, in a worker thread."""

from collections.abc import Callable
from pathlib import Path

from index.errors import Cancelled, PullquoteError
from tui.presentation.wording import folder_changes_text
from tui.services.archive_messages import FolderCompared
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import PostMessage
from tui.services.thread_priority import lower_priority


def compare_folder(assistant_handle: AssistantHandle, index: Path, stopped: Callable[[], bool], post: PostMessage) -> None:
    """Post how the folder has changed since it was indexed, or that it is gone. Once stopped, it ends at the next file."""
    from index.inspect.freshness import folder_changes  # it brings the loaders' table, which the first paint does not need

    def check() -> None:
        if stopped():
            raise Cancelled

    lower_priority()
    try:
        with assistant_handle.use() as assistant:
            if folders := assistant.archive.manifest.folders:
                differences = folder_changes(folders, index, assistant.archive.catalogue, check)  # type: ignore[arg-type]  # it has folders, so it is real
                post(FolderCompared(folder_changes_text(differences)))
    except Cancelled:
        return
    except PullquoteError as error:
        post(FolderCompared(str(error)))
