"""The `/` commands of the chat and of `chat --plain`. A new one is a line here and a method in each of both."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SlashCommand:
    name: str
    argument: str
    """The argument in words; in brackets where it may be left out; "" for a command without one."""
    description: str
    """What the command does, on a line of the help screen."""

    @property
    def needs(self) -> bool:
        """Return True where the argument may not be left out."""
        return bool(self.argument) and not self.argument.startswith("[")


SLASH_COMMANDS = {
    slash.name: slash
    for slash in (
        SlashCommand("as-of", "DATE", "as if nothing had been published after this day"),
        SlashCommand("since", "DATE", "published on this day or later"),
        SlashCommand("until", "DATE", "published on this day or earlier"),
        SlashCommand("outlet", "NAME", "only this outlet; several add up"),
        SlashCommand("author", "NAME", "only this author; several add up"),
        SlashCommand("all", "", "remove all filters"),
        SlashCommand("show", "[N]", "open source N of the last answer at its sentence"),
        SlashCommand("copy", "[N]", "copy the sentence of source N with its citation"),
        SlashCommand("cite", "[STYLE]", "the citation as chicago, ap, bibtex, ris, csl-json, markdown, or by a .csl file"),
        SlashCommand("articles", "", "all articles, the newest first"),
        SlashCommand("find", "WORDS", "articles by their headline, outlet or author"),
        SlashCommand("pin", "[N]", "pin the quote of source N to the dossier of this conversation"),
        SlashCommand("dossier", "[FILE] [STYLE]", "the pinned quotes; with a file, save them with footnotes in a style"),
        SlashCommand("note", "N TEXT", "your note to quote N of the dossier; without a text, it is removed"),
        SlashCommand("order", "N M", "move quote N of the dossier to place M"),
        SlashCommand("unpin", "N", "remove quote N from the dossier"),
        SlashCommand("mark", "[N]", "mark turn N, or the last one, to save only marked ones"),
        SlashCommand("export", "[FILE]", "save the conversation, or its marked turns, as .md, .html or .json"),
        SlashCommand("delete", "[N]", "delete turn N, or the last one"),
        SlashCommand("undo", "", "bring back what was deleted; undo a change of the dossier"),
        SlashCommand("watch", "[QUESTION]", "keep a question: what is new is told after each build"),
        SlashCommand("unwatch", "N", "end standing question N"),
        SlashCommand("conversations", "[WORDS]", "earlier conversations, all or those with these words"),
        SlashCommand("resume", "ID", "go on with the conversation of this number"),
        SlashCommand("rename", "NAME", "another name for this conversation"),
        SlashCommand("new", "", "begin a new conversation"),
        SlashCommand("archive", "", "what is in the archive, what was skipped, what has changed since"),
        SlashCommand("index", "[FOLDER]", "build the archive again; with a folder, add it or take it alone"),
        SlashCommand("eval", "[FILE]", "run a file of questions and see what was missed"),
        SlashCommand("outlets", "", "give names to outlets that are known by a host or folder"),
        SlashCommand("settings", "", "every setting, and where it comes from"),
        SlashCommand("theme", "[NAME]", "another theme, kept for the next run"),
        SlashCommand("help", "", "how to read an answer, the keys, these commands"),
        SlashCommand("quit", "", "end"),
    )
}

ALIASES = {"sessions": "conversations"}
"""Names that commands had before → their names now."""
