"""Whose is this signaal: what the law, the directory, experience, rules and refusals say, as one ranked list."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast

from weerklank.begrippen.models import Editie
from weerklank.begrippen.queries import effective
from weerklank.kern.ministeries import Ministeries
from weerklank.kern.models import Organisatie
from weerklank.loket.enums import AREA_OF
from weerklank.loket.gids import Gids, Plek, gids_at
from weerklank.loket.instelling import instelling
from weerklank.loket.models import Gidseditie
from weerklank.pure.begrippen import Thesaurus, weights
from weerklank.pure.routeregels import Zaak, first_that_holds, stems_of
from weerklank.pure.routing import Aanwijzing, Grond, Voorstel, experience, rank_voorstellen, telling
from weerklank.signalen.enums import Uitkomst
from weerklank.signalen.models import Doorzending, Signaal
from weerklank.signalen.queries import articles_of
from weerklank.wetten.models import Regeling

NEE = (Uitkomst.GEWEIGERD, Uitkomst.VERLOPEN)
"""How an offer ends without being accepted by who was asked."""


@dataclass(frozen=True, slots=True)
class Gewezen:
    """An organisation that is proposed, by name."""

    organisatie: int
    naam: str
    voorstel: Voorstel


@dataclass(frozen=True, slots=True)
class Wijzing:
    """What is proposed for a signaal, best first (perhaps nothing), and how earlier offers of it ended."""

    voorstellen: list[Gewezen]
    eerder: list[Doorzending]

    @property
    def tegenvoorstel(self) -> Doorzending | None:
        """The last refusal, while it is the last thing that was answered: it says whose it then is, or not."""
        last = self.eerder[-1] if self.eerder else None
        return last if last and last.uitkomst == Uitkomst.GEWEIGERD else None


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known of a signaal at the moment of asking, all of it read already."""

    signaal: Signaal
    zaak: Zaak
    tells: Mapping[str, float]
    wetten: Mapping[str, tuple[str, str]]
    """Of each law that it names the ministry and the name of the law."""
    gids: Gids
    eerder: list[Doorzending]


Edities = tuple[str, int]
"""The edition of the directory ("" when there is none) and the number of the thesaurus (0 when there is none)."""


def gids_edition() -> QuerySet[Gidseditie, str]:
    """The edition of the directory, as rows of one column: to ask beside something else (`wijs`)."""
    return Gidseditie.objects.order_by("pk").values_list(Cast("code", TextField()), flat=True)[:1]


def wijs(signaal: Signaal, *, edities: Edities | None = None) -> Wijzing:
    """Whose this signaal may be. Two queries when this process has the directory; the signaal with its organisation.

    Who asked the editions beside something else gives them, which saves a query for a signaal that names no law.
    Organisations that said no to it are not proposed again; nor is the one that has it.
    """
    return wijzing_of(feiten_of(signaal, edities))


def feiten_of(signaal: Signaal, edities: Edities | None = None) -> Feiten:
    """Everything that the proposals for one signaal rest on."""
    articles = articles_of(signaal)
    named = {article.partition(":")[0] for article in articles}
    code, nummer, wetten = _asked(named) if named or edities is None else (*edities, {})
    tells = begrippen_in(signaal.tekst, effective(nummer))
    ended = Doorzending.objects.filter(signaal=signaal, ended_at__isnull=False).order_by("id")
    eerder = list(ended.select_related("aan", "tegenvoorstel"))
    return Feiten(signaal, zaak_of(signaal, tells), tells, wetten, gids_at(code), eerder)


def zaak_of(signaal: Signaal, tells: Iterable[str]) -> Zaak:
    """A signaal as rules look at it."""
    return Zaak(
        artikelen=articles_of(signaal),
        begrippen=frozenset(tells),
        stammen=frozenset(stems_of(signaal.tekst)),
        organisatie=signaal.organisatie_id,
        bron=signaal.bron,
    )


def begrippen_in(tekst: str, known: Thesaurus) -> dict[str, float]:
    """How much each concept of a text says about whose it is."""
    return telling(weights(tekst, known), known)


def wijzing_of(feiten: Feiten) -> Wijzing:
    """What these facts propose. One query more when a ministry is looked up in an empty directory."""
    wise = instelling()
    besides = {feiten.signaal.eigenaar_id, *(one.aan_id for one in feiten.eerder if one.uitkomst in NEE)}
    evidence = [one for one in _evidence(feiten) if one.organisatie not in besides]
    ranked = rank_voorstellen(evidence, weights=wise.gewichten, least=wise.ten_minste, most=wise.hoogstens)
    namen = _namen(feiten)
    return Wijzing([Gewezen(one.organisatie, namen[one.organisatie], one) for one in ranked], feiten.eerder)


def _asked(wetten: set[str]) -> tuple[str, int, dict[str, tuple[str, str]]]:
    """In one query: the edition of the directory, the number of the thesaurus, and the laws with their ministry."""
    empty = Value("", output_field=TextField())
    gids = Gidseditie.objects.annotate(soort=_text("gids"), waarde=Cast("code", TextField()), rest=empty)
    woorden = Editie.objects.annotate(soort=_text("woorden"), waarde=Cast("nummer", TextField()), rest=empty)
    laws = Regeling.objects.filter(bwb_id__in=sorted(wetten)).annotate(sleutel=Cast("bwb_id", TextField()))
    columns = ("soort", "waarde", "rest")
    rows = gids.values_list(*columns).union(
        woorden.values_list(*columns), laws.values_list("sleutel", "ministerie", "naam"), all=True
    )
    found = {soort: (waarde, rest) for soort, waarde, rest in rows}
    code, nummer = found.pop("gids", ("", ""))[0], found.pop("woorden", ("0", ""))[0]
    return code, int(nummer), found


def _text(word: str) -> Value:
    return Value(word, output_field=TextField())


def _evidence(feiten: Feiten) -> Iterator[Aanwijzing]:
    yield from _by_competence(feiten)
    yield from _by_law(feiten)
    yield from _by_experience(feiten)
    regel = first_that_holds(feiten.gids.regels.get(feiten.signaal.eigenaar_id, ()), feiten.zaak)
    if regel:
        yield Aanwijzing(regel.naar, Grond.REGEL, 1.0, regel.naam)
    for one in feiten.eerder:
        if one.tegenvoorstel_id:
            yield Aanwijzing(one.tegenvoorstel_id, Grond.TEGENVOORSTEL, 1.0, one.aan.naam)


def _by_competence(feiten: Feiten) -> Iterator[Aanwijzing]:
    gids = feiten.gids
    for naam, strength in feiten.tells.items():
        for plek in gids.op_begrip.get(naam, ()):
            if fits_area(plek, feiten.signaal, feiten.zaak):
                yield Aanwijzing(plek.organisatie, Grond.BEVOEGD, strength, _with_area(naam, plek))
    for wet in feiten.zaak.wetten:
        for plek in gids.op_wet.get(wet, ()):
            if fits_area(plek, feiten.signaal, feiten.zaak):
                naam = gids.wetnamen.get(wet, wet)
                yield Aanwijzing(plek.organisatie, Grond.BEVOEGD, 1.0, _with_area(naam, plek))


def _with_area(naam: str, plek: Plek) -> str:
    return f"{naam} ({plek.gebiednaam})" if plek.gebiednaam else naam


def fits_area(plek: Plek, signaal: Signaal, zaak: Zaak) -> bool:
    """Whether it comes from that area, or names it. What comes from nowhere in particular fits the country alone."""
    if not plek.gebied:
        return True
    organisatie = signaal.organisatie
    own = stems_of(organisatie.naam) if AREA_OF.get(organisatie.soort) == plek.gebiedsoort else ()
    return plek.gebied <= zaak.stammen.union(own)


def _by_law(feiten: Feiten) -> Iterator[Aanwijzing]:
    said = {wet: (ministerie, naam) for wet, (ministerie, naam) in feiten.wetten.items() if ministerie}
    if not said:
        return
    ministeries = feiten.gids.ministeries or Ministeries()
    for ministerie, naam in said.values():
        found = ministeries.named(ministerie)
        if found:
            yield Aanwijzing(found.pk, Grond.WET, 1 / len(said), naam)


def _by_experience(feiten: Feiten) -> Iterator[Aanwijzing]:
    for sleutel, strength in keys_of(feiten.zaak.artikelen, feiten.tells).items():
        for organisatie, aanvaard, geweigerd in feiten.gids.ervaring.get(sleutel, ()):
            learned = experience(aanvaard, geweigerd) * strength
            asked = aanvaard + geweigerd
            yield Aanwijzing(organisatie, Grond.ERVARING, learned, _subject(sleutel, feiten.wetten), aanvaard, asked)


def _subject(sleutel: str, wetten: Mapping[str, tuple[str, str]]) -> str:
    """What the experience is about, in words: a concept, or an article of a law by its name."""
    soort, _, rest = sleutel.partition(":")
    if soort == "begrip":
        return rest
    wet, _, artikel = rest.partition(":")
    return f"artikel {artikel} {wetten[wet][1] if wet in wetten else wet}"


LEAST_LEARNED = 0.5
"""A concept that says less than this about a text teaches nothing about who takes such texts."""


def keys_of(artikelen: Iterable[str], tells: Mapping[str, float]) -> dict[str, float]:
    """The keys under which experience is kept, each with how much it says."""
    keys = {f"artikel:{artikel}": 1.0 for artikel in artikelen}
    return keys | {f"begrip:{naam}": strength for naam, strength in tells.items() if strength >= LEAST_LEARNED}


class _Namen(dict[int, str]):
    """Names by number; one that joined after the directory was read is asked for."""

    def __missing__(self, pk: int) -> str:
        return str(Organisatie.objects.values_list("naam", flat=True).get(pk=pk))


def _namen(feiten: Feiten) -> dict[int, str]:
    own = {one.tegenvoorstel.pk: one.tegenvoorstel.naam for one in feiten.eerder if one.tegenvoorstel}
    return _Namen({**feiten.gids.namen, **own})
