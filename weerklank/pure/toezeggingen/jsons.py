"""JSON as the OData service gives it, and as people keep it: an envelope, a list, one record, or one a line."""

import io
import json
import re
from collections.abc import Iterator
from typing import Any

from weerklank.pure.toezeggingen.model import LARGEST_RECORD, Broken, Fault, Found, UnreadableRegisterError

_CHUNK = 1 << 16
_DECODER = json.JSONDecoder(strict=False)
_ENVELOPE = re.compile(
    r'\{\s*(?:"[^"]{1,80}"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?[\d.]+|null|true|false)\s*,\s*)*"value"\s*:\s*\['
)
_BETWEEN = re.compile(r"[\s,]*")
_NEXT = re.compile(r"(?<=\})\s*,?\s*(?=\{)")
_KNOWN = re.compile(r'"(?:Nummer|Tekst|Id)\w*"\s*:', re.IGNORECASE)


def read_json(text: io.TextIOBase, head: str) -> Iterator[Found | Broken]:
    """The records; `head` is what was read already. Raises UnreadableRegisterError when it holds none."""
    if not _KNOWN.search(head) and not re.match(r"[\[{]\s*(?:[\]}]|$)|\{[^\[]*\[\s*\]", head):
        raise UnreadableRegisterError(Fault.NO_REGISTER)
    envelope = _ENVELOPE.match(head)
    start = envelope.end() if envelope else (1 if head[0] == "[" else 0)
    return _records(_Buffer(text, head[start:]), listed=start > 0)


class _Buffer:
    """A window on the text that only moves forward: what was read is let go."""

    def __init__(self, text: io.TextIOBase, held: str) -> None:
        self._text, self.held, self.ended = text, held, False

    def more(self) -> bool:
        """Bring in as much again as is held, so that a long record is not tried too often."""
        if self.ended:
            return False
        chunk = self._text.read(max(_CHUNK, len(self.held)))
        self.held += chunk
        self.ended = not chunk
        return bool(chunk)

    def drop(self, count: int) -> None:
        self.held = self.held[count:]


def _records(buffer: _Buffer, *, listed: bool) -> Iterator[Found | Broken]:
    place, at = 0, 0
    while True:
        at = _skip(buffer, at)
        if at >= len(buffer.held):
            if listed:
                yield Broken(place + 1, Fault.CUT_OFF, final=True)
            return
        if listed and buffer.held[at] == "]":
            return
        place += 1
        row, at = _one(buffer, at, place)
        yield row
        if isinstance(row, Broken) and row.final:
            return
        if at > LARGEST_RECORD:
            buffer.drop(at)
            at = 0


def _skip(buffer: _Buffer, at: int) -> int:
    """Past white space and commas, bringing in more where that is all there is."""
    while True:
        found = _BETWEEN.match(buffer.held, at)
        at = found.end() if found else at
        if at < len(buffer.held) or not buffer.more():
            return at


def _one(buffer: _Buffer, at: int, place: int) -> tuple[Found | Broken, int]:
    """One record from `at`, and where the next may begin."""
    while True:
        try:
            value, end = _DECODER.raw_decode(buffer.held, at)
        except (ValueError, RecursionError):
            if len(buffer.held) - at < LARGEST_RECORD and buffer.more():
                continue
            return _broken(buffer, at, place)
        if end == len(buffer.held) and not isinstance(value, dict) and buffer.more():
            continue  # a bare number could go on
        return _row(value, place), end


def _row(value: Any, place: int) -> Found | Broken:
    return Found(place, value) if isinstance(value, dict) else Broken(place, Fault.NO_OBJECT, str(value)[:80])


def _broken(buffer: _Buffer, at: int, place: int) -> tuple[Broken, int]:
    """A record that is no JSON: go on behind it, or say that the file ends in the middle of it."""
    following = _NEXT.search(buffer.held, at + 1)
    words = " ".join(buffer.held[at : at + 80].split())
    if following:
        return Broken(place, Fault.MALFORMED, words), following.end()
    fault = Fault.CUT_OFF if buffer.ended else Fault.TOO_LARGE
    return Broken(place, fault, words, final=True), len(buffer.held)
