"""How often somebody may ask something that costs work, counted in the cache that all web processes share."""

from django.core.cache import cache


def within_rate(name: str, *, most: int, seconds: int) -> bool:
    """Count one more for `name`; False when there were more than `most` in this stretch of `seconds`."""
    key = f"rate:{name}"
    if cache.add(key, 1, seconds):
        return True
    try:
        return cache.incr(key) <= most
    except ValueError:  # the stretch ended between the two calls
        cache.add(key, 1, seconds)
        return True
