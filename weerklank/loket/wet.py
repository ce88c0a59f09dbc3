"""A law or an article as people name it, found in the register."""

from typing import NamedTuple

from weerklank.pure.citations import parse_citation
from weerklank.pure.typed import clean
from weerklank.wetten.models import Artikel, Regeling, Regelingnaam

LONGEST = 200


class Wetplaats(NamedTuple):
    """A law by its BWB id, with an article of it or the whole."""

    bwb_id: str
    artikel: str = ""


def wet_named(said: str) -> Wetplaats | None:
    """The law, and the article when one is named: "Participatiewet", "art. 31 Pw", "BWBR0015703".

    None for nothing, and for what no list of laws knows.
    """
    words = " ".join(clean(said).split())[:LONGEST]
    if not words:
        return None
    cited = next((one for one in parse_citation(words) if one.bwb_id), None)
    if cited:
        return Wetplaats(cited.bwb_id, cited.artikel or "")
    known = Regeling.objects.filter(bwb_id=words.upper()).first() or _by_name(words)
    return Wetplaats(known.bwb_id) if known else None


def _by_name(words: str) -> Regeling | None:
    row = Regelingnaam.objects.filter(sleutel=words.lower()).select_related("regeling").first()
    return row.regeling if row else None


def in_register(plaats: Wetplaats) -> bool:
    """Whether the register has this law and article; a register in which the law was never read says yes."""
    if not plaats.artikel or not Regeling.objects.filter(bwb_id=plaats.bwb_id).exists():
        return True
    parts = Artikel.objects.filter(regeling__bwb_id=plaats.bwb_id, nummer=plaats.artikel, weg_op=None)
    return parts.exists()
