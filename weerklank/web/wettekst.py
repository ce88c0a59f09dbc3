"""A quoted place in the law as `{% wettekst %}` shows it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from weerklank.web.opmaak import datum


def shown_quote(quote: Mapping[str, Any]) -> dict[str, Any]:
    """From what `wetten.queries.quote_of` gives, live or frozen. Old text always says of which day it is."""
    of = _("Stand van de tekst: %(dag)s") % {"dag": datum(quote["stand_op"])} if quote["stand_op"] else ""
    return {
        "kop": f"{quote['kenmerk']} {quote['titel']}".strip(),
        "leden": [("", quote["tekst"] or _("De tekst van dit artikel staat niet in het register."))],
        "bron": quote["regeling"],
        "url": quote["link"],
        "stand": of,
    }
