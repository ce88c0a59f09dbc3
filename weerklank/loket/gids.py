"""Directory, rules and experience as this process last read them, read again when one of them changed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from uuid import uuid4

from weerklank.kern.ministeries import Ministeries
from weerklank.kern.models import Organisatie
from weerklank.loket.models import Bevoegdheid, Ervaring, Gidseditie, Routeregel
from weerklank.pure.routeregels import Regel, stems_of
from weerklank.wetten.models import Regeling


@dataclass(frozen=True, slots=True)
class Plek:
    """An organisation that is competent: `gebied` holds the stems of the name of its area, empty for the country."""

    organisatie: int
    gebiedsoort: str
    gebied: frozenset[str]
    gebiednaam: str


@dataclass(frozen=True, slots=True)
class Gids:
    """Everything that proposals are made of, by what they are looked up with."""

    code: str = ""
    op_begrip: Mapping[str, list[Plek]] = field(default_factory=dict)
    op_wet: Mapping[str, list[Plek]] = field(default_factory=dict)
    regels: Mapping[int, list[Regel]] = field(default_factory=dict)
    ervaring: Mapping[str, list[tuple[int, int, int]]] = field(default_factory=dict)
    """Of each key the organisations with how often they accepted and refused."""
    namen: Mapping[int, str] = field(default_factory=dict)
    wetnamen: Mapping[str, str] = field(default_factory=dict)
    ministeries: Ministeries | None = None


_lock = Lock()
_kept: list[Gids] = [Gids()]


def gids_at(code: str) -> Gids:
    """The directory of this edition. No query when this process has it; an empty code is an empty directory."""
    if not code:
        return Gids()
    with _lock:
        if _kept[0].code != code:
            _kept[0] = _read(code)
        return _kept[0]


def changed() -> None:
    """Say that directory, rules or experience changed. Call it inside the transaction of the change."""
    Gidseditie.objects.update_or_create(pk=1, defaults={"code": uuid4()})


def _read(code: str) -> Gids:
    op_begrip, op_wet = _plekken()
    namen = dict(Organisatie.objects.values_list("pk", "naam"))
    wetnamen = dict(Regeling.objects.filter(bwb_id__in=list(op_wet)).values_list("bwb_id", "naam"))
    return Gids(code, op_begrip, op_wet, _regels(), _ervaring(), namen, wetnamen, Ministeries())


def _plekken() -> tuple[dict[str, list[Plek]], dict[str, list[Plek]]]:
    op_begrip: dict[str, list[Plek]] = defaultdict(list)
    op_wet: dict[str, list[Plek]] = defaultdict(list)
    for row in Bevoegdheid.objects.filter(ended_at=None).order_by("id"):
        plek = Plek(row.organisatie_id, row.gebiedsoort, frozenset(stems_of(row.gebied)), row.gebied)
        (op_begrip[row.begrip] if row.begrip else op_wet[row.wet]).append(plek)
    return dict(op_begrip), dict(op_wet)


def _regels() -> dict[int, list[Regel]]:
    found = defaultdict(list)
    for row in Routeregel.objects.filter(actief=True).order_by("organisatie", "volgorde"):
        found[row.organisatie_id].append(regel_of(row))
    return dict(found)


def regel_of(row: Routeregel) -> Regel:
    """A stored rule as the rule that is tried on signalen."""
    return Regel(
        sleutel=row.pk,
        naar=row.naar_id,
        naam=row.naam,
        wet=row.wet,
        artikel=row.artikel,
        begrip=row.begrip,
        woorden=stems_of(row.woorden),
        organisatie=row.van_id,
        bron=row.bron,
    )


def _ervaring() -> dict[str, list[tuple[int, int, int]]]:
    found = defaultdict(list)
    rows = Ervaring.objects.order_by("id").values_list("sleutel", "organisatie", "aanvaard", "geweigerd")
    for sleutel, organisatie, aanvaard, geweigerd in rows:
        found[sleutel].append((organisatie, aanvaard, geweigerd))
    return dict(found)
