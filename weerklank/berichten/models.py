"""What somebody hears, the mail it goes in, and the addresses on which mail comes in."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from weerklank.berichten.enums import Groep, Mislukking, Wijze
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie
from weerklank.signalen.models import Signaal


class Leesplaats(models.Model):
    """How far the log has been told. One row."""

    plaats = models.BigIntegerField(help_text=_("Het nummer van de laatste gebeurtenis die is verteld."))
    horizon = models.BigIntegerField(
        null=True, help_text=_("Wie na een gat in de nummers nog bezig kon zijn: het eerste latere transactienummer.")
    )

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(pk=1), name="one_leesplaats")]

    def __str__(self) -> str:
        return f"tot en met {self.plaats}"


class Voorkeur(models.Model):
    """How somebody wants to hear of one group of events. Without a row policy/berichten.yaml counts."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="voorkeuren")
    groep = models.CharField(max_length=8, choices=Groep)
    wijze = models.CharField(max_length=10, choices=Wijze)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gebruiker", "groep"], name="one_voorkeur_per_groep"),
        ]

    def __str__(self) -> str:
        return f"{self.groep}: {self.wijze}"


class Verzending(models.Model):
    """One mail to one person. Its Message-ID is made once: who gets it twice after a crash can tell."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="verzendingen")
    wijze = models.CharField(max_length=10, choices=Wijze)
    message_id = models.CharField(max_length=200, unique=True)
    made_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    retry_at = models.DateTimeField(null=True, help_text=_("Wanneer de volgende poging mag; leeg als het klaar is."))
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    code = models.CharField(max_length=12, blank=True, help_text=_("Wat de mailserver zei: alleen de code."))

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(retry_at__isnull=False, failed_at=None, sent_at=None)
                | Q(retry_at=None, failed_at=None, sent_at__isnull=False)
                | Q(retry_at=None, failed_at__isnull=False),
                name="verzending_waits_or_ended",
            )
        ]
        indexes: ClassVar = [
            models.Index(fields=["retry_at", "id"], condition=Q(retry_at__isnull=False), name="verzending_waiting"),
            models.Index(fields=["gebruiker", "made_at"], name="verzending_of"),
        ]

    def __str__(self) -> str:
        return self.message_id

    @property
    def mislukking(self) -> Mislukking:
        """Of a mail that failed for good: in what way. A code from 500 is for good at once (RFC 5321 4.2.1)."""
        if self.sent_at is not None:
            return Mislukking.TERUG
        return Mislukking.GEWEIGERD if self.code.startswith("5") else Mislukking.STEEDS


class Bericht(models.Model):
    """Somebody hears of one event, once, however many reasons there are. Read by that person alone."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="berichten")
    gebeurtenis = models.ForeignKey(Gebeurtenis, on_delete=models.PROTECT, related_name="+")
    groep = models.CharField(max_length=8, choices=Groep)
    redenen = models.JSONField(default=list)
    signaal = models.ForeignKey(
        Signaal, on_delete=models.PROTECT, null=True, related_name="+", help_text=_("Het eigen signaal van de melder.")
    )
    at = models.DateTimeField()
    wijze = models.CharField(max_length=10, choices=Wijze)
    mail_at = models.DateTimeField(null=True, help_text=_("Vanaf wanneer het in een mail kan; leeg voor niet."))
    verzending = models.ForeignKey(Verzending, on_delete=models.PROTECT, null=True, related_name="berichten")
    read_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gebruiker", "gebeurtenis"], name="one_bericht_per_event"),
        ]
        indexes: ClassVar = [
            models.Index(fields=["gebruiker", "-id"], name="bericht_of"),
            models.Index(fields=["gebruiker"], condition=Q(read_at=None), name="bericht_unread"),
            models.Index(
                fields=["mail_at", "id"], condition=Q(verzending=None, mail_at__isnull=False), name="bericht_to_mail"
            ),
            models.Index(fields=["at"], name="bericht_old"),
        ]

    def __str__(self) -> str:
        return f"bericht {self.pk}"


class Storing(models.Model):
    """The mail server refused somebody's address. Until that person tries again, no mail goes there."""

    gebruiker = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="storingen")
    code = models.CharField(max_length=12, help_text=_("Wat de mailserver zei: alleen de code."))
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gebruiker"], condition=Q(ended_at=None), name="one_open_storing")
        ]

    def __str__(self) -> str:
        return f"{self.gebruiker_id}: {self.code}"


class Postadres(models.Model):
    """An address to which colleagues mail signalen for one organisation. A closed one takes nothing in."""

    adres = models.EmailField(_("e-mailadres"))
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="postadressen")
    is_open = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("adres"), name="one_postadres")]

    def __str__(self) -> str:
        return self.adres
