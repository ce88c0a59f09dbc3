"""Who is competent for what (Bevoegdheid), rules that propose, what was learned, and the basket."""

from typing import ClassVar
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weerklank.kern.models import Gebruiker, Organisatie, Termijn
from weerklank.loket.enums import Gebiedsoort, Schakelreden, Vangnetreden, Verbetering, VoorstelStand
from weerklank.signalen.enums import Bron
from weerklank.signalen.models import Signaal

_ONE_SUBJECT = ~Q(begrip="", wet="") & (Q(begrip="") | Q(wet=""))
_AREA_HAS_NAME = Q(gebiedsoort=Gebiedsoort.LAND, gebied="") | ~Q(gebiedsoort=Gebiedsoort.LAND) & ~Q(gebied="")


class Onderwerp(models.Model):
    """What somebody is competent for, and where: a concept of the thesaurus or a law, in an area."""

    begrip = models.CharField(max_length=120, blank=True, help_text=_("De naam van een begrip."))
    wet = models.CharField(max_length=12, blank=True, help_text=_("Of: het BWB-nummer van een wet."))
    gebiedsoort = models.CharField(max_length=12, choices=Gebiedsoort, default=Gebiedsoort.LAND)
    gebied = models.CharField(
        max_length=120, blank=True, help_text=_("De naam van de gemeente, provincie of het waterschap.")
    )

    class Meta:
        abstract = True


class Bevoegdheidsvoorstel(Onderwerp):
    """Somebody says that the directory should be otherwise. The words of the proposal stay as they were."""

    verbetering = models.CharField(max_length=8, choices=Verbetering)
    bevoegdheid = models.ForeignKey(
        "Bevoegdheid", on_delete=models.PROTECT, null=True, related_name="voorstellen", help_text=_("Wat zij vervangt.")
    )
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    reden = models.TextField()
    namens = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    stand = models.CharField(max_length=12, choices=VoorstelStand, default=VoorstelStand.VOORGESTELD)
    decided_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    besluit = models.TextField(blank=True, help_text=_("Waarom het is afgewezen."))

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=_ONE_SUBJECT, name="voorstel_has_one_subject"),
            models.CheckConstraint(condition=_AREA_HAS_NAME, name="voorstel_names_its_area"),
            models.CheckConstraint(
                condition=Q(verbetering=Verbetering.NIEUW, bevoegdheid=None)
                | ~Q(verbetering=Verbetering.NIEUW) & Q(bevoegdheid__isnull=False),
                name="voorstel_says_what_it_betters",
            ),
            models.CheckConstraint(
                condition=Q(stand=VoorstelStand.VOORGESTELD, decided_at=None)
                | ~Q(stand=VoorstelStand.VOORGESTELD) & Q(decided_at__isnull=False),
                name="decided_voorstel_says_when",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["namens", "-id"], name="voorstel_of"),
            models.Index(fields=["organisatie", "-id"], name="voorstel_about"),
        ]

    def __str__(self) -> str:
        return f"{self.get_verbetering_display()}: {self.organisatie_id} {self.begrip or self.wet}"


class Bevoegdheid(Onderwerp):
    """An organisation is competent for this, from one moment until another. Kept by who decided on it."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="bevoegdheden")
    bijhouder = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    voorstel = models.OneToOneField(Bevoegdheidsvoorstel, on_delete=models.PROTECT, related_name="gevolg")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisatie", "begrip", "wet", "gebiedsoort", "gebied"],
                condition=Q(ended_at=None),
                name="one_active_bevoegdheid",
            ),
            models.CheckConstraint(condition=_ONE_SUBJECT, name="bevoegdheid_has_one_subject"),
            models.CheckConstraint(condition=_AREA_HAS_NAME, name="bevoegdheid_names_its_area"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="bevoegdheid_ends_late"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisatie_id}: {self.begrip or self.wet}"


class Routeregel(models.Model):
    """If a signaal of this organisation is such, propose that one. Proposes only; a person decides.

    `volgorde` counts from 1; the first rule that fits wins. `actief` is written by one function, with a Schakeling.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="routeregels")
    eigenaar = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=400)
    volgorde = models.PositiveIntegerField()
    naar = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    wet = models.CharField(max_length=12, blank=True)
    artikel = models.CharField(max_length=40, blank=True)
    begrip = models.CharField(max_length=120, blank=True)
    woorden = models.CharField(max_length=400, blank=True)
    van = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, related_name="+", help_text=_("Waar het signaal binnenkwam.")
    )
    bron = models.CharField(max_length=16, choices=Bron, blank=True)
    actief = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(naar=F("organisatie")), name="regel_to_another"),
            models.CheckConstraint(condition=Q(artikel="") | ~Q(wet=""), name="regel_artikel_of_a_wet"),
            models.CheckConstraint(
                condition=~Q(wet="", begrip="", woorden="", van=None, bron=""), name="regel_has_condition"
            ),
            models.UniqueConstraint(
                fields=["organisatie", "volgorde"], name="one_regel_per_place", deferrable=models.Deferrable.DEFERRED
            ),
        ]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def kenmerk(self) -> str:
        """The reference people use: R- and the number."""
        return f"R-{self.pk:04d}"


class Schakeling(models.Model):
    """A rule went on or off: who, when and why. `by` empty: it switched itself off."""

    regel = models.ForeignKey(Routeregel, on_delete=models.PROTECT, related_name="schakelingen")
    aan = models.BooleanField()
    reden = models.CharField(max_length=12, choices=Schakelreden)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(reden=Schakelreden.MENS, by__isnull=False)
                | ~Q(reden=Schakelreden.MENS) & Q(by=None, aan=False),
                name="schakeling_says_who",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["regel", "-id"], name="schakeling_of_regel")]

    def __str__(self) -> str:
        return f"{self.regel_id}: {'aan' if self.aan else 'uit'}"


class Regeltreffer(models.Model):
    """A rule fitted a signaal and proposed an organisation, once."""

    signaal = models.OneToOneField(Signaal, on_delete=models.PROTECT, related_name="regeltreffer")
    regel = models.ForeignKey(Routeregel, on_delete=models.PROTECT, related_name="treffers")
    naar = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.signaal_id}: regel {self.regel_id}"


class Ervaring(models.Model):
    """How often an organisation accepted and refused signalen with this concept or article. Kept, not counted.

    `sleutel` is "begrip:" with a name, or "artikel:" with a BWB id and number.
    """

    sleutel = models.CharField(max_length=140)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    aanvaard = models.PositiveIntegerField(default=0)
    geweigerd = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["sleutel", "organisatie"], name="one_ervaring")]

    def __str__(self) -> str:
        return f"{self.sleutel}: {self.organisatie_id}"


class Vangnetplaatsing(models.Model):
    """A signaal landed in the basket: everybody said no. Who staffs the basket owns it from then on."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="vangnetplaatsingen")
    van = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    bij = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="vangnetplaatsingen")
    reden = models.CharField(max_length=16, choices=Vangnetreden)
    weigeringen = models.PositiveIntegerField()
    termijn = models.ForeignKey(Termijn, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(van=F("bij")), name="vangnet_is_another"),
            models.UniqueConstraint(fields=["signaal", "bij"], name="one_vangnetplaatsing"),
        ]
        indexes: ClassVar = [models.Index(fields=["bij", "id"], name="vangnet_of")]

    def __str__(self) -> str:
        return f"{self.signaal_id} bij {self.bij_id}"


class Gidseditie(models.Model):
    """The mark by which each process sees that directory, rules or experience changed: one row."""

    code = models.UUIDField(default=uuid4)

    def __str__(self) -> str:
        return str(self.code)
