"""Flag > environment > project file > user file > default, and errors that name the place."""

from pathlib import Path

import pytest

from index.errors import SettingsError
from index.locations import shown_place
from tui.config.load import configure


def test_defaults_hold_where_nothing_is_set(tmp_path: Path) -> None:
    configuration = configure(folder=tmp_path)
    assert configuration.index_dir == Path(".pullquote")
    assert configuration.index.model == "all-MiniLM-L6-v2"


def test_each_place_wins_over_the_one_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "pullquote").mkdir(parents=True)
    (tmp_path / "config" / "pullquote" / "pullquote.toml").write_text(
        "[answer]\npassages = 3\nalternatives = 1\n", encoding="utf-8"
    )
    assert configure(folder=tmp_path).answer.passages == 3
    (tmp_path / "pullquote.toml").write_text("[answer]\npassages = 4\n", encoding="utf-8")
    assert configure(folder=tmp_path).answer.passages == 4
    monkeypatch.setenv("PULLQUOTE_PASSAGES", "5")
    assert configure(folder=tmp_path).answer.passages == 5
    configuration = configure(flags={"passages": 6, "reader": None}, folder=tmp_path)
    assert (configuration.answer.passages, configuration.answer.alternatives) == (6, 1)


def test_the_project_file_is_found_from_below_and_its_index_is_beside_it(tmp_path: Path) -> None:
    (tmp_path / "pullquote.toml").write_text('index_dir = "archive"\n', encoding="utf-8")
    (tmp_path / "deep" / "down").mkdir(parents=True)
    assert configure(folder=tmp_path / "deep" / "down").index_dir == tmp_path / "archive"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[answer]\npasages = 3\n", "passages"),
        ("[answer]\npassages = 0\n", "greater than or equal to 1"),
        ("[anwser]\npassages = 3\n", r"\[answer\]"),
        ("[answer\n", "cannot be read"),
        ("index_dir = 5\n", "path of a folder"),
        ('index_dir = ""\n', "path of a folder"),
    ],
)
def test_a_wrong_file_is_an_error_that_names_it(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "pullquote.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=says) as error:
        configure(folder=tmp_path)
    assert "pullquote.toml" in str(error.value)


def test_a_wrong_variable_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULLQUOTE_MIN_CONFIDENCE", "high")
    with pytest.raises(SettingsError, match="PULLQUOTE_MIN_CONFIDENCE"):
        configure(folder=tmp_path)


def test_setting_names_are_unique_over_all_tables() -> None:
    from index.settings import IndexSettings, SearchSettings
    from qa.settings import AnswerSettings

    names = [name for model in (IndexSettings, SearchSettings, AnswerSettings) for name in model.model_fields]
    assert len(names) == len(set(names))


def test_read_forgivingly_a_wrong_setting_is_left_at_its_default_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pullquote.toml").write_text(
        'index_dir = 5\n[answer]\npassages = 0\nalternatives = 1\n[anwser]\nfast = true\n[chat]\nthemes = "paper"\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("PULLQUOTE_DEPTH", "many")
    configuration = configure(folder=tmp_path, forgiving=True)
    assert (configuration.answer.passages, configuration.answer.alternatives, configuration.search.depth) == (12, 1, 100)
    assert [
        word for word in ("5", "passages", "anwser", "themes", "PULLQUOTE_DEPTH") if word not in str(configuration.problems)
    ] == []
    assert len(configuration.problems) == 5


def test_a_file_that_is_no_toml_is_told_and_the_rest_holds(tmp_path: Path) -> None:
    (tmp_path / "pullquote.toml").write_text("[answer\n", encoding="utf-8")
    configuration = configure(folder=tmp_path, forgiving=True)
    assert "cannot be read" in configuration.problems[0]


def test_outlets_are_named_by_host_or_folder(tmp_path: Path) -> None:
    (tmp_path / "pullquote.toml").write_text('[outlets]\n"Harbourgazette.example" = "Harbour Gazette"\n', encoding="utf-8")
    assert configure(folder=tmp_path).outlets == {"harbourgazette.example": "Harbour Gazette"}
    (tmp_path / "pullquote.toml").write_text("[outlets]\ngazette = 3\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="gazette"):
        configure(folder=tmp_path)


def test_an_archive_on_an_engine_is_no_folder_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = "milvus://127.0.0.1:19530/news"
    (tmp_path / "pullquote.toml").write_text(f'index_dir = "{place}"\n', encoding="utf-8")
    assert configure(folder=tmp_path).index_dir == Path(place)
    monkeypatch.setenv("PULLQUOTE_INDEX", f"{place}2")
    assert shown_place(configure(folder=tmp_path).index_dir) == f"{place}2"
