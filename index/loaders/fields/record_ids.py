"""Which of the ids that files give are ids anywhere, and not numbers that the next file uses again."""

_LEAST_LENGTH = 20


def global_id(name: str) -> str:
    """Return an id that is an address, a URN or long enough to be of one record alone; else ""."""
    line = " ".join(name.split())
    return line if ":" in line or len(line) >= _LEAST_LENGTH else ""
