"""Motions: what they ask and what they find wrong.

A motion is written in fixed clauses (Reglement van Orde van de Tweede Kamer, artikel 8.20, and custom since
1848): "constaterende dat", "overwegende dat", "verzoekt de regering", "en gaat over tot de orde van de
dag".
"""

import re
from collections.abc import Iterator

_CLAUSE = re.compile(
    r"[\n;,.](?:(?<=\n)|(?<=[;,.])\s)[ \t]*(?P<head>verzoekt\b|draagt\b|roept\b|constaterende\b|overwegende\b"
    r"|van\s+(?:mening|oordeel)\b|gehoord\b"
    r"|kennisgenomen\b|gelezen\b|spreekt\b|en\s+gaat\s+over\s+tot\s+de\s+orde)"
)
_THAT = re.compile(r"[^\S\n]*\w+(?:\s+\w+)?,?\s+dat\s+")
_STOP = re.compile(r"(?<=[;,.])[ \t]*\n(?=[A-Z\u00c0-\u00dd])|\n[ \t]*\n(?![ \t]*[\u2022a-z(-])|\n(?=kst-|ISSN)")


def clauses(text: str) -> Iterator[tuple[str, int, int]]:
    """Give head, start and end of each clause of the motions in a text; closing punctuation is left out.

    For clauses that find or consider something the start is after "dat". Text that is no motion gives
    nothing.
    """
    if not any(word in text for word in ("verzoekt", "constaterende", "overwegende")):
        return
    heads = list(_CLAUSE.finditer(f"\n{text}"))
    if not any(hit["head"].startswith(("verzoekt", "constaterende", "overwegende")) for hit in heads):
        return
    for number, hit in enumerate(heads):
        start = hit.start("head") - 1
        end = heads[number + 1].start("head") - 1 if number + 1 < len(heads) else min(len(text), start + 2000)
        stop = _STOP.search(text, start, end)
        end = stop.start() if stop else end
        body = text[start:end].rstrip(" \t\r\n;,.:")
        head = " ".join(hit["head"].split())
        that = _THAT.match(text, start) if not head.startswith("verzoekt") else None
        begin = that.end() if that else start
        if start + len(body) > begin:
            yield head, begin, start + len(body)
