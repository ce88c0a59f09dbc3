"""A Knelpunt: one shared, citable description of a problem that somebody must answer."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from pgvector.django import HalfVectorField

from weerklank.documenten.models import Passage
from weerklank.kern.models import APPEND_ONLY, Gebruiker, Organisatie
from weerklank.knelpunten.enums import (
    CLOSED,
    KnelpuntSoort,
    KnelpuntStand,
    Koppelgrond,
    VoorstelSoort,
    VoorstelUitkomst,
    Wijzigingsoordeel,
)
from weerklank.pure.embed import DIMENSIONS
from weerklank.signalen.models import Signaal
from weerklank.wetten.models import Herplaatsing, Vindplaats


class Knelpunt(models.Model):
    """What goes wrong, for whom, by which rule, how large, who owns it and who must answer."""

    titel = models.CharField(max_length=200)
    omschrijving = models.TextField()
    soort = models.CharField(max_length=16, choices=KnelpuntSoort)
    groepen = models.CharField(max_length=400, blank=True, help_text=_("Voor wie het hard is."))
    omvang = models.CharField(
        max_length=400, blank=True, help_text=_("Hoe groot het is, met een schatting in woorden of getallen.")
    )
    omvang_bron = models.CharField(max_length=400, blank=True, help_text=_("Waar die schatting vandaan komt."))
    voorstel = models.TextField(blank=True, help_text=_("Wat de uitvoerder zelf als oplossing ziet."))
    is_hardheid = models.BooleanField(default=False, help_text=_("De regel pakt onredelijk hard uit voor mensen."))
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="knelpunten")
    eigenaar = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="knelpunten")
    geadresseerde = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    vindplaatsen = models.ManyToManyField(Vindplaats, through="KnelpuntVindplaats", related_name="knelpunten")
    passage = models.ForeignKey(
        Passage,
        on_delete=models.PROTECT,
        null=True,
        related_name="knelpunten",
        help_text=_("De zin in een document waaruit dit knelpunt komt, als het daar begon."),
    )
    stand = models.CharField(max_length=16, choices=KnelpuntStand, default=KnelpuntStand.CONCEPT)
    opened_at = models.DateTimeField()
    voorgelegd_on = models.DateField(
        null=True, help_text=_("Eerste keer voorgelegd. Daar begint de leeftijd te tellen.")
    )
    next_on = models.DateField(null=True, help_text=_("De eerstvolgende datum waarop iemand iets moet doen."))
    version = models.PositiveIntegerField(default=1, help_text=_("Loopt op bij elke wijziging van de beschrijving."))
    vector = HalfVectorField(dimensions=DIMENSIONS, null=True)
    zoek = models.GeneratedField(
        expression=SearchVector("titel", weight="A", config="dutch")
        + SearchVector("omschrijving", "groepen", weight="B", config="dutch"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stand__in=CLOSED) | Q(next_on__isnull=False), name="open_knelpunt_has_next_date"
            ),
            models.CheckConstraint(condition=Q(omvang="") | ~Q(omvang_bron=""), name="omvang_has_bron"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["organisatie", "next_on", "id"], condition=~Q(stand__in=CLOSED), name="knelpunt_agenda"
            ),
            models.Index(fields=["geadresseerde", "-id"], name="knelpunt_of_ministerie"),
            GinIndex("zoek", name="knelpunt_zoek"),
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def kenmerk(self) -> str:
        """The reference people use: K- and the number."""
        return f"K-{self.pk:05d}"

    @property
    def is_closed(self) -> bool:
        return self.stand in CLOSED


class KnelpuntVindplaats(models.Model):
    """A quoted place in the law to which a knelpunt is tied; pinned to the version of that day."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="ankers")
    vindplaats = models.ForeignKey(Vindplaats, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["knelpunt", "vindplaats"], condition=Q(ended_at=None), name="one_active_anker"
            )
        ]

    def __str__(self) -> str:
        return f"{self.knelpunt_id}: {self.vindplaats_id}"


class Artikelwijziging(models.Model):
    """The law under a knelpunt changed: a task for its owner until `ended_at`, with what was said then and by whom.

    `herplaatsing` tells what became of the quoted place, `next_on` by when somebody looks.
    """

    anker = models.ForeignKey(KnelpuntVindplaats, on_delete=models.PROTECT, related_name="wijzigingen")
    herplaatsing = models.ForeignKey(Herplaatsing, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    next_on = models.DateField()
    ended_at = models.DateTimeField(null=True)
    oordeel = models.CharField(max_length=10, choices=Wijzigingsoordeel, blank=True)
    toelichting = models.TextField(blank=True)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["anker", "herplaatsing"], name="one_task_per_change"),
            models.UniqueConstraint(fields=["anker"], condition=Q(ended_at=None), name="one_open_artikelwijziging"),
            models.CheckConstraint(
                condition=Q(ended_at=None, oordeel="") | Q(ended_at__isnull=False) & ~Q(oordeel=""),
                name="ended_artikelwijziging_has_oordeel",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["next_on", "id"], condition=Q(ended_at=None), name="open_artikelwijziging")
        ]

    def __str__(self) -> str:
        return f"{self.anker_id}: {self.oordeel or 'open'}"


class Standwijziging(models.Model):
    """One step of a knelpunt: from where to where, who, when, and why. Only ever added."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="standwijzigingen")
    van = models.CharField(max_length=16, choices=KnelpuntStand, blank=True)
    naar = models.CharField(max_length=16, choices=KnelpuntStand)
    at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    toelichting = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["knelpunt", "at", "id"], name="standwijziging_story")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.knelpunt_id}: {self.van or '-'} -> {self.naar}"


class Kanttekening(models.Model):
    """What the owner says of the marker "slepend" when it is wrong. Only ever added; the latest counts."""

    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="kanttekeningen")
    tekst = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["knelpunt", "-id"], name="kanttekening_newest")]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"kanttekening bij {self.knelpunt_id}"


class Bundeling(models.Model):
    """A signaal stands with a knelpunt. Unbundling fills in once when it ended; the row stays in the story."""

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="bundelingen")
    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="bundelingen")
    grond = models.CharField(max_length=14, choices=Koppelgrond)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["signaal"], condition=Q(ended_at=None), name="one_active_bundeling")
        ]
        indexes: ClassVar = [
            models.Index(fields=["knelpunt", "id"], condition=Q(ended_at=None), name="active_bundeling")
        ]

    def __str__(self) -> str:
        return f"{self.signaal_id} bij {self.knelpunt_id}"


class Samenvoeging(models.Model):
    """One knelpunt went into another. Reversible: splitting ends the row and brings its signalen back."""

    van = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="opgegaan_in")
    naar = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="samengevoegd_met")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["van"], condition=Q(ended_at=None), name="one_active_samenvoeging"),
            models.CheckConstraint(condition=~Q(van=models.F("naar")), name="merge_with_another"),
        ]

    def __str__(self) -> str:
        return f"{self.van_id} in {self.naar_id}"


class Splitsing(models.Model):
    """A part of a knelpunt went on as a knelpunt of its own. Reversible: merging it back ends the row."""

    van = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="delen")
    deel = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, related_name="afgesplitst_van")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["deel"], name="one_splitsing_per_deel"),
            models.CheckConstraint(condition=~Q(van=models.F("deel")), name="split_from_another"),
        ]

    def __str__(self) -> str:
        return f"{self.deel_id} uit {self.van_id}"


class Voorstel(models.Model):
    """What a grouping run proposes, until a person accepts or refuses it.

    `knelpunt` is what signalen are added to, what became of a bundle, or what goes into `naar`. `organisatie` is whose
    coordinator decides; about two organisations both owners do (`Instemming`).
    """

    soort = models.CharField(max_length=12, choices=VoorstelSoort)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="voorstellen")
    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, null=True, related_name="voorstellen")
    naar = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, null=True, related_name="+")
    aantal = models.PositiveIntegerField(help_text=_("Hoeveel signalen erin staan."))
    likeness = models.FloatField(help_text=_("Gemiddelde gelijkenis van de leden, 0 tot 1."))
    redenen = models.JSONField(default=dict, help_text=_("Gedeelde begrippen, woorden en wetsartikelen."))
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    uitkomst = models.CharField(max_length=10, choices=VoorstelUitkomst, blank=True)
    reden = models.TextField(blank=True)
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(ended_at=None, uitkomst="") | Q(ended_at__isnull=False) & ~Q(uitkomst=""),
                name="ended_voorstel_has_uitkomst",
            ),
            models.CheckConstraint(
                condition=Q(soort=VoorstelSoort.BUNDELEN, naar=None)
                | Q(soort=VoorstelSoort.BIJVOEGEN, naar=None, knelpunt__isnull=False)
                | Q(soort=VoorstelSoort.SAMENVOEGEN, naar__isnull=False, knelpunt__isnull=False),
                name="voorstel_names_what_it_needs",
            ),
            models.CheckConstraint(
                condition=~Q(uitkomst=VoorstelUitkomst.GEWEIGERD) | ~Q(reden=""), name="refused_voorstel_has_reden"
            ),
            models.UniqueConstraint(
                fields=["organisatie", "knelpunt"],
                condition=Q(ended_at=None, soort=VoorstelSoort.BIJVOEGEN),
                name="one_open_bijvoegvoorstel",
            ),
            models.UniqueConstraint(
                fields=["knelpunt", "naar"],
                condition=Q(ended_at=None, soort=VoorstelSoort.SAMENVOEGEN),
                name="one_open_samenvoegvoorstel",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["organisatie", "-aantal", "-id"], condition=Q(ended_at=None), name="voorstel_queue")
        ]

    def __str__(self) -> str:
        return f"voorstel {self.pk}: {self.soort}"

    @property
    def is_open(self) -> bool:
        return self.ended_at is None


class VoorstelLid(models.Model):
    """A signaal in a proposal; in one open proposal at a time. `gekozen` says what the person did with it."""

    voorstel = models.ForeignKey(Voorstel, on_delete=models.PROTECT, related_name="leden")
    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, related_name="voorstellen")
    gekozen = models.BooleanField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["voorstel", "signaal"], name="once_in_a_voorstel"),
            models.UniqueConstraint(fields=["signaal"], condition=Q(ended_at=None), name="in_one_open_voorstel"),
        ]

    def __str__(self) -> str:
        return f"{self.signaal_id} in {self.voorstel_id}"


class Instemming(models.Model):
    """An owner agrees that two knelpunten become one. With both owners agreeing, they do."""

    voorstel = models.ForeignKey(Voorstel, on_delete=models.PROTECT, related_name="instemmingen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    toelichting = models.TextField(blank=True, help_text=_("Waarom het hetzelfde is, gemaskeerd."))
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["voorstel", "organisatie"], condition=Q(ended_at=None), name="one_active_instemming"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisatie_id} stemt in met {self.voorstel_id}"


class Paaroordeel(models.Model):
    """A person said of two that they are (not) the same: two signalen, a signaal and a knelpunt, or two knelpunten.

    Later runs keep to it: what is not the same never comes together in a proposal again. Undoing ends the row.
    """

    signaal = models.ForeignKey(Signaal, on_delete=models.PROTECT, null=True, related_name="paaroordelen")
    ander = models.ForeignKey(Signaal, on_delete=models.PROTECT, null=True, related_name="+")
    knelpunt = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, null=True, related_name="paaroordelen")
    met = models.ForeignKey(Knelpunt, on_delete=models.PROTECT, null=True, related_name="+")
    zelfde = models.BooleanField()
    voorstel = models.ForeignKey(Voorstel, on_delete=models.PROTECT, null=True, related_name="paaroordelen")
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(signaal__isnull=False, ander__isnull=False, knelpunt=None, met=None)
                | Q(signaal__isnull=False, ander=None, knelpunt__isnull=False, met=None)
                | Q(signaal=None, ander=None, knelpunt__isnull=False, met__isnull=False),
                name="paaroordeel_is_about_two",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["voorstel"], condition=Q(ended_at=None), name="paaroordeel_active"),
        ]

    def __str__(self) -> str:
        return f"paaroordeel {self.pk}"
