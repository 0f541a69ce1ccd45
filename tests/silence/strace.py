"""The system calls of a program and all that it starts: addresses, and files opened for writing. This works on Linux alone.

A guard in Python would see nothing here: onnxruntime opens its sockets in C++.
"""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

CALLS = "%network,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate"
_SOCKET = re.compile(r"socket\(AF_INET6?,.*")
_ADDRESS = re.compile(r'sin6?_port=htons\((\d+)\).*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([^"]+)"')
_OPEN = re.compile(r"\bopen(?:at)?\(.*\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)\b")
_CHANGE = re.compile(r"\b(?:creat|mkdir(?:at)?|rename(?:at2?)?|link(?:at)?|symlink(?:at)?|truncate)\(")
_PATH = re.compile(r'(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"')
_NAME_SERVER_PORT = 53
"""The port of name servers; one that listens on loopback asks others."""


def traced(command: Sequence[str], log: Path) -> list[str]:
    """Return the command that runs `command` under strace, which writes to `log`. Raise where strace is not installed."""
    if shutil.which("strace") is None:
        raise FileNotFoundError("strace is not installed, so silence cannot be shown. Run: apt-get install strace")
    return ["strace", "-f", "-y", "-qq", "--signal=none", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(log), *command]


@dataclass(frozen=True, slots=True)
class Trace:
    """The lines of a log; a call that failed was asked for all the same."""

    lines: tuple[str, ...]
    cwd: Path

    @classmethod
    def read(cls, log: Path, cwd: Path) -> "Trace":
        return cls(tuple(log.read_text(encoding="utf-8", errors="replace").splitlines()), cwd)

    def sockets(self) -> list[str]:
        """Return calls for sockets that could reach another machine, whether or not they do."""
        return [line for line in self.lines if _SOCKET.search(line)]

    def addresses_elsewhere(self) -> list[str]:
        """Return calls that name an address beyond loopback, or a name server anywhere."""
        matches = ((line, match) for line in self.lines for match in _ADDRESS.finditer(line))
        return [line for line, match in matches if int(match[1]) == _NAME_SERVER_PORT or not ip_address(match[2]).is_loopback]

    def written_outside(self, rooms: Sequence[Path]) -> list[str]:
        """Return calls that write or make something outside `rooms`; folders above a room may be made."""
        above = {parent for room in rooms for parent in room.parents}
        return [
            line
            for line, path in self._written()
            if not any(path.is_relative_to(room) for room in rooms) and not ("mkdir" in line and path in above)
        ]

    def _written(self) -> Iterator[tuple[str, Path]]:
        for line in self.lines:
            if _OPEN.search(line) or (_CHANGE.search(line) and "= -1 EEXIST" not in line):
                for folder, name in _PATH.findall(line.rpartition(" = ")[0] or line):
                    yield line, Path(os.path.normpath(self.cwd / folder / name))
