"""Everything the page of one knelpunt shows."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from weerklank.antwoorden.queries import requests_of
from weerklank.kern.queries import story_of
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Artikelwijziging, Knelpunt, KnelpuntVindplaats, Samenvoeging
from weerklank.knelpunten.queries import ankers_with_changes, bundelingen_of, parts_of
from weerklank.knelpunten.rules import may_edit
from weerklank.publicatie.queries import current
from weerklank.signalen.queries import visible_to as visible_signalen
from weerklank.web.answers import points_of
from weerklank.web.bladeren import blad
from weerklank.web.coordinatie.possible import possible_steps
from weerklank.web.gates import user_of
from weerklank.web.verhaal import MOST, reasons_of_knelpunt, tell
from weerklank.web.wettekst import shown_quote
from weerklank.wetten.queries import quote_of
from weerklank.wetten.verschil import change_of


def dossier_of(request: HttpRequest, knelpunt: Knelpunt) -> dict[str, Any]:
    """The description, the law, the requests and answers, the signalen that may be read, the story, the next steps."""
    user = user_of(request)
    verzoeken = list(requests_of([knelpunt]))
    publicatie = current(knelpunt.pk)
    bundelingen = bundelingen_of(knelpunt)
    readable = bundelingen.filter(signaal__in=visible_signalen(user).values("pk"))
    ankers, parts = ankers_with_changes(knelpunt), parts_of(knelpunt)
    return {
        "knelpunt": knelpunt,
        "feiten": facts_of_knelpunt(knelpunt),
        "ankers": [shown_anker(anker, wijziging) for anker, wijziging in ankers],
        "gewijzigd": any(wijziging for _anker, wijziging in ankers),
        "verzoeken": [(verzoek, points_of(verzoek)) for verzoek in verzoeken],
        "publicatie": publicatie,
        "signalen": blad(request, readable, ["-id"], key="signalen", size=10),
        "signaal_count": bundelingen.count(),
        "story": newest_lines(knelpunt),
        "steps": possible_steps(knelpunt, user=user, verzoeken=verzoeken, is_public=publicatie is not None),
        "may_edit": may_edit(user, knelpunt),
        "merged_into": merged_into(knelpunt) if knelpunt.stand == KnelpuntStand.SAMENGEVOEGD else None,
        "delen": [one for one in parts if one.van_id == knelpunt.pk],
        "deel_van": next((one for one in parts if one.deel_id == knelpunt.pk), None),
    }


def shown_anker(anker: KnelpuntVindplaats, wijziging: Artikelwijziging | None) -> dict[str, Any]:
    """A place in the law, and what the owner must look at when it changed."""
    changed = {"gewijzigd": change_of(wijziging.herplaatsing)} if wijziging else {}
    return {
        "anker": anker,
        "artikel": shown_quote(quote_of(anker.vindplaats) | changed),
        "stand": anker.vindplaats.stand,
        "wijziging": wijziging,
    }


def facts_of_knelpunt(knelpunt: Knelpunt) -> list[tuple[str, str]]:
    """For whom it is hard and how large it is, with the source of that size."""
    return [
        (_("Voor wie het hard is"), knelpunt.groepen),
        (_("Hoe groot"), knelpunt.omvang),
        (_("Bron"), knelpunt.omvang_bron),
    ]


def newest_lines(knelpunt: Knelpunt) -> list[Any]:
    """The story, newest first, at most MOST lines."""
    return tell(story_of(knelpunt).order_by("-at", "-id")[:MOST], reasons_of_knelpunt(knelpunt))


def merged_into(knelpunt: Knelpunt) -> Samenvoeging | None:
    """The knelpunt it went into, if it did."""
    return Samenvoeging.objects.filter(van=knelpunt, ended_at=None).select_related("naar").first()
