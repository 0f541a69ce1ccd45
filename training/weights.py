"""The pretrained encoders, and models with trained weights, whatever form these were kept in."""

from pathlib import Path

import torch
from tokenizers import Tokenizer

from index.models.files import BUNDLED_MODEL, find_model
from qa.readers.span.encoding import QuestionEncoder
from training.model import MiniLmSpanModel, MpnetSpanModel, SpanModel
from training.packed_weights import averaged_weights, unpack_weights
from training.recipe import Recipe, read_recipe
from training.start import exported_weights


def bert_encoder() -> QuestionEncoder:
    """Return the encoder of questions and passages that both readers share."""
    return QuestionEncoder(Tokenizer.from_file(str(bundled_encoder() / "tokenizer.json")))


def bundled_encoder() -> Path:
    """Return the folder of the pretrained encoder that is installed with pullquote, all-MiniLM-L6-v2, checked."""
    base = find_model(BUNDLED_MODEL)
    base.check()
    return base.folder


def fresh_model(recipe: Recipe, encoder: Path) -> SpanModel:
    """Return the recipe's model from the pretrained encoder in the folder `encoder`."""
    if recipe.encoder == "mpnet":
        return MpnetSpanModel.fresh(encoder, recipe.seed, early=recipe.early_layer)
    return MiniLmSpanModel.fresh(encoder, recipe.seed)


def read_weights(path: Path) -> dict[str, torch.Tensor]:
    """Return trained weights from a checkpoint (its average), packed weights or an exported network."""
    if path.suffix == ".pt":
        return averaged_weights(path)
    return unpack_weights(path) if path.suffix == ".npz" else exported_weights(path)


def trained_model(recipe: Path, encoder: Path, weights: Path) -> SpanModel:
    """Return a model that was trained by a recipe from an encoder."""
    model = fresh_model(read_recipe(recipe), encoder)
    model.load_state_dict({**model.state_dict(), **read_weights(weights)})
    return model
