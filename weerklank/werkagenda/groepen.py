"""The groups of the work agenda: the dated code list of policy/werkagenda.yaml."""

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from django.conf import settings

from weerklank.kern.rules import PolicyError

_KEYS = {"naam", "vanaf", "tot", "bron"}


@dataclass(frozen=True, slots=True)
class Groep:
    """One group: valid from `vanaf` up to and not including `tot` (None: still)."""

    code: str
    naam: str
    vanaf: dt.date
    tot: dt.date | None
    bron: str

    def holds_on(self, day: dt.date) -> bool:
        return self.vanaf <= day and (self.tot is None or day < self.tot)


def load_groepen(path: Path) -> dict[str, Groep]:
    """Every group by its code. Raises PolicyError with every fault in the file at once."""
    said = yaml.safe_load(path.read_text(encoding="utf-8"))["groepen"]
    faults = [fault for code, row in said.items() for fault in _faults(code, row)]
    if faults:
        raise PolicyError(f"{path.name}: " + "; ".join(faults) + ".")
    return {code: Groep(code, row["naam"], row["vanaf"], row.get("tot"), row["bron"]) for code, row in said.items()}


def _faults(code: str, row: dict[str, object]) -> list[str]:
    faults = [f"groep '{code}' heeft het onbekende '{key}'" for key in row if key not in _KEYS]
    faults += [f"groep '{code}' mist '{key}'" for key in ("naam", "vanaf", "bron") if not row.get(key)]
    dates = [row.get("vanaf"), row.get("tot") or dt.date.max]
    if not all(type(day) is dt.date for day in dates):
        return [*faults, f"groep '{code}' heeft een datum die geen datum is"]
    backwards = dates[0] >= dates[1]  # type: ignore[operator]
    return [*faults, f"groep '{code}' eindigt voor het begin"] if backwards else faults


@cache
def groepen() -> dict[str, Groep]:
    return load_groepen(settings.POLICY_DIR / "werkagenda.yaml")


def groepen_on(day: dt.date) -> list[Groep]:
    """The groups that can be chosen on a day, in the order of the file."""
    return [groep for groep in groepen().values() if groep.holds_on(day)]


def groep_naam(code: str) -> str:
    """The name of a group, also of one that ended; a code nobody knows as it stands."""
    return groepen()[code].naam if code in groepen() else code
