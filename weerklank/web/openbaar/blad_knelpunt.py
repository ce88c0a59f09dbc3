"""What the page of a knelpunt says, made from one frozen version and the day on which somebody reads it."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from weerklank.antwoorden.enums import Oordeel, VerzoekStand
from weerklank.kern.enums import Happened, Organisatiesoort
from weerklank.knelpunten.enums import CLOSED, KnelpuntSoort, KnelpuntStand
from weerklank.web.answers import shown_punt
from weerklank.web.frozen import shown_step, signalen_in_words
from weerklank.web.opmaak import day_of, getal
from weerklank.web.slepend import block_of
from weerklank.web.wettekst import shown_quote

Content = dict[str, Any]

WHAT_IT_MEANS = {
    KnelpuntStand.VASTGESTELD: gettext_lazy(
        "Het knelpunt is vastgesteld. Het is nog niet voorgelegd aan een ministerie."
    ),
    KnelpuntStand.VOORGELEGD: gettext_lazy("Het knelpunt is voorgelegd. Het ministerie moet nog antwoorden."),
    KnelpuntStand.BEANTWOORD: gettext_lazy(
        "Het ministerie heeft geantwoord. De uitvoerder moet nog zeggen of dat genoeg is."
    ),
    KnelpuntStand.IN_UITVOERING: gettext_lazy("De oplossing wordt gemaakt. Het knelpunt is nog niet opgelost."),
    KnelpuntStand.OPGELOST_GEMELD: gettext_lazy(
        "Het ministerie meldt dat het is opgelost. De uitvoerder moet dat nog bevestigen."
    ),
    KnelpuntStand.OPGELOST: gettext_lazy("Het knelpunt is opgelost. De uitvoerder heeft dat bevestigd."),
    KnelpuntStand.NIET_OPGELOST: gettext_lazy("Het knelpunt is niet opgelost. De reden staat in de geschiedenis."),
    KnelpuntStand.HEROPEND: gettext_lazy("Het knelpunt is opnieuw open. De reden staat in de geschiedenis."),
    KnelpuntStand.SAMENGEVOEGD: gettext_lazy("Dit knelpunt is samengevoegd met een ander knelpunt."),
    KnelpuntStand.VERVALLEN: gettext_lazy("Dit knelpunt bestaat niet meer. De reden staat in de geschiedenis."),
}


def page_content(content: Content, *, today: dt.date) -> dict[str, Any]:
    """Everything the template shows that is more than a value of the frozen content itself."""
    verzoeken = [verzoek_content(verzoek, today) for verzoek in reversed(content["verzoeken"])]
    waiting = content["stand"] == KnelpuntStand.VOORGELEGD and bool(verzoeken)
    return {
        "k": content,
        "soort": KnelpuntSoort(content["soort"]).label,
        "stand": KnelpuntStand(content["stand"]).label,
        "uitleg": WHAT_IT_MEANS[KnelpuntStand(content["stand"])],
        "opgelost": is_it_solved(content["stand"]),
        "aantal": signalen_in_words(content["signalen"]),
        "leeftijd": age_in_words(content, today),
        "organisatiesoort": Organisatiesoort(content["organisatie"]["soort"]).label,
        "artikelen": [shown_quote(artikel) for artikel in content["artikelen"]],
        "wacht_op": verzoeken[0] if waiting else None,
        "verzoeken": verzoeken,
        "slepend": block_of(content, today),
        "geschiedenis": [shown_step(step) for step in content["geschiedenis"]],
    }


def is_it_solved(stand: str) -> str:
    """Yes or no in plain words: a claim by the ministry is not a solution (the asker closes)."""
    if stand == KnelpuntStand.OPGELOST:
        return _("Ja. De uitvoerder heeft dat bevestigd.")
    if stand == KnelpuntStand.OPGELOST_GEMELD:
        return _("Dat zegt het ministerie. De uitvoerder moet het nog bevestigen.")
    if stand in (KnelpuntStand.SAMENGEVOEGD, KnelpuntStand.VERVALLEN):
        return str(WHAT_IT_MEANS[KnelpuntStand(stand)])
    return (
        _("Nee, nog niet.") if stand != KnelpuntStand.NIET_OPGELOST else _("Nee. Het is afgesloten zonder oplossing.")
    )


def age_in_words(content: Content, today: dt.date) -> str:
    """How many days it has been waiting since it was first put before a ministry, or since it was opened.

    What is closed stopped counting on the day that closed it.
    """
    start = day_of(content["voorgelegd_on"] or content["opened_on"])
    closed = [step["on"] for step in content["geschiedenis"] if step["soort"] in CLOSING]
    end = day_of(closed[-1]) if content["stand"] in CLOSED and closed else today
    assert start is not None
    assert end is not None
    days = max((end - start).days, 0)
    if days == 0:
        return _("Nog geen dag")
    return ngettext("%(n)s dag", "%(n)s dagen", days) % {"n": getal(days)}


CLOSING = (
    Happened.KNELPUNT_SOLVED,
    Happened.KNELPUNT_NOT_SOLVED,
    Happened.KNELPUNT_MERGED,
    Happened.KNELPUNT_LAPSED,
)


def verzoek_content(verzoek: Content, today: dt.date) -> dict[str, Any]:
    """One request: who had to answer by when, how that term was set, what they said, and how late."""
    due, answered = day_of(verzoek["due_on"]), day_of(verzoek["answered_on"])
    assert due is not None
    return {
        **verzoek,
        "is_answered": answered is not None,
        "is_doorgestuurd": verzoek["stand"] == VerzoekStand.DOORGESTUURD,
        "te_laat": late_in_words(((answered or today) - due).days),
        "basis": basis_of(verzoek["termijn"]),
        "punten": [shown_punt(punt) for punt in verzoek["punten"]],
        "oordeel": Oordeel(verzoek["reactie"]["oordeel"]).label if verzoek["reactie"] else "",
    }


def late_in_words(days: int) -> str:
    """ "3 dagen te laat"; empty for what is in time."""
    return ngettext("%(n)s dag te laat", "%(n)s dagen te laat", days) % {"n": getal(days)} if days > 0 else ""


def basis_of(termijn: Content) -> str:
    """Where the term comes from. No source gives a term for answers, so a setting is called a setting (domain 3.3)."""
    if termijn["grondslag"] == "instelling":
        return _("%(omvang)s. Dit is een instelling van Weerklank: geen wet schrijft deze termijn voor.") % {
            "omvang": termijn["omvang"]
        }
    return _("%(omvang)s. Dit staat in een %(grondslag)s.") % termijn
