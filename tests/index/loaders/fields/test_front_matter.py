from index.loaders.fields.front_matter import BrokenFrontMatter, split_front_matter


def test_keys_are_read_in_any_case_and_lists_are_joined() -> None:
    assert split_front_matter("---\nHeadline: A\nAuthors: [B, C]\nSection: d\n---\nBody") == (
        {"title": "A", "author": "B, C", "category": "d"},
        "Body",
    )


def test_values_stay_as_written() -> None:
    fields, _ = split_front_matter("---\ntitle: No\ndate: 2025-02-30\nid: 007\nauthor: null\n---\n")  # type: ignore[misc]
    assert fields == {"title": "No", "published": "2025-02-30", "id": "007"}


def test_broken_yaml_names_the_line_of_the_file() -> None:
    assert split_front_matter("\n---\ntitle: a\nb: : c\n---\nBody") == BrokenFrontMatter(
        "front matter is not valid YAML (line 4)"
    )


def test_deep_nesting_and_control_characters_are_reasons() -> None:
    assert isinstance(split_front_matter("---\na: " + "[" * 5000 + "\n---\n"), BrokenFrontMatter)
    assert isinstance(split_front_matter("---\na: \x07\n---\n"), BrokenFrontMatter)


def test_text_between_rules_is_no_front_matter() -> None:
    for text in ("---\nJust words.\n---\nBody", "---\ntitle: never closed", "No rule at all"):
        assert split_front_matter(text) == ({}, text)


def test_an_alias_that_grows_without_end_costs_nothing() -> None:
    bomb = "\n".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]" for n in range(1, 40))
    assert split_front_matter(f"---\nk0: &k0 x\n{bomb}\ntitle: *k39\n---\nBody") == ({}, "Body")
