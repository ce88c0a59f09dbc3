"""The states of a Signaal with every allowed move, and the choices of its form."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SignaalStand(TextChoices):
    """Where a signaal stands (domain 3.1). A concept lives on the reporter's own device only."""

    INGEDIEND = "ingediend", _("ingediend")
    IN_TRIAGE = "in_triage", _("opnieuw in beoordeling")
    AANGEBODEN = "aangeboden", _("aangeboden aan een andere organisatie")
    GEKOPPELD = "gekoppeld", _("gekoppeld aan een knelpunt")
    GEEN_VERVOLG = "geen_vervolg", _("geen vervolg")


OPEN = (SignaalStand.INGEDIEND, SignaalStand.IN_TRIAGE, SignaalStand.AANGEBODEN)
"""States in which somebody still has to decide: each needs an owner and a next date."""

TRIAGE = (SignaalStand.INGEDIEND, SignaalStand.IN_TRIAGE)
"""States from which a coordinator may decide."""

MOVES: dict[SignaalStand, frozenset[SignaalStand]] = {
    SignaalStand.INGEDIEND: frozenset({SignaalStand.AANGEBODEN, SignaalStand.GEKOPPELD, SignaalStand.GEEN_VERVOLG}),
    SignaalStand.IN_TRIAGE: frozenset({SignaalStand.AANGEBODEN, SignaalStand.GEKOPPELD, SignaalStand.GEEN_VERVOLG}),
    SignaalStand.AANGEBODEN: frozenset({SignaalStand.IN_TRIAGE}),
    SignaalStand.GEKOPPELD: frozenset({SignaalStand.IN_TRIAGE}),
    SignaalStand.GEEN_VERVOLG: frozenset({SignaalStand.IN_TRIAGE}),
}
"""Every allowed move; what is not here is refused."""


class Frequentie(TextChoices):
    ONBEKEND = "", _("weet ik niet")
    EENMALIG = "eenmalig", _("een keer gezien")
    SOMS = "soms", _("een paar keer per jaar")
    MAANDELIJKS = "maandelijks", _("elke maand")
    WEKELIJKS = "wekelijks", _("elke week")
    DAGELIJKS = "dagelijks", _("elke dag")


class Geautomatiseerd(TextChoices):
    """Whether the decision at hand was largely taken by a computer (domain 3.23)."""

    ONBEKEND = "", _("weet ik niet")
    JA = "ja", _("ja, grotendeels")
    NEE = "nee", _("nee")


class Herkomst(TextChoices):
    """The way in."""

    BALIE = "balie", _("formulier")
    API = "api", _("koppeling")
    BESTAND = "bestand", _("bestand")
    EMAIL = "email", _("e-mail")
    VOORBEELD = "voorbeeld", _("voorbeeldwereld")


class Bron(TextChoices):
    """Who saw it: the own counters, or one of the outside sources that the letters name (domain 3.1)."""

    UITVOERING = "uitvoering", _("eigen uitvoering")
    INSPECTIE = "inspectie", _("inspectie")
    OMBUDSMAN = "ombudsman", _("ombudsman")
    BESTUURSRECHTER = "bestuursrechter", _("bestuursrechter")


class GeenVervolgGrond(TextChoices):
    """Why a signaal gets no follow-up: an option and a text are both needed (behaviours 31)."""

    GEEN_KNELPUNT = "geen_knelpunt", _("geen probleem in regels of uitvoering")
    EENMALIG = "eenmalig", _("eenmalige fout, al hersteld")
    DUBBEL = "dubbel", _("dubbel: dit signaal staat er al")
    ONVOLDOENDE = "onvoldoende", _("te weinig informatie, ook na navraag")
    ANDERE_WEG = "andere_weg", _("hoort op een andere weg thuis, bijvoorbeeld een klacht of bezwaar")


class Uitkomst(TextChoices):
    """How an offer to another organisation ended (domain 3.11)."""

    AANVAARD = "aanvaard", _("aanvaard")
    GEWEIGERD = "geweigerd", _("niet aanvaard")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
    VERLOPEN = "verlopen", _("geen antwoord binnen de termijn")


class Weigering(TextChoices):
    """Why a row of a file cannot become a signaal, besides what is wrong with the file itself."""

    GEEN_TEKST = "geen-tekst", _("De rij heeft geen tekst in de kolom voor het signaal.")
    TEKST_TE_LANG = "tekst-te-lang", _("De tekst is te lang voor een signaal.")
    REGEL_TE_LANG = "regel-te-lang", _("De regel is langer dan 200 tekens. Noem alleen de wet en het artikel.")
    DATUM = "datum", _("De datum is niet te lezen. Schrijf hem als 31-12-2026 of 2026-12-31.")
    TOEKOMST = "toekomst", _("De datum ligt in de toekomst.")
    BRON = "bron", _("De bron is niet bekend. Kies inspectie, ombudsman, bestuursrechter of eigen uitvoering.")
    ANDERE_TEKST = "andere-tekst", _("Deze referentie is al ingelezen met een andere tekst. Wat er stond is gebleven.")


_BRON_WORDS: dict[str, Bron] = {
    "inspectie": Bron.INSPECTIE,
    "inspection": Bron.INSPECTIE,
    "ombuds": Bron.OMBUDSMAN,
    "rechter": Bron.BESTUURSRECHTER,
    "rechtbank": Bron.BESTUURSRECHTER,
    "raad van state": Bron.BESTUURSRECHTER,
    "court": Bron.BESTUURSRECHTER,
    "raad van beroep": Bron.BESTUURSRECHTER,
    "uitvoering": Bron.UITVOERING,
    "balie": Bron.UITVOERING,
    "intern": Bron.UITVOERING,
}


def bron_named(words: str) -> Bron | None:
    """The source that somebody wrote in a cell; None when it names none of them or more than one."""
    said = words.lower()
    found = {bron for part, bron in _BRON_WORDS.items() if part in said}
    return found.pop() if len(found) == 1 else None
