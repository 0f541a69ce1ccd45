"""Which keys are shown where, and the help that lists only those that matter."""

from tui.widgets.key_line import Keys

PROMPT: Keys = (
    ("⏎", "ask"),
    ("Tab", "answers"),
    ("F2", "sources"),
    ("F1", "help"),
    ("↑", "history"),
    ("^J", "new line"),
    ("^Q", "quit"),
)
CARD: Keys = (
    ("1–9", "open source"),
    ("↑↓", "choose"),
    ("y", "copy quote"),
    ("Esc", "prompt"),
    ("F1", "help"),
    ("j k", "scroll"),
    ("Tab", "next pane"),
)
SOURCES: Keys = (("⏎", "open"), ("j k", "choose"), ("Esc", "prompt"), ("F2", "hide"), ("F1", "help"), ("Tab", "next pane"))
ARTICLE: Keys = (
    ("Esc", "back"),
    ("]", "next quote"),
    ("[", "previous"),
    ("y", "copy quote"),
    ("j k d u", "scroll"),
    ("g G", "ends"),
)
WELCOME: Keys = (("⏎", "build"), ("^Q", "quit"), ("F1", "help"))
BUILDING: Keys = (("Esc", "stop"), ("^Q", "quit"))

HELP: tuple[tuple[str, Keys], ...] = (
    (
        "Asking",
        (
            ("Enter", "ask; while an answer is coming too"),
            ("Ctrl+J", "new line (Shift+Enter where the terminal sends it)"),
            ("↑ ↓", "earlier questions, at the edge of the text"),
            ("Esc", "close · stop the question · back to the prompt"),
        ),
    ),
    (
        "Reading",
        (
            ("Tab", "prompt → answers → sources"),
            ("↑ ↓ Enter", "choose a source and open it at the quote"),
            ("1 – 9", "open that source"),
            ("] [ or n N", "next, previous quote in the article"),
            ("y", "copy the quote with its citation"),
            ("j k d u g G", "line, page, top and end"),
        ),
    ),
    (
        "Everywhere",
        (
            ("F2", "sources beside the answers, or over them"),
            ("Ctrl+P", "commands, themes among them"),
            ("Ctrl+C", "copy what is selected; else twice to quit"),
            ("Ctrl+Q", "quit"),
        ),
    ),
)
