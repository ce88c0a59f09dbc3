"""The network with fewer steps: in each layer one product instead of three, and one step for the attention.

torch writes the attention of a layer as some sixty small steps, and what each costs beside its arithmetic is a sixth of
the time of a sentence. onnxruntime knows the same arithmetic as one step, but finds it by itself only in networks of 32
bits. The numbers that come out are the same to the last bit.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper

OF_RUNTIME = "com.microsoft"
"""The domain of the steps that onnxruntime adds to the standard."""
PARTS = "qkv"
"""Where a piece looks, where it is found, and what it gives (Vaswani et al. 2017, arXiv 1706.03762, 3.2)."""

Steps = list[onnx.NodeProto]


def bring_together(path: Path, *, heads: int) -> None:
    """Write the network in this file anew with fewer steps. Again: nothing changes."""
    network = onnx.load(str(path))
    graph = network.graph
    steps = {step.name: step for step in graph.node}
    layers = [name.removesuffix("q/MatMul_quant") for name in steps if name.endswith("/q/MatMul_quant")]
    if not layers:
        return
    replaced = {f"{layer}Reshape_3_output_0": _attention(graph, steps, layer, heads) for layer in layers}
    there = helper.make_node("Cast", ["there"], ["there_whole"], to=onnx.TensorProto.INT32)
    keep_what_is_needed(graph, [there, *(new for step in graph.node for new in replaced.get(step.output[0], [step]))])
    network.opset_import.append(helper.make_opsetid(OF_RUNTIME, 1))
    onnx.save(network, str(path))


def _attention(graph: onnx.GraphProto, steps: dict[str, onnx.NodeProto], layer: str, heads: int) -> Steps:
    """The steps of one layer, from its rows to what it looked at."""
    known = {one.name: one for one in graph.initializer}
    products = [steps[f"{layer}{part}/MatMul_quant"] for part in PARTS]
    names = {
        "weights": [product.input[1] for product in products],
        "scale": [product.input[1].replace("_quantized", "_scale") for product in products],
        "zero": [product.input[3] for product in products],
        "bias": [f"{layer[1:].replace('/', '.')}{part}.bias" for part in PARTS],
    }
    for what, said in names.items():
        joined = np.concatenate([numpy_helper.to_array(known[name]) for name in said], axis=-1)
        graph.initializer.append(numpy_helper.from_array(joined, f"{layer}{what}"))
    rows = products[0].input[0].removesuffix("_quantized")
    split = [f"{layer}{part}_rows" for part in PARTS]
    return [
        _step("DynamicQuantizeMatMul", [rows, *(layer + what for what in names)], [f"{layer}qkv"]),
        helper.make_node("Split", [f"{layer}qkv"], split, axis=2),
        _step("MultiHeadAttention", [*split, "", "there_whole"], [f"{layer}Reshape_3_output_0"], num_heads=heads),
    ]


def _step(kind: str, given: list[str], made: list[str], **rest: int) -> onnx.NodeProto:
    return helper.make_node(kind, given, made, domain=OF_RUNTIME, **rest)


def keep_what_is_needed(graph: onnx.GraphProto, steps: Steps) -> None:
    """Leave in the network what its answer needs."""
    needed, kept = {answer.name for answer in graph.output}, []
    for step in reversed(steps):
        if needed & set(step.output):
            kept.append(step)
            needed |= set(step.input)
    numbers = [one for one in graph.initializer if one.name in needed]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(reversed(kept))
    graph.initializer.extend(numbers)
