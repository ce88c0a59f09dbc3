"""Who may keep a document."""

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import may, may_somewhere


def may_save(user: Gebruiker | None, organisatie: Organisatie | None) -> bool:
    """Whoever may keep documents, in the organisation it is for; the operator at the command line (None)
    always."""
    if user is None:
        return True
    if organisatie is None:
        return may_somewhere(user, Handeling.DOCUMENT_BEWAREN)
    return may(user, Handeling.DOCUMENT_BEWAREN, organisatie)
