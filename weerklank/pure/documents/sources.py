"""Where in a file each stretch of the plain text came from, kept compactly: three numbers per piece."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum


class Unit(Enum):
    """What a place in a file is counted in: Dutch word, English word."""

    PAGE = ("bladzijde", "page")
    PARAGRAPH = ("alinea", "paragraph")
    LINE = ("regel", "line")
    RECORD = ("record", "record")


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A place in the file: from unit `first` up to and including unit `last`, counted from 1.

    `begin` and `end` are offsets inside the first and the last unit: for plain text characters from the start
    of the file, for PDF the character index on the page (as the PDF engine counts), for Word and ODT
    characters from the start of the paragraph; None where only the unit is known. `path` leads to the
    element: an XPath for XML and HTML, a JSON pointer for JSON, else empty.
    """

    unit: Unit
    first: int
    last: int
    begin: int | None = None
    end: int | None = None
    path: str = ""

    @property
    def dutch(self) -> str:
        """The place in Dutch: "bladzijde 3", "regel 4 tot en met 6"."""
        return self._said(self.unit.value[0], "tot en met")

    @property
    def english(self) -> str:
        """The place in English: "page 3", "line 4 to 6"."""
        return self._said(self.unit.value[1], "to")

    def _said(self, unit: str, until: str) -> str:
        return f"{unit} {self.first}" if self.first == self.last else f"{unit} {self.first} {until} {self.last}"


@dataclass(slots=True)
class Trail:
    """The elements of a tree, each with its parent: a path is only written out when somebody asks."""

    parents: "array[int]" = field(default_factory=lambda: array("q"))
    steps: list[str] = field(default_factory=list)

    def add(self, parent: int, step: str) -> int:
        """Keep one element; gives its number. The parent of the root is -1."""
        self.parents.append(parent)
        self.steps.append(step)
        return len(self.steps) - 1

    def path(self, node: int) -> str:
        """Write out the path from the root; empty for -1."""
        found = []
        while node >= 0:
            found.append(self.steps[node])
            node = self.parents[node]
        return "".join(f"/{step}" for step in reversed(found))


@dataclass(slots=True)
class SourceMap:
    """The pieces of a text in order: where each starts, in which unit it stands and how far into that unit."""

    unit: Unit
    starts: "array[int]" = field(default_factory=lambda: array("q"))
    numbers: "array[int]" = field(default_factory=lambda: array("q"))
    begins: "array[int]" = field(default_factory=lambda: array("q"))
    nodes: "array[int]" = field(default_factory=lambda: array("q"))
    trail: Trail = field(default_factory=Trail)

    def add(self, start: int, number: int, begin: int = -1, node: int = -1) -> None:
        """Add a piece; pieces come in the order of the text. A `begin` of -1 means: not known."""
        self.starts.append(start)
        self.numbers.append(number)
        self.begins.append(begin)
        self.nodes.append(node)

    def place(self, start: int, end: int) -> SourcePlace | None:
        """Give the place of text[start:end]; None when the map has no pieces. Takes logarithmic time."""
        if not self.starts:
            return None
        first, last = self._piece(start), self._piece(max(start, end - 1))
        return SourcePlace(
            self.unit,
            self.numbers[first],
            max(self.numbers[first], self.numbers[last]),
            self._offset(first, start),
            self._offset(last, max(start, end)),
            self.trail.path(self.nodes[first]),
        )

    def _piece(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def _offset(self, piece: int, offset: int) -> int | None:
        begin = self.begins[piece]
        return None if begin < 0 else begin + max(0, offset - self.starts[piece])
