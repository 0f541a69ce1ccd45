"""A session takes the threads that the environment allows it."""

from pathlib import Path

import onnx
import pytest
from onnx import TensorProto, helper

from index.models.onnx_session import onnx_session


@pytest.fixture
def identity(tmp_path: Path) -> Path:
    """Return the smallest model: what goes in comes out."""
    x, y = (helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in "xy")
    graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "identity", [x], [y])
    onnx.save(helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17)]), tmp_path / "identity.onnx")
    return tmp_path / "identity.onnx"


@pytest.mark.parametrize(("value", "threads"), [("1", 1), ("3,2", 3), ("", 0), ("many", 0)])
def test_a_session_has_the_threads_of_omp_num_threads(
    value: str, threads: int, identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", value)
    session = onnx_session(identity)
    assert session.get_session_options().intra_op_num_threads == threads
    assert session.run(None, {"x": [1.0]})[0].tolist() == [1.0]
