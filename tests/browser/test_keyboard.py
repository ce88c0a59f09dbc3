"""Work without a mouse: triage by keys alone, and a tab order that follows the eye."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.pages import VISITOR
from tests.browser.person import PHONE, Person

Ask = Callable[..., Person]


def test_triage_by_keyboard_only(person: Ask) -> None:
    coordinator = person()
    coordinator.log_in("eveline.torenbeek.oeverveen")
    keys = coordinator.go("/coordinatie/").keyboard
    for key in ("j", "j", "k"):
        keys.press(key)
    first = coordinator.main().locator("[data-toets-rij] a").first.get_attribute("href") or ""
    expect(coordinator.page.locator(f"a[href='{first}']:focus")).to_have_count(1)
    keys.press("Enter")
    coordinator.page.wait_for_url(f"**{first}")
    for key in ("g", "Tab", "Space", "ArrowDown", "Tab"):
        keys.press(key)
    expect(coordinator.main().get_by_label("eenmalige fout, al hersteld")).to_be_checked()
    expect(coordinator.main().get_by_label("Leg het uit aan de melder")).to_be_focused()
    keys.type("Dit ging een keer mis. De letters j, k, g en z zijn hier gewoon letters.")
    keys.press("Tab")
    keys.press("Enter")
    coordinator.page.wait_for_url("**?gedaan=*")
    coordinator.hears("status", "geen vervolg")
    keys.press("z")
    coordinator.page.wait_for_url(lambda url: "gedaan" not in url)
    coordinator.go(first)
    coordinator.stands(".weerklank-badge", "opnieuw in beoordeling")
    assert coordinator.complaints == []


def test_the_keys_can_be_read_and_switched_off(person: Ask) -> None:
    coordinator = person()
    coordinator.log_in("eveline.torenbeek.oeverveen")
    keys = coordinator.go("/coordinatie/").keyboard
    keys.press("?")
    dialog = coordinator.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Volgende, vorige")
    dialog.get_by_label("Toetsen gebruiken").uncheck()
    keys.press("Escape")
    expect(dialog).not_to_be_visible()
    coordinator.go("/coordinatie/")
    keys.press("j")
    assert coordinator.page.evaluate("document.activeElement.tagName") == "BODY"


OUT_OF_ORDER = """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
  .filter((part) => part.checkVisibility() && part.tabIndex > 0).map((part) => part.outerHTML.slice(0, 100))"""
SAME_LINE = 60
"""Pixels that two things on one line may differ in height."""
STOP = """() => {
  const part = document.activeElement, top = Math.round(part.getBoundingClientRect().top + scrollY);
  return [part.closest('header, main, footer')?.tagName || 'BODY', top, Boolean(part.closest('aside'))];
}"""


@pytest.mark.parametrize(
    ("account", "path"),
    [
        (VISITOR, "/"),
        ("professional", "/balie/"),
        ("knelpunteigenaar", "/coordinatie/knelpunten/nieuw/"),
        ("beheerder", "/beheer/accounts/nieuw/"),
    ],
)
def test_tab_goes_down_the_page(person: Ask, account: str, path: str) -> None:
    someone = person()
    if account != VISITOR:
        someone.log_in(account)
    someone.go(path)
    assert someone.page.evaluate(OUT_OF_ORDER) == []
    someone.main().evaluate("main => main.focus()")
    column = []
    while (stop := next_stop(someone))[0] == "MAIN":
        column.append(stop)
    assert stop[0] == "FOOTER"
    tops = [top for _place, top, beside in column if not beside]
    assert [top for top, later in pairwise(tops) if later < top - SAME_LINE] == []
    assert [beside for *_rest, beside in column] == sorted(beside for *_rest, beside in column)


def next_stop(person: Person) -> tuple[str, int, bool]:
    """Where Tab goes: in which part of the page, how far down, and whether in the column beside."""
    person.page.keyboard.press("Tab")
    place, top, beside = person.page.evaluate(STOP)
    return place, top, beside


SHOWN = """() => [...document.querySelectorAll('.weerklank-navigatie__koppeling[aria-current]')].map((here) => {
  const place = here.getBoundingClientRect();
  return place.left >= 0 && place.right <= innerWidth + 1;
})"""


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_telephone_the_menus_start_at_where_one_is(person: Ask, scripts: bool) -> None:
    coordinator = person(viewport=PHONE, java_script_enabled=scripts)
    coordinator.log_in("wilma.stoffelsma.btt")
    coordinator.go("/loket/cijfers/")
    assert coordinator.page.evaluate(SHOWN) == [True, True]
    assert coordinator.overflow() == 0
