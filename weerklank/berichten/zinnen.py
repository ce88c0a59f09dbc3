"""What a bericht says: a reference, what happened, and why you hear of it. Never a name, never somebody's text."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weerklank.antwoorden.models import Verzoek
from weerklank.berichten.enums import Groep, Reden
from weerklank.berichten.models import Bericht
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.knelpunten.models import Knelpunt
from weerklank.signalen.models import Signaal

H = Happened

EIGEN: Mapping[Happened, str | Promise] = {
    H.SIGNAAL_SUBMITTED: _("Je signaal is ontvangen. De coördinator van je organisatie bekijkt het."),
    H.SIGNAAL_BUNDLED: _("Je signaal staat nu bij een knelpunt. Je hoort wat daarmee gebeurt."),
    H.SIGNAAL_UNBUNDLED: _("Je signaal staat niet meer bij een knelpunt. De coördinator bekijkt het opnieuw."),
    H.SIGNAAL_OFFERED: _("Je signaal is aangeboden aan een andere organisatie."),
    H.SIGNAAL_ACCEPTED: _("Een andere organisatie nam je signaal over en gaat ermee verder."),
    H.SIGNAAL_REFUSED: _("De andere organisatie nam je signaal niet over. De coördinator bekijkt het opnieuw."),
    H.SIGNAAL_OFFER_WITHDRAWN: _("Je signaal gaat niet naar een andere organisatie. De coördinator bekijkt het."),
    H.SIGNAAL_OFFER_LAPSED: _("De andere organisatie gaf niet op tijd antwoord. De coördinator beslist opnieuw."),
    H.SIGNAAL_IN_VANGNET: _("Niemand nam je signaal over. Daarom gaat het vangnet er nu mee verder."),
    H.SIGNAAL_CLOSED: _("De coördinator besloot dat je signaal geen vervolg krijgt. De reden staat erbij."),
    H.SIGNAAL_REOPENED: _("Je signaal wordt opnieuw bekeken."),
    H.KNELPUNT_ESTABLISHED: _("Het knelpunt waar je signaal bij staat, is vastgesteld."),
    H.KNELPUNT_UNDERWAY: _("Er wordt gewerkt aan een oplossing voor het knelpunt waar je signaal bij staat."),
    H.KNELPUNT_CLAIMED_SOLVED: _(
        "Het ministerie meldt dat het knelpunt is opgelost. De uitvoerder moet dit nog bevestigen."
    ),
    H.KNELPUNT_SOLVED: _("Het knelpunt waar je signaal bij staat, is opgelost."),
    H.KNELPUNT_NOT_SOLVED: _("Het knelpunt waar je signaal bij staat, wordt niet opgelost. De reden staat erbij."),
    H.KNELPUNT_REOPENED: _("Het knelpunt waar je signaal bij staat, is opnieuw geopend."),
    H.KNELPUNT_MERGED: _("Het knelpunt waar je signaal bij stond, is samengevoegd met een ander knelpunt."),
    H.KNELPUNT_SPLIT_OFF: _("Je signaal staat nu bij een eigen deel van het knelpunt."),
    H.KNELPUNT_LAPSED: _("Het knelpunt waar je signaal bij staat, is vervallen. De reden staat erbij."),
    H.VERZOEK_MADE: _("Over het knelpunt waar je signaal bij staat, is een antwoord gevraagd."),
    H.VERZOEK_OVERDUE: _("De termijn voor een antwoord ging voorbij zonder antwoord."),
    H.ANTWOORD_PUBLISHED: _("Er is een antwoord op het knelpunt waar je signaal bij staat."),
}
"""What somebody reads about the own signaal."""

WERK: Mapping[Happened, str | Promise] = {
    H.SIGNAAL_SUBMITTED: _("Er is een nieuw signaal om te beoordelen."),
    H.SIGNALEN_IMPORTED: _("Er is een bestand met signalen ingelezen. Ze wachten op een beoordeling."),
    H.SIGNALEN_TAKEN_BACK: _("Het inlezen van een bestand is teruggedraaid. Signalen zonder beslissing zijn weg."),
    H.SIGNAAL_OFFERED: _("Een andere organisatie biedt een signaal aan. Neem je het over?"),
    H.SIGNAAL_ACCEPTED: _("Een signaal dat jullie aanboden, is overgenomen."),
    H.SIGNAAL_REFUSED: _("Een signaal dat jullie aanboden, is niet overgenomen. Het is terug bij jullie."),
    H.SIGNAAL_OFFER_WITHDRAWN: _("Een signaal dat aan jullie was aangeboden, is teruggenomen."),
    H.SIGNAAL_OFFER_LAPSED: _("Een signaal dat jullie aanboden, kreeg niet op tijd antwoord. Beslis opnieuw."),
    H.SIGNAAL_IN_VANGNET: _("Er kwam een signaal in het vangnet. Jullie zijn nu eigenaar."),
    H.ROUTEREGEL_OFF_BY_ITSELF: _("Een routeregel ging vanzelf uit. De reden staat erbij."),
    H.VOORSTEL_AGREED: _("De eigenaar van een ander knelpunt wil samenvoegen met dat van jou. Wil je dat ook?"),
    H.KNELPUNT_SPLIT_OFF: _("Van je knelpunt is een deel afgesplitst."),
    H.SIGNAAL_SUPPLEMENTED: _("De melder vulde een signaal aan."),
    H.KNELPUNT_EDITED: _("Je bent nu eigenaar van een knelpunt."),
    H.KNELPUNT_UNDERWAY: _("Er wordt gewerkt aan een oplossing voor je knelpunt."),
    H.KNELPUNT_CLAIMED_SOLVED: _("Het ministerie meldt dat je knelpunt is opgelost. Klopt dat?"),
    H.KNELPUNT_SOLVED: _("Er is bevestigd dat je knelpunt is opgelost."),
    H.KNELPUNT_NOT_SOLVED: _("Er is vastgelegd dat je knelpunt niet wordt opgelost."),
    H.KNELPUNT_REOPENED: _("Je knelpunt is opnieuw geopend."),
    H.KNELPUNT_MERGED: _("Je knelpunt is samengevoegd met een ander knelpunt."),
    H.KNELPUNT_LAPSED: _("Je knelpunt is vervallen."),
    H.ARTIKEL_CHANGED: _("De wettekst onder je knelpunt is veranderd. Kijk of het knelpunt nog klopt."),
    H.SLEPEND_MARKED: _("Het kenmerk slepend van je knelpunt is veranderd."),
    H.VERZOEK_MADE: _("Je ministerie kreeg een verzoek om antwoord."),
    H.VERZOEK_REMINDED: _("Een verzoek aan je ministerie moet bijna zijn beantwoord."),
    H.VERZOEK_OVERDUE: _("De termijn voor een antwoord ging voorbij. Dat is nu openbaar te zien."),
    H.VERZOEK_FORWARDED: _("Het verzoek over je knelpunt ging naar een ander ministerie."),
    H.ANTWOORD_PUBLISHED: _("Er is een antwoord op je knelpunt. Is het genoeg?"),
    H.REACTIE_GIVEN: _("De uitvoerder reageerde op jullie antwoord."),
}
"""What somebody reads about work."""


def zin_of(bericht: Bericht) -> str:
    """What happened, in one or two sentences, in the language of now."""
    zinnen = EIGEN if bericht.groep == Groep.EIGEN else WERK
    return str(zinnen[Happened(bericht.gebeurtenis.soort)])


def kenmerk_of(bericht: Bericht) -> str:
    """The reference that this person knows: of the own signaal, else of the request, the knelpunt or the signaal."""
    if bericht.signaal_id:
        return Signaal(pk=bericht.signaal_id).kenmerk
    event: Gebeurtenis = bericht.gebeurtenis
    if Reden.BELEID in bericht.redenen:
        return Verzoek(pk=event.gegevens["verzoek"]).kenmerk
    if event.over == "knelpunt":
        return Knelpunt(pk=event.over_id).kenmerk
    return Signaal(pk=event.over_id).kenmerk if event.over == "signaal" else ""


def kop_of(bericht: Bericht) -> str:
    """The reference and what happened, for a subject or a heading."""
    parts = (kenmerk_of(bericht), str(Happened(bericht.gebeurtenis.soort).label))
    return ": ".join(filter(None, parts))


def waarom_of(bericht: Bericht) -> str:
    """Why this person hears of it, every reason once."""
    return ", ".join(_labels(bericht.redenen))


def _labels(redenen: Iterable[str]) -> list[str]:
    return [str(Reden(reden).label) for reden in redenen]
