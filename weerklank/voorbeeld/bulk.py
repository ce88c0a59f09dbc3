"""Signalen stored in bulk: the rows that the real actions would have written, many at a time.

A test holds this to `submit_signaal`, `bundle` and `join`: the same signaal through both gives the same rows.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Model

from weerklank.kern.actions import event_values, local_date, size_of
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie, Termijn
from weerklank.kern.policy import terms
from weerklank.knelpunten.enums import Koppelgrond
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.pure.workdays import due_on
from weerklank.signalen.enums import Herkomst, SignaalStand
from weerklank.signalen.melding import Melding as Gemaskeerd
from weerklank.signalen.models import Afzender, Signaal
from weerklank.signalen.pseudoniem import pseudoniem_of

MOST = 5_000
"""Rows kept in memory before they are written."""

ROWS = 500
"""Rows in one statement."""

IDS = 1_000
"""Ids that are taken from a sequence at a time."""

WRITTEN: tuple[type[Model], ...] = (Termijn, Signaal, Afzender, Bundeling, Gebeurtenis)
"""In the order of their references."""


def columns_of(melding: Gemaskeerd) -> dict[str, Any]:
    """The columns of a signaal that come from what was typed."""
    return {
        "tekst": melding.tekst,
        "maskeringen": melding.marks,
        "regel": melding.regel,
        "artikelen": melding.artikelen,
        "frequentie": melding.frequentie,
        "doelgroep": melding.doelgroep,
        "geautomatiseerd": melding.geautomatiseerd,
        "herkomst": Herkomst.VOORBEELD,
        "vector": melding.vector,
    }


@dataclass(slots=True)
class Bulk:
    """Signalen that wait for their decision by a key, and rows that wait to be written."""

    undecided: dict[int, Signaal] = field(default_factory=dict)
    rows: dict[type[Model], list[Any]] = field(default_factory=lambda: {model: [] for model in WRITTEN})
    ids: dict[type[Model], list[int]] = field(default_factory=lambda: {Termijn: [], Signaal: []})

    def report(
        self,
        key: int,
        melding: Gemaskeerd,
        *,
        organisatie: Organisatie,
        by: Gebruiker,
        now: dt.datetime,
        **rest: Any,
    ) -> None:
        """As `submit_signaal`; `rest` holds its `inzending` and `seconds`."""
        termijn = self._triage(local_date(now))
        signaal = Signaal(
            pk=self._next_id(Signaal),
            organisatie=organisatie,
            eigenaar=organisatie,
            submitted_at=now,
            termijn=termijn,
            next_on=termijn.due_on,
            pseudoniem=pseudoniem_of(by, organisatie, now=now),
            **columns_of(melding),
            **rest,
        )
        self.undecided[key] = signaal
        self.rows[Afzender].append(Afzender(signaal=signaal, gebruiker=by))
        self._log(Happened.SIGNAAL_SUBMITTED, about=signaal, by=None, at=now, namens=organisatie)

    def _triage(self, today: dt.date) -> Termijn:
        """The clock of the first decision, as `start_termijn` starts it."""
        term = terms()["triage"]
        termijn = Termijn(
            pk=self._next_id(Termijn),
            regel=term.key,
            grondslag=term.grondslag,
            omvang=size_of(term),
            starts_on=today,
            due_on=due_on(today, term),
        )
        self.rows[Termijn].append(termijn)
        return termijn

    def bundle(
        self, key: int, knelpunt: Knelpunt, *, grond: Koppelgrond, by: Gebruiker | None, now: dt.datetime
    ) -> None:
        """As `bundle`, and as `join` with the ground `melder` and nobody named."""
        signaal = self.undecided.pop(key)
        signaal.stand, signaal.next_on = SignaalStand.GEKOPPELD, None
        self.rows[Signaal].append(signaal)
        self.rows[Bundeling].append(Bundeling(signaal=signaal, knelpunt=knelpunt, grond=grond, by=by, started_at=now))
        joined = grond == Koppelgrond.MELDER
        happened = Happened.SIGNAAL_JOINED if joined else Happened.SIGNAAL_BUNDLED
        for about in (signaal, knelpunt):
            self._log(happened, about=about, by=by, at=now, signaal=signaal.pk, knelpunt=knelpunt.pk)

    def settle(self, key: int) -> Signaal:
        """Write a signaal without a decision now, so that a real action can decide about it."""
        signaal = self.undecided.pop(key)
        self.rows[Signaal].append(signaal)
        self.write()
        return signaal

    def write(self, *, least: int = 1) -> None:
        """Write the rows that wait, once there are at least so many.

        Signalen without a decision stay in memory; what points at them is checked when the transaction ends.
        """
        if sum(map(len, self.rows.values())) < least:
            return
        for model in WRITTEN:
            model._default_manager.bulk_create(self.rows[model], batch_size=ROWS)
            self.rows[model].clear()

    def finish(self) -> None:
        """Write everything, also the signalen that nobody decided about."""
        self.rows[Signaal] += self.undecided.values()
        self.undecided.clear()
        self.write()

    def _log(self, happened: Happened, **values: Any) -> None:
        self.rows[Gebeurtenis].append(Gebeurtenis(**event_values(happened, **values)))

    def _next_id(self, model: type[Model]) -> int:
        """An id from the sequence of the table, so that what comes later goes on from there."""
        if not self.ids[model]:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
                    [model._meta.db_table, IDS],
                )
                self.ids[model] = [row[0] for row in reversed(cursor.fetchall())]
        return self.ids[model].pop()
