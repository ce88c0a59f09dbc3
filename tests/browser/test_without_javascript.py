"""Everything works without JavaScript: reporting, triage, answering."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.person import Person

Ask = Callable[..., Person]
WORDS = "De wachttijd aan de telefoon is langer dan de tijd die mensen beltegoed hebben. Zij hangen op."


def test_reporting_without_javascript(person: Ask) -> None:
    professional = person(java_script_enabled=False)
    professional.log_in("joyce.sabajo.btt", typing=True)
    professional.go("/balie/")
    professional.press("Verder naar controle")
    professional.hears("alert", "Dit kan nog niet")
    professional.fill("Wat gebeurt er?", WORDS)
    professional.main().locator("summary").first.click()
    professional.choose("Hoe vaak zie je dit?", "elke week")
    professional.press("Verder naar controle")
    professional.sees(WORDS)
    professional.press("Aanpassen")
    expect(professional.main().get_by_label("Wat gebeurt er?")).to_have_value(WORDS)
    professional.press("Verder naar controle")
    professional.press("Versturen")
    professional.sees("Je signaal is ontvangen")
    professional.sees("elke week")


def test_triage_without_javascript(person: Ask) -> None:
    coordinator = person(java_script_enabled=False)
    coordinator.log_in("wilma.stoffelsma.btt", typing=True)
    coordinator.go("/coordinatie/")
    coordinator.main().locator(".weerklank-kaart__titel a").first.click()
    signaal = coordinator.path().split("?")[0]
    coordinator.main().locator("summary", has_text="Geen vervolg").click()
    coordinator.press("Geen vervolg geven")
    expect(coordinator.main().get_by_role("alert").first).to_be_visible()
    coordinator.main().get_by_label("te weinig informatie, ook na navraag").check()
    coordinator.fill("Leg het uit aan de melder", "Wij weten nog niet om welke regel het gaat.")
    coordinator.press("Geen vervolg geven")
    coordinator.hears("status", "geen vervolg")
    coordinator.press("Ongedaan maken")
    coordinator.go(signaal)
    coordinator.stands(".weerklank-badge", "opnieuw in beoordeling")
    expect(coordinator.main().locator(".weerklank-tijdlijn")).to_contain_text("Wij weten nog niet om welke regel")


def test_answering_without_javascript(person: Ask) -> None:
    policy = person(java_script_enabled=False)
    policy.log_in("saskia.duivelshof.mow", typing=True)
    policy.go("/beleid/")
    policy.main().locator("tr", has_text="gevraagd").first.get_by_role("link").click()
    policy.follow("Antwoord schrijven")
    point = policy.main().locator("[data-punt]").first
    expect(
        point.get_by_label("Wie is wel bevoegd?")
    ).to_be_visible()  # every group of fields shows, under its own heading
    point.get_by_label("Antwoord").select_option("nader onderzoek")
    point.get_by_label("Toelichting").fill("Wij zoeken uit wat dit kost.")
    policy.press("Concept bewaren")
    policy.hears("status", "Het concept is bewaard.")
    policy.sees("Wij zoeken uit wat dit kost.")
    policy.follow("Verder met het concept")
    expect(point.get_by_label("Toelichting")).to_have_value("Wij zoeken uit wat dit kost.")


def test_the_public_pages_without_javascript(person: Ask) -> None:
    visitor = person(java_script_enabled=False)
    visitor.go("/")
    visitor.page.get_by_role("searchbox").fill("kinderbijslag")
    visitor.press("Zoeken")
    visitor.sees("knelpunten gevonden")
    visitor.page.get_by_role("button", name="English").click()
    expect(visitor.page.locator("html")).to_have_attribute("lang", "en")
