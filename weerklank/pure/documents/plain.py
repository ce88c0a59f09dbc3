"""Plain text, whatever its encoding: UTF-8, UTF-16 or the Windows code page of old Dutch files."""

import codecs

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes) -> tuple[str, str]:
    """Give the text of `data` and the encoding it was in; never fails.

    A byte order mark decides; else UTF-8 when the bytes are valid UTF-8; else UTF-16 when every other byte
    is zero; else the Windows code page 1252, in which every Dutch letter has a place.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace"), name
    if (wide := _wide(data)) is not None:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"


def _wide(data: bytes) -> str | None:
    """Tell which half of the byte pairs is zero in the first 4,000 bytes, as in UTF-16 without a mark."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
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
