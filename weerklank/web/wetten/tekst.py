"""Law text ready for a page: paragraphs, parts and tables, with the references in it as links."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.http import urlencode

from weerklank.pure.bwb.model import Blok, Bloksoort
from weerklank.wetten.models import SITE, Artikel, Artikelversie, Verwijzing

_LEAVES = (Bloksoort.AL, Bloksoort.TUSSENKOP, Bloksoort.CEL)


@dataclass(frozen=True, slots=True)
class Woorden:
    """A stretch of words; `url` when they refer to another place."""

    tekst: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Stuk:
    """One block for the template: its kind and number, its own words, and the blocks in it."""

    soort: str
    nr: str = ""
    woorden: list[Woorden] = field(default_factory=list)
    delen: list["Stuk"] = field(default_factory=list)
    redactie: str = ""
    bron: str = ""
    breed: int = 1
    hoog: int = 1


def readable(versie: Artikelversie, refs: Sequence[Verwijzing], known: set[str]) -> list[Stuk]:
    """The text of one version as blocks. References to a law in `known` link inside the register, others
    out.
    """
    links = [(ref.van, ref.tot, target_of(ref, known)) for ref in refs if not ref.in_titel]
    return [_piece(versie.tekst, blok, links) for blok in versie.blocks]


def readable_title(versie: Artikelversie, refs: Sequence[Verwijzing], known: set[str]) -> list[Woorden]:
    """The title of one version as words, with the references in it."""
    links = [(ref.van, ref.tot, target_of(ref, known)) for ref in refs if ref.in_titel]
    return _words(versie.titel, 0, len(versie.titel), links)


def target_of(ref: Verwijzing, known: set[str]) -> str:
    """Where a reference leads; an empty string when the publisher gave no target in Dutch law."""
    if not ref.doel_bwb_id:
        return ""
    if ref.doel_bwb_id in known:
        return place_url(ref.doel_bwb_id, ref.doel_artikel)
    place = f"&{ref.doel_locatie}" if ref.doel_locatie else ""
    return f"{SITE}jci1.3:c:{ref.doel_bwb_id}{place}"


def place_url(bwb_id: str, nummer: str = "") -> str:
    """The page of an article by its number, else of the regulation."""
    if nummer:
        return reverse("wetten:artikel", args=[bwb_id, nummer])
    return reverse("wetten:regeling", args=[bwb_id])


def part_url(artikel: Artikel, bwb_id: str) -> str:
    """The page of a part: an article of the body by its number, everything else by its key."""
    if artikel.soort == "artikel" and artikel.nummer and not artikel.in_bijlage:
        return place_url(bwb_id, artikel.nummer)
    return key_url(artikel, bwb_id)


def key_url(artikel: Artikel, bwb_id: str) -> str:
    """The page of a part by its key, also of one that shares its number with another."""
    return reverse("wetten:deel", args=[bwb_id, artikel.pk])


def page_of_part(artikel: Artikel, soort: str) -> str:
    """A page beside that of a part: its "versies" or its "verschil". Parts that share a number go by their key."""
    bwb_id = artikel.regeling.bwb_id
    if part_url(artikel, bwb_id) == key_url(artikel, bwb_id) or artikel.weg_op:
        return reverse(f"wetten:{soort}_deel", args=[bwb_id, artikel.pk])
    return reverse(f"wetten:{soort}_artikel", args=[bwb_id, artikel.nummer])


def in_sentence(artikel: Artikel) -> str:
    """A part as it is named in the middle of a sentence: "artikel 8:5"."""
    return artikel.opschrift[:1].lower() + artikel.opschrift[1:]


def on_day(url: str, day: str) -> str:
    """The same page, for the text of a day."""
    return f"{url}?{urlencode({'op': day})}"


def _piece(tekst: str, blok: Blok, links: Sequence[tuple[int, int, str]]) -> Stuk:
    leaf = blok.soort in _LEAVES
    delen = [] if blok.soort is Bloksoort.CEL else [_piece(tekst, deel, links) for deel in blok.delen]
    van, tot = blok.van, min([blok.tot, *(deel.van for deel in blok.delen)]) if leaf and delen else blok.tot
    woorden = _words(tekst, van, tot, links) if leaf else []
    return Stuk(blok.soort, blok.nr, woorden, delen, blok.redactie, blok.bron, blok.breed, blok.hoog)


def _words(tekst: str, van: int, tot: int, links: Sequence[tuple[int, int, str]]) -> list[Woorden]:
    found: list[Woorden] = []
    for start, end, url in links:
        if not url or start < van or end > tot:
            continue
        found += [Woorden(tekst[van:start]), Woorden(tekst[start:end], url)]
        van = end
    return [words for words in (*found, Woorden(tekst[van:tot])) if words.tekst]
