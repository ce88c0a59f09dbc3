"""The menu within the pages of coordination."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Handeling
from weerklank.kern.rules import may_somewhere
from weerklank.web.gates import user_of

register = template.Library()

H = Handeling
PLACES: tuple[tuple[str, str | Promise, tuple[Handeling, ...]], ...] = (
    ("queue", _("Signalen"), (H.SIGNAAL_TRIAGE,)),
    ("offers", _("Aangeboden aan ons"), (H.SIGNAAL_TRIAGE,)),
    ("voorstellen", _("Hoort bij elkaar?"), (H.SIGNAAL_TRIAGE, H.KNELPUNT_BEHEREN)),
    ("inlezen", _("Signalen inlezen"), (H.SIGNALEN_INLEZEN,)),
    ("knelpunten", _("Knelpunten"), (H.SIGNAAL_LEZEN, H.KNELPUNT_BEHEREN, H.KNELPUNT_PUBLICEREN)),
    ("toezicht", _("Niets zweeft"), (H.TOEZICHT,)),
    ("last", _("Hoe lang melden duurt"), (H.SIGNAAL_TRIAGE, H.GEBRUIKERS_BEHEREN)),
)


@register.inclusion_tag("coordinatie/_menu.html")
def coordinatie_menu(request: HttpRequest, here: str) -> dict[str, Any]:
    """The places in coordination that this person may go, `here` marked. No query: the roles are known."""
    user = user_of(request)
    allowed = [(name, label) for name, label, needs in PLACES if any(may_somewhere(user, need) for need in needs)]
    return {"places": [(reverse(f"coordinatie:{name}"), label, name == here) for name, label in allowed]}
