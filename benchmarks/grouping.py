"""Grouping: time, memory and growth on one machine, and the same groups from an existing cluster engine.

    python benchmarks/grouping.py [rows ...] [--workers 2]

Without numbers 10,000 and 100,000 rows; give 1000000 for the million. With `--workers` the same is done once more
by that many processes of Dask (requirements/cluster.txt), which read the same columnar files; the groups must be
equal. The peer is looking at every pair, for a sample of the rows.

Rows are made: 200 themes, in them groups of twenty, in them texts.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from weerklank.pure.cluster import CALIBRATION, Run, group

WIDTH = 512
THEMES = 200
GROUP = 20
SAMPLED = 1_000


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--workers", type=int, default=0)
    asked = parser.parse_args()
    for number in asked.rows:
        with tempfile.TemporaryDirectory() as folder:
            _measure(number, Path(folder), asked.workers)


def _measure(number: int, folder: Path, workers: int) -> None:
    stored = folder / "vectors.npy"
    gold = write_rows(stored, number)
    vectors = np.load(stored)
    begin = time.perf_counter()
    labels = group(vectors, calibration=CALIBRATION)
    took = time.perf_counter() - begin
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    right = np.mean(labels[1:][_beside(gold)] == labels[:-1][_beside(gold)])
    print(f"{number:>9} rows: {took:8.1f} s, {memory:.1f} GB, {len(np.unique(labels))} groups, {right:.4f} together")
    print(f"{'':>9} every pair (peer): {_every_pair(vectors):8.1f} s reckoned from {SAMPLED} rows")
    if workers:
        with engine(workers) as run:
            begin = time.perf_counter()
            there = group(stored, calibration=CALIBRATION, run=run, folder=folder)
            took = time.perf_counter() - begin
        same = "the same groups" if np.array_equal(there, labels) else "OTHER GROUPS"
        print(f"{'':>9} {workers} workers of Dask: {took:8.1f} s, {same}")


def _beside(gold: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Neighbours in the table that belong to one group."""
    return np.asarray(gold[1:] == gold[:-1])


def _every_pair(vectors: npt.NDArray[np.float16]) -> float:
    """What looking at every pair would take, in seconds."""
    sample, rest = vectors[:SAMPLED].astype(np.float32), vectors[:20_000].astype(np.float32)
    begin = time.perf_counter()
    np.flatnonzero(sample @ rest.T >= CALIBRATION.likeness)
    return (time.perf_counter() - begin) * (len(vectors) / len(sample)) * (len(vectors) / len(rest))


def write_rows(stored: Path, number: int) -> npt.NDArray[np.int64]:
    """Columnar rows in half precision, as the database keeps them; gives the group of each."""
    rng = np.random.default_rng(7)
    themes = rng.normal(size=(THEMES, WIDTH)).astype(np.float32)
    groups = number // GROUP + 1
    centres = themes[rng.integers(0, THEMES, groups)] * 0.6
    centres += rng.normal(size=(groups, WIDTH)).astype(np.float32) * 0.8
    gold = np.repeat(np.arange(groups), GROUP)[:number].astype(np.int64)
    rows = np.lib.format.open_memmap(stored, mode="w+", dtype=np.float16, shape=(number, WIDTH))
    for at in range(0, number, 50_000):
        block = gold[at : at + 50_000]
        made = centres[block] + rng.normal(size=(len(block), WIDTH)).astype(np.float32) * 0.8
        rows[at : at + len(block)] = made / np.linalg.norm(made, axis=1, keepdims=True)
    rows.flush()
    return gold


@contextmanager
def engine(workers: int) -> Iterator[Run]:
    """Workers of Dask on this machine; an address of a scheduler in their place gives those of a cluster."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            dashboard_address=None,
            host="127.0.0.1",
            memory_limit=0,
        ) as cluster,
        Client(cluster) as client,
    ):

        def run(work, jobs, /):  # type: ignore[no-untyped-def]
            yield from client.gather(client.map(work, list(jobs), pure=False))

        yield run


if __name__ == "__main__":
    main()
