"""What somebody types is theirs until it is sent: it survives, on their own device only, and it is sent once."""

import contextlib
import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Error, expect

from tests.browser.person import Person

Ask = Callable[..., Person]
WORDS = "Het formulier vraagt twee keer om dezelfde loonstrook. Mensen haken af en vragen niets meer aan."


def typed(person: Person) -> str:
    return person.main().get_by_label("Wat gebeurt er?").input_value()


def count_of(person: Person, words: str) -> int:
    """How many of this person's signalen say this, on the first page of the list."""
    person.go("/balie/signalen/")
    return person.main().locator(".weerklank-kaart", has_text=words[:60]).count()


def test_a_draft_survives_a_closed_browser_and_is_seen_by_nobody_else(person: Ask) -> None:
    first = person()
    first.log_in("gert.jan.pothoven.udl")
    first.go("/balie/")
    first.fill("Wat gebeurt er?", WORDS)
    device: Any = first.context.storage_state()
    first.context.close()

    again = person(storage_state=device)
    again.go("/balie/")
    expect(again.main().get_by_label("Wat gebeurt er?")).to_have_value(WORDS)
    again.sees("Wat je typt, blijft op dit apparaat staan")
    again.context.clear_cookies()
    again.log_in("professional")
    again.go("/balie/")
    assert typed(again) == ""
    elsewhere = person()
    elsewhere.log_in("gert.jan.pothoven.udl")
    elsewhere.go("/balie/")
    assert typed(elsewhere) == ""


def test_a_draft_is_gone_after_sending(person: Ask) -> None:
    professional = person()
    professional.log_in("gert.jan.pothoven.udl")
    professional.go("/balie/")
    professional.fill("Wat gebeurt er?", f"Na het sturen is het weg. {WORDS}")
    professional.press("Verder naar controle")
    professional.press("Versturen")
    professional.sees("Je signaal is ontvangen")
    professional.go("/balie/")
    assert typed(professional) == ""


def test_a_draft_is_gone_after_wiping_it_and_after_logging_out(person: Ask) -> None:
    professional = person()
    professional.log_in("gert.jan.pothoven.udl", typing=True)
    professional.go("/balie/")
    professional.fill("Wat gebeurt er?", WORDS)
    professional.press("Wis het concept")
    professional.go("/balie/")
    assert typed(professional) == ""
    professional.fill("Wat gebeurt er?", WORDS)
    professional.page.get_by_role("banner").get_by_role("button", name="Uitloggen").click()
    professional.page.wait_for_url("**/")
    kept = professional.page.evaluate("JSON.stringify(Object.values(localStorage))")
    assert WORDS not in json.loads(kept)
    professional.log_in("gert.jan.pothoven.udl", typing=True)
    professional.go("/balie/")
    assert typed(professional) == ""


def test_a_session_that_ends_in_the_middle_of_a_text_loses_nothing(person: Ask) -> None:
    professional = person()
    professional.log_in("gert.jan.pothoven.udl")
    professional.go("/balie/")
    professional.fill("Wat gebeurt er?", f"Halverwege uitgelogd. {WORDS}")
    professional.fill("Om welke regel gaat het?", "art 4:84 awb")
    professional.context.clear_cookies(name="sessie")
    professional.press("Verder naar controle")
    professional.stands("h1", "Je bent uitgelogd, je tekst is er nog")
    with professional.context.expect_page() as opened:
        professional.main().get_by_role("link", name="Log opnieuw in").click()
    tab, first = opened.value, professional.page
    professional.page = tab
    professional.type_password("gert.jan.pothoven.udl")
    tab.wait_for_url("**/balie/")
    professional.page = first
    professional.press("Ga verder")
    professional.sees("Klopt dit zo?")
    professional.sees("art 4:84 awb")
    professional.press("Versturen")
    professional.sees("Je signaal is ontvangen")


def test_sending_twice_and_going_back_give_one_signaal(person: Ask) -> None:
    professional = person()
    professional.log_in("gert.jan.pothoven.udl")
    words = f"Twee keer gedrukt. {WORDS}"
    professional.go("/balie/")
    professional.fill("Wat gebeurt er?", words)
    professional.press("Verder naar controle")
    send = professional.main().get_by_role("button", name="Versturen")
    with professional.context.expect_page() as opened:
        send.click(modifiers=["Control"])  # the answer in another tab; this one still shows the form, as after "back"
    opened.value.wait_for_url("**/signalen/*/**")
    send.dblclick(no_wait_after=True)
    professional.page.wait_for_url("**/signalen/*/**")
    assert professional.page.url == opened.value.url
    with contextlib.suppress(Error):  # the browser keeps nothing of who is logged in, and asks whether to send again
        professional.page.go_back()
    professional.page = professional.new_tab()
    assert count_of(professional, words) == 1


def test_the_second_of_two_coordinators_hears_that_it_was_decided(person: Ask) -> None:
    professional, one, other = person(), person(), person()
    professional.log_in("gert.jan.pothoven.udl")
    professional.go("/balie/")
    professional.fill("Wat gebeurt er?", "Twee beoordelaars openen op hetzelfde moment een melding over de wachttijd.")
    professional.press("Verder naar controle")
    professional.press("Versturen")
    address = "/coordinatie" + professional.path().split("?")[0].removeprefix("/balie")
    for who, account in ((one, "coordinator"), (other, "wietske.hoogerbrug.udl")):
        who.log_in(account)
        who.go(address)
        who.main().locator("summary", has_text="Geen vervolg").click()
        who.main().get_by_label("eenmalige fout, al hersteld").check()
        who.fill("Leg het uit aan de melder", f"Het formulier is aangepast, zegt {account}.")
    for who in (one, other):
        who.press("Geen vervolg geven")
    one.hears("status", "geen vervolg")
    other.hears("alert", "Misschien heeft iemand anders dit intussen veranderd.")
    other.sees("Het formulier is aangepast, zegt wietske.hoogerbrug.udl.")
    other.go(address)
    other.sees("Het formulier is aangepast, zegt coordinator.")
