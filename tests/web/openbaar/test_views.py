import datetime as dt
import hashlib
import html
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from tests.makers import make_beschrijving, make_knelpunt, make_publicatie, make_signaal, make_verzoek
from tests.web.openbaar.world import make_answered, make_public, make_waiting, text_of, titles
from weerklank.antwoorden.actions import react
from weerklank.antwoorden.enums import Oordeel
from weerklank.knelpunten.actions import edit_knelpunt
from weerklank.knelpunten.bundling import bundle
from weerklank.publicatie.actions import refresh
from weerklank.publicatie.queries import current
from weerklank.wetten.actions import import_regelingen

DAY = dt.timedelta(days=1)
NOW = timezone.now()
LAWS = Path(__file__).parents[2] / "data" / "bwb"


PAGES = ["/", "/zoeken/", "/zoeken/?q=termijn", "/knelpunten/", "/organisaties/", "/volgen/"]


@pytest.mark.parametrize("path", PAGES)
def test_everybody_may_read_a_public_page_also_when_there_is_nothing_yet(client, db, path):
    assert client.get(path).status_code == 200
    assert client.post(path).status_code == 405


@pytest.mark.parametrize(
    "path",
    ["/knelpunten/1/", "/knelpunten/1/versies/1/", "/organisaties/onbekend/", "/knelpunten/99999999999999999999/"],
)
def test_what_does_not_exist_is_not_found(client, db, path):
    assert client.get(path).status_code == 404


def test_a_knelpunt_that_is_established_but_not_published_is_not_shown(client, people):
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)

    assert client.get(f"/knelpunten/{knelpunt.pk}/").status_code == 404
    assert titles(client.get("/knelpunten/")) == []


def test_home_shows_who_waits_longest_first_and_what_was_answered_last(client, people):
    make_waiting(people, titel="Wacht kort", now=NOW - 2 * DAY)
    make_waiting(people, titel="Wacht lang", now=NOW - 50 * DAY)
    make_answered(people, titel="Is beantwoord")
    make_public(people, titel="Wacht niet")

    assert titles(client.get("/")) == ["Wacht lang", "Wacht kort", "Is beantwoord"]


def test_home_shows_the_numbers_of_the_loop(client, people):
    make_waiting(people, now=NOW - 2 * DAY)
    make_waiting(people, now=NOW - 50 * DAY)
    make_answered(people)
    make_public(people)

    page = text_of(client.get("/"))

    assert re.findall(
        r"(knelpunten zijn open|wachten op antwoord|wachten te lang|kregen antwoord|zijn opgelost) (\d+)", page
    ) == [
        ("knelpunten zijn open", "4"),
        ("wachten op antwoord", "2"),
        ("wachten te lang", "1"),
        ("kregen antwoord", "1"),
        ("zijn opgelost", "0"),
    ]


@pytest.mark.parametrize(
    ("path", "queries"),
    [("/", 3), ("/knelpunten/", 2), ("/zoeken/?q=termijn", 3), ("/organisaties/{org}/", 3), ("/knelpunten/{pk}/", 2)],
)
def test_a_page_asks_the_same_number_of_queries_for_one_and_for_three(
    client, people, django_assert_num_queries, path, queries
):
    knelpunt, _verzoek = make_waiting(people)
    path = path.format(org=people.uitvoerder.slug, pk=knelpunt.pk)
    client.get(path)
    with django_assert_num_queries(queries):
        client.get(path)

    make_waiting(people)
    make_answered(people)

    with django_assert_num_queries(queries):
        client.get(path)


def test_lists_are_paged_and_every_knelpunt_is_on_one_page(client, people):
    for number in range(23):
        make_public(people, titel=f"Knelpunt {number}")

    first = client.get("/knelpunten/")
    address = html.unescape(re.search(r'rel="next" href="([^"]+)"', first.content.decode())[1])
    second = client.get(address)

    assert [len(titles(first)), len(titles(second))] == [20, 3]
    assert titles(first) + titles(second) == [f"Knelpunt {n}" for n in reversed(range(23))]
    assert 'rel="prev"' in second.content.decode()


def test_a_made_up_page_address_shows_the_first_page(client, people):
    make_public(people, titel="Het enige")

    assert titles(client.get("/knelpunten/?blad=onzin")) == ["Het enige"]


def test_the_page_of_a_knelpunt_tells_what_for_whom_who_must_answer_by_when_and_that_the_term_is_a_setting(
    client, people
):
    knelpunt, verzoek = make_waiting(
        people,
        titel="De brief is te moeilijk",
        omschrijving="Mensen begrijpen de brief niet.",
        groepen="mensen die moeilijk lezen",
        omvang="ongeveer 300 per jaar",
        omvang_bron="eigen telling",
        voorstel="Schrijf op B1.",
        now=NOW - DAY,
    )

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    for said in (
        "De brief is te moeilijk",
        "Mensen begrijpen de brief niet.",
        "mensen die moeilijk lezen",
        "ongeveer 300 per jaar (eigen telling)",
        "Schrijf op B1.",
        f"{people.ministerie.naam} moet antwoorden uiterlijk",
        "6 weken. Dit is een instelling van Weerklank: geen wet schrijft deze termijn voor.",
        "Nog geen antwoord",
        "Leeftijd 1 dag",
        "Signalen nog geen",
        knelpunt.kenmerk,
    ):
        assert said in page
    assert "te laat" not in page
    assert verzoek.due_on > timezone.localdate()


def test_lateness_is_told_as_of_today_without_anybody_recording_it(client, people):
    knelpunt, verzoek = make_waiting(people, now=NOW - 60 * DAY)
    days = (timezone.localdate() - verzoek.due_on).days

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert days > 7
    assert f"{people.ministerie.naam} moest antwoorden uiterlijk" in page
    assert f"Dat is {days} dagen te laat." in page


@pytest.mark.parametrize(
    ("explain", "said"),
    [
        (
            False,
            [
                "Overnemen",
                "Wat er gaat gebeuren De termijn wordt acht weken.",
                "Wie ervoor zorgt directie Inkomen",
                "Klaar op 1 september 2026",
                "Met welke middelen binnen de bestaande begroting",
            ],
        ),
        (
            True,
            [
                "Niet overnemen",
                "Welk gevolg het ministerie aanvaardt Sommige mensen moeten opnieuw aanvragen.",
                "Welke alternatieven zijn gewogen Een langere termijn en een hersteltermijn.",
                "Welk belang zwaarder woog Snelle zekerheid voor alle aanvragers.",
                "Wie dit heeft gekozen de directeur Inkomen",
                "Opnieuw bekeken op 4 januari 2027",
            ],
        ),
    ],
)
def test_the_page_lays_out_every_point_with_its_answer(client, people, explain, said):
    knelpunt = make_answered(people, explain=explain)

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert [words for words in said if page.count(words) != 2] == []
    assert "Vastgesteld door: directeur Inkomen" in page
    assert "De uitvoerder heeft nog niet gezegd of dit antwoord genoeg is." in page


def test_the_page_shows_what_the_executor_says_of_the_answer(client, people):
    knelpunt = make_answered(people)
    verzoek = knelpunt.verzoeken.get()
    react(verzoek, oordeel=Oordeel.NIET_AKKOORD, toelichting="Dit helpt mensen niet.", by=people.eigenaar, now=NOW)
    refresh(knelpunt, by=None, now=NOW)

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert "niet akkoord" in page
    assert "Dit helpt mensen niet." in page
    assert "Het knelpunt is opnieuw open." in page


def test_law_text_is_quoted_with_the_day_of_which_it_gives_the_state(client, people):
    import_regelingen(LAWS / "zorgtoeslag-2012.xml", by=None, now=NOW)
    knelpunt = make_public(people, artikel="art. 2 Wet op de zorgtoeslag")

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert "heeft de verzekerde aanspraak op een zorgtoeslag" in page
    assert "Tekst van de wet, stand 1 oktober 2012." in page


def test_law_text_that_was_not_read_in_is_named_as_such(client, people):
    knelpunt = make_public(people, artikel="art. 4:84 Awb")

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert "art. 4:84 Awb" in page
    assert "De tekst van dit artikel is niet ingelezen; alleen de plaats is bekend." in page


def test_a_small_number_of_signalen_is_not_exact_on_any_page(client, people):
    knelpunt = make_public(people)
    for _number in range(3):
        bundle(make_signaal(by=people.melder, organisatie=people.uitvoerder), knelpunt, by=people.coordinator, now=NOW)
    refresh(knelpunt, by=None, now=NOW)

    assert "Signalen van medewerkers: minder dan 5." in text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))
    assert "enkele signalen" in text_of(client.get("/knelpunten/"))
    assert "3 signalen" not in text_of(client.get("/knelpunten/"))


def test_an_old_version_stays_readable_and_says_that_it_is_old(client, people):
    knelpunt = make_public(people, titel="De eerste titel")
    beschrijving = make_beschrijving(eigenaar=people.eigenaar, geadresseerde=people.ministerie, titel="De tweede titel")
    knelpunt = edit_knelpunt(knelpunt, beschrijving, seen_version=1, by=people.eigenaar, now=NOW)
    refresh(knelpunt, by=None, now=NOW)

    now_shown = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))
    old = text_of(client.get(f"/knelpunten/{knelpunt.pk}/versies/1/"))

    assert "De tweede titel" in now_shown
    assert "De eerste titel" not in now_shown
    assert "De eerste titel" in old
    assert "Dit is een oude versie" in old
    assert "Dit is versie 2" in now_shown


def test_lateness_on_an_old_version_is_that_of_its_own_day(client, people):
    knelpunt, verzoek = make_waiting(people, now=NOW - 60 * DAY)

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/versies/2/"))

    assert "te laat" not in page
    assert verzoek.due_on < timezone.localdate()


def test_anybody_can_check_the_hash_of_a_version_with_the_file_it_is_made_of(client, people):
    knelpunt = make_public(people)

    file = client.get(f"/knelpunten/{knelpunt.pk}/versies/1/inhoud.json")
    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert hashlib.sha256(file.content).hexdigest() in page


def test_the_page_of_an_organisation_shows_what_it_owns_and_what_waits_for_it(client, people):
    make_waiting(people, titel="Wacht op het ministerie")
    make_public(people, titel="Is alleen vastgesteld")

    owner = client.get(f"/organisaties/{people.uitvoerder.slug}/")
    ministry = client.get(f"/organisaties/{people.ministerie.slug}/")

    assert titles(owner) == ["Is alleen vastgesteld", "Wacht op het ministerie"]
    assert titles(ministry) == ["Wacht op het ministerie"]


@pytest.mark.parametrize(
    "path", PAGES + ["/knelpunten/{pk}/", "/organisaties/{org}/", "/robots.txt", "/.well-known/security.txt"]
)
def test_a_visitor_may_keep_a_public_page_for_a_short_while_and_gets_no_cookie(client, people, path):
    knelpunt, _verzoek = make_waiting(people)
    path = path.format(org=people.uitvoerder.slug, pk=knelpunt.pk)

    first = client.get(path)
    again = client.get(path, headers={"if-none-match": first["ETag"]})

    assert first["Cache-Control"] == "public, max-age=60"
    assert {"Cookie", "Accept-Language"} <= set(first["Vary"].split(", "))
    assert not first.cookies
    assert (again.status_code, again.content) == (304, b"")


def test_somebody_who_is_logged_in_gets_a_page_of_their_own(people):
    client = Client()
    client.force_login(people.coordinator)

    response = client.get("/")

    assert response["Cache-Control"] == "private, no-cache" or "private" in response["Cache-Control"]
    assert "ETag" not in response


def test_a_page_changes_its_validator_when_the_knelpunt_changes(client, people):
    knelpunt, verzoek = make_waiting(people)
    before = client.get(f"/knelpunten/{knelpunt.pk}/")["ETag"]
    beschrijving = make_beschrijving(eigenaar=people.eigenaar, geadresseerde=people.ministerie, titel="Anders")
    refresh(edit_knelpunt(knelpunt, beschrijving, seen_version=1, by=people.eigenaar, now=NOW), by=None, now=NOW)

    after = client.get(f"/knelpunten/{knelpunt.pk}/", headers={"if-none-match": before})

    assert after.status_code == 200
    assert after["ETag"] != before


@pytest.mark.parametrize("path", PAGES + ["/knelpunten/{pk}/", "/organisaties/{org}/"])
def test_every_page_points_programs_to_the_feed_and_works_in_english(client, people, path):
    knelpunt = make_answered(people)
    path = path.format(org=people.uitvoerder.slug, pk=knelpunt.pk)

    body = client.get(path, headers={"accept-language": "en"}).content.decode()

    assert '<html lang="en"' in body
    assert 'type="application/atom+xml"' in body
    assert body.count("<h1") == 1


def test_frozen_text_is_marked_as_dutch(client, people):
    knelpunt = make_answered(people, titel="De titel is Nederlands")

    body = client.get(f"/knelpunten/{knelpunt.pk}/", headers={"accept-language": "en"}).content.decode()

    assert '<h1 class="utrecht-heading-1" lang="nl">De titel is Nederlands</h1>' in body
    assert '<span lang="nl" class="weerklank-tekst">De termijn wordt acht weken.</span>' in body


def test_markup_in_a_knelpunt_is_shown_as_text(client, people):
    knelpunt = make_public(
        people, titel="<script>alert(1)</script>", omschrijving="<img src=x onerror=alert(1)>\u202eabc"
    )

    body = client.get(f"/knelpunten/{knelpunt.pk}/").content.decode()

    assert "<script>alert" not in body
    assert "<img src=x" not in body


def test_a_second_request_is_shown_above_the_first(client, people):
    knelpunt = make_answered(people)
    react(knelpunt.verzoeken.get(), oordeel=Oordeel.NIET_AKKOORD, toelichting="Nee.", by=people.eigenaar, now=NOW)
    knelpunt.refresh_from_db()
    make_verzoek(knelpunt, by=people.eigenaar, vragen=("Nog een keer.",), now=NOW)
    make_publicatie(knelpunt, by=people.eigenaar, now=NOW)

    page = text_of(client.get(f"/knelpunten/{knelpunt.pk}/"))

    assert page.index("Nog een keer.") < page.index("Verleng de termijn.")
    assert current(knelpunt.pk).wacht
