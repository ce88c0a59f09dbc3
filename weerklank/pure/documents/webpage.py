"""HTML: the page without its navigation, tables as rows, footnotes under the paragraph that refers to them."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree, html

from weerklank.pure.documents.metadata import from_meta
from weerklank.pure.documents.model import DocumentText, Format
from weerklank.pure.documents.problems import Trouble, UnreadableDocumentError
from weerklank.pure.documents.tree import Dialect, Role, flatten
from weerklank.pure.wordlist import wordlist

_ROLES: Mapping[str, Role] = (
    dict.fromkeys(
        wordlist(
            "p h1 h2 h3 h4 h5 h6 div section article header footer main table caption ul ol li dl dt dd br hr pre "
            "blockquote address figure figcaption details summary body html thead tbody tfoot fieldset legend"
        ),
        Role.BLOCK,
    )
    | dict.fromkeys(
        wordlist(
            "head script style noscript template nav aside form button select textarea input iframe object svg math "
            "audio video canvas dialog"
        ),
        Role.SKIP,
    )
    | {"tr": Role.ROW, "td": Role.CELL, "th": Role.CELL}
)
_ASIDE = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_A_NOTE = re.compile(r"noot|note|ftn|\bfn\d|^fn|\bref\b|cite", re.IGNORECASE)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*\u2020\u2021]{1,3}|[a-z]|[ivx]{1,5})[\])]?")
_DECLARED = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
"""An XML declaration names an encoding, which text that is decoded already no longer has."""
_BACK = frozenset("\u21a9\u21a9\ufe0e\u2191^")
_LEAST_OF_MAIN = 200
_BIGGEST_NOTE = 500
_BLOCK_OF_A_NOTE = frozenset({"li", "p", "div", "aside", "dd", "tr", "section"})


def read_html(data: bytes | str) -> DocumentText:
    """Give the text of an HTML page; broken HTML is read as a browser would.

    What stands in `main` (or the only `article`) is the page when it holds 200 characters or more; else the
    body without navigation, forms, banners and what is hidden. The title is that of the official metadata,
    the only first heading, or the page. Raises UnreadableDocumentError for a page without any element.
    """
    try:
        root = html.document_fromstring(
            _DECLARED.sub("", data) if isinstance(data, str) else data,
            parser=html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False),
        )
    except (etree.ParserError, ValueError) as problem:
        raise UnreadableDocumentError(Trouble.EMPTY) from problem
    content = _content(root)
    notes = dict(_notes(content))
    left_out = frozenset([*notes.values(), *_left_out(content)])
    dialect = Dialect(_ROLES, notes=notes, left_out=left_out, before=_ListSigns(), mark=_link_words)
    text, source = flatten(content, dialect)
    known = from_meta((node.get("name") or "", node.get("content") or "") for node in root.iter("meta"))
    return DocumentText(
        text=text,
        format=Format.HTML,
        title=known.title or _title(root, content),
        number=known.number,
        kind=known.kind,
        dated=known.dates[0].day if known.dates else None,
        encoding="html",
        coverage="volledige pagina" if content.tag == "html" else "hoofdtekst van de pagina",
        sender=known.sender,
        dossier=known.dossier,
        parliamentary_year=known.parliamentary_year,
        dates=known.dates,
        source=source,
    )


def _content(root: etree._Element) -> etree._Element:
    mains = [node for node in root.iter("main", "div") if node.tag == "main" or node.get("role") == "main"]
    for found in (mains, list(root.iter("article"))):
        if len(found) == 1 and _has_text(found[0]):
            return found[0]
    return root


def _has_text(element: etree._Element) -> bool:
    total = 0
    for words in element.itertext():
        total += len(str(words).strip())
        if total >= _LEAST_OF_MAIN:
            return True
    return False


def _left_out(content: etree._Element) -> Iterator[etree._Element]:
    """What is no content: by its role, because it is hidden, or the header and footer of the whole page."""
    for node in content.iter(etree.Element):
        if _is_hidden(node) or node.get("role") in _ASIDE or _is_back(node) or _is_of_page(node):
            yield node


def _is_hidden(node: etree._Element) -> bool:
    by_name = node.get("hidden") is not None or node.get("aria-hidden") == "true"
    return by_name or _HIDDEN.search(node.get("style") or "") is not None


def _is_of_page(node: etree._Element) -> bool:
    """A header or footer of the whole page, without the heading of the text in it."""
    parent = node.getparent() if node.tag in ("header", "footer") else None
    return parent is not None and parent.tag == "body" and node.find(".//h1") is None


def _is_back(node: etree._Element) -> bool:
    """The link that leads back from a footnote to the text."""
    words = (node.text or "").strip()
    return node.tag == "a" and len(node) == 0 and bool(words) and set(words) <= _BACK


def _notes(content: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Each link to a footnote with the element of the footnote: a raised or short link, to a place further on."""
    order = {node: place for place, node in enumerate(content.iter(etree.Element))}
    named: dict[str, etree._Element] = {}
    for node in order:
        for name in (node.get("id"), node.get("name")):
            if name:
                named.setdefault(name, node)
    taken: set[etree._Element] = set()
    for link, place in order.items():
        target = named.get((link.get("href") or "")[1:]) if link.tag == "a" else None
        if target is None or not _refers_to_note(link):
            continue
        note = _block_of(target)
        if note is None or note in taken or order[note] < place or _is_big(note):
            continue
        taken.add(note)
        yield link, note


def _refers_to_note(link: etree._Element) -> bool:
    if not (link.get("href") or "").startswith("#"):
        return False
    words = "".join(str(part) for part in link.itertext()).strip()
    parent = link.getparent()
    raised = parent is not None and parent.tag == "sup" or link.find("sup") is not None
    named = " ".join(link.get(name) or "" for name in ("href", "class", "id", "role"))
    return bool(_MARK.fullmatch(words)) and (raised or bool(_A_NOTE.search(named)))


def _block_of(target: etree._Element) -> etree._Element | None:
    node: etree._Element | None = target
    while node is not None and node.tag not in _BLOCK_OF_A_NOTE:
        node = node.getparent()
    return node


def _is_big(note: etree._Element) -> bool:
    return any(count >= _BIGGEST_NOTE for count, _node in enumerate(note.iter()))


class _ListSigns:
    """The sign of each list item: its number where the list is numbered, a dash where it is not."""

    def __init__(self) -> None:
        self._counts: dict[etree._Element, int] = {}

    def __call__(self, element: etree._Element) -> str:
        """Give the sign that stands before an element; nothing for what is no list item."""
        parent = element.getparent() if element.tag == "li" else None
        if parent is None:
            return ""
        if parent.tag != "ol":
            return "- "
        start = parent.get("start") or ""
        first = int(start) if start.isdecimal() and len(start) < 6 else 1
        self._counts[parent] = self._counts.get(parent, first - 1) + 1
        return f"{self._counts[parent]}. "


def _title(root: etree._Element, content: etree._Element) -> str:
    headings = list(content.iter("h1")) or list(root.iter("h1"))
    if len(headings) == 1 and (words := _words(headings[0])):
        return words
    return " ".join((root.findtext(".//title") or "").split())


def _link_words(link: etree._Element, _count: int) -> str:
    return _words(link).strip("[]() ")


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
