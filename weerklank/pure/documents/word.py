"""Word files (docx): the final text, with list numbers, tables in order, footnotes and text boxes."""

import io
from collections.abc import Iterator, Mapping

import docx
from docx.document import Document
from docx.exceptions import PythonDocxError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from weerklank.pure.documents.archive import BREAKS, check_archive
from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.numbering import Numbering
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.documents.sources import Unit
from weerklank.pure.documents.tree import Dialect, Role, flatten
from weerklank.pure.wordlist import wordlist

_ROLES: Mapping[str, Role] = (
    dict.fromkeys(wordlist("p br cr tbl"), Role.BLOCK)
    | dict.fromkeys(wordlist("del moveFrom pPr rPr tblPr trPr tcPr sectPr instrText delText Fallback"), Role.SKIP)
    | {"tr": Role.ROW, "tc": Role.CELL, "tab": Role.SPACE, "txbxContent": Role.ASIDE}
)
_REFERENCES = {"w:footnoteReference": RELATIONSHIP_TYPE.FOOTNOTES, "w:endnoteReference": RELATIONSHIP_TYPE.ENDNOTES}
_BREAKS = (*BREAKS, OpcError, PythonDocxError, AttributeError, IndexError, TypeError)


def read_word(data: bytes) -> tuple[DocumentText, str]:
    """Give the text of a docx file, one line per paragraph, table cells separated by a tab, and what stands in
    its headers.

    Tracked changes are read as accepted. A footnote or endnote stands under the paragraph that refers to it,
    a text box under the paragraph it hangs on. Raises UnreadableDocumentError when the file is damaged,
    encrypted, empty, unpacks to something huge, or holds XML entities.
    """
    check_archive(data)
    try:
        document = docx.Document(io.BytesIO(data))
        opened = _opened(document)
        margin = "\n".join(_headers(document))
    except _BREAKS as problem:
        raise UnreadableDocumentError(Trouble.BROKEN_WORD) from problem
    if not opened.text:
        raise UnreadableDocumentError(Trouble.EMPTY)
    return opened, margin


def _opened(document: Document) -> DocumentText:
    body = document.element.body
    _accept_deleted_marks(body)
    notes = dict(_notes(document, body))
    places = {paragraph: number for number, paragraph in enumerate(body.iter(qn("w:p")), start=1)}
    numbering = Numbering.read(_part(document, RELATIONSHIP_TYPE.NUMBERING), _part(document, RELATIONSHIP_TYPE.STYLES))
    dialect = Dialect(
        _ROLES,
        notes=notes,
        left_out=frozenset(_left_out(body)),
        before=lambda element: _sign(element, numbering),
        spoken=frozenset({"t"}),
        unit=Unit.PARAGRAPH,
        number=lambda element: _paragraph(element, places),
    )
    text, source = flatten(body, dialect)
    title = document.core_properties.title or ""
    return DocumentText(
        text=text,
        format=Format.WORD,
        title=" ".join(title.split()),
        encoding="docx",
        coverage="alinea's, tabellen, noten en tekstvakken",
        source=source,
    )


def _sign(element: etree._Element, numbering: Numbering) -> str:
    if element.tag == qn("w:p"):
        return numbering.sign(element)
    return "-" if element.tag == qn("w:noBreakHyphen") else ""


def _paragraph(element: etree._Element, places: Mapping[etree._Element, int]) -> int:
    """The number of the paragraph an element stands in; 0 for a footnote, which is in another part."""
    node: etree._Element | None = element
    while node is not None and node.tag != qn("w:p"):
        node = node.getparent()
    return places.get(node, 0) if node is not None else 0


def _accept_deleted_marks(body: etree._Element) -> None:
    """Join a paragraph of which the end was deleted (tracked) with the next one."""
    head: etree._Element | None = None
    for paragraph in list(body.iter(qn("w:p"))):
        previous = paragraph.getprevious()
        goes_on = head is not None and previous is head
        deleted = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None
        if goes_on and head is not None:
            for child in list(paragraph):
                if child.tag != qn("w:pPr"):
                    head.append(child)
            head.getparent().remove(paragraph)  # type: ignore[union-attr]  # it has the parent of its neighbour
            head = head if deleted else None
        else:
            head = paragraph if deleted else None


def _left_out(body: etree._Element) -> Iterator[etree._Element]:
    """Hidden words and table rows that were deleted (tracked)."""
    for run in body.iter(qn("w:r")):
        hidden = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
        if hidden is not None and hidden.get(qn("w:val")) not in ("0", "false"):
            yield run
    for row in body.iter(qn("w:tr")):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            yield row


def _notes(document: Document, body: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    for name, kind in _REFERENCES.items():
        part = _part(document, kind)
        known = {note.get(qn("w:id")): note for note in part} if part is not None else {}
        for reference in body.iter(qn(name)):
            note = known.pop(reference.get(qn("w:id")), None)
            if note is not None:
                yield reference, note


def _part(document: Document, kind: str) -> etree._Element | None:
    """The root of a part that belongs to the document; None when there is none."""
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            return etree.fromstring(relation.target_part.blob, parser)
    return None


def _headers(document: Document) -> Iterator[str]:
    """The words in the headers and footers, where the house style has its date, subject and reference."""
    for relation in document.part.rels.values():
        if relation.reltype in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER) and not relation.is_external:
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
            yield flatten(root, Dialect(_ROLES, spoken=frozenset({"t"})))[0]
