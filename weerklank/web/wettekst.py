"""A quoted place in the law as `{% wettekst %}` shows it."""

import re
from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weerklank.web.opmaak import datum
from weerklank.wetten.enums import Ankerlot

WHAT_HAPPENED: dict[Ankerlot, str | Promise] = {
    Ankerlot.ZELFDE: gettext_lazy("De tekst is gelijk gebleven."),
    Ankerlot.ALSNOG: gettext_lazy("De tekst is alsnog gevonden."),
    Ankerlot.VERNUMMERD: gettext_lazy("Dezelfde tekst staat nu in {nu}."),
    Ankerlot.GEWIJZIGD: gettext_lazy("De tekst van dit artikel is gewijzigd."),
    Ankerlot.MEERDERE: gettext_lazy("De tekst staat nu op meer plaatsen in deze wet."),
    Ankerlot.LOS: gettext_lazy("De tekst staat niet meer in deze wet."),
}
"""What became of a quoted place, for everybody."""

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
        "wijziging": shown_change(quote["gewijzigd"]) if quote.get("gewijzigd") else None,
    }


def shown_change(change: Mapping[str, Any]) -> dict[str, Any]:
    """What became of a quoted place, live or frozen: one sentence and, unless the place is gone, the difference."""
    words = {"nu": change["nu"], "dag": datum(change["sinds"]) if change["sinds"] else ""}
    sentence = format_html(str(WHAT_HAPPENED[Ankerlot(change["lot"])]), **words)
    since = format_html(_("De nieuwe tekst geldt vanaf {}."), words["dag"]) if change["begin_bekend"] else ""
    told = change["lot"] in (Ankerlot.GEWIJZIGD, Ankerlot.LOS) and change["verschil"]["regels"]
    return {"zin": sentence, "sinds": since, "verschil": change["verschil"] if told else None}


def is_changed(found: Mapping[str, Any]) -> bool:
    """Whether anything is struck out or underlined."""
    return any(kind != "gelijk" for line in found["regels"] for kind, _words in line)


def difference_in_words(found: Mapping[str, Any]) -> str:
    """How much changed, for who does not look at the marks."""
    if not found["erbij"] and not found["weg"]:
        only_marks = _("Alleen leestekens of witruimte zijn veranderd.")
        return only_marks if is_changed(found) else _("De teksten zijn gelijk.")
    added = ngettext("Er kwam %(n)d woord bij", "Er kwamen %(n)d woorden bij", found["erbij"]) % {"n": found["erbij"]}
    gone = ngettext("er ging %(n)d woord weg", "er gingen %(n)d woorden weg", found["weg"]) % {"n": found["weg"]}
    return _("%(erbij)s en %(weg)s.") % {"erbij": added, "weg": gone}


def _numbered(line: str) -> tuple[str, str]:
    """The number of a paragraph apart from its words, so that it can stand in the margin."""
    found = LID.fullmatch(line)
    return (found[1], found[2]) if found else ("", line)
