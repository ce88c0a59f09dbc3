"""A quoted place in the law as `{% wettekst %}` shows it."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _

from weerklank.web.opmaak import datum


def shown_quote(quote: Mapping[str, Any]) -> dict[str, Any]:
    """From what `wetten.queries.quote_of` gives, live or frozen. Old text always says of which day it is."""
    of = format_html(_("Tekst van de wet, stand {}"), datum(quote["stand_op"])) if quote["stand_op"] else ""
    text = quote["tekst"] or _("De tekst van dit artikel staat niet in het register.")
    return {
        "kop": f"{quote['kenmerk']} {quote['titel']}".strip(),
        "leden": [("", line) for line in text.splitlines() if line.strip()],
        "bron": quote["regeling"],
        "url": quote["link"],
        "stand": of,
    }
