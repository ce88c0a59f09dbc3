"""The pages of the work agenda: what they show, what they refuse in words, and what they cost."""

import datetime as dt
import io
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.makers import TUESDAY, make_knelpunt
from tests.people import People, browser_of
from tests.werkagenda.test_actions import accept, letter, passage_of
from tests.werkagenda.test_matching import KEPT, PROMISE
from tests.werkagenda.test_register import read, row
from weerklank.documenten.enums import PassageSoort
from weerklank.werkagenda.keeping import connect
from weerklank.werkagenda.matching import compare, embed_missing
from weerklank.werkagenda.models import Actie, ActieKnelpunt, Koppeling, Registerinvoer, Toezegging


def page(browser: Client, path: str, asked: dict[str, Any] | None = None) -> str:
    answer = browser.get(path, asked or {})
    assert answer.status_code == 200, answer.status_code
    return str(answer.getvalue().decode())


@pytest.fixture
def register(people: People) -> list[Toezegging]:
    """Three of the register: due, late and done; the ministry of the first is known."""
    tekst = "De minister zegt toe dat de aanvraagtermijn voor de toeslag wordt verlengd."
    read([row(1, Tekst=tekst, Aanmaakdatum="2026-02-20"), row(2), row(3, Status="Afgedaan")])
    rows = list(Toezegging.objects.order_by("nummer"))
    values = {"termijn_bron": "gezet", "ministerie": people.ministerie, "dossier": "29362"}
    Toezegging.objects.filter(pk=rows[0].pk).update(termijn_until=dt.date(2999, 1, 1), **values)
    Toezegging.objects.filter(pk=rows[1].pk).update(termijn_until=dt.date(2026, 1, 1), termijn_bron="gezet")
    embed_missing()
    return rows


@pytest.fixture
def actie(people: People) -> Actie:
    made = accept(passage_of(letter(people)), people, soort=PassageSoort.ACTIE)
    assert isinstance(made, Actie)
    return made


def numbers(browser: Client, asked: dict[str, Any]) -> list[str]:
    rows = json.loads(page(browser, "/werkagenda/toezeggingen.json", asked))
    return [str(row["kenmerk"])[-3:] for row in rows]


def test_the_list_puts_what_is_due_first_above(people: People, register: list[Toezegging]) -> None:  # noqa: ARG001
    seen = page(browser_of(people.melder), "/werkagenda/")

    assert seen.index("TZ202412-002") < seen.index("TZ202412-001")
    assert "TZ202412-003" not in seen


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["002", "001"]),
        ({"toon": "te-laat"}, ["002"]),
        ({"toon": "gesloten"}, ["003"]),
        ({"toon": "alles"}, ["002", "001", "003"]),
        ({"dossier": " 29362 "}, ["001"]),
        ({"tot": "2026-06-01"}, ["002"]),
        ({"vak": "beide"}, []),
        ({"tot": "onzin", "toon": "onzin", "ministerie": "9999999"}, ["002", "001"]),
    ],
)
def test_filters_stand_in_the_address(
    people: People,
    register: list[Toezegging],  # noqa: ARG001
    asked: dict[str, str],
    found: list[str],
) -> None:
    assert numbers(browser_of(people.beleid), asked) == found


def test_a_ministry_is_a_filter(people: People, register: list[Toezegging]) -> None:  # noqa: ARG001
    assert numbers(browser_of(people.beleid), {"ministerie": people.ministerie.pk}) == ["001"]


def test_a_table_of_it_runs_no_formula(people: People) -> None:
    read([row(1, Tekst="=CMD()")])

    assert "'=CMD()" in page(browser_of(people.beleid), "/werkagenda/toezeggingen.csv")


def test_an_empty_list_in_every_form(people: People) -> None:
    browser = browser_of(people.beleid)

    assert "Hier staat niets" in page(browser, "/werkagenda/")
    assert json.loads(page(browser, "/werkagenda/toezeggingen.json")) == []
    assert json.loads(page(browser, "/werkagenda/acties.json")) == []


@pytest.mark.parametrize("path", ["/werkagenda/", "/werkagenda/?toon=alles&dossier=29362"])
def test_the_list_costs_the_same_for_many(people: People, path: str, django_assert_max_num_queries: Any) -> None:
    read([row(n) for n in range(1, 60)])
    browser = browser_of(people.beleid)
    with django_assert_max_num_queries(8):
        page(browser, path)


def test_pages_follow_each_other(people: People) -> None:
    read([row(n) for n in range(1, 31)])
    browser = browser_of(people.beleid)
    first = page(browser, "/werkagenda/")
    following = first.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    second = page(browser, following)

    assert (first.count('scope="row"'), second.count('scope="row"')) == (20, 10)


def test_one_toezegging_shows_the_register_and_our_own_term_apart(
    people: People, register: list[Toezegging], django_assert_max_num_queries: Any
) -> None:
    browser = browser_of(people.beleid)
    with django_assert_max_num_queries(11):
        seen = page(browser, f"/werkagenda/toezeggingen/{register[0].pk}/")

    assert "van Weerklank, niet van het register" in seen
    assert "openstaand" in seen


def test_a_term_is_set_and_a_past_one_is_kept_on_the_form(people: People, register: list[Toezegging]) -> None:
    browser, path = browser_of(people.beleid), f"/werkagenda/toezeggingen/{register[0].pk}/termijn/"
    wrong = browser.post(path, {"termijn_until": "2020-01-01", "version": 1})
    right = browser.post(path, {"termijn_until": "2998-05-05", "version": 1})

    assert (wrong.status_code, right.status_code) == (422, 302)
    assert 'value="2020-01-01"' in wrong.content.decode()
    assert Toezegging.objects.get(pk=register[0].pk).termijn_until == dt.date(2998, 5, 5)


def test_who_saves_a_term_after_somebody_else_is_told(people: People, register: list[Toezegging]) -> None:
    path = f"/werkagenda/toezeggingen/{register[0].pk}/termijn/"
    answer = browser_of(people.beleid).post(path, {"termijn_until": "2998-05-05", "version": 7})

    assert answer.status_code == 422
    assert "Iemand anders heeft dit intussen veranderd" in answer.content.decode()


def test_a_step_without_a_reason_is_refused_in_words(people: People) -> None:
    own = accept(passage_of(letter(people)), people)
    browser, path = browser_of(people.coordinator), f"/werkagenda/toezeggingen/{own.pk}/stap/nagekomen/"
    refused = browser.post(path, {"reden": ""})
    done = browser.post(path, {"reden": "De wet is gewijzigd."})

    assert (refused.status_code, done.status_code) == (422, 302)
    assert "De wet is gewijzigd." in page(browser, f"/werkagenda/toezeggingen/{own.pk}/")


def test_what_stands_in_the_register_gets_no_step_of_ours(people: People, register: list[Toezegging]) -> None:
    browser = browser_of(people.beleid)
    answer = browser.post(f"/werkagenda/toezeggingen/{register[0].pk}/stap/vervallen/", {"reden": "Zomaar."})

    assert answer.status_code == 422
    assert "Alleen het register zegt" in answer.content.decode()


def test_a_toezegging_is_tied_to_a_knelpunt_by_its_number(people: People, register: list[Toezegging]) -> None:
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    browser, path = browser_of(people.beleid), f"/werkagenda/toezeggingen/{register[0].pk}/verbinden/"
    wrong = browser.post(path, {"doel": "K-99999"})
    right = browser.post(path, {"doel": knelpunt.kenmerk})

    assert (wrong.status_code, right.status_code) == (422, 302)
    assert 'value="K-99999"' in wrong.content.decode()
    assert knelpunt.titel in page(browser, f"/werkagenda/toezeggingen/{register[0].pk}/")


def test_the_title_of_a_closed_knelpunt_is_not_shown_to_others(people: People, actie: Actie) -> None:
    values = {"eigenaar": people.eigenaar, "organisatie": people.uitvoerder, "geadresseerde": people.ministerie}
    concept = make_knelpunt(**values, established=False, titel="Zeldzaam conceptwoord")
    connect(actie, concept, by=people.coordinator, now=TUESDAY)
    path = f"/werkagenda/acties/{actie.pk}/"
    shown = {
        who: "Zeldzaam conceptwoord" in page(browser_of(getattr(people, who)), path)
        for who in ("coordinator", "beleid", "outsider")
    }

    assert shown == {"coordinator": True, "beleid": False, "outsider": False}


def test_the_agenda_shows_what_is_late_and_stale(
    people: People, actie: Actie, django_assert_max_num_queries: Any
) -> None:
    Actie.objects.filter(pk=actie.pk).update(next_on=dt.date(2020, 1, 1), updated_on=dt.date(2020, 1, 1))
    browser = browser_of(people.beleid)
    with django_assert_max_num_queries(7):
        seen = page(browser, "/werkagenda/acties/")

    assert ("te laat" in seen, "verouderd" in seen, people.uitvoerder.naam in seen) == (True, True, True)


@pytest.mark.parametrize(("stand", "count"), [("", 1), ("voorgesteld", 1), ("gereed", 0), ("onzin", 1)])
def test_actions_are_filtered_by_state(people: People, actie: Actie, stand: str, count: int) -> None:  # noqa: ARG001
    assert len(json.loads(page(browser_of(people.beleid), "/werkagenda/acties.json", {"stand": stand}))) == count


def test_an_action_walks_from_proposal_to_done(
    people: People, actie: Actie, django_assert_max_num_queries: Any
) -> None:
    browser, path = browser_of(people.coordinator), f"/werkagenda/acties/{actie.pk}/"
    codes = [
        browser.post(f"{path}stap/{stap}/", {"reden": reden}).status_code
        for stap, reden in (("vaststellen", ""), ("starten", ""), ("gereed", ""), ("gereed", "Acht weken."))
    ]
    with django_assert_max_num_queries(10):
        seen = page(browser, path)

    assert codes == [302, 302, 422, 302]
    assert "Acht weken." in seen


def test_an_action_is_handed_over_to_who_can_keep_it(people: People, actie: Actie) -> None:
    browser, path = browser_of(people.coordinator), f"/werkagenda/acties/{actie.pk}/stap/overdragen/"
    wrong = browser.post(path, {"trekker": people.uitvoerder.pk, "reden": "Daar."})
    right = browser.post(path, {"trekker": people.elders.pk, "reden": "Daar."})

    assert (wrong.status_code, right.status_code) == (422, 302)
    assert Actie.objects.get(vorige=actie).trekker == people.elders


def test_everything_wrong_with_an_action_is_told_at_once_and_kept(people: People, actie: Actie) -> None:
    browser, path = browser_of(people.coordinator), f"/werkagenda/acties/{actie.pk}/bewerken/"
    said = {"titel": " ", "next_on": "2020-01-01", "geld": "gedekt", "resultaat": "Getypte woorden.", "version": 1}
    answer = browser.post(path, said)
    seen = answer.content.decode()

    assert answer.status_code == 422
    assert ("Geef de actie een titel" in seen, "Kies een datum in de toekomst" in seen, "Getypte woorden." in seen) == (
        True,
        True,
        True,
    )


def test_an_action_is_brought_up_to_date(people: People, actie: Actie) -> None:
    browser, path = browser_of(people.coordinator), f"/werkagenda/acties/{actie.pk}/bewerken/"
    said = {"titel": "Nieuwe titel", "next_on": "2999-01-01", "geld": "deels", "groep": "overig", "version": 1}
    answer = browser.post(path, said)
    actie.refresh_from_db()

    assert answer.status_code == 302
    assert (actie.titel, actie.next_on, actie.geld, actie.groep) == ("Nieuwe titel", dt.date(2999, 1, 1), "deels", "overig")


def test_a_band_is_made_and_ended(people: People, actie: Actie, register: list[Toezegging]) -> None:
    browser, path = browser_of(people.coordinator), f"/werkagenda/acties/{actie.pk}/"
    made = browser.post(f"{path}verbinden/", {"doel": "TZ202412-001"})
    knelpunt = make_knelpunt(eigenaar=people.eigenaar, organisatie=people.uitvoerder, geadresseerde=people.ministerie)
    browser.post(f"{path}verbinden/", {"doel": knelpunt.kenmerk})
    ended = browser.post(f"/werkagenda/banden/actie-knelpunt/{ActieKnelpunt.objects.get().pk}/los/")

    assert (made.status_code, ended.status_code) == (302, 302)
    assert list(actie.toezeggingen.all()) == [register[0]]
    assert ActieKnelpunt.objects.get().ended_at is not None


def test_the_comparison_has_its_tabs(
    people: People,
    register: list[Toezegging],  # noqa: ARG001
    django_assert_max_num_queries: Any,
) -> None:
    compare(letter(people, tekst=PROMISE), now=TUESDAY)
    compare(letter(people, tekst=KEPT), now=TUESDAY)
    compare(letter(people, tekst="Ik zeg toe dat het museum voor 1 mei 2026 opent."), now=TUESDAY)
    browser, seen = browser_of(people.beleid), {}
    for toon in ("", "beide", "brief", "register", "nakoming"):
        with django_assert_max_num_queries(9):
            seen[toon] = page(browser, "/werkagenda/vergelijken/", {"toon": toon})

    assert "noemt het nummer" in seen[""]
    assert "Hier wacht niets" in seen["beide"]
    assert "museum" in seen["brief"]
    assert "TZ202412-002" in seen["register"]
    assert "zegt dat de toezegging wordt nagekomen" in seen["nakoming"]


def test_a_proposal_is_confirmed_and_a_second_time_refused(people: People, register: list[Toezegging]) -> None:
    compare(letter(people, tekst=PROMISE), now=TUESDAY)
    koppeling = Koppeling.objects.get(soort="zelfde", toezegging=register[0])
    browser, path = browser_of(people.beleid), f"/werkagenda/voorstellen/{koppeling.pk}/"
    codes = [browser.post(f"{path}{step}/").status_code for step in ("bevestigen", "bevestigen", "afwijzen")]

    assert codes == [302, 409, 302]
    assert Koppeling.objects.get(pk=koppeling.pk).stand == "afgewezen"


def test_comparing_can_be_asked_for(people: People, register: list[Toezegging]) -> None:  # noqa: ARG001
    letter(people, tekst=PROMISE)
    browser = browser_of(people.beleid)
    answer = browser.post("/werkagenda/vergelijken/nu/", follow=True)

    assert "1 document vergeleken." in answer.content.decode()


def upload(browser: Client, data: bytes, name: str = "register.json") -> Any:
    return browser.post("/werkagenda/inlezen/", {"bestand": SimpleUploadedFile(name, data)}, follow=True)


def test_a_file_is_read_in_with_a_report_of_each_bad_row(people: People) -> None:
    data = json.dumps([row(1), {"Nummer": "TZ202412-009"}, 5]).encode()
    seen = upload(browser_of(people.coordinator), data).content.decode()

    assert "Het bestand is ingelezen" in seen
    assert ("Het gegeven heeft geen tekst." in seen, "Hier staat geen gegeven" in seen) == (True, True)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "Het bestand is leeg."),
        (b"%PDF-1.7", "Dit is geen register"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><toezegging/>', "onveilig"),
    ],
)
def test_what_is_no_register_is_told_and_changes_nothing(people: People, data: bytes, words: str) -> None:
    answer = upload(browser_of(people.coordinator), data)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert Registerinvoer.objects.count() == 0


def test_a_file_that_is_too_large_goes_through_the_command_line(people: People) -> None:
    answer = upload(browser_of(people.coordinator), b"[" + b" " * 20_000_001)

    assert answer.status_code == 422
    assert "weerklank toezeggingen importeer" in answer.content.decode()


def test_half_a_file_says_so_in_the_report(people: People) -> None:
    data = json.dumps([row(1), row(2)]).encode()[:-40]

    assert "Wat ervoor stond is bewaard" in upload(browser_of(people.coordinator), data).content.decode()


def test_forgetting_the_file_is_told(people: People) -> None:
    assert browser_of(people.coordinator).post("/werkagenda/inlezen/").status_code == 422


def test_the_pages_speak_english(people: People, register: list[Toezegging]) -> None:  # noqa: ARG001
    browser = browser_of(people.beleid)
    browser.post("/taal/", {"language": "en", "next": "/"})

    assert "Undertakings" in page(browser, "/werkagenda/")


def test_reading_the_sample_in_pieces_of_any_size(people: People) -> None:
    stream = io.BytesIO(json.dumps([row(n) for n in range(1, 4)]).encode())

    assert upload(browser_of(people.coordinator), stream.getvalue()).status_code == 200
    assert Toezegging.objects.count() == 3
