"""What can happen in the story of the example world, and when."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from weerklank.voorbeeld.inhoud import Ruis, Signaaltekst

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Stap(StrEnum):
    """The kinds of Voorval. The steps of a knelpunt carry the names used in the files."""

    KLOK = "klok"

    SIGNAAL = "signaal"
    AANGESLOTEN = "aangesloten"
    GEBUNDELD = "gebundeld"
    GEEN_VERVOLG = "geen_vervolg"
    AANGEBODEN = "aangeboden"
    AANVAARD = "aanvaard"

    GEOPEND = "geopend"
    VASTGESTELD = "vastgesteld"
    VOORGELEGD = "voorgelegd"
    ANTWOORD_CONCEPT = "antwoord_concept"
    ANTWOORD_VASTGESTELD = "antwoord_vastgesteld"
    ANTWOORD_GEPUBLICEERD = "antwoord_gepubliceerd"
    REACTIE = "reactie"
    OPNIEUW_VOORGELEGD = "opnieuw_voorgelegd"
    OPGELOST_GEMELD = "opgelost_gemeld"
    OPGELOST_BEVESTIGD = "opgelost_bevestigd"
    NIET_OPGELOST = "niet_opgelost"
    HEROPEND = "heropend"
    SAMENGEVOEGD = "samengevoegd"


HOURS = {
    Stap.KLOK: 6,
    Stap.GEOPEND: 9,
    Stap.VASTGESTELD: 10,
    Stap.VOORGELEGD: 11,
    Stap.ANTWOORD_CONCEPT: 13,
    Stap.ANTWOORD_VASTGESTELD: 14,
    Stap.ANTWOORD_GEPUBLICEERD: 15,
    Stap.REACTIE: 16,
    Stap.OPNIEUW_VOORGELEGD: 11,
    Stap.OPGELOST_GEMELD: 11,
    Stap.OPGELOST_BEVESTIGD: 14,
    Stap.NIET_OPGELOST: 14,
    Stap.HEROPEND: 15,
    Stap.SAMENGEVOEGD: 15,
}
"""The hour of the day of each step, later for later steps: two steps on one day stay in order."""


@dataclass(frozen=True, slots=True)
class Melding:
    """A signaal as reported. `nummer` counts from 1 in the order of reporting."""

    nummer: int
    organisatie: str
    melder: str
    tekst: Signaaltekst
    verhaal: str = ""
    ruis: Ruis | None = None


@dataclass(frozen=True, slots=True)
class Voorval:
    """One thing that happens: a step, when, and about which signaal (`melding`) or knelpunt (`verhaal`)."""

    at: dt.datetime
    stap: Stap
    verhaal: str = ""
    melding: Melding | None = None


def office_time(day: dt.date, hour: int, minute: int) -> dt.datetime:
    """That clock time in the Netherlands."""
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=AMSTERDAM)
