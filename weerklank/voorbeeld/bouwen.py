"""Make the example world in an empty database: the plan, played in one transaction.

Knelpunten, requests and answers go through the real actions; signalen are stored in bulk (`bulk`).
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from itertools import islice
from pathlib import Path

from django.db import transaction

from weerklank.antwoorden.clock import tick
from weerklank.kern.models import Gebruiker, Organisatie
from weerklank.knelpunten.gewijzigd import notice_changes
from weerklank.knelpunten.groeperen import propose_for
from weerklank.publicatie.actions import refresh_changed
from weerklank.publicatie.slepend import measure
from weerklank.signalen.melding import Melding as Gemaskeerd
from weerklank.voorbeeld import signalen_spelen
from weerklank.voorbeeld.accounts import DOMAIN
from weerklank.voorbeeld.agenda import default_scale, plan
from weerklank.voorbeeld.berichten_spelen import play_berichten
from weerklank.voorbeeld.brieven_spelen import play_letter
from weerklank.voorbeeld.knelpunten_spelen import STEPS, play_step
from weerklank.voorbeeld.loket_spelen import play_loket
from weerklank.voorbeeld.mensen import Wereld, populate
from weerklank.voorbeeld.verloop import on_workday
from weerklank.voorbeeld.voorval import Stap, Voorval, office_time
from weerklank.voorbeeld.werkagenda_spelen import play_werkagenda
from weerklank.wetten.actions import import_regelingen

WETTEN = Path(__file__).parent / "wetten"
LATER = Path(__file__).parent / "wetten_later"
CHANGED = 9
"""Days before today on which the fictional regulation changed."""

BEGINNING = 1_020
"""Days before today on which the organisations and accounts were made: before anything happened."""

BATCH = 1_000
"""Events that are played together: the model is asked for all their texts at once."""

PROPOSED = "udl"
"""The organisation of the demo coordinator, where it was already sought what belongs together."""

MOST_KNELPUNTEN = 10_000


class Uitkomst(StrEnum):
    """What became of a request to make the example world."""

    GEMAAKT = "gemaakt"
    STOND_ER_AL = "stond_er_al"
    ANDERE_GEGEVENS = "andere_gegevens"


Progress = Callable[[int], None]
"""Told now and then how many signalen have been reported so far."""

_SIGNAAL_STEPS: dict[Stap, Callable[[Wereld, Voorval], None]] = {
    Stap.AANGESLOTEN: signalen_spelen.add_own,
    Stap.GEBUNDELD: signalen_spelen.put_together,
    Stap.GEEN_VERVOLG: signalen_spelen.close,
    Stap.AANGEBODEN: signalen_spelen.offer_elsewhere,
    Stap.AANVAARD: signalen_spelen.take_over,
}


def situation() -> Uitkomst | None:
    """What stands in the database: nothing (None), the example world, or something else."""
    if Gebruiker.objects.exclude(email__endswith=f"@{DOMAIN}").exists():
        return Uitkomst.ANDERE_GEGEVENS
    if Organisatie.objects.filter(is_fictief=False).exists():
        return Uitkomst.ANDERE_GEGEVENS
    return Uitkomst.STOND_ER_AL if Organisatie.objects.exists() else None


def build(
    *, today: dt.date, seed: int = 1, scale: int | None = None, progress: Progress = lambda _count: None
) -> Uitkomst:
    """Make the world, or nothing at all: refuses next to other data, and a second time changes nothing.

    `scale` is the number of signalen; without it those written by hand. Same arguments, same world.
    """
    found = situation()
    if found:
        return found
    with transaction.atomic():
        _play(today, seed, default_scale() if scale is None else scale, progress)
    return Uitkomst.GEMAAKT


def _play(today: dt.date, seed: int, scale: int, progress: Progress) -> None:
    beginning = office_time(on_workday(today, BEGINNING), 9, 0)
    wereld = populate(now=beginning)
    import_regelingen(WETTEN, by=None, now=beginning, processes=1)
    events = plan(seed, scale, today)
    while batch := list(islice(events, BATCH)):
        _play_batch(wereld, batch, seed)
        progress(max((v.melding.nummer for v in batch if v.melding), default=0))
    wereld.bulk.finish()
    play_letter(wereld, today)
    play_werkagenda(wereld, today)
    play_loket(wereld, today)
    _change_the_law(today)
    now = office_time(on_workday(today, 1), 17, 45)
    measure(now=now)
    propose_for(wereld.organisaties[PROPOSED], now=now)
    refresh_changed(since=now - dt.timedelta(days=3_660), now=now, most=MOST_KNELPUNTEN)
    play_berichten(wereld, now=now)


def _change_the_law(today: dt.date) -> None:
    """A fictional regulation changes: the knelpunt that quotes it is flagged, and its owner has to look."""
    moment = office_time(on_workday(today, CHANGED), 9, 30)
    import_regelingen(LATER, by=None, now=moment, stand=moment.date(), processes=1)
    notice_changes(now=moment)


def _play_batch(wereld: Wereld, batch: Sequence[Voorval], seed: int) -> None:
    reported = [v.melding for v in batch if v.stap is Stap.SIGNAAL and v.melding]
    masked = signalen_spelen.prepared([melding.tekst for melding in reported])
    by_number = {melding.nummer: one for melding, one in zip(reported, masked, strict=True)}
    for voorval in batch:
        _play_one(wereld, voorval, seed, by_number)


def _play_one(wereld: Wereld, voorval: Voorval, seed: int, masked: Mapping[int, Gemaskeerd]) -> None:
    melding = voorval.melding
    if voorval.stap is Stap.SIGNAAL and melding:
        signalen_spelen.report(wereld, voorval, seed, masked[melding.nummer])
    elif voorval.stap in STEPS:
        wereld.bulk.write()
        play_step(wereld, voorval)
    elif voorval.stap is not Stap.KLOK:
        _SIGNAAL_STEPS[voorval.stap](wereld, voorval)
    else:
        _keep_time(wereld, voorval.at)


def _keep_time(wereld: Wereld, at: dt.datetime) -> None:
    """What the worker does by itself: terms on their day, and what drags on, here once in four weeks."""
    if at.date() in wereld.alarms:
        tick(now=at)
    if at.date().toordinal() % 28 == 1:
        wereld.bulk.write()
        measure(now=at)
