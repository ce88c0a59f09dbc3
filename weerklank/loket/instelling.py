"""The settings of the loket: policy/loket.yaml, read once and checked."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings

from weerklank.pure.routing import Grond


class InstellingProblem(Exception):
    """policy/loket.yaml cannot be used; the sentence says everything that is wrong with it, in Dutch."""


@dataclass(frozen=True, slots=True)
class Instelling:
    """When a signaal lands in the basket and who staffs that; what each ground weighs, and from which score on."""

    organisatie: str
    weigeringen: int
    alle_voorstellen: int
    zwijgen_is_nee: bool
    ten_minste: float
    hoogstens: int
    gewichten: dict[Grond, float]
    toelichtingen: tuple[str, str]


_KEYS = {
    "vangnet": {"organisatie", "weigeringen", "alle_voorstellen", "zwijgen_is_nee", "grondslag", "toelichting"},
    "voorstellen": {"ten_minste", "hoogstens", "gewichten", "grondslag", "toelichting"},
}


def load_instelling(path: Path) -> Instelling:
    """The settings in a file. Raises InstellingProblem with every fault at once."""
    try:
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise InstellingProblem(f"{path.name}: geen leesbaar YAML-bestand.") from error
    faults = _shape_faults(said) or _value_faults(said["vangnet"], said["voorstellen"])
    if faults:
        raise InstellingProblem(f"{path.name}: " + "; ".join(faults) + ".")
    net, wise = said["vangnet"], said["voorstellen"]
    return Instelling(
        organisatie=net["organisatie"],
        weigeringen=net["weigeringen"],
        alle_voorstellen=net["alle_voorstellen"],
        zwijgen_is_nee=net["zwijgen_is_nee"] in (True, "ja"),
        ten_minste=float(wise["ten_minste"]),
        hoogstens=wise["hoogstens"],
        gewichten={Grond(name): float(weight) for name, weight in wise["gewichten"].items()},
        toelichtingen=(net["toelichting"], wise["toelichting"]),
    )


def _shape_faults(said: Any) -> list[str]:
    if not isinstance(said, dict) or set(said) != set(_KEYS):
        return ["verwacht de koppen 'vangnet' en 'voorstellen'"]
    if not all(isinstance(part, dict) for part in said.values()):
        return ["verwacht velden onder elke kop"]
    faults = [f"{kop}: '{name}' ontbreekt" for kop, keys in _KEYS.items() for name in sorted(keys - set(said[kop]))]
    faults += [f"{kop}: onbekend veld '{name}'" for kop, keys in _KEYS.items() for name in set(said[kop]) - keys]
    return faults


def _value_faults(net: dict[str, Any], wise: dict[str, Any]) -> list[str]:
    whole = {"weigeringen": net, "alle_voorstellen": net, "hoogstens": wise}
    basis = {str(part["grondslag"]) for part in (net, wise)} - {"instelling"}
    faults = [f"'{name}' moet van 1 tot en met 20 zijn" for name, part in whole.items() if not _whole(part[name])]
    faults += [f"grondslag '{one}' kan hier niet" for one in sorted(basis)]
    silence = net["zwijgen_is_nee"] in (True, False, "ja", "nee")
    faults += [] if silence else ["'zwijgen_is_nee' moet ja of nee zijn"]
    faults += ["'organisatie' moet een kort kenmerk zijn"] if not isinstance(net["organisatie"], str) else []
    faults += [] if _share(wise["ten_minste"]) else ["'ten_minste' moet een getal van 0 tot en met 1 zijn"]
    weights = wise["gewichten"]
    if not isinstance(weights, dict) or set(weights) != set(Grond):
        return [*faults, f"'gewichten' moet precies {', '.join(Grond)} noemen"]
    return faults + [
        f"gewicht '{name}' moet van 0 tot en met 1 zijn" for name, one in weights.items() if not _share(one)
    ]


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 20


def _share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


@cache
def instelling() -> Instelling:
    return load_instelling(settings.POLICY_DIR / "loket.yaml")
