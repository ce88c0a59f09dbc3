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

ANOTHER = """
from django.utils import timezone
from weerklank.kern.actions import make_sleutel
from weerklank.kern.models import Gebruiker, Organisatie
place, who = Organisatie.objects.get(slug="dienst"), Gebruiker.objects.get(email="kassa@voorbeeld.invalid")
print(make_sleutel(place, who, naam="nog een", by=None, now=timezone.now())[1])
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
    process.terminate()
    assert process.wait(60) == 0
    found = json.loads(inside(ready, COUNTS))

    assert len(acknowledged) >= 10
    assert set(acknowledged) <= set(found["kept"])
    assert sorted(found["kept"]) == sorted(found["senders"]) == sorted(found["told"])
    assert found["clocks"] == len(found["kept"])
    written = logs_of(ready.data)
    assert [word for word in WORDS if word in written] == []
    assert written != ""


FATES = """
import json
from collections import Counter
from weerklank.kern.models import Gebeurtenis
from weerklank.signalen.actions import add_missing_vectors
from weerklank.signalen.models import Afzender, Signaal
while add_missing_vectors():
    pass
print(json.dumps({
    "kept": {str(key): pk for key, pk in Signaal.objects.values_list("inzending", "pk")},
    "rows": Signaal.objects.count(),
    "vectors": Signaal.objects.exclude(vector=None).count(),
    "senders": sorted(Afzender.objects.values_list("signaal", flat=True)),
    "told": sorted(Gebeurtenis.objects.filter(soort="signaal-ingediend").values_list("over_id", flat=True)),
}))
"""


def report_until_acknowledged(port: int, token: str, until: float, acknowledged: dict[str, int], seen: list[int]) -> None:
    """Report signalen until that moment; each is sent again with its key until it is acknowledged."""
    while time.monotonic() < until:
        key, given_up = str(uuid4()), time.monotonic() + 60
        while key not in acknowledged and time.monotonic() < given_up:
            status, said = post(port, token, key)
            seen.append(status)
            if status in (200, 201):
                acknowledged[key] = said["id"]
            else:
                time.sleep(0.3)


def post(port: int, token: str, key: str) -> tuple[int, dict[str, int]]:
    """The status and what was said; 0 when the connection broke."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Idempotency-Key": key}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("POST", "/api/v1/signalen", json.dumps({"tekst": "De brief kwam te laat."}), headers)
        answer = connection.getresponse()
        assert answer.status != 503 or answer.headers["Retry-After"] == "2"
        return answer.status, json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError):
        return 0, {}
    finally:
        connection.close()


def test_worker_and_database_killed_under_load_lose_nothing_and_double_nothing(ready: Product, free_port: int) -> None:
    process = ready.start(free_port, BARE)
    tokens = [inside(ready, PEOPLE), *(inside(ready, ANOTHER) for _number in range(2))]
    acknowledged: dict[str, int] = {}
    seen: list[int] = []
    until = time.monotonic() + 20
    threads = [
        Thread(target=report_until_acknowledged, args=(free_port, token, until, acknowledged, seen)) for token in tokens
    ]
    for thread in threads:
        thread.start()
    for part in ("worker", "postgres"):
        time.sleep(5)
        next(one for one in psutil.Process(process.pid).children() if part in " ".join(one.cmdline()[:5])).kill()
    for thread in threads:
        thread.join(90)
    process.terminate()
    assert process.wait(60) == 0
    found = json.loads(inside(ready, FATES))

    assert {key: found["kept"].get(key) for key in acknowledged} == acknowledged
    assert sorted(found["kept"].values()) == found["senders"] == found["told"]
    assert found["rows"] == found["vectors"] == len(found["kept"])
    assert set(seen) <= {0, 200, 201, 429, 503}
    assert len(acknowledged) > 20
