import json
import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import PullquoteError, UsageError
from tests.tui.export.exporting import conversation, every_sort
from tui.export.formats import EXPORT_FORMATS, default_name, render_export, write_export


@pytest.mark.parametrize("suffix", EXPORT_FORMATS)
def test_every_format_is_written_by_its_suffix(suffix: str, tmp_path: Path) -> None:
    path = write_export(every_sort(), tmp_path / f"talk{suffix}")
    assert path == tmp_path / f"talk{suffix}"
    assert path.read_text(encoding="utf-8") == render_export(every_sort(), suffix)


def test_a_suffix_in_capitals_is_the_same_format(tmp_path: Path) -> None:
    assert json.loads(write_export(conversation(), tmp_path / "TALK.JSON").read_text(encoding="utf-8"))["turns"] == []


@pytest.mark.parametrize("name", ["talk.pdf", "talk", ".md", "talk.m\x1bd"])
def test_another_suffix_is_refused_with_those_that_there_are(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.md \(Markdown\), \.html \(web page\), \.json \(JSON\)"):
        write_export(conversation(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("mine", encoding="utf-8")
    (tmp_path / "talk-2.md").mkdir()
    (tmp_path / "talk-3.md").symlink_to(tmp_path / "nowhere")
    assert write_export(conversation(), tmp_path / "talk.md").name == "talk-4.md"
    assert (tmp_path / "talk.md").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_missing_folders_are_made(tmp_path: Path) -> None:
    assert write_export(conversation(), tmp_path / "a" / "b" / "talk.md").exists()


def test_a_tilde_is_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert write_export(conversation(), Path("~/talk.md")) == tmp_path / "talk.md"


@pytest.mark.parametrize("name", ["file/talk.md", "n" * 300 + ".md", "nul\x00.md"])
def test_what_cannot_be_written_says_so_with_a_remedy(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(PullquoteError, match=r"was not saved to .*\. Choose a folder that you can write to\."):
        write_export(conversation(), tmp_path / name)


def test_nobody_s_home_is_an_error_for_a_person() -> None:
    with pytest.raises(PullquoteError, match="Choose a folder"):
        write_export(conversation(), Path("~no-such-person/talk.md"))


def test_a_file_that_could_not_be_finished_is_taken_away(tmp_path: Path) -> None:
    """Files of this process may not grow above 100 bytes, as on a disk that is full."""
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\n"
        "from tests.tui.export.exporting import every_sort\nfrom tui.export.formats import write_export\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\nresource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "write_export(every_sort(), Path(sys.argv[1]))"
    )
    done = subprocess.run([sys.executable, "-B", "-c", code, str(tmp_path / "talk.md")], capture_output=True, text=True)
    assert "was not saved" in done.stderr
    assert "File too large" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alder reservoir fall", "pullquote-2026-11-25-alder-reservoir-fall.md"),
        ("  Ça va, Zoë?  ", "pullquote-2026-11-25-ca-va-zoe.md"),
        ("../../etc/passwd\x00", "pullquote-2026-11-25-etc-passwd.md"),
        ("水库", "pullquote-2026-11-25-conversation.md"),
        ("a" * 49 + " bc", f"pullquote-2026-11-25-{'a' * 49}.md"),
    ],
)
def test_the_default_name_is_plain(name: str, expected: str) -> None:
    assert default_name(conversation(name=name), ".md") == expected


def test_no_part_of_the_screen_is_needed() -> None:
    modules = ", ".join(one.target.split(":")[0] for one in EXPORT_FORMATS.values())
    code = f"import sys, {modules}\nprint(*[m for m in ('textual', 'rich') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
