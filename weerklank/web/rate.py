"""How often somebody may ask something that costs work, counted in the cache that all web processes share."""

import time

from django.core.cache import cache


def within_rate(name: str, *, most: int, seconds: int) -> bool:
    """Count one more for `name`; False when there were more than `most` in this stretch of `seconds`.

    Each stretch has a count of its own: the cache keeps a count longer with every increase.
    """
    key = f"rate:{name}:{int(time.time()) // seconds}"
    cache.add(key, 0, 2 * seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # thrown out of the cache between the two calls
        return True
