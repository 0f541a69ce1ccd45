"""`pullquote config`: the settings in force and the files that they come from."""

import json
from pathlib import Path

import click

from index.text import clean
from tui.cli.options import as_json, index_dir
from tui.config.load import configure, settings_files
from tui.config.setting_lines import DEFAULT_PLACE, setting_lines


@click.group()
def config() -> None:
    """The settings: what they are, and in which files they stand."""


@config.command("show")
@index_dir
@as_json
def show_settings(index_dir: Path | None, as_json: bool) -> int:
    """Print every setting and where it comes from; what is wrong is said, and the exit code is then 2."""
    configuration = configure(index_dir, forgiving=True)
    lines = list(setting_lines(configuration))
    if as_json:
        settings = [
            {
                "table": line.table,
                "name": line.name,
                "value": line.value,
                "from": line.place,
            }
            for line in lines
        ]
        click.echo(json.dumps({"schema": 1, "settings": settings, "problems": list(configuration.problems)}))
    else:
        table = ""
        for line in lines:
            if line.table != table:
                table = line.table
                click.echo(f"\n[{table}]")
            name = json.dumps(line.name, ensure_ascii=False) if table == "outlets" else line.name
            note = "" if line.place == DEFAULT_PLACE else f"   # {line.place}"
            click.echo(clean(f"{name} = {line.toml_value}{note}"))
    for problem in configuration.problems:
        click.echo(f"Error: {clean(problem)}", err=True)
    return 2 if configuration.problems else 0


@config.command("path")
def show_paths() -> None:
    """Print the paths of the settings files, the one that wins last; each says whether it is there."""
    for file, whose in zip(settings_files(Path.cwd()), ("the user's", "the project's"), strict=True):
        click.echo(clean(f"{file}  ({whose}, {'read' if file.is_file() else 'not there'})"))
