"""An archive on Milvus, open for reading: the same contract as the folder of this machine (`index/store/contract.py`)."""

import time
from contextlib import ExitStack
from pathlib import Path

from index.embedders.contract import ModelIdentity
from index.errors import IndexMissing, IndexOfAnotherModel
from index.filters import Filters
from index.locations import engine_location
from index.milvus.catalogue import EngineCatalogue
from index.milvus.engine import Engine
from index.milvus.layout import CollectionSet
from index.milvus.scope import EngineScope
from index.milvus.searching import EngineSearch
from index.milvus.state import LAYOUT, MetaTexts, PublishedState, read_state
from index.milvus.statistics import StoredFrequencies
from index.store.manifest import Manifest, check_pipeline, check_same_model

_JUST_PUBLISHED = 60.0
"""Seconds after publishing in which every read waits for what was written."""


class EngineArchive:
    """One generation. It stays valid while the next one is published; the one after that takes its collections."""

    def __init__(self, engine: Engine, slot: CollectionSet, state: PublishedState) -> None:
        self._engine, self._state = engine, state
        self._search = EngineSearch(engine, slot, state, StoredFrequencies(engine, slot.terms))
        self.catalogue = EngineCatalogue(self._search, MetaTexts(engine, slot.meta))

    @classmethod
    def current(cls, engine: Engine) -> "EngineArchive":
        """Return the current generation on an engine, which is closed with it. Raise `IndexMissing` or `IndexOfAnotherModel`."""
        location, state = engine.location, current_state(engine)
        if state is None:
            raise IndexMissing(str(location))
        check_pipeline(str(location), state.manifest)
        if time.time() - state.published_at > _JUST_PUBLISHED:
            engine.consistency = "Bounded"
        slot = CollectionSet(location.name, state.letter)
        engine.load(slot.passages, slot.articles, slot.texts, slot.terms)
        return cls(engine, slot, state)

    def close(self) -> None:
        self._engine.close()

    @property
    def path(self) -> Path:
        return self._engine.location.path

    @property
    def manifest(self) -> Manifest:
        return self._state.manifest

    @property
    def generation_name(self) -> str:
        return _generation_name(self._state)

    def current_name(self) -> str:
        """Return the name of the generation that is current now; "" if there is none. Raises what opening raises."""
        state = current_state(self._engine)
        return _generation_name(state) if state is not None else ""

    def scope(self, filters: Filters) -> EngineScope:
        return EngineScope(self._search, self.catalogue.condition(filters))

    def check_model(self, identity: ModelIdentity) -> None:
        """Raise `IndexOfAnotherModel` unless the archive was built with this model."""
        check_same_model(str(self._engine.location), self.manifest, identity)


def current_state(engine: Engine) -> PublishedState | None:
    """Return the state that the archive's alias points to; None if nothing was published. Raise `IndexOfAnotherModel`."""
    location = engine.location
    meta = engine.pointed_at(location.name)
    if meta is None:
        return None
    if (state := read_state(engine, meta)) is None:
        raise IndexOfAnotherModel(
            str(location), f"another version laid out its collections, or it is no archive (this version reads {LAYOUT})"
        )
    return state


def _generation_name(state: PublishedState) -> str:
    return f"gen-{state.manifest.generation:06d}-{state.letter}"


def open_engine_archive(location: Path | str) -> EngineArchive:
    """Open the archive at a location that `is_on_engine` is true of. Raise also what `index/milvus/errors.py` has."""
    with ExitStack() as resources:
        engine = Engine.connect(engine_location(location))
        resources.callback(engine.close)
        archive = EngineArchive.current(engine)
        resources.pop_all()
    return archive
