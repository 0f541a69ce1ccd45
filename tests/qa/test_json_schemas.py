from pathlib import Path

import pytest

from qa.json_schemas import SCHEMAS, write_schemas

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_in_the_docs_is_that_of_the_code(name: str, tmp_path: Path) -> None:
    write_schemas(tmp_path)
    assert (DOCS / name).read_text(encoding="utf-8") == (tmp_path / name).read_text(encoding="utf-8"), "run: make schemas"
