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
from together import PARTS
from torch import nn


class Shipped:
    """The numbers in the file of the network, as `fixed` left it, by the name of what each step makes."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self._numbers = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self._steps = list(graph.node)
        self._products = {step.output[0]: step for step in graph.node if step.op_type == "MatMulIntegerToFloat"}
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
                self._put_layer(layer, f"layers.{number}")

    def _put_layer(self, layer: Layer, name: str) -> None:
        self._put(layer, [f"{norm}.{part}" for norm in ("norm", "last") for part in ("weight", "bias")], f"{name}.")
        rows, up, down = self._calm(name)
        joined = (np.split(numbers, 3, axis=-1) for numbers in self._product(f"/{name}/qkv"))
        for part, weight, bias in zip(PARTS, *joined, strict=True):
            _fill(getattr(layer, part), weight.T * rows, bias)
        for part, calm in (("out", 1.0), ("up", up), ("down", down)):
            weight, bias = self._product(f"/{name}/{part}/Add_output_0")
            _fill(getattr(layer, part), weight.T * calm, bias)

    def _product(self, made: str) -> tuple[np.ndarray, np.ndarray]:
        """The weights and the bias of the product that makes this."""
        _rows, weights, _step, scale, _zero, _own_zero, bias = self._products[made].input
        return self._numbers[weights] * self._numbers[scale].astype(np.float32), self._numbers[bias]

    def _calm(self, layer: str) -> list[np.ndarray]:
        """What the rows are multiplied by before `q`, `k` and `v`, before `up`, and before `down`, in that order."""
        own = [step for step in self._steps if step.name.startswith(f"/{layer}/") and step.op_type == "Mul"]
        found = [self._constants[given] for step in own for given in step.input if given in self._constants]
        return [one for one in found if one.size > 1]

    def _put(self, module: nn.Module, names: Iterable[str], before: str = "") -> None:
        for name in names:
            module.get_parameter(name).copy_(torch.tensor(self._numbers[before + name]))


def _fill(product: nn.Linear, weight: np.ndarray, bias: np.ndarray) -> None:
    product.weight.copy_(torch.tensor(weight))
    product.bias.copy_(torch.tensor(bias))
