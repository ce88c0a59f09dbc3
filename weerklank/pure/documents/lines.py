"""Put a text together line by line, while keeping where each piece came from."""

from weerklank.pure.documents.sources import SourceMap, Unit

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Piece = tuple[str, int, int, int]
"""Words, the number of their unit, their offset in it (-1: unknown), their element (-1: none)."""


def raised(mark: str) -> str:
    """A footnote mark as it stands in the text: raised digits, so that it never joins a number ("artikel 5²")."""
    return mark.translate(_RAISED)


class Lines:
    """A text in the making. White space is collapsed, empty lines are dropped; a footnote becomes a line of
    its own after the line that refers to it."""

    def __init__(self, unit: Unit) -> None:
        self.source = SourceMap(unit)
        self._out: list[str] = []
        self._length = 0
        self._line: list[Piece] = []
        self._notes: list[list[Piece]] = []
        self._outer: list[tuple[list[Piece], bool]] = []
        self._labelled = False

    def add(self, words: str, number: int, begin: int = -1, node: int = -1) -> None:
        """Add words to the line."""
        if not words:
            return
        self._line.append((words, number, begin, node))
        self._labelled = self._labelled and words.isspace()

    def label_ends(self) -> None:
        """What was added last is the number of what follows: the next block does not start a new line."""
        self.space()
        self._labelled = True

    def space(self) -> None:
        """Add a space, of no place of its own."""
        self._line.append((" ", -1, -1, -1))

    def tab(self) -> None:
        """Go to the next cell of a table."""
        self._line.append(("\t", -1, -1, -1))
        self._labelled = False

    def open_line(self) -> None:
        """Start a new line, unless only a label stands on this one."""
        if not self._labelled:
            self.end_line()

    def end_line(self) -> None:
        """End the line, and set its footnotes under it. Inside a footnote it is a space, inside a text box a
        line of its own under the line."""
        self._labelled = False
        if self._outer:
            self._end_inner()
            return
        self._write(self._line)
        self._line = []
        notes, self._notes = self._notes, []
        for note in notes:
            self._write(note)

    def open_note(self, mark: str, number: int, node: int = -1) -> None:
        """Set the mark of a footnote here; what is added until `close_note` is its text."""
        self.add(raised(mark), number, -1, node)
        self._outer.append((self._line, False))
        self._line = [(f"{raised(mark)} ", number, -1, node)]

    def open_aside(self) -> None:
        """What is added until `close_note` stands beside the text: its lines come under the line that is open."""
        self._outer.append((self._line, True))
        self._line = []

    def close_note(self) -> None:
        """End the footnote or what stands beside, and go on with the line it belongs to."""
        line, (self._line, is_aside) = self._line, self._outer.pop()
        if len(line) > (0 if is_aside else 1):
            self._notes.append(line)

    def text(self) -> str:
        """End the last line and give the whole text."""
        while self._outer:
            self.close_note()
        self.end_line()
        return "".join(self._out)

    def _end_inner(self) -> None:
        if not self._outer[-1][1]:
            self.space()
        elif self._line:
            self._notes.append(self._line)
            self._line = []

    def _write(self, line: list[Piece]) -> None:
        kept = _collapsed(line)
        if not kept:
            return
        if self._out:
            self._out.append("\n")
            self._length += 1
        for words, number, begin, node in kept:
            if number >= 0:
                self.source.add(self._length, number, begin, node)
            self._out.append(words)
            self._length += len(words)


def _collapsed(line: list[Piece]) -> list[Piece]:
    """The line with one space where any white space stood, none at its ends and around tabs."""
    kept: list[Piece] = []
    gap = False
    for words, number, begin, node in line:
        if words == "\t" and number < 0:
            kept.append((words, number, begin, node))
            gap = False
            continue
        plain = " ".join(words.split())
        if plain:
            spaced = kept and kept[-1][0] != "\t" and (gap or words[0].isspace())
            if spaced:
                kept.append((" ", -1, -1, -1))
            offset = len(words) - len(words.lstrip())
            kept.append((plain, number, begin + offset if begin >= 0 else begin, node))
            gap = words[-1].isspace()
        else:
            gap = gap or bool(words)
    while kept and not kept[-1][0].strip():
        kept.pop()
    return kept
