"""How often somebody may ask something that costs work, counted in the cache that all web processes share."""

import time

from django.core.cache import cache


def within_rate(name: str, *, most: int, seconds: int) -> bool:
    """Count one more for `name`; False when there were more than `most` in this stretch of `seconds`.

    The end of the stretch is kept with the count: Django's own `incr` would move it along with every increase.
    """
    key, now = f"rate:{name}", time.time()
    count, end = cache.get(key) or (0, now + seconds)
    if end <= now:
        count, end = 0, now + seconds
    cache.set(key, (count + 1, end), seconds)
    return bool(count < most)
