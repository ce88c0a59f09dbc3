"""Write what the product reads: the network in 8 bits, the pieces, the rows, and the known bottlenecks."""

import math
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from calm import Inputs, calmed
from choice import learn_choice, word_tables
from fixed import fix_steps
from learn import Reader
from network import Body
from onnxruntime.quantization import QuantType, quantize_dynamic
from pieces import Pieces, in_eight_bits
from texts import Text, by_group
from together import bring_together

from weerklank.pure.balietaal.embedder import BESIDE, MEANING, Model
from weerklank.pure.begrippen import shipped, weights

NETWORK = "zinnen.onnx"

FEWEST = 3
"""How many texts a known bottleneck needs."""

LOOKED_AT = 400
"""Texts that tell how great the numbers within the network become."""

RARER = 1.5
"""The power of the usual weight of a rare concept: rare ones say more about a bottleneck than in common search."""


def write_model(reader: Reader, pieces: Pieces, texts: list[Text], folder: Path) -> None:
    """Write the three files of the model into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stukjes.model").write_bytes(pieces.model)
    some = _some(reader, texts)
    _write_network(calmed(reader.body.eval(), some), some, folder / NETWORK)
    _write_parts(*in_eight_bits(reader.rows.numpy()), texts, folder)


def write_known(texts: list[Text], folder: Path) -> None:
    """Write anew what the network that is in `folder` makes of `texts`: the known bottlenecks and the concepts."""
    with np.load(folder / "delen.npz") as parts:
        rows, scales = parts["rows"], parts["scales"]
    _write_parts(rows, scales, texts, folder)


def _write_parts(rows: np.ndarray, scales: np.ndarray, texts: list[Text], folder: Path) -> None:
    groups = {name: said for name, said in by_group(texts).items() if len(said) >= FEWEST}
    begrippen, rare = _rare([text.text for text in texts])
    parts = {
        "rows": rows,
        "scales": scales,
        "namen": np.array(list(groups)),
        "begrippen": np.array(begrippen),
        "rare": rare.astype(np.float16),
        **word_tables(list(groups.values())),
    }
    _learn_choice(parts, groups)
    np.savez_compressed(folder / "delen.npz", **parts)


def _learn_choice(parts: dict[str, np.ndarray], groups: dict[str, list[str]]) -> None:
    """Add what is known only after the product's own network has read every text."""
    said = [(place, text) for place, own in enumerate(groups.values()) for text in own]
    texts = [text for _place, text in said]
    model = Model(parts | _empty(parts["rows"].shape[1], len(groups)))
    meaning, concepts = model.meaning(texts), model.concepts(texts)
    parts["usual"] = meaning.mean(axis=0)
    parts["kept"] = _most_telling(meaning - parts["usual"]).astype(np.float16)
    placed = Model(_empty(parts["rows"].shape[1], len(groups)) | parts).placed(meaning, concepts)
    parts |= learn_choice(placed, [place for place, _text in said], len(groups))


def _empty(hidden: int, groups: int) -> dict[str, np.ndarray]:
    """What is not known before the texts were read once."""
    return {
        "kept": np.eye(hidden, MEANING, dtype=np.float16),
        "usual": np.zeros(hidden, dtype=np.float32),
        "choice": np.zeros((hidden + BESIDE, groups), dtype=np.float16),
        "bias": np.zeros(groups, dtype=np.float16),
    }


def _some(reader: Reader, texts: list[Text]) -> Inputs:
    """Evenly chosen texts as the network gets them."""
    return [reader.given([text.text]) for text in texts[:: max(1, len(texts) // LOOKED_AT)]]


def _write_network(body: Body, texts: Inputs, path: Path) -> None:
    words, there = torch.randn(2, 20, len(body.first.weight)), torch.ones(2, 20)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            body,
            (words, there),
            str(whole),
            input_names=["words", "there"],
            output_names=["texts"],
            dynamic_axes={"words": {0: "t", 1: "l"}, "there": {0: "t", 1: "l"}, "texts": {0: "t"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(str(whole), str(path), weight_type=QuantType.QInt8, per_channel=True)
    bring_together(path, heads=body.layers[0].heads)
    fix_steps(path, [(rows.numpy(), there.numpy()) for rows, there in texts])


def _rare(texts: list[str]) -> tuple[list[str], np.ndarray]:
    """Every concept, and how much it says: more when few texts name it."""
    seen = Counter(naam for text in texts for naam in weights(text))
    names = sorted(shipped().begrippen)
    return names, np.array([math.log(1 + len(texts) / (1 + seen[naam])) ** RARER for naam in names])


def _most_telling(seen: np.ndarray) -> np.ndarray:
    """The MEANING directions in which the texts differ most (principal components)."""
    _, _, directions = np.linalg.svd(seen, full_matrices=False)
    return np.asarray(directions[:MEANING].T)
