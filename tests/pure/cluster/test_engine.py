"""The same groups from workers of an existing cluster engine, which read the columnar file."""

import numpy as np
from distributed import Client, LocalCluster

from weerklank.pure.cluster import Calibration, group
from weerklank.pure.embed import normalised


def test_two_workers_of_dask_give_the_groups_that_one_process_gives(tmp_path):
    rng = np.random.default_rng(3)
    centres = rng.normal(size=(100, 64))
    vectors = normalised(centres[rng.integers(0, 100, 2_000)] + rng.normal(size=(2_000, 64))).astype(np.float16)
    np.save(tmp_path / "vectors.npy", vectors)
    alone = group(vectors, calibration=Calibration(likeness=0.4))
    options = {"processes": True, "dashboard_address": None, "host": "127.0.0.1", "memory_limit": 0}

    with LocalCluster(n_workers=2, threads_per_worker=1, **options) as cluster, Client(cluster) as client:
        together = group(
            tmp_path / "vectors.npy",
            calibration=Calibration(likeness=0.4),
            run=lambda work, jobs: iter(client.gather(client.map(work, list(jobs), pure=False))),
            folder=tmp_path,
        )

    assert together.tolist() == alone.tolist()
    assert len(set(alone.tolist())) < 1_000
