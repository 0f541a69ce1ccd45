"""`pullquote doctor`: what is wrong here, and what to do about it."""

import json
from pathlib import Path

import click

from index.errors import PullquoteError
from index.inspect.checkup import Finding, checkup
from index.text import clean
from qa.readers.model_card import describe_reader
from qa.readers.table import reader_name
from qa.settings import AnswerSettings
from tui.cli.options import as_json, index_dir
from tui.config.load import configure


@click.command()
@index_dir
@click.option("--fast", is_flag=True, help="Leave out checksums, weights and the corpus, which read whole files.")
@as_json
def doctor(index_dir: Path | None, fast: bool, as_json: bool) -> int:
    """Check index, checksums, models and versions. The exit code is that of the worst finding."""
    configuration = configure(index_dir)
    findings = list(checkup(configuration.index_dir, configuration.index, fast))
    findings.append(_reader(configuration.answer, fast))
    click.echo(json.dumps(_json(findings)) if as_json else clean("\n".join(_line(f) for f in findings)))
    return max(finding.exit_code for finding in findings)


def _reader(settings: AnswerSettings, fast: bool) -> Finding:
    try:
        return Finding("reader", describe_reader(reader_name(settings.reader, settings.fast), fast))
    except PullquoteError as error:
        return Finding("reader", str(error), error.exit_code)


def _json(findings: list[Finding]) -> dict[str, object]:
    checks = [{"name": f.name, "ok": f.exit_code == 0, "detail": f.detail} for f in findings]
    return {"schema": 1, "ok": all(f.exit_code == 0 for f in findings), "checks": checks}


def _line(finding: Finding) -> str:
    return f"{'✓ ok ' if finding.exit_code == 0 else '✗ bad'} {finding.name}: {finding.detail}"
