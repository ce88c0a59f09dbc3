"""The numbers and signs that Word puts before paragraphs by itself ("1.", "a.", "2.3"); they are not in the text."""

from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml import etree

_LEVELS = 9
_LONGEST_STYLE_CHAIN = 10
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is written: the kind of number, the pattern ("%1.%2."), the first number."""

    kind: str
    pattern: str
    start: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted. Ask for the paragraphs in their order."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    styles: dict[str, etree._Element] = field(default_factory=dict)
    counts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def read(cls, numbering: etree._Element | None, styles: etree._Element | None) -> "Numbering":
        """Read the numbering and style parts; either may be missing."""
        found = cls()
        for abstract in numbering.iter(qn("w:abstractNum")) if numbering is not None else ():
            found.levels[_value(abstract, "w:abstractNumId")] = dict(map(_level, abstract.findall(qn("w:lvl"))))
        for item in numbering.iter(qn("w:num")) if numbering is not None else ():
            abstract_id = item.find(qn("w:abstractNumId"))
            found.lists[_value(item, "w:numId")] = _value(abstract_id, "w:val")
        for style in styles.iter(qn("w:style")) if styles is not None else ():
            found.styles[_value(style, "w:styleId")] = style
        return found

    def sign(self, paragraph: etree._Element) -> str:
        """Give what Word writes before this paragraph, with a space; empty for one that is not in a list."""
        properties = paragraph.find(qn("w:pPr"))
        number, depth = self._place(properties)
        abstract = self.lists.get(number, "")
        level = self.levels.get(abstract, {}).get(depth)
        if level is None or not 0 <= depth < _LEVELS:
            return ""
        counts = self.counts.setdefault(abstract, [0] * _LEVELS)
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        return self._written(abstract, level, counts)

    def _place(self, properties: etree._Element | None) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of its style."""
        for _step in range(_LONGEST_STYLE_CHAIN):
            if properties is None:
                break
            own = properties.find(qn("w:numPr"))
            if own is not None and own.find(qn("w:numId")) is not None:
                level = _value(own.find(qn("w:ilvl")), "w:val")
                return _value(own.find(qn("w:numId")), "w:val"), int(level) if level.isdecimal() else 0
            based = properties.find(qn("w:pStyle")) if properties.tag == qn("w:pPr") else None
            style = self.styles.get(_value(based, "w:val"))
            properties = style.find(qn("w:pPr")) if style is not None else None
        return "", 0

    def _written(self, abstract: str, level: Level, counts: list[int]) -> str:
        if level.kind == "bullet":
            return "- "
        pattern = level.pattern
        for depth in range(_LEVELS):
            if f"%{depth + 1}" in pattern:
                other = self.levels[abstract].get(depth, level)
                pattern = pattern.replace(f"%{depth + 1}", _number(counts[depth] or other.start, other.kind))
        return f"{pattern} " if pattern.strip() else ""


def _value(element: etree._Element | None, name: str) -> str:
    return str(element.get(qn(name)) or "") if element is not None else ""


def _level(element: etree._Element) -> tuple[int, Level]:
    depth, start = _value(element, "w:ilvl"), _value(element.find(qn("w:start")), "w:val")
    level = Level(
        _value(element.find(qn("w:numFmt")), "w:val") or "decimal",
        _value(element.find(qn("w:lvlText")), "w:val")[:40],
        int(start) if start.isdecimal() and len(start) < 6 else 1,
    )
    return int(depth) if depth.isdecimal() else -1, level


def _number(count: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * min(5, 1 + (count - 1) // 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(min(count, 3999))
        return roman.upper() if kind == "upperRoman" else roman
    return "" if kind == "none" else str(count)


def _roman(count: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        written += sign * times
    return written
