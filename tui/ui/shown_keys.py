"""The keys that are shown: at the bottom of each place, and on the help page."""

ShownKeys = tuple[tuple[str, str], ...]
"""Keys, or names of `KEYMAP`, each with its label; the most useful first, as those that do not fit are left out."""

PROMPT_KEYS: ShownKeys = (
    ("⏎", "ask"),
    ("Tab", "answers"),
    ("sources", "sources"),
    ("help", "help"),
    ("/", "commands"),
    ("sessions", "conversations"),
    ("archive", "archive"),
    ("dossier", "dossier"),
    ("palette", "palette"),
    ("quit", "quit"),
    ("↑", "history"),
    ("^J", "new line"),
)
STOP_KEYS: ShownKeys = (("Esc", "stop"),)
"""Shown before the others while a question runs."""
CARD_KEYS: ShownKeys = (
    ("1–9", "open"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("pin", "pin"),
    ("save", "save"),
    ("↑↓", "choose"),
    ("Esc", "prompt"),
    ("zoom", "whole screen"),
    ("help", "help"),
    ("edit", "ask again"),
    ("mark", "mark"),
    ("delete", "delete"),
    ("Tab", "next pane"),
)
ONE_ANSWER_KEYS: ShownKeys = (
    ("Esc", "back"),
    ("1–9", "open"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("↑↓", "choose"),
    ("help", "help"),
)
SOURCE_LIST_KEYS: ShownKeys = (
    ("⏎", "open"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("pin", "pin"),
    ("Esc", "prompt"),
    ("sources", "hide"),
    ("help", "help"),
    ("Tab", "next pane"),
)
FIRST_STEPS_KEYS: ShownKeys = (("⏎", "ask or open"), ("1–3", "ask"), ("↑↓", "move"), ("Esc", "prompt"), ("help", "help"))
FILTER_BAR_KEYS: ShownKeys = (("←→", "choose"), ("⌫", "remove the filter"), ("Esc", "prompt"), ("Tab", "next pane"))
ARTICLE_KEYS: ShownKeys = (
    ("Esc", "back"),
    ("match-next", "next"),
    ("/", "find"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("pin", "pin"),
    ("source-next", "next source"),
    ("citing", "questions"),
    ("open", "editor"),
    ("address", "web"),
    ("help", "help"),
)
UNQUOTED_ARTICLE_KEYS: ShownKeys = (
    ("Esc", "back"),
    ("/", "find"),
    ("cite", "cite"),
    ("citing", "questions"),
    ("open", "editor"),
    ("address", "web"),
    ("match-next", "next match"),
    ("help", "help"),
)
"""Those in an article that was opened from a list: it has no quotes to go to, to copy or to pin."""
DOSSIER_KEYS: ShownKeys = (
    ("Esc", "back"),
    ("⏎", "open"),
    ("e", "note"),
    ("J K", "move"),
    ("save", "save"),
    ("delete", "remove"),
    ("undo", "undo"),
    ("copy", "copy"),
    ("cite", "cite"),
    ("help", "help"),
)
EMPTY_DOSSIER_KEYS: ShownKeys = (("Esc", "back"), ("undo", "undo"), ("help", "help"))
ARTICLE_LIST_KEYS: ShownKeys = (
    ("Esc", "back"),
    ("⏎", "read"),
    ("↑↓", "move"),
    ("sort", "sort"),
    ("Tab", "to the list"),
    ("^Home ^End", "first, last"),
    ("help", "help"),
)
WELCOME_KEYS: ShownKeys = (("⏎", "build"), ("Tab", "complete"), ("quit", "quit"), ("help", "help"))
BUILT_KEYS: ShownKeys = (("⏎", "to the chat"), ("quit", "quit"))
BUILD_KEYS: ShownKeys = (("Esc", "stop"), ("quit", "quit"))
PICKER_KEYS: ShownKeys = (("⏎", "choose"), ("↑↓", "move"), ("Esc", "close"))

HELP_KEYS: tuple[tuple[str, ShownKeys], ...] = (
    (
        "Asking",
        (
            ("⏎", "ask; also while an answer is coming"),
            ("^J", "new line (Shift+⏎ where the terminal sends it)"),
            ("↑ ↓", "earlier questions, at the edge of the text"),
            ("history", ""),
            ("@", "an outlet: only its articles"),
            ("/", "a command"),
            ("Esc", "close; stop the question; back to the prompt"),
        ),
    ),
    (
        "In a question",
        (
            ('"a phrase" -word', "articles with these words in this order · without the word"),
            ("outlet: author:", 'only these, also section: · outlet:"Valley Tribune"'),
            ("before: after:", "2024-08-31, 2024-08 or 2024"),
        ),
    ),
    (
        "Reading",
        (
            ("Tab", "prompt → answers → sources → filters"),
            ("↑ ↓ ⏎", "choose a source and open it at the quote"),
            ("1 – 9", "open that source"),
            ("match-next", ""),
            ("match-before", ""),
            ("quote-next", ""),
            ("quote-before", ""),
            ("source-next", ""),
            ("source-before", ""),
            ("ranks", ""),
            ("/", "find in the article"),
            ("open", ""),
            ("address", ""),
            ("j k d u g G", "line, page, first and last turn"),
        ),
    ),
    (
        "Browsing",
        (
            ("↑ ↓ ← → ⏎", "in the archive: an outlet, a month, their articles"),
            ("a", "in the archive: all articles"),
            ("letters", "in a list: only articles with these words"),
            ("sort", ""),
            ("citing", ""),
            ("F2", "in the list of conversations: rename"),
            ("Del", "there: delete; among standing questions: end one"),
        ),
    ),
    (
        "Copying and saving",
        (
            ("copy", ""),
            ("copy-quote", ""),
            ("cite", ""),
            ("save", ""),
            ("mark", ""),
            ("delete", ""),
            ("undo", ""),
            ("^C", "copy the selected text; without one, press it twice to quit"),
        ),
    ),
    (
        "The dossier",
        (
            ("pin", ""),
            ("dossier", ""),
            ("J K", "in the dossier: move the quote down or up (Shift+↓ Shift+↑)"),
            ("e", "in the dossier: your note to the quote"),
            ("save", "in the dossier: save it, with footnotes in a style"),
        ),
    ),
    (
        "Everywhere",
        tuple(
            (name, "")
            for name in (
                "sources",
                "sessions",
                "archive",
                "evaluation",
                "settings",
                "jump",
                "find",
                "new",
                "edit",
                "zoom",
                "help",
                "palette",
                "quit",
            )
        ),
    ),
)
"""Sections of the help page; an empty description means that of the named key."""
