"""From rows to batches: spans stay exact, held-out titles stay out, the same seed gives the same order."""

import json
import re
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from index.models.files import BUNDLED_MODEL, find_model
from qa.readers.span.encoding import QuestionEncoder
from training.batches import Batch, batch_rows, make_batch
from training.groups import TrainingData, groups_by_question, without_question_word
from training.held_out import split_by_question, split_by_text, without_measured
from training.loss import span_loss
from training.negatives import NegativePool
from training.plan import RoundPlan, answer_positions, load_plan, plan_round, save_plan
from training.recipe import RecipeRound, RecipeSource, read_recipe
from training.rows import TrainingRow, read_questions, read_rows
from training.windows import cut_away, widened, window

RECIPES = Path(__file__).parents[2] / "training"
TEXT = "The ferry left Alder at noon. It carried 44 people. The captain, Ida Holm, saw ice. Nobody was hurt. It docked at six."


def row(answer: str, text: str = TEXT, title: str = "Ferry", name: str = "a") -> TrainingRow:
    start = text.index(answer)
    return TrainingRow(name, "Who saw ice?", text, ((start, start + len(answer)),), title)


@pytest.fixture(scope="module")
def encoder() -> QuestionEncoder:
    return QuestionEncoder(Tokenizer.from_file(str(find_model(BUNDLED_MODEL).folder / "tokenizer.json")))


@pytest.mark.parametrize("seed", range(8))
def test_a_window_keeps_the_answer_in_place(seed: int) -> None:
    made = window(row("Ida Holm"), 60, Random(seed))
    assert made.answers == ("Ida Holm",)
    assert len(made.context) <= 60


def test_a_window_holds_an_answer_that_ends_in_another_sentence() -> None:
    text = "A. " * 40 + "It left at noon. Ida Holm saw ice. " + "B. " * 40
    start = text.index("at noon")
    asked = TrainingRow("a", "When?", text, ((start, text.index(" saw")),), "")
    assert [window(asked, 80, Random(seed)).answers for seed in range(6)] == [("at noon. Ida Holm",)] * 6


def test_white_space_around_an_answer_is_no_part_of_it(tmp_path: Path) -> None:
    entry = {
        "id": "1",
        "question": "Who?",
        "context": "Then Holm won.",
        "answers": [{"text": " Holm ", "start": 4}],
        "date": "2022-12-07",
    }
    (tmp_path / "rows.jsonl").write_text(json.dumps(entry), encoding="utf-8")
    (made,) = read_rows(tmp_path / "rows.jsonl")
    assert (made.answers, made.date) == (("Holm",), "07 December 2022")


def test_what_is_cut_away_holds_no_answer() -> None:
    text = TEXT + " The harbour office opened an inquiry into the timetable on Monday morning, and nobody else was asked."
    made = cut_away(row("Ida Holm", text), 200, Random(1))
    assert made is not None
    assert made.spans == ()
    assert "Holm" not in made.context


@pytest.mark.parametrize("seed", range(4))
def test_widening_moves_the_answer_with_its_sentence(seed: int) -> None:
    assert widened(row("Ida Holm"), ["One.", "Two."], Random(seed)).answers == ("Ida Holm",)


def test_no_title_is_on_both_sides_of_a_split() -> None:
    rows = [row("noon", title=f"t{n % 10}", name=str(n)) for n in range(100)]
    trained, held = split_by_text(rows, 0.1)
    assert not {r.title for r in trained} & {r.title for r in held}
    assert 10 <= len(held) <= 20


def test_texts_without_a_title_are_held_out_whole() -> None:
    rows = [row("noon", TEXT + f" It was day {n % 10}.", title="", name=str(n)) for n in range(100)]
    trained, held = split_by_text(rows, 0.2)
    assert not {r.context for r in trained} & {r.context for r in held}
    assert 20 <= len(held) <= 30


def test_questions_that_the_blends_are_fitted_on_are_held_out() -> None:
    asked = [replace(row("noon"), question=question) for question in ("When?", "Who?")]
    trained, held = split_by_question(asked, {"Who?"})
    assert ([r.question for r in trained], [r.question for r in held]) == (["When?"], ["Who?"])


def test_questions_about_articles_find_their_passage_and_answer(tmp_path: Path) -> None:
    article = {"id": "t1", "title": "Ferry", "date": "2024-05-03", "text": f"Lodd. {TEXT}"}
    (tmp_path / "articles.jsonl").write_text(json.dumps(article), encoding="utf-8")
    start = article["text"].index("44")
    asked = [
        {"article": "t1", "passage": [6, len(article["text"])], "question": "How many?", "answer": [start, start + 2]},
        {"article": "t1", "passage": [6, len(article["text"])], "question": "How many died?"},
    ]
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    rows = read_questions(path, tmp_path / "articles.jsonl")
    assert [(r.context, r.answers, r.prefix) for r in rows] == [
        (TEXT, ("44",), "Ferry (03 May 2024)"),
        (TEXT, (), "Ferry (03 May 2024)"),
    ]
    path.write_text(json.dumps({**asked[0], "answer": [0, 4]}), encoding="utf-8")
    with pytest.raises(ValueError, match="does not stand in its passage"):
        read_questions(path, tmp_path / "articles.jsonl")


def test_own_questions_stand_beside_the_recipe_with_offsets_alone() -> None:
    lines = (RECIPES / "news-questions.jsonl").read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert {frozenset(entry) - {"answer"} for entry in entries} == {frozenset({"article", "passage", "question"})}
    assert all(
        entry["passage"][0] <= entry["answer"][0] < entry["answer"][1] <= entry["passage"][1]
        for entry in entries
        if "answer" in entry
    )
    assert len({(entry["article"], entry["question"].lower()) for entry in entries}) == len(entries)


def test_measured_questions_and_contexts_are_not_trained_on() -> None:
    assert without_measured([row("noon"), row("Holm", TEXT + " More.")], [row("six")]) == []


def test_rivals_share_the_words_and_lack_the_answer() -> None:
    pool = NegativePool(
        [
            row("noon"),
            TrainingRow("b", "", "Ida Holm saw ice again.", ()),
            TrainingRow("c", "", "Who else saw ice? Per Berg.", ()),
        ]
    )
    assert [rival.context for rival in pool.hardest(row("Ida Holm"), 2)] == ["Who else saw ice? Per Berg."]


def test_rows_of_one_question_stand_around_its_answer() -> None:
    told = [
        row("Ida Holm"),
        *(TrainingRow(str(n), "Who saw ice?", f"Text {n}.", ()) for n in range(3)),
        TrainingRow("x", "Who?", "Else.", ()),
    ]
    groups = list(groups_by_question(told, 3, Random(0)))
    assert [[bool(r.spans) for r in group] for group in groups] == [[True, False, False], [False], [False]]
    assert {r.id for group in groups for r in group} == {r.id for r in told}


def test_squad_files_are_read_and_wrong_offsets_refused(tmp_path: Path) -> None:
    asked = {"id": "1", "question": "Who?", "answers": [{"text": "Holm", "answer_start": 0}]}
    path = tmp_path / "rows.json"
    path.write_text(
        json.dumps({"data": [{"title": "A_b", "paragraphs": [{"context": "Holm won.", "qas": [asked]}]}]}), encoding="utf-8"
    )
    assert read_rows(path) == [TrainingRow("1", "Who?", "Holm won.", ((0, 4),), "A b")]
    path.write_text(path.read_text(encoding="utf-8").replace("Holm won", "Berg won"), encoding="utf-8")
    with pytest.raises(ValueError, match="does not stand"):
        read_rows(path)


def test_a_line_can_hold_one_text_and_all_its_questions(tmp_path: Path) -> None:
    questions = [
        {"id": str(n), "question": f"Who {n}?", "answers": [{"text": "Holm", "start": 0}] if n else []} for n in range(2)
    ]
    path = tmp_path / "rows.grouped.jsonl"
    path.write_text(json.dumps({"title": "A_b", "context": "Holm won.", "qas": questions}) + "\n", encoding="utf-8")
    assert read_rows(path) == [
        TrainingRow("0", "Who 0?", "Holm won.", (), "A b"),
        TrainingRow("1", "Who 1?", "Holm won.", ((0, 4),), "A b"),
    ]


def test_rivals_have_no_title_where_the_answering_text_has_none(tmp_path: Path) -> None:
    entries = [
        {"id": "1", "question": "Who saw ice?", "context": TEXT, "answers": [{"text": "Ida Holm", "start": TEXT.index("Ida")}]}
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    rival = {"id": "n", "title": "Ice seen", "date": "2024-05-03", "text": "Who else saw ice? Per Berg saw some ice at sea."}
    (tmp_path / "articles.jsonl").write_text(json.dumps(rival), encoding="utf-8")
    recipe = read_recipe(Path(__file__).parents[2] / "training/small.toml").model_copy(
        update={
            "sources": {"own": RecipeSource(path="rows.jsonl")},
            "measured": (),
            "pool": ("own",),
            "pool_articles": ("articles.jsonl",),
            "front": 1.0,
        }
    )
    part = RecipeRound.model_validate({"name": "one", "take": [{"source": "own", "rivals": 1}]})
    (group,) = TrainingData(recipe, tmp_path).groups(part)
    assert [r.prefix for r in group] == ["", ""]


def test_a_question_can_lose_its_question_word() -> None:
    assert without_question_word("Who was the captain of the ferry?") == "captain of the ferry"


def plan_of(encoder: QuestionEncoder, seed: int, groups: int = 6) -> RoundPlan:
    rows = [(row("Ida Holm", name=str(n)), TrainingRow(f"{n}-n", "Who saw ice?", "Snow fell.", ())) for n in range(groups)]
    return plan_round("one", rows, encoder, Random(seed))


def made_batches(encoder: QuestionEncoder, seed: int) -> list[Batch]:
    plan = plan_of(encoder, seed)
    return [make_batch(plan, rows) for rows in batch_rows(plan, 200, Random(seed))]


def test_the_same_seed_gives_the_same_batches(encoder: QuestionEncoder) -> None:
    first, again = made_batches(encoder, 3), made_batches(encoder, 3)
    assert len(first) > 1
    assert all(torch.equal(a.ids, b.ids) for a, b in zip(first, again, strict=True))


def test_every_row_is_in_one_batch_and_no_group_is_divided(encoder: QuestionEncoder) -> None:
    plan = plan_of(encoder, 3)
    batches = batch_rows(plan, 200, Random(3))
    assert sorted(number for rows in batches for number in rows.tolist()) == list(range(12))
    assert all((np.bincount(plan.rows["group"][rows])[plan.rows["group"][rows]] == 2).all() for rows in batches)


def test_a_batch_holds_the_rows_as_they_were_encoded(encoder: QuestionEncoder) -> None:
    batch = make_batch(plan_of(encoder, 3, 1), np.array([0, 1]))
    long, short = encoder.rows("Who saw ice?", ["Ferry", ""], [TEXT, "Snow fell."])
    for n, encoded in enumerate((long, short)):
        size = len(encoded.ids)
        assert batch.ids[n, :size].tolist() == list(encoded.ids)
        assert batch.types[n, :size].tolist() == list(encoded.types)
        assert batch.attended[n].tolist() == [1] * size + [0] * (batch.ids.shape[1] - size)
        assert batch.passage[n].nonzero().flatten().tolist() == list(range(encoded.first, encoded.first + len(encoded.offsets)))
    assert batch.ids[1, len(short.ids) :].sum() == 0
    assert batch.tokens == len(long.ids) + len(short.ids)


def test_targets_are_the_tokens_of_the_answer(encoder: QuestionEncoder) -> None:
    encoded = encoder.rows("Who saw ice?", ["Ferry"], [TEXT])[0]
    start, end = answer_positions(encoded, row("Ida Holm"), Random(0))
    first, last = encoded.offsets[start - encoded.first], encoded.offsets[end - encoded.first]
    assert TEXT[first[0] : last[1]] == "Ida Holm"


def test_a_plan_comes_back_from_its_file(encoder: QuestionEncoder, tmp_path: Path) -> None:
    plan = plan_of(encoder, 3)
    save_plan(tmp_path / "plan.npz", [plan])
    (loaded,) = load_plan(tmp_path / "plan.npz")
    assert (loaded.name, loaded.digest()) == (plan.name, plan.digest())


def test_the_loss_falls_where_the_gold_tokens_score(encoder: QuestionEncoder) -> None:
    batch = made_batches(encoder, 3)[0]
    flat = torch.zeros(batch.ids.shape)
    start, end = (flat.scatter(1, at[:, None], 20.0) for at in (batch.start, batch.end))
    answers = torch.where(batch.start > 0, 20.0, -20.0)
    right = span_loss((start, end, answers), batch, 0.5, 1.0)
    assert right < 0.01 < span_loss((flat, flat, answers * 0), batch, 0.5, 1.0)


def test_a_rival_that_outscores_the_gold_passage_costs_only_when_normalised_together(encoder: QuestionEncoder) -> None:
    batch = made_batches(encoder, 3)[0]
    flat = torch.zeros(batch.ids.shape)
    start, end = (flat.scatter(1, at[:, None], 20.0) for at in (batch.start, batch.end))
    louder = torch.where((batch.start == 0)[:, None], 40.0, 0.0)
    rivals = (start + louder, end + louder, torch.zeros(len(batch.ids)))
    assert span_loss(rivals, batch, 0.0, 1.0) > span_loss(rivals, batch, 0.0, 0.0) + 5


def test_undated_rows_get_a_day_as_passages_have_at_use(tmp_path: Path) -> None:
    entry = {
        "id": "1",
        "question": "Who won?",
        "context": "Holm won.",
        "answers": [{"text": "Holm", "start": 0}],
        "title": "Vote",
    }
    (tmp_path / "rows.jsonl").write_text(json.dumps(entry), encoding="utf-8")
    shipped = read_recipe(Path(__file__).parents[2] / "training/small.toml")
    one_take = RecipeRound.model_validate({"name": "one", "take": [{"source": "news"}]})
    source = {"news": RecipeSource(path="rows.jsonl", titled=True)}
    always = shipped.model_copy(update={"sources": source, "measured": (), "front": 1.0, "dated": 1.0, "plain_question": 0.0})
    made = TrainingData(always, tmp_path).groups(one_take)[0][0]
    assert re.fullmatch(r"Vote \(\d\d \w+ 20[012]\d\)", made.prefix)


@pytest.mark.parametrize("name", sorted(path.name for path in RECIPES.glob("*.toml")))
def test_the_shipped_recipes_are_whole(name: str) -> None:
    recipe = read_recipe(Path(__file__).parents[2] / "training" / name)
    named = {take.source for part in recipe.rounds for take in part.takes} | set(recipe.pool)
    assert named <= set(recipe.sources) - set(recipe.measured)
