"""The amendment radar and the page with all that hangs on an article."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.makers import MONDAY, make_knelpunt
from tests.people import People
from tests.wetten.makers import Cited, make_state, read_in
from tests.wetten.test_references import make_law, ref
from weerklank.documenten.models import Document
from weerklank.knelpunten.actions import anchor, establish
from weerklank.wetten.actions import make_vindplaats

pytestmark = pytest.mark.django_db
WET = "BWBR9990002"
BILL = (
    "ARTIKEL I\nDe Proefwet wordt als volgt gewijzigd:\nA\nIn artikel 1 wordt «acht weken» vervangen door «zes weken».\n"
    "B\nNa artikel 1 wordt een artikel ingevoegd, luidende:\nArtikel 1a\nNieuw.\nC\nIn artikel 2 vervalt «nooit».\n"
    "ARTIKEL II\nArtikel 4 van de Wet op de wolken vervalt."
)


@pytest.fixture
def register(tmp_path: Path) -> None:
    read_in(make_state(tmp_path, "2026-01-01", {"1": "Het college beslist binnen acht weken.", "2": "Altijd."}))


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def sent(browser: Client, data: dict[str, object], status: int = 200) -> str:
    response = browser.post("/wetten/radar/", data, headers={"accept-language": "nl"})
    assert response.status_code == status
    return response.content.decode()


@pytest.fixture
def browser(people: People) -> Client:
    browser = Client()
    browser.force_login(people.coordinator)
    return browser


def test_a_visitor_is_asked_to_log_in(client: Client) -> None:
    assert client.get("/wetten/radar/").status_code == 302


@pytest.mark.usefixtures("register")
def test_a_bill_shows_each_article_with_the_difference(browser: Client) -> None:
    html = sent(browser, {"tekst": BILL})
    said = plain(html)

    assert "4 artikelen veranderen." in said
    assert re.search(r"<del>.*?acht.*?</del>", html)
    assert re.search(r"<ins>.*?zes.*?</ins>", html)
    assert "Dit artikel is nieuw." in said
    assert "Niet ingevuld. Deze woorden staan niet in de tekst die wij hebben." in said
    assert "Wet op de wolken" in said
    assert "Deze wet staat niet in het register." in said


@pytest.mark.usefixtures("register")
def test_nothing_of_the_bill_is_stored_and_it_stays_in_the_form(browser: Client) -> None:
    html = sent(browser, {"tekst": BILL})

    assert Document.objects.count() == 0
    assert "De Proefwet wordt als volgt gewijzigd:" in re.findall(r"<textarea.*?</textarea>", html, re.S)[0]


@pytest.mark.usefixtures("register")
def test_a_file_is_read_as_well(browser: Client) -> None:
    html = sent(browser, {"tekst": "", "bestand": SimpleUploadedFile("voorstel.txt", BILL.encode())})

    assert "4 artikelen veranderen." in plain(html)


def test_a_file_that_cannot_be_read_is_refused_and_the_text_stays(browser: Client) -> None:
    html = sent(browser, {"tekst": "Mijn tekst", "bestand": SimpleUploadedFile("beeld.png", b"\x89PNG\r\n")}, 422)

    assert "Dit kan nog niet" in html
    assert "Mijn tekst" in html


def test_an_empty_form_says_what_is_asked(browser: Client) -> None:
    assert "Plak de tekst van een voorstel, of kies een bestand." in sent(browser, {"tekst": " "}, 422)


def test_a_text_without_changes_says_so(browser: Client) -> None:
    assert "Geen wijzigingen gevonden" in sent(browser, {"tekst": "Geachte voorzitter, het gaat goed."})


@pytest.mark.usefixtures("register")
def test_a_whole_new_text_of_a_law_is_compared_with_the_register(browser: Client) -> None:
    text = "Artikel 1\nHet college beslist binnen zes weken.\nArtikel 2\nAltijd.\nArtikel 3\nNieuw."
    said = plain(sent(browser, {"tekst": text, "wet": "Proefwet"}))

    assert "2 artikelen veranderen." in said
    assert "Artikel 1 verandert" in said
    assert "Artikel 3 Dit artikel is nieuw. nieuw" in said
    assert "0 zinnen" not in said


def test_a_law_that_the_register_lacks_is_named_at_its_field(browser: Client) -> None:
    html = sent(browser, {"tekst": "Artikel 1\nNieuw.", "wet": "Wet op de wolken"}, 422)

    assert "Deze wet staat niet in het register: Wet op de wolken." in html
    assert "Artikel 1" in html


def test_what_was_not_understood_is_shown_with_its_sentence(browser: Client) -> None:
    bill = "ARTIKEL I\nDe Proefwet wordt als volgt gewijzigd:\nA\nIn artikel 5 wordt «a» ergens tussen twee woorden vervangen door iets."
    said = plain(sent(browser, {"tekst": bill}))

    assert "Deze zin lijkt op een wijziging, maar is niet begrepen." in said
    assert "ergens tussen twee woorden" in said


def test_a_change_of_the_bill_itself_is_told_apart(browser: Client) -> None:
    said = plain(sent(browser, {"tekst": "Het voorstel van wet wordt als volgt gewijzigd:\nA\nArtikel IV vervalt."}))

    assert "Dit stuk verandert alleen het voorstel zelf" in said
    assert "Artikel IV vervalt." in said


@pytest.mark.usefixtures("register")
def test_the_knelpunten_on_an_article_are_shown_to_who_may_see_them(people: People, browser: Client) -> None:
    knelpunt = make_knelpunt(
        eigenaar=people.eigenaar,
        organisatie=people.uitvoerder,
        geadresseerde=people.ministerie,
        established=False,
        titel="Acht weken is te lang",
    )
    place = make_vindplaats(Cited(law="Proefwet", bwb_id=WET, artikel="1"), by=people.eigenaar, now=MONDAY)
    anchor(knelpunt, place, by=people.eigenaar, now=MONDAY)
    other = Client()
    other.force_login(people.coordinator_elders)

    assert "Acht weken is te lang" in sent(browser, {"tekst": BILL})
    assert "Acht weken is te lang" not in sent(other, {"tekst": BILL})
    assert "Acht weken is te lang" in browser.get(f"/wetten/{WET}/hangt-aan/1/").content.decode()
    assert "Acht weken is te lang" not in Client().get(f"/wetten/{WET}/hangt-aan/1/").content.decode()
    establish(knelpunt, by=people.eigenaar, now=MONDAY)
    assert "Acht weken is te lang" in sent(other, {"tekst": BILL})


@pytest.mark.usefixtures("register")
def test_more_articles_do_not_take_more_queries(browser: Client, people: People) -> None:
    def queries(bill: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            sent(browser, {"tekst": bill})
        return len(asked)

    few, many = BILL, BILL + "".join(f"\nARTIKEL {n}I\nArtikel {n} van de Proefwet vervalt." for n in range(3, 30))
    queries(few)
    assert queries(few) == queries(many)


def test_an_article_tells_what_rests_on_it_and_what_refers_to_it(client: Client, tmp_path: Path) -> None:
    law = make_law(tmp_path, 10)
    make_law(tmp_path, 11, based_on=ref(law, "1"))
    make_law(tmp_path, 12, based_on=ref("BWBR9990011", "1"))
    said = plain(client.get(f"/wetten/{law}/hangt-aan/1/", headers={"accept-language": "nl"}).content.decode())

    assert "Op dit artikel staan 2 lagen regels." in said
    assert "Laag 1 (1) Regeling 11" in said
    assert "Laag 2 (1) Regeling 12" in said
    assert "hangt-aan/1/" in client.get(f"/wetten/{law}/artikel/1/").content.decode()


def test_an_article_on_which_nothing_hangs_says_so(client: Client, tmp_path: Path) -> None:
    law = make_law(tmp_path, 10)
    said = plain(client.get(f"/wetten/{law}/hangt-aan/1/", headers={"accept-language": "nl"}).content.decode())

    assert "Geen regeling in het register noemt dit artikel als grondslag." in said
    assert "Geen verwijzingen gevonden" in said


@pytest.mark.parametrize("path", ["BWBR0000000/hangt-aan/1/", "BWBR9990010/hangt-aan/99/"])
def test_an_unknown_law_or_article_is_explained(client: Client, tmp_path: Path, path: str) -> None:
    make_law(tmp_path, 10)

    assert client.get(f"/wetten/{path}").status_code == 404
