"""The settings of policy/berichten.yaml: what counts until somebody chooses, when digests go out, how much mail."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.utils import timezone

from weerklank.berichten.enums import Groep, Wijze
from weerklank.pure.workdays import is_workday

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
GRENZEN = ("per_minuut", "direct_per_dag", "in_per_uur")
MOST = 100_000
"""No limit is larger: more is a slip of the pen."""


class InstellingenError(ValueError):
    """policy/berichten.yaml cannot be used. The text names every fault, in Dutch."""


@dataclass(frozen=True, slots=True)
class Instellingen:
    """`uur` in whole hours of Dutch time, `weekdag` counted from Monday as 0, limits in mails, `bewaren` in days."""

    standaard: dict[Groep, Wijze]
    uur: int
    weekdag: int
    per_minuut: int
    direct_per_dag: int
    in_per_uur: int
    bewaren: int

    def mailed_at(self, wijze: Wijze, moment: dt.datetime) -> dt.datetime | None:
        """When a bericht of this moment goes out by mail; None for never."""
        if wijze == Wijze.NIET:
            return None
        return moment if wijze == Wijze.DIRECT else next(self._digests(wijze, moment))

    def _digests(self, wijze: Wijze, moment: dt.datetime) -> Iterator[dt.datetime]:
        """The moments of the digests after this one. Daily on working days, weekly on its day, also on a holiday."""
        day = timezone.localtime(moment).replace(hour=self.uur, minute=0, second=0, microsecond=0)
        while True:
            fits = day.weekday() == self.weekdag if wijze == Wijze.WEKELIJKS else is_workday(day.date())
            if day > moment and fits:
                yield day
            # in calendar days and not in 24 hours: the hour stays the same when the clock changes
            day = timezone.make_aware(day.replace(tzinfo=None) + dt.timedelta(days=1))


def load(path: Path) -> Instellingen:
    """The settings in a file. Raises InstellingenError with every fault at once."""
    try:
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeError) as error:
        raise InstellingenError(f"{path.name}: geen leesbaar YAML-bestand.") from error
    if not isinstance(said, dict):
        raise InstellingenError(f"{path.name}: verwacht velden onder elkaar.")
    if faults := [*_group_faults(said.get("groepen")), *_other_faults(said)]:
        raise InstellingenError(f"{path.name}: " + "; ".join(faults) + ".")
    return Instellingen(
        standaard={groep: Wijze(said["groepen"][groep]["wijze"]) for groep in Groep},
        uur=said["verzamelmail"]["uur"],
        weekdag=WEEKDAYS.index(said["verzamelmail"]["weekdag"]),
        bewaren=said["bewaren_dagen"],
        **{name: said["grenzen"][name] for name in GRENZEN},
    )


def _group_faults(rows: Any) -> Iterator[str]:
    if not isinstance(rows, dict):
        yield "'groepen' ontbreekt"
        return
    yield from (f"onbekende groep '{name}'" for name in rows if name not in Groep.values)
    for groep in Groep:
        row = rows.get(groep.value)
        if not isinstance(row, dict):
            yield f"groep '{groep.value}' ontbreekt"
            continue
        if row.get("wijze") not in Wijze.values:
            yield f"groep '{groep.value}': 'wijze' moet een zijn van {', '.join(Wijze.values)}"
        if row.get("grondslag") != "instelling":
            yield f"groep '{groep.value}': 'grondslag' moet 'instelling' zijn"


def _other_faults(said: dict[str, Any]) -> Iterator[str]:
    digest, limits = (said.get(name) for name in ("verzamelmail", "grenzen"))
    digest, limits = (row if isinstance(row, dict) else {} for row in (digest, limits))
    if not _whole(digest.get("uur"), 0, 23):
        yield "'uur' moet een heel getal van 0 tot en met 23 zijn"
    if digest.get("weekdag") not in WEEKDAYS:
        yield f"'weekdag' moet een zijn van {', '.join(WEEKDAYS)}"
    yield from (f"'{name}' moet een heel getal groter dan 0 zijn" for name in GRENZEN if not _whole(limits.get(name)))
    if not _whole(said.get("bewaren_dagen")):
        yield "'bewaren_dagen' moet een heel getal groter dan 0 zijn"


def _whole(value: object, least: int = 1, most: int = MOST) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


@cache
def instellingen() -> Instellingen:
    return load(settings.POLICY_DIR / "berichten.yaml")
