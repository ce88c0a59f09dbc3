"""Text as people type or paste it, made safe to keep and to show."""

import re
import unicodedata

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MANY_EMPTY_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """The same words in NFC, with ordinary line ends and without characters that no reader can see.

    Control characters go (PostgreSQL refuses NUL) and so do the marks that turn the reading direction
    around: right-to-left letters stay and find their own direction. Cleaning twice changes nothing.
    """
    text = _LONE_SURROGATE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _MANY_EMPTY_LINES.sub("\n\n", _CONTROL.sub("", unicodedata.normalize("NFC", text))).strip()
