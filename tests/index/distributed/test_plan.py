"""Which files go together, and under which names results are kept."""

from pathlib import Path

import pytest

from index.distributed.plan import FileGroup, GroupedFile, StageSettings, file_groups
from index.loaders.source import CorpusFile
from index.settings import IndexSettings

DIGEST = "0" * 64 + " plain text 1"
NAMES = [f"article-{number}.txt" for number in range(400)]


def groups_of(names: list[str], digests: dict[str, str] | None = None) -> list[list[str]]:
    files = [(name, CorpusFile(Path("/corpus", name), name)) for name in names]
    given = digests if digests is not None else dict.fromkeys(names, DIGEST)
    return [[file.name for file in group.files] for group in file_groups(files, given)]


def stage_settings(**fields: object) -> StageSettings:
    given = {"folder": "/stages", "index": IndexSettings(), "weights": "w", "field_map": {}}
    return StageSettings.model_validate({**given, **fields})


def test_every_file_is_in_one_group_in_its_order() -> None:
    groups = groups_of(NAMES)
    assert [name for group in groups for name in group] == NAMES
    assert len(groups) > 5
    assert max(map(len, groups)) <= 64


def test_a_file_that_comes_changes_its_own_group_alone() -> None:
    before, after = groups_of(NAMES), groups_of([*NAMES[:100], "article-99b.txt", *NAMES[100:]])
    assert len([group for group in after if group not in before]) <= 2


def test_a_large_file_ends_its_group(tmp_path: Path) -> None:
    large = tmp_path / "large.jsonl"
    with large.open("wb") as stream:
        stream.truncate(5 * 2**20)
    files = [("large.jsonl", CorpusFile(large, "large.jsonl")), ("z.txt", CorpusFile(tmp_path / "z.txt", "z.txt"))]
    groups = file_groups(files, dict.fromkeys(("large.jsonl", "z.txt"), DIGEST))
    assert [[file.name for file in group.files] for group in groups] == [["large.jsonl"], ["z.txt"]]


def test_files_that_nobody_reads_or_could_name_are_left_to_the_build() -> None:
    digests = {"a.txt": DIGEST, "b.png": "unsupported", "c.txt": "Permission denied", "\udcff.txt": DIGEST}
    assert groups_of(list(digests), digests) == [["a.txt"]]


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({"weights": "other"}, {"cut", "embed"}),
        ({"index": IndexSettings(passage_tokens=100)}, {"cut", "embed"}),
        ({"index": IndexSettings(front="none")}, {"embed"}),
        ({"index": IndexSettings(file_seconds=5)}, {"load"}),
        ({"field_map": {"title": "headline"}}, {"load"}),
        ({"folder": "/elsewhere"}, set()),
    ],
)
def test_a_setting_changes_the_names_of_what_depends_on_it(fields: dict[str, object], changed: set[str]) -> None:
    group = FileGroup(files=(GroupedFile(name="a.txt", file="/corpus/a.txt", digest=DIGEST),))

    def names(settings: StageSettings) -> dict[str, str]:
        partition = "p" * 64
        return {
            "load": settings.load_key(group),
            "cut": settings.cut_key(partition),
            "embed": settings.embed_key(partition),
            "sketch": settings.sketch_key(partition),
        }

    before, after = names(stage_settings()), names(stage_settings(**fields))
    assert {stage for stage in before if before[stage] != after[stage]} == changed
