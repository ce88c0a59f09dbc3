"""Realistic texts with realistic vectors, as many as wanted: those of the counter, mixed two by two.

A vector is the mix of the vectors of both texts with some noise, so rows form groups as real ones do: near a text are
its mixtures, further away the texts of the same theme.
"""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

SHELF = Path(__file__).resolve().parents[1] / "balietaal"
PLACES = ("Noord", "Zuid", "Oost", "West", "Midden", "de kust", "het eiland", "de binnenstad", "de grensstreek")
SEEN = ("Vorige week", "Gisteren", "Deze maand", "Aan de telefoon", "Aan de balie", "In de spreekkamer", "Per brief")
OF_EACH = 60
"""Texts of one file that are mixed: their vectors cost milliseconds each."""
NOISE = 0.35
"""Length of the noise beside a vector of length 1."""


@dataclass(frozen=True)
class Source:
    """The texts to mix, theme by theme, with the vectors of the product's own model."""

    texts: list[str]
    themes: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float32]


def source() -> Source:
    """The first texts of each file to learn from. Django must be ready: the product's model makes the vectors."""
    from weerklank.signalen.melding import embedder

    texts: list[str] = []
    themes: list[int] = []
    for theme, path in enumerate(sorted((SHELF / "leer").glob("*.txt"))):
        said = [line[2:] for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]
        texts += said[:OF_EACH]
        themes += [theme] * len(said[:OF_EACH])
    vectors = np.concatenate([embedder().embed(texts[n : n + 200]) for n in range(0, len(texts), 200)])
    return Source(texts, np.array(themes), vectors)


def asked() -> list[str]:
    """Texts unlike those that were mixed: of other hands, about other groups."""
    files = sorted((SHELF / "toets").glob("*.jsonl"))
    return [json.loads(line)["text"] for path in files for line in path.read_text("utf-8").splitlines()]


def mixed(known: Source, number: int, *, seed: int) -> Iterator[tuple[list[str], npt.NDArray[np.float32]]]:
    """That many texts with their vectors, some thousands at a time."""
    chance = np.random.default_rng(seed)
    order = np.argsort(known.themes, kind="stable")
    begin = np.searchsorted(known.themes[order], known.themes, "left")
    size = np.bincount(known.themes)[known.themes]
    while number > 0:
        taken = min(5_000, number)
        number -= taken
        first = chance.integers(len(known.texts), size=taken)
        near = order[begin[first] + chance.integers(1 << 30, size=taken) % size[first]]
        second = np.where(chance.random(taken) < 0.7, near, chance.integers(len(known.texts), size=taken))
        yield _texts(known, first, second, chance), _vectors(known, first, second, chance)


Chosen = npt.NDArray[np.int64]


def _texts(known: Source, first: Chosen, second: Chosen, chance: np.random.Generator) -> list[str]:
    seen, places = chance.integers(len(SEEN), size=len(first)), chance.integers(len(PLACES), size=len(first))
    pairs = zip(first, second, seen, places, strict=True)
    return [f"{SEEN[s]}: {known.texts[a]} {_part(known.texts[b])} Regio {PLACES[p]}." for a, b, s, p in pairs]


def _part(text: str) -> str:
    words = text.split()
    return " ".join(words[: max(4, len(words) // 2)]) + "."


def _vectors(known: Source, first: Chosen, second: Chosen, chance: np.random.Generator) -> npt.NDArray[np.float32]:
    share = chance.uniform(0.15, 0.5, size=(len(first), 1)).astype(np.float32)
    width = known.vectors.shape[1]
    noise = chance.standard_normal((len(first), width), dtype=np.float32) * np.float32(NOISE / width**0.5)
    rows = (1 - share) * known.vectors[first] + share * known.vectors[second] + noise
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


HEADER = b"PGCOPY\n\xff\r\n\0" + struct.pack(">ii", 0, 0)
TRAILER = struct.pack(">h", -1)


def copied(number: int, organisatie: int, text: str, vector: npt.NDArray[np.float16]) -> bytes:
    """One row for COPY in binary: number, organisation, text, halfvec (two 16-bit numbers, then IEEE half floats)."""
    said, code = text.encode(), struct.pack(">hh", len(vector), 0) + vector.astype(">f2").tobytes()
    start = struct.pack(">hiqiq", 4, 8, number, 8, organisatie)
    return start + struct.pack(">i", len(said)) + said + struct.pack(">i", len(code)) + code
