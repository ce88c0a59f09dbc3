"""Killed in the middle of intake: what was acknowledged is there, nothing is there by half, and no log says a word."""

import http.client
import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread
from uuid import uuid4

import psutil

from tests.launch.product import Product

BARE = "--zonder-voorbeeld"
WORDS = ("111222333", "Veerman", "zoekgeheim")
SECRET = "Mevrouw Annelies Veerman, BSN 111222333, wacht al weken."

PEOPLE = """
from django.utils import timezone
from weerklank.kern.actions import add_gebruiker, add_organisatie, give_rol, make_sleutel
from weerklank.kern.enums import Rol
now = timezone.now()
place = add_organisatie(naam="Dienst (fictief)", slug="dienst", soort="zbo", by=None, now=now)
who = add_gebruiker(email="kassa@voorbeeld.invalid", naam="Kassa", password=None, by=None, now=now)
give_rol(who, Rol.PROFESSIONAL, place, by=None, now=now)
print(make_sleutel(place, who, naam="kassa", by=None, now=now)[1])
"""

COUNTS = """
import json
from weerklank.kern.models import Gebeurtenis, Termijn
from weerklank.signalen.models import Afzender, Signaal
print(json.dumps({
    "kept": list(Signaal.objects.values_list("pk", flat=True)),
    "senders": list(Afzender.objects.values_list("signaal", flat=True)),
    "told": list(Gebeurtenis.objects.filter(soort="signaal-ingediend").values_list("over_id", flat=True)),
    "clocks": Termijn.objects.count(),
}))
"""


def inside(product: Product, code: str) -> str:
    """Run this in a process of its own with the product's database, and give what it printed last."""
    body = "\n".join("    " + line for line in code.strip().splitlines())
    script = f"from weerklank.launch.database import django_ready\nwith django_ready('proef'):\n{body}\n"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=product.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def report(port: int, token: str, acknowledged: list[int]) -> None:
    """Report signalen as fast as it goes, until nobody answers any more."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    for _number in range(100):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connection.request(
                "POST", "/api/v1/signalen", json.dumps({"tekst": SECRET}), headers | {"Idempotency-Key": str(uuid4())}
            )
            answer = connection.getresponse()
            said = json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError):
            return
        if answer.status == 201:
            acknowledged.append(said["id"])


def logs_of(data: Path) -> str:
    return "".join(path.read_text(errors="replace") for path in data.rglob("*.log*") if path.is_file())


def test_what_was_acknowledged_is_there_and_nothing_by_half(ready: Product, free_port: int) -> None:
    process = ready.start(free_port, BARE)
    token, acknowledged = inside(ready, PEOPLE), []
    threads = [Thread(target=report, args=(free_port, token, acknowledged)) for _number in range(3)]
    for thread in threads:
        thread.start()
    until = time.monotonic() + 30
    while len(acknowledged) < 10 and time.monotonic() < until:
        time.sleep(0.02)
    asked = http.client.HTTPConnection("127.0.0.1", free_port, timeout=10)
    asked.request("GET", "/zoeken/?q=zoekgeheim+111222333")
    asked.getresponse().read()
    web = next(member for member in ready.family(process) if "web" in member.cmdline())
    for one in [web, *web.children(recursive=True)]:
        with suppress(psutil.NoSuchProcess):
            one.kill()
    for thread in threads:
        thread.join(30)
    assert process.wait(60) == 1
    found = json.loads(inside(ready, COUNTS))

    assert len(acknowledged) >= 10
    assert set(acknowledged) <= set(found["kept"])
    assert sorted(found["kept"]) == sorted(found["senders"]) == sorted(found["told"])
    assert found["clocks"] == len(found["kept"])
    written = logs_of(ready.data)
    assert [word for word in WORDS if word in written] == []
    assert written != ""
