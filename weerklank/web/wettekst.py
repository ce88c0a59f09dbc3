"""A quoted place in the law as `{% wettekst %}` shows it."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _

from weerklank.web.opmaak import datum

LID = re.compile(r"(\d{1,2}[a-z]?)\.? ([A-Z].*)")
"""A line that begins with the number of its paragraph (lid)."""


def shown_quote(quote: Mapping[str, Any]) -> dict[str, Any]:
    """From what `wetten.queries.quote_of` gives, live or frozen. Old text always says of which day it is.

    `sleutel` names the article in the address of the public list ("BWBR0005537:4:84"), empty without a BWB id.
    """
    stand = format_html(_("Tekst van de wet, stand {}."), datum(quote["stand_op"])) if quote["stand_op"] else ""
    return {
        "kop": f"{quote['kenmerk']} {quote['titel']}".strip(),
        "leden": [_numbered(line) for line in quote["tekst"].splitlines() if line.strip()],
        "bron": quote["regeling"],
        "url": quote["link"],
        "stand": stand or _("De tekst van dit artikel is niet ingelezen; alleen de plaats is bekend."),
        "sleutel": f"{quote['bwb_id']}:{quote['artikel']}" if quote["bwb_id"] else "",
    }


def _numbered(line: str) -> tuple[str, str]:
    """The number of a paragraph apart from its words, so that it can stand in the margin."""
    found = LID.fullmatch(line)
    return (found[1], found[2]) if found else ("", line)
