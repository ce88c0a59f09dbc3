"""Reading in several processes."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from weerklank.pure.bwb.problems import EmptyFile, Reden
from weerklank.pure.bwb.sources import Wetbestand
from weerklank.pure.bwb.workers import Gelezen, read_all

DATA = Path(__file__).parents[2] / "data" / "bwb"
LAW = (DATA / "voorbeeldwet-2012.xml").read_bytes()
FILES = [
    Wetbestand("goed.xml", LAW, positie=1),
    Wetbestand("leeg.xml", b"", positie=2),
    Wetbestand("weg.xml", fout=EmptyFile("x"), positie=3),
    *(Wetbestand(f"{n}.xml", LAW, positie=n) for n in range(4, 12)),
]


def told(found: Gelezen) -> tuple[str, int, str]:
    outcome = found.regeling.bwb_id if found.regeling else found.fout.reden.value if found.fout else ""
    return found.naam, found.positie, outcome


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_any_number_of_processes_gives_the_same_files(processes: int) -> None:
    before = set(psutil.Process().children())
    alone = sorted(map(told, read_all(FILES, processes=0)))
    assert sorted(map(told, read_all(iter(FILES), processes=processes))) == alone
    assert len(alone) == len(FILES)
    assert set(psutil.Process().children()) == before


def test_a_file_whose_process_is_killed_is_reported_and_the_rest_is_read() -> None:
    before = set(psutil.Process().children())

    def files() -> Iterator[Wetbestand]:
        yield Wetbestand("lang.xml", LAW.replace(b"Vooraf.", b"<al>woord</al>" * 2_000_000))
        yield FILES[0]
        max(set(psutil.Process().children()) - before, key=lambda reader: reader.pid).kill()

    outcomes = {result.naam: result.fout and result.fout.reden for result in read_all(files(), processes=2)}
    assert outcomes == {"lang.xml": Reden.PROCES_GESTOPT, "goed.xml": None}


def test_processes_end_when_the_one_that_started_them_is_killed() -> None:
    code = (
        "import sys, time\n"
        "from weerklank.pure.bwb.workers import _Pool\n"
        "import contextlib\n"
        "pool = _Pool(2, contextlib.ExitStack())\n"
        "print(*[r.process.pid for r in pool._free], flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    children = [int(pid) for pid in parent.stdout.readline().split()]
    assert len(children) == 2
    parent.kill()
    parent.wait()
    _gone, alive = psutil.wait_procs([psutil.Process(pid) for pid in children if psutil.pid_exists(pid)], timeout=10)
    assert alive == []
