"""`python -m qa.json_schemas FOLDER` writes the JSON Schema of every public JSON there; `make schemas` does so for docs/."""

import json
import sys
from pathlib import Path

from qa.answer_json import PublicAnswer
from qa.article_json import PublicArticle
from qa.citation_json import PublicFields
from qa.reference_json import PublicReference
from qa.search_json import PublicHits

SCHEMAS: dict[str, type[PublicFields]] = {
    "answer.schema.json": PublicAnswer,
    "search.schema.json": PublicHits,
    "article.schema.json": PublicArticle,
    "reference.schema.json": PublicReference,
}


def schema_text(model: type[PublicFields]) -> str:
    """Return the schema of the JSON as it is written, with one line per field, so that a diff shows a change."""
    return json.dumps(model.model_json_schema(mode="serialization"), ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> None:
    for name, model in SCHEMAS.items():
        (folder / name).write_text(schema_text(model), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
