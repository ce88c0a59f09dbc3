"""Plain text out of marked-up law text, with positions.

White space inside a block becomes one space, blocks stand on lines of their own, table cells are parted by "
| ".
"""

_CELL = " | "


class TextBuilder:
    """Collects text; what must stand between two pieces is decided when the second one comes."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._joint = ""
        self._glued = False
        self._in_row = False

    def add(self, text: str | None) -> None:
        """Add running text; None and empty are nothing, white space alone is a possible space."""
        if not text:
            return
        words = " ".join(text.split())
        if not words:
            self._joint = self._joint or " "
            return
        if text[0].isspace() and not self._joint:
            self._joint = " "
        if self._joint and self._length:
            self._append(self._joint)
        self._append(words)
        self._joint = " " if text[-1].isspace() else ""
        self._glued = False

    def block(self) -> None:
        """Start a new line, or in a table row a new word."""
        stays = self._glued or self._in_row
        self._joint = (self._joint or " ") if stays else "\n"

    def glue(self) -> None:
        """The next block stays on this line, after one space (a number and its text)."""
        self._joint, self._glued = self._joint or " ", True

    def unglue(self) -> None:
        """The number had no text: what follows starts a new line after all."""
        self._glued = False

    def start_row(self) -> None:
        """Begin a table row: a new line in which blocks do not break the line."""
        self._joint, self._in_row = "\n", True

    def next_cell(self) -> None:
        """Part this cell from the one before, when the row has text already."""
        if "\n" not in self._joint:
            self._joint = _CELL

    def end_row(self) -> None:
        """Lines break again."""
        self._in_row = False

    def mark(self) -> tuple[int, int]:
        """A place to measure from, see :meth:`since`."""
        return len(self._parts), self._length

    def since(self, mark: tuple[int, int]) -> tuple[int, int]:
        """Start and end of the text added after the mark, without what parted it from the text before."""
        parts, start = mark
        if len(self._parts) == parts:
            return self._length, self._length
        first = self._parts[parts]
        return (start + len(first) if first in (" ", "\n", _CELL) else start), self._length

    def text(self) -> str:
        """Everything so far."""
        return "".join(self._parts)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
