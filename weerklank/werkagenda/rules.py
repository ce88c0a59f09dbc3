"""Who may do what with a toezegging, an actie, a koppeling and the register."""

from weerklank.documenten.models import Document
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Rolvervulling
from weerklank.kern.rules import may, may_somewhere, rollen
from weerklank.werkagenda.models import Actie, Koppeling, Toezegging

KEEPS = Handeling.WERKAGENDA_BEHEREN


def may_take_up(user: Gebruiker, document: Document) -> bool:
    """Whoever may keep this document may say what in it is a toezegging or an actie."""
    if document.organisatie_id is None:
        return may_somewhere(user, Handeling.DOCUMENT_BEWAREN)
    return may(user, Handeling.DOCUMENT_BEWAREN, document.organisatie_id)


def may_keep_toezegging(user: Gebruiker, toezegging: Toezegging) -> bool:
    """The ministry that promised, where somebody there works with Weerklank; else everybody who keeps an agenda.

    What was read in a closed document is kept by its own organisation alone.
    """
    if toezegging.organisatie_id is not None:
        return may(user, KEEPS, toezegging.organisatie_id)
    if toezegging.ministerie_id is not None and keepers_at(toezegging.ministerie_id):
        return may(user, KEEPS, toezegging.ministerie_id)
    return may_somewhere(user, KEEPS)


def may_keep_actie(user: Gebruiker, actie: Actie) -> bool:
    """The organisation that is accountable for it."""
    return may(user, KEEPS, actie.trekker_id)


def may_decide(user: Gebruiker, koppeling: Koppeling) -> bool:
    """Whoever keeps an agenda; about a closed document somebody of its organisation alone."""
    if koppeling.organisatie_id is not None:
        return may(user, KEEPS, koppeling.organisatie_id)
    return may_somewhere(user, KEEPS)


def may_import(user: Gebruiker | None) -> bool:
    """A coordinator or beheerder, or the operator at the command line (None)."""
    return user is None or may_somewhere(user, Handeling.REGISTER_INLEZEN)


def keepers_at(organisatie: int) -> bool:
    """Whether somebody in this organisation may keep an agenda: only there an action does not float."""
    keeping = [rol for rol, allowed in rollen().items() if KEEPS in allowed]
    return Rolvervulling.objects.filter(
        organisatie=organisatie, ended_at=None, rol__in=keeping, gebruiker__is_active=True
    ).exists()
