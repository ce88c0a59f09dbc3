"""What a file of law text holds, as plain values.

All positions (``van``, ``tot``) are Python string indices in ``Artikel.tekst``, end not included.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from weerklank.pure.bwb.jci import Jci


class Formaat(StrEnum):
    """The two published forms of law text in the Basiswettenbestand, and its metadata for what has no text (yet)."""

    WETGEVING = "wetgeving-2012"
    TOESTAND = "toestand-2016-1"
    WTI = "wti"


class Deelsoort(StrEnum):
    """What a citable part of a regulation is."""

    ARTIKEL = "artikel"
    AANHEF = "aanhef"
    BIJLAGE = "bijlage"
    DIVISIE = "divisie"
    TEKST = "tekst"


class Bloksoort(StrEnum):
    """What a stretch of text in a part is."""

    LID = "lid"
    AL = "al"
    ONDERDEEL = "onderdeel"
    TUSSENKOP = "tussenkop"
    TABEL = "tabel"
    KOPRIJ = "koprij"
    RIJ = "rij"
    CEL = "cel"
    AFBEELDING = "afbeelding"
    NOOT = "noot"


@dataclass(frozen=True, slots=True)
class Blok:
    """A stretch of text with its number as printed and the stretches inside it.

    ``redactie`` is a note of the publisher that is not law text ("Vervallen."), ``bron`` the address of an
    image, ``breed`` and ``hoog`` the columns and rows that a table cell covers.
    """

    soort: Bloksoort
    van: int
    tot: int
    nr: str = ""
    delen: tuple["Blok", ...] = ()
    redactie: str = ""
    bron: str = ""
    breed: int = 1
    hoog: int = 1

    def walk(self) -> Iterator["Blok"]:
        """This block and everything in it, in reading order."""
        yield self
        for deel in self.delen:
            yield from deel.walk()


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A reference as the publisher marked it: inside the same regulation or to another one.

    ``doc`` is the target as written; ``jci`` the same read, or None (no target, or EU law by ``celex``
    number).
    """

    intern: bool
    van: int
    tot: int
    doc: str
    jci: Jci | None = None
    celex: str = ""


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading: "Artikel", "8:5", "Geen beroep"."""

    label: str = ""
    nr: str = ""
    titel: str = ""


@dataclass(frozen=True, slots=True)
class Container:
    """A level above an article: book, chapter, title, section, annex ..., named by its element."""

    soort: str
    kop: Kop


@dataclass(frozen=True, slots=True)
class Artikel:
    """The smallest part with a text of its own that can be cited: mostly an article.

    ``pad`` is unique in the regulation, "/Hoofdstuk8/Titeldeel8.1/Artikel8:5" (bwb-ng form). ``vervallen``
    means that no law text is left and the publisher says so. ``inwerking`` is the day from which this text
    is valid, where known. ``titelverwijzingen`` are references in the heading; their positions count in ``kop.titel``.
    """

    soort: Deelsoort
    pad: str
    kop: Kop
    tekst: str
    blokken: tuple[Blok, ...] = ()
    verwijzingen: tuple[Verwijzing, ...] = ()
    containers: tuple[Container, ...] = ()
    taal: str = "nl"
    vervallen: bool = False
    redactie: tuple[str, ...] = ()
    inwerking: date | None = None
    stam_id: str = ""
    versie_id: str = ""
    titelverwijzingen: tuple[Verwijzing, ...] = ()

    @property
    def nummer(self) -> str:
        """The number as people cite it, "8:5"; empty when there is none."""
        return self.kop.nr

    def leden(self) -> tuple[Blok, ...]:
        """The numbered paragraphs; empty when the article has none."""
        return tuple(blok for blok in self.blokken if blok.soort is Bloksoort.LID)

    def quote(self, blok: Blok) -> str:
        """The text of one block."""
        return self.tekst[blok.van : blok.tot]


@dataclass(frozen=True, slots=True)
class Regeling:
    """One regulation as one file gives it. ``stand`` is the day of which the file says it shows the state."""

    bwb_id: str
    soort: str
    formaat: Formaat
    intitule: str = ""
    citeertitel: str = ""
    aliassen: tuple[str, ...] = ()
    stand: date | None = None
    inwerkingtreding: date | None = None
    taal: str = "nl"
    delen: tuple[Artikel, ...] = ()
    meldingen: tuple[str, ...] = field(default=())

    def artikelen(self) -> tuple[Artikel, ...]:
        """The articles alone, in the order of the law."""
        return tuple(deel for deel in self.delen if deel.soort is Deelsoort.ARTIKEL)
