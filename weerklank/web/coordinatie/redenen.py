"""Why a proposal was made, in words for a person."""

from django.utils.translation import gettext as _

from weerklank.knelpunten.models import Voorstel
from weerklank.web.wetsartikelen import named_articles


def reasons_of(voorstel: Voorstel) -> list[tuple[str, str]]:
    """What the signalen or knelpunten share: kind of reason and what it is, those that say most first."""
    said = voorstel.redenen
    named = [dict(zip(("bwb_id", "artikel"), one.split(":", 1), strict=True)) for one in said.get("artikelen", [])]
    told = [
        (_("Gaan over"), ", ".join(said.get("begrippen", []))),
        (_("Zelfde woorden"), ", ".join(said.get("woorden", []))),
        (_("Zelfde wetsartikel"), ", ".join(label for label, _url in named_articles(named))),
    ]
    found = [(label, text) for label, text in told if text]
    return found or [(_("Waarom"), _("de teksten lijken in betekenis op elkaar"))]
