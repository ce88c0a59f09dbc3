"""A real browser on the real product: `weerklank start` with the example world, once for all browser tests."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.person import Cookies, Person
from tests.launch.product import ROOT, Product, free_port

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
LETTER = ROOT / "tests" / "annotated" / "A01.txt"


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Weerklank that was started as a person starts it, with one letter read into it.

    WEERKLANK_SITE names one that runs already, with a fresh example world: quicker while writing a test.
    """
    given = os.environ.get("WEERKLANK_SITE")
    if given:
        yield given
        return
    folder = tmp_path_factory.mktemp("product")
    product = Product(data=folder / "data", home=folder)
    port = free_port()
    product.start(port, WEERKLANK_WORKERS="1")
    kept = product.run("lees", "--bewaar", "--officieel", str(LETTER))
    assert kept.returncode == 0, kept.stderr
    yield f"http://localhost:{port}"
    product.end()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Closed with the last browser test: as long as it is open, Django refuses its database in this process."""
    path = os.environ.get("WEERKLANK_BROWSER") or (ROOT / "build" / "browser").read_text().strip()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def cookies() -> Cookies:
    return {}


@pytest.fixture
def person(browser: Browser, site: str, cookies: Cookies) -> Iterator[Callable[..., Person]]:
    """Makes people: `person()`, or `person(viewport=PHONE, java_script_enabled=False)`."""
    made: list[Person] = []

    def make(**options: object) -> Person:
        made.append(Person(browser, site, cookies, **options))
        return made[-1]

    yield make
    for one in made:
        one.context.close()
