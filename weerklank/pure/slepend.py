"""How long-running a knelpunt is: the open index and the marker "slepend" (domain 3.20, Kamerstuk 29362 nr. 290, 5.2).

No source gives a formula. Every number is a setting of policy/slepend.yaml, shown on a public page.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

HIGHEST = 100
"""Points of a knelpunt for which every part is full."""

DAYS_OF_YEAR = 365


class Reden(StrEnum):
    """Why a knelpunt carries the marker."""

    STANDEN = "standen"
    LEEFTIJD = "leeftijd"
    ONDERZOEK = "onderzoek"


@dataclass(frozen=True, slots=True)
class Telwaarden:
    """What is counted of one knelpunt; each 0 or more. `signalen` is a class (`class_of`), never an exact number."""

    standen: int = 0
    eigenaren: int = 0
    beloften: int = 0
    onderzoek: int = 0
    te_laat: int = 0
    heropend: int = 0
    signalen: int = 0


TELWAARDEN = tuple(field.name for field in fields(Telwaarden))
"""The counted parts in the order of the formula; `leeftijd` comes before them."""

ONDERDELEN = ("leeftijd", *TELWAARDEN)


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One part of the formula: at `vol_bij` (years for the age, else times) it gives all its `punten`."""

    key: str
    naam: str
    punten: int
    vol_bij: int
    toelichting: str


@dataclass(frozen=True, slots=True)
class Formule:
    """The settings: when the marker is on, the parts by their key, the lower bounds of the classes of signals."""

    standen: int
    jaren: int
    onderzoek: int
    onderdelen: Mapping[str, Onderdeel]
    klassen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a score: the number it is made of (days for the age) and its points, in tenths."""

    onderdeel: Onderdeel
    waarde: int
    tienden: int


def parts_of(formule: Formule, waarden: Telwaarden, *, sinds: dt.date, tot: dt.date) -> list[Deel]:
    """The parts of the index of a knelpunt that was put forward on `sinds`, as of the day `tot`, in the order of
    the formula. Their tenths add up to the score exactly; a day before `sinds` counts as that day."""
    numbers = {"leeftijd": max((tot - sinds).days, 0)} | {name: getattr(waarden, name) for name in TELWAARDEN}
    return [Deel(part, numbers[key], _tenths(part, numbers[key])) for key, part in formule.onderdelen.items()]


def score_of(parts: Sequence[Deel]) -> int:
    """The index in tenths of a point, from 0 to 1,000."""
    return sum(part.tienden for part in parts)


def _tenths(part: Onderdeel, number: int) -> int:
    full = part.vol_bij * (DAYS_OF_YEAR if part.key == "leeftijd" else 1)
    return part.punten * 10 * min(number, full) // full


def reasons_of(formule: Formule, waarden: Telwaarden, *, sinds: dt.date, tot: dt.date) -> tuple[Reden, ...]:
    """Why the marker is on, in a fixed order; empty when it is off. Two years are over on the day after."""
    holds = {
        Reden.STANDEN: waarden.standen >= formule.standen,
        Reden.LEEFTIJD: tot > years_after(sinds, formule.jaren),
        Reden.ONDERZOEK: waarden.onderzoek >= formule.onderzoek,
    }
    return tuple(reason for reason, on in holds.items() if on)


def years_after(day: dt.date, years: int) -> dt.date:
    """The same day so many years later; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def class_of(formule: Formule, signalen: int) -> int:
    """The class of so many signalen: 0 below the first bound."""
    return bisect_right(formule.klassen, signalen)


def bounds_of(formule: Formule, klasse: int) -> tuple[int, int | None]:
    """From how many signalen up to and including how many a class runs; None is without end."""
    bounds = (0, *formule.klassen)
    return bounds[klasse], bounds[klasse + 1] - 1 if klasse + 1 < len(bounds) else None


class FormuleError(ValueError):
    """The file cannot be used. `faults` lists everything that is wrong with it, in Dutch."""

    def __init__(self, source: str, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([f"{source}: {len(faults)} fout(en)", *(f"- {fault}" for fault in faults)]))


_KEYS = {"naam", "punten", "vol_bij", "grondslag", "toelichting"}


def load_formule(path: Path, *, small_number: int) -> Formule:
    """The settings in a file. Raises FormuleError with every fault, or OSError.

    `small_number`: below so many signalen no number is told, so no class may start below it.
    """
    try:
        said = yaml.safe_load(path.read_bytes())
    except yaml.YAMLError as error:
        raise FormuleError(str(path), [f"dit is geen geldige YAML: {error}"]) from error
    faults = _faults(said, small_number)
    if faults:
        raise FormuleError(str(path), faults)
    parts = {key: _part(key, said["onderdelen"][key]) for key in ONDERDELEN}
    return Formule(**said["kenmerk"], onderdelen=parts, klassen=tuple(said["klassen"]))


def _part(key: str, row: Mapping[str, Any]) -> Onderdeel:
    return Onderdeel(key, row["naam"], row["punten"], row["vol_bij"], row["toelichting"])


def _faults(said: Any, small_number: int) -> list[str]:
    if not isinstance(said, dict) or set(said) != {"kenmerk", "onderdelen", "klassen"}:
        return ["er moeten precies drie delen zijn: kenmerk, onderdelen en klassen"]
    if not all(isinstance(said[name], dict) for name in ("kenmerk", "onderdelen")):
        return ["kenmerk en onderdelen moeten elk een lijst met namen zijn"]
    return [
        *_mark_faults(said["kenmerk"]),
        *_part_faults(said["onderdelen"]),
        *_class_faults(said["klassen"], small_number),
    ]


def _mark_faults(mark: Mapping[str, Any]) -> list[str]:
    wanted = ("standen", "jaren", "onderzoek")
    faults = [f"kenmerk: '{key}' is onbekend" for key in mark if key not in wanted]
    return faults + [f"kenmerk: '{key}' moet een heel getal boven nul zijn" for key in wanted if not _whole(mark, key)]


def _part_faults(parts: Mapping[str, Any]) -> list[str]:
    faults = [f"onderdeel '{key}' is onbekend" for key in parts if key not in ONDERDELEN]
    faults += [f"onderdeel '{key}' ontbreekt" for key in ONDERDELEN if key not in parts]
    for key, row in parts.items():
        if not isinstance(row, dict) or set(row) != _KEYS:
            faults.append(f"onderdeel '{key}' moet precies {', '.join(sorted(_KEYS))} hebben")
            continue
        faults += [
            f"onderdeel '{key}': '{name}' moet een heel getal boven nul zijn"
            for name in ("punten", "vol_bij")
            if not _whole(row, name)
        ]
        faults += [] if row["grondslag"] == "instelling" else [f"onderdeel '{key}': grondslag moet 'instelling' zijn"]
    if not faults and sum(row["punten"] for row in parts.values()) != HIGHEST:
        faults.append(f"de punten van alle onderdelen samen moeten {HIGHEST} zijn")
    return faults


def _class_faults(bounds: Any, small_number: int) -> list[str]:
    if not isinstance(bounds, list) or not bounds or not all(type(bound) is int for bound in bounds):
        return ["klassen moet een rij hele getallen zijn"]
    faults = [] if bounds == sorted(set(bounds)) else ["klassen moeten oplopen"]
    return faults if bounds[0] >= max(small_number, 1) else [*faults, f"de eerste klasse begint onder {small_number}"]


def _whole(row: Mapping[str, Any], key: str) -> bool:
    return type(row.get(key)) is int and 0 < row[key] <= 1_000
