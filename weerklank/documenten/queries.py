"""Reading documents: `visible_to` is the one door."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Substr

from weerklank.documenten.enums import STATEMENTS, PassageStand
from weerklank.documenten.models import Document, Lezing, Oordeel, Passage
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


def newest_lezing(document: Document) -> Lezing | None:
    """The reading that counts."""
    return document.lezingen.order_by("-id").first()


def passages_of(document: Document) -> QuerySet[Passage]:
    """What the newest reading of a document found, in the order of the text."""
    newest = document.lezingen.order_by("-id").values("pk")[:1]
    rows = Passage.objects.filter(lezing__in=newest).select_related("lezing", "eerste")
    return rows.order_by("begin", "-eind", "id")


def passages_between(document: Document, begin: int, eind: int) -> QuerySet[Passage]:
    """Those that begin in this stretch of the text."""
    return passages_of(document).filter(begin__gte=begin, begin__lt=eind)


def passages_for(user: Gebruiker) -> QuerySet[Passage]:
    """The passages of every document somebody may read, with reading and document (without its text)."""
    rows = Passage.objects.filter(lezing__document__in=visible_to(user).order_by().values("pk"))
    return rows.select_related("lezing__document__organisatie", "eerste").defer(
        "lezing__document__tekst", "lezing__document__maskeringen"
    )


def current(passage: Passage) -> Passage:
    """The same passage in the newest reading; the passage itself when that one does not have it."""
    chain = Q(pk=passage.root.pk) | Q(eerste=passage.root)
    same = Passage.objects.filter(chain, lezing__document=passage.lezing.document_id)
    return same.select_related("lezing").order_by("-lezing_id").first() or passage


def latest_oordelen(passages: Iterable[Passage]) -> dict[int, Oordeel]:
    """The last word on each passage that has one, by the number of the passage. One query, none for no passages."""
    asked = [passage.pk for passage in passages]
    if not asked:
        return {}
    rows = Oordeel.objects.filter(passage__in=asked).select_related("by")
    return {row.passage_id: row for row in rows.order_by("passage", "-nummer").distinct("passage")}


def waiting_in(document: Document) -> QuerySet[Passage]:
    """The proposed sentences that nobody judged yet, in the order of the text."""
    return passages_of(document).filter(stand=PassageStand.OPEN, soort__in=STATEMENTS)


def waiting_after(document: Document, begin: int) -> Passage | None:
    """The first sentence that waits from this place on; at the end of the text the first of all."""
    waiting = waiting_in(document).order_by("begin", "id")
    return waiting.filter(begin__gte=begin).first() or waiting.first()


def sure_in(document: Document, least: Decimal) -> QuerySet[Passage]:
    """The sentences that wait and of which the rule is at least so sure."""
    return waiting_in(document).filter(zekerheid__gte=least, gevonden=True)


def words_at(document: Document | int, begin: int, eind: int) -> str:
    """The words of a span, without fetching the whole text."""
    pk = document.pk if isinstance(document, Document) else document
    piece = Document.objects.filter(pk=pk).annotate(stuk=Substr("tekst", begin + 1, max(eind - begin, 0)))
    return str(piece.values_list("stuk", flat=True).get())


def read_before(lezer: str) -> Iterator[Document]:
    """Every document whose newest reading is by another version of the reader, one at a time, oldest first."""
    newest = Lezing.objects.filter(document=OuterRef("pk")).order_by("-id").values("lezer")[:1]
    rows = Document.objects.annotate(laatste=Subquery(newest)).exclude(laatste=lezer)
    yield from rows.defer("tekst", "maskeringen").order_by("pk").iterator(chunk_size=100)
