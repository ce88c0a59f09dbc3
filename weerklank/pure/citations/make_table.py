"""Make the compact law table that ships with the package, from a list of all regulations.

    python -m weerklank.pure.citations.make_table regelingen.csv

The list has the columns bwb_id, soort, citeertitel and intitule, as derived from the Basiswettenbestand.
Kept are names people cite: the citeertitel, or a short intitule that is itself a name. Decisions that only
change others and selection lists are left out. A name has its year with it when it
does not end in one, so that "Archiefregeling 2010" can be told. A second file holds the laws and decisions by
their date ("Wet van 22 juni 1950"), with the words that tell those of one day apart; a third the headings, without
their day, of those that have no such name ("Wet houdende regels inzake ...").
The second call gives the same files, byte for byte.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from weerklank.pure.citations.law_table import DATA, name_key

_LEFT_OUT = {"ministeriele-regeling-archiefselectielijst"}
_DATED_SORTS = {"wet", "rijkswet", "AMvB", "KB", "rijksKB"}
_DATED = re.compile(
    r"(?P<what>Rijkswet|Wet|Besluit|Koninklijk besluit) van (?:den )?(?P<day>\d{1,2} [A-Za-z]{3,9} \d{4})\b",
    re.IGNORECASE,
)
_SHORT_AT_END = re.compile(r"\s+\([A-Z][\w-]{1,11}\)$")
_NAME = re.compile(
    r"wet(?!ensch)|besluit|regeling|reglement|verordening|verdrag|statuut|circulaire|beleidsregel|aanwijzing"
    r"|instructie"
    r"|voorschrift|handvest|protocol|maatregel|richtlijn|code\b|overeenkomst|akkoord|conventie|leidraad|akte\b"
    r"|beschikking|regel(?:en|s)?\b|belastingplan|verklaring|aanbeveling",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:wet|besluit|regeling|rijkswet|koninklijk besluit|verordening|beschikking|circulaire)\b.{0,12}"
    r"\b(?:van|der)\b.{0,40}\b1[89]\d\d|^(?:wijziging|intrekking|vaststelling|wet van|besluit van"
    r"|regeling van de)\b"
    r"|houdende|tot wijziging",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\s*\(?,?\s*(?:verkort|afgekort)(?:\s+als)?:?\s+(?P<short>[\w .-]{2,40}?)\)?$")
_BRACKETED = re.compile(r"\((?P<name>[A-Z][^()]{5,90})\)\s*\.?$")
_INTRODUCED = re.compile(
    r"^(?:als:? )?(?:onder den (?:titel|naam):?\s*)?(?:(?:[Dd]e|[Hh]et)\s+)?[\u2018\u2019\u201c\u201d\u201e'\"`]?"
    r"|,? bij afkorting .*$"
    r"|[\u2019']?,?(?: en)? (?:treedt in|wordt bekend|zal worden|werkt terug|vervangt|wordt (?:af|ge)) ?.*$"
    r"|: (?:DEEL|Artikel) .*$| (?:Lasten en bevelen|De (?:[Mm]inister|[Ss]taatssecretaris|voorzitter)\b"
    r"|D(?:it|eze) \w+ (?:zal|zullen|treedt|treden|word|en)"
    r"|Artikel \d|Het bestuur|Zij (?:zal|wordt|treedt)|Voor de toepassing).*$"
)
"""Words before a name, and the sentence that follows it where the register ran on."""
_YEAR_TO_COME = re.compile(r",? met vermelding van het jaar.*$")
_YEAR = re.compile(r"\bvan (?:den )?\d{1,2} [A-Za-z]{3,9} (?P<year>\d{4})\b")
_WORD = re.compile(r"[a-zà-ÿ][\w-]{3,}")
_OF_MANY = frozenset(("houdende", "wijziging", "vaststelling", "enige", "andere", "wetten", "verband", "betreffende"))
_TOLD_BY = 6


def main(source: Path, target: Path, dated: Path, headed: Path) -> int:
    """Write the names to `target`, the days to `dated`, the headings to `headed`, and give the number of names."""
    with source.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = sorted(set(cited_names(rows)), key=lambda name: (name[0], -int(name[1][4:]), name[2]))
    years = {row["bwb_id"]: year_of(row["intitule"]) for row in rows}
    kept = (f"{bwb}\t{name}\t{'' if name[-4:].isdecimal() else years[bwb]}".rstrip() for _, bwb, name in names)
    target.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")
    days = (f"{bwb}\t{day}\t{words}".rstrip() for day, bwb, words in sorted(dated_names(rows)))
    dated.write_text("".join(f"{line}\n" for line in days), encoding="utf-8")
    headed.write_text("".join(f"{bwb}\t{name}\n" for bwb, name in headings(rows)), encoding="utf-8")
    return len(names)


def year_of(heading: str) -> str:
    """Give the year of the day in a heading, "2009" for "Regeling van 15 december 2009"; empty without."""
    day = _YEAR.search(" ".join(heading.split()))
    return day["year"] if day else ""


def dated_names(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Give (wet van 22 juni 1950, bwb id, words) for each law or decision with a day; the words, which stand in its
    heading and not in those of the others of that day, are left out for the only one of its day."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        heading = " ".join(row["intitule"].split())
        day = _DATED.match(heading) if row["soort"] in _DATED_SORTS else None
        if day is not None:
            found[f"{day['what'].split()[-1]} van {day['day']}".lower()][row["bwb_id"]] = heading[day.end() :]
    for name, laws in found.items():
        words = {bwb: set(_WORD.findall(heading.lower())) for bwb, heading in laws.items()}
        for bwb, heading in laws.items():
            others = set().union(*(words[other] for other in laws if other != bwb)) | _OF_MANY
            own = [word for word in dict.fromkeys(_WORD.findall(heading.lower())) if word not in others]
            if own or len(laws) == 1:
                yield name, bwb, " ".join(own[:_TOLD_BY]) if len(laws) > 1 else ""


def cited_names(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Give (key, bwb id, name) for each regulation that has a name people cite."""
    for row in rows:
        heading = " ".join(row["intitule"].split())
        for name, given in _names(row["citeertitel"], heading):
            longest = 250 if row["soort"] == "verdrag" else 160 if given else 120
            if (given or row["soort"] not in _LEFT_OUT) and len(name) <= longest and _is_name(name, given=given):
                yield name_key(name), row["bwb_id"], name


_HEADING = re.compile(
    r"(?P<what>Rijkswet|Wet|Besluit|Koninklijk besluit|Regeling|Verordening|Beschikking|Aanwijzing|Beleidsregels?"
    r"|Circulaire)\b(?! (?:tot|houdende))[^,]{0,140}? van (?:den )?\d{1,2} [A-Za-z]{3,9} \d{4}\b,?"
    r"(?: ?(?:nrs?|no|kenmerk)\.?:? ?[\w./ -]+?,)?[ ,]*"
    r"(?P<rest>(?:tot|houdende|ter|inzake|betreffende|regelende|op|met|voor|over|bepalende)\b.*)\Z",
    re.IGNORECASE,
)
_LONGEST_HEADING = 290


def headings(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Give (bwb id, "Wet tot wijziging van de Visserijwet") for the heading without its day of a regulation that has no
    name people cite; headings that two regulations share are left out."""
    rows = list(rows)
    named = {bwb for _, bwb, _ in cited_names(rows)}
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        heading = _HEADING.match(" ".join(row["intitule"].split())) if row["bwb_id"] not in named else None
        if heading and row["soort"] not in _LEFT_OUT and row["bwb_id"].startswith(("BWBR", "BWBV")):
            name = f"{heading['what'].removeprefix('Koninklijk ').capitalize()} {heading['rest'].rstrip(' .')}"
            found[name_key(name)].append((row["bwb_id"], name))
    yield from (laws[0] for key, laws in sorted(found.items()) if len(laws) == 1 and 30 < len(key) <= _LONGEST_HEADING)


_CUT_OFF = re.compile(r"(?:onder de[n]? (?:titel|naam|benaming)|van|als|,.*)(?: van)?:?\Z")
"""What is left of a sentence about the name when the register lost the name itself."""


def _names(title: str, heading: str) -> Iterator[tuple[str, bool]]:
    """Give the names of one regulation, and whether each was given as one: the citeertitel with what it is
    shortened to, else the name between brackets at the end of the heading, else the heading itself."""
    if title and not _CUT_OFF.match(title):
        name = _INTRODUCED.sub("", _YEAR_TO_COME.sub("", " ".join(title.split())))
        if _YEAR_TO_COME.search(title) and (year := year_of(heading)):
            yield f"{name} {year}", True
        short = _SHORTENED.search(name)
        yield _SHORTENED.sub("", name), True
        if short:
            yield short["short"], True
        return
    bracketed = _BRACKETED.search(heading)
    if bracketed:
        yield bracketed["name"], True
    yield _SHORT_AT_END.sub("", _YEAR_TO_COME.sub("", heading)), False


def _is_name(name: str, *, given: bool) -> bool:
    if len(name) < 6 or not _NAME.search(name) or not name[0].isalnum():
        return False
    if name.lower() in {
        "wet",
        "besluit",
        "regeling",
        "reglement",
        "verordening",
        "statuut",
        "instructie",
        "beleidsregel",
    }:
        return False
    return given or not _NO_NAME.search(name)


if __name__ == "__main__":
    files = (DATA / f"wetten-{name}.tsv" for name in ("2012", "datum", "opschrift"))
    sys.stdout.write(f"{main(Path(sys.argv[1]), *files)} names\n")
