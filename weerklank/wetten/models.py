"""Regulations, their articles, each text of an article with the days it was valid, and places quoted from
them.
"""

import datetime as dt
from typing import ClassVar

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Left
from django.utils.translation import gettext_lazy as _

from weerklank.kern.models import APPEND_ONLY, Gebruiker
from weerklank.pure.bwb.flat import blocks_from_json
from weerklank.pure.bwb.jci import Jci, build_jci
from weerklank.pure.bwb.model import Blok, Deelsoort, Formaat
from weerklank.pure.bwb.paths import place
from weerklank.wetten.enums import Ankerlot, Ankerstand, Naamsoort, Uitkomst

SEARCHED = 100_000
"""How many characters of a part are searchable: a search index entry has a size limit, a few annexes are
larger.
"""

SITE = "https://wetten.overheid.nl/"


class Regeling(models.Model):
    """A regulation of the Basiswettenbestand, known by its BWB id."""

    bwb_id = models.CharField(max_length=12, unique=True)
    soort = models.CharField(max_length=60)
    formaat = models.CharField(max_length=20, choices=[(f.value, f.value) for f in Formaat])
    citeertitel = models.TextField(blank=True)
    intitule = models.TextField(blank=True)
    naam = models.TextField(help_text=_("Waarmee wij de regeling noemen: citeertitel, andere naam of opschrift."))
    taal = models.CharField(max_length=12, default="nl")
    stand = models.DateField(help_text=_("De dag waarvan de nieuwste ingelezen tekst de stand geeft."))
    inwerkingtreding = models.DateField(null=True)
    artikelen_aantal = models.PositiveIntegerField(default=0)
    ministerie = models.TextField(
        blank=True, db_default="", help_text=_("Het eerst verantwoordelijke ministerie, zoals de bron het noemt.")
    )
    rechtsgebieden = models.JSONField(db_default=[], help_text=_("Paren: een rechtsgebied en een onderdeel ervan."))
    domeinen = models.JSONField(db_default=[], help_text=_("Overheidsdomeinen, met hun naam."))
    grondslagen = models.JSONField(db_default=[], help_text=_("BWB-ids van de regelingen waarop deze berust."))
    zoek = models.GeneratedField(
        expression=SearchVector("citeertitel", config="dutch", weight="A")
        + SearchVector(Left("intitule", 20_000), config="dutch", weight="B"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(bwb_id__regex=r"^BWB[RVW]\d{4,7}$"), name="regeling_has_bwb_id"),
        ]
        indexes: ClassVar = [
            GinIndex("zoek", name="regeling_zoek"),
            models.Index(fields=["naam", "id"], name="regeling_naam"),
        ]

    def __str__(self) -> str:
        return self.naam


class Regelingnaam(models.Model):
    """A name by which a regulation is found; `sleutel` is the name without capitals.

    A name that no longer holds (`geldig_tot`, not included) still finds the regulation.
    """

    regeling = models.ForeignKey(Regeling, on_delete=models.CASCADE, related_name="namen")
    naam = models.TextField()
    sleutel = models.CharField(max_length=400)
    soort = models.CharField(max_length=12, choices=Naamsoort, db_default=Naamsoort.NAAM)
    geldig_van = models.DateField(null=True)
    geldig_tot = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["regeling", "sleutel"], name="one_naam_per_regeling"),
        ]
        indexes: ClassVar = [models.Index(fields=["sleutel"], name="regelingnaam_sleutel")]

    def __str__(self) -> str:
        return self.naam


class Wetswijziging(models.Model):
    """A day on which a regulation came, changed or went, as its metadata (WTI) tells, with where it was published."""

    regeling = models.ForeignKey(Regeling, on_delete=models.CASCADE, related_name="wijzigingen")
    datum = models.DateField()
    betreft = models.TextField(blank=True)
    bron = models.TextField(blank=True)
    dossier = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["regeling", "datum", "betreft", "bron", "dossier"], name="one_wetswijziging"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.datum} {self.betreft}"


class Artikel(models.Model):
    """A part of a regulation that can be cited: an article, or an annex or division with a text of its own.

    `pad` is the path in the form of the publisher and keeps its identity through time; `weg_op` is the first
    state in which the part is gone.
    """

    regeling = models.ForeignKey(Regeling, on_delete=models.CASCADE, related_name="artikelen")
    soort = models.CharField(max_length=10, choices=[(s.value, s.value) for s in Deelsoort])
    pad = models.TextField()
    nummer = models.TextField(blank=True)
    label = models.TextField(blank=True)
    in_bijlage = models.BooleanField(default=False)
    containers = models.JSONField(default=list, help_text=_("De niveaus erboven: soort, label, nummer, titel."))
    volgorde = models.PositiveIntegerField()
    weg_op = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["regeling", "pad"], name="one_artikel_per_pad"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["regeling", "volgorde", "id"], name="artikel_in_order"),
            models.Index(fields=["regeling", "nummer"], name="artikel_by_nummer"),
        ]

    def __str__(self) -> str:
        return self.opschrift

    @property
    def opschrift(self) -> str:
        """The heading without its title: "Artikel 8:5", "Bijlage 2", or the kind when there is none."""
        return " ".join(filter(None, (self.label, self.nummer))) or self.soort.capitalize()

    def jci(self, on: dt.date | None = None) -> Jci:
        """The official link to this part, as it stood on a day."""
        day = on.isoformat() if on else ""
        return Jci(self.regeling.bwb_id, place(self.pad), z=day, g=day)


class Artikelversie(models.Model):
    """One text of a part, valid from `geldig_van` up to and not including `geldig_tot` (empty: not yet
    followed).

    `begin_bekend` is False when the source gives a state only: then the text held on `geldig_van`, and
    perhaps longer before. `stand` is the last state in which the publisher showed this text. A text that a
    correction or a newer state replaced altogether keeps an empty period (`geldig_tot` equals `geldig_van`).
    """

    artikel = models.ForeignKey(Artikel, on_delete=models.CASCADE, related_name="versies")
    geldig_van = models.DateField()
    geldig_tot = models.DateField(null=True)
    begin_bekend = models.BooleanField()
    stand = models.DateField()
    titel = models.TextField(blank=True)
    tekst = models.TextField(blank=True)
    blokken = models.JSONField(default=list)
    taal = models.CharField(max_length=12, default="nl")
    vervallen = models.BooleanField(default=False)
    redactie = models.TextField(blank=True)
    stam_id = models.CharField(max_length=40, blank=True)
    versie_id = models.CharField(max_length=40, blank=True)
    hash = models.BinaryField(max_length=32)
    zoek = models.GeneratedField(
        expression=SearchVector("titel", Left("tekst", SEARCHED), config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(geldig_tot=None) | Q(geldig_tot__gte=F("geldig_van")),
                name="versie_ends_after_start",
            ),
            models.UniqueConstraint(fields=["artikel"], condition=Q(geldig_tot=None), name="one_open_versie"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["artikel", "-geldig_van", "-id"], name="versie_of_artikel"),
            GinIndex("zoek", name="versie_zoek"),
        ]

    def __str__(self) -> str:
        return f"{self.artikel_id} {self.geldig_van}"

    @property
    def blocks(self) -> tuple[Blok, ...]:
        """The text in paragraphs, parts, tables and images."""
        return blocks_from_json(self.blokken)

    @property
    def laatste_dag(self) -> dt.date | None:
        """The last day on which this text held, when it was followed by another."""
        return self.geldig_tot - dt.timedelta(days=1) if self.geldig_tot else None


class Verwijzing(models.Model):
    """A reference as the publisher marked it in one text, with its target: the web between all laws.

    The target is kept as BWB id, article number and JCI place, because it may not be in the register (yet).
    """

    versie = models.ForeignKey(Artikelversie, on_delete=models.CASCADE, related_name="verwijzingen")
    van = models.PositiveIntegerField()
    tot = models.PositiveIntegerField()
    intern = models.BooleanField()
    doc = models.TextField(blank=True)
    doel_bwb_id = models.CharField(max_length=12, blank=True)
    doel_artikel = models.TextField(blank=True)
    doel_locatie = models.TextField(blank=True)
    in_titel = models.BooleanField(
        db_default=False, help_text=_("De verwijzing staat in het opschrift; van en tot tellen in de titel.")
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__gt=F("van")), name="verwijzing_has_words"),
        ]
        indexes: ClassVar = [models.Index(fields=["doel_bwb_id", "doel_artikel"], name="verwijzing_to")]

    def __str__(self) -> str:
        return self.doc


class Invoer(models.Model):
    """One run of reading law files. Without `finished_at` it is running or was broken off; a next run goes
    on.
    """

    bron = models.TextField()
    omvang = models.BigIntegerField(help_text=_("Bytes in de bron."))
    positie = models.BigIntegerField(default=0)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    nieuw = models.PositiveIntegerField(default=0)
    gewijzigd = models.PositiveIntegerField(default=0)
    ongewijzigd = models.PositiveIntegerField(default=0)
    onleesbaar = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["-started_at", "-id"], name="invoer_newest")]

    def __str__(self) -> str:
        return f"{self.bron} {self.started_at:%Y-%m-%d %H:%M}"


class Invoerbestand(models.Model):
    """What became of one file in a run. A file stored before is recognised by its hash and skipped."""

    invoer = models.ForeignKey(Invoer, on_delete=models.CASCADE, related_name="bestanden")
    naam = models.TextField()
    hash = models.BinaryField(max_length=32, null=True)
    uitkomst = models.CharField(max_length=12, choices=Uitkomst)
    reden = models.CharField(max_length=20, blank=True)
    detail = models.TextField(blank=True)
    meldingen = models.JSONField(default=list)
    regeling = models.ForeignKey(Regeling, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(uitkomst=Uitkomst.ONLEESBAAR, regeling=None) & ~Q(reden="")
                | ~Q(uitkomst=Uitkomst.ONLEESBAAR) & Q(regeling__isnull=False, reden="", hash__isnull=False),
                name="bestand_has_regeling_or_reden",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["hash"], condition=Q(regeling__isnull=False), name="bestand_stored"),
            models.Index(fields=["invoer", "id"], condition=Q(regeling=None), name="bestand_unread"),
        ]

    def __str__(self) -> str:
        return self.naam


class Vindplaats(models.Model):
    """A place in law text that something hangs on, quoted with what stands before and after it.

    The citation as columns (`bwb_id`, `artikel_nr`, `lid`, `onderdeel`) always stands; `artikel` and
    `versie` (the text as it was when quoted, pinned) only when the register has them. Never thrown away and
    never rewritten: the database refuses it. Where the words are now stands in Herplaatsing.
    """

    bwb_id = models.CharField(max_length=12, blank=True)
    wet = models.TextField(blank=True, help_text=_("De wet zoals genoemd, ook als die niet in het register staat."))
    artikel_nr = models.TextField(blank=True)
    lid = models.CharField(max_length=40, blank=True)
    onderdeel = models.CharField(max_length=80, blank=True)
    artikel = models.ForeignKey(Artikel, on_delete=models.PROTECT, null=True, related_name="vindplaatsen")
    versie = models.ForeignKey(Artikelversie, on_delete=models.PROTECT, null=True, related_name="vindplaatsen")
    citaat = models.TextField(blank=True)
    voor = models.TextField(blank=True)
    na = models.TextField(blank=True)
    van = models.PositiveIntegerField(null=True)
    tot = models.PositiveIntegerField(null=True)
    stand = models.CharField(max_length=10, choices=Ankerstand)
    sleutel = models.BinaryField(max_length=32, unique=True)
    created_at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(stand=Ankerstand.GEVONDEN)
                | Q(artikel__isnull=False, versie__isnull=False, van__isnull=False, tot__isnull=False),
                name="found_vindplaats_is_placed",
            ),
            models.CheckConstraint(condition=Q(van=None) | Q(tot__gte=F("van")), name="vindplaats_ends_after_start"),
            models.CheckConstraint(condition=~Q(bwb_id="", wet=""), name="vindplaats_names_a_law"),
        ]
        indexes: ClassVar = [models.Index(fields=["bwb_id", "artikel_nr"], name="vindplaats_place")]
        triggers: ClassVar = [
            pgtrigger.Protect(name="never_discarded", operation=pgtrigger.Delete),
            pgtrigger.Protect(name="never_rewritten", operation=pgtrigger.Update),
        ]

    def __str__(self) -> str:
        parts = [f"art. {self.artikel_nr}" if self.artikel_nr else "", f"lid {self.lid}" if self.lid else ""]
        return " ".join(filter(None, [*parts, f"onder {self.onderdeel}" if self.onderdeel else "", self.wet]))

    @property
    def jci(self) -> str:
        """The official link, built from the columns; empty for a law without BWB id."""
        if not self.bwb_id:
            return ""
        steps = (("artikel", self.artikel_nr), ("lid", self.lid), ("o", self.onderdeel))
        day = self.versie.stand.isoformat() if self.versie else ""
        return build_jci(Jci(self.bwb_id, tuple((kind, nr) for kind, nr in steps if nr), z=day, g=day))

    @property
    def link(self) -> str:
        """Where a reader finds the official text."""
        return SITE + self.jci if self.bwb_id else ""


class Herplaatsing(models.Model):
    """What became of a quoted place when its law changed. Only ever added; the newest one of a Vindplaats counts.

    `versie`, `van` and `tot` say where the place is now (empty when it is gone, or stands in several places), `lid`
    and `onderdeel` which paragraph and part that is.
    """

    vindplaats = models.ForeignKey(Vindplaats, on_delete=models.PROTECT, related_name="herplaatsingen")
    lot = models.CharField(max_length=10, choices=Ankerlot)
    versie = models.ForeignKey(Artikelversie, on_delete=models.PROTECT, null=True, related_name="+")
    van = models.PositiveIntegerField(null=True)
    tot = models.PositiveIntegerField(null=True)
    lid = models.CharField(max_length=40, blank=True)
    onderdeel = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(lot__in=Ankerlot.unplaced(), van=None, tot=None)
                | ~Q(lot__in=Ankerlot.unplaced()) & Q(versie__isnull=False, van__isnull=False, tot__gte=F("van")),
                name="herplaatsing_is_placed_unless_lost",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["vindplaats", "-id"], name="herplaatsing_newest"),
            models.Index(fields=["id"], condition=Q(lot__in=Ankerlot.telling()), name="herplaatsing_telling"),
        ]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.vindplaats_id}: {self.lot}"

    @property
    def tekst(self) -> str:
        """The words as they stand now; empty when the place is gone or not certain."""
        return self.versie.tekst[self.van : self.tot] if self.versie and self.van is not None else ""
