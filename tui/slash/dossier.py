"""The argument of `/dossier`: a file, and behind it the style of the footnotes."""

from qa.citations.styles.footnote import FOOTNOTE_STYLE
from qa.citations.styles.table import CITATION_STYLES, is_csl_path


def parse_dossier_argument(argument: str) -> tuple[str, str]:
    """Return the path of the file and the name of the style, which is a word of the table or the path of a `.csl` file.

    A file's name may hold spaces; that of a style may not.
    """
    path, _, last = argument.strip().rpartition(" ")
    if path and (last in CITATION_STYLES or is_csl_path(last)):
        return path.strip(), last
    return argument.strip(), FOOTNOTE_STYLE
