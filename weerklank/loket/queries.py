"""Reading the loket: `visible_to` is the one door to the directory."""

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker, Organisatie, Rolvervulling
from weerklank.kern.rules import active_rollen, organisaties_where
from weerklank.loket.enums import VoorstelStand
from weerklank.loket.instelling import instelling
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel, Routeregel, Schakeling, Vangnetplaatsing
from weerklank.signalen.enums import OPEN
from weerklank.signalen.models import Signaal
from weerklank.signalen.queries import visible_to as visible_signalen


def visible_to(user: Gebruiker) -> QuerySet[Bevoegdheid]:
    """The directory, for everybody with an account: knowing whose something is helps everyone."""
    rows = Bevoegdheid.objects.all() if user.is_active else Bevoegdheid.objects.none()
    return rows.select_related("organisatie", "bijhouder")


def voorstellen_visible_to(user: Gebruiker) -> QuerySet[Bevoegdheidsvoorstel]:
    """Accepted proposals, which made the directory; the rest for who proposed it and whom it is about."""
    if not user.is_active:
        return Bevoegdheidsvoorstel.objects.none()
    own = {organisatie for _rol, organisatie in active_rollen(user)}
    rows = Bevoegdheidsvoorstel.objects.filter(
        Q(stand=VoorstelStand.AANVAARD) | Q(namens__in=own) | Q(organisatie__in=own)
    )
    return rows.select_related("organisatie", "namens", "bevoegdheid")


def waiting_for(user: Gebruiker) -> QuerySet[Bevoegdheidsvoorstel]:
    """The proposals somebody can decide on, longest waiting first."""
    own = organisaties_where(user, Handeling.BEVOEGDHEID_BESLISSEN)
    rows = voorstellen_visible_to(user).filter(stand=VoorstelStand.VOORGESTELD)
    return rows.filter(Q(namens__in=own) | Q(organisatie__in=own)).order_by("id")


def regels_visible_to(user: Gebruiker) -> QuerySet[Routeregel]:
    """The rules of the organisations where somebody decides on signalen, in their order, each with why it is off."""
    own = organisaties_where(user, Handeling.SIGNAAL_TRIAGE)
    last = Schakeling.objects.filter(regel=OuterRef("pk")).order_by("-id")
    return (
        Routeregel.objects.filter(organisatie__in=own)
        .select_related("organisatie", "naar", "van", "eigenaar")
        .annotate(schakelreden=Subquery(last.values("reden")[:1]), geschakeld_at=Subquery(last.values("at")[:1]))
        .order_by("organisatie__naam", "organisatie", "volgorde")
    )


def vangnet_of(user: Gebruiker) -> QuerySet[Vangnetplaatsing]:
    """What lies in the baskets that this person staffs: everything there that is not decided on yet."""
    own = organisaties_where(user, Handeling.SIGNAAL_TRIAGE)
    return (
        in_vangnet()
        .filter(bij__in=own)
        .select_related("signaal", "van", "bij", "termijn")
        .defer("signaal__vector", "signaal__zoek")
    )


def in_vangnet() -> QuerySet[Vangnetplaatsing]:
    """Every signaal that lies in a basket now: it landed there, and nobody took or decided on it since."""
    return Vangnetplaatsing.objects.filter(signaal__eigenaar=F("bij"), signaal__stand__in=OPEN)


def vangnet_organisatie() -> Organisatie | None:
    """Who staffs the basket by the setting; None when that organisation is not here, or nobody there decides."""
    found = Organisatie.objects.filter(slug=instelling().organisatie).first()
    return found if found and is_manned(found) else None


def is_manned(organisatie: Organisatie) -> bool:
    """Whether somebody there takes signalen."""
    active = Rolvervulling.objects.filter(organisatie=organisatie, rol="coordinator", ended_at=None)
    return active.filter(gebruiker__is_active=True).exists()


def latest_signalen(user: Gebruiker, organisatie: Organisatie, *, most: int = 50) -> QuerySet[Signaal]:
    """The newest signalen of an organisation that this person may read, to try a rule on."""
    rows = visible_signalen(user).filter(organisatie=organisatie).order_by("-id")
    return rows.defer("vector", "zoek").distinct()[:most]
