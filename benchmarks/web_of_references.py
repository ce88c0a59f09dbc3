"""How fast "what else hangs on this article" and the stack of rules upon rules are answered, on the real web of laws.

Run it with `python benchmarks/web_of_references.py ARCHIVE [--alles]`: without --alles the first 1,000 regulations of
the archive (bwb-2012-helft.tar.xz). Uses an embedded database in a temporary folder; with WEERKLANK_BENCH_DATA the
database stays in that folder and a next run uses it again. The peer is one lookup of an article by its number.
"""

import argparse
import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from weerklank.launch.database import django_ready

ASKED = 40
"""Articles of each sort that are asked for."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archief", nargs="?", type=Path)
    parser.add_argument("--alles", action="store_true", help="the whole archive, once")
    asked = parser.parse_args()
    if asked.archief is None:
        print("no archive given: nothing to measure on")
        return
    with tempfile.TemporaryDirectory() as folder:
        kept = os.environ.get("WEERKLANK_BENCH_DATA")
        os.environ["WEERKLANK_DATA"] = kept or str(Path(folder) / "data")
        archive = asked.archief if asked.alles else cut(asked.archief, 1000, Path(folder))
        with django_ready("benchmark", migrated=False):
            from django.core.management import call_command

            call_command("migrate", verbosity=0)
            fill(archive)
            report()


def cut(archive: Path, number: int, folder: Path) -> Path:
    """The first files of the archive, as an archive."""
    sys.path.insert(0, str(Path(__file__).parent))
    from import_wetten import cut as first_files

    return first_files(archive, number, folder)


def fill(archive: Path) -> None:
    """Read the laws in, unless that was done before."""
    from django.db import connection

    from weerklank.wetten.actions import import_regelingen
    from weerklank.wetten.models import Regeling

    if not Regeling.objects.exists():
        import_regelingen(archive, by=None, now=dt.datetime.now(dt.UTC))
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def report() -> None:
    """Ask for the most cited articles, for those that carry most rules and for any, and print the times."""
    from weerklank.wetten.models import Regeling, Verwijzing
    from weerklank.wetten.references import reference_counts, stacked_on

    print(f"{Regeling.objects.count()} regulations, {Verwijzing.objects.count()} references")
    for name, places in (("most cited", most_cited()), ("most rules", most_rules()), ("any", any_places())):
        if not places:
            continue
        row = [timed(places, look) for look in (one_article, incoming, stacked_on)]
        deep = [stacked_on(*place) for place in places]
        print(
            f"{name} ({len(places)}): one article {row[0]}; who refers to it {row[1]}; stacked rules {row[2]}; "
            f"deepest {max(stapel.diepte for stapel in deep)}, most rules {max(len(stapel.regels) for stapel in deep)}"
        )
        began = time.perf_counter()
        counts = reference_counts(places)
        print(f"  counts of {len(counts)} articles at once: {(time.perf_counter() - began) * 1000:.1f} ms")


def timed(places: list[tuple[str, str]], look: Callable[[str, str], object]) -> str:
    """Median and 95th percentile in milliseconds, each place asked once after one to warm up."""
    look(*places[0])
    times = []
    for place in places:
        began = time.perf_counter()
        look(*place)
        times.append((time.perf_counter() - began) * 1000)
    return f"p50 {statistics.median(times):.1f} ms, p95 {sorted(times)[int(len(times) * 0.95) - 1]:.1f} ms"


def one_article(bwb_id: str, nummer: str) -> object:
    """The peer: the article itself."""
    from weerklank.wetten.models import Artikel

    return Artikel.objects.filter(regeling__bwb_id=bwb_id, nummer=nummer).first()


def incoming(bwb_id: str, nummer: str) -> object:
    """A page of laws that refer to it, with their articles."""
    from weerklank.wetten.references import articles_referring_to, laws_referring_to

    page = list(laws_referring_to(bwb_id, nummer).order_by("naam", "id")[:20])
    return articles_referring_to(bwb_id, nummer, page)


def most_cited() -> list[tuple[str, str]]:
    """The articles to which most references point."""
    return places(
        "SELECT doel_bwb_id, doel_artikel FROM wetten_verwijzing WHERE doel_artikel <> '' AND doel_bwb_id <> '' "
        "GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT %s"
    )


def most_rules() -> list[tuple[str, str]]:
    """The articles that most preambles refer to."""
    return places(
        "SELECT doel_bwb_id, doel_artikel FROM wetten_verwijzing v JOIN wetten_artikelversie t ON t.id = v.versie_id "
        "JOIN wetten_artikel a ON a.id = t.artikel_id WHERE a.soort = 'aanhef' AND doel_artikel <> '' "
        "GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT %s"
    )


def any_places() -> list[tuple[str, str]]:
    """Articles spread over the whole register."""
    return places(
        "SELECT r.bwb_id, a.nummer FROM wetten_artikel a JOIN wetten_regeling r ON r.id = a.regeling_id "
        "WHERE a.nummer <> '' AND a.soort = 'artikel' ORDER BY md5(a.id::text) LIMIT %s"
    )


def places(sql: str) -> list[tuple[str, str]]:
    """The places that a query gives."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(sql, [ASKED])
        return [(str(bwb), str(number)) for bwb, number in cursor.fetchall()]


if __name__ == "__main__":
    main()
