"""What the pages say of the index of what drags on, made from frozen content and the day on which somebody reads it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weerklank.kern.policy import formule
from weerklank.publicatie.enums import BEWEZEN, SlependReden, SlependStand
from weerklank.pure.slepend import DAYS_OF_YEAR, Deel, Telwaarden, bounds_of, parts_of, score_of
from weerklank.web.opmaak import datum_kort, day_of, getal

Slepend = Mapping[str, Any]
"""The key `slepend` of a publication (`publicatie.slepend_inhoud`)."""

NAMEN = {
    "leeftijd": gettext_lazy("Jaren sinds het is voorgelegd"),
    "standen": gettext_lazy("Keren terug in de Stand van de Uitvoering"),
    "eigenaren": gettext_lazy("Wisselingen van eigenaar"),
    "beloften": gettext_lazy("Beloften waarvan de datum voorbij is"),
    "onderzoek": gettext_lazy("Antwoorden met nader onderzoek"),
    "te_laat": gettext_lazy("Termijnen voorbij zonder antwoord"),
    "heropend": gettext_lazy("Keren heropend"),
    "signalen": gettext_lazy("Nieuwe signalen in twaalf maanden"),
}
"""The parts in words, before their number."""

PLACES = {"leeftijd": "#antwoord", "standen": "#slepend", "signalen": "#omvang"}
"""Where on the page of the knelpunt a number comes from; every other part has its own list there."""

POINTS = 37
"""Points of a trend line at most: three years by the month, longer by larger steps."""


def counted(slepend: Slepend) -> Telwaarden:
    """The numbers as the formula takes them."""
    found = {part: len(slepend["bewijs"].get(part, ())) for part in BEWEZEN}
    return Telwaarden(standen=slepend["standen"], signalen=slepend["signalen"], **found)


def parts_on(slepend: Slepend, today: dt.date) -> list[Deel]:
    """The parts of the index as of a day; what is closed stands still."""
    sinds, tot = day_of(slepend["sinds"]), day_of(slepend["tot"]) or today
    assert sinds is not None
    return parts_of(formule(), counted(slepend), sinds=sinds, tot=min(tot, today))


def points(tienden: int) -> str:
    """Tenths as people read them: 47,3."""
    return getal(tienden / 10, 1)


def number_of(part: Deel) -> str:
    """The number of one part in words: years, a class of signalen as "10 tot en met 24", else how many times."""
    if part.onderdeel.key == "leeftijd":
        return getal(part.waarde / DAYS_OF_YEAR, 1)
    if part.onderdeel.key != "signalen":
        return getal(part.waarde)
    least, most = bounds_of(formule(), part.waarde)
    if most is None:
        return _("%(n)s of meer") % {"n": getal(least)}
    if least == 0:
        return _("minder dan %(n)s") % {"n": getal(most + 1)}
    return _("%(van)s tot en met %(tot)s") % {"van": getal(least), "tot": getal(most)}


def place_of(part: Deel) -> str:
    """The place on the page of the knelpunt where the number of this part comes from."""
    return PLACES.get(part.onderdeel.key, f"#slepend-{part.onderdeel.key}")


def reasons_in_words(slepend: Slepend) -> list[str]:
    return [str(SlependReden(reden).label) for reden in slepend["redenen"]]


def block_of(content: Mapping[str, Any], today: dt.date) -> dict[str, Any] | None:
    """The part of the page of a knelpunt about the index; None when it was never measured."""
    slepend = content.get("slepend")
    if slepend is None:
        return None
    parts = parts_on(slepend, today)
    return {
        "is_slepend": slepend["stand"] == SlependStand.SLEPEND,
        "stand": SlependStand(slepend["stand"]).label,
        "redenen": reasons_in_words(slepend),
        "index": points(score_of(parts)),
        "koppen": [_("Wat is geteld"), _("Aantal"), _("Punten"), _("Ten hoogste")],
        "rijen": [_row(part) for part in parts],
        "bewijs": [_evidence(slepend, part) for part in BEWEZEN if slepend["bewijs"].get(part)],
        "verloop": trend(slepend, today),
        "kanttekening": slepend.get("kanttekening"),
    }


def _row(part: Deel) -> list[object]:
    number = format_html('<a href="{}">{}</a>', place_of(part), number_of(part)) if part.waarde else number_of(part)
    return [NAMEN[part.onderdeel.key], number, points(part.tienden), getal(part.onderdeel.punten)]


def _evidence(slepend: Slepend, part: str) -> dict[str, Any]:
    facts = [{"on": on, "kenmerk": kenmerk} for on, kenmerk in slepend["bewijs"][part]]
    return {"key": part, "naam": NAMEN[part], "aantal": len(facts), "feiten": facts}


def trend(slepend: Slepend, today: dt.date) -> list[tuple[str, float]]:
    """The index on days from the first count until `today`, oldest first; empty when that is one day."""
    changes = [(day_of(change["on"]), change["geteld"]) for change in slepend["verloop"]]
    first, sinds, end = changes[0][0], day_of(slepend["sinds"]), min(day_of(slepend["tot"]) or today, today)
    assert first is not None
    assert sinds is not None
    if first >= end:
        return []
    days = _days(first, end)
    found = []
    for day in days:
        numbers = [geteld for on, geteld in changes if on is not None and on <= day][-1]
        parts = parts_of(formule(), Telwaarden(**(asdict(Telwaarden()) | numbers)), sinds=sinds, tot=day)
        found.append((datum_kort(day), score_of(parts) / 10))
    return found


def _days(first: dt.date, last: dt.date) -> list[dt.date]:
    """Evenly spread days, about a month apart, the first and the last among them."""
    steps = max(1, min(POINTS - 1, (last - first).days // 30))
    return [first + dt.timedelta(days=(last - first).days * step // steps) for step in range(steps + 1)]
