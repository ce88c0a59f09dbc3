"""One small world with every kind of record, for tests that walk through everything.

Every text in it is the same, so that a test can look for it: harmless words, or a script.
"""

import json
from dataclasses import dataclass, fields
from io import BytesIO
from typing import Any

from django.db import models
from django.test import Client

from tests.makers import (
    COMPLY,
    EXPLAIN,
    MONDAY,
    TUESDAY,
    make_concept,
    make_established,
    make_gebruiker,
    make_knelpunt,
    make_publicatie,
    make_signaal,
    make_verzoek,
)
from tests.people import People
from weerklank.antwoorden.actions import react
from weerklank.antwoorden.enums import Oordeel
from weerklank.antwoorden.models import Verzoek
from weerklank.begrippen.actions import accept, propose
from weerklank.begrippen.models import Term
from weerklank.berichten.actions import add_postadres
from weerklank.berichten.enums import Groep, Reden, Wijze
from weerklank.berichten.models import Bericht, Postadres, Verzending
from weerklank.documenten.actions import save_document
from weerklank.documenten.enums import PassageSoort
from weerklank.documenten.models import Document, Passage
from weerklank.documenten.queries import passages_of
from weerklank.kern.actions import give_rol, make_sleutel
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import ApiSleutel, Gebeurtenis, Gebruiker
from weerklank.knelpunten.actions import anchor
from weerklank.knelpunten.bundling import bundle, join
from weerklank.knelpunten.gewijzigd import notice_changes
from weerklank.knelpunten.models import Artikelwijziging, Knelpunt, KnelpuntVindplaats, Splitsing, Voorstel, VoorstelLid
from weerklank.knelpunten.slepend import note_slepend
from weerklank.loket.actions import Inhoud
from weerklank.loket.actions import accept as accept_bevoegdheid
from weerklank.loket.actions import propose as propose_bevoegdheid
from weerklank.loket.models import Bevoegdheid, Bevoegdheidsvoorstel, Routeregel
from weerklank.loket.regels import Voorwaarden, make_regel
from weerklank.publicatie.actions import publish_antwoord, refresh
from weerklank.publicatie.slepend import measure
from weerklank.pure.citations import parse_citation
from weerklank.pure.documents import DocumentText, Format
from weerklank.pure.tables import Column, open_table
from weerklank.signalen.actions import close_without_follow_up, offer
from weerklank.signalen.enums import Bron, GeenVervolgGrond
from weerklank.signalen.instroom import import_signalen
from weerklank.signalen.models import Bulkinvoer, Doorzending, Signaal
from weerklank.werkagenda.actions import take_up
from weerklank.werkagenda.keeping import connect
from weerklank.werkagenda.matching import compare
from weerklank.werkagenda.models import Actie, ActieKnelpunt, Koppeling, Registerinvoer, Toezegging
from weerklank.werkagenda.register import import_register
from weerklank.wetten.actions import make_vindplaats
from weerklank.wetten.enums import Ankerlot
from weerklank.wetten.models import Herplaatsing


@dataclass(frozen=True)
class World:
    """The records by what they are an example of."""

    people: People
    beheerder: Gebruiker
    redacteur: Gebruiker
    fg: Gebruiker
    open: Signaal
    bundled: Signaal
    joined: Signaal
    closed: Signaal
    offered: Signaal
    doorzending: Doorzending
    concept: Knelpunt
    asked: Knelpunt
    answered: Knelpunt
    anker: KnelpuntVindplaats
    wijziging: Artikelwijziging
    waiting: Verzoek
    drafted: Verzoek
    published: Verzoek
    own_document: Document
    found: Passage
    official: Document
    sleutel: ApiSleutel
    registered: Toezegging
    own_toezegging: Toezegging
    actie: Actie
    own_actie: Actie
    band: ActieKnelpunt
    koppeling: Koppeling
    own_koppeling: Koppeling
    invoer: Registerinvoer
    term: Term
    decided_term: Term
    bulk: Bulkinvoer
    bericht: Bericht
    postadres: Postadres
    verzending: Verzending
    bevoegdheid: Bevoegdheid
    verbetering: Bevoegdheidsvoorstel
    regel: Routeregel
    voorstel: Voorstel
    deel: Splitsing

    def records(self) -> dict[str, models.Model]:
        """The records by name, without the people of the shared world."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "people"}


def browser_of(user: Gebruiker | None) -> Client:
    """A browser in which this person is logged in; None for a visitor. A fault of ours is an answer, not an exception."""
    client = Client(raise_request_exception=False)
    if user is not None:
        client.force_login(user)
    return client


def make_world(people: People, tekst: str) -> World:
    """Everything happens at the executor and its ministry; `elders` gets nothing but one offer."""
    beheerder = make_gebruiker(people.uitvoerder, Rol.BEHEERDER, naam=f"Bea Beheer {tekst}"[:120])
    concept, asked, answered, drafting = (_knelpunt(people, tekst, established=n > 0) for n in range(4))
    published, drafted = _answered(people, answered, tekst), make_verzoek(drafting, by=people.eigenaar, vragen=(tekst,))
    make_concept(drafted, by=people.beleid, antwoord=COMPLY | {"actie": tekst})
    waiting = make_verzoek(asked, by=people.eigenaar, vragen=(tekst,))
    signalen = _signalen(people, tekst)
    _open, bundled, joined, _closed, offered = signalen
    bundle(bundled, asked, by=people.coordinator, now=TUESDAY)
    join(joined, asked, by=people.melder, now=TUESDAY)
    _measured(people, answered, tekst)
    documents = _documents(people, tekst)
    return World(
        **dict(zip(("open", "bundled", "joined", "closed", "offered"), signalen, strict=True)),
        **documents,
        **_werkagenda(people, tekst, documents["own_document"], documents["official"], answered),
        **_terms(people, tekst, beheerder),
        **_loket(people, tekst),
        people=people,
        beheerder=beheerder,
        redacteur=make_gebruiker(people.uitvoerder, Rol.REDACTEUR),
        fg=make_gebruiker(people.uitvoerder, Rol.FG),
        doorzending=offer(offered, people.elders, reden=tekst, by=people.coordinator, now=TUESDAY),
        concept=concept,
        asked=asked,
        answered=answered,
        anker=answered.ankers.get(),
        wijziging=_changed(answered.ankers.get()),
        waiting=waiting,
        drafted=drafted,
        published=published,
        sleutel=_sleutel(people, beheerder, tekst),
        bulk=_bulk(people),
        bericht=_bericht(people),
        postadres=add_postadres("signalen@uitvoerder.example", people.uitvoerder, by=beheerder, now=MONDAY),
        verzending=_failed_mail(people),
        voorstel=_voorstel(people, _open, tekst),
        deel=Splitsing.objects.create(van=asked, deel=concept, by=people.eigenaar, started_at=TUESDAY),
    )


def _documents(people: People, tekst: str) -> dict[str, Any]:
    """A letter of the executor and an official one, and a promise that was found in the first."""
    own, official = (_document(people, tekst, official=official) for official in (False, True))
    found = passages_of(own).filter(soort=PassageSoort.TOEZEGGING).get()
    return {"own_document": own, "official": official, "found": found}


def _signalen(people: People, tekst: str) -> list[Signaal]:
    """Five of one reporter; the fourth is closed without follow-up."""
    signalen = [
        make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst=f"{number} {tekst}", regel=tekst[:200])
        for number in ("een", "twee", "drie", "vier", "vijf")
    ]
    grond = GeenVervolgGrond.EENMALIG
    close_without_follow_up(signalen[3], grond=grond, reden=tekst, by=people.coordinator, now=TUESDAY)
    return signalen


def _terms(people: People, tekst: str, beheerder: Gebruiker) -> dict[str, Term]:
    """A word that waits and a word that was taken into the thesaurus."""
    term, decided = (_term(people, woord, tekst) for woord in ("huurbriefje", "huurzegel"))
    accept(decided, by=beheerder, now=TUESDAY)
    return {"term": term, "decided_term": decided}


def _bericht(people: People) -> Bericht:
    """Of the coordinator, about the last signaal that came in."""
    event = Gebeurtenis.objects.filter(soort=Happened.SIGNAAL_SUBMITTED, over="signaal").latest("pk")
    said = {"groep": Groep.WERK, "redenen": [Reden.COORDINATOR], "wijze": Wijze.DAGELIJKS, "at": MONDAY}
    return Bericht.objects.create(gebruiker=people.coordinator, gebeurtenis=event, **said)


def _failed_mail(people: People) -> Verzending:
    """A mail to the coordinator that the mail server refused."""
    said = {"wijze": Wijze.DIRECT, "message_id": "<1@weerklank.example>", "made_at": MONDAY}
    made = Verzending.objects.create(gebruiker=people.coordinator, failed_at=TUESDAY, code="550", **said)
    Bericht.objects.filter(gebruiker=people.coordinator).update(verzending=made)
    return made


def _loket(people: People, tekst: str) -> dict[str, Any]:
    """An entry of the directory, one that waits for a decision, and a rule."""
    said: dict[str, Any] = {"reden": tekst, "namens": people.uitvoerder, "by": people.coordinator, "now": TUESDAY}
    first, second = (propose_bevoegdheid(Inhoud(people.uitvoerder, begrip), **said) for begrip in ("AOW", "bijstand"))
    regel = Voorwaarden(tekst[:100], people.elders, begrip="AOW", woorden=tekst[:100])
    by = people.coordinator
    return {
        "bevoegdheid": accept_bevoegdheid(first, by=by, now=TUESDAY),
        "verbetering": second,
        "regel": make_regel(regel, organisatie=people.uitvoerder, by=by, now=TUESDAY),
    }


def _voorstel(people: People, signaal: Signaal, tekst: str) -> Voorstel:
    """A proposal to bundle that waits, with one signaal that waits."""
    said = {"begrippen": [tekst], "woorden": [tekst], "artikelen": ["BWBR0005537:4:84"]}
    values = {"soort": "bundelen", "aantal": 1, "likeness": 0.9, "redenen": said, "started_at": TUESDAY}
    voorstel = Voorstel.objects.create(organisatie=people.uitvoerder, **values)
    VoorstelLid.objects.create(voorstel=voorstel, signaal=signaal)
    return voorstel


def _bulk(people: People) -> Bulkinvoer:
    """A file in which no row could be taken."""
    table = open_table(b"nr;tekst\n1;\n")
    organisatie, by = people.uitvoerder, people.coordinator
    return import_signalen(table, {Column.TEKST: 1}, organisatie=organisatie, bron=Bron.INSPECTIE, by=by, now=TUESDAY)


def _term(people: People, woord: str, reden: str) -> Term:
    said = {"begrip": "huurtoeslag", "woord": woord, "reden": reden, "organisatie": people.uitvoerder}
    return propose(**said, by=people.coordinator, now=MONDAY)


def _measured(people: People, knelpunt: Knelpunt, tekst: str) -> None:
    """A public knelpunt drags on, and its owner says something of that."""
    now = MONDAY.replace(year=MONDAY.year + 3)
    measure(now=now)
    note_slepend(knelpunt, tekst=tekst, by=people.eigenaar, now=now)
    refresh(knelpunt, by=None, now=now)


def _changed(anker: KnelpuntVindplaats) -> Artikelwijziging:
    """The law under this place is gone, and its owner has to look."""
    Herplaatsing.objects.create(vindplaats=anker.vindplaats, lot=Ankerlot.LOS, at=TUESDAY)
    notice_changes(now=TUESDAY)
    return anker.wijzigingen.get()


def _knelpunt(people: People, tekst: str, *, established: bool) -> Knelpunt:
    return make_knelpunt(
        eigenaar=people.eigenaar,
        organisatie=people.uitvoerder,
        geadresseerde=people.ministerie,
        established=established,
        titel=tekst[:200],
        omschrijving=tekst,
        groepen=tekst[:400],
        omvang=tekst[:400],
        omvang_bron=tekst[:400],
        voorstel=tekst,
    )


def _answered(people: People, knelpunt: Knelpunt, tekst: str) -> Verzoek:
    """A public knelpunt, tied to the law, with a published answer and the reaction of the executor."""
    vindplaats = make_vindplaats(parse_citation("art 4:84 awb")[0], by=people.eigenaar, now=MONDAY)
    anchor(knelpunt, vindplaats, by=people.eigenaar, now=MONDAY)
    make_publicatie(knelpunt, by=people.eigenaar)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar, vragen=(tekst,))
    antwoord = EXPLAIN | {"toelichting": tekst, "alternatieven": tekst, "besloten_door": tekst[:200]}
    make_established(verzoek, by=people.directeur, antwoord=antwoord)
    publish_antwoord(verzoek, by=people.directeur, now=TUESDAY)
    verzoek = Verzoek.objects.get(pk=verzoek.pk)
    react(verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting=tekst, by=people_who_react(people), now=TUESDAY)
    make_publicatie(knelpunt, by=people.eigenaar, now=TUESDAY)
    return verzoek


def people_who_react(people: People) -> Gebruiker:
    return people.eigenaar


def _document(people: People, tekst: str, *, official: bool) -> Document:
    opened = DocumentText(
        text=f"{tekst} Ik zeg toe dat dit voor 1 mei is geregeld.", format=Format.TEXT, title=tekst[:300]
    )
    organisatie = None if official else people.uitvoerder
    return save_document(
        opened, official=official, organisatie=organisatie, file_name=tekst[:200], by=people.coordinator, now=MONDAY
    )[0]


def _sleutel(people: People, beheerder: Gebruiker, tekst: str) -> ApiSleutel:
    give_rol(beheerder, Rol.BEHEERDER, people.uitvoerder, by=None, now=MONDAY)
    return make_sleutel(people.uitvoerder, beheerder, naam=tekst[:80], by=beheerder, now=MONDAY)[0]


def _werkagenda(
    people: People, tekst: str, own_document: Document, official: Document, knelpunt: Knelpunt
) -> dict[str, Any]:
    """A register with one toezegging that both letters repeat; of each letter an action and a toezegging."""
    row = {"Id": "a", "Nummer": "TZ202603-001", "Tekst": f"{tekst} Dat dit voor 1 mei is geregeld.", "Status": tekst}
    rows = [row | {"Functie": tekst, "Aanmaakdatum": "2026-03-01"}, {"Nummer": tekst}]
    file = BytesIO(json.dumps(rows).encode())
    invoer = import_register(file, bestand=tekst[:200], by=people.coordinator, now=MONDAY)
    closed, public = (_promise(document) for document in (own_document, official))
    values = {"tekst": tekst, "wie": tekst[:100], "termijn_van": None, "termijn_tot": None}
    said: dict[str, Any] = values | {"by": people.coordinator, "now": TUESDAY}
    own_toezegging = take_up(closed, soort=PassageSoort.TOEZEGGING, **said)
    actie = take_up(public, soort=PassageSoort.ACTIE, **said)
    registered = Toezegging.objects.get(herkomst="register")
    own_actie = Actie.objects.create(
        organisatie=people.uitvoerder,
        titel=tekst[:200],
        trekker=people.uitvoerder,
        next_on=TUESDAY.date(),
        updated_on=TUESDAY.date(),
        made_at=TUESDAY,
    )
    return {
        "registered": registered,
        "own_toezegging": own_toezegging,
        "actie": actie,
        "own_actie": own_actie,
        "band": connect(actie, knelpunt, by=people.coordinator, now=TUESDAY),
        "koppeling": _koppeling(official, registered),
        "own_koppeling": _koppeling(own_document, registered),
        "invoer": invoer,
    }


def _promise(document: Document) -> Passage:
    return Passage.objects.get(lezing__document=document, soort=PassageSoort.TOEZEGGING)


def _koppeling(document: Document, toezegging: Toezegging) -> Koppeling:
    """The proposal that letter and register are the same; made by hand where the words are too few for it."""
    compare(document, now=TUESDAY)
    passage = _promise(document)
    values = {"eind": passage.eind, "passage": passage, "score": 0.5, "proposed_at": TUESDAY}
    values |= {"organisatie": document.organisatie, "redenen": [["woorden", 0.5]]}
    return Koppeling.objects.get_or_create(
        document=document, begin=passage.begin, toezegging=toezegging, soort="zelfde", defaults=values
    )[0]
