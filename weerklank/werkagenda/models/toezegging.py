"""A Toezegging, its steps, and how it hangs together with others and with knelpunten."""

import datetime as dt
from typing import ClassVar

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from pgvector.django import HalfVectorField

from weerklank.documenten.models import Passage
from weerklank.kern.models import APPEND_ONLY, Gebruiker, Organisatie
from weerklank.knelpunten.models import Knelpunt
from weerklank.pure.embed import DIMENSIONS
from weerklank.werkagenda.enums import (
    Bronstatus,
    Herkomst,
    Kamer,
    Termijnbron,
    ToezeggingStand,
    Vak,
    Verbandsoort,
)

_COUNT = """
    INSERT INTO werkagenda_telling (vak, ministerie_id, is_open, aantal)
    SELECT vak, ministerie_id, is_open, sum(one) FROM ({rows}) AS changed
    GROUP BY vak, ministerie_id, is_open HAVING sum(one) <> 0 ORDER BY vak, ministerie_id, is_open
    ON CONFLICT (vak, ministerie_id, is_open)
    DO UPDATE SET aantal = werkagenda_telling.aantal + EXCLUDED.aantal;
    RETURN NULL;
"""
_LISTED = "WHERE stand NOT IN ('opgegaan', 'ingetrokken')"
_ADDED = f"SELECT vak, ministerie_id, is_open, 1 AS one FROM added {_LISTED}"  # noqa: S608 - constants
_GONE = f"SELECT vak, ministerie_id, is_open, -1 AS one FROM gone {_LISTED}"  # noqa: S608 - constants


def _counting(name: str, operation: pgtrigger.Operation, rows: str, **seen: str) -> pgtrigger.Trigger:
    """A trigger that keeps Telling: once per statement, however many rows it changed."""
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**seen),  # type: ignore[no-untyped-call]
        func=_COUNT.format(rows=rows),
    )


NO_TERM = dt.date(9999, 12, 31)
"""Where what has no term stands in a list by term: behind everything that has one."""


class Toezegging(models.Model):
    """What somebody in office promised parliament: as the register says, or as it was read in a letter.

    Columns with `bron` mirror the register and are written by its import alone. `termijn_until` is Weerklank's
    own term, never the register's. `organisatie` says whose closed document it was read in; empty for everybody.
    """

    herkomst = models.CharField(max_length=8, choices=Herkomst)
    passage = models.OneToOneField(Passage, on_delete=models.PROTECT, null=True, related_name="toezegging")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    bron_id = models.CharField(max_length=64, null=True, unique=True)  # noqa: DJ001 - unique where there is one
    nummer = models.CharField(max_length=40, blank=True, help_text=_("Het nummer in het register."))
    tekst = models.TextField()
    functie = models.CharField(max_length=300, blank=True, help_text=_("De functie van wie het toezegde."))
    ministerie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="toezeggingen")
    ministerie_tekst = models.CharField(max_length=300, blank=True)
    kamer = models.CharField(max_length=8, choices=Kamer, blank=True)
    toegezegd_aan = models.CharField(max_length=300, blank=True)
    activiteit_nummer = models.CharField(max_length=40, blank=True)
    dossier = models.CharField(max_length=24, blank=True, help_text=_("Het dossier waar het bij hoort."))
    gedaan_on = models.DateField(null=True, help_text=_("De dag waarop het is toegezegd."))
    bron_status = models.CharField(max_length=60, blank=True, help_text=_("Zoals het register het zegt."))
    bron_nakoming_on = models.DateField(null=True)
    bron_nakoming_brief = models.CharField(max_length=200, blank=True)
    bron_gewijzigd_at = models.DateTimeField(null=True)
    bron_hash = models.BinaryField(max_length=32, null=True, help_text=_("SHA-256 van het gegeven zoals het kwam."))
    bron_weg_at = models.DateTimeField(null=True, help_text=_("Wanneer het register zei dat dit weg is."))
    stand = models.CharField(max_length=12, choices=ToezeggingStand, default=ToezeggingStand.OPEN)
    vak = models.CharField(max_length=8, choices=Vak)
    is_open = models.BooleanField(default=True)
    gestand_on = models.DateField(null=True, help_text=_("De datum van de brief die het nakomt, door ons gelegd."))
    zelfde_als = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="gelezen_als")
    termijn_from_on = models.DateField(null=True)
    termijn_until = models.DateField(null=True, help_text=_("Onze eigen termijn; het register heeft er geen."))
    termijn_bron = models.CharField(max_length=8, choices=Termijnbron, blank=True)
    made_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    vector = HalfVectorField(dimensions=DIMENSIONS, null=True)
    zoek = models.GeneratedField(
        expression=SearchVector("tekst", config="dutch"), output_field=SearchVectorField(), db_persist=True
    )
    volgorde_on = models.GeneratedField(
        expression=Coalesce("termijn_until", Value(NO_TERM)), output_field=models.DateField(), db_persist=True
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(herkomst=Herkomst.REGISTER, bron_id__isnull=False, passage=None, organisatie=None)
                | Q(herkomst=Herkomst.BRIEF, bron_id=None, passage__isnull=False),
                name="toezegging_from_register_or_letter",
            ),
            models.CheckConstraint(
                condition=Q(herkomst=Herkomst.BRIEF) | Q(stand=ToezeggingStand.OPEN),
                name="register_keeps_its_own_state",
            ),
            models.CheckConstraint(
                condition=Q(termijn_until=None) | ~Q(termijn_bron=""), name="own_term_says_where_it_comes_from"
            ),
            models.CheckConstraint(
                condition=Q(termijn_from_on=None) | Q(termijn_until__gte=F("termijn_from_on")),
                name="toezegging_term_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~Q(stand=ToezeggingStand.OPGEGAAN) | Q(zelfde_als__isnull=False), name="opgegaan_in_another"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["is_open", "volgorde_on", "id"], name="toezegging_by_term"),
            models.Index(fields=["volgorde_on", "id"], name="toezegging_all_by_term"),
            models.Index(fields=["ministerie", "is_open", "volgorde_on", "id"], name="toezegging_of_ministerie"),
            models.Index(fields=["dossier", "is_open", "volgorde_on", "id"], name="toezegging_of_dossier"),
            models.Index(fields=["vak", "-id"], name="toezegging_vak"),
            models.Index(fields=["nummer"], name="toezegging_nummer"),
            GinIndex("zoek", name="toezegging_zoek"),
        ]
        triggers: ClassVar = [
            _counting("count_added", pgtrigger.Insert, _ADDED, new="added"),
            _counting("count_changed", pgtrigger.Update, f"{_ADDED} UNION ALL {_GONE}", old="gone", new="added"),
            _counting("count_gone", pgtrigger.Delete, _GONE, old="gone"),
        ]

    def __str__(self) -> str:
        return self.kenmerk

    @property
    def kenmerk(self) -> str:
        """The reference people use: the number in the register, else WT- and our number."""
        return self.nummer or f"WT-{self.pk:05d}"

    @property
    def in_register(self) -> bool:
        return self.herkomst == Herkomst.REGISTER

    @property
    def is_closed(self) -> bool:
        return not self.is_open

    @property
    def ministerie_naam(self) -> str:
        """The ministry as we know it, else in the words of the source."""
        return self.ministerie.naam if self.ministerie else self.ministerie_tekst

    @property
    def bron_status_naam(self) -> str:
        """The state in the register in the user's language; a state we do not know as it stands there."""
        known = {status.value: str(status.label) for status in Bronstatus}
        return known.get(self.bron_status, self.bron_status)

    def is_overdue(self, today: dt.date) -> bool:
        """Late from the day after our own term on, as long as it is open."""
        return self.is_open and self.termijn_until is not None and today > self.termijn_until


class Toezeggingstap(models.Model):
    """One step of what was read in a letter: from where to where, who, when, why. Only ever added."""

    toezegging = models.ForeignKey(Toezegging, on_delete=models.PROTECT, related_name="stappen")
    van = models.CharField(max_length=12, choices=ToezeggingStand, blank=True)
    naar = models.CharField(max_length=12, choices=ToezeggingStand)
    at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    toelichting = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["toezegging", "at", "id"], name="toezeggingstap_story")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.toezegging_id}: {self.van or '-'} -> {self.naar}"


class Toezeggingverband(models.Model):
    """The register says that one toezegging repeats, adds to or changes another, named by its id or number."""

    toezegging = models.ForeignKey(Toezegging, on_delete=models.CASCADE, related_name="verbanden")
    soort = models.CharField(max_length=12, choices=Verbandsoort)
    doel = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["toezegging", "soort", "doel"], name="one_verband_each")
        ]
        indexes: ClassVar = [models.Index(fields=["doel"], name="verband_to")]

    def __str__(self) -> str:
        return f"{self.toezegging_id} {self.soort} {self.doel}"


class ToezeggingKnelpunt(models.Model):
    """A toezegging is about a knelpunt, from one moment until another."""

    toezegging = models.ForeignKey(Toezegging, on_delete=models.PROTECT, related_name="knelpuntbanden")
    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="toezeggingbanden")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["toezegging", "knelpunt"], condition=Q(ended_at=None), name="one_active_toezeggingknelpunt"
            )
        ]

    def __str__(self) -> str:
        return f"{self.toezegging_id}: {self.knelpunt_id}"


class Telling(models.Model):
    """How many toezeggingen there are of each kind: kept by the database with every change, never counted."""

    vak = models.CharField(max_length=8, choices=Vak)
    ministerie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    is_open = models.BooleanField()
    aantal = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["vak", "ministerie", "is_open"], name="one_telling_each", nulls_distinct=False
            )
        ]

    def __str__(self) -> str:
        return f"{self.vak} {self.ministerie_id} {self.is_open}: {self.aantal}"
