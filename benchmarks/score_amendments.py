"""Measures the reading of amending instructions: found, kind, law and place right, and how fast.

    python benchmarks/score_amendments.py [ARCHIVE] [--fouten]

Gold: tests/data/wijzigingen/goud.jsonl; the part that was held out (its README says how far) is counted apart and its
mistakes are not shown. The peer reads each line by itself: the first verb gives the kind, the first article number the
place, the last "De ... wordt als volgt gewijzigd" the law. With an archive of law text (bwb-2012-helft.tar.xz) it also
counts what is read in 300 ordinary laws, which amend little: what is found there was judged by hand.
"""

import argparse
import hashlib
import json
import re
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from weerklank.pure.amendments import Instruction, read_amendments
from weerklank.pure.bwb import read_source
from weerklank.pure.documents import read_document

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "wijzigingen"
FIELDS = ("kind", "law", "place")
_VERB = re.compile(
    r"(?P<vervangen>vervangen door)|(?P<vervallen>vervalt|vervallen)|(?P<ingevoegd>ingevoegd)"
    r"|(?P<toegevoegd>toegevoegd)"
    r"|(?P<vernummerd>vernummer)|(?P<luiden>te luiden)|(?P<ingetrokken>ingetrokken)"
)
_ARTICLE = re.compile(r"[Aa]rtikel(?:en)? (\d+\w*)")
_LEAD = re.compile(r"(?:De|Het) (.{3,120}?) wordt als volgt gewijzigd")
Found = tuple[int, str, str, tuple[str, ...]]


def gold() -> dict[str, list[dict[str, Any]]]:
    """The annotated instructions by file."""
    rows = defaultdict(list)
    for line in (FOLDER / "goud.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["file"]].append(row)
    return rows


def ours(text: str) -> list[Found]:
    """What the reader finds: where its sentence begins, kind, law and place."""
    return [
        (one.start, one.kind.value, f"{one.law.bwb_id} {one.law.name}", place_of(one))
        for one in read_amendments(text).instructions
    ]


def place_of(one: Instruction) -> tuple[str, ...]:
    """The place in the shape of the gold."""
    return (one.place.artikel, one.place.lid, one.place.onderdeel, one.place.deel)


def by_line(text: str) -> list[Found]:
    """The peer: each line by itself."""
    found: list[Found] = []
    start, law = 0, ""
    for line in text.splitlines(keepends=True):
        lead = _LEAD.search(line)
        law = lead[1] if lead else law
        verb = _VERB.search(line)
        if verb and not lead and verb.lastgroup:
            number = _ARTICLE.search(line)
            kind = "komt-te-luiden" if verb.lastgroup == "luiden" else verb.lastgroup
            found.append((start, kind, law, (number[1] if number else "", "", "", "")))
        start += len(line)
    return found


def score(text: str, rows: list[dict[str, Any]], found: list[Found], tally: dict[str, Counter[str]]) -> list[str]:
    """Count one file; gives the mistakes."""
    mistakes, left = [], list(found)
    for row in rows:
        counts = tally["held out" if row.get("held_out") else "tuned"]
        counts["gold"] += 1
        hit = best(text, row, left)
        if hit is None:
            mistakes.append(f"{row['file']}: not found: {row['find']} ({row['kind']})")
            continue
        left.remove(hit)
        right = agreements(row, hit)
        counts["found"] += 1
        for name in right:
            counts[name] += 1
        counts["all"] += len(right) == len(FIELDS)
        if len(right) < len(FIELDS) and not row.get("held_out"):
            mistakes.append(f"{row['file']}: {row['find']}: {hit} has only {right}")
    held = any(row.get("held_out") for row in rows)
    tally["held out" if held else "tuned"]["extra"] += len(left)
    return mistakes if not held else []


def best(text: str, row: dict[str, Any], found: list[Found]) -> Found | None:
    """The hit in the line of this instruction that agrees most with it."""
    near = [one for one in found if any(line_of(text, one[0]) == line_of(text, at) for at in places(text, row["find"]))]
    return max(near, key=lambda one: len(agreements(row, one)), default=None)


def places(text: str, words: str) -> list[int]:
    """Where the words of an annotation stand."""
    return [hit.start() for hit in re.finditer(re.escape(words), text)]


def line_of(text: str, place: int) -> int:
    """The number of the line."""
    return text.count("\n", 0, place)


def agreements(row: dict[str, Any], hit: Found) -> list[str]:
    """Which fields are right."""
    _, kind, law, place = hit
    wanted = tuple(row.get(name, "") for name in ("artikel", "lid", "onderdeel"))
    same_place = place[:3] == wanted and row.get("deel", "").lower() in place[3].lower()
    right = {"kind": kind == row["kind"], "law": row.get("law", "").lower() in law.lower(), "place": same_place}
    return [name for name in FIELDS if right[name]]


def report(name: str, tally: dict[str, Counter[str]]) -> None:
    """Print the shares."""
    for part, counts in tally.items():
        whole, found = max(counts["gold"], 1), max(counts["found"], 1)
        shares = "  ".join(f"{field} {counts[field] / found:.3f}" for field in FIELDS)
        print(
            f"{name}, {part}: found {counts['found'] / whole:.3f} ({counts['found']}/{counts['gold']})  {shares}"
            f"  all right {counts['all'] / whole:.3f}  extra {counts['extra']}"
        )


def speed() -> None:
    """Characters a second, on a bill, ten and a hundred of them in one text."""
    text = "".join((FOLDER / f"{name}.txt").read_text(encoding="utf-8") for name in ("proefwet", "BWBR0029054"))
    for times in (1, 10, 100):
        start = time.process_time()
        number = len(read_amendments(text * times).instructions)
        seconds = time.process_time() - start
        print(f"{len(text) * times / 1e6:6.2f} million characters: {seconds:6.2f} s, {number} instructions")


def ordinary(archive: Path, laws: int, show: bool) -> None:
    """What is read in ordinary laws, chosen by a hash."""
    chosen, size, unread, found = 0, 0, 0, []
    for file in read_source(archive):
        if file.data is None or not hashlib.sha256(file.naam.encode()).hexdigest().startswith("0"):
            continue
        text = read_document(file.data, file.naam).text
        read = read_amendments(text)
        chosen, size, unread = chosen + 1, size + len(text), unread + len(read.unread)
        found += [
            f"{Path(file.naam).stem} {one.kind.value}: {text[one.start : one.end][:160]!r}" for one in read.instructions
        ]
        if chosen == laws:
            break
    print(
        f"{chosen} ordinary laws, {size / 1e6:.1f} million characters: "
        f"{len(found)} instructions, {unread} not understood"
    )
    for row in found if show else []:
        print("  ", row)


def main() -> None:
    """Score the reader and the peer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("--fouten", action="store_true", help="show what goes wrong in the tuned part")
    asked = parser.parse_args()
    for name, read in (("reader", ours), ("line by line (peer)", by_line)):
        tally: dict[str, Counter[str]] = {"tuned": Counter(), "held out": Counter()}
        mistakes: list[str] = []
        for file, rows in gold().items():
            text = (FOLDER / file).read_text(encoding="utf-8")
            mistakes += score(text, rows, read(text), tally)
        report(name, tally)
        for mistake in mistakes if asked.fouten and read is ours else []:
            print("  ", mistake)
    speed()
    if asked.archive:
        ordinary(asked.archive, 300, asked.fouten)


if __name__ == "__main__":
    main()
