"""The settings around reporting a signaal: policy/melden.yaml. Every value is a choice of Weerklank [O]."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from weerklank.pure.pseudonymise import RULES, Certainty


@dataclass(frozen=True, slots=True)
class Melden:
    """The settings. Times in the unit of their name; shares in percents."""

    datums_grover: bool
    niet_standaard_weg: frozenset[str]
    terugdraaien_procent: int
    terugdraaien_minstens: int
    opnieuw_minuten: int
    opnieuw_gelijk_procent: int
    langst_minuten: int
    belofte_seconden: int
    pseudoniem_wisselt: str
    inlezen_terug_uren: int


class MeldenError(ValueError):
    """The file cannot be used. `faults` lists everything that is wrong with it, in Dutch."""

    def __init__(self, source: str, faults: list[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([f"{source}: {len(faults)} fout(en)", *(f"- {fault}" for fault in faults)]))


_NUMBERS = {
    "terugdraaien_procent": (1, 100),
    "terugdraaien_minstens": (1, 100_000),
    "opnieuw_minuten": (0, 1_440),
    "opnieuw_gelijk_procent": (1, 100),
    "langst_minuten": (1, 1_440),
    "belofte_seconden": (1, 3_600),
    "inlezen_terug_uren": (0, 720),
}
"""The least and the most of each number."""
_KEYS = ("datums_grover", "niet_standaard_weg", "pseudoniem_wisselt", *_NUMBERS)


def load_melden(path: Path) -> Melden:
    """The settings in a file. Raises MeldenError with every fault, or OSError."""
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise MeldenError(path.name, ["dit is geen leesbare YAML"]) from error
    rows = read if isinstance(read, dict) else {}
    faults = [f"{key}: ontbreekt" for key in _KEYS if key not in rows]
    faults += [f"{key}: onbekend" for key in rows if key not in _KEYS]
    values = {key: _value(rows[key]) for key in _KEYS if key in rows}
    faults += [f"{key}: {fault}" for key, value in values.items() if (fault := _fault(key, value))]
    faults += [f"{key}: de toelichting ontbreekt" for key in values if not _told(rows[key])]
    if faults:
        raise MeldenError(path.name, faults)
    values["datums_grover"] = _yes(values["datums_grover"])
    values["niet_standaard_weg"] = frozenset(values["niet_standaard_weg"])
    return Melden(**values)


def _value(row: Any) -> Any:
    return row.get("waarde") if isinstance(row, dict) else None


def _told(row: Any) -> bool:
    return isinstance(row, dict) and isinstance(row.get("toelichting"), str) and bool(row["toelichting"].strip())


def _yes(value: Any) -> bool:
    return value is True or value == "ja"


def _fault(key: str, value: Any) -> str:
    """What is wrong with a value; "" when nothing is."""
    if key in _NUMBERS:
        least, most = _NUMBERS[key]
        good = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return "" if good else f"geef een heel getal van {least} tot en met {most}"
    if key == "datums_grover":
        return "" if value in (True, False, "ja", "nee") else "kies ja of nee"
    if key == "pseudoniem_wisselt":
        return "" if value in ("jaar", "nooit") else "kies jaar of nooit"
    return _faults_of_rules(value)


def _faults_of_rules(value: Any) -> str:
    if not isinstance(value, list):
        return "geef een lijst, of [] voor geen"
    wrong = [str(name) for name in value if name not in RULES or RULES[name].certainty is not Certainty.TWIJFEL]
    return f"geen twijfelregel: {', '.join(wrong)}" if wrong else ""
