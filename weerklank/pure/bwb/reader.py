"""From the bytes of one file to one regulation, in both published forms.

Forms: root ``wetgeving`` with an external DTD (state of 2012, links in JCI 1.0) and root ``toestand``
(toestand_2016-1.xsd, no namespace, JCI 1.3). Nothing outside the file is ever loaded, entities are refused,
and the tree of what was read is thrown away article by article.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from io import BytesIO
from typing import Final

from lxml import etree

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.blocks import PartBuilder, plain, read_kop, references_in_kop
from weerklank.pure.bwb.elements import ARTICLES, CONTAINERS, STRUCTURE
from weerklank.pure.bwb.jci import BWB_ID
from weerklank.pure.bwb.model import Artikel, Blok, Bloksoort, Container, Deelsoort, Formaat, Kop, Regeling, Verwijzing
from weerklank.pure.bwb.paths import UniquePaths, segment
from weerklank.pure.bwb.titles import citeertitel_from_text, name_in_intitule

MAX_BYTES: Final = 256 * 1024 * 1024
_HEAD: Final = ("intitule", "citeertitel", "alias-titel")
_EVENTS: Final = (*sorted(STRUCTURE), *_HEAD, "kop", "wetgeving", "verdrag", "toestand")
_TEXT_SORTS: Final = {
    "aanhef": Deelsoort.AANHEF,
    "circulaire.aanhef": Deelsoort.AANHEF,
    "bijlage": Deelsoort.BIJLAGE,
}
_DIVISIONS: Final = frozenset({"divisie", "circulaire.divisie"})
_TRANSPARENT: Final = frozenset({"wettekst", "regeling-tekst", "circulaire-tekst", "vrije-tekst"})
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ENTITY_DECLARATIONS: Final = tuple("<!ENTITY".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_NUMBER_IN_LABEL: Final = re.compile(r"(?:^|\s)(?P<nr>[0-9][^\s]*|[IVXLC]+)\Z")


def read_regeling(data: bytes) -> Regeling:
    """Read one file of law text.

    Promises: no network, no other file, no expansion of entities; every citable part once, in document
    order, with a path that is unique in the regulation. Windows-1252 text without a declaration is read as
    such and reported in ``meldingen``. Raises a subclass of
    :class:`~weerklank.pure.bwb.problems.UnreadableLaw`. Pure: the second call gives an equal value.
    """
    refuse_unsafe(data)
    try:
        return _Reading().read(data)
    except problems.BrokenXml as error:
        if not _is_wrong_encoding(data, error):
            raise
    regeling = _Reading(encoding="cp1252").read(data)
    return replace(regeling, meldingen=(*regeling.meldingen, "cp1252"))


def refuse_unsafe(data: bytes) -> None:
    """Refuse what is empty, too large, no XML at all, or declares entities, before a parser sees it."""
    start = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise problems.EmptyFile
    if len(data) > MAX_BYTES:
        raise problems.TooLarge(f"{len(data)} > {MAX_BYTES}")
    if not start.startswith(b"<"):
        raise problems.NotXml(repr(start[:8]))
    if any(declaration in data for declaration in _ENTITY_DECLARATIONS):
        raise problems.EntityRefused("<!ENTITY")


def _is_wrong_encoding(data: bytes, error: problems.BrokenXml) -> bool:
    declared = re.search(rb"encoding=[\"']([\w.-]+)", data[:200])
    if "encoding" not in error.detail.lower() and "utf-8" not in error.detail.lower():
        return False
    return declared is None or declared[1].lower() in (b"utf-8", b"utf8")


@dataclass(slots=True)
class _Frame:
    """A structural element that is open: what it adds to the path and to the containers of what is in it."""

    element: etree._Element
    order: int
    taal: str
    above: "_Frame | None"
    kop: Kop = field(default_factory=Kop)
    verwijzingen: tuple[Verwijzing, ...] = ()
    pad: str | None = None


class _Reading:
    """One pass over one file."""

    def __init__(self, encoding: str | None = None) -> None:
        self._encoding = encoding
        self._stack: list[_Frame] = []
        self._found: list[tuple[int, Artikel]] = []
        self._order = 0
        self._paths = UniquePaths()
        self._head: dict[str, list[str]] = {name: [] for name in _HEAD}
        self._attributes: dict[str, str] = {}
        self._formaat: Formaat | None = None

    def read(self, data: bytes) -> Regeling:
        events = etree.iterparse(
            BytesIO(data),
            events=("start", "end"),
            tag=_EVENTS,
            load_dtd=False,
            no_network=True,
            resolve_entities=False,
            remove_comments=True,
            remove_pis=True,
            encoding=self._encoding,
        )
        try:
            self._consume(events)
        except etree.XMLSyntaxError as error:
            raise self._explain(error, data) from error
        return self._regeling()

    def _consume(self, events: Iterator[tuple[str, etree._Element]]) -> None:
        for event, element in events:
            if self._formaat is None:
                self._recognise(element)
            if event == "start":
                self._open(element)
            else:
                self._close(element)

    def _explain(self, error: etree.XMLSyntaxError, data: bytes) -> problems.UnreadableLaw:
        detail = str(error.msg)
        if "xcessive depth" in detail:
            return problems.TooDeep(detail, gelezen=len(self._found))
        if b"<html" in data[:2000].lower():
            return problems.NotXml("html")
        return problems.BrokenXml(detail, gelezen=len(self._found))

    def _recognise(self, element: etree._Element) -> None:
        root = element.getroottree().getroot()
        internal = root.getroottree().docinfo.internalDTD
        if internal is not None and list(internal.iterentities()):  # type: ignore[attr-defined]  # not in lxml-stubs
            raise problems.EntityRefused("<!ENTITY")
        forms = {"wetgeving": Formaat.WETGEVING, "toestand": Formaat.TOESTAND}
        if root.tag not in forms:
            raise problems.NotBwb(f"<{str(root.tag)[:60]}>")
        self._formaat = forms[str(root.tag)]

    # Opening

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in ("wetgeving", "toestand", "verdrag"):
            self._attributes.update({str(key): str(value) for key, value in element.attrib.items()})
        if tag not in STRUCTURE:
            return
        above = self._stack[-1] if self._stack else None
        taal = element.get(_LANG) or (above.taal if above else self._attributes.get(_LANG, "nl"))
        self._order += 1
        if above is not None:
            self._path(above)
        self._stack.append(_Frame(element, self._order, str(taal), above))

    def _path(self, frame: _Frame) -> str:
        """The path, settled when it is first needed: by then the heading has been read."""
        if frame.pad is None:
            tag, given = str(frame.element.tag), frame.element.get("bwb-ng-variabel-deel")
            above = self._path(frame.above) if frame.above else ""
            path = str(given) if given else above if tag in _TRANSPARENT else above + segment(tag, frame.kop.nr)
            frame.pad = path if tag in _TRANSPARENT else self._paths.claim(path)
        return frame.pad

    # Closing

    def _close(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag == "kop":
            self._close_kop(element)
        elif tag in _HEAD:
            self._head[tag].append(plain(element))
        elif tag in STRUCTURE:
            frame = self._stack[-1]
            self._keep(frame)
            self._stack.pop()
            element.clear()

    def _close_kop(self, element: etree._Element) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is None or element.getparent() is not frame.element:
            return
        frame.kop = _with_number(read_kop(element), frame.element.get("label") or "")
        frame.verwijzingen = references_in_kop(element)

    def _keep(self, frame: _Frame) -> None:
        tag = str(frame.element.tag)
        builder = PartBuilder()
        builder.build(frame.element)
        is_article = tag in ARTICLES
        if not is_article and not builder.text and not builder.redactie and not builder.blokken:
            return
        self._found.append((frame.order, self._artikel(frame, builder, tag)))

    def _artikel(self, frame: _Frame, builder: PartBuilder, tag: str) -> Artikel:
        pad = self._path(frame)
        if tag in _TRANSPARENT:
            pad = self._paths.claim(pad + segment("tekst", ""))
        return Artikel(
            soort=_soort(tag),
            pad=pad,
            kop=frame.kop,
            tekst=builder.text,
            blokken=tuple(builder.blokken),
            verwijzingen=tuple(builder.verwijzingen),
            containers=self._containers(),
            taal=frame.taal,
            vervallen=_is_repealed(builder, frame.element),
            redactie=builder.redactie,
            inwerking=_date(frame.element.get("inwerking")),
            stam_id=frame.element.get("stam-id") or "",
            versie_id=frame.element.get("versie-id") or "",
            titelverwijzingen=frame.verwijzingen,
        )

    def _containers(self) -> tuple[Container, ...]:
        return tuple(
            Container(str(frame.element.tag), frame.kop)
            for frame in self._stack[:-1]
            if frame.element.tag in CONTAINERS
        )

    # The whole

    def _regeling(self) -> Regeling:
        bwb_id = self._attributes.get("bwb-id", "")
        if self._formaat is None or not BWB_ID.match(bwb_id):
            raise problems.NotBwb(f"bwb-id={bwb_id[:40]!r}")
        delen = self._delen()
        intitule = next(iter(self._head["intitule"]), "")
        citeertitel = next(iter(self._head["citeertitel"]), "") or citeertitel_from_text(delen)
        return Regeling(
            bwb_id=bwb_id,
            soort=self._attributes.get("soort", ""),
            formaat=self._formaat,
            intitule=intitule,
            citeertitel=citeertitel,
            aliassen=_names(citeertitel, name_in_intitule(intitule), *self._head["alias-titel"]),
            stand=_date(self._attributes.get("inwerkingtreding")),
            inwerkingtreding=_date(self._attributes.get("inwerkingtredingsdatum")),
            taal=self._attributes.get(_LANG, "nl"),
            delen=delen,
        )

    def _delen(self) -> tuple[Artikel, ...]:
        return tuple(artikel for _, artikel in sorted(self._found, key=lambda pair: pair[0]))


def _soort(tag: str) -> Deelsoort:
    if tag in ARTICLES:
        return Deelsoort.ARTIKEL
    if tag in _DIVISIONS:
        return Deelsoort.DIVISIE
    return _TEXT_SORTS.get(tag, Deelsoort.TEKST)


def _with_number(kop: Kop, label: str) -> Kop:
    """Repealed articles may lack a number: then it stands in the label, in the heading or as an attribute."""
    if kop.nr:
        return kop
    match = _NUMBER_IN_LABEL.search(kop.label) or _NUMBER_IN_LABEL.search(label)
    return replace(kop, nr=match["nr"].rstrip(".")) if match else kop


def _is_repealed(builder: PartBuilder, element: etree._Element) -> bool:
    said = any(note.casefold().lstrip("[( ").startswith("vervallen") for note in builder.redactie)
    return (said or element.get("status") == "vervallen") and not any(map(_has_words, builder.blokken))


def _has_words(blok: Blok) -> bool:
    return any(part.van < part.tot and part.soort in (Bloksoort.AL, Bloksoort.CEL) for part in blok.walk())


def _names(citeertitel: str, *others: str) -> tuple[str, ...]:
    """The other names, each once, without the one already known."""
    return tuple(name for name in dict.fromkeys(others) if name and name != citeertitel)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
