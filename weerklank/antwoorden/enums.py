"""The states of a Verzoek and the kinds of answer to a point, with every allowed move."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class VerzoekStand(TextChoices):
    """Where a request for an answer stands (domain 3.3)."""

    GEVRAAGD = "gevraagd", _("gevraagd")
    CONCEPT = "concept", _("antwoord in concept")
    VASTGESTELD = "vastgesteld", _("antwoord vastgesteld")
    GEPUBLICEERD = "gepubliceerd", _("antwoord gepubliceerd")
    DOORGESTUURD = "doorgestuurd", _("doorgestuurd naar een ander ministerie")


V = VerzoekStand

MOVES: dict[VerzoekStand, frozenset[VerzoekStand]] = {
    V.GEVRAAGD: frozenset({V.CONCEPT}),
    V.CONCEPT: frozenset({V.VASTGESTELD}),
    V.VASTGESTELD: frozenset({V.CONCEPT, V.GEPUBLICEERD, V.DOORGESTUURD}),
    V.GEPUBLICEERD: frozenset(),
    V.DOORGESTUURD: frozenset(),
}
"""Every allowed move. What is published cannot be taken back; a new request follows instead."""

WAITING = (V.GEVRAAGD, V.CONCEPT, V.VASTGESTELD)
"""States in which the public still waits: the clock runs until publication."""


class AntwoordSoort(TextChoices):
    """Comply or explain, per point (domain 3.3). Never called "pas toe of leg uit": that is about ICT standards."""

    OVERNEMEN = "overnemen", _("overnemen")
    DEELS = "deels", _("deels overnemen")
    NIET = "niet", _("niet overnemen")
    ONDERZOEK = "onderzoek", _("nader onderzoek")
    NIET_BEVOEGD = "niet_bevoegd", _("niet bevoegd")


COMPLY = (AntwoordSoort.OVERNEMEN, AntwoordSoort.DEELS)
"""Kinds that promise an action: what, who, when, with which means."""

EXPLAIN = (AntwoordSoort.NIET, AntwoordSoort.DEELS)
"""Kinds that need reasons."""


class Oordeel(TextChoices):
    """What the executor says of an answer."""

    AKKOORD = "akkoord", _("akkoord")
    NIET_AKKOORD = "niet_akkoord", _("niet akkoord")
