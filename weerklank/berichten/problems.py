"""What stands in the way, in the language of the page."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from weerklank.kern.problems import Problem


@dataclass(frozen=True)
class MailNotFailed(Problem):
    message = _("Deze mail staat al klaar om te versturen, of is al verstuurd.")


@dataclass(frozen=True)
class AdresInUse(Problem):
    message = _("Dit adres is al in gebruik. Een adres hoort bij één organisatie.")
    field = "adres"


@dataclass(frozen=True)
class AdresUnfit(Problem):
    message = _("Dit is geen e-mailadres. Schrijf het als signalen@organisatie.nl.")
    field = "adres"


@dataclass(frozen=True)
class AdresReserved(Problem):
    message = _("Adressen die beginnen met antwoord+ of terug+ gebruikt Weerklank zelf. Kies een ander adres.")
    field = "adres"
