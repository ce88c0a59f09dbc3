"""Everything works without JavaScript: reporting, triage, answering."""

from collections.abc import Callable

from tests.browser.person import Person

Ask = Callable[..., Person]
WORDS = "De wachttijd aan de telefoon is langer dan de tijd die mensen beltegoed hebben. Zij hangen op."


def test_reporting_without_javascript(person: Ask) -> None:
    professional = person(java_script_enabled=False)
    professional.log_in("joyce.sabajo.btt", typing=True)
    professional.go("/balie/")
    professional.press("Verder naar controle")
    assert "Dit kan nog niet" in professional.main().get_by_role("alert").inner_text()
    professional.fill("Wat gebeurt er?", WORDS)
    professional.main().locator("summary").first.click()
    professional.choose("Hoe vaak zie je dit?", "elke week")
    professional.press("Verder naar controle")
    assert WORDS in professional.reads()
    professional.press("Aanpassen")
    assert professional.main().get_by_label("Wat gebeurt er?").input_value() == WORDS
    professional.press("Verder naar controle")
    professional.press("Versturen")
    assert "Je signaal is ontvangen" in professional.reads()
    assert "elke week" in professional.reads()


def test_triage_without_javascript(person: Ask) -> None:
    coordinator = person(java_script_enabled=False)
    coordinator.log_in("wilma.stoffelsma.btt", typing=True)
    coordinator.go("/coordinatie/")
    coordinator.main().locator(".weerklank-kaart__titel a").first.click()
    signaal = coordinator.path().split("?")[0]
    coordinator.main().locator("summary", has_text="Geen vervolg").click()
    coordinator.press("Geen vervolg geven")
    assert coordinator.main().get_by_role("alert").is_visible()
    coordinator.main().get_by_label("te weinig informatie, ook na navraag").check()
    coordinator.fill("Leg het uit aan de melder", "Wij weten nog niet om welke regel het gaat.")
    coordinator.press("Geen vervolg geven")
    assert "geen vervolg" in coordinator.main().get_by_role("status").inner_text()
    coordinator.press("Ongedaan maken")
    coordinator.go(signaal)
    assert coordinator.main().locator(".weerklank-badge").first.inner_text() == "opnieuw in beoordeling"
    story = coordinator.main().locator(".weerklank-tijdlijn").inner_text()
    assert "Wij weten nog niet om welke regel het gaat." in story


def test_answering_without_javascript(person: Ask) -> None:
    policy = person(java_script_enabled=False)
    policy.log_in("saskia.duivelshof.mow", typing=True)
    policy.go("/beleid/")
    policy.main().locator("tr", has_text="gevraagd").first.get_by_role("link").click()
    policy.follow("Antwoord schrijven")
    point = policy.main().locator("[data-punt]").first
    assert point.get_by_label("Wie is wel bevoegd?").is_visible()  # every group of fields shows, under its own heading
    point.get_by_label("Antwoord").select_option("nader onderzoek")
    point.get_by_label("Toelichting").fill("Wij zoeken uit wat dit kost.")
    policy.press("Concept bewaren")
    assert "Het concept is bewaard." in policy.main().get_by_role("status").inner_text()
    assert "Wij zoeken uit wat dit kost." in policy.reads()
    policy.follow("Verder met het concept")
    assert point.get_by_label("Toelichting").input_value() == "Wij zoeken uit wat dit kost."


def test_the_public_pages_without_javascript(person: Ask) -> None:
    visitor = person(java_script_enabled=False)
    visitor.go("/")
    visitor.page.get_by_role("searchbox").fill("kinderbijslag")
    visitor.press("Zoeken")
    assert "knelpunten gevonden" in visitor.reads()
    visitor.page.get_by_role("button", name="English").click()
    assert visitor.page.locator("html").get_attribute("lang") == "en"
