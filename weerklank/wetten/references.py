"""The web of references between all laws: what else hangs on an article, and how deep rules are stacked on it.

Law text is public: no reader is refused, so no `visible_to`. Only texts that are not yet followed by another count.
A rule rests on an article when its preamble says so ("Gelet op artikel 8 van de ...", Aanwijzingen voor de regelgeving
4.30); other references to it are counted as references.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet

from weerklank.wetten.models import Artikel, Regeling, Verwijzing

Place = tuple[str, str]
"""A BWB id and the number of an article in it."""

DEPTH = 6
"""Levels of rules upon rules that are looked for: law, order, regulation, policy rule and two to spare."""
MOST = 500
"""Rules that are listed at most as stacked on one article."""
COUNTED = 1000
"""Where counting references to one article stops."""

_STACKED = """
WITH RECURSIVE gestapeld(regeling_id, diepte) AS (
    SELECT artikel.regeling_id, 1
    FROM wetten_verwijzing verwijzing
    JOIN wetten_artikelversie versie ON versie.id = verwijzing.versie_id AND versie.geldig_tot IS NULL
    JOIN wetten_artikel artikel ON artikel.id = versie.artikel_id AND artikel.soort = 'aanhef'
    WHERE verwijzing.doel_bwb_id = %s AND verwijzing.doel_artikel = %s AND verwijzing.doel_artikel <> ''
      AND strpos(lower(left(versie.tekst, verwijzing.van)), 'gelet op') > 0
  UNION
    SELECT artikel.regeling_id, gestapeld.diepte + 1
    FROM gestapeld
    JOIN wetten_regeling grondslag ON grondslag.id = gestapeld.regeling_id
    JOIN wetten_verwijzing verwijzing ON verwijzing.doel_bwb_id = grondslag.bwb_id
    JOIN wetten_artikelversie versie ON versie.id = verwijzing.versie_id AND versie.geldig_tot IS NULL
    JOIN wetten_artikel artikel ON artikel.id = versie.artikel_id AND artikel.soort = 'aanhef'
    WHERE gestapeld.diepte < %s AND artikel.regeling_id <> gestapeld.regeling_id
      AND strpos(lower(left(versie.tekst, verwijzing.van)), 'gelet op') > 0
)
SELECT regeling_id, min(diepte) AS diepte
FROM gestapeld JOIN wetten_regeling eigen ON eigen.id = gestapeld.regeling_id AND eigen.bwb_id <> %s
GROUP BY regeling_id ORDER BY diepte, regeling_id LIMIT %s
"""

_COUNTS = """
SELECT plaats.bwb_id, plaats.nummer, (
    SELECT count(*) FROM (
        SELECT 1 FROM wetten_verwijzing verwijzing
        JOIN wetten_artikelversie versie ON versie.id = verwijzing.versie_id AND versie.geldig_tot IS NULL
        WHERE verwijzing.doel_bwb_id = plaats.bwb_id AND verwijzing.doel_artikel = plaats.nummer LIMIT %s
    ) geteld
) FROM unnest(%s::text[], %s::text[]) AS plaats(bwb_id, nummer) WHERE plaats.nummer <> ''
"""


@dataclass(frozen=True, slots=True)
class Gestapeld:
    """A regulation that rests on an article: itself (1), through a rule that does (2), and so on."""

    regeling: Regeling
    diepte: int


@dataclass(frozen=True, slots=True)
class Stapel:
    """All rules stacked on one article, those nearest first. `afgekapt`: there are more than are listed."""

    regels: tuple[Gestapeld, ...]
    afgekapt: bool

    @property
    def diepte(self) -> int:
        """How many levels of rules stand on the article; 0 when none does."""
        return max((regel.diepte for regel in self.regels), default=0)

    def niveaus(self) -> list[tuple[int, list[Regeling]]]:
        """The rules by level, from the article upwards."""
        levels: dict[int, list[Regeling]] = defaultdict(list)
        for regel in self.regels:
            levels[regel.diepte].append(regel.regeling)
        return sorted(levels.items())


def stacked_on(bwb_id: str, nummer: str, *, most: int = MOST) -> Stapel:
    """The rules that rest on an article, each at its shortest distance, at most DEPTH levels and `most` rules.

    Rules that rest on each other in a circle are each listed once; the law of the article itself is not. Two queries.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STACKED, [bwb_id, nummer, DEPTH, bwb_id, most + 1])
        rows: list[tuple[int, int]] = cursor.fetchall()
    found = Regeling.objects.defer("zoek", "intitule").in_bulk([pk for pk, _ in rows[:most]])
    regels = tuple(Gestapeld(found[pk], diepte) for pk, diepte in rows[:most] if pk in found)
    return Stapel(regels, len(rows) > most)


def laws_referring_to(bwb_id: str, nummer: str) -> QuerySet[Regeling]:
    """Regulations with a text that refers to this article. Page it by (`naam`, `id`)."""
    hits = _references(bwb_id, nummer).filter(versie__artikel__regeling=OuterRef("pk"))
    return Regeling.objects.defer("zoek", "intitule").filter(Exists(hits))


def articles_referring_to(
    bwb_id: str, nummer: str, regelingen: Sequence[Regeling], *, most: int = COUNTED
) -> dict[int, list[Artikel]]:
    """The parts of these regulations that refer to the article, in the order of each law. One query."""
    hits = _references(bwb_id, nummer).filter(versie__artikel=OuterRef("pk"))
    rows = Artikel.objects.filter(Exists(hits), regeling__in=[one.pk for one in regelingen])
    found: dict[int, list[Artikel]] = defaultdict(list)
    for artikel in rows.defer("containers").order_by("regeling_id", "volgorde", "id")[:most]:
        found[artikel.regeling_id].append(artikel)
    return dict(found)


def _references(bwb_id: str, nummer: str) -> QuerySet[Verwijzing]:
    return Verwijzing.objects.filter(doel_bwb_id=bwb_id, doel_artikel=nummer, versie__geldig_tot=None).exclude(
        doel_artikel=""
    )


def reference_counts(places: Iterable[Place]) -> dict[Place, int]:
    """How many references in texts of now point at each place; counting stops at COUNTED. One query."""
    wanted = sorted(set(places))
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, [COUNTED, [bwb for bwb, _ in wanted], [nummer for _, nummer in wanted]])
        return {(bwb, nummer): count for bwb, nummer, count in cursor.fetchall()}
