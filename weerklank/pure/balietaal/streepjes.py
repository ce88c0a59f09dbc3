"""A fixed direction for every name: many names in few numbers, with little that two of them share by chance.

Random projection with signs (Achlioptas 2003, doi 10.1016/S0022-0000(03)00025-4), drawn from the name itself: a name
that comes later has its direction at once, and every machine gives the same one.
"""

import hashlib
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt


def directions(names: Iterable[str], size: int) -> npt.NDArray[np.float32]:
    """A row of length 1 for each name. `size` is a multiple of 8."""
    drawn = b"".join(hashlib.shake_256(name.encode()).digest(size // 8) for name in names)
    bits = np.unpackbits(np.frombuffer(drawn, dtype=np.uint8)).reshape(-1, size)
    return np.asarray((bits.astype(np.float32) * 2 - 1) / np.sqrt(size), dtype=np.float32)
