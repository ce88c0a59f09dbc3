"""The words of the example world, read from the readable files in `teksten/`.

Everything is invented: organisations say so in their name, people do not exist. The quotes from the law are
real (official text is free of copyright, art. 11 Auteurswet) and are checked against it by a test.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

TEKSTEN = Path(__file__).parent / "teksten"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Organisatie:
    """A fictional public body; `mensen` maps a role to the names of those who hold it."""

    slug: str
    naam: str
    afkorting: str
    soort: str
    telefoon: str
    adres: str
    mensen: Mapping[str, tuple[str, ...]]
    ministerie: str = ""


@dataclass(frozen=True, slots=True)
class Wet:
    """A real law: how we call it here, its BWB id and its official title."""

    afkorting: str
    bwb: str
    titel: str


@dataclass(frozen=True, slots=True)
class Anker:
    """A place in the law; `citaat` is quoted literally, None when the text is not shipped."""

    wet: Wet
    artikel: str
    lid: int | None
    citaat: str | None


@dataclass(frozen=True, slots=True)
class Signaaltekst:
    """What one professional typed, with the optional fields of the form."""

    tekst: str
    regel: str = ""
    frequentie: str = ""
    doelgroep: str = ""
    geautomatiseerd: str = ""


@dataclass(frozen=True, slots=True)
class Puntantwoord:
    """The answer to one point. Terms are whole weeks after the day it was established."""

    soort: str
    tekst: str
    actie: str = ""
    eigenaar: str = ""
    over_weken: int | None = None
    middelen: str = ""
    gevolg: str = ""
    alternatieven: str = ""
    belang: str = ""
    besloten_door: str = ""
    herzien_over_weken: int | None = None
    onderzoek: str = ""
    einde_over_weken: int | None = None
    naar: str = ""
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Punt:
    """One question to the ministry, with its answer when the story has one."""

    vraag: str
    antwoord: Puntantwoord | None = None


@dataclass(frozen=True, slots=True)
class Reactie:
    """What the executor says of the answer."""

    akkoord: bool
    tekst: str


@dataclass(frozen=True, slots=True)
class Tweede:
    """The same knelpunt put before the ministry again, so many days before today."""

    voorgelegd: int
    punten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sjablonen:
    """Pieces from which the combiner makes further signalen about one knelpunt."""

    kernen: tuple[str, ...]
    gevolgen: tuple[str, ...]
    slots: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Verhaal:
    """One knelpunt and its story. `verloop` maps a step to how many days before today it happened."""

    slug: str
    titel: str
    soort: str
    eigenaar: str
    gericht_aan: str
    melders: tuple[str, ...]
    groepen: tuple[str, ...]
    omvang: str
    omvang_bron: str
    ankers: tuple[Anker, ...]
    omschrijving: str
    voorstellen: tuple[str, ...]
    punten: tuple[Punt, ...]
    stadium: str
    verloop: Mapping[str, int]
    signalen: tuple[Signaaltekst, ...]
    sjablonen: Sjablonen
    reactie: Reactie | None = None
    tweede: Tweede | None = None
    samengevoegd_met: str = ""
    redenen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ruis:
    """A message that is no signal about execution: closed on a ground, or offered to another organisation.

    `dagen` is how many days before today it came in (None: some day); `weigert` is why the other did not take it.
    """

    van: str
    tekst: str
    reden: str
    grond: str = ""
    naar: str = ""
    dagen: int | None = None
    weigert: str = ""


@dataclass(frozen=True, slots=True)
class Zinnen:
    """General pieces for the combiner: how people begin and end, and what haste does to spelling."""

    openers: Mapping[str, tuple[str, ...]]
    sluiters: Mapping[str, tuple[str, ...]]
    verbinders: tuple[str, ...]
    frequenties: tuple[str, ...]
    typfouten: tuple[tuple[str, str], ...]


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  (a SafeLoader)


def _tuples(lists: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(values) for name, values in lists.items()})


@cache
def organisaties() -> Mapping[str, Organisatie]:
    """Every organisation by its slug, ministries first."""
    rows = _read(TEKSTEN / "organisaties.yaml")
    return {slug: Organisatie(slug=slug, **{**row, "mensen": _tuples(row["mensen"])}) for slug, row in rows.items()}


@cache
def wetten() -> Mapping[str, Wet]:
    """The laws that are cited, by the short name used in the files."""
    rows = _read(TEKSTEN / "wetten.yaml")
    return {name: Wet(name, row["bwb"], row["titel"]) for name, row in rows.items()}


@cache
def verhalen() -> Mapping[str, Verhaal]:
    """Every knelpunt by its slug, in alphabetical order."""
    paths = sorted((TEKSTEN / "knelpunten").glob("*.yaml"))
    return {path.stem: _verhaal(path.stem, _read(path)) for path in paths}


@cache
def losse_signalen() -> Mapping[str, tuple[Signaaltekst, ...]]:
    """Signalen that belong to no knelpunt yet, by the organisation of the reporter."""
    return {slug: tuple(parse_signalen(text)) for slug, text in _read(TEKSTEN / "losse-signalen.yaml").items()}


@cache
def werkagenda() -> dict[str, list[dict[str, Any]]]:
    """The letters, the register of toezeggingen and the actions, by those three names."""
    found: dict[str, list[dict[str, Any]]] = _read(TEKSTEN / "werkagenda.yaml")
    return found


@cache
def loket() -> dict[str, Any]:
    """Who is competent for what, proposals, hand-overs and rules, by those names."""
    found: dict[str, Any] = _read(TEKSTEN / "loket.yaml")
    return found


@cache
def ruis() -> tuple[Ruis, ...]:
    """Messages that turn out to be no signal."""
    return tuple(Ruis(**row) for row in _read(TEKSTEN / "ruis.yaml"))


@cache
def zinnen() -> Zinnen:
    """The general pieces of the combiner."""
    row = _read(TEKSTEN / "zinnen.yaml")
    return Zinnen(
        openers=_tuples(row["openers"]),
        sluiters=_tuples(row["sluiters"]),
        verbinders=tuple(row["verbinders"]),
        frequenties=tuple(row["frequenties"]),
        typfouten=tuple((right, hasty) for right, hasty in row["typfouten"]),
    )


def parse_signalen(block: str) -> Iterator[Signaaltekst]:
    """The signalen in a block of text: an empty line between two, a last line with @ for the form fields."""
    for part in block.strip().split("\n\n"):
        lines = part.strip().split("\n")
        fields = lines.pop()[1:].split("|") if lines[-1].startswith("@") else []
        yield Signaaltekst("\n".join(lines), *(value.strip() for value in fields))


def _verhaal(slug: str, row: dict[str, Any]) -> Verhaal:
    return Verhaal(
        slug=slug,
        titel=row["titel"],
        soort=row["soort"],
        eigenaar=row["eigenaar"],
        gericht_aan=row["gericht_aan"],
        melders=tuple(row.get("melders", [row["eigenaar"]])),
        groepen=tuple(row["groepen"]),
        omvang=row["omvang"]["tekst"],
        omvang_bron=row["omvang"]["bron"],
        ankers=tuple(Anker(wetten()[a["wet"]], a["artikel"], a["lid"], a["citaat"]) for a in row["ankers"]),
        omschrijving=row["omschrijving"].strip(),
        voorstellen=tuple(row["voorstellen"]),
        punten=tuple(_punt(punt) for punt in row["punten"]),
        stadium=row["stadium"],
        verloop=MappingProxyType(row["verloop"]),
        signalen=tuple(parse_signalen(row["signalen"])),
        sjablonen=_sjablonen(row),
        reactie=Reactie(**row["reactie"]) if "reactie" in row else None,
        tweede=Tweede(row["tweede"]["voorgelegd"], tuple(row["tweede"]["punten"])) if "tweede" in row else None,
        samengevoegd_met=row.get("samengevoegd_met", ""),
        redenen={name: row[name] for name in row if name.endswith("_reden")},
    )


def _punt(row: dict[str, Any]) -> Punt:
    return Punt(row["vraag"], Puntantwoord(**row["antwoord"]) if "antwoord" in row else None)


def _sjablonen(row: dict[str, Any]) -> Sjablonen:
    return Sjablonen(
        kernen=tuple(row["kernen"].strip().split("\n")),
        gevolgen=tuple(row["gevolgen"].strip().split("\n")),
        slots=_tuples(row["slots"]),
    )
