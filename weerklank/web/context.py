"""What every page needs: where somebody can go, who is responsible, which version this is."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from weerklank import __version__
from weerklank.berichten.queries import MOST_COUNTED, unread_count
from weerklank.kern.enums import Handeling
from weerklank.kern.rules import active_rollen, rollen
from weerklank.web.sessie import seconds_left


@dataclass(frozen=True)
class Bestemming:
    """One place in the navigation: its address, its name and whether one is there now."""

    pad: str
    naam: str | Promise
    hier: bool = False


EVERYBODY = (
    Bestemming("/", _("Knelpunten en antwoorden")),
    Bestemming("/wetten/", _("Wetten")),
    Bestemming("/over", _("Over Weerklank")),
)
PUBLIC_AREAS = frozenset({"", "knelpunten", "slepend", "organisaties", "artikelen", "zoeken", "volgen"})
H = Handeling
OWN_WORK: tuple[tuple[frozenset[Handeling], Bestemming], ...] = (
    (frozenset({H.SIGNAAL_MELDEN}), Bestemming("/balie/", _("Balie"))),
    (frozenset({H.SIGNAAL_TRIAGE}), Bestemming("/coordinatie/", _("Coördinatie"))),
    (
        frozenset({H.KNELPUNT_BEHEREN, H.KNELPUNT_VASTSTELLEN, H.KNELPUNT_PUBLICEREN}),
        Bestemming("/coordinatie/knelpunten/", _("Coördinatie")),
    ),
    (frozenset({H.SIGNALEN_INLEZEN}), Bestemming("/coordinatie/inlezen/", _("Coördinatie"))),
    (frozenset({H.TOEZICHT}), Bestemming("/coordinatie/toezicht/", _("Coördinatie"))),
    (frozenset({H.ANTWOORD_SCHRIJVEN, H.ANTWOORD_PUBLICEREN}), Bestemming("/beleid/", _("Verzoeken"))),
    (frozenset({H.BEVOEGDHEID_VOORSTELLEN}), Bestemming("/loket/", _("Loket"))),
    (frozenset({H.DOCUMENT_BEWAREN}), Bestemming("/documenten/", _("Documenten"))),
    (frozenset({H.WERKAGENDA_BEHEREN}), Bestemming("/werkagenda/", _("Werkagenda"))),
    (frozenset({H.REGISTER_INLEZEN}), Bestemming("/werkagenda/inlezen/", _("Werkagenda"))),
    (frozenset({H.GEBRUIKERS_BEHEREN}), Bestemming("/beheer/", _("Beheer"))),
    (frozenset({H.BEGRIP_VOORSTELLEN}), Bestemming("/begrippen/", _("Begrippen"))),
)
"""Who may what, and where that work starts: the queues first, what is looked up last; of one area only the first place
is shown."""


def weerklank(request: HttpRequest) -> dict[str, Any]:
    """The context of basis.html. At most two queries (roles, unread), and none for a visitor without account."""
    return {
        "bestemmingen": bestemmingen(request),
        "talen": other_languages(),
        "terug_naar": request.get_full_path() if request.method == "GET" else request.path,
        "kantoor": {
            "naam": settings.OFFICE_NAME,
            "telefoon": settings.OFFICE_PHONE,
            "adres": settings.OFFICE_ADDRESS,
        },
        "productversie": __version__,
        "vandaag": timezone.localdate(),
        "sessie_seconden": seconds_left(request),
        "merkteken": device_mark(request),
        "ongelezen": partial(unread_of, request),
    }


def bestemmingen(request: HttpRequest) -> list[Bestemming]:
    """The navigation for this person, own work first, each area once. Beside own work, `/over` stands in the footer."""
    allowed = handelingen_of(request)
    own: dict[str, Bestemming] = {}
    for wanted, place in OWN_WORK:
        if wanted & allowed:
            own.setdefault(area_of(place.pad), place)
    places = [*own.values(), *(EVERYBODY[:-1] if own else EVERYBODY)]
    return [replace(place, hier=is_here(place.pad, request.path)) for place in places]


def handelingen_of(request: HttpRequest) -> frozenset[Handeling]:
    """What somebody may do in any organisation (policy/rollen.yaml); nothing for a visitor."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return frozenset()
    return frozenset().union(*(rollen()[rol] for rol, _organisatie in active_rollen(user)))


def unread_of(request: HttpRequest) -> str:
    """How many berichten are new, as the header says it: "3", "99+"; empty for none and for a visitor."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ""
    return unread_words(unread_count(user))


def unread_words(number: int) -> str:
    """A number of new berichten as the header says it; a view that has counted them gives this as `ongelezen`."""
    return f"{MOST_COUNTED - 1}+" if number >= MOST_COUNTED else str(number or "")


def device_mark(request: HttpRequest) -> str:
    """Tells accounts on one device apart for drafts kept there, without saying who they are; empty for a visitor."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ""
    return salted_hmac("weerklank.concept", str(user.pk), algorithm="sha256").hexdigest()[:16]


def area_of(path: str) -> str:
    """The first part of an address: the folder of one audience."""
    return path.split("/")[1]


def is_here(place: str, path: str) -> bool:
    """Whether `path` lies in the area of this place. The home page holds everything that is public."""
    return area_of(path) in PUBLIC_AREAS if place == "/" else area_of(path) == area_of(place)


def other_languages() -> list[tuple[str, str]]:
    """The (code, own name) of each language that is not the current one."""
    own_names = {"nl": "Nederlands", "en": "English"}
    return [(code, own_names[code]) for code, _name in settings.LANGUAGES if code != get_language()]
