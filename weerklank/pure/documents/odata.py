"""Records of the open data of the Tweede Kamer (OData, JSON): Zaak, Document, Toezegging and what looks like it.

One record, an envelope with a list under "value", a plain list, or one record per line. Fields that are not
known are passed over; the file itself stays as it is.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from weerklank.pure.documents.lines import Lines
from weerklank.pure.documents.metadata import dossier_of, iso_date, parliamentary_year
from weerklank.pure.documents.model import DocumentText, Format, FoundDate
from weerklank.pure.documents.problems import Remark, Trouble, UnreadableDocumentError
from weerklank.pure.documents.sources import Unit

_TEXTS = ("Titel", "Onderwerp", "Omschrijving", "Tekst", "Noot", "BesluitTekst")
_STATED = (
    ("Soort", "Soort"),
    ("Citeertitel", "Citeertitel"),
    ("Functie", "Door"),
    ("Ministerie", "Ministerie"),
    ("Status", "Status"),
    ("DatumNakoming", "Na te komen"),
    ("Kabinetsappreciatie", "Oordeel van het kabinet"),
)
_DAYS = ("Datum", "GestartOp", "Aanmaakdatum", "DatumRegistratie")
_KNOWN = frozenset({*_TEXTS, "Nummer"})
_OFFICIAL = frozenset({"GewijzigdOp", "ApiGewijzigdOp"})
_NAMED_LINES = 12
_EMPTY_DAY = "0001-01-01"

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """One record: its number in the file, its JSON pointer, and itself."""

    number: int
    pointer: str
    record: Record


def looks_like_json(text: str) -> bool:
    """Whether a text begins as a JSON object or list does."""
    head = text[:2000].lstrip("\ufeff \t\r\n")
    if head.startswith("{"):
        return head[1:].lstrip().startswith(('"', "}"))
    return head.startswith("[") and head[1:].lstrip().startswith(("{", "]"))


def read_records(text: str) -> Iterator[DocumentText]:
    """Give each record as a document. Records that are cut off or damaged are left out, and the last document
    says in a remark that they were.

    Raises UnreadableDocumentError when there is no whole record with a number or text in it.
    """
    found, broken = _records(text)
    known = [item for item in found if not _KNOWN.isdisjoint(item.record)]
    if not known:
        raise UnreadableDocumentError(Trouble.BROKEN_JSON if broken else Trouble.NO_RECORDS, broken)
    for item in known[:-1]:
        yield _document([item], "")
    yield _document(known[-1:], broken)


def read_odata(text: str) -> DocumentText:
    """Give all records of a file as one document, one after the other; with one record it is that record.

    Raises UnreadableDocumentError as `read_records` does.
    """
    found, broken = _records(text)
    known = [item for item in found if not _KNOWN.isdisjoint(item.record)]
    if not known:
        raise UnreadableDocumentError(Trouble.BROKEN_JSON if broken else Trouble.NO_RECORDS, broken)
    return _document(known, broken)


def _records(text: str) -> tuple[list[Found], str]:
    """The whole records, and where the JSON goes wrong ("regel 3") or nothing."""
    text = text.lstrip("\ufeff")
    try:
        whole = json.loads(text)
    except RecursionError:
        return [], "?"
    except ValueError:
        return _from_lines(text) if _is_one_per_line(text) else _from_part(text)
    if isinstance(whole, dict) and isinstance(whole.get("value"), list):
        return _numbered(whole["value"], "/value"), ""
    return _numbered(whole, "") if isinstance(whole, list) else _numbered([whole], None), ""


def _numbered(records: list[Any], base: str | None) -> list[Found]:
    return [
        Found(number, "" if base is None else f"{base}/{number - 1}", record)
        for number, record in enumerate(records, start=1)
        if isinstance(record, dict)
    ]


def _is_one_per_line(text: str) -> bool:
    lines = [line for line in islice(iter(text.split("\n", 20)), 20) if line.strip()]
    return any(_parsed(line) is not None for line in lines[:-1]) or (bool(lines) and _parsed(lines[0]) is not None)


def _from_lines(text: str) -> tuple[list[Found], str]:
    found: list[Found] = []
    wrong: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        record = _parsed(line)
        if record is not None:
            found.append(Found(number, "", record))
        elif line.strip():
            wrong.append(number)
    named = ", ".join(map(str, wrong[:_NAMED_LINES])) + (" ..." if len(wrong) > _NAMED_LINES else "")
    return found, f"regel {named}" if wrong else ""


def _from_part(text: str) -> tuple[list[Found], str]:
    """The records of a list that was cut off: every object up to the first that is not whole."""
    base, start = ("", 0) if text.lstrip().startswith("[") else ("/value", max(0, text.find('"value"')))
    place = text.find("[", start) + 1
    decoder = json.JSONDecoder()
    found: list[Found] = []
    while place:
        while place < len(text) and text[place] in " \t\r\n,":
            place += 1
        try:
            record, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        if isinstance(record, dict):
            found.append(Found(len(found) + 1, f"{base}/{len(found)}", record))
    return found, f"regel {text.count(chr(10), 0, max(0, place)) + 1}"


def _parsed(line: str) -> Record | None:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def _document(found: list[Found], broken: str) -> DocumentText:
    lines = Lines(Unit.RECORD)
    for item in found:
        for field, words in _said(item.record):
            node = lines.source.trail.add(-1, f"{item.pointer}/{field}".lstrip("/"))
            for line in words.split("\n"):
                lines.add(line, item.number, -1, node)
                lines.end_line()
    first = found[0].record if len(found) == 1 else {}
    dates = tuple(_dates(first))
    return DocumentText(
        text=lines.text(),
        format=Format.JSON,
        title=_one_line(first, "Onderwerp", "Titel") or _toezegging_title(first),
        number=_one_line(first, "Nummer", "DocumentNummer"),
        kind=_one_line(first, "Soort"),
        dated=dates[0].day if dates else None,
        encoding="json",
        official=all(item.record.keys() >= _OFFICIAL for item in found),
        coverage=f"{len(found)} records" + ("; een deel was kapot" if broken else ""),
        sender=_sender(first),
        dossier=_dossier(first),
        parliamentary_year=parliamentary_year(_one_line(first, "Vergaderjaar")),
        dates=dates,
        remarks=(Remark(Trouble.PART_OF_JSON, broken),) if broken else (),
        source=lines.source,
    )


def _said(record: Record) -> Iterator[tuple[str, str]]:
    """The fields that are text, then what is stated about it, each with the name of its field."""
    for field in _TEXTS:
        if words := _text(record.get(field)):
            yield field, words
    for field, label in _STATED:
        words = _text(record.get(field))
        if words and not words.startswith(_EMPTY_DAY):
            yield field, f"{label}: {words[:10] if field.startswith('Datum') else words}"
    for place, actor in enumerate(_list(record.get("ZaakActor") or record.get("DocumentActor"))):
        name, party = _text(actor.get("ActorNaam")), _text(actor.get("Functie")) or _text(actor.get("ActorFractie"))
        role = _text(actor.get("Relatie")) or "Indiener"
        if name or party:
            yield f"ZaakActor/{place}", f"{role}: {name} ({party})" if party and name else f"{role}: {name or party}"
    for place, decision in enumerate(_list(record.get("Besluit"))):
        if words := _text(decision.get("BesluitTekst")) or _text(decision.get("BesluitSoort")):
            yield f"Besluit/{place}", f"Besluit: {words}"


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _list(value: object) -> list[Record]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _one_line(record: Record, *fields: str) -> str:
    return next((" ".join(words.split()) for field in fields if (words := _text(record.get(field)))), "")


def _toezegging_title(record: Record) -> str:
    return _one_line(record, "Tekst")[:200]


def _sender(record: Record) -> str:
    actors = _list(record.get("ZaakActor") or record.get("DocumentActor"))
    own = _one_line(record, "Functie", "Ministerie")
    return own or next((said for actor in actors if (said := _one_line(actor, "Functie", "ActorFractie"))), "")


def _dossier(record: Record) -> str:
    for item in _list(record.get("Kamerstukdossier")):
        number = str(item.get("Nummer") or "")
        if found := dossier_of(number, _text(item.get("Toevoeging"))):
            return found
    return ""


def _dates(record: Record) -> Iterator[FoundDate]:
    for field in _DAYS:
        if day := iso_date(_text(record.get(field))):
            yield FoundDate(day, field)
            return
