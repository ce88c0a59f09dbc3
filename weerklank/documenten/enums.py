"""How a document came, what can be found in it, and what a person can say of that."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Formaat(TextChoices):
    """The kind of file a document came as."""

    TXT = "txt", _("tekst")
    HTML = "html", _("webpagina")
    XML = "xml", _("officiële XML")
    PDF = "pdf", _("PDF")
    DOCX = "docx", _("Word")
    ODT = "odt", _("OpenDocument")
    JSON = "json", _("Tweede Kamer (JSON)")


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


class Herkomst(TextChoices):
    """Who found a passage: a rule of the reader, or a person who marked what the reader missed."""

    REGEL = "regel", _("automatisch gevonden")
    MENS = "mens", _("door een mens gemarkeerd")


class PassageStand(TextChoices):
    """Where a passage stands: waiting for a person, or what the last person said of it."""

    OPEN = "open", _("te beoordelen")
    AANVAARD = "aanvaard", _("aanvaard")
    GECORRIGEERD = "gecorrigeerd", _("aanvaard na correctie")
    GEWEIGERD = "geweigerd", _("geweigerd")


ACCEPTED = (PassageStand.AANVAARD, PassageStand.GECORRIGEERD)
"""A person says that it stands there."""


class Verdict(TextChoices):
    """What a person says of a passage."""

    AANVAARD = "aanvaard", _("aanvaard")
    GECORRIGEERD = "gecorrigeerd", _("gecorrigeerd")
    GEWEIGERD = "geweigerd", _("geweigerd")
    TERUGGENOMEN = "teruggenomen", _("teruggenomen")


_JUDGED = frozenset({Verdict.TERUGGENOMEN})
MOVES: dict[PassageStand, frozenset[Verdict]] = {
    PassageStand.OPEN: frozenset(Verdict) - _JUDGED,
    PassageStand.AANVAARD: _JUDGED,
    PassageStand.GECORRIGEERD: _JUDGED,
    PassageStand.GEWEIGERD: _JUDGED,
}
"""What can be said in each state: whoever changes their mind takes the first word back, so two never overwrite
each other."""


def stand_after(verdict: Verdict) -> PassageStand:
    """Where a passage stands once this was said of it."""
    return PassageStand.OPEN if verdict == Verdict.TERUGGENOMEN else PassageStand(verdict.value)
