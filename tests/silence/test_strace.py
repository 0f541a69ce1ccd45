"""The guard sees what it must see."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.silence.strace import Trace, traced

HOME = Path("/home/ida")
ROOMS = (HOME / ".cache" / "pullquote",)


def trace(line: str) -> Trace:
    return Trace((line,), Path("/work"))


@pytest.mark.parametrize(
    "line",
    [
        '7 connect(8<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = 0',
        '7 connect(8<UDP:[1]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16 <unfinished ...>',
        '7 sendto(8, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(80), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 1',
    ],
)
def test_an_address_elsewhere_and_a_name_server_on_loopback_are_seen(line: str) -> None:
    assert trace(line).addresses_elsewhere() == [line]


def test_loopback_is_no_address_elsewhere() -> None:
    line = '7 bind(8<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0'
    assert trace(line).addresses_elsewhere() == []


def test_only_sockets_that_leave_the_machine_are_sockets() -> None:
    assert trace("7 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP <unfinished ...>").sockets()
    assert not trace("7 socket(AF_UNIX, SOCK_STREAM, 0) = 3<UNIX:[2]>").sockets()


@pytest.mark.parametrize(
    "line",
    [
        '7 openat(AT_FDCWD</work>, "/home/ida/.cache/Microsoft/x.db", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 3</home/ida/.cache/x.db>',
        '7 openat(6</home/ida/.cache/Microsoft>, "deviceid", O_WRONLY|O_CREAT <unfinished ...>',
        '7 openat(AT_FDCWD</work>, "note.txt", O_WRONLY|O_CREAT, 0666) = 3</work/note.txt>',
        '7 mkdir("/home/ida/.cache/Microsoft", 0700) = 0',
        '7 rename("/home/ida/.cache/pullquote/a", "/home/ida/.cache/a") = 0',
    ],
)
def test_a_file_outside_the_rooms_is_seen(line: str) -> None:
    assert trace(line).written_outside(ROOMS) == [line]


@pytest.mark.parametrize(
    "line",
    [
        '7 openat(AT_FDCWD</work>, "/home/ida/.cache/Microsoft/x.db", O_RDONLY|O_CLOEXEC) = 3</home/ida/.cache/Microsoft/x.db>',
        '7 openat(AT_FDCWD</work>, "/home/ida/.cache/pullquote/m", O_WRONLY|O_CREAT, 0644) = 3</home/ida/.cache/pullquote/m>',
        '7 mkdir("/home/ida/.cache", 0777) = 0',
        '7 mkdir("/tmp", 0777) = -1 EEXIST (File exists)',
    ],
)
def test_reading_and_what_lies_in_the_rooms_is_no_fault(line: str) -> None:
    assert trace(line).written_outside(ROOMS) == []


@pytest.mark.two_minutes
def test_a_program_that_goes_out_and_writes_elsewhere_is_caught_in_the_act(tmp_path: Path) -> None:
    """192.0.2.7 is for documentation, and connecting a datagram socket sends nothing."""
    code = (
        f"import socket; socket.socket({socket.AF_INET:d}, {socket.SOCK_DGRAM:d}).connect(('192.0.2.7', 9)); open('note', 'w')"
    )
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}], check=True)"
    subprocess.run(traced([sys.executable, "-c", child], tmp_path / "log"), check=True, cwd=tmp_path)
    seen = Trace.read(tmp_path / "log", tmp_path)
    assert seen.sockets()
    assert seen.addresses_elsewhere()
    assert [line for line in seen.written_outside([Path("/dev")]) if '"note"' in line]
