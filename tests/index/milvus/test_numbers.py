from index.milvus.numbers import dimension_of, number_of


def test_numbers_fit_into_what_the_engine_keeps() -> None:
    names = [f"name {n}" for n in range(1000)]
    assert all(0 <= number_of(name) < 2**63 for name in names)
    assert all(0 <= dimension_of(name) < 2**32 - 1 for name in names)
    assert len({number_of(name) for name in names}) == len(names)


def test_numbers_stay_what_they_are_from_one_version_to_the_next() -> None:
    assert (number_of("Valley Tribune"), dimension_of("reservoir")) == (6102426833545043250, 2889849653)


def test_a_name_with_half_a_character_has_a_number() -> None:
    assert number_of("\ud800") >= 0
