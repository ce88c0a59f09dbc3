"""Measures the reading of references against the publisher's own, in an archive of law text.

    python benchmarks/score_references.py ARCHIVE [--laws N] [--held-out] [--misses N] [--extra N]

ARCHIVE is a folder or archive of BWB files. Each law becomes plain text (headings and articles on lines of
their own) and is read by `find_citations(text, own_law=..., internal=True)`, which knows nothing but the law
it stands in. The publisher's `extref` (other laws) and `intref` (the same law) are the gold standard. One
law in ten, chosen by a hash of its BWB id, is kept out of tuning: `--held-out` scores only those, and shows
no misses. `--laws` takes a fixed sample by the same hash; `--extra` prints hits the publisher did not mark.

Found: a hit shares half of the shorter span, and it is of the same kind: an article for an article, a
chapter for a chapter, a law for a law. One hit may cover two marked references ("artikelen 3 tot en met 5").
Resolved, of those found and scored: the first reading has the same BWB id and the same article or chapter,
the beginning of a range counts, and so does the one article with the number of the target when the marked
words name more articles ("artikelen 8 en 9", marked as 8); books of the Burgerlijk Wetboek are compared
without "7:". `among` counts the other readings of an ambiguous name too.

How the oddities of the gold are treated. Spans that leave out a shared law name at the end of a list: the
name may be anywhere, since only the target is compared. References older than the marking (no target), EU
law by CELEX number: they count for found, not for resolved. Wrong targets: where the number in the marked
words is not the number of the target ("17 van het Besluit" marked as article 16), or where the mark names
only a law and the target is an article, the reference is left out of resolved and counted as `odd`; so are
selection lists "bij dit besluit gevoegd" of which the target is another decision (32 held out). Marked
stretches in other languages than Dutch are left out. Of the wrong ones is told how many point at a law that
the table of names made from the register of October 2012 has not: it was repealed before, or has no name.
"""

import argparse
import heapq
import re
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from weerklank.pure.bwb import Artikel, Regeling, UnreadableLaw, Verwijzing, Wetbestand, read_regeling, read_source
from weerklank.pure.citations import Citation, Kind, Law, find_citations
from weerklank.pure.citations.books import BW_BOOKS
from weerklank.pure.citations.law_table import DATA
from weerklank.pure.citations.make_names import kept_out, rank

PLACES = ("artikel", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "boek", "bijlage", "deel")
_LAW_KINDS = frozenset({Kind.WETSARTIKEL, Kind.WETSDEEL, Kind.WET, Kind.VERWIJZING})
_NUMBER = re.compile(r"\w+(?:[.:]\w+)*")
_REGISTERED = re.compile(r"^BWB[RV]\d{7}", re.MULTILINE)
_BOOK = re.compile(r"\A\d{1,2}A?:(?=\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """One reference of the publisher, at its place in the text of the whole law."""

    start: int
    end: int
    ref: Verwijzing

    @property
    def place(self) -> tuple[str, str]:
        """The part of the law it points at, ("artikel", "4:84"); ("", "") for the law as a whole."""
        steps = [step for step in self.ref.jci.locatie if step[0] in PLACES] if self.ref.jci else []
        return next((step for step in steps if step[0] == "artikel"), steps[-1] if steps else ("", ""))


@dataclass(slots=True)
class Score:
    """Counts for one sort of reference."""

    marked: int = 0
    found: int = 0
    scored: int = 0
    right: int = 0
    among: int = 0
    odd: int = 0
    gone: int = 0

    def line(self) -> str:
        """The counts as one line of figures."""
        return (
            f"found {self.found / max(1, self.marked):.3f} ({self.found}/{self.marked})"
            f"  resolved {self.right / max(1, self.scored):.3f} ({self.right}/{self.scored})"
            f"  among {self.among / max(1, self.scored):.3f}  odd {self.odd}"
            f"  wrong, of a law that the table of names has not: {self.gone}"
        )


@dataclass(slots=True)
class Tally:
    """Everything counted over a number of laws."""

    scores: dict[str, Score] = field(default_factory=lambda: {"extref": Score(), "intref": Score()})
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    extra: list[str] = field(default_factory=list)
    seconds: float = 0.0
    size: int = 0


def text_of(law: Regeling) -> tuple[str, list[Marked]]:
    """The plain text of a law and the references marked in it."""
    pieces: list[str] = []
    marks: list[Marked] = []
    length = 0
    for part in law.delen:
        head = " ".join(filter(None, (part.kop.label, part.kop.nr, part.kop.titel)))
        piece = f"{head}\n{part.tekst}\n\n" if head else f"{part.tekst}\n\n"
        begin = length + piece.index(part.tekst, len(head))
        marks.extend(Marked(begin + ref.van, begin + ref.tot, ref) for ref in _dutch(part))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), marks


def _dutch(part: Artikel) -> Iterable[Verwijzing]:
    return part.verwijzingen if part.taal[:2].lower() in {"", "nl"} else ()


def selected(files: Iterable[Wetbestand], held_out: bool, laws: int | None) -> Iterator[bytes]:
    """The files to score, the tuned nine tenths or the other one."""
    mine = (file for file in files if file.data and kept_out(Path(file.naam).stem) is held_out)
    if laws is None:
        return (file.data for file in mine)
    return iter([file.data for file in heapq.nsmallest(laws, mine, key=lambda file: rank(Path(file.naam).stem))])


def score_law(law: Regeling, tally: Tally) -> None:
    """Read one law and count."""
    text, marks = text_of(law)
    own = Law(law.citeertitel or law.intitule, law.bwb_id)
    start = time.process_time()
    hits = [hit for hit in find_citations(text, own_law=own, internal=True) if hit.kind in _LAW_KINDS]
    tally.seconds += time.process_time() - start
    tally.size += len(text)
    starts = [hit.start for hit in hits]
    for mark in marks:
        score_mark(text, mark, best_hit(mark, hits, starts), tally)
    tally.extra.extend(extra_hits(text, marks, hits, law.bwb_id))


def best_hit(mark: Marked, hits: list[Citation], starts: list[int]) -> Citation | None:
    """The hit of the same kind that shares most with the marked words, when it shares half of the shorter."""
    near = hits[max(0, bisect_right(starts, mark.start) - 3) : bisect_right(starts, mark.end)]
    shares = [(min(hit.end, mark.end) - max(hit.start, mark.start), hit) for hit in near if same_kind(mark, hit)]
    good = [(share, hit) for share, hit in shares if share * 2 >= min(mark.end - mark.start, hit.end - hit.start)]
    if not good:
        return None
    inside = [hit for _, hit in good if hit.start >= mark.start and hit.end <= mark.end + 1]
    named = next((hit for hit in inside if agrees(mark, hit.norm)), None) if len(inside) > 1 else None
    return named or max(good, key=lambda pair: pair[0])[1]


def same_kind(mark: Marked, hit: Citation) -> bool:
    """Whether a hit points at the same sort of place; a mark of a whole law agrees with every sort."""
    sort = mark.place[0]
    return not sort or sort in hit.norm or (sort == "artikel" and hit.kind is Kind.WETSARTIKEL)


def odd(mark: Marked, words: str) -> bool:
    """Whether the publisher's target is at odds with the marked words themselves."""
    sort, number = mark.place
    numbers = {bare(word) for word in _NUMBER.findall(words)}
    if not sort:
        return bool(re.search(r"\bartikel(?:en)?\s+\d", words, re.IGNORECASE))
    return bool(number) and bare(number) not in numbers


def elsewhere(text: str, mark: Marked) -> bool:
    """Whether the words say that an annex belongs to this decision itself, and the target is another one.

    The register keeps some selection lists under another id than the decision that they are annexed to.
    """
    own = text[max(0, mark.start - 40) : mark.start].rstrip(" '`\u2018\u201c\u201e\"").lower()
    return not mark.ref.intern and own.endswith(("bij dit besluit gevoegde", "bij dit besluit behorende"))


def bare(number: str) -> str:
    """A number as it is compared: small letters, no full stop at its end, no book before it."""
    return _BOOK.sub("", number.lower()).rstrip(".")


def agrees(mark: Marked, norm: Mapping[str, str | bool]) -> bool:
    """Whether a reading has the law and the place of the mark."""
    sort, number = mark.place
    if mark.ref.jci is None or norm.get("bwb_id") != mark.ref.jci.bwb_id:
        return False
    if not number:
        return True
    written = str(norm.get(sort, "")).split(" tot en met ")
    if mark.ref.jci.bwb_id in BW_BOOKS.values():
        return bare(number) in {bare(end) for end in written}
    return plain(number) in {plain(end) for end in written}


def plain(number: str) -> str:
    """A number without capitals, spaces and closing full stop."""
    return number.lower().replace(" ", "").rstrip(".")


def score_mark(text: str, mark: Marked, hit: Citation | None, tally: Tally) -> None:
    """Count one reference, and name what went wrong."""
    name = "intref" if mark.ref.intern else "extref"
    score, words = tally.scores[name], text[mark.start : mark.end]
    score.marked += 1
    if hit is None:
        tally.missed[f"{name} {miss(text, mark)}"] += 1
        tally.kinds[f"not found: {name}, {mark.place[0] or 'the law as a whole'}"] += 1
        return
    score.found += 1
    if mark.ref.jci is None:
        return
    if odd(mark, words) or elsewhere(text, mark):
        score.odd += 1
        return
    score.scored += 1
    first, any_of = agrees(mark, hit.norm), any(agrees(mark, norm) for norm in (hit.norm, *hit.candidates))
    score.right += first
    score.among += any_of
    if not first:
        score.gone += mark.ref.jci.bwb_id not in in_register()
        tally.kinds[f"resolved elsewhere: {name}, by {hit.rule}"] += 1
        tally.wrong[f"{name} [{hit.rule}] {miss(text, mark)} -> {told(hit)}"] += 1


@cache
def in_register() -> frozenset[str]:
    """The regulations of the register of October 2012 that have a name in the table."""
    files = (DATA.joinpath(f"wetten-{name}.tsv").read_text(encoding="utf-8") for name in ("2012", "opschrift"))
    return frozenset().union(*map(_REGISTERED.findall, files))


def told(hit: Citation) -> str:
    """The law and place a hit gives, in short."""
    return " ".join(str(hit.norm.get(key, "-")) for key in ("bwb_id", "wet", "artikel"))[:60]


def miss(text: str, mark: Marked) -> str:
    """A marked reference with what stands around it, on one line."""
    around = text[max(0, mark.start - 50) : mark.start], text[mark.start : mark.end], text[mark.end : mark.end + 60]
    target = mark.ref.doc.removeprefix("1.0:v:")
    return f"{target}: " + "{}<{}>{}".format(*(" ".join(words.split(" ")).replace("\n", "|") for words in around))


def extra_hits(text: str, marks: list[Marked], hits: list[Citation], bwb_id: str) -> Iterator[str]:
    """The hits that touch nothing the publisher marked."""
    ends = sorted((mark.start, mark.end) for mark in marks)
    for hit in hits:
        index = bisect_right(ends, (hit.end, 0)) - 1
        if hit.kind is Kind.VERWIJZING or any(end > hit.start for _, end in ends[max(0, index - 2) : index + 1]):
            continue
        before, after = text[max(0, hit.start - 70) : hit.start], text[hit.end : hit.end + 50]
        around = f"{before}<{text[hit.start : hit.end]}>{after}".replace("\n", "|")
        yield f"{bwb_id} [{hit.rule}] {around} -> {told(hit)}"


def report(tally: Tally, misses: int, extra: int) -> None:
    """Print the figures, then what goes wrong most."""
    for name, score in tally.scores.items():
        print(f"{name}  {score.line()}")
    print(f"{tally.size / 1e6:.1f} million characters, {tally.size / 1e6 / max(tally.seconds, 1e-9):.1f} a second")
    print(f"{len(tally.extra)} hits that the publisher did not mark")
    for kind, count in tally.kinds.most_common(12):
        print(f"{count:6} {kind}")
    for title, counted in (("not found", tally.missed), ("resolved elsewhere", tally.wrong)):
        for row in sample(counted.elements(), misses):
            print(f"{title}: {row}")
    for row in sample(tally.extra, extra):
        print(f"extra: {row}")


def sample(rows: Iterable[str], size: int) -> list[str]:
    """A fixed choice of so many rows, by the same hash as the laws."""
    return heapq.nsmallest(size, rows, key=rank)


def main() -> None:
    """Score the laws asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("archive", type=Path)
    parser.add_argument("--laws", type=int, help="a fixed sample of so many laws")
    parser.add_argument("--held-out", action="store_true", help="only the tenth that is kept out of tuning")
    parser.add_argument("--misses", type=int, default=20, help="examples of each sort of miss")
    parser.add_argument("--extra", type=int, default=0, help="examples of unmarked hits")
    asked = parser.parse_args()
    tally = Tally()
    for data in selected(read_source(asked.archive), asked.held_out, asked.laws):
        try:
            score_law(read_regeling(data), tally)
        except UnreadableLaw as error:
            print(f"not read: {error}")
    report(tally, 0 if asked.held_out else asked.misses, asked.extra)


if __name__ == "__main__":
    main()
