"""Functions for the worker threads that record questions for the next run, and open and rename conversations."""

from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import PullquoteError
from tui.conversation import history_file
from tui.services.assistant_handle import AssistantHandle
from tui.services.messages import PostMessage, RecordingFailed, SessionOpened, SessionOpenFailed, StatusMessage

if TYPE_CHECKING:
    from tui.conversation.recorder import SessionRecorder


def remember_question(path: Path, question: str, post: PostMessage) -> None:
    try:
        history_file.append_question(path, question)
    except PullquoteError as error:
        post(RecordingFailed(error))


def resume_session(recorder: "SessionRecorder", identity: int, assistant_handle: AssistantHandle, post: PostMessage) -> None:
    try:
        with assistant_handle.use() as assistant:
            post(SessionOpened(*recorder.resume(identity, assistant.archive.catalogue)))
    except PullquoteError as error:
        post(SessionOpenFailed(error))


def rename_session(recorder: "SessionRecorder", name: str, post: PostMessage) -> None:
    try:
        recorder.rename(name)
        post(StatusMessage(f"This conversation is called “{name}” now."))
    except PullquoteError as error:
        post(RecordingFailed(error))
