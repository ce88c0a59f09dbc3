"""What the browser gets: built, small, allowed by the policy, and reproducible."""

import gzip
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from django.test import Client

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "weerklank" / "web" / "static" / "gebouwd"
LARGEST_STYLE = 30_000
LARGEST_SCRIPTS = 25_000


def packed(pattern: str) -> int:
    return sum(len(gzip.compress(path.read_bytes())) for path in BUILT.glob(pattern))


def test_what_is_sent_stays_small() -> None:
    assert 0 < packed("*.css") <= LARGEST_STYLE
    assert 0 < packed("*.js") <= LARGEST_SCRIPTS


def test_the_style_sheet_asks_for_nothing_but_our_own_files() -> None:
    style = (BUILT / "weerklank.css").read_text(encoding="utf-8")
    addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)", style)
    assert [address for address in addresses if not address.startswith("../beeld/")] == []
    assert "@import" not in style


def test_a_second_run_with_nothing_changed_is_instant() -> None:
    command = [sys.executable, str(ROOT / "assets" / "build.py")]
    subprocess.run(command, check=True, capture_output=True)
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True)
    assert done.stdout == b""
    assert time.perf_counter() - start < 1.0


def test_every_package_is_pinned_to_its_content_and_to_no_host() -> None:
    lock = (ROOT / "assets" / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: entry for name, entry in json.loads(lock)["packages"].items() if name}
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []
    assert "://" not in lock


def test_the_licences_of_what_is_shipped_go_along() -> None:
    licences = (BUILT / "LICENTIES.txt").read_text(encoding="utf-8")
    assert "htmx.org" in licences
    assert "@utrecht/button-css" in licences
    assert "EUROPEAN UNION PUBLIC LICENCE" in licences.upper()


def test_the_style_sheet_travels_compressed() -> None:
    answer = Client().get("/static/gebouwd/weerklank.css", headers={"accept-encoding": "gzip"})
    assert (answer.status_code, answer["Content-Encoding"]) == (200, "gzip")
