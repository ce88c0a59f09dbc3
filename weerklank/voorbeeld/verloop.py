"""When each step of a knelpunt happened, and in which days signalen about it came in."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

from weerklank.pure.workdays import add_days, add_workdays, is_workday
from weerklank.voorbeeld.inhoud import Verhaal, verhalen
from weerklank.voorbeeld.voorval import HOURS, Stap, Voorval, office_time

BEFORE_OPENING = 12
"""Calendar days before the opening of a knelpunt in which its first signalen came in."""

SLOWEST_TRIAGE = 8
"""Working days that a coordinator takes at most, within the term of ten."""

CLOSING = (Stap.OPGELOST_BEVESTIGD, Stap.NIET_OPGELOST, Stap.SAMENGEVOEGD)
"""Steps after which no signaal can be put with the knelpunt any more."""


@dataclass(frozen=True, slots=True)
class Venster:
    """Days in which signalen about one knelpunt come in; none is put with it before `bundle_from`."""

    verhaal: Verhaal
    first: dt.date
    last: dt.date
    bundle_from: dt.datetime
    public_from: dt.datetime | None
    """From when other organisations see the knelpunt; None for a concept."""


def on_workday(today: dt.date, days: int) -> dt.date:
    """The working day on or before so many days before today; never today itself."""
    day = add_days(today, -max(days, 1))
    while not is_workday(day):
        day -= dt.timedelta(days=1)
    return day


@cache
def moments(verhaal_slug: str, seed: int, today: dt.date) -> Mapping[Stap, dt.datetime]:
    """The moment of each step of a knelpunt, in order."""
    verhaal = verhalen()[verhaal_slug]
    chance = Random(f"{seed}:{verhaal_slug}:verloop")  # noqa: S311  (a story, not a secret)
    days = {Stap(name): days for name, days in verhaal.verloop.items()}
    if verhaal.tweede:
        days[Stap.OPNIEUW_VOORGELEGD] = verhaal.tweede.voorgelegd
    return {
        stap: office_time(on_workday(today, ago), HOURS[stap], chance.randrange(60))
        for stap, ago in sorted(days.items(), key=lambda item: -item[1])
    }


def steps(seed: int, today: dt.date) -> Iterator[Voorval]:
    """Every step of every knelpunt, oldest first."""
    every = [Voorval(at, stap, verhaal=slug) for slug in verhalen() for stap, at in moments(slug, seed, today).items()]
    yield from sorted(every, key=lambda voorval: voorval.at)


def vensters(verhaal: Verhaal, seed: int, today: dt.date) -> list[Venster]:
    """The periods in which signalen about this knelpunt come in: until it closes, and once it is reopened."""
    at = moments(verhaal.slug, seed, today)
    opened, public = at[Stap.GEOPEND], at.get(Stap.VASTGESTELD)
    first = add_days(opened.date(), -BEFORE_OPENING)
    closed = next((at[stap] for stap in CLOSING if stap in at), None)
    if closed is None:
        return [Venster(verhaal, first, add_days(today, -1), opened, public)]
    found = [Venster(verhaal, first, add_workdays(closed.date(), -SLOWEST_TRIAGE - 2), opened, public)]
    if Stap.HEROPEND in at:
        again = at[Stap.HEROPEND]
        found.append(Venster(verhaal, add_workdays(again.date(), -5), add_days(today, -1), again, public))
    return found
