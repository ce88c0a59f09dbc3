"""The work agenda of the example world: two letters, a register, and actions, through the real actions."""

import datetime as dt
import io
import json
from typing import Any

from weerklank.documenten.actions import save_document
from weerklank.documenten.enums import PassageSoort, Verdict
from weerklank.documenten.models import Document, Passage
from weerklank.kern.enums import Rol
from weerklank.pure.documents import DocumentText, Format
from weerklank.voorbeeld.inhoud import werkagenda
from weerklank.voorbeeld.mensen import Wereld
from weerklank.voorbeeld.verloop import on_workday
from weerklank.voorbeeld.voorval import office_time
from weerklank.web.documenten.beslissen import decide
from weerklank.werkagenda.acties import establish_actie, propose_actie, start_actie
from weerklank.werkagenda.decisions import confirm
from weerklank.werkagenda.enums import Koppelsoort
from weerklank.werkagenda.keeping import set_term
from weerklank.werkagenda.matching import compare, embed_missing
from weerklank.werkagenda.models import Koppeling, Toezegging
from weerklank.werkagenda.register import import_register

_STEPS = {"vaststellen": establish_actie, "starten": start_actie}
_COORDINATOR = "mbm"


def play_werkagenda(wereld: Wereld, today: dt.date) -> None:
    """Letters, register, what is the same in both, terms and actions; the newest letter waits for a person."""
    told = werkagenda()
    _register(told["register"], today)
    letters = [_letter(wereld, row, today) for row in told["brieven"]]
    _accept(wereld, letters[0], today)
    now = _moment(today, 3)
    for letter in letters:
        compare(letter, now=now)
    _confirm(wereld, now)
    for row in told["acties"]:
        _actie(wereld, row, today)


def _moment(today: dt.date, days: int) -> dt.datetime:
    return office_time(on_workday(today, days), 10, 15)


def _register(rows: list[dict[str, Any]], today: dt.date) -> None:
    """The register as a file, read in; then our own terms, by the ministry."""
    records = [
        {
            "Id": f"voorbeeld-{row['nummer']}",
            "Nummer": row["nummer"],
            "Tekst": row["tekst"],
            "Functie": row["functie"],
            "Status": row["status"],
            "Aanmaakdatum": (today - dt.timedelta(days=row["dagen"])).isoformat(),
            "DatumNakoming": "0001-01-01",
        }
        for row in rows
    ]
    file = io.BytesIO(json.dumps(records).encode())
    import_register(file, bestand="register-voorbeeld.json", by=None, now=_moment(today, 60))
    embed_missing()
    for row in rows:
        if "termijn" in row:
            _term(row["nummer"], today + dt.timedelta(days=row["termijn"]), _moment(today, 58))


def _term(nummer: str, until: dt.date, now: dt.datetime) -> None:
    toezegging = Toezegging.objects.select_related("ministerie").get(nummer=nummer)
    ministerie = toezegging.ministerie
    holder = ministerie.rolvervullingen.filter(rol=Rol.BELEID).order_by("pk").first() if ministerie else None
    if holder:
        set_term(toezegging, start=None, until=until, seen_version=toezegging.version, by=holder.gebruiker, now=now)


def _letter(wereld: Wereld, row: dict[str, Any], today: dt.date) -> Document:
    dated = on_workday(today, row["dagen"])
    tekst = row["tekst"].replace("{volgend_jaar}", str(today.year + 1))
    opened = DocumentText(text=tekst, format=Format.TEXT, title=row["titel"], kind="Kamerbrief", dated=dated)
    by = wereld.first(_COORDINATOR, Rol.COORDINATOR)
    now = office_time(dated, 15, 0)
    return save_document(opened, official=True, file_name="kamerbrief.txt", by=by, now=now)[0]


def _accept(wereld: Wereld, letter: Document, today: dt.date) -> None:
    """Somebody accepts what the first letter promises and announces."""
    by, kinds = wereld.first(_COORDINATOR, Rol.COORDINATOR), (PassageSoort.TOEZEGGING, PassageSoort.ACTIE)
    for passage in Passage.objects.filter(lezing__document=letter, soort__in=kinds).select_related("lezing__document"):
        decide(passage, verdict=Verdict.AANVAARD, by=by, now=_moment(today, 30))


def _confirm(wereld: Wereld, now: dt.datetime) -> None:
    """The surest pair is confirmed; the others wait, as they do in a real week."""
    by = wereld.first("mbm", Rol.BELEID)
    surest = Koppeling.objects.filter(soort=Koppelsoort.ZELFDE).order_by("-score", "pk").first()
    if surest:
        confirm(surest, by=by, now=now)


def _actie(wereld: Wereld, row: dict[str, Any], today: dt.date) -> None:
    by, now = wereld.first(row["van"], Rol.COORDINATOR), _moment(today, row["dagen"])
    values = {
        "titel": row["titel"],
        "resultaat": row["titel"],
        "groep": row["groep"],
        "next_on": today + dt.timedelta(days=21),
    }
    actie = propose_actie(None, values, trekker=wereld.organisaties[row["van"]], by=by, now=now)
    for step in row["stappen"]:
        _STEPS[step](actie, next_on=None, by=by, now=now)
