"""Plain text, whatever its encoding: UTF-8, UTF-16 or the Windows code page of old Dutch files."""

import codecs
import re

from weerklank.pure.documents.sources import SourceMap, Unit

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WINDOWS = "".join(
    bytes([code]).decode("cp1252", errors="replace").replace("\ufffd", chr(code)) for code in range(0x80, 0xC0)
)
_GOES_ON = f"[\u0080-\u00bf{re.escape(_WINDOWS)}]"
_MOJIBAKE = re.compile(f"[\u00c2-\u00df]{_GOES_ON}|[\u00e0-\u00ef]{_GOES_ON}{{2}}|[\u00f0-\u00f4]{_GOES_ON}{{3}}")
_CERTAIN = re.compile(
    f"\u00e2(?:[\u201a\u20ac\u2020\u0192]{_GOES_ON}|[\u0080-\u009f][\u0080-\u00bf])|\u00c3{_GOES_ON}|\u00c2[\u00a0-\u00bf]"
    "|\u00f0[\u0178\u009f]"
)
_BYTES = {character: 0x80 + place for place, character in enumerate(_WINDOWS)}


def decode(data: bytes) -> tuple[str, str]:
    """Give the text of `data` and the encoding it was in; never fails.

    A byte order mark decides; else UTF-16 when every other byte is zero; else UTF-8 when the bytes are valid
    UTF-8, or nearly (a file with a few broken places stays UTF-8, with a replacement mark there); else the
    Windows code page 1252, in which every Dutch letter has a place.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    if (wide := _wide(data)) is not None:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _not_quite_utf8(data)


def _not_quite_utf8(data: bytes) -> tuple[str, str]:
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    letters = sum(character > "\u007f" for character in text) - lost
    if letters > 10 * lost:
        return text, "utf-8"
    return data.decode("cp1252", errors="replace"), "cp1252"


def _wide(data: bytes) -> str | None:
    """Tell which half of the byte pairs is zero in the first 4,000 bytes, as in UTF-16 without a mark."""
    sample = data[:4000]
    if len(sample) < 4:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) > 0.7 * half else None


def looks_binary(text: str) -> bool:
    """Tell whether what was decoded is no text: more than one in a hundred control characters."""
    sample = text[:20_000]
    controls = sum(character < " " and character not in "\n\r\t\f" for character in sample)
    return controls > len(sample) // 100


def repair(text: str) -> tuple[str, int]:
    """Undo UTF-8 that was once read as Windows text; gives the text and how many places changed.

    Only sequences that are valid UTF-8 in the Windows code page are changed, up to three times over (text
    that was garbled twice); a text without any is given back as it is.
    """
    changed = 0
    for _round in range(3):
        if not _CERTAIN.search(text):
            break
        text, times = _MOJIBAKE.subn(_repaired, text)
        changed += times
    return text, changed


def _repaired(hit: re.Match[str]) -> str:
    raw = bytes(_BYTES.get(character, ord(character)) for character in hit.group())
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return hit.group()


def line_map(original: str, text: str) -> SourceMap:
    """Give where each line of `text` stands in the file: its line number and its character offset.

    `text` has the same lines as `original`; where letters were repaired, offsets inside that line may be a
    few characters off.
    """
    found = SourceMap(Unit.LINE)
    start = begin = 0
    for number, (old, new) in enumerate(zip(original.split("\n"), text.split("\n"), strict=True), start=1):
        found.add(start, number, begin)
        begin += len(old) + 1
        start += len(new) + 1
    return found
