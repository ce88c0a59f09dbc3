"""One part of a regulation (article, annex, division) from XML to plain text, blocks and references.

Text rule: headings, publication data and notes of the publisher (``redactie``) are not law text; tables
become lines with cells, images keep their address, footnotes move to the end of the part. Unknown elements
are read through: their text is kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from lxml import etree

from weerklank.pure.bwb.elements import INLINE, SKIPPED, STRUCTURE
from weerklank.pure.bwb.jci import parse_jci
from weerklank.pure.bwb.model import Blok, Bloksoort, Kop, Verwijzing
from weerklank.pure.bwb.problems import TooDeep
from weerklank.pure.bwb.tables import cell_size, column_numbers
from weerklank.pure.bwb.text import TextBuilder

MAX_DEPTH: Final = 120
_SUBTITLE: Final = ". "
_NUMBERS: Final = {"lid": "lidnr", "wijzig-lid": "lidnr", "noot": "noot.nr"}


class PartBuilder:
    """Walks one part once; then text, blocks, references and notes are complete."""

    def __init__(self) -> None:
        self._text = TextBuilder()
        self._footnotes: list[etree._Element] = []
        self._depth = 0
        self._redactie: list[str] = []
        self.blokken: list[Blok] = []
        self.verwijzingen: list[Verwijzing] = []

    @property
    def text(self) -> str:
        """The plain text so far."""
        return self._text.text()

    @property
    def redactie(self) -> tuple[str, ...]:
        """What the publisher noted, in order, each note once."""
        return tuple(dict.fromkeys(self._redactie))

    def build(self, element: etree._Element) -> None:
        """Read the element's own content; parts inside it that can be cited themselves are left alone."""
        self.blokken += self._children(element)
        while self._footnotes:
            self.blokken += self._numbered(self._footnotes.pop(0), Bloksoort.NOOT)

    # Blocks

    def _children(self, element: etree._Element) -> list[Blok]:
        found = self._loose(element.text)
        for child in element:
            found += self._child(child, element)
            found += self._loose(child.tail)
        return found

    def _child(self, child: etree._Element, parent: etree._Element) -> list[Blok]:
        if not isinstance(child.tag, str) or child.tag in SKIPPED:
            return []
        if child.tag == "kop":
            return [] if parent.tag in STRUCTURE else self._leaf(child, Bloksoort.TUSSENKOP)
        self._descend()
        found = self._dispatch(child)
        self._depth -= 1
        return found

    def _descend(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise TooDeep(f"more than {MAX_DEPTH} levels")

    def _dispatch(self, element: etree._Element) -> list[Blok]:
        handler = _HANDLERS.get(str(element.tag))
        if handler is not None:
            return handler(self, element)
        if element.tag in INLINE:
            return self._wrapped(element)
        if _is_running_text(element):
            return self._leaf(element, Bloksoort.AL)
        return self._children(element)

    def _loose(self, text: str | None) -> list[Blok]:
        """Text straight in an element that should only hold blocks: kept as a block of its own."""
        if not text or text.isspace():
            return []
        self._text.block()
        mark = self._text.mark()
        self._text.add(text)
        return [Blok(Bloksoort.AL, *self._text.since(mark))]

    def _leaf(self, element: etree._Element, soort: Bloksoort) -> list[Blok]:
        return self._running(soort, lambda inner: self._inline(element, inner))

    def _wrapped(self, element: etree._Element) -> list[Blok]:
        return self._running(Bloksoort.AL, lambda inner: self._inline_child(element, inner))

    def _running(self, soort: Bloksoort, read: Callable[[list[Blok]], None]) -> list[Blok]:
        noted, inner = len(self._redactie), list[Blok]()
        self._text.block()
        mark = self._text.mark()
        read(inner)
        van, tot = self._text.since(mark)
        redactie = " ".join(self._redactie[noted:])
        if van == tot and not redactie and not inner:
            return []
        return [Blok(soort, van, tot, delen=_inside(inner, van), redactie=redactie)]

    def _paragraph(self, element: etree._Element) -> list[Blok]:
        return self._leaf(element, Bloksoort.AL)

    def _heading(self, element: etree._Element) -> list[Blok]:
        return self._leaf(element, Bloksoort.TUSSENKOP)

    def _term(self, element: etree._Element) -> list[Blok]:
        found = self._leaf(element, Bloksoort.AL)
        self._text.glue()
        return found

    def _lid(self, element: etree._Element) -> list[Blok]:
        return self._numbered(element, Bloksoort.LID)

    def _item(self, element: etree._Element) -> list[Blok]:
        return self._numbered(element, Bloksoort.ONDERDEEL)

    def _numbered(self, element: etree._Element, soort: Bloksoort) -> list[Blok]:
        number = element.find(_NUMBERS.get(str(element.tag), "li.nr"))
        nr = "" if number is None else plain(number)
        self._text.block()
        mark = self._text.mark()
        if nr:
            self._text.add(nr)
            self._text.glue()
        delen = self._children(element)
        self._text.unglue()
        van, tot = self._text.since(mark)
        return [Blok(soort, van, tot, nr=nr, delen=_inside(delen, van))] if van < tot or delen else []

    def _note(self, element: etree._Element) -> list[Blok]:
        self._footnotes.append(element)
        return []

    def _nothing(self, element: etree._Element) -> list[Blok]:
        del element
        return []

    def _editorial(self, element: etree._Element) -> list[Blok]:
        self._redactie.append(_words(element))
        _, here = self._text.mark()
        return [Blok(Bloksoort.AL, here, here, redactie=self._redactie[-1])]

    def _image(self, element: etree._Element) -> list[Blok]:
        _, here = self._text.mark()
        bron = element.get("url") or element.get("naam") or element.get("id") or ""
        return [Blok(Bloksoort.AFBEELDING, here, here, bron=bron)]

    # Tables

    def _table(self, element: etree._Element) -> list[Blok]:
        self._text.block()
        mark, delen = self._text.mark(), list[Blok]()
        for child in element:
            delen += self._group(child) if child.tag == "tgroup" else self._child(child, element)
        van, tot = self._text.since(mark)
        return [Blok(Bloksoort.TABEL, van, tot, delen=_inside(delen, van))] if delen else []

    def _group(self, group: etree._Element) -> list[Blok]:
        columns = column_numbers(group)
        rows = (row for part in group if part.tag in ("thead", "tbody", "tfoot") for row in part if row.tag == "row")
        return [self._row(row, columns) for row in rows]

    def _row(self, row: etree._Element, columns: dict[str, int]) -> Blok:
        parent = row.getparent()
        soort = Bloksoort.KOPRIJ if parent is not None and parent.tag == "thead" else Bloksoort.RIJ
        self._text.start_row()
        mark = self._text.mark()
        cells = [self._cell(entry, columns) for entry in row if entry.tag == "entry"]
        self._text.end_row()
        van, tot = self._text.since(mark)
        return Blok(soort, van, tot, delen=_inside(cells, van))

    def _cell(self, entry: etree._Element, columns: dict[str, int]) -> Blok:
        self._text.next_cell()
        mark = self._text.mark()
        inner = self._leaf(entry, Bloksoort.AL) if _is_running_text(entry) else self._children(entry)
        breed, hoog = cell_size(entry, columns)
        kept = [blok for blok in inner if blok.soort is not Bloksoort.AL or blok.redactie or blok.delen]
        van, tot = self._text.since(mark)
        return Blok(Bloksoort.CEL, van, tot, delen=_inside(kept, van), breed=breed, hoog=hoog)

    # Running text

    def _inline(self, element: etree._Element, inner: list[Blok]) -> None:
        self._text.add(element.text)
        for child in element:
            self._inline_child(child, inner)
            self._text.add(child.tail)

    def _inline_child(self, child: etree._Element, inner: list[Blok]) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            return
        self._descend()
        if tag in ("extref", "intref"):
            self._reference(child, inner)
        elif tag == "redactie":
            self._redactie.append(_words(child))
        elif tag in _HANDLERS and tag != "al":
            inner += _HANDLERS[tag](self, child)
        else:
            self._inline(child, inner)
        self._depth -= 1

    def _reference(self, element: etree._Element, inner: list[Blok]) -> None:
        mark = self._text.mark()
        self._inline(element, inner)
        van, tot = self._text.since(mark)
        doc = (element.get("doc") or "").strip()
        celex = doc if element.get("reeks") == "Celex" else ""
        intern = element.tag == "intref"
        if van < tot:
            self.verwijzingen.append(Verwijzing(intern, van, tot, doc, None if celex else parse_jci(doc), celex))


_HANDLERS: Final[dict[str, Callable[[PartBuilder, etree._Element], list[Blok]]]] = {
    "al": PartBuilder._paragraph,
    "lid": PartBuilder._lid,
    "wijzig-lid": PartBuilder._lid,
    "li": PartBuilder._item,
    "definitie-item": PartBuilder._item,
    "specificatie-item": PartBuilder._item,
    "lidnr": PartBuilder._nothing,
    "li.nr": PartBuilder._nothing,
    "term": PartBuilder._term,
    "tussenkop": PartBuilder._heading,
    "title": PartBuilder._heading,
    "table": PartBuilder._table,
    "illustratie": PartBuilder._image,
    "noot": PartBuilder._note,
    "redactie": PartBuilder._editorial,
}


def _is_running_text(element: etree._Element) -> bool:
    """True when text stands straight in the element, or only between inline elements."""
    if element.text and not element.text.isspace():
        return True
    return any(
        (child.tail and not child.tail.isspace()) or child.tag in INLINE for child in element if child.tag != "kop"
    )


def _inside(delen: Sequence[Blok], van: int) -> tuple[Blok, ...]:
    """Blocks without text at the start of a parent move to where the parent's text begins."""
    if not delen or delen[0].van >= van:
        return tuple(delen)
    return tuple(replace(d, van=van, tot=van, delen=_inside(d.delen, van)) if d.van < van else d for d in delen)


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def plain(element: etree._Element) -> str:
    """The words of a heading or number on one line, without notes of the publisher and footnotes."""
    if not len(element):
        return " ".join((element.text or "").split())
    builder = PartBuilder()
    builder._inline(element, [])
    return builder.text


def references_in_kop(element: etree._Element) -> tuple[Verwijzing, ...]:
    """The references in the title of a heading, with positions in ``Kop.titel``; those of a subtitle come after it."""
    found: list[Verwijzing] = []
    start = 0
    for tag in ("titel", "subtitel"):
        part = element.find(tag)
        if part is None:
            continue
        builder = PartBuilder()
        builder._inline(part, [])
        found += [replace(ref, van=ref.van + start, tot=ref.tot + start) for ref in builder.verwijzingen]
        start += len(builder.text) + len(_SUBTITLE) if builder.text else 0
    return tuple(found)


def read_kop(element: etree._Element | None) -> Kop:
    """A heading as label, number and title (with subtitle); the number without a closing point."""
    if element is None:
        return Kop()
    found = {
        tag: plain(child) for tag in ("label", "nr", "titel", "subtitel") if (child := element.find(tag)) is not None
    }
    titel = _SUBTITLE.join(filter(None, (found.get("titel", ""), found.get("subtitel", ""))))
    return replace(Kop(found.get("label", "")), nr=found.get("nr", "").rstrip(". "), titel=titel)
