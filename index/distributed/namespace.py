"""A network namespace with the loopback interface alone, Linux only.

Ray takes the machine's own address even where it is told 127.0.0.1: a process that is to be reached from nowhere else needs a
network of its own. Nothing but the standard library is imported: a process that has threads cannot enter a namespace of users.
"""

import ctypes
import os
import socket
import struct
import sys
from contextlib import suppress
from pathlib import Path

_NEW_USERS = 0x10000000
_NEW_NETWORK = 0x40000000
_GET_FLAGS = 0x8913
_SET_FLAGS = 0x8914
_UP = 0x1
_INTERFACE = "16sh22x"
"""The name of an interface and its flags, as `ioctl` takes them."""


def has_loopback_alone() -> bool:
    """Return whether this process can reach, and be reached by, nothing but processes of its own network namespace."""
    return [name for _, name in socket.if_nameindex()] == ["lo"]


def enter_loopback_namespace() -> None:
    """Give this process, and those that it starts, a network with loopback alone. Raises `OSError` where the system forbids it."""
    if sys.platform != "linux":
        raise OSError("only Linux has them")
    if not has_loopback_alone():
        user, group = os.geteuid(), os.getegid()
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(_NEW_NETWORK) != 0:  # which the superuser may do at once
            if libc.unshare(_NEW_USERS | _NEW_NETWORK) != 0:
                raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
            _keep_identity(user, group)
    _raise_loopback()


def _keep_identity(user: int, group: int) -> None:
    """Let the process be who it was in the new namespace of users."""
    with suppress(FileNotFoundError):
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1", encoding="ascii")


def _raise_loopback() -> None:
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        answer = fcntl.ioctl(any_socket, _GET_FLAGS, struct.pack(_INTERFACE, b"lo", 0))
        flags = struct.unpack(_INTERFACE, answer)[1]
        if not flags & _UP:
            fcntl.ioctl(any_socket, _SET_FLAGS, struct.pack(_INTERFACE, b"lo", flags | _UP))
