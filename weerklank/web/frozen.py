"""Frozen content (`publicatie.inhoud`) in the shapes that the parts of a page read, before and after publishing."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from weerklank.kern.enums import Happened
from weerklank.web.opmaak import getal


def signalen_in_words(signalen: Mapping[str, Any]) -> str:
    """How many signalen, exact only when there are enough to hide a sender."""
    if signalen["minder_dan"]:
        return _("minder dan %(n)s") % {"n": getal(signalen["minder_dan"])}
    if not signalen["aantal"]:
        return _("nog geen")
    organisaties = ngettext("van %(n)s organisatie", "van %(n)s organisaties", signalen["organisaties"])
    told = f"{getal(signalen['aantal'])} {organisaties % {'n': getal(signalen['organisaties'])}}"
    if not signalen.get("melders"):
        return told
    melders = _("van ten minste %(n)s verschillende melders") % {"n": getal(signalen["melders"])}
    return f"{told}, {melders}"


def shown_step(step: Mapping[str, Any]) -> dict[str, Any]:
    """One step of the story, for the tag `tijdlijn`."""
    return {
        "wanneer": step["on"],
        "wat": Happened(step["soort"]).label,
        "wie": step["namens"] or "",
        "toelichting": step["toelichting"],
        "soort": step["soort"],
    }
