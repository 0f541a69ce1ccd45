"""An archive on Milvus, open for reading: the same contract as the folder of this machine (`index/store/contract.py`)."""

import time
from contextlib import ExitStack
from pathlib import Path

from index.embedders.contract import ModelIdentity
from index.errors import IndexMissing, IndexOfAnotherModel
from index.filters import Filters
from index.locations import EngineLocation, engine_location
from index.milvus.catalogue import EngineCatalogue
from index.milvus.collections import Slot
from index.milvus.engine import Engine
from index.milvus.scope import EngineScope
from index.milvus.searching import EngineSearch
from index.milvus.state import LAYOUT, MetaTexts, PublishedState, read_state
from index.milvus.statistics import StoredFrequencies
from index.store.manifest import Manifest, check_pipeline

_JUST_PUBLISHED = 60.0
"""Seconds after publishing in which every read waits for what was written."""


class EngineArchive:
    """One generation. It stays valid while the next one is published; the one after that takes its collections."""

    def __init__(self, engine: Engine, slot: Slot, state: PublishedState) -> None:
        self._engine, self._state = engine, state
        self._search = EngineSearch(engine, slot, state, StoredFrequencies(engine, slot.terms))
        self.catalogue = EngineCatalogue(self._search, MetaTexts(engine, slot.meta))

    @classmethod
    def open(cls, location: EngineLocation) -> "EngineArchive":
        """Open the current generation. Raise `IndexMissing`, `IndexOfAnotherModel` or an error of `index/milvus/errors.py`."""
        with ExitStack() as resources:
            engine = Engine.open(location)
            resources.callback(engine.close)
            state = current_state(engine)
            if state is None:
                raise IndexMissing(str(location))
            check_pipeline(str(location), state.manifest)
            if time.time() - state.published_at > _JUST_PUBLISHED:
                engine.consistency = "Bounded"
            archive = cls(engine, Slot(location.name, state.letter), state)
            resources.pop_all()
        return archive

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
        own = self.manifest.identity
        if (own.weights, own.dimension) != (identity.weights, identity.dimension):
            reason = f"it was built with the model {own.name} ({own.weights[:8]}), the settings name {identity.name} ({identity.weights[:8]})"
            raise IndexOfAnotherModel(str(self._engine.location), reason)


def current_state(engine: Engine) -> PublishedState | None:
    """Return the state that the archive's alias points to; None if nothing was published. Raise `IndexOfAnotherModel`."""
    location = engine.location
    if engine.pointed_at(location.name) is None:
        return None
    state = read_state(engine, location.name)
    if state is None:
        raise IndexOfAnotherModel(str(location), f"another version laid out its collections, or it is no archive (this version reads {LAYOUT})")
    return state


def _generation_name(state: PublishedState) -> str:
    return f"gen-{state.manifest.generation:06d}-{state.letter}"


def open_engine_archive(location: Path | str) -> EngineArchive:
    """Open the archive at a location that `is_on_engine` is true of."""
    return EngineArchive.open(engine_location(location))
