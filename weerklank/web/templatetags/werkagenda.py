"""The parts of the pages of the work agenda: `{% load werkagenda %}`."""

import json
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weerklank.kern.enums import Handeling
from weerklank.kern.rules import may_somewhere
from weerklank.web import tonen
from weerklank.werkagenda.enums import BRON_DONE
from weerklank.werkagenda.models import Toezegging, Toezeggingversie

register = template.Library()

NAMES: dict[str, str | Promise] = {
    "nummer": gettext_lazy("nummer"),
    "tekst": gettext_lazy("tekst"),
    "functie": gettext_lazy("functie"),
    "ministerie_id": gettext_lazy("ministerie"),
    "ministerie_tekst": gettext_lazy("ministerie"),
    "kamer": gettext_lazy("Kamer"),
    "toegezegd_aan": gettext_lazy("aan wie"),
    "activiteit_nummer": gettext_lazy("activiteit"),
    "gedaan_on": gettext_lazy("datum"),
    "bron_status": gettext_lazy("status"),
    "bron_nakoming_on": gettext_lazy("datum van nakoming"),
    "bron_nakoming_brief": gettext_lazy("brief die het nakomt"),
    "bron_weg_at": gettext_lazy("verwijderd"),
}
"""What the columns of the register are called."""


@register.inclusion_tag("werkagenda/_menu.html")
def werkagenda_menu(request: HttpRequest, plaats: str) -> dict[str, Any]:
    """The places of the work agenda; reading in is shown to who may."""
    may_import = may_somewhere(request.user, Handeling.REGISTER_INLEZEN)  # type: ignore[arg-type]
    return {"plaats": plaats, "perms_importeren": may_import}


@register.inclusion_tag("onderdelen/badge.html")
def toezeggingstand(toezegging: Toezegging) -> dict[str, object]:
    """How it stands: in the words of the register for what stands there, else in ours; what a letter keeps says so."""
    if not toezegging.in_register:
        return _badge(toezegging.get_stand_display(), tonen.tone_of(toezegging.stand))
    if toezegging.gestand_on and toezegging.bron_status.casefold() not in BRON_DONE:
        words = _("%(status)s; volgens ons nagekomen") % {"status": toezegging.bron_status_naam or _("geen status")}
        return _badge(words, tonen.SUCCESS)
    tone = tonen.SUCCESS if toezegging.bron_status.casefold() in BRON_DONE else tonen.ACTIVE
    return _badge(toezegging.bron_status_naam or _("geen status"), tone)


def _badge(words: object, tone: str) -> dict[str, object]:
    return {"tekst": words, "toon": tone, "icoon": tonen.ICON_OF[tone]}


@register.simple_tag
def versienamen(versie: Toezeggingversie) -> str:
    """Which columns were different from the version before, in words."""
    return ", ".join(dict.fromkeys(str(NAMES.get(name, name)) for name in versie.gewijzigd))


@register.simple_tag
def ruw(versie: Toezeggingversie) -> str:
    """The record as it came, readable."""
    return json.dumps(versie.ruw, ensure_ascii=False, indent=1)
