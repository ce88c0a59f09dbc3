"""The menu of the loket, and why a rule is off."""

from typing import Any

from django import template
from django.http import HttpRequest

from weerklank.kern.enums import Handeling
from weerklank.kern.rules import may_somewhere
from weerklank.loket.enums import Schakelreden
from weerklank.web.gates import user_of

register = template.Library()


@register.inclusion_tag("loket/_menu.html")
def loket_menu(request: HttpRequest, plaats: str) -> dict[str, Any]:
    """The places of the loket that this person may go, `plaats` marked. No query: the roles are known."""
    return {"plaats": plaats, "triage": may_somewhere(user_of(request), Handeling.SIGNAAL_TRIAGE)}


@register.filter
def schakelreden(code: str) -> str:
    """Why a rule is off, in words."""
    return str(Schakelreden(code).label) if code in Schakelreden.values else ""
