"""Why an organisation is proposed, in words that a coordinator can check."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weerklank.loket.wijzen import Gewezen
from weerklank.pure.routing import Aanwijzing, Grond

GRONDEN: dict[Grond, str | Promise] = {
    Grond.REGEL: gettext_lazy("een routeregel van de eigen organisatie"),
    Grond.TEGENVOORSTEL: gettext_lazy("een organisatie die weigerde, noemde deze"),
    Grond.BEVOEGD: gettext_lazy("de lijst met bevoegdheden"),
    Grond.ERVARING: gettext_lazy("wat eerder werd overgenomen of geweigerd"),
    Grond.WET: gettext_lazy("het ministerie dat over de genoemde wet gaat"),
}
"""What each ground is, for the page that explains the score."""


@dataclass(frozen=True, slots=True)
class Getoond:
    """A proposal as the page shows it: the score in points of 100, and each reason with its points."""

    organisatie: int
    naam: str
    punten: int
    redenen: list[tuple[str, int]]


def shown(proposals: Iterable[Gewezen]) -> list[Getoond]:
    """The proposals with their reasons as sentences. A reason that rounds to nothing is left out."""
    return [
        Getoond(
            one.organisatie,
            one.naam,
            round(100 * one.voorstel.score),
            [(sentence_of(r.aanwijzing), points) for r in one.voorstel.redenen if (points := round(100 * r.part))],
        )
        for one in proposals
    ]


def sentence_of(one: Aanwijzing) -> str:
    """One reason as a sentence."""
    if one.grond == Grond.ERVARING:
        return _experience(one)
    sentences = {
        Grond.REGEL: _("Jullie routeregel “%(naam)s” wijst deze organisatie aan."),
        Grond.TEGENVOORSTEL: _("%(naam)s gaf het signaal terug en noemde deze organisatie."),
        Grond.BEVOEGD: _("In de lijst met bevoegdheden staat deze organisatie bij: %(naam)s."),
        Grond.WET: _("Dit ministerie gaat over de genoemde wet: %(naam)s."),
    }
    return sentences[one.grond] % {"naam": one.naam}


def _experience(one: Aanwijzing) -> str:
    said = {"aanvaard": one.aanvaard, "gevraagd": one.gevraagd, "naam": one.naam}
    return _("Deze organisatie nam %(aanvaard)d van de %(gevraagd)d keer een signaal over %(naam)s aan.") % said
