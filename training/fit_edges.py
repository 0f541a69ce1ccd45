"""Fit the weights by which the span reader chooses among the forms of one answer, on rows that no network was trained on.

    python -m training.fit_edges RECIPE.toml DATA

Reads what the recipe holds out with the shipped network, prints EM and F1 before and after, each row judged by weights fitted
on other texts, and writes `qa/readers/span/edges.json`. The sets with whole articles and those that measure refusals are left out.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.models.files import file_sha256
from index.text import sentences
from qa.evaluation.metrics.squad import exact_match, token_f1
from qa.question.kind import wanted_kind
from qa.readers.span.decoding import ScoredSpan, best_spans_with_forms
from qa.readers.span.edges import EdgeFeatures, EdgeModel, measure_forms
from qa.readers.span.encoding import QuestionEncoder
from qa.readers.span.network import SpanNetwork
from training.cross_fit import FOLDS
from training.groups import TrainingData
from training.recipe import read_recipe
from training.rows import TrainingRow
from training.scores import ReadRows, passages_of
from training.softmax import fit_softmax
from training.weights import bert_encoder

_FOLDER = Path(__file__).parents[1] / "qa/readers/span"
_SETS = ("newsquiz-evidence", "newwiki")
_STRENGTH = 0.01
"""Weight of the squared weights, over standardised features."""
MARGIN = 0.5
"""How much likelier than the network's best another form must be, in logits; chosen by the figures in docs/reader.md."""

Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class AnswerForms:
    """The forms of the best answer of a row: features, shape (forms, features), EM and F1, shape (forms,); the network's best first."""

    text: str
    forms: tuple[str, ...]
    features: Weights
    em: Weights
    f1: Weights


def main(recipe: Path, data: Path) -> None:
    network, encoder = SpanNetwork(_FOLDER / "span.onnx", file_sha256(_FOLDER / "span.onnx")), bert_encoder()
    held_out = TrainingData(read_recipe(recipe), data).held_out

    def forms_of(row: TrainingRow) -> tuple[str, list[ScoredSpan]]:
        return best_forms(lambda encoded: [network.read(e) for e in encoded], encoder, row)

    sets = {
        name: [row_forms(row.question, row.answers, *forms_of(row)) for row in held_out[name] if row.spans] for name in _SETS
    }
    print(cross_fitted(sets))
    model = fit_edges([row for rows in sets.values() for row in rows])
    (_FOLDER / "edges.json").write_text(model_json(model), encoding="utf-8")


def best_forms(read: ReadRows, encoder: QuestionEncoder, row: TrainingRow) -> tuple[str, list[ScoredSpan]]:
    """Return the passage of the row that answers best, and the forms of its answer."""
    passages = passages_of(row.context, encoder)
    windows = encoder.windows(row.question, [row.prefix] * len(passages), passages)
    found = []
    for text, of_passage in zip(passages, windows, strict=True):
        for window, output in zip(of_passage, read(of_passage), strict=True):
            found += [(text, f) for f in best_spans_with_forms(window, output.start, output.end, 1, sentences(text))]
    return max(found, key=lambda one: one[1][0].score)


def row_forms(question: str, answers: Sequence[str], text: str, forms: Sequence[ScoredSpan]) -> AnswerForms:
    measured = measure_forms(question, wanted_kind(question), text, forms)
    said = [text[slice(*span)] for span in measured]
    em, f1 = (np.array([measure(one, answers) for one in said]) for measure in (exact_match, token_f1))
    return AnswerForms(text, tuple(said), np.array(list(measured.values()), np.float64), em, f1)


def fit_edges(rows: Sequence[AnswerForms]) -> EdgeModel:
    """Fit a softmax over the forms of each answer, an exactly right one of which is to win, whichever it is."""
    weights = fit_softmax([(row.features, row.em == 1) for row in rows], _STRENGTH)
    return EdgeModel(weights=EdgeFeatures(*(round(float(weight), 3) for weight in weights)), margin=MARGIN)


def cross_fitted(sets: dict[str, list[AnswerForms]]) -> str:
    """Return, a line for each set, EM and F1 before and after by weights fitted on the other four fifths of the texts."""
    everything = [row for rows in sets.values() for row in rows]
    models = [fit_edges([row for row in everything if _fold(row) != fold]) for fold in range(FOLDS)]
    return "\n".join(f"{name}: {judged(rows, [models[_fold(row)] for row in rows])}" for name, rows in sets.items())


def judged(rows: Sequence[AnswerForms], models: Sequence[EdgeModel]) -> str:
    """Return EM and F1 in percent before and after, and how many answers change."""
    chosen = [chosen_form(model, row) for model, row in zip(models, rows, strict=True)]
    before, after = (
        [100 * float(np.mean([getattr(row, name)[n] for row, n in zip(rows, numbers, strict=True)])) for name in ("em", "f1")]
        for numbers in ([0] * len(rows), chosen)
    )
    righted = sum(row.em[n] > row.em[0] for row, n in zip(rows, chosen, strict=True))
    spoilt = sum(row.em[n] < row.em[0] for row, n in zip(rows, chosen, strict=True))
    return (
        f"{len(rows)} rows, EM {before[0]:.1f} to {after[0]:.1f}, F1 {before[1]:.1f} to {after[1]:.1f}; "
        f"{sum(n > 0 for n in chosen)} changed, {righted} of them to right, {spoilt} to wrong"
    )


def chosen_form(model: EdgeModel, row: AnswerForms) -> int:
    scores = row.features @ np.array(model.weights)
    best = int(scores.argmax())
    return best if scores[best] - scores[0] >= model.margin else 0


def model_json(model: EdgeModel) -> str:
    return json.dumps({"weights": model.weights._asdict(), "margin": model.margin}) + "\n"


def _fold(row: AnswerForms) -> int:
    return crc32(row.text.encode()) % FOLDS


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
