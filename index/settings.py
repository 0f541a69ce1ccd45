"""The settings for building and searching an archive. Each default says on which questions it was chosen."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class IndexSettings(BaseModel):
    """The `[index]` table of `pullquote.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    embedder: Literal["onnx", "sentence-transformers", "hashing"] = "onnx"
    """The engine that turns texts into vectors; all engines give the same vectors for the same model."""

    model: str = "all-MiniLM-L6-v2"
    """A bundled model by name, or a folder with a sentence-transformers model in safetensors."""

    passage_tokens: int = Field(default=160, ge=32, le=2048)
    """Most model tokens in a passage, headline and date not counted. An archive keeps its own; a change rebuilds it."""

    overlap_tokens: int = Field(default=0, ge=0, le=1024)
    """Most model tokens of a passage's end that the next one may repeat, in whole sentences."""

    front: Literal["none", "headline", "headline+date"] = "headline+date"
    """The text in front of a passage when it is embedded and counted by BM25. It is never part of a quote."""

    file_seconds: int = Field(default=10, ge=1, le=86_400)
    """Computing time, in seconds, from one article of a file to the next. A file that takes longer is skipped from there on."""

    file_megabytes: int = Field(default=500, ge=300, le=1_000_000)
    """Memory that reading one file may take, on Linux. A file that needs more is skipped."""


class SearchSettings(BaseModel):
    """The `[search]` table of `pullquote.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    retriever: Literal["hybrid", "dense", "lexical"] = "hybrid"
    """The halves that are searched."""

    fusion: Literal["weighted-sum", "reciprocal-rank"] = "weighted-sum"
    """How the two halves become one ranking."""

    dense_weight: float = Field(default=0.35, ge=0.0, le=1.0)
    """The dense half's share in the weighted sum; the lexical half has the rest. Chosen on newsquiz-dev (docs/retrieval.md)."""

    article_weight: float = Field(default=0.4, ge=0.0, le=1.0)
    """In the lexical half, the share of the whole article's BM25; the passage's has the rest. Chosen on newsquiz-dev."""

    pair_weight: float = Field(default=0.6, ge=0.0, le=10.0)
    """In the lexical half, the weight of neighbouring words found together, added to the passage's BM25. Chosen on newsquiz-dev."""

    context_weight: float = Field(default=0.4, ge=0.0, le=2.0)
    """For a question that needs the turns before it: the weight of the score for what was asked and answered before."""

    recency_weight: float = Field(default=0.3, ge=0.0, le=2.0)
    """What an article of the as-of day gains in the fused score, whose best is 1. From other years of the quiz (docs/conversation.md)."""

    recency_days: float = Field(default=30.0, gt=0.0, le=3650.0)
    """Days before the as-of day at which the gain has fallen to 1/e. From other years of the quiz."""

    time_weight: float = Field(default=0.3, ge=0.0, le=2.0)
    """What an article of the days that the question names gains in the fused score. Chosen on newsquiz-train."""

    time_days: float = Field(default=10.0, gt=0.0, le=3650.0)
    """Days away from the days that the question names at which the gain has fallen to 1/e."""

    depth: int = Field(default=100, ge=10, le=2000)
    """Passages taken from each half before fusion."""
