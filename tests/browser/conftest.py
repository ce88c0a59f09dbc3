"""A real browser on the real product: `weerklank start` with the example world, once for all browser tests."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.launch.product import ROOT, Product
from tests.launch.conftest import free_port
from weerklank.voorbeeld.accounts import DEMO_PASSWORD

AXE = ROOT / "build" / "axe.min.js"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One process runs all browser tests, so that the product starts once."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Weerklank that was started as a person starts it."""
    folder = tmp_path_factory.mktemp("product")
    product = Product(data=folder / "data", home=folder)
    port = free_port()
    product.start(port, WEERKLANK_WORKERS="1")
    yield f"http://localhost:{port}"
    product.end()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("WEERKLANK_BROWSER") or (ROOT / "build" / "browser").read_text().strip()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


class Person:
    """Somebody with a browser of their own. What the browser complains about is kept: there should be nothing."""

    def __init__(self, browser: Browser, site: str, **options: object) -> None:
        self.site = site
        self.complaints: list[str] = []
        self.context: BrowserContext = browser.new_context(
            **{"viewport": DESKTOP, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"} | options  # type: ignore[arg-type]
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def go(self, path: str) -> Page:
        self.page.goto(self.site + path)
        return self.page

    def log_in(self, role: str) -> Page:
        """As one of the demo accounts, to where that role starts."""
        self.go("/account/login/")
        self.page.get_by_label("E-mail").fill(f"{role}@voorbeeld.invalid")
        self.page.get_by_label(re.compile("^Wachtwoord")).fill(DEMO_PASSWORD)
        self.page.get_by_role("main").get_by_role("button").first.click()
        self.page.wait_for_url(lambda url: "/account/login" not in url)
        return self.page

    def picture(self, name: str) -> None:
        """Keep what is on the screen when WEERKLANK_PICTURES names a folder (make screenshots)."""
        folder = os.environ.get("WEERKLANK_PICTURES")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{name}.png")

    def accessibility_problems(self) -> list[str]:
        """What axe finds (WCAG 2.0 to 2.2, A and AA, and best practices), as "rule: element"."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [f"{rule['id']}: {node['target']}" for rule in found["violations"] for node in rule["nodes"]]

    def overflow(self) -> int:
        """How many CSS pixels the page is wider than the screen."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


@pytest.fixture
def person(browser: Browser, site: str) -> Iterator[object]:
    """Makes people: `person()`, or `person(viewport=PHONE, java_script_enabled=False)`."""
    made: list[Person] = []

    def make(**options: object) -> Person:
        made.append(Person(browser, site, **options))
        return made[-1]

    yield make
    for one in made:
        one.context.close()
