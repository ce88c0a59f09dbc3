"""A file of signalen as a coordinator reads it in: it shows how far it is, then the report, and it can be taken back."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.person import PHONE, Person

Ask = Callable[..., Person]
ROWS = 7_000
"""What takes long enough to be seen on its way."""


def a_file(folder: Path, name: str, rows: int) -> Path:
    """A table whose rows are nobody's and of no other test."""
    path = folder / f"{name}.csv"
    lines = [
        f"{name}-{n};Het hek bij sluis {name} nummer {n} gaat te laat open voor wie moet werken." for n in range(rows)
    ]
    path.write_text("\n".join(["Kenmerk;Signaal", *lines, f"{name}-leeg;"]), encoding="utf-8")
    return path


def choose(person: Person, file: Path) -> None:
    person.go("/coordinatie/inlezen/")
    person.page.locator("input[type=file]").set_input_files(file)
    person.press("Bekijk de kolommen")


@pytest.fixture
def coordinator(person: Ask) -> Person:
    someone = person()
    someone.log_in("coordinator")
    return someone


def take_back(person: Person) -> None:
    """Leave the example world as it was: other tests look at it too."""
    person.follow("Deze keer terugdraaien")
    person.press("Deze keer terugdraaien")
    person.sees("Teruggedraaid op")


def findings(person: Person) -> list[str]:
    return person.problems_of_layout() + person.problems_in_dark()


def test_it_shows_how_far_it_is_and_then_the_report(coordinator: Person, tmp_path: Path) -> None:
    choose(coordinator, a_file(tmp_path, "voortgang", ROWS))
    coordinator.page.get_by_label("Tekst van het signaal").wait_for()
    coordinator.press("Inlezen")
    coordinator.stands("h1", "Verslag van het inlezen")
    bar = coordinator.main().locator("progress")
    expect(bar).to_be_visible()
    expect(bar).to_have_accessible_name(re.compile(r"^[\d.]+ van de 7\.001 rijen$"))
    coordinator.picture("inlezen-bezig")
    expect(coordinator.main().locator("#voortgang")).to_have_text(re.compile(r"^[1-9][\d.]* van de 7\.001 rijen$"))
    found = coordinator.accessibility_problems()
    reloads = coordinator.page.evaluate("performance.getEntriesByType('navigation').length")
    expect(bar).to_have_count(0, timeout=60_000)
    expect(coordinator.main().locator("#gemeld")).to_have_text("Het bestand is ingelezen.")
    coordinator.sees("Nieuwe signalen", "7.000", "De rij heeft geen tekst in de kolom voor het signaal.")
    coordinator.picture("inlezen-verslag")

    assert (found, reloads) == ([], 1)
    assert coordinator.main().locator("[hx-get]").count() == 0
    assert findings(coordinator) == []
    take_back(coordinator)
    assert coordinator.complaints == []


def test_a_run_is_taken_back_and_the_page_tells_how_many_went_and_stayed(coordinator: Person, tmp_path: Path) -> None:
    file = a_file(tmp_path, "terug", 5)
    choose(coordinator, file)
    coordinator.page.get_by_label("Tekst van het signaal").wait_for()
    coordinator.press("Inlezen")
    coordinator.sees("Deze keer terugdraaien")
    report = coordinator.path()
    coordinator.follow("Deze keer terugdraaien")
    coordinator.sees("5 signalen worden weggehaald", "Er blijft geen signaal over.")
    coordinator.picture("inlezen-terugdraaien")
    assert findings(coordinator) == []
    coordinator.press("Deze keer terugdraaien")
    coordinator.page.wait_for_url(f"**{report}")
    coordinator.sees("Teruggedraaid op", "5 signalen zijn weggehaald.")
    assert coordinator.main().get_by_role("link", name="Deze keer terugdraaien").count() == 0
    coordinator.picture("inlezen-teruggedraaid")
    assert findings(coordinator) == []
    coordinator.go(f"{report}terugdraaien/")
    coordinator.sees("Deze keer is al teruggedraaid.")
    assert coordinator.complaints == []


def test_without_javascript_a_link_refreshes_the_page(person: Ask, tmp_path: Path) -> None:
    someone = person(viewport=PHONE, java_script_enabled=False)
    someone.log_in("coordinator")
    file = a_file(tmp_path, "zonder", 3_000)
    choose(someone, file)
    someone.page.locator("input[type=file]").set_input_files(file)
    someone.press("Inlezen")
    someone.sees("van de 3.001 rijen")
    someone.picture("inlezen-zonder")
    link = someone.main().get_by_role("link", name="Ververs deze pagina om te zien hoe ver het is")
    for _time in range(60):
        if not link.count():
            break
        link.click()
        someone.page.wait_for_timeout(1_000)
    someone.sees("De rij heeft geen tekst in de kolom voor het signaal.")
    take_back(someone)
