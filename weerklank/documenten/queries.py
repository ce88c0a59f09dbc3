"""Reading documents: `visible_to` is the one door."""

from django.db.models import Q, QuerySet

from weerklank.documenten.models import Document, Passage
from weerklank.kern.models import Gebruiker
from weerklank.kern.rules import active_rollen


def visible_to(user: Gebruiker) -> QuerySet[Document]:
    """The documents somebody may read: every official one, and those of organisations in which they have a
    role."""
    if not user.is_active:
        return Document.objects.none()
    own = {organisatie for _rol, organisatie in active_rollen(user)}
    return Document.objects.filter(Q(is_officieel=True) | Q(organisatie__in=own)).select_related("organisatie")


def listed_for(user: Gebruiker) -> QuerySet[Document]:
    """The same without their text, for a list."""
    return visible_to(user).defer("tekst", "maskeringen")


def passages_of(document: Document) -> QuerySet[Passage]:
    """What the newest reading of a document found, in the order of the text."""
    newest = document.lezingen.order_by("-id").values("pk")[:1]
    return Passage.objects.filter(lezing__in=newest).select_related("lezing").order_by("begin", "-eind", "id")
