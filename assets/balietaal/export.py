"""Write what the product reads: the network in 8 bits, the pieces, the rows, and the anchors."""

import math
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from learn import Reader
from onnxruntime.quantization import QuantType, quantize_dynamic
from pieces import Pieces, in_eight_bits
from texts import Text, by_group

from weerklank.pure.balietaal.embedder import BESIDE, MEANING, Model
from weerklank.pure.begrippen import shipped, weights
from weerklank.pure.embed import normalised

FEWEST = 3
"""How many texts an anchor needs."""

RARER = 1.5
"""The power of the usual weight of a rare concept: rare ones say more about a bottleneck than in common search."""


def write_model(reader: Reader, pieces: Pieces, texts: list[Text], folder: Path) -> None:
    """Write the three files of the model into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stukjes.model").write_bytes(pieces.model)
    _write_network(reader, folder / "zinnen.onnx")
    rows, scales = in_eight_bits(reader.rows.numpy())
    groups = {name: said for name, said in by_group(texts).items() if len(said) >= FEWEST}
    begrippen, rare = _rare([text.text for text in texts])
    parts = {
        "rows": rows,
        "scales": scales,
        "namen": np.array([name.split("/", 1)[1] for name in groups]),
        "begrippen": np.array(begrippen),
        "rare": rare.astype(np.float16),
        **_empty(reader.rows.shape[1], len(groups)),
    }
    said = [(place, text) for place, own in enumerate(groups.values()) for text in own]
    model = Model(parts)
    words = [text for _place, text in said]
    meaning, concepts = model.meaning(words), model.concepts(words)
    beside = model.beside(meaning, concepts)
    parts["usual"], parts["middle"] = meaning.mean(axis=0), beside.mean(axis=0)
    parts["kept"] = _most_telling(meaning).astype(np.float16)
    sums = np.zeros((len(groups), beside.shape[1]), dtype=np.float32)
    np.add.at(sums, [place for place, _text in said], normalised(beside - parts["middle"]))
    parts["ankers"] = normalised(sums).astype(np.float16)
    np.savez_compressed(folder / "delen.npz", **parts)


def _empty(hidden: int, groups: int) -> dict[str, np.ndarray]:
    """What is not known before the texts were read once."""
    return {
        "kept": np.eye(hidden, MEANING, dtype=np.float16),
        "usual": np.zeros(hidden, dtype=np.float32),
        "middle": np.zeros(hidden + BESIDE, dtype=np.float32),
        "ankers": np.zeros((groups, hidden + BESIDE), dtype=np.float16),
    }


def _write_network(reader: Reader, path: Path) -> None:
    words, there = torch.randn(2, 20, reader.rows.shape[1]), torch.ones(2, 20)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            reader.body.eval(),
            (words, there),
            str(whole),
            input_names=["words", "there"],
            output_names=["texts"],
            dynamic_axes={"words": {0: "t", 1: "l"}, "there": {0: "t", 1: "l"}, "texts": {0: "t"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(str(whole), str(path), weight_type=QuantType.QInt8, per_channel=True)


def _rare(texts: list[str]) -> tuple[list[str], np.ndarray]:
    """Every concept, and how much it says: more when few texts name it."""
    seen = Counter(naam for text in texts for naam in weights(text))
    names = sorted(shipped().begrippen)
    return names, np.array([math.log(1 + len(texts) / (1 + seen[naam])) ** RARER for naam in names])


def _most_telling(meaning: np.ndarray) -> np.ndarray:
    """The MEANING directions in which the texts differ most (principal components)."""
    _, _, directions = np.linalg.svd(meaning - meaning.mean(axis=0), full_matrices=False)
    return np.asarray(directions[:MEANING].T)
