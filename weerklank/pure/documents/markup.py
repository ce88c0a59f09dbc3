"""Official publication XML, law XML and any other XML. No network, no DTD loading, no entities of the file."""

import re
from collections.abc import Mapping
from datetime import date

from lxml import etree

from weerklank.pure.documents.metadata import Known, dossier_of, from_meta, parliamentary_year
from weerklank.pure.documents.model import DocumentText, Format, FoundDate
from weerklank.pure.documents.plain import decode
from weerklank.pure.documents.problems import Remark, Trouble, UnreadableDocumentError
from weerklank.pure.documents.tree import Dialect, Role, flatten
from weerklank.pure.wordlist import wordlist

_ENTITY = re.compile(rb"<!ENTITY|<\x00!\x00E\x00N\x00T\x00I\x00T\x00Y", re.IGNORECASE)
_PROLOGUE = 200_000
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_BLOCKS = wordlist(
    "al tussenkop tuskop titel kop artikel lid li lijst divisie tekst spreekbeurt motie dossier stuk "
    "stuknr datumtekst p h1 h2 h3 h4 h5 h6 div section article header footer table ul ol title "
    "blockquote pre br dd dt figcaption intitule citeertitel aanhef wij considerans considerans.al "
    "afkondiging hoofdstuk paragraaf afdeling boek deel bijlage naam subtitel tekstregel ondertekening "
    "functie naam-functie noot.al main nav item-titel onderwerp spreker titelregel al-groep subtitel "
    "vergjaar nota-toelichting slotformulering gegeven uitgifte definitielijst definitie-item definitie "
    "circulaire regeling wettekst regeling-tekst toelichting witreg plaats dagtekening"
)
_ROLES: Mapping[str, Role] = (
    dict.fromkeys(_BLOCKS, Role.BLOCK)
    | dict.fromkeys(wordlist("metadata meta-data script style head redactionele-correcties noot.nr"), Role.SKIP)
    | dict.fromkeys(wordlist("row tr"), Role.ROW)
    | dict.fromkeys(wordlist("entry td th"), Role.CELL)
    | dict.fromkeys(wordlist("li.nr lidnr ltrlabel label"), Role.LABEL)
    | dict.fromkeys(wordlist("noot voetnoot"), Role.NOTE)
)
_ONE_LINE = frozenset({"kop", "spreker"})
"""A heading ("Artikel", "1", "Begrippen") and the name of a speaker stand on one line."""
_NUMBER = re.compile(r"officielebekendmakingen\.nl/([\w.-]+?)/metadata")
_SESSION = re.compile(r"^(?:h|ah)-[te]k-(\d{4})(\d{4})-")
_OFFICIAL = frozenset({"officiele-publicatie", "kamerwrk", "wetgeving", "toestand"})


def read_xml(data: bytes) -> DocumentText:
    """Give the text of an XML document: one line per paragraph, list item or table row (cells with a tab).

    A footnote stands under its paragraph, with the same raised mark. XML that was cut off or is not
    well-formed is read as far as it can be, and a remark says at which line it goes wrong. Raises
    UnreadableDocumentError when nothing is left to read, and when it declares entities: those are never
    expanded.
    """
    if _ENTITY.search(data[:_PROLOGUE]):
        raise UnreadableDocumentError(Trouble.HOSTILE_XML)
    root, problem = _parsed(data)
    text, source = flatten(root, Dialect(_ROLES, mark=_mark, one_line=_ONE_LINE))
    if problem and not text:
        raise UnreadableDocumentError(Trouble.BROKEN_XML, problem)
    known = _known(root, data)
    return DocumentText(
        text=text,
        format=Format.XML,
        title=known.title,
        number=known.number,
        kind=known.kind,
        dated=known.dates[0].day if known.dates else None,
        encoding="xml",
        official=root.tag in _OFFICIAL,
        coverage="deel van de XML" if problem else "volledige XML",
        sender=known.sender,
        dossier=known.dossier,
        parliamentary_year=known.parliamentary_year,
        dates=known.dates,
        remarks=(Remark(Trouble.PART_OF_XML, problem),) if problem else (),
        source=source,
    )


def _parsed(data: bytes) -> tuple[etree._Element, str]:
    """The root, and where the XML goes wrong ("regel 12") or nothing."""
    try:
        return etree.fromstring(data, _parser(recover=False)), ""
    except (etree.XMLSyntaxError, ValueError) as problem:
        place = _place(problem)
        data = _recoded(data)
        try:
            root = etree.fromstring(data, _parser(recover=True))
            if root is not None and _is_whole(data):
                return root, ""
        except (etree.XMLSyntaxError, ValueError) as again:
            raise UnreadableDocumentError(Trouble.BROKEN_XML, place) from again
        if root is None:
            raise UnreadableDocumentError(Trouble.BROKEN_XML, place) from problem
        return root, place or "?"


def _recoded(data: bytes) -> bytes:
    """The same XML as UTF-8, where its bytes are not in the encoding it declares (cp1252 called UTF-8)."""
    text, encoding = decode(data)
    return _DECLARED.sub("", text, count=1).encode() if encoding == "cp1252" else data


def _is_whole(data: bytes) -> bool:
    try:
        etree.fromstring(data, _parser(recover=False))
    except (etree.XMLSyntaxError, ValueError):
        return False
    return True


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _place(problem: Exception) -> str:
    line = getattr(problem, "lineno", None)
    return f"regel {line}" if line else ""


def _mark(note: etree._Element, count: int) -> str:
    number = note.findtext("noot.nr") or note.get("nr") or ""
    return " ".join(number.split())[:5] or str(count)


def _known(root: etree._Element, data: bytes) -> Known:
    meta = from_meta((node.get("name") or "", node.get("content") or "") for node in root.iter("meta"))
    number = _number(root, data) or meta.number
    return Known(
        title=_first(root, "dossier/titel", "onderw/naam", "citeertitel", "intitule", "item-titel") or meta.title,
        number=number,
        kind=_first(root, "stuk/titel") or meta.kind,
        sender=meta.sender,
        dossier=_dossier(root) or meta.dossier,
        parliamentary_year=_year(root, number) or meta.parliamentary_year,
        dates=_dates(root) or meta.dates,
    )


def _first(root: etree._Element, *paths: str) -> str:
    for path in paths:
        found = root.find(f".//{path}")
        if found is not None:
            return " ".join("".join(_own_words(found)).split())
    return ""


def _own_words(element: etree._Element) -> list[str]:
    """The words of a title, without its footnotes and editorial data."""
    for extra in list(element.iter("noot", "meta-data")):
        for part in list(extra):
            extra.remove(part)
        extra.text = None
    return [str(words) for words in element.itertext()]


def _number(root: etree._Element, data: bytes) -> str:
    known = root.get("bwb-id")
    if known:
        return str(known)
    link = _NUMBER.search(data[:5000].decode("utf-8", errors="replace"))
    return link[1] if link else ""


def _dossier(root: etree._Element) -> str:
    number = root.find(".//dossiernummer")
    if number is not None:
        return dossier_of(number.findtext("dossiernr") or "", number.findtext("begrotingshoofdstuk") or "")
    return dossier_of(root.findtext(".//onderw/nummer") or "", "")


def _year(root: etree._Element, number: str) -> str:
    for node in root.iter("tekstregel", "vergjaar", "subtitel", "vergaderjaar"):
        if year := parliamentary_year("".join(map(str, node.itertext()))):
            return year
    session = _SESSION.match(number)
    return f"{session[1]}-{session[2]}" if session else ""


def _dates(root: etree._Element) -> tuple[FoundDate, ...]:
    for node in root.iter("datum"):
        try:
            return (FoundDate(date.fromisoformat(node.get("isodatum") or ""), "XML"),)
        except ValueError:
            continue
    return ()
