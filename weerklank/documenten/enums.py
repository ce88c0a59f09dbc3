"""How a document came, and what can be found in it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Formaat(TextChoices):
    """The kind of file a document came as."""

    TXT = "txt", _("tekst")
    HTML = "html", _("webpagina")
    XML = "xml", _("officiële XML")
    PDF = "pdf", _("PDF")
    DOCX = "docx", _("Word")


class PassageSoort(TextChoices):
    """What a passage is. The values are those of the reader in `weerklank.pure`."""

    TOEZEGGING = "toezegging-gedaan", _("toezegging")
    ACTIE = "actie", _("aangekondigde actie")
    MOTIE_VERZOEK = "motie-verzoek", _("verzoek in een motie")
    KNELPUNT = "knelpunt", _("genoemd knelpunt")
    WETSARTIKEL = "wetsartikel", _("wetsartikel")
    WET = "wet", _("wet of regeling")
    KAMERSTUK = "kamerstuk", _("Kamerstuk")
    HANDELINGEN = "handelingen", _("Handelingen")
    AANHANGSEL = "aanhangsel", _("beantwoorde Kamervragen")
    TOEZEGGINGNUMMER = "toezegging", _("nummer van een toezegging")
    DOCUMENT = "document", _("documentnummer")
    ZAAK = "zaak", _("zaaknummer")
    ACTIVITEIT = "activiteit", _("activiteitnummer")
    STAATSBLAD = "staatsblad", _("Staatsblad")
    STAATSCOURANT = "staatscourant", _("Staatscourant")
    TRACTATENBLAD = "tractatenblad", _("Tractatenblad")
    PUBLICATIEBLAD = "publicatieblad", _("Publicatieblad van de EU")
    BWB = "bwb", _("nummer van een regeling")
    CVDR = "cvdr", _("nummer van een decentrale regeling")
    JCI = "jci", _("koppeling naar een wet")
    ECLI = "ecli", _("rechterlijke uitspraak")
    LJN = "ljn", _("rechterlijke uitspraak (oud nummer)")
    JURISPRUDENTIE = "jurisprudentie", _("rechterlijke uitspraak (tijdschrift)")
    CELEX = "celex", _("nummer van EU-recht")


STATEMENTS = (
    PassageSoort.TOEZEGGING,
    PassageSoort.ACTIE,
    PassageSoort.MOTIE_VERZOEK,
    PassageSoort.KNELPUNT,
)
"""Whole sentences; the others are citations, which can stand inside such a sentence."""
