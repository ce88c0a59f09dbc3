"""Two at the same moment, with two real connections: what was promised holds whoever wins."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.makers import (
    COMPLY,
    MONDAY,
    TUESDAY,
    make_concept,
    make_established,
    make_knelpunt,
    make_publicatie,
    make_signaal,
    make_verzoek,
)
from tests.people import People, make_people
from weerklank.antwoorden.actions import establish_antwoord, request_antwoord, save_concept
from weerklank.antwoorden.models import Antwoord, PuntAntwoord, Verzoek
from weerklank.documenten.actions import judge_passage, reread, save_document
from weerklank.documenten.enums import Verdict
from weerklank.documenten.models import Document, Oordeel, Passage
from weerklank.kern.models import Gebeurtenis, Gebruiker, Termijn
from weerklank.kern.problems import Cannot
from weerklank.knelpunten.actions import lapse
from weerklank.knelpunten.bundling import bundle
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.publicatie.actions import publish, publish_antwoord
from weerklank.publicatie.models import Publicatie
from weerklank.publicatie.plan import plan_publicatie
from weerklank.pure.documents import DocumentText, Format
from weerklank.signalen.actions import close_without_follow_up, submit_signaal
from weerklank.signalen.enums import GeenVervolgGrond
from weerklank.signalen.melding import mask_melding
from weerklank.signalen.models import Afzender, GeenVervolg, Signaal
from weerklank.web.documenten.beslissen import decide
from weerklank.werkagenda.models import Toezegging

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 3
"""How often each race is run: who wins differs."""


@pytest.fixture
def crew(transactional_db: None) -> People:
    return make_people()


def race(*acts: Callable[[], Any]) -> list[Any]:
    """Let everybody act at the same moment, each on an own connection; gives what each got, or was refused with."""
    start, got = Barrier(len(acts)), [None] * len(acts)

    def run(place: int, act: Callable[[], Any]) -> None:
        try:
            start.wait(10)
            got[place] = act()
        except Exception as error:  # noqa: BLE001 - what went wrong is what the test is about
            got[place] = error
        finally:
            connection.close()

    threads = [Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return got


def refused(got: list[Any]) -> int:
    """How many were refused in words; anything else that went wrong fails the test."""
    assert [one for one in got if isinstance(one, Exception) and not isinstance(one, Cannot)] == []
    return sum(isinstance(one, Cannot) for one in got)


def own(user: Gebruiker) -> Gebruiker:
    return Gebruiker.objects.get(pk=user.pk)


def knelpunt_of(crew: People) -> Knelpunt:
    return make_knelpunt(eigenaar=crew.eigenaar, organisatie=crew.uitvoerder, geadresseerde=crew.ministerie)


def test_one_of_two_coordinators_decides(crew: People) -> None:
    grond = GeenVervolgGrond.EENMALIG
    for _round in range(ROUNDS):
        signaal, knelpunt = make_signaal(by=crew.melder, organisatie=crew.uitvoerder), knelpunt_of(crew)
        got = race(
            lambda s=signaal, k=knelpunt: bundle(
                Signaal.objects.get(pk=s.pk), k, by=own(crew.coordinator), now=TUESDAY
            ),
            lambda s=signaal: close_without_follow_up(
                Signaal.objects.get(pk=s.pk), grond=grond, reden="Opgelost.", by=own(crew.coordinator), now=TUESDAY
            ),
        )
        rows = Bundeling.objects.filter(signaal=signaal).count() + GeenVervolg.objects.filter(signaal=signaal).count()

        assert (refused(got), rows) == (1, 1)


def test_sending_twice_at_once_is_one_signaal(crew: People) -> None:
    for number in range(ROUNDS):
        melding, before = mask_melding("Het loket sluit te vroeg."), Termijn.objects.count()
        got = race(
            *[
                lambda melding=melding, number=number: submit_signaal(
                    melding,
                    organisatie=crew.uitvoerder,
                    inzending=UUID(int=9_000 + number),
                    by=own(crew.melder),
                    now=MONDAY,
                )
            ]
            * 3
        )

        assert refused(got) == 0
        assert sorted(is_new for _signaal, is_new in got) == [False, False, True]
        assert len({signaal.pk for signaal, _is_new in got}) == 1
        assert Termijn.objects.count() == before + 1
    assert Signaal.objects.count() == Afzender.objects.count() == ROUNDS
    assert Gebeurtenis.objects.filter(soort="signaal-ingediend").count() == ROUNDS


def test_publishing_twice_at_once_is_one_version(crew: People) -> None:
    for _round in range(ROUNDS):
        knelpunt = knelpunt_of(crew)
        plan = plan_publicatie(knelpunt)
        got = race(*[lambda p=plan: publish(p, by=own(crew.eigenaar), now=TUESDAY)] * 2)

        assert refused(got) == 0
        assert Publicatie.objects.filter(knelpunt=knelpunt).count() == 1


def test_asking_twice_at_once_is_one_request(crew: People) -> None:
    for _round in range(ROUNDS):
        knelpunt = knelpunt_of(crew)
        got = race(
            *[lambda k=knelpunt: request_antwoord(k, ["Verleng de termijn."], by=own(crew.eigenaar), now=TUESDAY)] * 2
        )

        assert (refused(got), Verzoek.objects.filter(knelpunt=knelpunt).count()) == (1, 1)


def save(verzoek: Verzoek, by: Gebruiker, *, seen: int | None, actie: str) -> Antwoord:
    fresh = Verzoek.objects.get(pk=verzoek.pk)
    punten = {punt.nummer: COMPLY | {"actie": actie} for punt in fresh.punten.all()}
    return save_concept(fresh, inleiding=actie, punten=punten, seen_version=seen, by=own(by), now=TUESDAY)


@pytest.mark.parametrize("seen", [None, 1])
def test_of_two_who_save_a_draft_one_is_told_so(crew: People, seen: int | None) -> None:
    verzoek = make_verzoek(knelpunt_of(crew), by=crew.eigenaar)
    if seen:
        make_concept(verzoek, by=crew.beleid)
    got = race(*[lambda w=who: save(verzoek, w, seen=seen, actie=w.naam) for who in (crew.beleid, crew.directeur)])

    assert refused(got) == 1
    assert Antwoord.objects.get().inleiding == PuntAntwoord.objects.get().actie


def test_what_is_established_is_complete_also_when_somebody_empties_it_at_that_moment(crew: People) -> None:
    for _round in range(ROUNDS):
        verzoek = make_verzoek(knelpunt_of(crew), by=crew.eigenaar)
        make_concept(verzoek, by=crew.beleid)
        race(
            lambda v=verzoek: save(v, crew.beleid, seen=1, actie=""),
            lambda v=verzoek: establish_antwoord(
                Verzoek.objects.get(pk=v.pk), ondertekenaar="directeur", by=own(crew.directeur), now=TUESDAY
            ),
        )
        answer = PuntAntwoord.objects.get(punt__verzoek=verzoek)
        established = Antwoord.objects.get(verzoek=verzoek).established_at is not None

        assert established is (Verzoek.objects.get(pk=verzoek.pk).stand == "vastgesteld")
        assert bool(answer.actie) is established


def test_an_answer_is_published_once(crew: People) -> None:
    knelpunt = knelpunt_of(crew)
    make_publicatie(knelpunt, by=crew.eigenaar)
    verzoek = make_verzoek(knelpunt, by=crew.eigenaar)
    make_established(verzoek, by=crew.directeur)
    got = race(*[lambda: publish_antwoord(Verzoek.objects.get(pk=verzoek.pk), by=own(crew.directeur), now=TUESDAY)] * 2)

    assert refused(got) == 1
    assert Gebeurtenis.objects.filter(soort="antwoord-gepubliceerd").count() == 1


def test_a_signaal_never_joins_what_closed_before(crew: People) -> None:
    for _round in range(ROUNDS):
        signaal, knelpunt = make_signaal(by=crew.melder, organisatie=crew.uitvoerder), knelpunt_of(crew)
        got = race(
            lambda s=signaal, k=knelpunt: bundle(s, k, by=own(crew.coordinator), now=TUESDAY),
            lambda k=knelpunt: lapse(k, toelichting="De wet verviel.", by=own(crew.eigenaar), now=TUESDAY),
        )
        bundled = Bundeling.objects.filter(signaal=signaal).exists()

        assert isinstance(got[0], Cannot) is not bundled
        assert Signaal.objects.get(pk=signaal.pk).stand == ("gekoppeld" if bundled else "ingediend")


def document_of(crew: People) -> tuple[Document, Passage]:
    text = f"Ik zal de Kamer voor 1 mei informeren ({Document.objects.count()})."
    opened = DocumentText(text, Format.TEXT)
    document, _ = save_document(
        opened, official=False, organisatie=crew.uitvoerder, file_name="b.txt", by=None, now=MONDAY
    )
    return document, Passage.objects.get(lezing__document=document)


def test_of_two_who_judge_one_passage_the_second_is_told_so(crew: People) -> None:
    for _round in range(ROUNDS):
        document, passage = document_of(crew)
        got = race(
            lambda p=passage: decide(p, verdict=Verdict.AANVAARD, by=own(crew.coordinator), now=TUESDAY),
            lambda p=passage: decide(p, verdict=Verdict.GEWEIGERD, by=own(crew.eigenaar), now=TUESDAY),
        )
        (said,) = Oordeel.objects.filter(passage=passage)

        assert refused(got) == 1
        assert Passage.objects.get(pk=passage.pk).stand == said.verdict
        assert Document.objects.get(pk=document.pk).te_beoordelen == 0
        assert Toezegging.objects.filter(passage=passage).exists() is (said.verdict == "aanvaard")


def test_a_judgement_and_a_new_reading_at_once_lose_nothing(crew: People) -> None:
    for _round in range(ROUNDS):
        document, passage = document_of(crew)
        got = race(
            lambda p=passage: judge_passage(p, verdict=Verdict.GEWEIGERD, by=own(crew.coordinator), now=TUESDAY),
            lambda d=document: reread(d, by=None, now=TUESDAY, lezer="nieuwer"),
        )
        newest = Passage.objects.get(lezing__lezer="nieuwer", lezing__document=document)

        assert newest.stand == ("open" if refused(got) else "geweigerd")
        assert Document.objects.get(pk=document.pk).te_beoordelen == refused(got)


def test_reading_again_twice_at_once_is_one_reading(crew: People) -> None:
    document, _passage = document_of(crew)
    got = race(*[lambda: reread(document, by=None, now=TUESDAY, lezer="nieuwer")] * 2)

    assert (refused(got), document.lezingen.count()) == (0, 2)
