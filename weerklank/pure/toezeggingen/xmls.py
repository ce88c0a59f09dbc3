"""XML as the SyncFeed (`<toezegging id= bijgewerkt=>`) and the OData service (`<m:properties>`) give it."""

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from weerklank.pure.toezeggingen.model import Broken, Fault, Found, UnreadableRegisterError

_CHUNK = 1 << 16
_RECORDS = ("toezegging", "properties")
_KNOWN = ("toezegging", "properties", "feed")


def read_xml(text: io.TextIOBase, head: str) -> Iterator[Found | Broken]:
    """The records, whatever the names of their namespaces. Raises UnreadableRegisterError when it is other XML.

    A document type is refused, and with it every entity of the file's own: a bomb or a reach for another file.
    """
    if "<!DOCTYPE" in head.upper() or "<!ENTITY" in head.upper():
        raise UnreadableRegisterError(Fault.ENTITIES)
    if not any(name in head.casefold() for name in _KNOWN):
        raise UnreadableRegisterError(Fault.NO_REGISTER)
    return _records(text, head)


def _records(text: io.TextIOBase, head: str) -> Iterator[Found | Broken]:
    parser = etree.XMLPullParser(
        events=("end",), encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    place, chunk = 0, head
    while chunk:
        try:
            parser.feed(chunk.encode("utf-8", "replace"))
        except etree.XMLSyntaxError as problem:
            for raw in _drain(parser):
                place += 1
                yield Found(place, raw)
            yield Broken(place + 1, Fault.MALFORMED, _said(problem), final=True)
            return
        for raw in _drain(parser):
            place += 1
            yield Found(place, raw)
        chunk = text.read(_CHUNK)
    yield from _end(parser, place)


def _end(parser: etree.XMLPullParser, place: int) -> Iterator[Broken]:
    try:
        parser.close()
    except etree.XMLSyntaxError as problem:
        yield Broken(place + 1, Fault.CUT_OFF, _said(problem), final=True)


def _said(problem: etree.XMLSyntaxError) -> str:
    return str(problem.msg or "")[:120]


def _drain(parser: etree.XMLPullParser) -> Iterator[dict[str, Any]]:
    try:
        for _event, element in parser.read_events():
            if isinstance(element, etree._Element) and _name(element.tag) in _RECORDS and not _inside_record(element):
                yield _raw(element)
                _let_go(element)
    except etree.XMLSyntaxError:
        return  # said by whoever fed the parser


def _name(tag: object) -> str:
    return etree.QName(tag).localname.casefold() if isinstance(tag, str) else ""


def _inside_record(element: "etree._Element") -> bool:
    return any(_name(above.tag) in _RECORDS for above in element.iterancestors())


def _let_go(element: "etree._Element") -> None:
    """Forget a record that was read, and the ones before it: memory does not grow with the file."""
    top = element
    while (above := top.getparent()) is not None and above.getparent() is not None:
        top = above
    element.clear()
    while top.getprevious() is not None:
        parent = top.getparent()
        if parent is None:
            return
        parent.remove(parent[0])


def _raw(element: "etree._Element") -> dict[str, Any]:
    """An element as the record it is: attributes and children by their local names, repeated ones as a list."""
    found: dict[str, Any] = {etree.QName(name).localname: value for name, value in element.attrib.items()}
    for child in element.iterchildren(tag=etree.Element):
        name, value = etree.QName(child).localname, _value(child)
        if name in found:
            held = found[name]
            found[name] = [*(held if isinstance(held, list) else [held]), value]
        else:
            found[name] = value
    return found


def _value(child: "etree._Element") -> Any:
    if len(child):
        return _raw(child)
    attributes = {etree.QName(name).localname: value for name, value in child.attrib.items()}
    if attributes.get("nil") == "true" or attributes.get("null") == "true":
        return None
    return child.text or attributes.get("ref") or ""
