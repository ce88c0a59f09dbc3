"""Judging on the page."""

import pytest

from tests.makers import TUESDAY
from tests.people import browser_of
from weerklank.documenten.actions import judge_passage, reread
from weerklank.documenten.enums import Verdict
from weerklank.documenten.models import Document, Lezing, Oordeel, Passage
from weerklank.knelpunten.models import Knelpunt
from weerklank.pure.reading import read_text
from weerklank.werkagenda.models import Toezegging


@pytest.fixture
def client(people):
    return browser_of(people.coordinator)


def say(client, passage, verdict, **rest):
    return client.post(f"/documenten/passages/{passage.pk}/", {"verdict": verdict} | rest)


def test_accepting_puts_the_promise_on_the_agenda_and_comes_back_at_its_place(client, document, promise):
    answer = say(client, promise, "aanvaard")
    oordeel = Oordeel.objects.get()
    page = client.get(answer.url).content.decode()

    assert answer.url == f"/documenten/{document.pk}/?bij=0&gedaan={oordeel.pk}#rij-{promise.pk}"
    assert Toezegging.objects.get().passage_id == promise.pk
    assert "Aanvaard als toezegging: Ik zal de Kamer voor 1 mei" in page
    assert "Ongedaan maken" in page
    assert "1 van 2 beoordeeld" in page


def test_taking_it_back_takes_it_off_the_agenda(client, promise):
    say(client, promise, "aanvaard")
    say(client, promise, "teruggenomen")

    assert (Passage.objects.get(pk=promise.pk).stand, Toezegging.objects.get().stand) == ("open", "ingetrokken")


def test_accepting_again_after_a_new_reading_stays_one_promise(client, document, promise):
    say(client, promise, "aanvaard")
    reread(document, by=None, now=TUESDAY, lezer="nieuwer", read=read_text)
    again = Passage.objects.get(soort="toezegging-gedaan", lezing__lezer="nieuwer")
    say(client, again, "teruggenomen")
    taken_back = Toezegging.objects.get().stand
    say(client, again, "aanvaard")

    assert (taken_back, Toezegging.objects.get().stand) == ("ingetrokken", "open")


def test_a_refusal_keeps_its_reason_and_leaves_the_agenda_alone(client, promise):
    answer = say(client, promise, "geweigerd", reden="Dit is geschiedenis.")
    page = client.get(answer.url).content.decode()

    assert Toezegging.objects.count() == 0
    assert "Dit is geschiedenis." in page
    assert "Beoordeeld door Roos de Coordinator" in page


def test_who_is_second_is_told_and_nothing_is_overwritten(people, client, promise):
    judge_passage(promise, verdict=Verdict.GEWEIGERD, by=people.eigenaar, now=TUESDAY)
    answer = say(client, promise, "aanvaard")

    assert answer.status_code == 409
    assert "Een collega was je voor: deze passage is intussen geweigerd." in answer.content.decode()
    assert Oordeel.objects.count() == 1


def test_a_reason_that_is_too_long_is_kept_on_the_page(client, promise):
    answer = say(client, promise, "geweigerd", reden="Zeldzaam " * 1_300)

    assert answer.status_code == 422
    assert "Zeldzaam Zeldzaam" in answer.content.decode()


@pytest.mark.parametrize("verdict", ["gecorrigeerd", "goed", ""])
def test_another_verdict_does_not_exist(client, promise, verdict):
    assert say(client, promise, verdict).status_code == 404


def test_in_the_filter_of_what_waits_the_page_goes_on_with_the_next(client, document, promise, obstacle):
    answer = say(client, promise, "aanvaard", toon="open")

    assert answer.url.endswith(f"#rij-{obstacle.pk}")
    assert f"bij={obstacle.begin}&toon=open" in answer.url


def test_the_address_of_a_passage_leads_to_it_in_the_newest_reading(client, document, promise):
    say(client, promise, "aanvaard")
    reread(document, by=None, now=TUESDAY, lezer="nieuwer", read=read_text)
    newest = Passage.objects.get(soort="toezegging-gedaan", lezing__lezer="nieuwer")
    answer = client.get(f"/documenten/passages/{promise.pk}/")

    assert answer.url == f"/documenten/{document.pk}/?bij=0#rij-{newest.pk}"


def correct(client, passage, **said):
    values = {"soort": passage.soort, "voor": "0", "na": "0", "wie": passage.wie, "tekst": ""}
    return client.post(f"/documenten/passages/{passage.pk}/corrigeren/", values | said)


def test_a_correction_is_shown_first_and_stored_after(client, obstacle):
    page = correct(client, obstacle, na="3", bekijken="1")
    before = Oordeel.objects.count()
    stored = correct(client, obstacle, na="3", soort="actie", wie="de directie", termijn_tot="2026-06-01")
    oordeel = Oordeel.objects.get()

    assert (page.status_code, before, stored.status_code) == (200, 0, 302)
    assert "Awb.\n\nDe directie telt</mark>" in page.content.decode()
    assert oordeel.tekst.endswith("Awb. De directie telt")
    assert (oordeel.soort, oordeel.wie, str(oordeel.termijn_tot)) == ("actie", "de directie", "2026-06-01")


def test_words_typed_for_the_agenda_are_kept_and_a_text_left_alone_follows_the_span(client, obstacle):
    whole = " ".join(obstacle.lezing.document.tekst[obstacle.begin : obstacle.eind].split())
    correct(client, obstacle, voor="-1", tekst=whole)
    say(client, obstacle, "teruggenomen")
    correct(client, obstacle, tekst="Medewerkers begrijpen de regels niet.")

    assert [row.tekst for row in Oordeel.objects.filter(verdict="gecorrigeerd").order_by("pk")] == [
        whole.removeprefix("De "),
        "Medewerkers begrijpen de regels niet.",
    ]


def test_what_is_wrong_with_a_correction_is_explained_with_everything_kept(client, promise):
    backwards = correct(client, promise, termijn_van="2026-06-01", termijn_tot="2026-05-01", wie="de zeldzame")
    nonsense = correct(client, promise, voor="veel", termijn_tot="31-02-2026", tekst="Zeldzame tekst")

    assert (backwards.status_code, nonsense.status_code) == (422, 422)
    assert "De einddatum ligt voor de begindatum." in backwards.content.decode()
    assert "de zeldzame" in backwards.content.decode()
    assert "Zeldzame tekst" in nonsense.content.decode()
    assert Oordeel.objects.count() == 0


def test_what_was_judged_is_taken_back_before_it_is_corrected(people, client, promise):
    judge_passage(promise, verdict=Verdict.AANVAARD, by=people.eigenaar, now=TUESDAY)
    page = client.get(f"/documenten/passages/{promise.pk}/corrigeren/").content.decode()

    assert "Neem dat oordeel eerst terug." in page
    assert correct(client, promise).status_code == 409


def test_of_a_citation_that_can_mean_two_laws_one_is_chosen(client, document):
    citation = Passage.objects.filter(soort="wetsartikel").first()
    citation.kandidaten = [{"wet": "Wet een", "artikel": "1"}, {"wet": "Wet twee", "artikel": "1"}]
    citation.save()
    page = client.get(f"/documenten/passages/{citation.pk}/corrigeren/").content.decode()
    correct(client, citation, kandidaat="1")

    assert "wet Wet twee, artikel 1" in page
    assert "Wie doet het?" not in page
    assert Oordeel.objects.get().velden == {"wet": "Wet twee", "artikel": "1"}


def mark(client, document, zin, **rest):
    said = {"zin": zin, "soort": "actie", "wie": "de directie", "bij": "0"} | rest
    return client.post(f"/documenten/{document.pk}/zelf-markeren/", said)


def test_a_missed_sentence_is_marked_by_typing_it(client, document):
    answer = mark(client, document, "De directie  telt de formulieren elke week.")
    page = client.get(answer.url).content.decode()

    assert Passage.objects.get(herkomst="mens").actie is not None
    assert "Gemarkeerd door een mens, niet door de lezer." in page
    assert "2 van 3" not in page
    assert "1 van 3 beoordeeld" in page


@pytest.mark.parametrize(
    ("zin", "said"),
    [
        ("De directie telt nooit iets.", "Deze woorden staan zo niet in het document."),
        ("   ", "Typ of plak de zin die je wilt markeren."),
    ],
)
def test_words_that_are_not_in_the_text_are_explained_and_kept(client, document, zin, said):
    answer = mark(client, document, zin)
    page = answer.content.decode()

    assert answer.status_code == 422
    assert said in page
    assert zin in page
    assert "de directie" in page


def test_accepting_together_shows_first_what_it_will_accept(client, document, promise, obstacle):
    Passage.objects.filter(pk=promise.pk).update(zekerheid="0.95")
    Passage.objects.filter(pk=obstacle.pk).update(zekerheid="0.89")
    address = f"/documenten/{document.pk}/alles-aanvaarden/"
    page = client.get(address).content.decode()
    rows = Oordeel.objects.count()
    client.post(address, {"passage": [promise.pk, obstacle.pk]})

    assert "Dit 1 voorstel wordt aanvaard" in page
    assert "Ik zal de Kamer voor 1 mei" in page
    assert rows == 0
    assert [row.passage_id for row in Oordeel.objects.all()] == [promise.pk]


def test_accepting_together_takes_nothing_that_was_not_shown(client, document, promise, obstacle):
    Passage.objects.filter(pk__in=[promise.pk, obstacle.pk]).update(zekerheid="0.95")
    answer = client.post(f"/documenten/{document.pk}/alles-aanvaarden/", {"passage": [obstacle.pk, "x"]}, follow=True)

    assert [row.passage_id for row in Oordeel.objects.all()] == [obstacle.pk]
    assert "1 voorstel is aanvaard. 1 was intussen al beoordeeld." in answer.content.decode()


def test_with_nothing_sure_there_is_nothing_to_accept_together(client, document):
    Passage.objects.update(zekerheid="0.50")

    page = client.get(f"/documenten/{document.pk}/alles-aanvaarden/").content.decode()

    assert "Hier is niets samen te aanvaarden" in page


def test_an_older_reading_is_renewed_with_one_button(client, document, promise):
    say(client, promise, "geweigerd")
    Lezing.objects.update(lezer="ouder")
    page = client.get(f"/documenten/{document.pk}/").content.decode()
    answer = client.post(f"/documenten/{document.pk}/herlezen/", follow=True).content.decode()

    assert "Opnieuw lezen" in page
    assert "Opnieuw lezen" not in answer
    assert "Wat was beoordeeld, blijft beoordeeld." in answer
    assert Document.objects.get().te_beoordelen == 1


def test_what_is_not_found_any_more_says_so(client, document, promise):
    say(client, promise, "aanvaard")
    reread(document, by=None, now=TUESDAY, lezer="niets", read=lambda text, **_rest: read_text(text[-1:]))
    page = client.get(f"/documenten/{document.pk}/").content.decode()

    assert page.count("niet meer gevonden") == 1


def test_an_accepted_knelpunt_opens_the_form_with_its_sentence_law_and_source(people, client, obstacle):
    answer = say(client, obstacle, "aanvaard")
    page = client.get(answer.url).content.decode()
    address = f"/coordinatie/knelpunten/nieuw/?passage={obstacle.pk}"
    form = client.get(address).content.decode()
    typed = {
        "titel": "Regels zijn onduidelijk",
        "omschrijving": "Medewerkers begrijpen de regels niet.",
        "soort": "regelgeving",
        "organisatie": people.uitvoerder.pk,
        "eigenaar": people.eigenaar.pk,
        "geadresseerde": people.ministerie.pk,
    }
    client.post(address, typed)
    knelpunt = Knelpunt.objects.get()
    after = client.get(answer.url).content.decode()

    assert f'href="{address}"' in page
    assert "De regels zijn voor medewerkers onduidelijk volgens art. 4:84 Awb." in form
    assert f"/documenten/passages/{obstacle.pk}/" in form
    assert (knelpunt.passage_id, knelpunt.vindplaatsen.get().artikel_nr) == (obstacle.pk, "4:84")
    assert f"{knelpunt.kenmerk}: Regels zijn onduidelijk" in after


@pytest.mark.parametrize("asked", ["x", "0", "9" * 30, "-1"])
def test_a_knelpunt_is_not_opened_from_a_passage_that_is_not_there(client, asked):
    assert client.get(f"/coordinatie/knelpunten/nieuw/?passage={asked}").status_code == 404


def test_a_knelpunt_is_not_opened_from_the_document_of_another(people, obstacle):
    elsewhere = browser_of(people.coordinator_elders)

    assert elsewhere.get(f"/coordinatie/knelpunten/nieuw/?passage={obstacle.pk}").status_code == 404
