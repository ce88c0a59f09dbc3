"""The network that ships, back in 32 bits: what to learn further from (`make.py --further`).

Its weights were rounded to 8 bits and its rows made calm; here each rounded weight gets the value that it stands for,
and what calms a row goes back into the weights behind it. The vectors are .9995 like those of the network that ships.
"""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnx
import torch
from network import Body, Layer
from onnx import numpy_helper
from torch import nn

PARTS = "qkv"


class Shipped:
    """The numbers in the file of the network, by the name of the step that uses them."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self._numbers = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self._steps = {step.name: step for step in graph.node}
        self._constants = {
            step.output[0]: numpy_helper.to_array(step.attribute[0].t)
            for step in graph.node
            if step.op_type == "Constant"
        }

    def into(self, body: Body) -> None:
        """Give this network the weights that ship."""
        with torch.no_grad():
            self._put(body, ["places", "first.weight", "first.bias"])
            for number, layer in enumerate(body.layers):
                self._put_layer(layer, number)

    def _put_layer(self, layer: Layer, number: int) -> None:
        name = f"layers.{number}"
        self._put(layer, [f"{norm}.{part}" for norm in ("norm", "last") for part in ("weight", "bias")], f"{name}.")
        self._put(layer, [f"{part}.bias" for part in ("out", "up", "down")], f"{name}.")
        rows, up, down = self._calm(name)
        joined = self._numbers[f"/{name}/weights"] * self._numbers[f"/{name}/scale"].astype(np.float32)
        for part, weight, bias in zip(
            PARTS, np.split(joined, 3, axis=1), np.split(self._numbers[f"/{name}/bias"], 3), strict=True
        ):
            product = getattr(layer, part)
            product.weight.copy_(torch.tensor(weight.T * rows))
            product.bias.copy_(torch.tensor(bias))
        for part, calm in (("out", 1.0), ("up", up), ("down", down)):
            getattr(layer, part).weight.copy_(torch.tensor(self._weight(f"/{name}/{part}/MatMul").T * calm))

    def _weight(self, step: str) -> np.ndarray:
        rounded = self._steps[f"{step}_quant"].input[1]
        scale = self._numbers[rounded.replace("_quantized", "_scale")].astype(np.float32)
        return np.asarray(self._numbers[rounded] * scale)

    def _calm(self, layer: str) -> list[np.ndarray]:
        """What the rows are multiplied by before `q`, `k` and `v`, before `up`, and before `down`, in that order."""
        own = [step for name, step in self._steps.items() if name.startswith(f"/{layer}/") and step.op_type == "Mul"]
        found = [self._constants[given] for step in own for given in step.input if given in self._constants]
        return [one for one in found if one.size > 1]

    def _put(self, module: nn.Module, names: Iterable[str], before: str = "") -> None:
        for name in names:
            module.get_parameter(name).copy_(torch.tensor(self._numbers[before + name]))
