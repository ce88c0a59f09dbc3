"""The reading page in a browser: by keys alone, without JavaScript, for everybody to use, and on a telephone."""

import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.person import PHONE, Person

Ask = Callable[..., Person]

LETTER = """De minister schrijft aan de Kamer, {who}.

Ik zal de Kamer binnen zes weken informeren over de uitkomsten van het onderzoek.

De regels over het huishouden zijn voor medewerkers onduidelijk.

Het kabinet zal voor het eind van het jaar het formulier aanpassen.

De directie telt de formulieren elke week.
"""


@pytest.fixture
def letter(tmp_path: Path) -> Callable[[Person, str], str]:
    """Reads in a letter of its own for this test, as a person does; gives its address."""

    def read_in(someone: Person, who: str) -> str:
        path = tmp_path / f"{who}.txt"
        path.write_text(LETTER.format(who=f"{who} {uuid4().hex[:6]}"), encoding="utf-8")
        someone.go("/documenten/nieuw/")
        someone.main().get_by_label("Bestand").set_input_files(path)
        someone.main().get_by_label("Officiële publicatie").check()
        someone.press("Inlezen")
        someone.page.wait_for_url(lambda url: url.split("/documenten/")[1].strip("/").isdigit())
        return someone.path()

    return read_in


def wait_until(someone: Person, said: str) -> None:
    """Until the page that came back tells this progress."""
    expect(someone.main().locator("#voortgang")).to_contain_text(said)


def wait_at(someone: Person, row: str | None) -> None:
    """Until the row with this id has the focus."""
    expect(someone.main().locator(f"#{row}:focus-within")).to_have_count(1)


def stands_at(someone: Person, progress: str) -> None:
    """Until exactly this is the progress."""
    expect(someone.main().locator("#voortgang")).to_have_text(progress, use_inner_text=True)


def test_a_letter_is_judged_by_keyboard_only(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    letter(policy, "toetsen")
    keys, rows = policy.page.keyboard, policy.main().locator("[data-toets-rij]")
    ids = [rows.nth(n).get_attribute("id") for n in range(rows.count())]
    for key in ("j", "j", "k"):
        keys.press(key)
    wait_at(policy, ids[0])
    expect(policy.main().locator(".weerklank-lezen__vondst--hier")).to_have_count(1)
    keys.press("a")
    wait_until(policy, "1 van 3")
    voice = policy.page.locator("[data-lezen-melding]")
    expect(voice).to_have_text(re.compile(r"^Aanvaard als toezegging: Ik zal de Kamer.*1 van 3 beoordeeld$"))
    wait_at(policy, ids[1])
    keys.press("w")
    keys.type("Dit is een wens; de letters j, a en z zijn hier gewoon letters.")
    keys.press("Enter")
    wait_until(policy, "2 van 3")
    policy.sees("Reden: Dit is een wens; de letters j, a en z")
    wait_at(policy, ids[2])
    policy.picture("lezen-1-brief")
    keys.press("k")
    keys.press("z")
    wait_until(policy, "1 van 3")
    wait_at(policy, ids[1])
    assert policy.complaints == []


def test_a_proposal_is_corrected_by_keyboard(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    letter(policy, "verbeteren")
    row = policy.main().locator("[data-toets-rij]").nth(1).get_attribute("id")
    for key in ("j", "j"):
        policy.page.keyboard.press(key)
    wait_at(policy, row)
    policy.page.keyboard.press("c")
    policy.page.wait_for_url("**/corrigeren/**")
    policy.stands("h1", "Wat staat hier?")
    policy.fill("Woorden erbij aan het eind", "2")
    policy.press("Bekijk het stuk tekst")
    expect(policy.main().locator("mark")).to_have_text(re.compile(r"De directie$"))
    policy.fill("Woorden erbij aan het eind", "0")
    policy.fill("Wie doet het?", "de uitvoerder")
    policy.press("Corrigeren en aanvaarden")
    policy.page.wait_for_url("**gedaan=**")
    stands_at(policy, "1 van 3 beoordeeld")
    expect(policy.main().locator(f"#{row}")).to_contain_text("de uitvoerder")
    wait_at(policy, row)
    assert policy.complaints == []


def test_the_keys_are_explained_and_go_back_from_a_refusal(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    letter(policy, "uitleg van toetsen")
    keys = policy.page.keyboard
    keys.press("?")
    dialog = policy.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Weigeren, met een reden als je wilt")
    keys.press("Escape")
    expect(dialog).not_to_be_visible()
    keys.press("j")
    keys.press("w")
    expect(policy.page.locator("[name=reden]:focus")).to_be_visible()
    keys.press("Escape")
    expect(policy.page.locator("[data-toets=w]:focus")).to_be_visible()
    stands_at(policy, "0 van 3 beoordeeld")


AT_ONCE = """() => {
  document.querySelector('dialog[open]').close();
  for (const key of ['j', 'w']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
}"""
"""Keys that come before the browser has drawn again, as those of a quick typist or on a busy machine do."""


def test_a_key_right_after_the_explanation_is_heard(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    letter(policy, "snelle toetsen")
    policy.page.keyboard.press("?")
    expect(policy.page.get_by_role("dialog").get_by_role("checkbox")).to_be_focused()
    policy.page.evaluate(AT_ONCE)
    expect(policy.page.locator("[name=reden]:focus")).to_be_visible()


SELECT = """words => {
  const text = document.querySelector('[data-lezen-tekst]');
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }
}"""


def test_selected_words_are_marked(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    letter(policy, "selecteren")
    policy.page.evaluate(SELECT, "De directie telt de formulieren elke week.")
    policy.page.keyboard.press("m")
    field = policy.main().get_by_label("De zin die is gemist")
    expect(field).to_have_value("De directie telt de formulieren elke week.")
    policy.choose("Wat is het?", "aangekondigde actie")
    policy.press("Markeren")
    policy.page.wait_for_url("**gedaan=**")
    stands_at(policy, "1 van 4 beoordeeld")
    policy.sees("Gemarkeerd door een mens")
    assert policy.complaints == []


AND_MARK = "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'm', bubbles: true}))"


def test_a_key_right_after_a_selection_takes_it_along(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    letter(policy, "snel selecteren")
    sentence = "De directie telt de formulieren elke week."
    policy.page.evaluate(f"words => {{ ({SELECT})(words); {AND_MARK}; }}", sentence)
    expect(policy.main().get_by_label("De zin die is gemist")).to_have_value(sentence)


def test_who_is_second_hears_it_and_sees_what_the_first_said(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy, other = person(), person()
    policy.log_in("beleid")
    other.log_in("coordinator")
    address = letter(policy, "twee tegelijk")
    other.go(address)
    policy.main().locator("[data-toets='a']").first.click()
    wait_until(policy, "1 van")
    other.page.keyboard.press("j")
    other.page.keyboard.press("a")
    other.main().get_by_role("alert").wait_for()
    other.hears("alert", "Een collega was je voor")
    expect(other.page.locator("[data-lezen-melding]")).to_contain_text("Een collega was je voor")
    stands_at(other, "1 van 3 beoordeeld")
    assert other.complaints == []


def test_everything_works_without_javascript(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person(java_script_enabled=False)
    policy.log_in("yusuf.karabulut.mbm", typing=True)
    letter(policy, "zonder script")
    rows = policy.main().locator("[data-toets-rij]")
    rows.nth(0).get_by_role("button", name="Aanvaarden").click()
    stands_at(policy, "1 van 3 beoordeeld")
    policy.press("Ongedaan maken")
    stands_at(policy, "0 van 3 beoordeeld")
    rows.nth(1).locator("summary").click()
    rows.nth(1).get_by_label("Reden").fill("Dit klopt niet.")
    rows.nth(1).get_by_role("button", name="Weigeren").click()
    policy.sees("Reden: Dit klopt niet.")
    policy.follow("Te beoordelen")
    expect(rows).to_have_count(2)
    policy.main().locator("#zelf summary").click()
    policy.fill("De zin die is gemist", "De directie telt elke dag.")
    policy.press("Markeren")
    policy.hears("alert", "Deze woorden staan zo niet in het document.")
    policy.fill("De zin die is gemist", "De directie telt de formulieren elke week.")
    policy.press("Markeren")
    stands_at(policy, "2 van 4 beoordeeld")


def test_the_reading_page_is_accessible_in_every_state(person: Ask, letter: Callable[[Person, str], str]) -> None:
    policy = person()
    policy.log_in("beleid")
    address = letter(policy, "toegankelijk")
    found: dict[str, list[str]] = {}
    policy.main().locator("[data-toets='w']").first.click()
    expect(policy.main().get_by_label("Reden").first).to_be_focused()
    found["weigeren open"] = policy.problems_of_layout() + policy.problems_in_dark()
    policy.page.keyboard.type("Een wens.")
    policy.page.keyboard.press("Enter")
    wait_until(policy, "1 van")
    policy.main().locator("summary", has_text="Iets gemist").click()
    found["beoordeeld"] = policy.problems_of_layout() + policy.problems_in_dark()
    policy.go(f"{address}zelf-markeren/")
    policy.press("Markeren")
    found["markeren met fout"] = policy.problems_of_layout()
    policy.go(f"{address}?toon=open")
    policy.main().locator("[data-toets='c']").first.click()
    policy.page.wait_for_url("**/corrigeren/**")
    found["corrigeren"] = policy.problems_of_layout() + policy.problems_in_dark()
    assert {state: problems for state, problems in found.items() if problems} == {}


def test_on_a_telephone_the_list_stands_below_the_text_with_a_link_to_it(
    person: Ask, letter: Callable[[Person, str], str]
) -> None:
    policy = person(viewport=PHONE)
    policy.log_in("beleid")
    letter(policy, "telefoon")
    text, side = (policy.main().locator(part).bounding_box() for part in ("[data-lezen-tekst]", "aside"))
    assert text
    assert side
    assert side["y"] > text["y"] + text["height"]
    policy.follow("Naar wat er is gevonden")
    expect(policy.page.locator("#gevonden")).to_be_focused()
    assert policy.overflow() == 0
