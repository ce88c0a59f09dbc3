"""Every page, in both languages, wide and narrow, light and dark: nothing to trip over."""

from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import expect

from tests.browser.pages import PAGES, VISITOR
from tests.browser.person import Person
from weerklank.voorbeeld.accounts import DEMO_PASSWORD

Ask = Callable[..., Person]


def findings(person: Person, *, colours: bool = True) -> list[str]:
    """What is wrong with the page that this person is on."""
    found = person.problems_of_layout(colours=colours)
    headings = person.page.locator("h1").count()
    return found + ([f"{headings} times h1"] if headings != 1 else [])


def visit(person: Person, page: str) -> str:
    """Go there, through links where the address is not known beforehand; give the address."""
    path, *links = page.split(" >> ")
    person.go(path)
    for link in links:
        address = person.page.locator(link).first.get_attribute("href", timeout=5_000)
        assert address
        person.go(address)
    return person.path()


@pytest.mark.parametrize("account", PAGES)
def test_every_page_is_accessible_and_fits(person: Ask, account: str) -> None:
    someone = person(viewport={"width": 1280, "height": 900})
    if account != VISITOR:
        someone.log_in(account)
    found: dict[str, list[str]] = {}
    for page in PAGES[account]:
        address = visit(someone, page)
        found[f"nl {address}"] = findings(someone) + someone.problems_in_dark()
        someone.speak("en")
        someone.go(address)
        assert someone.page.locator("html").get_attribute("lang") == "en"
        found[f"en {address}"] = findings(someone, colours=False)
        someone.speak("nl")
    assert {address: problems for address, problems in found.items() if problems} == {}
    assert someone.complaints == []


def test_axe_would_find_it(person: Ask) -> None:
    someone = person()
    someone.go("/over")
    someone.main().evaluate(
        "main => { main.append(document.createElement('img')); main.querySelector('h1').remove(); }"
    )
    assert findings(someone) == [
        "390: image-alt: ['img']",
        "390: page-has-heading-one: ['html']",
        "1280: image-alt: ['img']",
        "1280: page-has-heading-one: ['html']",
        "0 times h1",
    ]


def test_the_steps_of_reporting_are_accessible(person: Ask) -> None:
    professional = person()
    professional.log_in("professional")
    professional.go("/balie/")
    professional.press("Verder naar controle")
    expect(professional.page.get_by_role("alert").first).to_be_visible()
    assert findings(professional) == []
    professional.fill(
        "Wat gebeurt er?",
        "Ouders van een ziek kind van 16 dat thuiszit, krijgen geen kinderbijslag meer. Bel 06-12345678.",
    )
    professional.press("Verder naar controle")
    professional.stands("h1", "Klopt dit zo?")
    assert findings(professional) == []
    assert professional.problems_in_dark() == []


def test_logging_in_with_two_steps_works_and_is_accessible(person: Ask) -> None:
    someone = person()
    someone.log_in("lisanne.krommendijk.udl", typing=True)
    someone.go("/account/mfa/totp/activate/")
    assert findings(someone) == []
    someone.fill("Wachtwoord", DEMO_PASSWORD)
    someone.press("Bevestigen")
    assert findings(someone) == []
    secret = someone.main().get_by_label("Sleutel", exact=True).input_value()
    someone.page.locator("input[name=code]").fill(code_of(secret))
    someone.press("Aanzetten")
    someone.page.wait_for_url("**/recovery-codes/**")
    assert findings(someone) == []
    recovery = someone.main().locator(".weerklank-codes li").first.inner_text()
    someone.go("/account/mfa/")
    assert findings(someone) == []

    other = person()
    other.go("/account/login/")
    other.type_password("lisanne.krommendijk.udl")
    other.page.wait_for_url("**/mfa/authenticate/**")
    other.stands("h1", "Vul de code in")
    assert findings(other) == []
    other.page.locator("input[name=code]").fill(recovery)
    other.press("Inloggen")
    other.page.wait_for_url("**/balie/")
    assert someone.complaints + other.complaints == []


def code_of(secret: str) -> str:
    """What the app on the telephone shows now (RFC 6238)."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def test_the_first_tab_skips_the_header(person: Ask) -> None:
    visitor = person()
    visitor.go("/knelpunten/")
    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator(":focus")).to_have_text("Direct naar de inhoud")
    visitor.page.keyboard.press("Enter")
    expect(visitor.main()).to_be_focused()


NO_VISIBLE_FOCUS = """() => {
  const seen = (part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
  };
  const here = document.activeElement;
  return [here, here.closest('.weerklank-kaart')].filter(Boolean).some(seen) ? '' : here.outerHTML.slice(0, 120);
}"""


@pytest.mark.parametrize(
    ("account", "path"), [(VISITOR, "/"), ("professional", "/balie/"), ("coordinator", "/coordinatie/")]
)
def test_the_place_of_the_keyboard_is_always_seen(person: Ask, account: str, path: str) -> None:
    someone = person()
    if account != VISITOR:
        someone.log_in(account)
    someone.go(path)
    unseen = []
    for _stop in range(30):
        someone.page.keyboard.press("Tab")
        unseen.append(someone.page.evaluate(NO_VISIBLE_FOCUS))
    assert [element for element in unseen if element and not element.startswith("<body")] == []


SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { margin-block-end: 2em !important }
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
CLIPPED = """() => [...document.querySelectorAll('body *')].filter((part) => {
  const style = getComputedStyle(part), box = part.getBoundingClientRect();
  const hides = [style.overflowX, style.overflowY].some((way) => way === 'hidden' || way === 'clip');
  const more = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
  return hides && more && box.width > 2 && !part.closest('svg');
}).map((part) => part.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize(
    ("account", "path"), [(VISITOR, "/"), ("professional", "/balie/signalen/"), ("beleid", "/beleid/")]
)
@pytest.mark.parametrize("width", [1280, 390])
def test_wider_text_spacing_cuts_nothing_off(person: Ask, account: str, path: str, width: int) -> None:
    """WCAG 1.4.12."""
    someone = person(viewport={"width": width, "height": 900})
    if account != VISITOR:
        someone.log_in(account)
    someone.go(path)
    someone.page.evaluate(SPACING)
    assert someone.page.evaluate(CLIPPED) == []
    assert someone.overflow() == 0


ADDRESSES = """() => [...document.querySelectorAll("nav a")]
  .map((link) => link.getAttribute("href")).filter((address) => address.startsWith("/"))"""


@pytest.mark.parametrize(
    "account", ["professional", "coordinator", "knelpunteigenaar", "redacteur", "fg", "beheerder", "beleid"]
)
def test_no_link_in_a_menu_leads_to_a_refusal(person: Ask, account: str) -> None:
    someone = person()
    someone.log_in(account)
    answers: dict[str, int] = {}
    for place in someone.page.evaluate(ADDRESSES):
        someone.go(place)
        new = set(someone.page.evaluate(ADDRESSES)) - answers.keys()
        answers |= {address: someone.context.request.get(someone.site + address).status for address in new}
    assert {address: status for address, status in answers.items() if status >= 400} == {}


def test_the_english_home_speaks_english(person: Ask) -> None:
    visitor = person()
    visitor.go("/")
    visitor.page.get_by_role("button", name="English").click()
    visitor.page.wait_for_selector("html[lang=en]")
    visitor.stands("h1", "What goes wrong in the execution of the law, and who answers?")
