"""How far a bill reaches: the articles it would change, each with the difference and all that hangs on it.

The number of queries is the same for one article and for two hundred.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weerklank.kern.models import Gebruiker
from weerklank.pure.amendments import Amendments, Instruction, Kind, Part, Reason, Unread, Why, applied_all
from weerklank.pure.amendments.apply import numbers_of
from weerklank.pure.amendments.compare import Changed, articles_in, compared
from weerklank.web.wetten.hangers import Hangend, hanging_on
from weerklank.web.wetten.tekst import part_url, place_url
from weerklank.wetten.models import Artikelversie, Regeling, Regelingnaam
from weerklank.wetten.references import Place, reference_counts
from weerklank.wetten.verschil import difference_of

MOST = 200
"""Articles that are shown for one bill."""
WHOLE = 10_000
"""Articles of one law that are compared with a whole new text; the longest law has 3,500."""

VERBS: dict[Kind, Promise] = {
    Kind.REPLACED: gettext_lazy("woorden vervangen"),
    Kind.LAPSES: gettext_lazy("vervalt"),
    Kind.INSERTED: gettext_lazy("ingevoegd"),
    Kind.ADDED: gettext_lazy("toegevoegd"),
    Kind.RENUMBERED: gettext_lazy("vernummerd"),
    Kind.READS: gettext_lazy("krijgt een nieuwe tekst"),
    Kind.WITHDRAWN: gettext_lazy("ingetrokken"),
    Kind.HEADING: gettext_lazy("opschrift verandert"),
}
REASONS: dict[Reason, Promise] = {
    Reason.WORDS_NOT_FOUND: gettext_lazy("Deze woorden staan niet in de tekst die wij hebben."),
    Reason.WORDS_TWICE: gettext_lazy("Deze woorden staan er vaker dan één keer. Het voorstel zegt niet welke."),
    Reason.PART_NOT_FOUND: gettext_lazy("Dit lid of onderdeel staat niet in de tekst die wij hebben."),
    Reason.NO_TEXT: gettext_lazy("De nieuwe tekst is niet gevonden in het voorstel."),
    Reason.ELSEWHERE: gettext_lazy("Dit verandert niet de tekst van het artikel zelf, maar iets erbij of eromheen."),
    Reason.OVERLAPS: gettext_lazy("Een eerdere wijziging uit dit voorstel raakt dezelfde woorden."),
}


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One instruction as the page shows it; `reden` says why it is not in the difference."""

    waar: str
    wat: str
    zin: str
    reden: str = ""
    voorwaarde: str = ""
    onzeker: bool = False


@dataclass(slots=True)
class Geraakt:
    """One article of a law that would change."""

    plaats: Place
    opschrift: str
    url: str = ""
    hangt_url: str = ""
    nieuw: bool = False
    onbekend: bool = False
    wijzigingen: list[Wijziging] = field(default_factory=list)
    verschil: dict[str, Any] = field(default_factory=dict)
    verwijzingen: int = 0
    hangers: list[tuple[Promise | str, Sequence[Hangend]]] = field(default_factory=list)


@dataclass(slots=True)
class Wet:
    """One law that would change. Without `regeling` it is not in the register."""

    naam: str
    bwb_id: str = ""
    regeling: Regeling | None = None
    url: str = ""
    artikelen: list[Geraakt] = field(default_factory=list)


@dataclass(slots=True)
class Bereik:
    """What a bill would change."""

    wetten: list[Wet]
    voorstel: list[Wijziging]
    gemist: list[tuple[str, str]]
    afgekapt: bool = False

    @property
    def aantal(self) -> int:
        """How many articles are touched."""
        return sum(len(wet.artikelen) for wet in self.wetten)


def reach_of(text: str, read: Amendments, user: Gebruiker | AnonymousUser) -> Bereik:
    """Look up what was read in a bill: laws, articles, their texts now, and what hangs on them. At most ten queries."""
    own = [one for one in read.instructions if one.in_bill]
    groups, cut = _by_article([one for one in read.instructions if not one.in_bill])
    regelingen = _regelingen(groups)
    versies = _versies(regelingen, groups)
    wetten: dict[tuple[str, str], Wet] = {}
    for (bwb_id, naam, nummer), instructions in groups.items():
        regeling = regelingen.get(bwb_id) or regelingen.get(naam.casefold())
        wet = wetten.setdefault((bwb_id, naam), _wet(bwb_id, naam, regeling))
        versie = versies.get((regeling.bwb_id, nummer)) if regeling else None
        wet.artikelen.append(_touched(text, wet, nummer, instructions, versie))
    _hang(list(wetten.values()), user)
    return Bereik(
        list(wetten.values()), [_told(text, one) for one in own], [_missed(text, one) for one in read.unread], cut
    )


def reach_of_text(regeling: Regeling, text: str, user: Gebruiker | AnonymousUser) -> Bereik:
    """The articles of one law that read otherwise in a proposed whole text of it. Five queries."""
    versies = {one.artikel.nummer: one for one in _texts_of(regeling)}
    register = {nummer: one.tekst for nummer, one in versies.items()}
    whole = 2 * len(articles_in(text)) > len(register)
    changed = compared(register, text, whole=whole)
    wet = _wet(regeling.bwb_id, regeling.naam, regeling)
    wet.artikelen = [_compared(wet, one, versies.get(one.artikel)) for one in changed[:MOST]]
    _hang([wet], user)
    return Bereik([wet] if wet.artikelen else [], [], [], len(changed) > MOST)


def _texts_of(regeling: Regeling) -> Iterable[Artikelversie]:
    """The texts of now of the articles in the body of a law, the first last where a number occurs twice."""
    rows = Artikelversie.objects.filter(
        geldig_tot=None,
        artikel__regeling=regeling,
        artikel__soort="artikel",
        artikel__weg_op=None,
        artikel__in_bijlage=False,
    )
    found = rows.select_related("artikel").defer("zoek", "blokken").order_by("artikel__volgorde", "artikel_id")
    return reversed(found[:WHOLE])


def _compared(wet: Wet, changed: Changed, versie: Artikelversie | None) -> Geraakt:
    label = _("Artikel {nummer}").format(nummer=changed.artikel)
    geraakt = Geraakt((wet.bwb_id, changed.artikel), _headed(versie) if versie else label, nieuw=versie is None)
    geraakt.url = part_url(versie.artikel, wet.bwb_id) if versie else ""
    said = _("nieuw") if versie is None else _("verandert") if changed.new else _("vervalt")
    geraakt.wijzigingen = [Wijziging("", said, "")]
    geraakt.verschil = difference_of(changed.old, changed.new)
    return geraakt


Groups = dict[tuple[str, str, str], list[Instruction]]


def _by_article(instructions: Iterable[Instruction]) -> tuple[Groups, bool]:
    """The instructions by law and article, in the order of the bill; a list of articles counts for each of them."""
    groups: Groups = defaultdict(list)
    for one in instructions:
        for nummer in numbers_of(one.place.artikel) or [""]:
            key = (one.law.bwb_id, one.law.name, nummer)
            if key in groups or len(groups) < MOST:
                groups[key].append(one)
            else:
                return dict(groups), True
    return dict(groups), False


def _regelingen(groups: Groups) -> dict[str, Regeling]:
    """The laws in the register, by BWB id and by the name that the bill uses. At most two queries."""
    ids = {bwb_id for bwb_id, _naam, _nummer in groups if bwb_id}
    names = {naam.casefold() for bwb_id, naam, _nummer in groups if naam and not bwb_id}
    found = (
        {one.bwb_id: one for one in Regeling.objects.filter(bwb_id__in=ids).defer("zoek", "intitule")} if ids else {}
    )
    if names:
        rows = Regelingnaam.objects.filter(sleutel__in=names).select_related("regeling").defer("regeling__zoek")
        for row in rows.order_by("regeling__artikelen_aantal", "-regeling_id"):
            found[row.sleutel] = row.regeling
    return found


def _versies(regelingen: dict[str, Regeling], groups: Groups) -> dict[Place, Artikelversie]:
    """The newest text of each article of the body that is meant. One query."""
    rows = Artikelversie.objects.filter(
        geldig_tot=None,
        artikel__soort="artikel",
        artikel__weg_op=None,
        artikel__in_bijlage=False,
        artikel__regeling__in={one.pk for one in regelingen.values()},
        artikel__nummer__in={nummer for _bwb_id, _naam, nummer in groups if nummer},
    )
    found: dict[Place, Artikelversie] = {}
    for row in rows.select_related("artikel__regeling").defer("zoek").order_by("-artikel__volgorde")[: MOST * 5]:
        found[row.artikel.regeling.bwb_id, row.artikel.nummer] = row
    return found


def _wet(bwb_id: str, naam: str, regeling: Regeling | None) -> Wet:
    if regeling is None:
        return Wet(naam or _("Wet niet herkend"), bwb_id)
    return Wet(regeling.naam, regeling.bwb_id, regeling, place_url(regeling.bwb_id))


def _touched(
    text: str, wet: Wet, nummer: str, instructions: list[Instruction], versie: Artikelversie | None
) -> Geraakt:
    """One article: what would change in it, and how it would read."""
    label = _("Artikel {nummer}").format(nummer=nummer) if nummer else _("De wet als geheel")
    geraakt = Geraakt((wet.bwb_id, nummer), label)
    new = any(one.kind is Kind.INSERTED and one.what.startswith("artikel") for one in instructions)
    part = Part(versie.tekst, versie.blocks) if versie else Part("")
    if versie is not None:
        geraakt.opschrift, geraakt.url = _headed(versie), part_url(versie.artikel, wet.bwb_id)
    geraakt.nieuw = new and versie is None
    geraakt.onbekend = versie is None and bool(nummer) and not new
    after, reasons = applied_all(part, instructions) if versie or new else (None, [None] * len(instructions))
    geraakt.wijzigingen = [_told(text, one, reason) for one, reason in zip(instructions, reasons, strict=True)]
    if after is not None and after.text != part.text:
        geraakt.verschil = difference_of(part.text, after.text)
    return geraakt


def _headed(versie: Artikelversie) -> str:
    return f"{versie.artikel.opschrift} {versie.titel}".strip()


def _told(text: str, one: Instruction, reason: Reason | None = None) -> Wijziging:
    place = _place(one)
    verb = str(VERBS[one.kind])
    sentence = " ".join(text[one.start : one.end].split())
    return Wijziging(
        waar=one.where,
        wat=f"{place}: {verb}" if place else verb,
        zin=sentence if len(sentence) <= 300 else f"{sentence[:299]}…",
        reden=str(REASONS[reason]) if reason else "",
        voorwaarde=one.condition,
        onzeker=one.certainty < 0.6,
    )


def _place(one: Instruction) -> str:
    names = {"lid": _("lid"), "onderdeel": _("onderdeel")}
    parts = [
        f"{names[key]} {value}" for key, value in (("lid", one.place.lid), ("onderdeel", one.place.onderdeel)) if value
    ]
    return ", ".join([*parts, one.place.deel] if one.place.deel else parts)


def _missed(text: str, one: Unread) -> tuple[str, str]:
    """A sentence that gave no instruction, and why."""
    sentence = " ".join(text[one.start : one.end].split())
    why = (
        _("De wijziging zelf staat niet in deze tekst.")
        if one.why is Why.LEFT_OUT
        else _("Deze zin lijkt op een wijziging, maar is niet begrepen.")
    )
    return (sentence if len(sentence) <= 500 else f"{sentence[:499]}…", why)


def _hang(wetten: list[Wet], user: Gebruiker | AnonymousUser) -> None:
    """Put on every article what hangs on it."""
    touched = [geraakt for wet in wetten for geraakt in wet.artikelen if wet.bwb_id and geraakt.plaats[1]]
    places = [geraakt.plaats for geraakt in touched]
    counts, hanging = reference_counts(places), hanging_on(user, places)
    for geraakt in touched:
        geraakt.verwijzingen = counts.get(geraakt.plaats, 0)
        geraakt.hangers = hanging.get(geraakt.plaats, [])
        geraakt.hangt_url = hangt_url(*geraakt.plaats)


def hangt_url(bwb_id: str, nummer: str) -> str:
    """The page with everything that hangs on an article."""
    return reverse("wetten:hangt_aan", args=[bwb_id, nummer])
