"""Who may better the directory, decide on that, keep routing rules, and answer for the basket."""

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import may
from weerklank.loket.models import Bevoegdheidsvoorstel, Routeregel


def may_propose(user: Gebruiker, namens: Organisatie) -> bool:
    """Everybody who works somewhere, on behalf of that organisation."""
    return may(user, Handeling.BEVOEGDHEID_VOORSTELLEN, namens)


def may_decide(user: Gebruiker, voorstel: Bevoegdheidsvoorstel) -> bool:
    """An editor of the organisation it is about, or of the one that proposed it (policy/rollen.yaml)."""
    return keeper_of(user, voorstel) is not None


def keeper_of(user: Gebruiker, voorstel: Bevoegdheidsvoorstel) -> int | None:
    """The organisation for which this person decides: the one it is about before the one that proposed it."""
    about = (voorstel.organisatie_id, voorstel.namens_id)
    return next((one for one in about if may(user, Handeling.BEVOEGDHEID_BESLISSEN, one)), None)


def may_withdraw(user: Gebruiker, voorstel: Bevoegdheidsvoorstel) -> bool:
    """Whoever proposed it, while still working there."""
    return voorstel.by_id == user.pk and may(user, Handeling.BEVOEGDHEID_VOORSTELLEN, voorstel.namens_id)


def may_keep_rules(user: Gebruiker, organisatie: Organisatie | int) -> bool:
    """The coordinator of the organisation whose signalen the rules are about."""
    return may(user, Handeling.SIGNAAL_TRIAGE, organisatie)


def may_switch(user: Gebruiker, regel: Routeregel) -> bool:
    """Any coordinator of that organisation: a rule whose owner left is not stuck."""
    return may_keep_rules(user, regel.organisatie_id)
