"""Who may keep a document, and who may judge what was found in it."""

from weerklank.documenten.models import Document
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.rules import may, may_somewhere


def may_save(user: Gebruiker | None, organisatie: Organisatie | None) -> bool:
    """Whoever may keep documents, in the organisation it is for; the operator at the command line (None)
    always."""
    return _may(user, Handeling.DOCUMENT_BEWAREN, organisatie.pk if organisatie else None)


def may_judge(user: Gebruiker | None, document: Document) -> bool:
    """Whoever may judge, in the organisation the document is of; an official document: whoever may somewhere."""
    return _may(user, Handeling.DOCUMENT_BEOORDELEN, None if document.is_officieel else document.organisatie_id)


def _may(user: Gebruiker | None, handeling: Handeling, organisatie: int | None) -> bool:
    if user is None:
        return True
    return may_somewhere(user, handeling) if organisatie is None else may(user, handeling, organisatie)
