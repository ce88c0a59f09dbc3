"""Who there is (Organisatie, Gebruiker and the roles between them) and what happened (Gebeurtenis)."""

import datetime as dt
from typing import ClassVar

import pgtrigger
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from weerklank.kern.enums import Happened, Organisatiesoort, Rol

APPEND_ONLY = pgtrigger.Trigger(
    name="append_only",
    level=pgtrigger.Statement,
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
    func="RAISE EXCEPTION 'weerklank: % is append-only', TG_TABLE_NAME;",
)
"""The guard of what may only grow: update, delete and truncate are refused by the database itself."""


class Organisatie(models.Model):
    """A public body. Its soort decides which rules apply to it (domain: actors and organisation types)."""

    naam = models.CharField(max_length=200)
    afkorting = models.CharField(max_length=20, blank=True)
    slug = models.SlugField(max_length=80, unique=True)
    soort = models.CharField(max_length=20, choices=Organisatiesoort)
    ministerie = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisaties",
        help_text=_("Het ministerie dat voor deze organisatie verantwoordelijk is."),
    )
    telefoon = models.CharField(max_length=30, blank=True)
    adres = models.CharField(max_length=200, blank=True)
    tooi_uri = models.URLField(blank=True)
    is_fictief = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam

    @property
    def is_departement(self) -> bool:
        return self.soort == Organisatiesoort.DEPARTEMENT


class GebruikerManager(BaseUserManager["Gebruiker"]):
    def create_user(self, email: str, naam: str, password: str | None = None) -> "Gebruiker":
        gebruiker = self.model(email=self.normalize_email(email).lower(), naam=naam)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def get_by_natural_key(self, username: str | None) -> "Gebruiker":
        return self.get(email__iexact=username)


class Gebruiker(AbstractBaseUser):
    """Somebody who works for a public body. Citizens need no account."""

    email = models.EmailField(_("e-mailadres"), unique=True)
    naam = models.CharField(_("naam"), max_length=120)
    taal = models.CharField(max_length=2, choices=[("nl", _("Nederlands")), ("en", _("Engels"))], default="nl")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = GebruikerManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Rolvervulling(models.Model):
    """Somebody holds a role in an organisation, from one moment until another."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="rolvervullingen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="rolvervullingen")
    rol = models.CharField(max_length=20, choices=Rol)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gebruiker", "organisatie", "rol"],
                condition=Q(ended_at=None),
                name="one_active_rolvervulling",
            ),
            models.CheckConstraint(condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="rol_ends_late"),
        ]
        indexes: ClassVar = [models.Index(fields=["organisatie", "rol"], condition=Q(ended_at=None), name="active_rol")]

    def __str__(self) -> str:
        return f"{self.gebruiker}: {self.get_rol_display()} ({self.organisatie})"


class ApiSleutel(models.Model):
    """A token with which a program reports signalen for one organisation. Only its SHA-256 is kept."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="api_sleutels")
    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="api_sleutels")
    naam = models.CharField(max_length=80)
    hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.naam


class Sleutelgebruik(models.Model):
    """How often an API token was used in one stretch of time. An unlogged table: a crash forgets it, and no request
    waits for a disk."""

    sleutel = models.OneToOneField(ApiSleutel, on_delete=models.CASCADE, primary_key=True, related_name="+")
    venster = models.BigIntegerField(help_text=_("Het nummer van het tijdvak."))
    aantal = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.sleutel_id}: {self.aantal}"


class Taalmodel(models.Model):
    """Which model made the vectors that a table has now."""

    tabel = models.CharField(max_length=63, primary_key=True)
    naam = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.tabel}: {self.naam}"


class Termijn(models.Model):
    """One running clock: the promise that held when it started stays attached when the policy changes."""

    regel = models.CharField(max_length=40)
    grondslag = models.CharField(max_length=12)
    omvang = models.CharField(max_length=40)
    starts_on = models.DateField()
    due_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(due_on__gte=F("starts_on")), name="termijn_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"{self.regel}: {self.due_on}"

    def is_overdue(self, today: dt.date) -> bool:
        """Late from the day after the due date on."""
        return today > self.due_on


class Gebeurtenis(models.Model):
    """Who did what, when, about which record. Append-only; codes and ids only, never somebody's words."""

    soort = models.CharField(max_length=40, choices=Happened)
    at = models.DateTimeField()
    by = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, null=True, related_name="+")
    namens = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    over = models.CharField(max_length=20)
    over_id = models.BigIntegerField()
    gegevens = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["over", "over_id", "at", "id"], name="gebeurtenis_over"),
            models.Index(fields=["at", "id"], name="gebeurtenis_at"),
        ]
        triggers: ClassVar = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.soort} {self.over} {self.over_id}"
