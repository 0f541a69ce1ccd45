"""`/` commands of `chat --plain` about what a person keeps: the dossier, what can be undone, and standing questions."""

from collections.abc import Iterator

from index.errors import UsageError
from index.text import one_line
from tui.conversation.dossier import PinsBefore
from tui.plain.dialogue import Dialogue
from tui.presentation.answer_presenter import present_source
from tui.presentation.pin_notes import pin_notes
from tui.presentation.standing import news_lines, standing_line
from tui.presentation.wording import count_text
from tui.services.pin_edits import note_pin, order_pin, unpin
from tui.services.standing import ask_standing_questions
from tui.services.undo import DeletedTurn
from tui.slash.parse import ParsedCommand


class PlainKeptCommands:
    """Each command has a method of its name, which yields lines of text."""

    _dialogue: Dialogue

    def pin(self, command: ParsedCommand) -> Iterator[str]:
        turn, citation = self._dialogue.source(command.number())
        number = self._dialogue.context.pin(turn.question_of(citation.n), citation)
        yield f"Pinned as quote {number} of the dossier. “/dossier” lists it."

    def dossier(self, command: ParsedCommand) -> Iterator[str]:
        from tui.services.dossier_worker import save_dossier
        from tui.slash.dossier import parse_dossier_argument

        if command.argument:
            yield save_dossier(self._dialogue.context, *parse_dossier_argument(command.argument))
        else:
            yield from self._pins()

    def _pins(self) -> Iterator[str]:
        from tui.conversation.recheck import pin_changes
        from tui.services.dossier_worker import pins_now

        context, catalogue = self._dialogue.context, self._dialogue.assistant.archive.catalogue
        kept = context.dossier.pins(context.current)
        changes, pins = pin_changes(kept, catalogue), pins_now(kept, catalogue, context.find_corrections)
        for n, (pin, change) in enumerate(zip(pins, changes, strict=True), 1):
            source = present_source(pin.citation)
            told = "".join(
                f" ({note.sign.word}{note.line and f': {note.line}'})" for note in pin_notes(pin.citation, change or "")
            )
            note = f" note: {one_line(pin.note)}" if pin.note else ""
            yield f"{n}: {source.before}«{source.quote}»{source.after} {source.line}{told}{note}"
        yield f"{count_text(len(pins), 'quote')}. “/dossier notes.md” saves the dossier." if pins else "Nothing is pinned yet."

    def note(self, command: ParsedCommand) -> Iterator[str]:
        yield note_pin(self._dialogue.context, command.argument)

    def order(self, command: ParsedCommand) -> Iterator[str]:
        yield order_pin(self._dialogue.context, command.argument)

    def unpin(self, command: ParsedCommand) -> Iterator[str]:
        yield unpin(self._dialogue.context, command.argument)

    # Single turns

    def _turn_number(self, command: ParsedCommand) -> int:
        """Return the number of the turn that is meant, from 1. Raise `UsageError` where there is none."""
        turns = self._dialogue.turns
        if not turns:
            raise UsageError("There is no turn yet. Ask a question first.")
        number = command.number_or_last() or len(turns)
        if number > len(turns):
            raise UsageError(f"There is no turn {number}; the conversation has {count_text(len(turns), 'turn')}.")
        return number

    def mark(self, command: ParsedCommand) -> Iterator[str]:
        number = self._turn_number(command)
        turn = self._dialogue.turns[number - 1]
        turn.marked = not turn.marked
        marked = sum(each.marked for each in self._dialogue.turns)
        saved = f"{count_text(marked, 'marked turn')} will be saved" if marked else "all turns will be saved"
        yield f"Turn {number} is {'marked' if turn.marked else 'not marked any more'}; {saved}."

    def delete(self, command: ParsedCommand) -> Iterator[str]:
        number = self._turn_number(command)
        context, turn = self._dialogue.context, self._dialogue.turns[number - 1]
        row = context.recorder.delete_turn(context.current, turn) if context.recorder is not None else None
        del self._dialogue.turns[number - 1]
        context.undo.push(DeletedTurn(context.current, turn, number - 1, row))
        yield f"Turn {number} is deleted: {one_line(turn.question)} “/undo” brings it back."

    def undo(self, command: ParsedCommand) -> Iterator[str]:
        context = self._dialogue.context
        step = context.undo.last
        if isinstance(step, PinsBefore):
            context.dossier.change(step.current, lambda _: step.pins)
            yield step.undone
        else:
            yield self._put_back(step)
        context.undo.drop_last()

    def _put_back(self, deleted: DeletedTurn) -> str:
        context, turns = self._dialogue.context, self._dialogue.turns
        if deleted.row is not None and context.recorder is not None:
            context.recorder.restore_turn(deleted.row)
        if not deleted.current.is_same(context.current):
            return "The turn is back in its conversation." if deleted.row else "The conversation of this turn was left."
        turns.insert(deleted.place_among(turns), deleted.turn)
        return f"The turn is back: {one_line(deleted.turn.question)}"

    # Standing questions

    def watch(self, command: ParsedCommand) -> Iterator[str]:
        from tui.conversation.turn import Turn

        recorder = self._dialogue.context.require_recorder()
        if command.argument:
            recorder.watches.add(recorder.archive, command.argument, self._dialogue.filters)
            yield "Kept. After each build you are told if its answer is new or has changed."
            yield from self._dialogue.ask(Turn(command.argument, filters=self._dialogue.filters, alone=True))
            return
        standing = recorder.watches.standing(recorder.archive)
        yield from map(standing_line, standing)
        yield (
            "“/unwatch” and its number ends one."
            if standing
            else "There are no standing questions. “/watch QUESTION” adds one."
        )

    def unwatch(self, command: ParsedCommand) -> Iterator[str]:
        if not command.argument.isdecimal():
            raise UsageError("/unwatch takes the number of a standing question; /watch lists them.")
        recorder = self._dialogue.context.require_recorder()
        removed = recorder.watches.remove(recorder.archive, int(command.argument))
        yield f"“{one_line(removed.question)}” is no standing question any more."

    def news(self) -> Iterator[str]:
        """Yield what is new about the standing questions in this generation of the archive."""
        if self._dialogue.context.recorder is None:
            return
        for outcome in ask_standing_questions(self._dialogue.assistant, self._dialogue.context.recorder):
            if outcome.news is not None:
                yield from news_lines(outcome.news)
            if outcome.error is not None:
                yield f"error: {one_line(str(outcome.error))}"
