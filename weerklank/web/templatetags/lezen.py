"""Tags for the page of one document: `{% load lezen %}`."""

from collections.abc import Mapping
from typing import Any

from django import template

from weerklank.documenten.enums import PassageStand
from weerklank.web import tonen
from weerklank.web.documenten.lezen import mark_of

register = template.Library()

register.filter("mark", mark_of)

TONES = {
    PassageStand.OPEN: tonen.WARNING,
    PassageStand.AANVAARD: tonen.SUCCESS,
    PassageStand.GECORRIGEERD: tonen.SUCCESS,
    PassageStand.GEWEIGERD: tonen.DANGER,
}
"""The same words mean something else for a signaal, so the states of a passage have tones of their own."""


@register.filter
def toon(stand: str) -> str:
    """The tone of the state of a passage."""
    return TONES[PassageStand(stand)]


@register.filter
def van(rows: Mapping[int, Any], key: int) -> Any:
    """What belongs to this number, or None."""
    return rows.get(key)
