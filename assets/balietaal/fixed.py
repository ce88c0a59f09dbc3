"""The same steps of 8 bits for every text, so that texts can be read together and each keeps its own vector.

A network that is rounded as it runs measures the least and the greatest number of all it is given at once: in company a
text would get other numbers. Here both are measured beforehand, over texts to learn from, for each product of the
network; what lies outside becomes the nearest step (Jacob et al. 2018, arXiv 1712.05877, 3.1).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from together import OF_RUNTIME, keep_what_is_needed

STEPS = 255

WITHIN = 95
"""How many texts in a hundred stay within the steps altogether. The few great numbers of the others would make all
steps wider: vectors were .9994 like those of the network that rounds as it runs (the least like of 200 texts .9987)
with 95 or 90, .9991 (.9979) with 99 and .9978 (.992) with all."""

Given = Sequence[tuple[np.ndarray, np.ndarray]]
"""Of each text the rows of its pieces and where there is a piece."""


@dataclass(frozen=True, slots=True)
class Product:
    """One product of rows and weights of 8 bits, by the names of what goes in and what comes out."""

    rows: str
    weights: str
    scale: str
    zero: str
    bias: str
    out: str

    def fixed(self, least: float, greatest: float) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
        """Its two steps and their numbers: round the rows, multiply (the same arithmetic as before)."""
        step = np.float32((greatest - least) / STEPS)
        numbers = {f"{self.rows}_step": step, f"{self.rows}_zero": np.uint8(round(-least / step))}
        rounded = f"{self.rows}_rounded"
        given = [rounded, self.weights, f"{self.rows}_step", self.scale, f"{self.rows}_zero", self.zero, self.bias]
        steps = [
            helper.make_node("QuantizeLinear", [self.rows, *numbers], [rounded]),
            helper.make_node("MatMulIntegerToFloat", given, [self.out], domain=OF_RUNTIME),
        ]
        return steps, [numpy_helper.from_array(np.asarray(number), name) for name, number in numbers.items()]


def fix_steps(path: Path, texts: Given) -> None:
    """Write the network in this file, as `together` left it, anew; `texts` tell how great its numbers become."""
    network = onnx.load(str(path))
    products = list(_products(network.graph))
    ranges = _ranges(network, [product.rows for product in products], texts)
    replaced = {}
    for product in products:
        replaced[product.out], numbers = product.fixed(*ranges[product.rows])
        network.graph.initializer.extend(numbers)
    keep_what_is_needed(
        network.graph, [new for step in network.graph.node for new in replaced.get(step.output[0], [step])]
    )
    onnx.save(network, str(path))


def _products(graph: onnx.GraphProto) -> Iterator[Product]:
    """Every product that rounds its rows as it runs: those of the attention in one step, the others in a chain."""
    biased = {step.input[1]: step for step in graph.node if step.op_type == "Add"}
    for step in graph.node:
        if step.op_type == "DynamicQuantizeMatMul":
            yield Product(*step.input, step.output[0])
        elif step.op_type == "MatMulInteger":
            rounded, weights, _its_zero, zero = step.input
            added = biased[step.output[0].removesuffix("_output_quantized")]
            scale = weights.replace("_quantized", "_scale")
            yield Product(rounded.removesuffix("_quantized"), weights, scale, zero, added.input[0], added.output[0])


def _ranges(network: onnx.ModelProto, names: Sequence[str], texts: Given) -> dict[str, tuple[float, float]]:
    """Per name between which numbers it stays in WITHIN of a hundred texts, 0 always among them."""
    looked_into = onnx.ModelProto()
    looked_into.CopyFrom(network)
    looked_into.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(looked_into.SerializeToString(), providers=["CPUExecutionProvider"])
    least, greatest = (np.zeros((len(texts), len(names))) for _end in range(2))
    for at, (rows, there) in enumerate(texts):
        for place, seen in enumerate(session.run(list(names), {"words": rows, "there": there})):
            least[at, place], greatest[at, place] = seen.min(), seen.max()
    low, high = np.percentile(least, 100 - WITHIN, axis=0), np.percentile(greatest, WITHIN, axis=0)
    return {name: (min(0.0, low[at]), max(0.0, high[at])) for at, name in enumerate(names)}
