"""One record of the register as columns: names in any case, dates that mean nothing, states nobody knows."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from weerklank.pure.toezeggingen.model import Fault

EMPTY_DATE = dt.date(1, 1, 1)
"""What the open data gives for a date that is not there (0001-01-01)."""

KNOWN_STATES = frozenset({"openstaand", "voldaan", "deels voldaan", "vervallen", "afgedaan", "deels afgedaan"})
"""The states of the official schema, without capitals (domain 3.16)."""

_NUMBER = re.compile(r"TZ\d{6}-\d{1,5}|T\d{5}")
_DUTCH = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?:\D.*)?")
_LINKS = {"isherhalingvan": "herhaling", "isaanvullingop": "aanvulling", "iswijzigingvan": "wijziging"}
_MIXED = ("\u00c3", "\u00e2\u20ac")
_LONGEST_TEXT = 100_000


class BadRecordError(Exception):
    """A record that cannot be kept, with every reason."""

    def __init__(self, faults: tuple[Fault, ...], kenmerk: str) -> None:
        super().__init__(", ".join(faults))
        self.faults, self.kenmerk = faults, kenmerk


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One toezegging of the register. `key` is its id there, or made of its number where the file gives no id.

    `remarks` say what was read with a doubt: a date that is none, a state nobody knows, a text that was cut.
    """

    key: str
    nummer: str
    tekst: str
    functie: str = ""
    ministerie: str = ""
    status: str = ""
    kamer: str = ""
    toegezegd_aan: str = ""
    activiteit: str = ""
    gedaan_on: dt.date | None = None
    nakoming_on: dt.date | None = None
    nakoming_brief: str = ""
    changed_at: dt.datetime | None = None
    removed: bool = False
    links: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[Fault, str], ...] = ()
    given: frozenset[str] = frozenset()
    """The names of what the record has, as `plain` writes them."""


def plain(name: str) -> str:
    """The name of a column without capitals, marks and namespace: "Datum_Nakoming" gives "datumnakoming"."""
    return re.sub(r"[^a-z0-9]", "", name.casefold().rsplit(":", 1)[-1])


def parse_record(raw: Mapping[str, Any]) -> Gegeven:
    """The columns of a record. Raises BadRecordError when it has no number or id, or no text."""
    row = {plain(str(name)): value for name, value in raw.items()}
    nummer, own = _words(row.get("nummer"))[:40], _words(row.get("id"))[:60]
    removed = _words(row.get("verwijderd")).casefold() in ("true", "1")
    tekst, cut = _text(row)
    faults = ([] if nummer or own else [Fault.NO_NUMBER]) + ([] if tekst or removed else [Fault.NO_TEXT])
    if faults:
        raise BadRecordError(tuple(faults), nummer or own)
    remarks = [(Fault.TEXT_CUT, "")] if cut else []
    status = " ".join(_words(row.get("status")).split())[:60]
    remarks += [(Fault.STATUS_UNKNOWN, status)] if status and status.casefold() not in KNOWN_STATES else []
    days = {name: _day(row.get(name), name, remarks) for name in ("aanmaakdatum", "datumnakoming")}
    return Gegeven(
        key=own or f"nr:{nummer}",
        nummer=nummer,
        tekst=tekst,
        functie=_words(row.get("functie"))[:300],
        ministerie=_words(row.get("ministerie"))[:300],
        status=status,
        kamer=_house(nummer),
        toegezegd_aan=_named(row.get("toegezegdaan"))[:300],
        activiteit=(_words(row.get("activiteitnummer")) or _named(row.get("activiteit"), "Nummer"))[:40],
        gedaan_on=days["aanmaakdatum"],
        nakoming_on=days["datumnakoming"],
        nakoming_brief=_named(row.get("kamerbriefnakoming"), "Nummer", "DocumentNummer")[:200],
        changed_at=_moment(row.get("apigewijzigdop") or row.get("bijgewerkt") or row.get("gewijzigdop"), remarks),
        removed=removed,
        links=tuple(_links(row)),
        remarks=tuple(remarks),
        given=frozenset(row),
    )


def _text(row: Mapping[str, Any]) -> tuple[str, bool]:
    """The text, and whether it was cut off on its way here."""
    name = next((name for name in ("tekst", "tekstafgekapt") if row.get(name)), "tekst")
    tekst = _words(row.get(name)).replace("\x00", "")[:_LONGEST_TEXT]
    return tekst, tekst.endswith(("...", "\u2026"))


def _words(value: Any) -> str:
    if value is None or isinstance(value, Mapping | list):
        return ""
    words = str(value).replace("\x00", "").encode("utf-8", "replace").decode().strip()
    return _unmixed(words) if any(mark in words for mark in _MIXED) else words


def _unmixed(words: str) -> str:
    """Text that was written as UTF-8 and read as cp1252 as it was meant; any other text as it is."""
    try:
        return words.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return words


def _named(value: Any, *names: str) -> str:
    """A reference as words: text as it is, of a record its number or name, of several all of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, (_named(one, *names) for one in value)))
    if isinstance(value, Mapping):
        row = {plain(str(name)): one for name, one in value.items()}
        wanted = [plain(name) for name in names] or ["naam", "naamnl", "afkorting", "achternaam", "nummer", "id"]
        return next((words for name in wanted if (words := _words(row.get(name)))), "")
    return _words(value)


def _links(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, kind in _LINKS.items():
        value = row.get(name)
        for one in value if isinstance(value, list) else [value]:
            key = _named(one, "Id", "Nummer")[:60]
            found += [(kind, key)] if key and (kind, key) not in found else []
    return found


def _house(nummer: str) -> str:
    """Which House numbers like this: TZ202412-116 the Tweede, T02867 the Eerste Kamer."""
    if not _NUMBER.fullmatch(nummer):
        return ""
    return "tweede" if nummer.startswith("TZ") else "eerste"


def _day(value: Any, name: str, remarks: list[tuple[Fault, str]]) -> dt.date | None:
    words = _words(value)
    if not words:
        return None
    day = _iso(words[:10]) or _dutch(words)
    if day is None:
        remarks.append((Fault.BAD_DATE, f"{name}: {words[:40]}"))
    return day if day and day.year > 1 else None


def _iso(words: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        return None


def _dutch(words: str) -> dt.date | None:
    found = _DUTCH.fullmatch(words)
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _moment(value: Any, remarks: list[tuple[Fault, str]]) -> dt.datetime | None:
    words = _words(value)
    if not words:
        return None
    try:
        moment = dt.datetime.fromisoformat(words)
    except ValueError:
        remarks.append((Fault.BAD_DATE, words[:40]))
        return None
    if moment.year <= 1:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
