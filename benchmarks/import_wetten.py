"""How fast law text is read into the register, how that grows, and how much memory it takes.

Run it with `python benchmarks/import_wetten.py [ARCHIVE] [--alles]`. Without an archive it makes law files
of its own; with one (bwb-2012-helft.tar.xz) it takes the first files, or all of them with --alles. Uses an
embedded database in a temporary folder. The peer in the same run is a plain lxml parse of the same bytes,
which keeps nothing.
"""

import argparse
import datetime as dt
import io
import os
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from lxml import etree

from weerklank.launch.database import django_ready
from weerklank.pure.bwb.reader import read_regeling
from weerklank.pure.bwb.sources import read_source

SIZES = (100, 1_000)
ARTICLES = 15
LAW = (
    "<?xml version='1.0'?><wetgeving bwb-id='BWBR{0:07d}' soort='wet'><intitule>Proefwet {0}</intitule><wet-besluit>"
    "<wettekst>{1}</wettekst></wet-besluit></wetgeving>"
)
ARTICLE = (
    "<artikel><kop><label>Artikel</label><nr>{0}</nr></kop><lid><lidnr>1</lidnr><al>Het bestuursorgaan beslist binnen "
    "acht weken na ontvangst van de aanvraag, bedoeld in <extref doc='1.0:v:BWBR0005537&amp;artikel=4:13'>artikel 4:13"
    "</extref>, tenzij de aanvraag onvolledig is.</al></lid><lid><lidnr>2</lidnr><al>Het eerste lid geldt niet voor:"
    "</al><lijst><li><li.nr>a.</li.nr><al>spoed;</al></li><li><li.nr>b.</li.nr><al>overmacht.</al></li></lijst></lid>"
    "</artikel>"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archief", nargs="?", type=Path)
    parser.add_argument("--alles", action="store_true", help="the whole archive, once")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WEERKLANK_DATA"] = str(Path(folder) / "data")
        archives = [asked.archief] if asked.alles else [cut(asked.archief, n, Path(folder)) for n in SIZES]
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command

            call_command("migrate", verbosity=0)
            for archive in archives:
                report(archive)
            report_searches()


def cut(archive: Path | None, number: int, folder: Path) -> Path:
    """The first files of an archive, or made ones, as an archive."""
    path = folder / f"wetten-{number}.tar.xz"
    with tarfile.open(path, "w:xz", preset=1) as made:
        for naam, data in first_files(archive, number):
            member = tarfile.TarInfo(naam)
            member.size = len(data)
            made.addfile(member, io.BytesIO(data))
    return path


def first_files(archive: Path | None, number: int) -> Iterator[tuple[str, bytes]]:
    if archive is None:
        for law in range(number):
            body = "".join(ARTICLE.format(n) for n in range(1, ARTICLES + 1))
            yield f"xml/BWBR{law:07d}.xml", LAW.format(law, body).encode()
        return
    for _, file in zip(range(number), read_source(archive), strict=False):
        yield file.naam, file.data


def report(archive: Path) -> None:
    """One line of figures: the peer, our parser alone, the import with the database."""
    from weerklank.wetten.models import Artikel, Invoer, Regeling

    Invoer.objects.all().delete()
    Regeling.objects.all().delete()
    files, size, plain = timed_pass(archive, etree.fromstring)
    _, _, parsed = timed_pass(archive, read_regeling)
    seconds, processor, memory = timed_import(archive)
    print(  # noqa: T201
        f"{files} files, {size / 1e6:.1f} MB: lxml alone {plain:.1f} s, our parser {parsed:.1f} s on one core, import "
        f"{seconds:.1f} s, {processor:.1f} s of processor in all ({files / seconds:.0f} regulations/s, "
        f"{size / 1e6 / seconds:.2f} MB/s, {Artikel.objects.count()} parts), most memory {memory / 1e6:.0f} MB"
    )


QUESTIONS = (
    "zorgtoeslag",
    "Awb",
    "kinderbijslag kwartaal",
    "aanvraag besluit termijn",
    "wet",
    "bijstand inkomen partner",
)
ROUNDS = 20
LOOK_EVERY = 40


def report_searches() -> None:
    """How long a search takes in the register as it is now: laws by name or words, and articles by words."""
    from weerklank.wetten.queries import search_regelingen
    from weerklank.wetten.search import search_articles

    for naam, search in (
        ("laws", lambda words: list(search_regelingen(words).order_by("naam", "id")[:20])),
        ("articles", search_articles),
    ):
        seconds = sorted(timed(search, words) for words in QUESTIONS for _ in range(ROUNDS))
        worst = seconds[int(len(seconds) * 0.95)]
        print(f"search {naam}: median {seconds[len(seconds) // 2] * 1e3:.1f} ms, p95 {worst * 1e3:.1f} ms")


def timed(search: Callable[[str], object], words: str) -> float:
    began = time.perf_counter()
    search(words)
    return time.perf_counter() - began


def timed_pass(archive: Path, read: object) -> tuple[int, int, float]:
    """Files, bytes and seconds of one pass that keeps nothing; reading the archive itself does not count."""
    files = size = 0
    seconds = 0.0
    for file in read_source(archive):
        began = time.perf_counter()
        read(file.data)  # type: ignore[operator]
        seconds += time.perf_counter() - began
        files, size = files + 1, size + len(file.data)
    return files, size, seconds


def timed_import(archive: Path) -> tuple[float, float, int]:
    """Seconds by the clock; of processor, that of the database server with it (which says more on a busy machine); and
    the most memory that this process and its readers together held, looked at now and then: looking costs as much as
    reading a small law.
    """
    from weerklank.wetten.actions import import_regelingen

    most, readers, seen = 0, 0.0, 0

    def look(_: object) -> None:
        nonlocal most, readers, seen
        seen += 1
        if seen % LOOK_EVERY:
            return
        most, readers = max(most, memory_of_all()), max(readers, processor_of(readers_of_this()))

    began, before = time.perf_counter(), processor_of([psutil.Process(), *servers()])
    import_regelingen(archive, by=None, now=dt.datetime.now(dt.UTC), progress=look)
    used = processor_of([psutil.Process(), *servers()]) - before + readers
    return time.perf_counter() - began, used, most


def memory_of_all() -> int:
    """Resident bytes of this process and the processes that read for it; the database server is not counted."""
    return sum(process.memory_info().rss for process in [psutil.Process(), *readers_of_this()])


def readers_of_this() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if "python" in child.name()]


def servers() -> list[psutil.Process]:
    """The processes of the embedded database of this run."""
    folder = os.environ["WEERKLANK_DATA"]
    return [p for p in psutil.process_iter(["name", "cwd"]) if (p.info["cwd"] or "").startswith(folder)]


def processor_of(processes: list[psutil.Process]) -> float:
    return sum(process.cpu_times().user + process.cpu_times().system for process in processes)


if __name__ == "__main__":
    main()
