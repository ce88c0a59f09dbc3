"""Reading WTI files: what the publisher knows about a regulation besides its text (wetstechnische informatie).

Names with the days they held, abbreviations, the ministry that is responsible first, fields of law, the regulations
it is based on, and every change with its source. Such a file can be many times larger than the law: what concerns
single articles is passed over. Unknown elements are tolerated, nothing outside the file is ever loaded.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Final, TypeVar

from lxml import etree

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.jci import BWB_ID
from weerklank.pure.bwb.reader import refuse_unsafe

ROOT: Final = "wetstechnische-informatie"
_HEAD: Final = 4000
_LONGEST: Final = 2000
_MOST: Final = 5000
"""Names, changes or bases of one regulation that are kept; real ones have a few hundred."""
_ENDLESS: Final = date(9999, 12, 31)
_PASSED_OVER: Final = frozenset({"regelingelement", "verwijzing-door", "grondslag-voor", "wettelijke-bevoegdheid-voor"})
_GENERAL: Final = "algemene-informatie"
_NAMES: Final = {"citeertitel": "citeertitel", "niet-officiele-titel": "bijnaam", "afkorting": "afkorting"}
T = TypeVar("T", bound=Hashable)
_READ: Final = (
    *_NAMES,
    *_PASSED_OVER,
    "eerstverantwoordelijke",
    "soort-regeling",
    "rechtsgebied",
    "overheidsdomein",
    "grondslag",
    "gerelateerde-regeling",
    "datum",
)


@dataclass(frozen=True, slots=True)
class WtiNaam:
    """A name of the regulation: ``soort`` is citeertitel, afkorting or bijnaam; ``tot`` is not included."""

    naam: str
    soort: str
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class WtiWijziging:
    """A day on which the regulation changed: what happened ("wijziging"), and where it was published."""

    datum: date
    betreft: str = ""
    bron: str = ""
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class Wti:
    """What one WTI file says. ``rechtsgebieden`` are pairs of a field and a narrower field (may be empty)."""

    bestand_hash: bytes
    bwb_id: str
    soort: str = ""
    ministerie: str = ""
    namen: tuple[WtiNaam, ...] = ()
    rechtsgebieden: tuple[tuple[str, str], ...] = ()
    domeinen: tuple[str, ...] = ()
    grondslagen: tuple[str, ...] = ()
    wijzigingen: tuple[WtiWijziging, ...] = ()

    @property
    def citeertitel(self) -> str:
        """The official short title of now: the one without an end, else the one that ended last."""
        own = [naam for naam in self.namen if naam.soort == "citeertitel"]
        return max(own, key=lambda naam: naam.tot or _ENDLESS).naam if own else ""


def is_wti(data: bytes) -> bool:
    """Whether these bytes look like a WTI file, by the name of the first element."""
    start = data[:_HEAD]
    return f"<{ROOT}".encode() in start or f"<{_GENERAL}".encode() in start


def read_wti(data: bytes, bestand_hash: bytes = b"") -> Wti:
    """Read one WTI file.

    Raises a subclass of :class:`~weerklank.pure.bwb.problems.UnreadableLaw`. Pure: the second call gives an equal
    value; memory does not grow with what is said about single articles.
    """
    refuse_unsafe(data)
    reading = _Reading()
    events = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        tag=(*_READ, ROOT),
        load_dtd=False,
        no_network=True,
        resolve_entities=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        reading.consume(events)
    except etree.XMLSyntaxError as error:
        raise problems.BrokenXml(str(error.msg)) from error
    return reading.result(bestand_hash)


class _Reading:
    """One pass over one file."""

    def __init__(self) -> None:
        self._bwb_id = ""
        self._single: dict[str, str] = {}
        self._namen: dict[tuple[str, str], WtiNaam] = {}
        self._gebieden: list[tuple[str, str]] = []
        self._domeinen: list[str] = []
        self._grondslagen: list[str] = []
        self._wijzigingen: list[WtiWijziging] = []
        self._known = False

    def consume(self, events: Iterator[tuple[str, etree._Element]]) -> None:
        for event, element in events:
            tag = str(element.tag)
            if not self._known:
                self._recognise(element)
            if event == "end" and tag in _PASSED_OVER:
                element.clear()
            elif event == "end" and tag != ROOT and not _is_passed_over(element):
                self._take(tag, element)

    def _recognise(self, element: etree._Element) -> None:
        root = element.getroottree().getroot()
        self._bwb_id, self._known = root.get("bwb-id") or "", True

    def _take(self, tag: str, element: etree._Element) -> None:
        if tag in _NAMES:
            self._name(tag, element)
        elif tag in ("eerstverantwoordelijke", "soort-regeling"):
            self._single.setdefault(tag, _words(element))
        elif tag == "rechtsgebied":
            self._gebieden.append((_child(element, "hoofdgebied"), _child(element, "specifiekgebied")))
        elif tag == "overheidsdomein":
            self._domeinen.append(_words(element))
        elif tag in ("grondslag", "gerelateerde-regeling"):
            self._basis(element)
        elif any(above.tag == "wijzigingen" for above in element.iterancestors()):
            self._change(element)

    def _name(self, tag: str, element: etree._Element) -> None:
        naam = WtiNaam(_words(element), _NAMES[tag], _day(element.get("geldig-van")), _end(element.get("geldig-tot")))
        key = (naam.soort, naam.naam.casefold())
        if naam.naam and (key not in self._namen or self._namen[key].van is None):
            self._namen[key] = naam

    def _basis(self, element: etree._Element) -> None:
        inside = {"grondslag", "grondslagen"} & {str(above.tag) for above in (element, *element.iterancestors())}
        found = element.get("bwb-id") or ""
        if inside and BWB_ID.match(found):
            self._grondslagen.append(found)

    def _change(self, element: etree._Element) -> None:
        day = _day(element.get("waarde"))
        if day is None:
            return
        bron = _source(element.find(".//bekendmaking"))
        self._wijzigingen.append(WtiWijziging(day, _first(element, "betreft"), bron, _first(element, "dossiernummer")))
        element.clear()

    def result(self, bestand_hash: bytes) -> Wti:
        if not BWB_ID.match(self._bwb_id):
            raise problems.NotBwb(f"bwb-id={self._bwb_id[:40]!r}")
        return Wti(
            bestand_hash=bestand_hash,
            bwb_id=self._bwb_id,
            soort=self._single.get("soort-regeling", "")[:60],
            ministerie=self._single.get("eerstverantwoordelijke", ""),
            namen=tuple(self._namen.values())[:_MOST],
            rechtsgebieden=_once(pair for pair in self._gebieden if pair[0]),
            domeinen=_once(name for name in self._domeinen if name),
            grondslagen=_once(self._grondslagen),
            wijzigingen=tuple(sorted(set(self._wijzigingen), key=lambda row: (row.datum, row.betreft, row.bron)))[
                :_MOST
            ],
        )


def _is_passed_over(element: etree._Element) -> bool:
    return any(above.tag in _PASSED_OVER for above in element.iterancestors())


def _once(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))[:_MOST]


def _source(bekendmaking: etree._Element | None) -> str:
    """The kind of publication, its year and number, as far as they are given: "Stb. 1997, 581"."""
    if bekendmaking is None:
        return ""
    soort = bekendmaking.get("soort") or ""
    numbers = filter(None, (_child(bekendmaking, tag) for tag in ("publicatiejaar", "publicatienummer")))
    found = ", ".join(numbers)
    return f"{soort}. {found}" if soort in ("Stb", "Stcrt", "Trb") else f"{soort} {found}".strip()


def _first(element: etree._Element, tag: str) -> str:
    found = element.find(f".//{tag}")
    return "" if found is None else _words(found)


def _child(element: etree._Element, tag: str) -> str:
    found = element.find(tag)
    return "" if found is None else _words(found)


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())[:_LONGEST]


def _day(text: str | None) -> date | None:
    try:
        found = date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
    return found if found.year > 1 else None


def _end(text: str | None) -> date | None:
    """The first day without; 9999-12-31 means that there is none."""
    found = _day(text)
    return found if found and found.year < _ENDLESS.year else None
