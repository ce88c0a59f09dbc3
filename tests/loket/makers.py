"""Records of the loket for tests."""

import datetime as dt

from tests.makers import MONDAY, make_signaal
from tests.people import People
from weerklank.kern.enums import Rol
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.kern.queries import holders_of
from weerklank.loket.actions import Inhoud, accept, propose
from weerklank.loket.models import Bevoegdheid, Routeregel
from weerklank.loket.overdracht import refuse_offer
from weerklank.loket.regels import Voorwaarden, make_regel
from weerklank.signalen.actions import offer
from weerklank.signalen.models import Doorzending, Signaal

BIJSTAND = "De bijstand van mevrouw stopte omdat de gemeente haar brief kwijt was."


def coordinator_of(organisatie: Organisatie) -> Gebruiker:
    found = holders_of(Rol.COORDINATOR, organisatie).first()
    assert found is not None
    return found


def make_bevoegdheid(people: People, organisatie: Organisatie, *, now: dt.datetime = MONDAY, **said) -> Bevoegdheid:
    """An entry of the directory, proposed and accepted by the coordinator of the executor."""
    inhoud = Inhoud(organisatie, **(said or {"begrip": "bijstand"}))
    by = people.coordinator
    voorstel = propose(inhoud, reden="Staat in de wet.", namens=people.uitvoerder, by=by, now=now)
    made = accept(voorstel, by=by, now=now)
    assert made is not None
    return made


def make_regel_of(people: People, naar: Organisatie, *, now: dt.datetime = MONDAY, **said) -> Routeregel:
    conditions = {"naam": "Bijstand", "begrip": "bijstand"} | said
    voorwaarden = Voorwaarden(naar=naar, **conditions)
    return make_regel(voorwaarden, organisatie=people.uitvoerder, by=people.coordinator, now=now)


def make_bijstand(people: People, **rest) -> Signaal:
    return make_signaal(by=people.melder, organisatie=people.uitvoerder, **({"tekst": BIJSTAND} | rest))


def offered(signaal: Signaal, aan: Organisatie, *, now: dt.datetime = MONDAY) -> Doorzending:
    return offer(signaal, aan, reden="Hoort bij u.", by=coordinator_of(signaal.eigenaar), now=now)


def refused(signaal: Signaal, aan: Organisatie, *, naar: Organisatie | None = None, now: dt.datetime = MONDAY):
    """Offered and refused; gives the place in the basket, or None."""
    doorzending = offered(signaal, aan, now=now)
    return refuse_offer(doorzending, reden="Niet van ons.", naar=naar, by=coordinator_of(aan), now=now)
