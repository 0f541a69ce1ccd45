"""A namespace with loopback alone: reachable by itself, and by nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.distributed.namespace import enter_loopback_namespace, has_loopback_alone

ENTER = """
import os, socket
from index.distributed.namespace import enter_loopback_namespace, has_loopback_alone
user = os.geteuid()
enter_loopback_namespace()
enter_loopback_namespace()  # where that is so already, nothing happens
with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname(), timeout=10):
    print(has_loopback_alone(), os.geteuid() == user)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out:
    try:
        out.connect(("192.0.2.1", 9))
    except OSError as error:
        print(error.errno)
"""


@pytest.mark.usefixtures("namespaces")
def test_a_process_in_it_reaches_itself_and_nothing_else() -> None:
    outcome = subprocess.run([sys.executable, "-c", ENTER], capture_output=True, text=True, check=True)
    assert outcome.stdout.split() == ["True", "True", "101"]  # network is unreachable


@pytest.mark.usefixtures("namespaces")
def test_its_parent_keeps_its_network() -> None:
    before = Path("/proc/self/ns/net").readlink()
    subprocess.run([sys.executable, "-c", ENTER], capture_output=True, check=True)
    assert Path("/proc/self/ns/net").readlink() == before


def test_where_the_system_has_none_that_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(OSError, match="only Linux"):
        enter_loopback_namespace()


def test_a_machine_with_a_network_has_more_than_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.if_nameindex", lambda: [(1, "lo"), (2, "eth0")])
    assert not has_loopback_alone()
