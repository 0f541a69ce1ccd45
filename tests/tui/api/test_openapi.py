from jsonschema import Draft202012Validator

from tests.conftest import ROOT
from tui.api.openapi import ERRORS, openapi_document, openapi_text


def test_the_description_in_the_docs_is_that_of_the_code() -> None:
    assert (ROOT / "docs" / "openapi.json").read_text(encoding="utf-8") == openapi_text(), "run: make schemas"


def test_every_schema_is_one_and_every_reference_leads_somewhere() -> None:
    schemas = openapi_document()["components"]["schemas"]  # type: ignore[index]
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    named = set(openapi_text().split('"#/components/schemas/')[1:])
    assert {name.split('"')[0] for name in named} <= set(schemas)


def test_every_operation_tells_its_errors() -> None:
    operations = [operation for path in openapi_document()["paths"].values() for operation in path.values()]  # type: ignore[attr-defined]
    assert all({"200", "401", "403"} <= set(operation["responses"]) <= {"200", *ERRORS} for operation in operations)
