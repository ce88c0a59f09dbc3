"""Make the list of names by which laws are really cited, from the publisher's own references.

    python -m weerklank.pure.citations.make_names ARCHIVE

ARCHIVE is a folder or archive of BWB files. Most laws have no official citeertitel; what they are called stands
in the references to them: the words after "artikel 3 van de" in a marked `extref`, in the text and in headings,
with the id that the publisher gave. A name counts when it has the shape of one and nearly always means the same
law; an abbreviation when two regulations use it so, or one does and its letters are of the name that the
register has; a day ("wet van 11 september 1964") when it always means the same law. One law in ten (`kept_out`)
is not read, so that the reading can be measured on laws whose references nobody learned from. The second call
gives the same file.
"""

import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from weerklank.pure.bwb import UnreadableLaw, Verwijzing, read_regeling, read_source
from weerklank.pure.citations.abbreviations import fits
from weerklank.pure.citations.law_table import DATA, name_key

Use = tuple[str, str, str]
"""Who cites, the words, the BWB id they mean."""

_AFTER_ARTICLE = re.compile(
    r"(?:de\s+)?(?:artikel|art\.|\d|[IVXLC]+\b).*?\s(?:van|uit|bij|der)\s+(?:(?:de|het)\s+)?(?P<name>.+)\Z", re.DOTALL
)
_AFTER_PART = re.compile(
    r"(?:de\s+)?(?:[Hh]oofdstuk|[Tt]itel|[Aa]fdeling|[Pp]aragraa?f|[Bb]ijlage|[Dd]eel)[^.;]{0,60}?\s(?:van|bij)\s+"
    r"(?:(?:de|het)\s+)?(?P<name>.+)\Z",
    re.DOTALL,
)
_MARK_BEHIND = re.compile(
    r"(?:artikel|art).*?[\s.](?P<name>[A-Z][A-Za-z]{0,8}[A-Z][A-Za-z]{0,4}(?: (?:19|20)\d\d)?)\Z", re.DOTALL
)
_NAME_BEHIND = re.compile(
    r"(?:artikel|art)[^A-Z]{1,120}\s(?P<name>(?:[A-Z][a-z]+-?)+(?:wet|besluit|regeling|verordening|reglement)(?![a-z]).*"
    r"|(?:Wet|Besluit|Regeling|Verordening|Uitvoeringsregeling|Uitvoeringsbesluit|Reglement) [^.;:]+)\Z"
)
_YEAR_BEHIND = re.compile(r"\s(?:1[89]|20)\d\d(?![\w/-])")
_KEYWORD = re.compile(
    r"(?:wet|besluit|regeling|reglement|verordening|verdrag|statuut|handvest|beschikking|circulaire|overeenkomst"
    r"|instructie|protocol|wetboek|beleidsregels?|aanwijzing|ordonnantie|voorschrift(?:en)?|maatregel|akte|akkoord|regels?"
    r"|regelen|verklaring|conventie|belastingplan|richtlijn|leidraad|statuten|rekenregels?)(?:en)?\b"
    r"|\bWet",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\A(?:van|die|dat|deze|dit|genoemd|voornoemd|bedoeld|onderhavig|boek|titel|hoofdstuk|afdeling|bijlage|artikel"
    r"|Boek|Titel|Hoofdstuk|Bijlage|(?:[Aa]lgemeen )?[Dd]eel\b|\d|onze?\b|eerste|tweede|derde)"
    r"|\b(?:[Bb]oek|[Tt]itel|lid|artikel(?:en)?|onder|onderdeel) "
    r"[\dIVXa-z]{1,4}\b|houdende|tot (?:wijziging|vaststelling|uitvoering|intrekking)|\bvan \d{1,2} [a-z]+ 1?\d{3}|\n"
    r"|, nr\.|[;:<>|]|Europ[a-z]+ Parlement"
)
_ABBREVIATION = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z][A-Za-z.]{1,9}(?:-[A-Z][A-Za-z]{1,5})?(?: (?:19|20)\d\d)?\Z")
_SHORT = re.compile(r"[A-Z][A-Za-z]{2,7}(?: (?:19|20)\d\d)?\Z")
_GENERIC = re.compile(
    r"(?:uitvoerings|instellings|aanwijzings|vrijstellings|heffings|subsidie|ontwerp|kader"
    r"|(?:algemene|nieuwe|aanvullend|facultatief|eerste|tweede|internationaal|europees) )?"
    r"(?:rijkswet|wetboek|wet|besluit|regeling|reglement|verordening|verdrag|statuut|handvest|beschikking|circulaire"
    r"|overeenkomst|instructie|protocol|beleidsregels?|aanwijzing|maatregel|akte|akkoord|voorschrift(?:en)?)\Z",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:[Rr]ijks)?[Ww]et|(?:[Kk]oninklijk )?[Bb]esluit) van (?:den )?\d{1,2} [a-z]{3,9} (?:1[89]|20)\d\d(?!\d)"
)
_NUMBERED = re.compile(r",? (?:nr|no|nummer|kenmerk|[A-Z]{2,}\d)")
_STICKING = " ,.;:'\"\u2018\u2019\u201c\u201d"


def kept_out(bwb_id: str) -> bool:
    """Whether a law belongs to the tenth that nobody learns from or tunes on."""
    return rank(bwb_id) % 10 == 0


def rank(bwb_id: str) -> int:
    """A number that says nothing about the law, the same on every machine."""
    return int.from_bytes(hashlib.sha256(bwb_id.encode()).digest()[:6], "big")


def main(archive: Path, target: Path) -> int:
    """Write the names to `target`, as id, name and "*" for an abbreviation or "d" for a day; give how many."""
    rows = sorted(dict.fromkeys(learned_names(uses(archive), full_names())), key=lambda row: (name_key(row[1]), row[1]))
    target.write_text("".join(f"{bwb}\t{name}\t{mark}\n" for bwb, name, mark in rows), encoding="utf-8")
    return len(rows)


def uses(archive: Path) -> Iterator[Use]:
    """Give every name under which a law outside the tenth cites another one."""
    for file in read_source(archive):
        own = Path(file.naam).stem
        if kept_out(own) or not file.data:
            continue
        try:
            law = read_regeling(file.data)
        except UnreadableLaw:
            continue
        for part in law.delen:
            for text, refs in ((part.tekst, part.verwijzingen), (part.kop.titel, part.titelverwijzingen)):
                for ref in refs if part.taal[:2].lower() in {"", "nl"} else ():
                    if name := cited_name(text[ref.van : ref.tot], ref, text[ref.tot : ref.tot + 6]):
                        yield own, name, ref.jci.bwb_id if ref.jci else ""


def cited_name(words: str, ref: Verwijzing, after: str = "") -> str:
    """Give the name of the law in marked words, "Wegenwet" for "artikel 3 van de Wegenwet"; empty without.

    `after` is what stands behind them: marks leave out the year of an older law, "<Mijnreglement> 1964".
    """
    if ref.intern or ref.jci is None:
        return ""
    year = _YEAR_BEHIND.match(after)
    words = " ".join((words + (year.group() if year else "")).split())
    if ref.jci.locatie:
        shapes = (_AFTER_ARTICLE, _MARK_BEHIND, _NAME_BEHIND) if ref.jci.artikel else (_AFTER_PART,)
        found = next(filter(None, (shape.match(words) for shape in shapes)), None)
        return found["name"].strip(_STICKING) if found else ""
    return re.sub(r"\A(?:de|het|De|Het) ", "", words).strip(_STICKING)


def full_names() -> dict[str, list[str]]:
    """Give the names that the register has for each law, by BWB id."""
    names: dict[str, list[str]] = defaultdict(list)
    for line in (DATA / "wetten-2012.tsv").read_text(encoding="utf-8").splitlines():
        bwb_id, name = line.split("\t")[:2]
        names[bwb_id].append(name)
    return names


def learned_names(found: Iterable[Use], full: Mapping[str, list[str]]) -> Iterator[Use]:
    """Give (id, name, mark) for each name that means one law in four of five uses; a name of two or three laws gives
    each of them that is meant in one of five uses, the one meant most first."""
    meant: dict[str, Counter[str]] = defaultdict(Counter)
    citing: dict[str, set[str]] = defaultdict(set)
    days: dict[str, Counter[str]] = defaultdict(Counter)
    for own, name, bwb_id in found:
        meant[name][bwb_id] += 1
        citing[name].add(own)
        if (day := _DAY.match(name)) and not _NUMBERED.match(name, day.end()):
            days[day.group().lower().removeprefix("koninklijk ").replace(" den ", " ")][bwb_id] += 1
    for name, ids in meant.items():
        often = sorted(ids.items(), key=lambda pair: (-pair[1], pair[0]))
        mark = _mark(name, len(citing[name]), full.get(often[0][0], []))
        if mark is not None and often[0][1] * 5 >= ids.total() * 4:
            yield often[0][0], name, mark
        elif mark == "" and len(ids) < 4:
            yield from ((bwb_id, name, mark) for bwb_id, count in often if count * 5 >= ids.total())
    yield from ((ids.most_common(1)[0][0], day, "d") for day, ids in days.items() if len(ids) == 1)


_LONG_TITLE = re.compile(
    r"(?:(?:[Rr]ijks)?[Ww]et|[Bb]esluit|[Rr]egeling|[Vv]erordening|[Bb]eschikking|[Aa]anwijzing|[Cc]irculaire) "
    r"(?=.*\b(?:houdende|tot (?:wijziging|vaststelling|uitvoering|intrekking|instelling|regeling)|inzake"
    r"|van \d{1,2} [a-z]+ [12]\d{3}.{12})\b)"
    r"[^|<>;\n]{25,280}\Z"
)


def _mark(name: str, citing: int, full: list[str]) -> str | None:
    """Give "*" for an abbreviation, "" for a name, None for neither."""
    if _LONG_TITLE.match(name):
        return ""
    told = _SHORT.match(name) and not _KEYWORD.search(name) and any(fits(name, other) for other in full)
    if (told or _ABBREVIATION.match(name)) and not _GENERIC.match(name) and not _KEYWORD.search(name):
        return "*" if citing > 1 or told else None
    if not 4 <= len(name) <= 150 or _NO_NAME.search(name) or _GENERIC.match(name):
        return "*" if citing > 1 and _ABBREVIATION.match(name) and not _GENERIC.match(name) else None
    one_word = citing == 1 and " " not in name and len(name) < 12 and not (name[0].isupper() and name.endswith("wet"))
    return None if one_word or not _KEYWORD.search(name) else ""


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]), DATA / 'wetten-genoemd.tsv')} names\n")
