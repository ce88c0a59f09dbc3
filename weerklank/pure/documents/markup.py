"""Official publication XML, law XML and HTML. No network, no DTD loading, no entities of the file's own."""

import re
from collections.abc import Iterator
from datetime import date

from lxml import etree, html

from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.wordlist import wordlist

_ENTITY = re.compile(rb"<!ENTITY|<\x00!\x00E\x00N\x00T\x00I\x00T\x00Y", re.IGNORECASE)
_PROLOGUE = 200_000
_SKIPPED = {"metadata", "meta-data", "script", "style", "head", "noscript", "template"}
_BLOCKS = frozenset(
    wordlist(
        "al tussenkop tuskop titel kop artikel lid li lijst divisie tekst spreekbeurt motie dossier stuk "
        "stuknr datumtekst p h1 h2 h3 h4 h5 h6 div section article header footer tr table ul ol "
        "blockquote pre br dd dt figcaption intitule citeertitel aanhef wij considerans considerans.al "
        "afkondiging hoofdstuk paragraaf afdeling naam subtitel tekstregel ondertekening functie row "
        "entry noot noot.al voetnoot main nav"
    )
)
_INLINE_SPACE = re.compile(r"[ \t\r\n\f]+")
_MANY_LINES = re.compile(r" ?\n(?: ?\n)+ ?")
_NUMBER = re.compile(r"officielebekendmakingen\.nl/([\w.-]+?)/metadata")


def read_xml(data: bytes) -> DocumentText:
    """Give the text of an XML document: one line per paragraph, an empty line between.

    Raises UnreadableDocumentError when the XML is broken, and when it declares entities: those are never
    expanded.
    """
    if _ENTITY.search(data[:_PROLOGUE]):
        raise UnreadableDocumentError(Trouble.HOSTILE_XML)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_XML, _place(problem)) from problem
    return DocumentText(
        text=_text(root),
        format=Format.XML,
        title=_first(root, "dossier/titel", "onderw/naam", "citeertitel", "intitule", "item-titel"),
        number=_number(root, data),
        kind=_first(root, "stuk/titel"),
        dated=_date(root),
        encoding="xml",
        official=root.tag in {"officiele-publicatie", "kamerwrk", "wetgeving", "toestand"},
        coverage="volledige XML",
    )


def read_html(data: bytes | str) -> DocumentText:
    """Give the text of an HTML page; broken HTML is read as a browser would."""
    try:
        root = html.document_fromstring(
            data, parser=html.HTMLParser(no_network=True, remove_comments=True, huge_tree=False)
        )
    except (etree.ParserError, ValueError) as problem:
        raise UnreadableDocumentError(Trouble.EMPTY) from problem
    title = " ".join((root.findtext(".//title") or "").split())
    return DocumentText(text=_text(root), format=Format.HTML, title=title, encoding="html", coverage="volledige pagina")


def _place(problem: Exception) -> str:
    line = getattr(problem, "lineno", None)
    return f"regel {line}" if line else ""


def _text(root: etree._Element) -> str:
    flat = _INLINE_SPACE.sub(" ", "".join(_pieces(root)).replace("\n", " "))
    lines = _MANY_LINES.sub("\n", flat.replace("\x1e", "\n"))
    return "\n".join(line.strip() for line in lines.split("\n")).strip()


def _pieces(root: etree._Element) -> Iterator[str]:
    """Give the text in order, with a mark where a block begins and ends; without recursion, however deep."""
    stack: list[etree._Element | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
            continue
        name = etree.QName(node).localname if isinstance(node.tag, str) else ""
        border = "\x1e" if name in _BLOCKS else ""
        if node is not root and node.tail:
            stack.append(node.tail)
        if not name or name in _SKIPPED:
            continue
        yield border
        stack.append(border)
        stack.extend(reversed(node))
        if node.text:
            yield node.text


def _first(root: etree._Element, *paths: str) -> str:
    for path in paths:
        found = root.find(f".//{path}")
        if found is not None:
            return " ".join("".join(map(str, found.itertext())).split())
    return ""


def _number(root: etree._Element, data: bytes) -> str:
    known = root.get("bwb-id")
    if known:
        return str(known)
    link = _NUMBER.search(data[:5000].decode("utf-8", errors="replace"))
    return link[1] if link else ""


def _date(root: etree._Element) -> date | None:
    for node in root.iter("datum"):
        try:
            return date.fromisoformat(node.get("isodatum") or "")
        except ValueError:
            continue
    return None
