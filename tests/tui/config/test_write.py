import tomllib
from pathlib import Path

import pytest

from index.errors import SettingsError
from tui.config.write import set_setting, typed_value, with_setting

BEFORE = '# mine\nindex_dir = "here"\n\n[answer]\n# fewer\npromise = 0.9\n\n[chat.keys]\ncopy = "Y"\n'


def test_a_setting_is_changed_where_it_stands_and_nothing_else() -> None:
    after = with_setting(BEFORE, "answer", "promise", "0.7")
    assert after == BEFORE.replace("0.9", "0.7")


def test_a_new_setting_comes_first_in_its_table_or_in_a_new_one() -> None:
    assert tomllib.loads(with_setting(BEFORE, "answer", "fast", "true"))["answer"] == {"promise": 0.9, "fast": True}
    assert tomllib.loads(with_setting(BEFORE, "outlets", "a.example", '"A"'))["outlets"] == {"a.example": "A"}
    assert tomllib.loads(with_setting("", "chat", "keep", "false")) == {"chat": {"keep": False}}


def test_what_is_typed_is_a_value_or_else_a_text() -> None:
    assert [typed_value(typed) for typed in ("0.7", "true", '"paper"', "paper")] == ["0.7", "true", '"paper"', '"paper"']


def test_a_setting_on_several_lines_is_left_to_the_person(tmp_path: Path) -> None:
    file = tmp_path / "pullquote.toml"
    file.write_text('[index]\nmodel = """\nx"""\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="by hand"):
        set_setting(file, "index", "model", '"y"')
    assert "x" in file.read_text(encoding="utf-8")
