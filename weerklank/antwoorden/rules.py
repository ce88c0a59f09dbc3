"""Who may do what with a request and its answer."""

from weerklank.antwoorden.models import Verzoek
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import may
from weerklank.knelpunten.models import Knelpunt


def may_request(user: Gebruiker, knelpunt: Knelpunt) -> bool:
    return may(user, Handeling.VERZOEK_DOEN, knelpunt.organisatie_id)


def may_draft(user: Gebruiker, verzoek: Verzoek) -> bool:
    return may(user, Handeling.ANTWOORD_SCHRIJVEN, verzoek.aan_id)


def may_establish(user: Gebruiker, verzoek: Verzoek) -> bool:
    return may(user, Handeling.ANTWOORD_VASTSTELLEN, verzoek.aan_id)


def may_publish(user: Gebruiker, verzoek: Verzoek) -> bool:
    return may(user, Handeling.ANTWOORD_PUBLICEREN, verzoek.aan_id)


def may_react(user: Gebruiker, verzoek: Verzoek) -> bool:
    """The asker judges whether the answer is adequate."""
    return may(user, Handeling.OPLOSSING_BEOORDELEN, verzoek.knelpunt.organisatie_id)
