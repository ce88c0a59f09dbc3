"""The whole story in order: who reported what, what was decided, how each knelpunt went on.

`plan` is a stream: the events of one working day are made at a time, so that a world of a million signalen
takes no more memory than what is waiting to be decided.
"""

import datetime as dt
import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from weerklank.pure.workdays import add_days, add_workdays, is_workday
from weerklank.voorbeeld.combineren import combine
from weerklank.voorbeeld.inhoud import (
    Ruis,
    Signaaltekst,
    losse_signalen,
    organisaties,
    ruis,
    verhalen,
)
from weerklank.voorbeeld.verloop import SLOWEST_TRIAGE, Venster, on_workday, steps, vensters
from weerklank.voorbeeld.voorval import HOURS, Melding, Stap, Voorval, office_time

DAYS = 700
"""How long the story lasts at least: about two years."""

TRIAGE_TERM = 10
"""Working days for a first decision (policy/termijnen.yaml, `triage`): lets some be due or late today."""

REOPENED_SHARE = 0.3
"""The part of the handwritten signalen that comes after a knelpunt was reopened."""

JOINED = 0.15
"""How often a reporter sees that it is known already and adds the own signaal."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A signaal before it has its number: the day it came in and everything decided about it in advance."""

    day: dt.date
    organisatie: str
    tekst: Signaaltekst
    key: str
    venster: Venster | None = None
    ruis: Ruis | None = None


def default_scale() -> int:
    """How many signalen were written by hand: the size of the world that people read."""
    told = sum(len(verhaal.signalen) for verhaal in verhalen().values())
    return told + sum(len(texts) for texts in losse_signalen().values()) + len(ruis())


def plan(seed: int, scale: int, today: dt.date) -> Iterator[Voorval]:
    """Every event up to (not including) `today`, oldest first; `scale` is the number of signalen.

    The same arguments give the same stream. The handwritten signalen come first; the combiner makes the rest.
    """
    waiting: list[tuple[dt.datetime, int, Voorval]] = []
    order = count()

    def push(voorval: Voorval) -> None:
        heapq.heappush(waiting, (voorval.at, next(order), voorval))

    for voorval in steps(seed, today):
        push(voorval)
    numbers = count(1)
    for day, drafts in _days(seed, scale, today):
        push(Voorval(office_time(day, HOURS[Stap.KLOK], 0), Stap.KLOK))
        for at, draft in sorted(((_at(draft, seed), draft) for draft in drafts), key=lambda pair: pair[0]):
            for voorval in _tell(draft, at, next(numbers), seed):
                if voorval.at.date() < today:
                    push(voorval)
        end = office_time(day, 23, 59)
        while waiting and waiting[0][0] <= end:
            yield heapq.heappop(waiting)[2]


def _days(seed: int, scale: int, today: dt.date) -> Iterator[tuple[dt.date, list[_Draft]]]:
    """The working days of the story with the signalen of each: handwritten first, combined for the rest."""
    written = _handwritten(seed, today)[:scale]
    by_day: dict[dt.date, list[_Draft]] = {}
    for draft in written:
        by_day.setdefault(draft.day, []).append(draft)
    open_windows = [window for verhaal in verhalen().values() for window in vensters(verhaal, seed, today)]
    first = min(window.first for window in open_windows)
    days = [day for n in range((today - first).days, 0, -1) if is_workday(day := add_days(today, -n))]
    extra, made = scale - len(written), 0
    for n, day in enumerate(days, start=1):
        share = extra * n // len(days)
        windows = [window for window in open_windows if window.first <= day <= window.last]
        combined = [_combined(seed, number, day, windows) for number in range(made, share)]
        made = share
        yield day, by_day.get(day, []) + combined


def _handwritten(seed: int, today: dt.date) -> list[_Draft]:
    """Every handwritten signaal with its day; the first of each source first: a small world is varied too."""
    ranked: list[tuple[int, str, _Draft]] = []
    for verhaal in verhalen().values():
        windows = vensters(verhaal, seed, today)
        for n, tekst in enumerate(verhaal.signalen):
            key = f"{verhaal.slug}:{n}"
            window, day = _when(windows, n, len(verhaal.signalen), Random(f"{seed}:{key}"))  # noqa: S311
            org = _reporter(window, day, Random(f"{seed}:{key}:melder"))  # noqa: S311
            ranked.append((n, key, _Draft(day, org, tekst, key, venster=window)))
    for org, texts in losse_signalen().items():
        for n, tekst in enumerate(texts):
            ranked.append((n, f"{org}:{n}", _Draft(_fresh_day(n, len(texts), today), org, tekst, f"los:{org}:{n}")))
    for n, message in enumerate(ruis()):
        draft = _Draft(
            _noise_day(n, message, seed, today), message.van, Signaaltekst(message.tekst), f"ruis:{n}", ruis=message
        )
        ranked.append((n // 3, f"ruis:{n}", draft))
    return [draft for _rank, _key, draft in sorted(ranked, key=lambda row: row[:2])]


def _when(windows: list[Venster], n: int, total: int, chance: Random) -> tuple[Venster, dt.date]:
    """The window and working day of the nth of so many texts about one knelpunt, in the order written."""
    late = round(total * REOPENED_SHARE) if len(windows) > 1 else 0
    window = windows[-1] if n >= total - late else windows[0]
    rank, among = (n - (total - late), late) if n >= total - late else (n, total - late)
    span = (window.last - window.first).days
    day = window.first + dt.timedelta(days=int(span * (rank + chance.random()) / among))
    return window, _workday_within(day, window)


def _workday_within(day: dt.date, window: Venster) -> dt.date:
    """The first working day from `day` on, or the last one before the end of the window."""
    while day <= window.last and not is_workday(day):
        day += dt.timedelta(days=1)
    while day > window.last or not is_workday(day):
        day -= dt.timedelta(days=1)
    return day


def _reporter(window: Venster, day: dt.date, chance: Random) -> str:
    """The organisation of the reporter: mostly the owner, others once the knelpunt is public."""
    verhaal = window.verhaal
    public = window.public_from is not None and day > window.public_from.date()
    if not public or chance.random() < 0.5:
        return verhaal.eigenaar
    return chance.choice(verhaal.melders)


def _fresh_day(n: int, total: int, today: dt.date) -> dt.date:
    """The day of a signaal without a decision: one is due today, one is late, the rest is fresh."""
    ages = {0: TRIAGE_TERM, 1: TRIAGE_TERM + 2} if total > 5 else {}
    return add_workdays(today, -ages.get(n, 1 + (n * 2) % (TRIAGE_TERM - 1)))


def _noise_day(n: int, message: Ruis, seed: int, today: dt.date) -> dt.date:
    """The day that is written with it; otherwise noise comes in all the time, some of it in the last days."""
    if message.dagen is not None:
        return on_workday(today, message.dagen)
    chance = Random(f"{seed}:ruis:{n}")  # noqa: S311
    return on_workday(today, chance.randrange(1, 9) if n % 6 == 4 else chance.randrange(20, DAYS - 10))


def _combined(seed: int, number: int, day: dt.date, windows: list[Venster]) -> _Draft:
    key = f"combinatie:{number}"
    chance = Random(f"{seed}:{key}")  # noqa: S311
    window = chance.choice(windows)
    reporter, text = _reporter(window, day, chance), combine(window.verhaal, chance)
    return _Draft(day, reporter, text, key, venster=window)


def _at(draft: _Draft, seed: int) -> dt.datetime:
    """A moment in office hours."""
    chance = Random(f"{seed}:{draft.key}:tijd")  # noqa: S311
    return office_time(draft.day, chance.choice((8, 9, 9, 10, 10, 11, 13, 14, 14, 15, 16)), chance.randrange(60))


def _tell(draft: _Draft, at: dt.datetime, nummer: int, seed: int) -> Iterator[Voorval]:
    """The signaal itself and what was decided about it."""
    chance = Random(f"{seed}:{draft.key}:vervolg")  # noqa: S311
    melder = chance.choice(organisaties()[draft.organisatie].mensen["professional"])
    slug = draft.venster.verhaal.slug if draft.venster else ""
    melding = Melding(nummer, draft.organisatie, melder, draft.tekst, slug, draft.ruis)
    yield Voorval(at, Stap.SIGNAAL, slug, melding)
    decided = _decision_time(at, chance)
    if draft.venster:
        yield _placed(draft.venster, melding, at, decided, chance)
    elif draft.ruis and draft.ruis.naar:
        yield Voorval(decided, Stap.AANGEBODEN, melding=melding)
        accepted = _decision_time(decided, chance, slowest=4)
        yield Voorval(accepted, Stap.AANVAARD, melding=melding)
        yield Voorval(_decision_time(accepted, chance, slowest=4), Stap.GEEN_VERVOLG, melding=melding)
    elif draft.ruis:
        yield Voorval(decided, Stap.GEEN_VERVOLG, melding=melding)


def _placed(venster: Venster, melding: Melding, at: dt.datetime, decided: dt.datetime, chance: Random) -> Voorval:
    """Put with the knelpunt: by the reporter at once when it was public, else by the coordinator later."""
    known = venster.public_from is not None and at > venster.public_from and at > venster.bundle_from
    if known and chance.random() < JOINED:
        return Voorval(at + dt.timedelta(minutes=2), Stap.AANGESLOTEN, melding.verhaal, melding)
    later = max(decided, venster.bundle_from + dt.timedelta(minutes=chance.randrange(20, 50)))
    return Voorval(later, Stap.GEBUNDELD, melding.verhaal, melding)


def _decision_time(after: dt.datetime, chance: Random, *, slowest: int = SLOWEST_TRIAGE) -> dt.datetime:
    """A moment in office hours, one to `slowest` working days later."""
    day = add_workdays(after.date(), chance.randint(1, slowest))
    return office_time(day, chance.randrange(9, 17), chance.randrange(60))
