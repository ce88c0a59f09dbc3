"""Reading a file on beside the request: it holds nothing up, tells nothing, and what breaks it leaves whole batches."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import StringIO
from threading import Event, Semaphore
from threading import enumerate as running
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from tests.people import People, browser_of, make_people
from tests.wetten.makers import url_of_test_database
from weerklank.pure.tables import Column, Table, open_table
from weerklank.signalen.enums import Bron
from weerklank.signalen.instroom import BATCH, Begun, begin_import, import_signalen
from weerklank.signalen.models import Afzender, Bulkinvoer, Signaal
from weerklank.signalen.rules import LONGEST_BATCH, still_busy
from weerklank.web.coordinatie import doorlezen
from weerklank.web.coordinatie.instroom import KolommenForm

SECRET = "Mevrouw Annelies Veerman, BSN 111222333, wacht al weken."
ROWS = b"tekst\nDe brug is te smal.\nHet loket sluit te vroeg.\n"


@pytest.fixture
def people(transactional_db: None) -> People:
    return make_people()


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Reading waits at its first batch until this is set."""
    go_on, keep = Event(), Begun._keep
    monkeypatch.setattr(doorlezen, "_places", Semaphore(doorlezen.MOST))

    def waiting(self: Begun, rows: Any) -> None:
        assert go_on.wait(20)
        keep(self, rows)

    monkeypatch.setattr(Begun, "_keep", waiting)
    yield go_on
    go_on.set()
    ended()


def ended() -> None:
    """Wait until no file is read any more."""
    for thread in running():
        if thread.name.startswith("inlezen-"):
            thread.join(20)
            assert not thread.is_alive()


def send(people: People, data: bytes = ROWS) -> str:
    said = {"organisatie": people.uitvoerder.pk, "bron": "uitvoering", "stap": "inlezen", "kolom_tekst": "0"}
    said |= {"koppen": KolommenForm(open_table(data)).mark, "bestand": SimpleUploadedFile("signalen.csv", data)}
    answer = browser_of(people.coordinator).post("/coordinatie/inlezen/", said)
    assert answer.status_code == 302
    return str(answer["Location"])


def page(people: People, path: str, **headers: str) -> str:
    return browser_of(people.coordinator).get(path, headers=headers).content.decode()


def begun(people: People, table: Table) -> Begun:
    said = {"organisatie": people.uitvoerder, "bron": Bron.UITVOERING, "by": people.coordinator}
    return begin_import(table, {Column.TEKST: 0}, **said, now=timezone.now(), clock=timezone.now)


def test_the_page_comes_at_once_tells_how_far_it_is_and_then_reports(people: People, hold: Event) -> None:
    path = send(people)
    before = page(people, path)
    assert "0 van de 2 rijen" in before
    assert '<progress value="0" max="2"' in before
    assert f'hx-get="{path}?was=0"' in before
    assert "Geweigerde rijen" not in before
    assert Signaal.objects.count() == 0
    hold.set()
    ended()
    after = page(people, path)

    assert ("hx-get" in after, "<progress" in after) == (False, False)
    assert "Er is geen rij geweigerd." in after
    assert (Bulkinvoer.objects.get().finished_at is None, Signaal.objects.count()) == (False, 2)


def test_a_screen_reader_is_told_at_a_quarter_and_at_the_end_and_not_each_time(people: People, hold: Event) -> None:
    run = Bulkinvoer.objects.get(pk=int(send(people).split("/")[-2]))
    path = f"/coordinatie/inlezen/{run.pk}/"

    def told(read: int, was: str, rijen: int = 10_000) -> bool:
        Bulkinvoer.objects.filter(pk=run.pk).update(nieuw=read, rijen=rijen)
        return 'id="gemeld"' in page(people, f"{path}?was={was}", **{"HX-Request": "true"})

    assert [told(500, "0"), told(2_000, "1500"), told(2_500, "2000"), told(3_000, "2500"), told(5_000, "4500")] == [
        False, False, True, False, True,
    ]  # fmt: skip
    assert [told(0, "0", 0), told(1, "x" * 50, 3), told(1, "9" * 50, 3)] == [False, True, True]
    assert '<p class="weerklank-onzichtbaar" id="gemeld" role="status"></p>' in page(people, path)
    Bulkinvoer.objects.filter(pk=run.pk).update(finished_at=timezone.now())
    assert told(10_000, "9999")


def test_with_every_place_taken_the_request_reads_itself(people: People, hold: Event) -> None:
    for number in range(doorlezen.MOST):
        send(people, f"tekst\nWachtende rij {number}.\n".encode())
    assert not doorlezen.read_on(lambda: None, Bulkinvoer.objects.latest("pk"))
    waiting = Bulkinvoer.objects.filter(finished_at=None)
    assert waiting.count() == doorlezen.MOST
    hold.set()
    ended()
    assert doorlezen.read_on(lambda: None, Bulkinvoer.objects.latest("pk"))


def test_read_in_the_request_it_is_done_when_the_page_comes(people: People, every_place_taken: None) -> None:
    path = send(people)
    assert (Bulkinvoer.objects.get().finished_at is None, Signaal.objects.count()) == (False, 2)
    assert "Er is geen rij geweigerd." in page(people, path)


@pytest.mark.parametrize("data", [b"", b"%PDF"])
def test_what_is_refused_beforehand_is_said_at_the_form_and_starts_nothing(people: People, data: bytes) -> None:
    said = {"organisatie": people.uitvoerder.pk, "bron": "uitvoering", "stap": "inlezen", "kolom_tekst": "0"}
    answer = browser_of(people.coordinator).post(
        "/coordinatie/inlezen/", said | {"bestand": SimpleUploadedFile("a.csv", data)}
    )
    assert (answer.status_code, Bulkinvoer.objects.count()) == (422, 0)


def test_a_crash_is_logged_without_a_word_of_a_row_and_frees_its_place(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, places = StringIO(), Semaphore(1)
    handler = logging.StreamHandler(log)
    monkeypatch.setattr(doorlezen, "_places", places)
    monkeypatch.setattr(doorlezen.log, "handlers", [handler])
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE signalen_signaal ADD CONSTRAINT proef CHECK (tekst !~ 'wacht al weken')")
    try:
        found = begun(people, open_table(f"tekst\n{SECRET}\n".encode()))
        assert doorlezen.read_on(found.read, found.invoer)
        ended()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE signalen_signaal DROP CONSTRAINT proef")
    run = Bulkinvoer.objects.get()

    assert (run.finished_at, run.gelezen, Signaal.objects.count()) == (None, 0, 0)
    assert f"bulkinvoer {run.pk} ended: IntegrityError in " in log.getvalue()
    assert [word for word in ("wacht", "Veerman", "PERSOON", "111222333") if word in log.getvalue()] == []
    assert places.acquire(blocking=False)


def test_the_thread_leaves_no_connection_behind(people: People, hold: Event) -> None:
    hold.set()
    before = _connections()
    send(people)
    ended()
    deadline = time.monotonic() + 5
    while _connections() > before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert _connections() == before


def _connections() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
        return int(cursor.fetchone()[0])


def test_unfinished_is_told_apart_from_busy_with_what_to_do(people: People) -> None:
    run = begun(people, open_table(ROWS)).invoer
    path = f"/coordinatie/inlezen/{run.pk}/"
    busy = page(people, path)
    Bulkinvoer.objects.update(batch_at=timezone.now() - LONGEST_BATCH * 2)
    silent = page(people, path)

    assert ("hx-get" in busy, "niet afgemaakt" in busy) == (True, False)
    assert ("hx-get" in silent, "niet afgemaakt" in silent) == (False, True)
    assert "Lees hetzelfde bestand opnieuw in om verder te gaan: niets komt er dubbel bij." in silent


ENDS = """
import time
from threading import Event
from types import SimpleNamespace
import django
django.setup()
from weerklank.web.coordinatie.doorlezen import read_on
started = Event()
def read():
    started.set()
    time.sleep(600)
assert read_on(read, SimpleNamespace(pk=1))
assert started.wait(10)
print("klaar")
"""

KILLED = """
import sys, os, signal
import django
django.setup()
from django.utils import timezone
from threading import Event
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.pure.tables import Column, open_table
from weerklank.signalen.enums import Bron
from weerklank.signalen.instroom import begin_import
from weerklank.web.coordinatie.doorlezen import read_on
table = open_table(sys.stdin.buffer.read())
said = {"organisatie": Organisatie.objects.get(pk=int(sys.argv[1])), "by": Gebruiker.objects.get(pk=int(sys.argv[2]))}
begun = begin_import(table, {Column.TEKST: 0}, **said, bron=Bron.UITVOERING, now=timezone.now(), clock=timezone.now)
def die(rows):
    if rows >= 1000:
        os.kill(os.getpid(), signal.SIGKILL)
assert read_on(lambda: begun.read(die), begun.invoer)
Event().wait(60)
"""


def process(code: str, *words: str, data: bytes = b"", url: str = "") -> subprocess.CompletedProcess[bytes]:
    env = os.environ | {"DJANGO_SETTINGS_MODULE": "weerklank.settings", "DATABASE_URL": url or "postgresql:///none"}
    command = [sys.executable, "-c", code, *words]
    return subprocess.run(command, env=env, input=data, capture_output=True, timeout=60, check=False)


def test_the_end_of_the_process_waits_for_no_file() -> None:
    began = time.monotonic()
    done = process(ENDS)
    assert (done.returncode, done.stdout) == (0, b"klaar\n"), done.stderr
    assert time.monotonic() - began < 30


def test_a_kill_half_way_leaves_whole_batches_and_reading_again_goes_on(people: People) -> None:
    data = "\n".join(["tekst", *(f"Tekst nummer {n} is te smal." for n in range(2 * BATCH + 20))]).encode()
    who = [str(people.uitvoerder.pk), str(people.coordinator.pk)]
    done = process(KILLED, *who, data=data, url=url_of_test_database())
    run = Bulkinvoer.objects.get()

    assert done.returncode == -signal.SIGKILL, done.stderr
    assert (run.finished_at, run.nieuw, Signaal.objects.count()) == (None, 2 * BATCH, 2 * BATCH)
    assert Afzender.objects.count() == 2 * BATCH
    assert not still_busy(run, timezone.now() + LONGEST_BATCH * 2)
    said: dict[str, Any] = {"organisatie": people.uitvoerder, "bron": Bron.UITVOERING, "by": people.coordinator}
    again = import_signalen(open_table(data), {Column.TEKST: 0}, **said, now=timezone.now())
    assert (again.nieuw, again.bekend) == (20, 2 * BATCH)
