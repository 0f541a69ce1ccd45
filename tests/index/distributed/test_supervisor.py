"""Whatever a supervised command starts is gone when it ends, or when whoever started it does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from index.distributed.supervisor import descendants

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="namespaces and /proc are Linux's")

PARENT = """
import subprocess, sys, time
orphan = "import subprocess, sys; print(subprocess.Popen(['sleep', '600']).pid, flush=True)"
subprocess.run([sys.executable, "-c", orphan])  # its parent ends before it
print(sys.argv[1], flush=True)
if "wait" in sys.argv[0]: time.sleep(600)
"""


def supervise(network: str, script: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "index.distributed.supervisor", network, sys.executable, str(script)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("name", ["end.py", "wait.py"])
def test_no_process_and_no_folder_is_left(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PARENT, encoding="utf-8")
    with supervise("networked", tmp_path / name) as running:
        assert running.stdout is not None
        assert running.stdin is not None
        orphan, folder = int(running.stdout.readline()), Path(running.stdout.readline().strip())
        if name == "wait.py":
            assert Path(f"/proc/{orphan}").exists()
            assert folder.is_dir()
            running.stdin.close()
        code = running.wait(timeout=60)
    assert (code == 0) == (name == "end.py")
    assert not Path(f"/proc/{orphan}").exists()
    assert not folder.exists()


def test_descendants_are_all_processes_below() -> None:
    shell = subprocess.Popen(["sh", "-c", "sleep 600 & echo started; wait"], stdout=subprocess.PIPE)
    assert shell.stdout is not None
    shell.stdout.readline()
    try:
        found = descendants(os.getpid())
        assert shell.pid in found
        assert len(descendants(shell.pid)) == 1
    finally:
        for process in [*descendants(shell.pid), shell.pid]:
            os.kill(process, 9)
        shell.wait()
        shell.stdout.close()
