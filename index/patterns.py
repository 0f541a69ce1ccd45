"""Regular expressions that are compiled when they are first used.

The rules of this project hold hundreds; compiling them all took 0.4 s of every start, and one question needs a part of them.
"""

import re
from functools import cached_property
from typing import Any, cast


class LazyPattern:
    """Stands for a compiled pattern, and becomes one at its first use. Each method is looked up once."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:  # whatever a pattern has
        value = getattr(self._compiled, name)
        self.__dict__[name] = value  # found there from now on, without this method
        return value

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as `re.compile(source, flags)` can, by its methods; the functions of `re` do not take it.

    A fault in `source` shows at the first use: a test compiles every pattern of the project.
    """
    return cast(re.Pattern[str], LazyPattern(source, flags))
