"""Walk an element tree and write it out as lines; what each element does to the text is a table per dialect."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from lxml import etree

from weerklank.pure.documents.lines import Lines
from weerklank.pure.documents.sources import SourceMap, Unit

_PLAIN_NAME = re.compile(r"[\w.:-]+")


class Role(Enum):
    """What an element does to the text."""

    INLINE = auto()
    BLOCK = auto()
    SKIP = auto()
    ROW = auto()
    CELL = auto()
    LABEL = auto()
    NOTE = auto()
    ASIDE = auto()
    SPACE = auto()


def _line_of(element: etree._Element) -> int:
    """The line of the file on which an element begins."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


@dataclass(frozen=True, slots=True)
class Dialect:
    """The roles by local name, in force for one kind of tree. `notes` gives for an element that refers to a
    footnote the element that is its text, `left_out` what is not read where it stands, `mark` the sign of a
    NOTE element, `before` words that a tag stands for (a space element, a list sign). Blocks that stand in
    an element of `one_line` do not start a line. Where `spoken` is given, only the words of those elements are
    text. `number` counts an element in `unit`: its line in the file, unless said otherwise."""

    roles: Mapping[str, Role]
    mark: Callable[[etree._Element, int], str] = lambda _element, count: str(count)
    before: Callable[[etree._Element], str] = lambda _element: ""
    notes: Mapping[etree._Element, etree._Element] = field(default_factory=dict)
    left_out: frozenset[etree._Element] = frozenset()
    one_line: frozenset[str] = frozenset()
    spoken: frozenset[str] | None = None
    unit: Unit = Unit.LINE
    number: Callable[[etree._Element], int] = _line_of


@dataclass(slots=True)
class _Seen:
    """Where the walk is: how many cells deep, how many notes so far."""

    cells: int = 0
    notes: int = 0


Step = Callable[[], None]


def flatten(root: etree._Element, dialect: Dialect) -> tuple[str, SourceMap]:
    """Give the text of a tree, one line per block, table rows with a tab between cells, footnotes under the
    line that refers to them; without recursion, however deep the tree is. Takes linear time."""
    walk = _Walk(dialect, Lines(dialect.unit))
    walk.run(root)
    return walk.lines.text(), walk.lines.source


class _Walk:
    def __init__(self, dialect: Dialect, lines: Lines) -> None:
        self.dialect = dialect
        self.lines = lines
        self._seen = _Seen()
        self._stack: list[Step] = []

    def run(self, root: etree._Element) -> None:
        path = root.getroottree().getpath(root) if root.getparent() is not None else _root_step(root)
        self._open(root, self.lines.source.trail.add(-1, path.lstrip("/")))
        while self._stack:
            self._stack.pop()()

    def _open(self, element: etree._Element, node: int, *, as_note: bool = False) -> None:
        if not isinstance(element.tag, str) or (element in self.dialect.left_out and not as_note):
            return
        role = Role.BLOCK if as_note else self._role(element)
        if role is Role.SKIP:
            return
        self._begin(role, element, node)
        if not as_note and (sign := self.dialect.before(element)):
            self.lines.add(sign, self.dialect.number(element), -1, node)
            self.lines.label_ends()
        self._stack.append(lambda: self._end(role))
        refers = self.dialect.notes.get(element)
        if refers is not None:
            self._stack.append(lambda: self._open_moved(element, refers, node))
            return
        self._push_content(element, node)

    def _open_moved(self, reference: etree._Element, note: etree._Element, node: int) -> None:
        self._seen.notes += 1
        mark = self.dialect.mark(reference, self._seen.notes)
        self.lines.open_note(mark, self.dialect.number(reference), node)
        self._stack.append(self.lines.close_note)
        name = note.get("id") or ""
        path = self.lines.source.trail.add(-1, f"/*[@id='{name}']") if _PLAIN_NAME.fullmatch(name) else node
        self._open(note, path, as_note=True)

    def _push_content(self, element: etree._Element, node: int) -> None:
        todo: list[Step] = []
        line = self.dialect.number(element)
        spoken = self.dialect.spoken
        if (spoken is None or _name(element) in spoken) and (words := element.text):
            todo.append(lambda: self.lines.add(words, line, -1, node))
        for child, step in _numbered(element):
            todo.append(self._child(child, step, node))
            if child.tail and spoken is None:
                todo.append(self._tail(child.tail, line, node))
        self._stack.extend(reversed(todo))

    def _child(self, child: etree._Element, step: str, parent: int) -> Step:
        return lambda: self._open(child, self.lines.source.trail.add(parent, step))

    def _tail(self, words: str, line: int, node: int) -> Step:
        return lambda: self.lines.add(words, line, -1, node)

    def _role(self, element: etree._Element) -> Role:
        role = self.dialect.roles.get(_name(element), Role.INLINE)
        parent = element.getparent()
        if role is Role.BLOCK and parent is not None and _name(parent) in self.dialect.one_line:
            return Role.SPACE
        return role

    def _begin(self, role: Role, element: etree._Element, node: int) -> None:
        if role is Role.NOTE:
            self._seen.notes += 1
            self.lines.open_note(self.dialect.mark(element, self._seen.notes), self.dialect.number(element), node)
        elif role is Role.ASIDE:
            self.lines.open_aside()
        elif role in (Role.BLOCK, Role.ROW):
            self._border(opening=True)
        elif role is Role.SPACE:
            self.lines.space()
        elif role is Role.CELL:
            self._seen.cells += 1

    def _end(self, role: Role) -> None:
        if role in (Role.NOTE, Role.ASIDE):
            self.lines.close_note()
        elif role in (Role.BLOCK, Role.ROW):
            self._border(opening=False)
        elif role is Role.LABEL:
            self.lines.label_ends()
        elif role is Role.SPACE:
            self.lines.space()
        elif role is Role.CELL:
            self._seen.cells -= 1
            if self._seen.cells:
                self.lines.space()
            else:
                self.lines.tab()

    def _border(self, *, opening: bool) -> None:
        if self._seen.cells:
            self.lines.space()
        elif opening:
            self.lines.open_line()
        else:
            self.lines.end_line()


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _numbered(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The children with their step in an XPath; comments and processing instructions only have a tail."""
    counts: dict[str, int] = {}
    place = 0
    for child in element:
        if not isinstance(child.tag, str):
            yield child, ""
            continue
        place += 1
        counts[child.tag] = counts.get(child.tag, 0) + 1
        yield child, f"*[{place}]" if "}" in child.tag else f"{child.tag}[{counts[child.tag]}]"


def _root_step(element: etree._Element) -> str:
    return "*" if "}" in str(element.tag) else str(element.tag)
