"""Holds exported readers against the usual programs: python3 check-exports.py FOLDER NAME

Needs numpy, onnx, onnxruntime and safetensors. The graph must give our own logits to 1e-3, and the tensors of the
safetensors file must be those that are stored in the graph, bit for bit.
"""

import sys

import numpy as np
import onnx
import onnxruntime
from onnx import numpy_helper
from safetensors.numpy import load_file

TOLERANCE = 1e-3


def check(folder: str, name: str, task: str) -> bool:
    path = f"{folder}/{name}-{task}.onnx"
    model = onnx.load(path)
    onnx.checker.check_model(model)
    case = load_file(f"{folder}/{name}-{task}-check.safetensors")
    expected = case.pop("logits")
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    wanted = {value.name for value in session.get_inputs()}
    found = session.run(["logits"], {key: value for key, value in case.items() if key in wanted})[0]
    difference = float(np.abs(found - expected).max())
    stored = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    tensors = load_file(f"{folder}/{name}.safetensors")
    shared = [key for key in tensors if key in stored]
    same = all(np.array_equal(tensors[key].ravel(), stored[key].ravel()) for key in shared)
    print(f"{task}: greatest difference {difference:.2e}, {len(shared)} tensors {'equal' if same else 'DIFFER'}")
    return difference <= TOLERANCE and same and len(shared) > 0


if __name__ == "__main__":
    good = [check(sys.argv[1], sys.argv[2], task) for task in ("answers", "claims")]
    sys.exit(0 if all(good) else 1)
