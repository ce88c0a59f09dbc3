"""The counter, through the browser's door and on the real database."""

import logging
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.makers import make_established, make_gebruiker, make_knelpunt, make_publicatie, make_signaal, make_verzoek
from tests.people import People
from tests.web.balie.conftest import fields_of
from weerklank.kern.actions import give_rol
from weerklank.kern.enums import Rol
from weerklank.knelpunten.models import Bundeling
from weerklank.publicatie.actions import publish_antwoord
from weerklank.signalen.melding import masked
from weerklank.signalen.models import Signaal, Verwantschap

SECRET = "Mevrouw Annelies Veerman, BSN 111222333, bel 06-12345678, kreeg haar toeslag niet."
"""A text with a name, a number that passes the check of a BSN (111222333 is a test number) and a phone number."""


def form(people: People, tekst: str, **rest: str) -> dict[str, str]:
    return {"tekst": tekst, "organisatie": str(people.uitvoerder.pk), "inzending": str(uuid4())} | rest


def send(client: Client, people: People, tekst: str, *, keuze: str = "anders", **rest: str) -> Signaal:
    checked = client.post("/balie/controle/", form(people, tekst, **rest))
    sent = client.post("/balie/signalen/", fields_of(checked) | {"keuze": keuze})
    assert sent.status_code == 302
    return Signaal.objects.get(pk=int(sent["Location"].split("/")[3]))


def test_the_counter_asks_one_thing_and_says_who_sees_what(melder: Client) -> None:
    page = melder.get("/balie/").content.decode()

    assert page.count("<textarea") == 1
    assert "klokkenluiders" in page
    assert "alleen de coördinator van je eigen organisatie" in page


def test_someone_with_one_organisation_is_not_asked_which(melder: Client, people: People) -> None:
    assert "Voor welke organisatie" not in melder.get("/balie/").content.decode()


def test_someone_with_two_organisations_chooses(client: Client, people: People) -> None:
    user = make_gebruiker(people.uitvoerder, Rol.PROFESSIONAL)
    give_rol(user, Rol.PROFESSIONAL, people.elders, by=None, now=timezone.now())
    client.force_login(user)

    page = client.get("/balie/").content.decode()

    assert "Voor welke organisatie" in page
    assert people.elders.naam in page


def test_step_two_stores_nothing_and_shows_the_text_as_it_will_be_stored(melder: Client, people: People) -> None:
    page = melder.post("/balie/controle/", form(people, SECRET)).content.decode()

    assert Signaal.objects.count() == 0
    assert "<mark>[BSN-1]</mark>" in page
    assert "In de tekst staat dat dit een burgerservicenummer is." in page
    assert [word for word in ("Veerman", "111222333", "12345678") if word in page] == []


def test_recognised_articles_link_to_the_law(melder: Client, people: People) -> None:
    page = melder.post(
        "/balie/controle/", form(people, "De regel pakt hard uit.", regel="art 4:84 awb")
    ).content.decode()

    assert 'href="https://wetten.overheid.nl/jci1.3:c:BWBR0005537&amp;artikel=4:84"' in page


def test_sending_stores_one_signaal_that_says_what_happens_now(melder: Client, people: People) -> None:
    signaal = send(melder, people, "De termijn is te kort.", regel="art 4:84 awb", frequentie="wekelijks")

    page = melder.get(f"/balie/signalen/{signaal.pk}/?verstuurd=1").content.decode()

    assert (signaal.tekst, signaal.regel, signaal.frequentie) == ("De termijn is te kort.", "art 4:84 awb", "wekelijks")
    assert signaal.afzender.gebruiker == people.melder
    assert "Je signaal is ontvangen" in page
    assert people.uitvoerder.naam in page
    assert 'data-concept-klaar="balie"' in page


def test_sending_twice_gives_the_same_signaal(melder: Client, people: People) -> None:
    fields = fields_of(melder.post("/balie/controle/", form(people, "De termijn is te kort.")))

    first = melder.post("/balie/signalen/", fields)
    again = melder.post("/balie/signalen/", fields)

    assert first["Location"] == again["Location"]
    assert Signaal.objects.count() == 1


def test_words_changed_after_sending_are_not_lost_behind_the_first(melder: Client, people: People) -> None:
    typed = form(people, "Het loket sluit te vroeg.")
    checked = [
        melder.post("/balie/controle/", typed | {"tekst": t}) for t in (typed["tekst"], "Het loket gaat te laat open.")
    ]
    first, second = (melder.post("/balie/signalen/", fields_of(one) | {"keuze": "anders"}) for one in checked)

    assert (first.status_code, second.status_code) == (302, 409)
    assert "Het loket gaat te laat open." in second.content.decode()
    assert [signaal.tekst for signaal in Signaal.objects.all()] == ["Het loket sluit te vroeg."]
    assert fields_of(second)["inzending"] != typed["inzending"]


def test_going_back_from_step_two_keeps_every_field(melder: Client, people: People) -> None:
    typed = form(
        people, "De termijn is te kort.", regel="awb 4:84", frequentie="soms", doelgroep="ouderen", geautomatiseerd="ja"
    )
    fields = fields_of(melder.post("/balie/controle/", typed))

    page = melder.post("/balie/", fields)

    kept = page.context["form"].initial
    assert {name: str(kept[name]) for name in typed} == typed


def test_what_step_two_showed_cannot_be_changed_on_the_way(melder: Client, people: People) -> None:
    fields = fields_of(melder.post("/balie/controle/", form(people, "De termijn is te kort.")))

    refused = melder.post("/balie/signalen/", fields | {"sealed": fields["sealed"] + "x"})

    assert refused["Location"] == "/balie/"
    assert Signaal.objects.count() == 0


def test_a_seal_of_somebody_else_is_refused(melder: Client, people: People) -> None:
    fields = fields_of(melder.post("/balie/controle/", form(people, "De termijn is te kort.")))
    melder.force_login(people.collega)

    assert melder.post("/balie/signalen/", fields)["Location"] == "/balie/"


def test_what_is_known_is_shown_with_its_state_answer_and_why(melder: Client, people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    make_publicatie(knelpunt, by=people.eigenaar)
    verzoek = make_verzoek(knelpunt, by=people.eigenaar)
    make_established(verzoek, by=people.directeur)
    verzoek.refresh_from_db()
    publish_antwoord(verzoek, by=people.directeur, now=timezone.now())

    page = melder.post(
        "/balie/controle/",
        form(people, "Mensen zonder DigiD krijgen hun papieren niet op tijd bij elkaar, de termijn is te kort."),
    ).content.decode()

    assert "De aanvraagtermijn is te kort" in page
    assert "beantwoord" in page
    assert "Overnemen." in page
    assert "gebruikt dezelfde woorden" in page


def test_joining_a_known_knelpunt_keeps_the_own_words_and_stands_with_it(melder: Client, people: People) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)

    signaal = send(
        melder, people, "Mensen zonder DigiD krijgen hun papieren niet op tijd.", keuze=f"knelpunt-{knelpunt.pk}"
    )

    assert Bundeling.objects.get(signaal=signaal, ended_at=None).knelpunt == knelpunt
    assert "wacht" not in melder.get(f"/balie/signalen/{signaal.pk}/").content.decode().split("Wat je schreef")[1]


def test_a_knelpunt_that_was_not_proposed_cannot_be_joined(melder: Client, people: People) -> None:
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar,
        organisatie=people.uitvoerder,
        geadresseerde=people.ministerie,
        titel="Iets heel anders",
        omschrijving="Over vergunningen voor woonboten.",
    )

    signaal = send(melder, people, "Kinderopvangtoeslag wordt te laat betaald.", keuze=f"knelpunt-{knelpunt.pk}")

    assert Bundeling.objects.filter(signaal=signaal).count() == 0


def test_saying_a_colleague_saw_the_same_is_a_hint_and_no_more(melder: Client, people: People) -> None:
    other = make_signaal(
        by=people.collega, organisatie=people.uitvoerder, tekst="De balie kan geen briefadres invullen in het systeem."
    )

    signaal = send(melder, people, "Wij kunnen geen briefadres invullen in het systeem.", keuze=f"signaal-{other.pk}")

    assert list(Verwantschap.objects.values_list("signaal", "ander")) == [(signaal.pk, other.pk)]
    assert signaal.stand == "ingediend"


@pytest.mark.parametrize("tekst", ["", "   ", "\x00\x01"])
def test_an_empty_text_gets_a_clear_message(melder: Client, people: People, tekst: str) -> None:
    refused = melder.post("/balie/controle/", form(people, tekst, regel="art 4:84 awb"))

    assert refused.status_code == 422
    assert "Beschrijf wat er gebeurt" in refused.content.decode()
    assert 'value="art 4:84 awb"' in refused.content.decode()


def test_a_text_of_100_000_characters_is_refused_and_kept(melder: Client, people: People) -> None:
    tekst = "moeilijke zin 🌧 " * 6_250
    refused = melder.post("/balie/controle/", form(people, tekst))

    assert refused.status_code == 422
    assert "100000 tekens lang" in refused.content.decode().replace(".", "")
    assert refused.context["form"]["tekst"].value() == tekst


def test_more_than_the_server_reads_gets_a_clear_page(melder: Client, people: People) -> None:
    refused = melder.post("/balie/controle/", form(people, "x" * 3_000_000))

    assert refused.status_code == 413
    assert "Je tekst staat nog in je browser" in refused.content.decode()


@pytest.mark.parametrize(
    "tekst",
    [
        "<script>alert(1)</script> <b>vet</b> &amp;",
        "العائلة تنتظر منذ أشهر",
        "👩🏽‍🦽 wacht al 🕰️ weken",
        "'; DROP TABLE signalen; --",
        "{{ settings.SECRET_KEY }} {% load x %}",
    ],
)
def test_any_text_is_stored_and_shown_as_text(melder: Client, people: People, tekst: str) -> None:
    signaal = send(melder, people, tekst, regel=tekst, doelgroep=tekst)

    page = melder.get(f"/balie/signalen/{signaal.pk}/").content.decode()

    assert signaal.tekst == masked(tekst)[0]
    assert "<script>alert" not in page
    assert "<b>vet" not in page


def test_an_unknown_choice_is_refused_with_everything_kept(melder: Client, people: People) -> None:
    refused = melder.post("/balie/controle/", form(people, "De termijn is te kort.", frequentie="altijd"))

    assert refused.status_code == 422
    assert "Kies bij frequentie een van de mogelijkheden." in refused.content.decode()
    assert refused.context["form"]["tekst"].value() == "De termijn is te kort."


def test_a_broken_inzending_starts_a_new_one_and_keeps_the_text(melder: Client, people: People) -> None:
    checked = melder.post("/balie/controle/", form(people, "De termijn is te kort.", inzending="geen-uuid"))

    assert checked.status_code == 200


def test_an_ended_session_gives_the_text_back_and_goes_on_after_logging_in(melder: Client, people: People) -> None:
    typed = form(people, "De termijn is te kort.", regel="awb 4:84")
    melder.logout()

    over = melder.post("/balie/controle/", typed)
    melder.force_login(people.melder)
    checked = melder.post("/balie/controle/", fields_of(over) | {"tekst": "De termijn is te kort."})

    assert over.status_code == 401
    assert "De termijn is te kort." in over.content.decode()
    assert "/account/login/?next=/balie/" in over.content.decode()
    assert checked.status_code == 200
    assert fields_of(checked)["regel"] == "awb 4:84"


def test_a_session_that_ended_in_step_two_gives_the_masked_text_back(melder: Client, people: People) -> None:
    fields = fields_of(melder.post("/balie/controle/", form(people, SECRET)))
    melder.logout()

    over = melder.post("/balie/signalen/", fields)

    assert over.status_code == 401
    assert "[BSN-1]" in over.content.decode()
    assert Signaal.objects.count() == 0


def test_the_form_of_an_ended_session_needs_no_token_that_logging_in_replaced(people: People) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(people.melder)

    assert strict.post("/balie/controle/", form(people, "De termijn is te kort.")).status_code == 200
    assert strict.post("/balie/signalen/", {"sealed": "x"}).status_code == 403


def test_while_typing_what_is_known_appears(melder: Client, people: People) -> None:
    make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)

    part = melder.post(
        "/balie/gelijkend/", form(people, "Mensen zonder DigiD krijgen hun papieren niet op tijd")
    ).content.decode()
    nothing = melder.post("/balie/gelijkend/", form(people, "")).content.decode()

    assert "De aanvraagtermijn is te kort" in part
    assert "<html" not in part
    assert nothing.strip() == ""


def test_asking_too_often_while_typing_is_refused_quietly(melder: Client, people: People) -> None:
    answers = [melder.post("/balie/gelijkend/", form(people, "")).status_code for _ in range(41)]

    assert answers == [200] * 40 + [429]


def test_nothing_of_the_raw_text_reaches_database_or_logs(
    melder: Client, people: People, caplog: pytest.LogCaptureFixture
) -> None:
    make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    raw = ("111222333", "Veerman", "12345678")
    with caplog.at_level(logging.DEBUG):
        melder.post("/balie/gelijkend/", form(people, SECRET))
        signaal = send(melder, people, SECRET, regel=SECRET[:190], doelgroep=SECRET[:190])
        melder.get("/balie/signalen/")
    ours = [r.getMessage() for r in caplog.records if not r.name.startswith("django.db")]

    assert "[BSN-1]" in signaal.tekst
    assert [found for word in raw for found in everywhere(word)] == []
    assert [line for line in ours for word in raw if word in line] == []


def everywhere(word: str) -> list[str]:
    """Every column of every table of the database, job table and cache included, that holds a word."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables"
            " USING (table_schema, table_name) WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
        )
        for table, column in cursor.fetchall():
            cursor.execute(f'SELECT 1 FROM "{table}" WHERE "{column}"::text LIKE %s LIMIT 1', [f"%{word}%"])
            found += [f"{table}.{column}"] if cursor.fetchone() else []
    return found


def test_the_sweep_for_raw_text_can_fail(people: People) -> None:
    make_signaal(by=people.melder, organisatie=people.uitvoerder, tekst="Het loket sluit te vroeg.")

    assert "signalen_signaal.tekst" in everywhere("loket sluit")


@pytest.mark.parametrize("who", ["beleid", "directeur"])
def test_who_has_no_role_at_the_counter_is_sent_away(client: Client, people: People, who: str) -> None:
    client.force_login(getattr(people, who))

    assert [client.get(path).status_code for path in ("/balie/", "/balie/signalen/", "/balie/signalen/1/")] == [403] * 3
    assert client.post("/balie/controle/", {}).status_code == 403
    assert client.post("/balie/gelijkend/", {}).status_code == 403


def test_without_a_login_the_counter_asks_for_one(client: Client, db: None) -> None:
    assert client.get("/balie/")["Location"] == "/account/login/?next=/balie/"
