"""The settings of policy/termijnen.yaml, policy/slepend.yaml and policy/melden.yaml, each read once."""

from functools import cache

from django.conf import settings

from weerklank.pure.melden import Melden, load_melden
from weerklank.pure.slepend import Formule, load_formule
from weerklank.pure.terms import Term, load_terms


@cache
def terms() -> dict[str, Term]:
    """Every term by its name. Raises what `load_terms` raises when the file holds nonsense."""
    return load_terms(settings.POLICY_DIR / "termijnen.yaml")


@cache
def formule() -> Formule:
    """How the index of what drags on is made. Raises what `load_formule` raises when the file holds nonsense."""
    return load_formule(settings.POLICY_DIR / "slepend.yaml", small_number=settings.SMALL_NUMBER)


@cache
def melden() -> Melden:
    """The settings around reporting. Raises what `load_melden` raises when the file holds nonsense."""
    return load_melden(settings.POLICY_DIR / "melden.yaml")
