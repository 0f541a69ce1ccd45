"""A style of one's own: a file in the Citation Style Language (CSL 1.0), which citeproc-py reads.

It comes with `pip install "pullquote[csl]"`; nothing else of Pullquote needs it.
"""

import warnings
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.errors import PullquoteError, UsageError
from index.text import one_line
from qa.citations.styles.csl import csl_item
from qa.citations.styles.reference import Reference

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle
    from citeproc.source.json import CiteProcJSON

_KEY = "source"


class CslStyle:
    """A style that was read from a file."""

    def __init__(self, style: "CitationStylesStyle", name: str) -> None:
        self._style, self._name = style, name

    def cite(self, reference: Reference) -> str:
        """Return the citation as plain text on one line: the note of a style with notes, else the entry of the bibliography."""
        from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # for each variable that a newspaper article does not have
                made = CitationStylesBibliography(self._style, _source(reference), formatter.plain)
                citation = Citation([CitationItem(_KEY)])
                made.register(citation)
                text = str(made.cite(citation, lambda item: None)) if self._has_notes else str(made.bibliography()[0])
        except Exception as error:  # an edge: the library raises whatever a style that it does not know leads it to
            raise PullquoteError(
                f"The style {self._name} cannot be used for a news article: {type(error).__name__}: {one_line(str(error))}. "
                "Choose another style."
            ) from error
        return one_line(text)

    @property
    def _has_notes(self) -> bool:
        return self._style.root.get("class") == "note" or not self._style.has_bibliography()


def load_csl_style(path: str) -> CslStyle:
    """Read the style. Raise `UsageError` where there is no such file, or none of a style; `PullquoteError` without citeproc-py."""
    if find_spec("citeproc") is None:
        raise PullquoteError('A .csl file needs citeproc-py, which is not installed. Run: pip install "pullquote[csl]"')
    try:
        file = Path(path).expanduser()
        stamp = file.stat().st_mtime_ns
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(f"The style {one_line(path)} cannot be read: {getattr(error, 'strerror', None) or error}.") from error
    return _load(file, stamp)


@lru_cache(maxsize=8)
def _load(file: Path, stamp: int) -> CslStyle:
    """Read the style once, and again when its file was changed at `stamp`."""
    from citeproc import CitationStylesStyle

    name = one_line(file.name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            style = CitationStylesStyle(str(file), validate=False)
            is_whole = style.root.citation is not None
    except Exception as error:  # an edge: as above
        raise UsageError(f"{name} is no style in the Citation Style Language (CSL 1.0). Give another file.") from error
    if not is_whole:
        raise UsageError(f"{name} has no <citation>: a dependent style only names another one. Give that one's file.")
    return CslStyle(style, name)


def _source(reference: Reference) -> "CiteProcJSON":
    from citeproc.source.json import CiteProcJSON
    from citeproc.string import MixedString, String

    class VerbatimJson(CiteProcJSON):  # type: ignore[misc]  # the library has no types
        """Words of articles are no markup."""

        def parse_string(self, string: str) -> MixedString:
            return MixedString([String(string)])

    return VerbatimJson([_item(reference)])


def _item(reference: Reference) -> dict[str, Any]:
    """Return the item for citeproc-py, which knows no literal names: one without a given name is printed as it is."""
    item = csl_item(reference) | {"id": _KEY}
    if "author" in item:
        item["author"] = [{"family": name["literal"]} if "literal" in name else name for name in item["author"]]
    return item
