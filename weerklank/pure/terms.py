"""The terms that Weerklank counts with, read from a file that a jurist can read (policy/termijnen.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml


class Soort(StrEnum):
    """Which days count."""

    WERKDAGEN = "werkdagen"
    KALENDERDAGEN = "kalenderdagen"


class Grondslag(StrEnum):
    """What a term rests on. An `instelling` has no source and is shown as a setting."""

    WET = "wet"
    AFSPRAAK = "afspraak"
    INSTELLING = "instelling"


class Richting(StrEnum):
    """Counted after a beginning, or before an end."""

    VOORUIT = "vooruit"
    TERUG = "terug"


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `days` are working days or calendar days after `soort`; weeks are counted in days."""

    key: str
    naam: str
    days: int
    soort: Soort
    grondslag: Grondslag
    toelichting: str
    bron: str = ""
    richting: Richting = Richting.VOORUIT
    keren: int | None = None
    """How often it may be used at most; None is without limit."""
    in_weeks: bool = False
    """Whether it was set in weeks (`days` is then a multiple of seven)."""
    atw: bool = False
    """Whether the Algemene termijnenwet applies: it does to terms set by law."""


class TermsError(ValueError):
    """The file cannot be used. `faults` lists everything that is wrong with it, in Dutch."""

    def __init__(self, source: str, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([f"{source}: {len(faults)} fout(en)", *(f"- {fault}" for fault in faults)]))


_REQUIRED = ("naam", "soort", "grondslag", "toelichting")
_ALLOWED = {*_REQUIRED, "dagen", "weken", "richting", "keren", "bron", "algemene_termijnenwet"}
_CHOICES = {
    "soort": tuple(Soort),
    "grondslag": tuple(Grondslag),
    "richting": tuple(Richting),
    "algemene_termijnenwet": ("ja", "nee"),
}
LONGEST_DAYS = 3_660
"""Ten years: more than that is a slip of the pen."""


def load_terms(path: Path) -> dict[str, Term]:
    """The terms in a file by key, in its order. Raises TermsError with every fault, or OSError."""
    return parse_terms(path.read_bytes(), str(path))


class _Loader(yaml.SafeLoader):
    """Safe YAML in which a key that occurs twice is a fault, not a silent replacement."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value]
        if doubles := sorted({str(key) for key in keys if keys.count(key) > 1}):
            raise yaml.YAMLError(f"dubbel: {', '.join(doubles)}")
        return super().construct_mapping(node, deep)


def parse_terms(text: str | bytes, source: str = "termijnen") -> dict[str, Term]:
    """The terms in a text by key. Raises TermsError naming every fault."""
    rows = _rows(text, source)
    faults = [f"{key}: {fault}" for key, row in rows.items() for fault in _faults(key, row)]
    if faults:
        raise TermsError(source, faults)
    return {key: _term(key, row) for key, row in rows.items()}


def _rows(text: str | bytes, source: str) -> dict[Any, Any]:
    try:
        content = yaml.load(text, Loader=_Loader)  # noqa: S506  (a SafeLoader)
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError) as error:
        raise TermsError(source, [f"geen leesbaar YAML-bestand: {error}"]) from error
    rows = content.get("termijnen") if isinstance(content, dict) and set(content) == {"termijnen"} else None
    if not isinstance(rows, dict) or not rows:
        raise TermsError(source, ["verwacht een kop 'termijnen' met daaronder ten minste een termijn"])
    return rows


def _faults(key: object, row: object) -> list[str]:
    if not isinstance(key, str) or not key.isidentifier():
        return ["de sleutel moet een woord van letters, cijfers en _ zijn"]
    if not isinstance(row, dict):
        return ["verwacht velden onder elkaar"]
    return [*_field_faults(row), *_length_faults(row), *_basis_faults(row)]


def _field_faults(row: Mapping[Any, Any]) -> list[str]:
    unknown = [f"onbekend veld '{name}'" for name in row if name not in _ALLOWED]
    texts = [
        f"'{name}' ontbreekt of is geen tekst"
        for name in (*_REQUIRED, *(["bron"] if "bron" in row else []))
        if not isinstance(row.get(name), str) or not row[name].strip()
    ]
    choices = [
        f"'{name}' is {row[name]!r}; kies uit {', '.join(allowed)}"
        for name, allowed in _CHOICES.items()
        if name in row and row[name] not in allowed
    ]
    return unknown + texts + choices


def _whole(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= most


def _length_faults(row: Mapping[Any, Any]) -> list[str]:
    faults = []
    if ("dagen" in row) == ("weken" in row):
        faults.append("geef precies een van 'dagen' en 'weken'")
    faults += [
        f"'{name}' is {row[name]!r}; verwacht een heel getal van 1 tot en met {most}"
        for name, most in (("dagen", LONGEST_DAYS), ("weken", LONGEST_DAYS // 7), ("keren", 100))
        if name in row and not _whole(row[name], most)
    ]
    if "weken" in row and row.get("soort") == Soort.WERKDAGEN:
        faults.append("een termijn in weken telt kalenderdagen")
    return faults


def _basis_faults(row: Mapping[Any, Any]) -> list[str]:
    faults = []
    if row.get("grondslag") in (Grondslag.WET, Grondslag.AFSPRAAK) and "bron" not in row:
        faults.append(f"grondslag '{row['grondslag']}' vraagt een 'bron'")
    if row.get("algemene_termijnenwet") == "ja" and row.get("grondslag") != Grondslag.WET:
        faults.append("de Algemene termijnenwet geldt alleen voor een termijn met grondslag 'wet'")
    return faults


def _term(key: str, row: Mapping[str, Any]) -> Term:
    return Term(
        key=key,
        naam=row["naam"].strip(),
        days=row["dagen"] if "dagen" in row else 7 * row["weken"],
        soort=Soort(row["soort"]),
        grondslag=Grondslag(row["grondslag"]),
        toelichting=row["toelichting"].strip(),
        bron=row.get("bron", "").strip(),
        richting=Richting(row.get("richting", Richting.VOORUIT)),
        keren=row.get("keren"),
        in_weeks="weken" in row,
        atw=row.get("algemene_termijnenwet") == "ja",
    )
