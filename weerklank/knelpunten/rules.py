"""Who may do what with a knelpunt."""

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import may
from weerklank.knelpunten.models import Knelpunt, Voorstel


def may_edit(user: Gebruiker, knelpunt: Knelpunt) -> bool:
    return may(user, Handeling.KNELPUNT_BEHEREN, knelpunt.organisatie_id)


def may_establish(user: Gebruiker, knelpunt: Knelpunt) -> bool:
    return may(user, Handeling.KNELPUNT_VASTSTELLEN, knelpunt.organisatie_id)


def may_claim_solved(user: Gebruiker, knelpunt: Knelpunt) -> bool:
    """The addressee can only claim that it is solved."""
    return may(user, Handeling.OPLOSSING_MELDEN, knelpunt.geadresseerde_id)


def may_judge_solution(user: Gebruiker, knelpunt: Knelpunt) -> bool:
    """Closing belongs to the asker: the organisation that owns the knelpunt."""
    return may(user, Handeling.OPLOSSING_BEOORDELEN, knelpunt.organisatie_id)


def may_decide_voorstel(user: Gebruiker, voorstel: Voorstel) -> bool:
    """The coordinator decides about signalen of the own organisation; either owner about two knelpunten."""
    if voorstel.knelpunt and voorstel.naar:
        return may_edit(user, voorstel.knelpunt) or may_edit(user, voorstel.naar)
    return may(user, Handeling.SIGNAAL_TRIAGE, voorstel.organisatie_id)
