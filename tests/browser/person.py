"""Somebody with a browser of their own, and what a test may ask about what they see."""

import os
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from tests.launch.product import ROOT
from weerklank.voorbeeld.accounts import DEMO_PASSWORD, DOMAIN

AXE = ROOT / "build" / "axe.min.js"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
PICTURE: Any = {"x": 0, "y": 0, "width": 1280, "height": 780}
OPTIONS: dict[str, Any] = {"viewport": DESKTOP, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}

SPILLS = """() => [
  ...document.querySelectorAll('main :is(p, li, td, th, dt, dd, h1, h2, h3, section, article)'),
].filter((part) => {
  const style = getComputedStyle(part), shown = style.display !== 'inline' && part.clientHeight > 0;
  return shown && style.overflowY === 'visible' && part.scrollHeight > part.clientHeight + 12;
}).map((part) => part.outerHTML.slice(0, 80))"""
"""Parts with more in them than they are high, by a line of text: what follows is written over it."""

Cookies = dict[str, list[Any]]
"""Per account the cookies of a login that still holds, so that most people need not type their password again."""


class Person:
    """What the browser complains about (a blocked script or style, a fault in a script) is kept in `complaints`."""

    def __init__(self, browser: Browser, site: str, cookies: Cookies, **options: Any) -> None:
        self.site = site
        self.cookies = cookies
        self.complaints: list[str] = []
        self.context: BrowserContext = browser.new_context(**OPTIONS | options)
        self.page: Page = self.new_tab()

    def new_tab(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        refused = message.text.startswith("Failed to load resource")  # the status that a test asked for
        if message.type in ("error", "warning") and not refused:
            self.complaints.append(message.text)

    def go(self, path: str) -> Page:
        self.page.goto(self.site + path)
        return self.page

    def path(self) -> str:
        return self.page.url.removeprefix(self.site)

    def log_in(self, account: str, *, typing: bool = False) -> Page:
        """To where this account starts: "professional" (a demo account) or "wietske.hoogerbrug.udl"."""
        if account in self.cookies and not typing:
            self.context.add_cookies(self.cookies[account])
            return self.go("/werkplek/")
        self.go("/account/login/")
        self.type_password(account)
        self.page.wait_for_url(lambda url: "/account/login" not in url)
        if not typing:
            self.cookies[account] = self.context.cookies()
        return self.page

    def type_password(self, account: str) -> None:
        form = self.page.get_by_role("main")
        form.get_by_label("E-mail").fill(f"{account}@{DOMAIN}")
        form.get_by_label("Wachtwoord").fill(DEMO_PASSWORD)
        form.get_by_role("button", name="Inloggen").click()

    def speak(self, language: str) -> None:
        """Read everything in this language from now on."""
        self.context.add_cookies([{"name": "taal", "value": language, "url": self.site}])

    def press(self, button: str) -> None:
        """Press the button with this name in the middle of the page."""
        self.page.get_by_role("main").get_by_role("button", name=button, exact=True).first.click()

    def follow(self, link: str) -> None:
        self.page.get_by_role("main").get_by_role("link", name=link, exact=True).first.click()

    def fill(self, label: str, text: str) -> None:
        self.page.get_by_role("main").get_by_label(label).first.fill(text)

    def choose(self, label: str, option: str) -> None:
        self.page.get_by_role("main").get_by_label(label).first.select_option(option)

    def main(self) -> Locator:
        return self.page.get_by_role("main")

    def reads(self) -> str:
        """Everything that is on the page between its header and its footer, as one line of words.

        Only of a page that was waited for: right after an action ask what somebody `sees`.
        """
        return " ".join(self.main().inner_text().split())

    def sees(self, *words: str) -> None:
        """Wait until the page tells this: what follows an action may still be on its way."""
        for told in words:
            expect(self.main()).to_contain_text(told, use_inner_text=True)

    def hears(self, role: Literal["alert", "status"], words: str) -> None:
        """Wait until a message with this role tells this."""
        expect(self.main().get_by_role(role).filter(has_text=words).first).to_be_visible()

    def stands(self, selector: str, words: str) -> None:
        """Wait until the first of these parts reads exactly this."""
        expect(self.main().locator(selector).first).to_have_text(words, use_inner_text=True)

    def picture(self, name: str) -> None:
        """Keep what is on the screen when WEERKLANK_PICTURES names a folder (make screenshots)."""
        folder = os.environ.get("WEERKLANK_PICTURES")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{name}.png", clip=PICTURE)

    def show_from(self, selector: str) -> None:
        """Scroll until this part stands at the top."""
        self.page.locator(selector).first.evaluate("part => part.scrollIntoView({block: 'start', behavior: 'instant'})")

    def accessibility_problems(self, *, only_colours: bool = False, colours: bool = True) -> list[str]:
        """What axe finds (WCAG 2.0 to 2.2, A and AA, and best practices), as "rule: element".

        Its check of colours takes longer than all others together, and no other check depends on colours.
        """
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        options: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": colours}}}
        options |= {"runOnly": ["color-contrast"]} if only_colours else {}
        found = self.page.evaluate("options => axe.run(document, options)", options)
        return [f"{rule['id']}: {node['target']}" for rule in found["violations"] for node in rule["nodes"]]

    def overflow(self) -> int:
        """How many CSS pixels the page is wider than the screen."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

    def problems_of_layout(self, *, colours: bool = True) -> list[str]:
        """On a phone, at 400% zoom (1280 becomes 320) and on a wide screen."""
        found = []
        for width in (390, 320, 1280):
            self.page.set_viewport_size({"width": width, "height": 900})
            found += [f"{width}: {self.overflow()} pixels too wide"] if self.overflow() > 0 else []
            found += [f"{width}: too much in {part}" for part in self.page.evaluate(SPILLS)]
            checks = [] if width == 320 else self.accessibility_problems(colours=colours and width == 1280)
            found += [f"{width}: {problem}" for problem in checks]
        return found

    def problems_in_dark(self) -> list[str]:
        """Of colours alone; the rest is the same in dark."""
        self.page.emulate_media(color_scheme="dark")
        found = [f"dark: {problem}" for problem in self.accessibility_problems(only_colours=True)]
        self.page.emulate_media(color_scheme="light")
        return found
