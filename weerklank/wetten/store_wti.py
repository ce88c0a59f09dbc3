"""Write what a WTI file knows about one regulation: names, ministry, fields of law, changes. One transaction."""

import datetime as dt
from typing import Any, Final

from django.db import connection, transaction

from weerklank.pure.bwb.model import Formaat
from weerklank.pure.bwb.wti import Wti
from weerklank.wetten.enums import Uitkomst
from weerklank.wetten.models import Regeling, Regelingnaam, Wetswijziging
from weerklank.wetten.store import NAME_LENGTH, Opgeslagen, insert_regeling, name_key

_KEPT: Final = ("ministerie", "rechtsgebieden", "domeinen", "grondslagen")


@transaction.atomic
def store_wti(wti: Wti, *, stand: dt.date) -> Opgeslagen:
    """Keep what one WTI file says beside the text of its regulation, or before it when the text is not read yet.

    A regulation without text is kept too: it is found by its names and links out. The same file again changes
    nothing. `stand` is the day for a regulation whose file names none.
    """
    new_id = insert_regeling(_bare_columns(wti, stand))
    regeling = Regeling.objects.select_for_update().get(bwb_id=wti.bwb_id)
    changed = _write_columns(regeling, wti) | _write_names(regeling, wti) | _write_changes(regeling, wti)
    uitkomst = Uitkomst.NIEUW if new_id else Uitkomst.GEWIJZIGD if changed else Uitkomst.ONGEWIJZIGD
    return Opgeslagen(regeling.pk, uitkomst)


def _bare_columns(wti: Wti, stand: dt.date) -> dict[str, Any]:
    """A regulation of which only this file is known."""
    naam = wti.citeertitel or next((naam.naam for naam in wti.namen), wti.bwb_id)
    return {
        "bwb_id": wti.bwb_id,
        "soort": wti.soort,
        "formaat": Formaat.WTI.value,
        "citeertitel": wti.citeertitel,
        "intitule": "",
        "naam": naam[:NAME_LENGTH],
        "taal": "nl",
        "stand": max((row.datum for row in wti.wijzigingen), default=stand),
        "artikelen_aantal": 0,
    }


def _write_columns(regeling: Regeling, wti: Wti) -> bool:
    values: dict[str, Any] = {
        "ministerie": wti.ministerie,
        "rechtsgebieden": [list(pair) for pair in wti.rechtsgebieden],
        "domeinen": list(wti.domeinen),
        "grondslagen": list(wti.grondslagen),
    }
    changed = any(getattr(regeling, name) != values[name] for name in _KEPT)
    if changed:
        Regeling.objects.filter(pk=regeling.pk).update(**values)
    return changed


def _write_names(regeling: Regeling, wti: Wti) -> bool:
    """Add or complete the names; the kind and days of this file win, a name that only the text has stays."""
    names = {name_key(naam.naam): naam for naam in reversed(wti.namen)}
    if not names:
        return False
    columns = [[naam.naam, naam.soort, naam.van, naam.tot] for naam in names.values()]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Regelingnaam._meta.db_table} AS old "  # noqa: S608 - our own names
            "(regeling_id, sleutel, naam, soort, geldig_van, geldig_tot) "
            "SELECT %s, * FROM unnest(%s::text[], %s::text[], %s::text[], %s::date[], %s::date[]) "
            "ON CONFLICT (regeling_id, sleutel) DO UPDATE SET "
            "soort = excluded.soort, geldig_van = excluded.geldig_van, geldig_tot = excluded.geldig_tot "
            "WHERE (old.soort, old.geldig_van, old.geldig_tot) IS DISTINCT FROM "
            "(excluded.soort, excluded.geldig_van, excluded.geldig_tot)",
            [regeling.pk, list(names), *map(list, zip(*columns, strict=True))],
        )
        return bool(cursor.rowcount)


def _write_changes(regeling: Regeling, wti: Wti) -> bool:
    known = set(regeling.wijzigingen.values_list("datum", "betreft", "bron", "dossier"))
    fresh = [row for row in wti.wijzigingen if (row.datum, row.betreft, row.bron, row.dossier) not in known]
    Wetswijziging.objects.bulk_create(
        [
            Wetswijziging(regeling=regeling, datum=row.datum, betreft=row.betreft, bron=row.bron, dossier=row.dossier)
            for row in fresh
        ],
        batch_size=1000,
    )
    return bool(fresh)
