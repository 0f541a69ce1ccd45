"""Nothing leaves this machine: libraries that would use the network are imported through this module, with that switched off.

docs/privacy.md says of each library what it would do. No other file imports them (tests/project/test_offline.py).
"""

import os
import sys
import warnings
from importlib import import_module
from typing import Any

SWITCHES = {
    "onnxruntime": ("ORT_DISABLE_TELEMETRY",),
    "huggingface_hub": ("HF_HUB_OFFLINE", "HF_HUB_DISABLE_TELEMETRY", "HF_HUB_DISABLE_UPDATE_CHECK", "DO_NOT_TRACK"),
    "transformers": ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"),
    "sentence_transformers": ("HF_HUB_OFFLINE",),
}
"""Library → the environment variables that it reads once, while it is imported. They are set to “1”, whatever they were before."""

_imported_too_early: set[str] = set()


def stay_offline() -> None:
    """Set every switch in this process's environment, which its sub-processes inherit."""
    for library in SWITCHES:
        if library in sys.modules and _open_switches(library):
            _imported_too_early.add(library)
    os.environ.update({switch: "1" for switches in SWITCHES.values() for switch in switches})


def import_offline(module: str) -> Any:
    """Set every switch, import the module and return it. Warn if the caller's program had imported its library before that."""
    stay_offline()
    library = module.partition(".")[0]
    if library in _imported_too_early:
        switches = " and ".join(f"{switch}=1" for switch in SWITCHES[library])
        warnings.warn(f"{library} was imported before Pullquote and may use the network. Set {switches} first.", stacklevel=2)
    return import_module(module)


def talkative_libraries() -> list[str]:
    """Return the libraries that may use the network: imported before their switches were set, or not switched off now."""
    return [library for library in SWITCHES if library in _imported_too_early or _open_switches(library)]


def _open_switches(library: str) -> list[str]:
    return [switch for switch in SWITCHES[library] if os.environ.get(switch) != "1"]
