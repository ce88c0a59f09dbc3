"""Which texts belong together: average-link grouping of normalised vectors, repeatable and the same on every engine.

    labels = group(vectors, known=Known(earlier=..., same=..., apart=...))

Steps: rows that are the same are searched once (`twins`), each row gets its nearest ones (`near`), and groups merge
while they are on average alike enough (`merging`). The first and last step fall apart in jobs that know nothing of each
other, so that a runner may give them to other processes or machines (`Run`).
"""

from weerklank.pure.cluster.grouping import group, pairs_alike
from weerklank.pure.cluster.labels import keep_labels
from weerklank.pure.cluster.model import CALIBRATION, Calibration, Known, Labels, Run, Stored

__all__ = ["CALIBRATION", "Calibration", "Known", "Labels", "Run", "Stored", "group", "keep_labels", "pairs_alike"]
