"""Parts of the public pages: `{% load openbaar %}`."""

from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.publicatie.models import Vitrine
from weerklank.web.opmaak import getal

register = template.Library()


@register.inclusion_tag("openbaar/kaart.html", takes_context=True)
def kaart(context: template.Context, rij: Vitrine, kop: str = "h3") -> dict[str, Any]:
    """One knelpunt in a list: its state, title, who has it, who must answer, by when. `kop` is its heading."""
    return {
        "rij": rij,
        "kop": kop,
        "vandaag": context.get("vandaag"),
        "stand": KnelpuntStand(rij.stand).label,
        "aantal": _signalen(rij.aantal),
    }


def _signalen(aantal: int | None) -> str:
    """None stands for "too few to be exact"."""
    if aantal is None:
        return _("enkele signalen")
    return ngettext("%(n)s signaal", "%(n)s signalen", aantal) % {"n": getal(aantal)}


@register.inclusion_tag("openbaar/kantoor.html")
def kantoor_gegevens(kantoor: object, soort: str = "") -> dict[str, object]:
    """Name, address and phone number of a public body: one can always call or visit (domain 3.11)."""
    return {"kantoor": kantoor, "soort": soort}
