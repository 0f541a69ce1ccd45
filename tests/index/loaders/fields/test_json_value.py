from index.loaders.fields.json_value import NotJson, parse_json


def test_json_is_parsed() -> None:
    assert parse_json('{"a": [1, null]}') == {"a": [1, None]}


def test_what_is_no_json_gives_the_place() -> None:
    assert parse_json('{"a": }') == NotJson("not valid JSON (line 1, column 7: Expecting value)")


def test_deep_nesting_and_endless_numbers_are_reasons() -> None:
    assert parse_json("[" * 100_000) == NotJson("JSON nested too deeply")
    assert parse_json("1" * 5000) == NotJson("JSON with a number that is too long")
