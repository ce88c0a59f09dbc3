"""A Signaal from practice, who sent it, and what was decided about it."""

from typing import ClassVar

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from pgvector.django import HalfVectorField

from weerklank.kern.models import Gebruiker, Organisatie, Termijn
from weerklank.pure.embed import DIMENSIONS
from weerklank.signalen.enums import (
    OPEN,
    Bron,
    Frequentie,
    Geautomatiseerd,
    GeenVervolgGrond,
    Herkomst,
    SignaalStand,
    Uitkomst,
)

_SEARCHED = "{row}.vector, strip({row}.zoek) || array_to_tsvector(ARRAY['#' || {row}.organisatie_id])"
"""What a Zoekrij holds of a row of Signaal."""


class Bulkinvoer(models.Model):
    """One file of signalen that was read in. Its name and header are not kept: people write names in them."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="bulkinvoeren")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    bron = models.CharField(max_length=16, choices=Bron, default=Bron.UITVOERING)
    vorm = models.CharField(max_length=4)
    started_at = models.DateTimeField()
    batch_at = models.DateTimeField(null=True, help_text=_("Wanneer voor het laatst rijen zijn bewaard."))
    finished_at = models.DateTimeField(null=True)
    rijen = models.PositiveIntegerField(help_text=_("Rijen met woorden in het bestand."))
    nieuw = models.PositiveIntegerField(default=0)
    bekend = models.PositiveIntegerField(default=0, help_text=_("Rijen die al eerder waren ingelezen."))
    geweigerd = models.PositiveIntegerField(default=0)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    weggehaald = models.PositiveIntegerField(default=0, help_text=_("Signalen die zijn teruggedraaid."))
    gebleven = models.PositiveIntegerField(
        default=0, help_text=_("Signalen die bleven toen de rest werd teruggedraaid: er was al iets mee gedaan.")
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(undone_at__isnull=False) | Q(undone_by=None, weggehaald=0, gebleven=0),
                name="bulkinvoer_counts_when_undone",
            )
        ]
        indexes: ClassVar = [models.Index(fields=["organisatie", "-id"], name="bulkinvoer_of_organisatie")]

    def __str__(self) -> str:
        return f"bestand {self.pk}"

    @property
    def gelezen(self) -> int:
        """How many of its rows were read up to now."""
        return self.nieuw + self.bekend + self.geweigerd


class Bulkregel(models.Model):
    """One row that was refused: its number in the file and why, as codes. Never what stood there."""

    invoer = models.ForeignKey(Bulkinvoer, on_delete=models.PROTECT, related_name="regels")
    nummer = models.PositiveIntegerField()
    redenen = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["invoer", "nummer"], name="one_bulkregel_per_row")]

    def __str__(self) -> str:
        return f"{self.invoer_id}: {self.nummer}"


class Signaal(models.Model):
    """An observation from practice, masked before it came here. Who sent it stands in Afzender."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="signalen")
    eigenaar = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("De organisatie die nu moet beslissen. Alleen een aanvaarde overdracht verandert dit."),
    )
    tekst = models.TextField()
    maskeringen = models.JSONField(
        default=list, help_text=_("Wat is gemaskeerd: plaats in de tekst, soort en regel. Nooit wat er stond.")
    )
    regel = models.CharField(max_length=600, blank=True, help_text=_("De regel zoals de melder hem noemde."))
    artikelen = models.JSONField(default=list, help_text=_("De herkende artikelen als BWB-id en nummer."))
    frequentie = models.CharField(max_length=12, choices=Frequentie, blank=True)
    doelgroep = models.CharField(max_length=600, blank=True)
    geautomatiseerd = models.CharField(max_length=4, choices=Geautomatiseerd, blank=True)
    herkomst = models.CharField(max_length=10, choices=Herkomst)
    bron = models.CharField(max_length=16, choices=Bron, default=Bron.UITVOERING, db_default=Bron.UITVOERING)
    bron_on = models.DateField(null=True, help_text=_("De dag die in het ingelezen bestand stond."))
    invoer = models.ForeignKey(Bulkinvoer, on_delete=models.PROTECT, null=True, related_name="signalen", db_index=False)
    inzending = models.UUIDField(
        help_text=_("Van het formulier of de Idempotency-Key: twee keer sturen is één signaal.")
    )
    submitted_at = models.DateTimeField()
    seconds = models.PositiveIntegerField(
        null=True, help_text=_("Seconden tussen openen en versturen van het formulier.")
    )
    pseudoniem = models.CharField(
        max_length=32,
        blank=True,
        db_default="",
        help_text=_("Wie het meldde, onder een sleutel per organisatie: om te tellen, niet om te kennen."),
    )
    termijn = models.ForeignKey(Termijn, on_delete=models.PROTECT, related_name="+")
    stand = models.CharField(max_length=14, choices=SignaalStand, default=SignaalStand.INGEDIEND)
    next_on = models.DateField(null=True, help_text=_("De eerstvolgende datum waarop iemand iets moet doen."))
    vector = HalfVectorField(dimensions=DIMENSIONS, null=True)
    zoek = models.GeneratedField(
        expression=SearchVector("tekst", "regel", "doelgroep", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["organisatie", "inzending"], name="one_signaal_per_inzending"),
            models.CheckConstraint(
                condition=~Q(stand__in=OPEN) | Q(next_on__isnull=False), name="open_signaal_has_next_date"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["eigenaar", "next_on", "id"], condition=Q(stand__in=OPEN), name="signaal_queue"),
            models.Index(fields=["eigenaar", "stand"], condition=Q(stand__in=OPEN), name="signaal_open_stand"),
            models.Index(fields=["organisatie", "-submitted_at", "-id"], name="signaal_of_organisatie"),
            models.Index(fields=["id"], condition=Q(vector=None), name="signaal_without_vector"),
        ]
        triggers: ClassVar = [
            pgtrigger.Trigger(
                name="becomes_searched",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="fresh"),  # type: ignore[no-untyped-call]
                func="INSERT INTO signalen_zoekrij (signaal_id, organisatie_id, vector, woorden) SELECT fresh.id,"  # noqa: S608
                f" fresh.organisatie_id, {_SEARCHED.format(row='fresh')} FROM fresh; RETURN NULL;",
            ),
            pgtrigger.Trigger(
                name="stays_searched",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("organisatie_id", "vector", "tekst", "regel", "doelgroep"),  # type: ignore[no-untyped-call]
                func="UPDATE signalen_zoekrij SET (organisatie_id, vector, woorden) ="  # noqa: S608 - constants
                f" (NEW.organisatie_id, {_SEARCHED.format(row='NEW')}) WHERE signaal_id = NEW.id; RETURN NULL;",
            ),
        ]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def kenmerk(self) -> str:
        """The reference people use: S- and the number."""
        return f"S-{self.pk:06d}"

    @property
    def is_open(self) -> bool:
        return self.stand in OPEN


class Zoekrij(models.Model):
    """What searching reads of a Signaal, kept by the triggers above: apart, because a signaal that moves through its
    states would otherwise be entered again into the graph of nearest neighbours, and because a small row is read fast.

    `woorden`: the stems, and "#12" for organisation 12, so that one index answers for words and organisation together.
    An organisation with many signalen has a graph of its own on `vector` (`zoekindex`); of the others every vector is
    compared.
    """

    signaal = models.OneToOneField(Signaal, on_delete=models.CASCADE, primary_key=True, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+", db_index=False)
    vector = HalfVectorField(dimensions=DIMENSIONS, null=True)
    woorden = SearchVectorField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["organisatie"], name="zoekrij_of_organisatie"),
            GinIndex("woorden", name="zoekrij_woorden", fastupdate=False),
        ]

    def __str__(self) -> str:
        return f"zoekrij van {self.signaal_id}"


class Afzender(models.Model):
    """Who sent a signaal: known to the own coordinator alone, with its own rule to read and its own retention."""

    signaal = models.OneToOneField(Signaal, on_delete=models.PROTECT, related_name="afzender")
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["gebruiker", "-signaal"], name="afzender_of")]

    def __str__(self) -> str:
        return f"afzender van {self.signaal_id}"


class Maskeringcorrectie(models.Model):
    """A reporter hid more, or showed what a rule doubted: the rule, the kind and what it looked like. Never the words,
    and never who."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="maskeringcorrecties")
    weggehaald = models.BooleanField(help_text=_("Ja: zelf weggehaald. Nee: weer laten staan."))
    regel = models.CharField(max_length=40)
    soort = models.CharField(max_length=16)
    vorm = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["regel", "-at"], name="maskeringcorrectie_of_regel")]

    def __str__(self) -> str:
        return f"{self.signaal_id}: {self.regel}"


class Verwantschap(models.Model):
    """A reporter said: mine is the same as that one. A hint for the coordinator; it decides nothing."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="verwantschappen")
    ander = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="verwant_met")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signaal", "ander"], name="one_verwantschap"),
            models.CheckConstraint(condition=~Q(signaal=F("ander")), name="verwant_with_another"),
        ]

    def __str__(self) -> str:
        return f"{self.signaal_id} is als {self.ander_id}"


class Aanvulling(models.Model):
    """What the reporter adds later: the first text stays as it was (behaviours 11). Who wrote it stands in Afzender."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="aanvullingen")
    tekst = models.TextField()
    maskeringen = models.JSONField(default=list)
    herkomst = models.CharField(max_length=10, choices=Herkomst)
    inzending = models.UUIDField(help_text=_("Van het formulier of de e-mail: twee keer sturen is één aanvulling."))
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signaal", "inzending"], name="one_aanvulling_per_inzending"),
            models.CheckConstraint(condition=~Q(tekst=""), name="aanvulling_has_tekst"),
        ]

    def __str__(self) -> str:
        return f"aanvulling bij {self.signaal_id}"


class GeenVervolg(models.Model):
    """The decision that a signaal gets no follow-up: an option, a reason, a person. Undoing ends the row."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="geen_vervolg")
    grond = models.CharField(max_length=14, choices=GeenVervolgGrond)
    reden = models.TextField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signaal"], condition=Q(ended_at=None), name="one_active_geen_vervolg"),
            models.CheckConstraint(condition=~Q(reden=""), name="geen_vervolg_has_reden"),
        ]

    def __str__(self) -> str:
        return f"{self.signaal_id}: {self.grond}"


class Doorzending(models.Model):
    """A signaal offered to another organisation. The offerer stays owner until the other accepts (domain 3.11)."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="doorzendingen")
    van = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    aan = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="doorzendingen")
    reden = models.TextField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    termijn = models.ForeignKey(Termijn, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    uitkomst = models.CharField(
        max_length=12,
        blank=True,
        choices=Uitkomst,
    )
    antwoord = models.TextField(blank=True)
    tegenvoorstel = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        help_text=_("Bij een weigering: van wie het dan is. Leeg: de weigeraar weet het niet."),
    )
    geleerd_at = models.DateTimeField(null=True, help_text=_("Wanneer de uitkomst meetelde voor nieuwe voorstellen."))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signaal"], condition=Q(ended_at=None), name="one_active_doorzending"),
            models.CheckConstraint(condition=~Q(van=F("aan")), name="doorzending_to_another"),
            models.CheckConstraint(
                condition=Q(ended_at=None, uitkomst="") | (Q(ended_at__isnull=False) & ~Q(uitkomst="")),
                name="doorzending_ends_with_uitkomst",
            ),
            models.CheckConstraint(
                condition=Q(tegenvoorstel=None) | Q(uitkomst=Uitkomst.GEWEIGERD) & ~Q(tegenvoorstel=F("aan")),
                name="tegenvoorstel_with_refusal",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["aan", "id"], condition=Q(ended_at=None), name="doorzending_offered"),
            models.Index(
                fields=["id"], condition=Q(ended_at__isnull=False, geleerd_at=None), name="doorzending_not_learned"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signaal_id}: {self.van} -> {self.aan}"
