"""The small scripts in a real browser: what they keep, when they wipe it, and when they stay out of the way."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

JS = Path(__file__).resolve().parents[2] / "assets" / "js"
PLACE = "http://weerklank.test/"
FORM = """<body data-wie="{wie}"><p data-concept-melding hidden>Concept
<button type="button" data-concept-wis>wis</button></p>
<form data-concept="balie"><input type="hidden" name="inzending" value="1"><textarea name="tekst">{tekst}</textarea>
<input type="checkbox" name="vaak" value="ja"></form><button data-wis-concepten>uit</button>{meer}"""
QUEUE = """<body><input id="zoek"><input type="checkbox" data-toetsen-aan><button data-toetsen-toon hidden>?</button>
<dialog data-toetsen-uitleg>Toetsen</dialog><ul data-toetsen>
<li data-toets-rij><a href="#een">een</a><button type="button" data-toets="b" id="b1">bundel</button></li>
<li data-toets-rij><a href="#twee">twee</a><button type="button" data-toets="b" id="b2">bundel</button></li></ul>"""
SESSION = """<body data-sessie="{seconden}"><input type="hidden" name="csrfmiddlewaretoken" value="oud">
<div data-sessie-balk="/sessie" hidden><p data-sessie-bijna>bijna <button data-sessie-blijf>blijf</button></p>
<p data-sessie-voorbij hidden>voorbij</p></div>"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = os.environ.get("WEERKLANK_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def show(page: Page, body: str, script: str) -> None:
    """Open this page at an address of its own, with one of our scripts and nothing from a network."""

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/html", body=f"<!DOCTYPE html>{body}")

    page.unroute_all()
    page.route(f"{PLACE}**", answer)
    page.goto(PLACE)
    page.add_script_tag(path=JS / f"{script}.js")


def draft(page: Page, *, wie: str = "a1", tekst: str = "", meer: str = "") -> None:
    show(page, FORM.format(wie=wie, tekst=tekst, meer=meer), "concept")


def test_a_draft_comes_back_with_its_note(page: Page) -> None:
    draft(page)
    assert page.is_hidden("[data-concept-melding]")
    page.fill("textarea", "Halve zin")
    page.check("[name=vaak]")
    draft(page)
    assert page.input_value("textarea") == "Halve zin"
    assert page.is_checked("[name=vaak]")
    assert page.is_visible("[data-concept-melding]")


def test_a_draft_is_for_one_account(page: Page) -> None:
    draft(page)
    page.fill("textarea", "Van mij")
    draft(page, wie="b2")
    assert page.input_value("textarea") == ""


def test_what_the_server_shows_wins_over_a_draft(page: Page) -> None:
    draft(page)
    page.fill("textarea", "oud")
    draft(page, tekst="van de server")
    assert page.input_value("textarea") == "van de server"


@pytest.mark.parametrize("end", ["[data-concept-wis]", "[data-wis-concepten]"])
def test_a_draft_is_wiped_on_request_and_at_logging_out(page: Page, end: str) -> None:
    draft(page)
    page.fill("textarea", "Weg ermee")
    page.click(end)
    draft(page)
    assert page.input_value("textarea") == ""


def test_a_draft_is_wiped_after_sending(page: Page) -> None:
    draft(page)
    page.fill("textarea", "Verstuurd")
    draft(page, meer='<p data-concept-klaar="balie"></p>')
    assert page.evaluate("localStorage.length") == 0


def test_a_draft_expires(page: Page) -> None:
    page.clock.install(time="2026-03-02T10:00:00")
    draft(page)
    page.fill("textarea", "Lang geleden")
    page.clock.set_system_time("2026-03-10T10:00:00")
    draft(page)
    assert page.input_value("textarea") == ""
    assert page.evaluate("localStorage.length") == 0


def test_an_emptied_form_keeps_nothing(page: Page) -> None:
    draft(page)
    page.fill("textarea", "iets")
    page.fill("textarea", "")
    assert page.evaluate("localStorage.length") == 0


def test_a_hidden_field_is_never_kept(page: Page) -> None:
    draft(page)
    page.fill("textarea", "iets")
    assert "inzending" not in page.evaluate("JSON.stringify(localStorage)")


def test_keys_move_through_the_queue(page: Page) -> None:
    show(page, QUEUE, "toetsen")
    seen = []
    for key in ("j", "j", "j", "k"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.textContent"))
    assert seen == ["een", "twee", "twee", "een"]


def test_a_letter_does_what_its_button_in_this_row_does(page: Page) -> None:
    show(page, QUEUE, "toetsen")
    page.evaluate(
        "document.querySelectorAll('[id^=b]')"
        ".forEach((b) => b.addEventListener('click', () => (document.title = b.id)))"
    )
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("b")
    assert page.title() == "b2"


def test_keys_are_silent_while_somebody_types(page: Page) -> None:
    show(page, QUEUE, "toetsen")
    page.focus("#zoek")
    page.keyboard.type("jb?")
    assert page.input_value("#zoek") == "jb?"
    assert page.locator("dialog[open]").count() == 0


def test_keys_explain_themselves(page: Page) -> None:
    show(page, QUEUE, "toetsen")
    page.keyboard.press("?")
    assert page.is_visible("dialog")


def test_keys_can_be_switched_off_and_stay_off(page: Page) -> None:
    show(page, QUEUE, "toetsen")
    page.uncheck("[data-toetsen-aan]")
    show(page, QUEUE, "toetsen")
    assert not page.is_checked("[data-toetsen-aan]")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_the_end_of_a_session_is_announced_and_then_said(page: Page) -> None:
    page.clock.install(time="2026-03-02T10:00:00")
    show(page, SESSION.format(seconden=1200), "sessie")
    page.clock.run_for(880_000)
    assert page.is_hidden("[data-sessie-balk]")
    page.clock.run_for(60_000)
    assert page.is_visible("[data-sessie-bijna]")
    page.clock.run_for(300_000)
    assert page.is_visible("[data-sessie-voorbij]")
    assert page.is_hidden("[data-sessie-bijna]")


def test_staying_takes_the_new_time_and_token(page: Page) -> None:
    page.clock.install(time="2026-03-02T10:00:00")
    show(page, SESSION.format(seconden=1200), "sessie")
    asked: list[str] = []

    def renew(route: Route) -> None:
        asked.append(f"{route.request.method} {route.request.headers['x-csrftoken']}")
        route.fulfill(json={"seconden": 1200, "token": "nieuw"})

    page.route(f"{PLACE}sessie", renew)
    page.clock.run_for(1_000_000)
    page.click("[data-sessie-blijf]")
    page.wait_for_selector("[data-sessie-balk]", state="hidden")
    assert asked == ["POST oud"]
    assert page.input_value("[name=csrfmiddlewaretoken]") == "nieuw"


ANSWER = """<body><div data-punt><select><option value="overnemen">ja<option value="niet">nee</select>
<div data-bij="overnemen deels" id="actie">actie</div>
<div data-bij="niet deels" id="uitleg"><input value="al getypt"></div></div>"""


def test_an_answer_shows_only_what_its_kind_asks_and_keeps_the_rest(page: Page) -> None:
    show(page, ANSWER, "antwoord")
    assert [page.is_visible("#actie"), page.is_visible("#uitleg")] == [True, False]
    page.select_option("select", "niet")
    assert [page.is_visible("#actie"), page.is_visible("#uitleg")] == [False, True]
    assert page.input_value("#uitleg input") == "al getypt"
