"""Documentation is proven: every command, flag, setting and file that it should name is named, every one it names exists."""

import json
import re
from pathlib import Path

import pytest

from index.loaders.table import known_suffixes
from index.settings import IndexSettings, SearchSettings
from qa.readers.table import READERS
from qa.settings import AnswerSettings
from tui.cli.main import COMMANDS, pullquote
from tui.config.chat_settings import ChatSettings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_flag_is_documented(command: str) -> None:
    import click

    page = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert f"## pullquote {command}" in page
    found = pullquote.get_command(click.Context(pullquote), command)
    assert found is not None
    for option in (o for p in found.params if isinstance(p, click.Option) for o in p.opts if o.startswith("--")):
        assert f"`{option}" in page, option


@pytest.mark.parametrize("table", [IndexSettings, SearchSettings, AnswerSettings, ChatSettings])
def test_every_setting_and_its_default_is_documented(table: type) -> None:
    page = (DOCS / "settings.md").read_text(encoding="utf-8")
    for name, field in table.model_fields.items():  # type: ignore[attr-defined]
        assert re.search(rf"^\| `{name}` \| `{re.escape(json.dumps(field.default))}` \|", page, re.MULTILINE), name


def test_every_format_and_reader_is_documented() -> None:
    formats = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert all(f"`{suffix}`" in formats for suffix in known_suffixes())
    assert all(f"`{name}`" in (DOCS / "settings.md").read_text(encoding="utf-8") for name in READERS)


def test_every_error_of_the_tree_stands_in_it() -> None:
    import inspect

    from index import errors

    tree = inspect.getdoc(errors) or ""
    names = [n for n, c in vars(errors).items() if inspect.isclass(c) and issubclass(c, errors.PullquoteError)]
    assert all(name in tree for name in names)


FLOORS = ("index", "qa", "tui")


def on_disk(floor: str) -> set[str]:
    """Return a floor, its package folders with a / behind each, and the modules beside them; `__init__.py` says nothing."""
    folders = {path.parent.relative_to(ROOT) for path in (ROOT / floor).glob("*/*.py")}
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / floor).glob("*.py") if path.name != "__init__.py"}
    return {f"{floor}/", *modules, *(f"{folder}/" for folder in folders)}


def test_the_tree_of_the_readme_equals_the_disk() -> None:
    tree = (ROOT / "README.md").read_text(encoding="utf-8").split("<!-- tree -->")[1]
    named = set(re.findall(r"^([\w./-]+)(?:  +.*)?$", tree, re.MULTILINE))
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []
    assert sorted(set().union(*map(on_disk, FLOORS)) - named) == []
    assert {"training/", "benchmarks/", "corpus/", "tests/", "docs/"} <= named


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.glob("*.md"))], ids=lambda p: p.name
)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda p: p.name)
def test_every_benchmark_and_training_script_named_exists(page: Path) -> None:
    for script in re.findall(r"(?:benchmarks|training)/\w+\.py", page.read_text(encoding="utf-8")):
        assert (ROOT / script).exists(), script
