"""Who may propose a word, and who decides."""

from weerklank.begrippen.models import Term
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import may


def may_propose(user: Gebruiker, organisatie: Organisatie) -> bool:
    """Everybody who works somewhere, on behalf of that organisation."""
    return may(user, Handeling.BEGRIP_VOORSTELLEN, organisatie)


def may_decide(user: Gebruiker, term: Term) -> bool:
    """The redacteur or beheerder of the organisation that proposed it (policy/rollen.yaml)."""
    return may(user, Handeling.BEGRIP_BESLISSEN, term.organisatie_id)


def may_withdraw(user: Gebruiker, term: Term) -> bool:
    """Whoever proposed it, while they still work there, and whoever decides."""
    own = term.by_id == user.pk and may(user, Handeling.BEGRIP_VOORSTELLEN, term.organisatie_id)
    return own or may_decide(user, term)
