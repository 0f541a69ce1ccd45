"""What can be typed after a `/`, in the chat and in `chat --plain` alike. A new one is one line here and one method at each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slash:
    name: str
    argument: str
    """What follows it, in words; in brackets where it may be left out; "" where nothing does."""
    does: str

    @property
    def needs(self) -> bool:
        """Whether it makes no sense without its argument."""
        return bool(self.argument) and not self.argument.startswith("[")


SLASHES = {
    slash.name: slash
    for slash in (
        Slash("as-of", "DATE", "nothing published after this day exists"),
        Slash("since", "DATE", "published on this day or later"),
        Slash("until", "DATE", "published on this day or earlier"),
        Slash("outlet", "NAME", "only this outlet; more of them add up"),
        Slash("author", "NAME", "only this author; more of them add up"),
        Slash("all", "", "take all filters away"),
        Slash("show", "[N]", "open source N of the last answer at its sentence"),
        Slash("copy", "[N]", "copy the quote of source N with its citation"),
        Slash("cite", "[STYLE]", "the citation as chicago, ap, bibtex, ris, csl-json or markdown"),
        Slash("find", "WORDS", "articles by their headline, outlet or author"),
        Slash("export", "[FILE]", "save the conversation as .md, .html or .json"),
        Slash("sessions", "[WORDS]", "earlier conversations, those with these words"),
        Slash("resume", "ID", "go on with the conversation of this number"),
        Slash("rename", "NAME", "another name for this conversation"),
        Slash("new", "", "begin a new conversation"),
        Slash("archive", "", "what is in the archive, what was skipped, what has changed since"),
        Slash("index", "[FOLDER]", "build the archive again while the old one answers"),
        Slash("eval", "[FILE]", "run a file of questions and see what was missed"),
        Slash("theme", "[NAME]", "another theme, remembered"),
        Slash("help", "", "the keys and these commands"),
        Slash("quit", "", "end"),
    )
}
