"""What would become public, shown before it does: the frozen content itself, nothing from the tables behind it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from weerklank.web.frozen import shown_step, signalen_in_words
from weerklank.web.wettekst import shown_quote


def preview_of(inhoud: Mapping[str, Any]) -> dict[str, Any]:
    """The content of a plan in the shapes that the parts of a page read."""
    return {
        "inhoud": inhoud,
        "feiten": facts_of_content(inhoud),
        "artikelen": [shown_quote(quote) for quote in inhoud["artikelen"]],
        "geschiedenis": [shown_step(step) for step in inhoud["geschiedenis"]],
    }


def facts_of_content(inhoud: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Who owns it, who must answer, for whom it is hard, how large, how many."""
    return [
        (_("Eigenaar"), inhoud["organisatie"]["naam"]),
        (_("Moet antwoorden"), inhoud["geadresseerde"]["naam"]),
        (_("Voor wie het hard is"), inhoud["groepen"]),
        (_("Hoe groot"), inhoud["omvang"]),
        (_("Bron"), inhoud["omvang_bron"]),
        (_("Signalen"), signalen_in_words(inhoud["signalen"])),
    ]
