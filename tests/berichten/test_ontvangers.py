"""Who hears of what: each event that can happen is heard by named people or is silent on purpose."""

import datetime as dt
from collections.abc import Callable

import pytest

from tests.makers import (
    EXPLAIN,
    MONDAY,
    TUESDAY,
    make_beschrijving,
    make_established,
    make_gebruiker,
    make_knelpunt,
    make_ministerie,
    make_signaal,
    make_verzoek,
)
from tests.people import People
from weerklank.antwoorden.actions import conclude, react
from weerklank.antwoorden.clock import record_overdue, remind
from weerklank.antwoorden.enums import AntwoordSoort, Oordeel
from weerklank.antwoorden.models import Verzoek
from weerklank.berichten.enums import Reden
from weerklank.berichten.ontvangers import AUDIENCE, SILENT, hearers_of, worth_telling
from weerklank.berichten.zinnen import EIGEN, WERK
from weerklank.kern.actions import close_access, record
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.aanvulling import reply
from weerklank.knelpunten.actions import (
    claim_solved,
    close_unsolved,
    confirm_solved,
    edit_knelpunt,
    lapse,
    mark_underway,
    reopen,
)
from weerklank.knelpunten.bundling import bundle, join, merge, split, unbundle
from weerklank.knelpunten.models import Bundeling, Knelpunt, Voorstel
from weerklank.knelpunten.samenvoegen import agree
from weerklank.knelpunten.splitsen import split_off
from weerklank.loket.overdracht import lapse_offer
from weerklank.loket.regels import Voorwaarden, make_regel
from weerklank.pure.tables import Column, open_table
from weerklank.signalen.actions import accept, close_without_follow_up, offer, refuse, withdraw_offer
from weerklank.signalen.actions import reopen as reopen_signaal
from weerklank.signalen.enums import Bron, GeenVervolgGrond, Herkomst
from weerklank.signalen.instroom import import_signalen
from weerklank.signalen.models import Bulkinvoer, Signaal
from weerklank.signalen.terugdraaien import take_back

H = Happened
NEXT = TUESDAY + dt.timedelta(days=1)
TELLING = ["signaal", "knelpunt", "bulkinvoer", "voorstel", "routeregel"]
KEY = "00000000-0000-4000-8000-000000000001"


class Story:
    """One signaal of Marit with one of Cas, and a knelpunt that they may stand with."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.second = make_gebruiker(people.uitvoerder, Rol.KNELPUNTEIGENAAR, naam="Tweede Eigenaar")
        self.mine = make_signaal(by=people.melder, organisatie=people.uitvoerder)
        self.knelpunt = make_knelpunt(
            eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie
        )

    def bundled(self) -> "Story":
        """Both signalen stand with the knelpunt."""
        theirs = make_signaal(by=self.people.collega, organisatie=self.people.uitvoerder, tekst="Ook hier te kort.")
        for signaal in (self.mine, theirs):
            bundle(signaal, self.knelpunt, by=self.people.coordinator, now=MONDAY)
        return self

    def asked(self) -> Verzoek:
        return make_verzoek(self.fresh(), by=self.people.eigenaar)

    def answered(self, **rest: object) -> Verzoek:
        verzoek = self.bundled().asked()
        make_established(verzoek, by=self.people.directeur, **rest)
        verzoek = Verzoek.objects.get(pk=verzoek.pk)
        conclude(verzoek, by=self.people.directeur, now=TUESDAY)
        return Verzoek.objects.get(pk=verzoek.pk)

    def fresh(self) -> Knelpunt:
        return Knelpunt.objects.get(pk=self.knelpunt.pk)


def _offered(story: Story) -> object:
    return offer(story.mine, story.people.elders, reden="Van hen.", by=story.people.coordinator, now=TUESDAY)


def _closed(story: Story) -> None:
    grond = GeenVervolgGrond.EENMALIG
    close_without_follow_up(story.mine, grond=grond, reden="Hersteld.", by=story.people.coordinator, now=TUESDAY)


def _claimed(story: Story) -> Knelpunt:
    story.answered()
    claim_solved(story.fresh(), toelichting="Gedaan.", by=story.people.beleid, now=NEXT)
    return story.fresh()


def _merged(story: Story) -> object:
    other = make_knelpunt(
        eigenaar=story.people.eigenaar, organisatie=story.people.uitvoerder, geadresseerde=story.people.ministerie
    )
    story.bundled()
    return merge(story.fresh(), other, toelichting="Hetzelfde.", by=story.people.coordinator, now=TUESDAY)


def _new_owner(story: Story) -> None:
    new = make_gebruiker(story.people.uitvoerder, Rol.KNELPUNTEIGENAAR, naam="Nina Nieuw")
    said = make_beschrijving(eigenaar=new, geadresseerde=story.people.ministerie)
    edit_knelpunt(story.fresh(), said, seen_version=1, by=story.people.eigenaar, now=TUESDAY)


def _import(story: Story) -> None:
    table = open_table(b"tekst\nDe brief is te lang voor mensen.\n")
    organisatie = story.people.uitvoerder
    new = make_gebruiker(organisatie, Rol.COORDINATOR, naam="Inge Inlezer")
    import_signalen(table, {Column.TEKST: 0}, organisatie=organisatie, bron=Bron.UITVOERING, by=new, now=TUESDAY)


def _take_back(story: Story) -> None:
    _import(story)
    run = Bulkinvoer.objects.get()
    take_back(run, by=run.by, now=TUESDAY + dt.timedelta(hours=1))


def _supplement(story: Story) -> None:
    story.bundled()
    reply(
        Signaal.objects.get(pk=story.mine.pk), tekst="Nog iets.", herkomst=Herkomst.BALIE, inzending=KEY,
        by=story.people.melder, now=TUESDAY,
    )  # fmt: skip


def _unbundle(story: Story) -> None:
    story.bundled()
    unbundle(Bundeling.objects.get(signaal=story.mine), by=story.people.coordinator, now=TUESDAY)


def _event(story: Story, soort: Happened, **said: object) -> None:
    record(soort, about=story.knelpunt, by=None, at=TUESDAY, **said)


def _forwarded(story: Story) -> None:
    other = make_ministerie()
    make_gebruiker(other, Rol.BELEID)
    story.answered(antwoord={"soort": AntwoordSoort.NIET_BEVOEGD, "toelichting": "Van hen.", "doorgestuurd_aan": other})


def _react(story: Story) -> None:
    verzoek = story.answered(antwoord=EXPLAIN)
    react(verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting="Zo niet.", by=story.people.eigenaar, now=NEXT)


def _deny(story: Story) -> None:
    close_unsolved(_claimed(story), toelichting="Werkt niet.", by=story.second, now=NEXT)


def _lapsed(story: Story) -> None:
    lapse_offer(_offered(story), now=TUESDAY + dt.timedelta(days=30))


def _in_vangnet(story: Story) -> None:
    aan = story.people.elders.pk
    record(H.SIGNAAL_IN_VANGNET, about=story.mine, by=None, at=TUESDAY, namens=story.people.uitvoerder, aan=aan)


def _split_off(story: Story) -> None:
    story.bundled()
    said = make_beschrijving(eigenaar=story.people.eigenaar, geadresseerde=story.people.ministerie)
    split_off(story.fresh(), [story.mine.pk], said, by=story.second, now=TUESDAY)


def _agreed(story: Story) -> None:
    theirs = make_gebruiker(story.people.elders, Rol.KNELPUNTEIGENAAR, naam="Nina Nieuw")
    other = make_knelpunt(eigenaar=theirs, organisatie=story.people.elders, geadresseerde=story.people.ministerie)
    said = {"soort": "samenvoegen", "aantal": 2, "likeness": 0.9, "started_at": MONDAY}
    row = Voorstel.objects.create(organisatie=story.people.uitvoerder, knelpunt=story.fresh(), naar=other, **said)
    agree(row, by=theirs, now=TUESDAY)


def _rule_off(story: Story) -> None:
    people = story.people
    said = Voorwaarden("Naar hen", people.elders, begrip="AOW")
    regel = make_regel(said, organisatie=people.uitvoerder, by=people.coordinator, now=MONDAY)
    namens = people.uitvoerder
    record(H.ROUTEREGEL_OFF_BY_ITSELF, about=regel, by=None, at=TUESDAY, namens=namens, ontvanger="coordinatoren")


BOTH = {"melder": [Reden.BETROKKEN], "collega": [Reden.BETROKKEN]}
OWNER = {"eigenaar": [Reden.EIGENAAR]}

TABLE: dict[Happened, tuple[Callable[[Story], object], dict[str, list[Reden]]]] = {
    H.SIGNAAL_SUBMITTED: (lambda s: None, {"melder": [Reden.MELDER], "coordinator": [Reden.COORDINATOR]}),
    H.SIGNALEN_IMPORTED: (_import, {"coordinator": [Reden.COORDINATOR]}),
    H.SIGNALEN_TAKEN_BACK: (_take_back, {"coordinator": [Reden.COORDINATOR]}),
    H.SIGNAAL_BUNDLED: (
        lambda s: bundle(s.mine, s.knelpunt, by=s.people.coordinator, now=TUESDAY),
        {"melder": [Reden.MELDER]},
    ),
    H.SIGNAAL_UNBUNDLED: (_unbundle, {"melder": [Reden.MELDER]}),
    H.SIGNAAL_OFFERED: (_offered, {"melder": [Reden.MELDER], "coordinator_elders": [Reden.AANGEBODEN]}),
    H.SIGNAAL_ACCEPTED: (
        lambda s: accept(_offered(s), by=s.people.coordinator_elders, now=NEXT),
        {"melder": [Reden.MELDER], "coordinator": [Reden.AANBIEDER]},
    ),
    H.SIGNAAL_REFUSED: (
        lambda s: refuse(_offered(s), reden="Niet van ons.", naar=None, by=s.people.coordinator_elders, now=NEXT),
        {"melder": [Reden.MELDER], "coordinator": [Reden.AANBIEDER]},
    ),
    H.SIGNAAL_OFFER_WITHDRAWN: (
        lambda s: withdraw_offer(_offered(s), by=s.people.coordinator, now=NEXT),
        {"melder": [Reden.MELDER], "coordinator_elders": [Reden.AANGEBODEN]},
    ),
    H.SIGNAAL_OFFER_LAPSED: (_lapsed, {"melder": [Reden.MELDER], "coordinator": [Reden.AANBIEDER]}),
    H.SIGNAAL_IN_VANGNET: (_in_vangnet, {"melder": [Reden.MELDER], "coordinator_elders": [Reden.VANGNET]}),
    H.SIGNAAL_CLOSED: (_closed, {"melder": [Reden.MELDER]}),
    H.SIGNAAL_REOPENED: (
        lambda s: (_closed(s), reopen_signaal(s.mine, by=s.people.coordinator, now=NEXT)),
        {"melder": [Reden.MELDER]},
    ),
    H.SIGNAAL_SUPPLEMENTED: (_supplement, {"coordinator": [Reden.COORDINATOR], "eigenaar": [Reden.EIGENAAR]}),
    H.KNELPUNT_EDITED: (_new_owner, {"Nina Nieuw": [Reden.EIGENAAR]}),
    H.KNELPUNT_ESTABLISHED: (lambda s: (s.bundled(), _event(s, H.KNELPUNT_ESTABLISHED)), BOTH),
    H.KNELPUNT_UNDERWAY: (
        lambda s: (s.answered(), mark_underway(s.fresh(), until=None, by=s.second, now=NEXT)),
        BOTH | OWNER,
    ),
    H.KNELPUNT_CLAIMED_SOLVED: (_claimed, BOTH | OWNER),
    H.KNELPUNT_SOLVED: (
        lambda s: confirm_solved(_claimed(s), toelichting="", by=s.second, now=NEXT),
        BOTH | OWNER,
    ),
    H.KNELPUNT_NOT_SOLVED: (_deny, BOTH | OWNER),
    H.KNELPUNT_REOPENED: (
        lambda s: (s.answered(), reopen(s.fresh(), toelichting="Toch.", by=s.second, now=NEXT)),
        BOTH | OWNER,
    ),
    H.KNELPUNT_MERGED: (_merged, BOTH | OWNER),
    H.KNELPUNT_SPLIT_OFF: (_split_off, {"melder": [Reden.BETROKKEN]} | OWNER),
    H.VOORSTEL_AGREED: (_agreed, OWNER),
    H.ROUTEREGEL_OFF_BY_ITSELF: (_rule_off, {"coordinator": [Reden.ROUTEREGEL]}),
    H.KNELPUNT_LAPSED: (
        lambda s: lapse(s.bundled().fresh(), toelichting="Weg.", by=s.second, now=NEXT),
        BOTH | OWNER,
    ),
    H.ARTIKEL_CHANGED: (lambda s: _event(s, H.ARTIKEL_CHANGED), OWNER),
    H.SLEPEND_MARKED: (lambda s: _event(s, H.SLEPEND_MARKED), OWNER),
    H.VERZOEK_MADE: (lambda s: s.bundled().asked(), BOTH | {"beleid": [Reden.BELEID]}),
    H.VERZOEK_REMINDED: (lambda s: remind(s.asked(), now=TUESDAY), {"beleid": [Reden.BELEID]}),
    H.VERZOEK_OVERDUE: (
        lambda s: record_overdue(s.bundled().asked(), now=TUESDAY),
        BOTH | OWNER | {"beleid": [Reden.BELEID]},
    ),
    H.VERZOEK_FORWARDED: (_forwarded, OWNER),
    H.ANTWOORD_PUBLISHED: (lambda s: s.answered(), BOTH | OWNER),
    H.REACTIE_GIVEN: (_react, {"beleid": [Reden.BELEID]}),
}
"""For each event that somebody hears: how it comes about, and who hears it why."""


def test_everything_that_can_happen_is_heard_by_somebody_or_silent_on_purpose() -> None:
    assert set(AUDIENCE) | set(SILENT) == set(Happened)
    assert set(AUDIENCE) & set(SILENT) == set()
    assert all(SILENT.values())


def test_every_event_that_is_heard_has_its_row_in_this_test() -> None:
    assert set(TABLE) == set(AUDIENCE)


@pytest.mark.parametrize("soort", AUDIENCE, ids=str)
def test_exactly_the_right_people_hear(people: People, soort: Happened) -> None:
    happen, expected = TABLE[soort]
    happen(Story(people))
    names = {person.pk: name for name, person in vars(people).items() if hasattr(person, "email")}
    heard: dict[str, list[Reden]] = {}
    for event in worth_telling(Gebeurtenis.objects.filter(soort=soort, over__in=TELLING)):
        if event.over != "signaal" or event.over_id == Signaal.objects.order_by("pk")[0].pk:
            for pk, hearer in hearers_of(event).items():
                heard[names.get(pk, "Nina Nieuw")] = hearer.redenen

    assert heard == expected


@pytest.mark.parametrize("soort", AUDIENCE, ids=str)
def test_every_event_has_words_for_each_group_that_hears_it(soort: Happened) -> None:
    own = {Reden.MELDER, Reden.BETROKKEN}

    assert (soort in EIGEN) == bool(own & set(AUDIENCE[soort]))
    assert (soort in WERK) == bool(set(AUDIENCE[soort]) - own)


def test_who_came_along_with_a_merge_hears_of_it_and_who_was_there_does_not(people: People) -> None:
    story = Story(people)
    there = make_signaal(by=people.outsider, organisatie=people.elders, tekst="Elders ook te kort.")
    other = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    bundle(there, other, by=people.coordinator_elders, now=MONDAY)
    bundle(story.mine, story.knelpunt, by=people.coordinator, now=MONDAY)
    merged = merge(story.fresh(), other, toelichting="", by=people.eigenaar, now=TUESDAY)
    events = Gebeurtenis.objects.filter(soort=H.KNELPUNT_MERGED)
    heard = [pk for event in events for pk in hearers_of(event)]
    split(merged, toelichting="", by=people.eigenaar, now=NEXT)
    again = [pk for event in Gebeurtenis.objects.filter(soort=H.KNELPUNT_REOPENED) for pk in hearers_of(event)]

    assert (heard, again) == ([people.melder.pk], [people.melder.pk])


def test_who_has_no_access_any_more_hears_nothing(people: People) -> None:
    story = Story(people)
    beheerder = make_gebruiker(people.uitvoerder, Rol.BEHEERDER)
    close_access(people.melder, by=beheerder, now=TUESDAY)
    _closed(story)

    assert hearers_of(Gebeurtenis.objects.get(soort=H.SIGNAAL_CLOSED)) == {}


def test_who_left_the_knelpunt_before_does_not_hear_of_its_next_step(people: People) -> None:
    story = Story(people).bundled()
    unbundle(Bundeling.objects.get(signaal=story.mine), by=people.coordinator, now=TUESDAY)
    story.knelpunt = story.fresh()
    record(H.KNELPUNT_ESTABLISHED, about=story.knelpunt, by=None, at=NEXT)
    event = Gebeurtenis.objects.filter(soort=H.KNELPUNT_ESTABLISHED).latest("pk")

    assert list(hearers_of(event)) == [people.collega.pk]


def test_a_reporter_who_joins_is_not_told_what_the_reporter_just_did(people: People) -> None:
    story = Story(people)
    join(story.mine, story.knelpunt, by=people.melder, now=TUESDAY)

    assert worth_telling(Gebeurtenis.objects.filter(soort=H.SIGNAAL_JOINED)) == []


def test_a_file_is_told_once_and_not_once_per_row(people: People) -> None:
    table = open_table(b"tekst\n" + "".join(f"Signaal nummer {n}.\n" for n in range(5)).encode())
    mapping, by = {Column.TEKST: 0}, people.coordinator
    import_signalen(table, mapping, organisatie=people.uitvoerder, bron=Bron.UITVOERING, by=by, now=TUESDAY)

    told = worth_telling(Gebeurtenis.objects.filter(soort__in=[H.SIGNAAL_SUBMITTED, H.SIGNALEN_IMPORTED]))

    assert [event.soort for event in told] == [H.SIGNALEN_IMPORTED]
