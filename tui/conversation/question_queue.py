"""The queue of questions: they are asked one at a time, in the order in which they were entered."""

from collections import deque

from tui.conversation.turn import Turn


class QuestionQueue:
    def __init__(self) -> None:
        self._waiting: deque[Turn] = deque()
        self.running: Turn | None = None
        """The question being asked. It stays until the worker has finished with it, even where the person has stopped it."""

    def put(self, turn: Turn) -> None:
        self._waiting.append(turn)

    @property
    def waiting(self) -> list[Turn]:
        return list(self._waiting)

    @property
    def next_turn(self) -> Turn | None:
        """Return the question that will be asked first of those that wait."""
        return self._waiting[0] if self._waiting else None

    def start_next(self) -> Turn | None:
        """Start the next question and return it; None while one is running, or none waits."""
        if self.running is None and self._waiting:
            self.running = self._waiting.popleft()
            self.running.state, self.running.stage = "asking", ""
            return self.running
        return None

    def finish_running(self) -> None:
        self.running = None

    def stop(self) -> Turn | None:
        """Stop the running question, or else the first that waits; None where there is nothing to stop."""
        if self.running is not None and self.running.is_open:
            turn = self.running
        elif self._waiting:
            turn = self._waiting.popleft()
        else:
            return None
        turn.state = "stopped"
        return turn

    def clear(self) -> list[Turn]:
        """Remove all that wait, and return them."""
        turns = list(self._waiting)
        self._waiting.clear()
        return turns
