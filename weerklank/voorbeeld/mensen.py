"""The organisations and people of the example world, made through the real actions, and found again."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.auth.hashers import make_password

from weerklank.antwoorden.models import Verzoek
from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol
from weerklank.kern.enums import Rol
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.policy import terms
from weerklank.pure.workdays import next_workday
from weerklank.signalen.models import Doorzending, Signaal
from weerklank.voorbeeld.accounts import DEMO_PASSWORD, DOMAIN, accounts
from weerklank.voorbeeld.bulk import Bulk
from weerklank.voorbeeld.inhoud import organisaties


@dataclass(slots=True)
class Wereld:
    """What the story needs at hand while it is played: everybody, and the records still in motion."""

    organisaties: dict[str, Organisatie] = field(default_factory=dict)
    mensen: dict[tuple[str, str], list[Gebruiker]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, Gebruiker] = field(default_factory=dict)
    knelpunten: dict[str, int] = field(default_factory=dict)
    verzoeken: dict[str, Verzoek] = field(default_factory=dict)
    signalen: dict[int, Signaal] = field(default_factory=dict)
    doorzendingen: dict[int, Doorzending] = field(default_factory=dict)
    bulk: Bulk = field(default_factory=Bulk)
    alarms: set[dt.date] = field(default_factory=set)
    """Working days on which the clock has something to do: a reminder, or a term that passed."""

    def first(self, slug: str, rol: Rol) -> Gebruiker:
        """Who holds this role in that organisation; the first one named."""
        return self.mensen[slug, rol][0]

    def ask(self, slug: str, verzoek: Verzoek) -> None:
        """Keep the request that now waits for an answer, and the days on which its clock rings."""
        self.verzoeken[slug] = verzoek
        reminder = verzoek.due_on - dt.timedelta(days=terms()["herinnering"].days)
        self.alarms |= {next_workday(reminder), next_workday(verzoek.due_on + dt.timedelta(days=1))}


def populate(*, now: dt.datetime) -> Wereld:
    """Make every organisation and account. The accounts share one password, which is hashed once."""
    wereld = Wereld()
    for slug, row in organisaties().items():
        wereld.organisaties[slug] = add_organisatie(
            naam=row.naam,
            slug=slug,
            soort=row.soort,
            afkorting=row.afkorting,
            telefoon=row.telefoon,
            adres=row.adres,
            ministerie=wereld.organisaties.get(row.ministerie),
            is_fictief=True,
            by=None,
            now=now,
        )
    for account in accounts():
        gebruiker = add_gebruiker(email=account.email, naam=account.naam, password=None, by=None, now=now)
        give_rol(gebruiker, Rol(account.rol), wereld.organisaties[account.organisatie], by=None, now=now)
        wereld.mensen[account.organisatie, account.rol].append(gebruiker)
        wereld.by_name[account.naam] = gebruiker
    Gebruiker.objects.filter(email__endswith=f"@{DOMAIN}").update(password=make_password(DEMO_PASSWORD))
    return wereld
