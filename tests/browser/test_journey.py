"""One signal from the counter to a solved knelpunt: every step by the person whose work it is, in their own browser."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import expect

from tests.browser import story
from tests.browser.person import Person

Ask = Callable[..., Person]


@dataclass
class Trail:
    """Where the story has come: the addresses that one person found and the next one visits."""

    people: Callable[..., Person]
    signaal: str = ""
    knelpunt: str = ""
    verzoek: str = ""
    known: dict[str, Person] = field(default_factory=dict)

    def ask(self, account: str) -> Person:
        """This person, with the browser that they had before."""
        if account not in self.known:
            self.known[account] = self.people()
            self.known[account].log_in(account)
        return self.known[account]

    def passer_by(self) -> Person:
        """Somebody without an account. Each time another: a browser keeps a public page for a minute."""
        self.known[f"passer-by {len(self.known)}"] = someone = self.people()
        return someone

    @property
    def number(self) -> str:
        return self.knelpunt.rstrip("/").rsplit("/", 1)[1]

    @property
    def public(self) -> str:
        return f"/knelpunten/{self.number}/"


def test_one_signal_from_the_counter_to_a_solved_knelpunt(person: Ask) -> None:
    trail = Trail(person)
    for chapter in (
        the_professional_reports,
        the_coordinator_opens_a_knelpunt,
        the_coordinator_bundles_a_second_signal,
        the_owner_establishes_and_publishes,
        the_owner_puts_it_before_the_ministry,
        the_ministry_drafts_half_an_answer,
        the_ministry_completes_it,
        the_bestuurder_establishes_and_publishes,
        the_public_finds_it,
        the_reporter_reads_what_happened,
        the_executor_accepts_the_answer,
        the_ministry_claims_it_solved,
        the_executor_confirms,
        the_public_sees_it_solved,
    ):
        chapter(trail)
    assert {account: who.complaints for account, who in trail.known.items() if who.complaints} == {}


def the_professional_reports(trail: Trail) -> None:
    professional = trail.ask("professional")
    professional.go("/balie/")
    professional.fill("Wat gebeurt er?", story.WORDS)
    professional.fill("Om welke regel gaat het?", "akw 7 lid 1")
    professional.picture("balie-1-vertellen")
    professional.press("Verder naar controle")

    professional.stands("h1", "Klopt dit zo?")
    shown = professional.main().locator(".weerklank-tekst").first.inner_text()
    for gone in ("Jansen", "123456782", "06-12345678"):
        assert gone not in shown
    assert professional.main().locator(".weerklank-tekst mark").all_inner_texts() == [
        "[PERSOON-1]",
        "[BSN-1]",
        "[TELEFOON-1]",
    ]
    professional.sees("3 stukjes zijn weggehaald")
    professional.sees("Is dit al bekend?")
    professional.picture("balie-2-controle")
    professional.press("Versturen")

    professional.stands("h1", "Wat er nu gebeurt")
    professional.sees("Je signaal is ontvangen")
    trail.signaal = professional.path().split("?")[0].removeprefix("/balie")
    professional.picture("balie-3-ontvangen")
    assert "ingediend" in professional.go("/balie/signalen/").locator("main .weerklank-kaart").first.inner_text()


def the_coordinator_opens_a_knelpunt(trail: Trail) -> None:
    coordinator = trail.ask("coordinator")
    coordinator.go("/coordinatie/")
    coordinator.picture("coordinatie-1-wachtrij")
    coordinator.go(f"/coordinatie{trail.signaal}")
    assert "Aïcha Bouzerda" in coordinator.page.get_by_role("complementary").inner_text()
    coordinator.picture("coordinatie-2-signaal")
    coordinator.follow("Nieuw knelpunt")

    coordinator.fill("Titel", story.TITLE)
    coordinator.fill("Wat gaat er mis?", story.DESCRIPTION)
    coordinator.choose("Wat voor probleem is het?", "wet- en regelgeving")
    coordinator.fill("Voor wie is het hard?", "Ouders die met hun kinderen moesten vluchten.")
    coordinator.fill("Hoe groot is het?", "Ongeveer 40 gezinnen per jaar.")
    coordinator.fill("Waar komt dat vandaan?", "Schatting van de balie.")
    coordinator.choose("Eigenaar", "Rutger Bloemhof")
    coordinator.choose("Welk ministerie moet antwoorden?", "Ministerie van Bestaan en Meedoen (fictief)")
    coordinator.press("Bewaren")

    coordinator.stands("h1", story.TITLE)
    trail.knelpunt = coordinator.path()
    coordinator.fill("Welke regel?", "akw 7 lid 1")
    coordinator.press("Regel toevoegen")
    expect(coordinator.main().locator("blockquote")).to_contain_text("tot zijn huishouden behoort")


def the_coordinator_bundles_a_second_signal(trail: Trail) -> None:
    colleague = trail.ask("dewi.tanuwidjaja.udl")
    colleague.go("/balie/")
    colleague.fill("Wat gebeurt er?", story.WORDS_OF_A_COLLEAGUE)
    colleague.press("Verder naar controle")
    colleague.press("Versturen")

    coordinator = trail.ask("coordinator")
    coordinator.go("/coordinatie" + colleague.path().split("?")[0].removeprefix("/balie"))
    coordinator.main().get_by_role("button", name=story.TITLE).first.click()
    coordinator.hears("status", "gekoppeld aan een knelpunt")
    coordinator.go(trail.knelpunt)
    coordinator.stands("#signalen", "2 signalen")


def the_owner_establishes_and_publishes(trail: Trail) -> None:
    owner = trail.ask("knelpunteigenaar")
    owner.go(trail.knelpunt)
    owner.follow("Vaststellen")
    owner.press("Vaststellen")
    owner.stands(".weerklank-badge", "vastgesteld")
    owner.follow("Openbaar maken")
    owner.sees("Precies dit wordt openbaar, en niets anders.")
    preview = owner.reads()
    assert "Signalen minder dan 5" in preview
    assert "gevlucht" not in preview
    owner.picture("knelpunt-1-voorbeeld")
    owner.press("Openbaar maken")
    assert trail.passer_by().go(trail.public).locator("h1").inner_text() == story.TITLE


def the_owner_puts_it_before_the_ministry(trail: Trail) -> None:
    owner = trail.ask("knelpunteigenaar")
    owner.go(trail.knelpunt)
    owner.follow("Voorleggen aan het ministerie")
    for number, question in enumerate(story.QUESTIONS, 1):
        owner.fill(f"Punt {number}", question)
    owner.sees("Geen wet schrijft deze termijn voor")
    owner.picture("knelpunt-2-voorleggen")
    owner.press("Voorleggen")
    owner.stands(".weerklank-badge", "wacht op antwoord")
    owner.picture("knelpunt-3-wacht")


def the_ministry_drafts_half_an_answer(trail: Trail) -> None:
    policy = trail.ask("beleid")
    policy.go("/beleid/")
    policy.picture("beleid-1-verzoeken")
    policy.follow(story.TITLE)
    trail.verzoek = policy.path()
    policy.sees("[PERSOON-1] (BSN [BSN-1], tel [TELEFOON-1]) is met haar kinderen gevlucht")
    expect(policy.main()).not_to_contain_text("Aïcha Bouzerda")
    policy.picture("beleid-2-verzoek")
    policy.follow("Antwoord schrijven")
    policy.fill("Inleiding", "Dank voor dit signaal.")
    first = policy.main().locator("[data-punt]").nth(0)
    first.get_by_label("Antwoord").select_option("overnemen")
    first.get_by_label("Wat gaat er gebeuren?").fill(story.COMPLY["Wat gaat er gebeuren?"])
    expect(first.get_by_label("Wie is wel bevoegd?")).not_to_be_visible()
    policy.press("Concept bewaren")
    policy.hears("status", "Het concept is bewaard.")
    policy.sees("Dit ontbreekt nog")
    policy.follow("Verder met het concept")
    expect(first.get_by_label("Wat gaat er gebeuren?")).to_have_value(story.COMPLY["Wat gaat er gebeuren?"])


def the_ministry_completes_it(trail: Trail) -> None:
    policy = trail.ask("beleid")
    first, second = (policy.main().locator("[data-punt]").nth(n) for n in (0, 1))
    for label, words in story.COMPLY.items():
        first.get_by_label(label).fill(words)
    second.get_by_label("Antwoord").select_option("niet overnemen")
    for label, words in story.EXPLAIN.items():
        second.get_by_label(label).fill(words)
    policy.show_from("[data-punt]")
    policy.picture("beleid-3-antwoord")
    policy.press("Concept bewaren")
    policy.hears("status", "Het concept is bewaard.")
    expect(policy.main()).not_to_contain_text("Dit ontbreekt nog")


def the_bestuurder_establishes_and_publishes(trail: Trail) -> None:
    bestuurder = trail.ask("bestuurder")
    bestuurder.go(trail.verzoek)
    bestuurder.fill("Functie van wie vaststelt", "directeur Gezin en Inkomen")
    bestuurder.press("Antwoord vaststellen")
    bestuurder.hears("status", "Het antwoord is vastgesteld.")
    assert "Dank voor dit signaal." not in trail.passer_by().go(trail.public).locator("main").inner_text()
    bestuurder.press("Antwoord publiceren")
    bestuurder.hears("status", "Het antwoord is openbaar.")


def the_public_finds_it(trail: Trail) -> None:
    citizen = trail.passer_by()
    citizen.go("/")
    citizen.picture("openbaar-home")
    citizen.page.get_by_role("searchbox").fill("opvang kinderbijslag")
    citizen.press("Zoeken")
    citizen.follow(story.TITLE)
    citizen.stands("h1", story.TITLE)
    read = citizen.reads()
    for told in (*story.QUESTIONS, *list(story.COMPLY.values())[:2], story.EXPLAIN["Welk belang woog zwaarder?"]):
        assert told in read
    assert "directeur Gezin en Inkomen" in read
    assert "Aïcha" not in read
    citizen.picture("openbaar-knelpunt")
    citizen.show_from("#antwoord")
    citizen.picture("openbaar-antwoord")

    citizen.go("/zoeken/?q=art+7+akw")
    citizen.main().get_by_role("link", name="Toon alleen knelpunten bij").first.click()
    citizen.sees(story.TITLE)
    feed = citizen.context.request.get(citizen.site + f"{trail.public}feed.atom")
    assert feed.ok
    assert story.COMPLY["Wat gaat er gebeuren?"] in feed.text()


def the_reporter_reads_what_happened(trail: Trail) -> None:
    professional = trail.ask("professional")
    professional.go("/balie/signalen/")
    professional.sees("nieuw sinds je laatste bezoek")
    professional.go(f"/balie{trail.signaal}")
    read = professional.reads()
    assert story.COMPLY["Wat gaat er gebeuren?"] in read
    assert "Wat er is geantwoord" in read
    professional.picture("balie-4-antwoord")


def the_executor_accepts_the_answer(trail: Trail) -> None:
    owner = trail.ask("knelpunteigenaar")
    owner.go(trail.knelpunt)
    owner.follow("Reageren op het antwoord")
    owner.main().get_by_role("radio").first.check()
    owner.fill("Toelichting", "Hiermee kunnen wij gezinnen helpen.")
    owner.press("Reactie geven")
    owner.sees("De uitvoerder is akkoord met dit antwoord.")


def the_ministry_claims_it_solved(trail: Trail) -> None:
    policy = trail.ask("beleid")
    policy.go(trail.verzoek)
    policy.fill("Wat is er gedaan?", "De verklaring van de opvang geldt sinds vandaag als bewijs.")
    policy.press("Melden dat het is opgelost")
    policy.hears("status", "De uitvoerder zegt of het knelpunt hiermee is opgelost.")
    assert "opgelost gemeld, nog niet bevestigd" in trail.passer_by().go(trail.public).locator("main").inner_text()


def the_executor_confirms(trail: Trail) -> None:
    owner = trail.ask("knelpunteigenaar")
    owner.go(trail.knelpunt)
    owner.follow("Opgelost bevestigen")
    owner.fill("Toelichting", "Aan de balie komt dit niet meer voor.")
    owner.press("Opgelost bevestigen")
    owner.stands(".weerklank-badge", "opgelost")


def the_public_sees_it_solved(trail: Trail) -> None:
    citizen = trail.passer_by()
    citizen.go(trail.public)
    citizen.stands(".weerklank-badge", "opgelost")
    citizen.show_from("#geschiedenis")
    citizen.picture("openbaar-geschiedenis")
    history = citizen.main().locator(".weerklank-tijdlijn").inner_text()
    assert "Aan de balie komt dit niet meer voor." in history
