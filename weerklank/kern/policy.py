"""The terms of policy/termijnen.yaml, read once."""

from functools import cache

from django.conf import settings

from weerklank.pure.terms import Term, load_terms


@cache
def terms() -> dict[str, Term]:
    """Every term by its name. Raises what `load_terms` raises when the file holds nonsense."""
    return load_terms(settings.POLICY_DIR / "termijnen.yaml")
