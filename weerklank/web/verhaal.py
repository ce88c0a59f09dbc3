"""What happened, told in plain sentences: the one place where a Gebeurtenis becomes words.

A sentence names organisations and references, never a person.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weerklank.antwoorden.enums import Oordeel
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Organisatie
from weerklank.knelpunten.enums import Wijzigingsoordeel
from weerklank.knelpunten.models import Knelpunt, Standwijziging
from weerklank.loket.enums import Schakelreden
from weerklank.loket.models import Routeregel
from weerklank.publicatie.enums import SlependStand
from weerklank.signalen.models import Doorzending, GeenVervolg, Signaal

H = Happened

SENTENCES: dict[Happened, str | Promise] = {
    H.ORGANISATIE_ADDED: gettext_lazy("De organisatie is toegevoegd."),
    H.GEBRUIKER_ADDED: gettext_lazy("Er is een account gemaakt."),
    H.GEBRUIKER_CLOSED: gettext_lazy("Een account is gesloten."),
    H.GEBRUIKER_OPENED: gettext_lazy("Een account is weer geopend."),
    H.ROL_GIVEN: gettext_lazy("Bij %(namens)s is de rol %(rol)s gegeven."),
    H.ROL_ENDED: gettext_lazy("Bij %(namens)s is de rol %(rol)s beëindigd."),
    H.SLEUTEL_MADE: gettext_lazy("Er is een API-sleutel gemaakt."),
    H.SLEUTEL_REVOKED: gettext_lazy("Een API-sleutel is ingetrokken."),
    H.WETTEN_IMPORTED: gettext_lazy("Er zijn wetteksten ingelezen."),
    H.TERM_PROPOSED: gettext_lazy("%(namens)s stelde het woord voor."),
    H.TERM_ACCEPTED: gettext_lazy("%(namens)s aanvaardde het woord."),
    H.TERM_REJECTED: gettext_lazy("%(namens)s wees het woord af."),
    H.TERM_WITHDRAWN: gettext_lazy("Het voorstel voor het woord is ingetrokken."),
    H.TERM_REOPENED: gettext_lazy("De beslissing over het woord is ongedaan gemaakt."),
    H.DOCUMENT_SAVED: gettext_lazy("Een document is bewaard."),
    H.DOCUMENT_REREAD: gettext_lazy("Een document is opnieuw gelezen."),
    H.PASSAGE_MARKED: gettext_lazy("Een mens markeerde een passage die de lezer had gemist."),
    H.PASSAGE_JUDGED: gettext_lazy("Een passage in een document is beoordeeld."),
    H.SIGNAAL_SUBMITTED: gettext_lazy("Het signaal kwam binnen bij %(namens)s."),
    H.SIGNALEN_IMPORTED: gettext_lazy("%(namens)s las een bestand met signalen in."),
    H.SIGNALEN_TAKEN_BACK: gettext_lazy("%(namens)s draaide het inlezen van een bestand terug."),
    H.SIGNAAL_JOINED: gettext_lazy(
        "De melder zag dat dit al bekend was: signaal %(signaal)s staat nu bij knelpunt %(knelpunt)s."
    ),
    H.SIGNAAL_BUNDLED: gettext_lazy("De coördinator zette signaal %(signaal)s bij knelpunt %(knelpunt)s."),
    H.SIGNAAL_UNBUNDLED: gettext_lazy("De coördinator haalde signaal %(signaal)s weg bij knelpunt %(knelpunt)s."),
    H.SIGNAAL_OFFERED: gettext_lazy("%(namens)s bood het signaal aan bij %(aan)s."),
    H.SIGNAAL_ACCEPTED: gettext_lazy("%(namens)s nam het signaal over."),
    H.SIGNAAL_REFUSED: gettext_lazy("%(namens)s nam het signaal niet over."),
    H.SIGNAAL_OFFER_WITHDRAWN: gettext_lazy("%(namens)s trok het aanbod aan een andere organisatie in."),
    H.SIGNAAL_OFFER_LAPSED: gettext_lazy(
        "%(aan)s gaf geen antwoord binnen de termijn. %(namens)s beslist opnieuw over het signaal."
    ),
    H.SIGNAAL_ROUTED: gettext_lazy(
        "Routeregel %(regel)s van %(namens)s stelde voor om het signaal aan te bieden bij %(aan)s."
    ),
    H.SIGNAAL_IN_VANGNET: gettext_lazy(
        "Iedereen zei nee. Het signaal kwam in het vangnet bij %(aan)s, die nu eigenaar is."
    ),
    H.SIGNAAL_CLOSED: gettext_lazy("%(namens)s besloot dat dit signaal geen vervolg krijgt."),
    H.SIGNAAL_REOPENED: gettext_lazy("%(namens)s bekijkt het signaal opnieuw."),
    H.SIGNAAL_SUPPLEMENTED: gettext_lazy("De melder vulde signaal %(signaal)s aan."),
    H.BEVOEGDHEID_PROPOSED: gettext_lazy("%(namens)s stelde een verbetering van de bevoegdheden voor."),
    H.BEVOEGDHEID_ACCEPTED: gettext_lazy("De voorgestelde verbetering is aanvaard."),
    H.BEVOEGDHEID_REJECTED: gettext_lazy("De voorgestelde verbetering is afgewezen."),
    H.BEVOEGDHEID_WITHDRAWN: gettext_lazy("De voorgestelde verbetering is ingetrokken."),
    H.BEVOEGDHEID_BEGUN: gettext_lazy("De bevoegdheid van %(namens)s staat in de lijst."),
    H.BEVOEGDHEID_ENDED: gettext_lazy("De bevoegdheid van %(namens)s is beëindigd."),
    H.ROUTEREGEL_MADE: gettext_lazy("%(namens)s maakte de routeregel."),
    H.ROUTEREGEL_MOVED: gettext_lazy("De routeregel kreeg een andere plaats in de volgorde."),
    H.ROUTEREGEL_HANDED_OVER: gettext_lazy("De routeregel kreeg een andere eigenaar."),
    H.ROUTEREGEL_ON: gettext_lazy("De routeregel is aangezet."),
    H.ROUTEREGEL_OFF: gettext_lazy("De routeregel is uitgezet."),
    H.ROUTEREGEL_OFF_BY_ITSELF: gettext_lazy("De routeregel zette zichzelf uit: %(schakelreden)s."),
    H.KNELPUNT_OPENED: gettext_lazy("%(namens)s begon een beschrijving van dit knelpunt."),
    H.KNELPUNT_EDITED: gettext_lazy("De beschrijving van het knelpunt is bijgewerkt."),
    H.KNELPUNT_ESTABLISHED: gettext_lazy("Het knelpunt is vastgesteld."),
    H.KNELPUNT_SUBMITTED: gettext_lazy("Het knelpunt is voorgelegd aan het ministerie."),
    H.KNELPUNT_ANSWERED: gettext_lazy("Er is een antwoord op het knelpunt."),
    H.KNELPUNT_UNDERWAY: gettext_lazy("Er wordt aan een oplossing gewerkt."),
    H.KNELPUNT_CLAIMED_SOLVED: gettext_lazy(
        "Het ministerie meldt dat het knelpunt is opgelost. De uitvoerder moet dit nog bevestigen."
    ),
    H.KNELPUNT_SOLVED: gettext_lazy("De uitvoerder bevestigt dat het knelpunt is opgelost."),
    H.KNELPUNT_NOT_SOLVED: gettext_lazy("De uitvoerder legt vast dat het knelpunt niet is opgelost."),
    H.KNELPUNT_REOPENED: gettext_lazy("Het knelpunt is heropend."),
    H.KNELPUNT_MERGED: gettext_lazy("Knelpunten zijn samengevoegd."),
    H.KNELPUNT_SPLIT_OFF: gettext_lazy("Een deel van de signalen ging verder als knelpunt %(knelpunt)s."),
    H.KNELPUNT_LAPSED: gettext_lazy("Het knelpunt is vervallen."),
    H.VOORSTELLEN_MADE: gettext_lazy("Er zijn voorstellen om te bundelen gedaan."),
    H.VOORSTEL_ACCEPTED: gettext_lazy("De coördinator aanvaardde een voorstel om te bundelen."),
    H.VOORSTEL_AGREED: gettext_lazy("%(namens)s stemt in met samenvoegen."),
    H.VOORSTEL_REFUSED: gettext_lazy("%(namens)s wees een voorstel om te bundelen af."),
    H.VOORSTEL_REOPENED: gettext_lazy("De beslissing over een voorstel om te bundelen is ongedaan gemaakt."),
    H.SLEPEND_MARKED: gettext_lazy("Het kenmerk slepend is veranderd: %(slepend)s."),
    H.SLEPEND_COUNTED: gettext_lazy("De index van slepende knelpunten is opnieuw berekend."),
    H.SLEPEND_NOTED: gettext_lazy("%(namens)s schreef een kanttekening bij het kenmerk slepend."),
    H.ARTIKEL_CHANGED: gettext_lazy("Een wetsartikel waar dit knelpunt over gaat, is gewijzigd."),
    H.ARTIKEL_CHECKED: gettext_lazy("De eigenaar keek of het knelpunt nog klopt na de wetswijziging: %(keuze)s."),
    H.VERZOEK_MADE: gettext_lazy("Antwoord gevraagd aan %(aan)s, uiterlijk op %(due_on)s."),
    H.VERZOEK_REMINDED: gettext_lazy("%(namens)s kreeg een herinnering."),
    H.VERZOEK_OVERDUE: gettext_lazy("De termijn ging voorbij zonder antwoord van %(namens)s."),
    H.VERZOEK_FORWARDED: gettext_lazy("%(namens)s stuurde het verzoek door naar %(aan)s."),
    H.ANTWOORD_DRAFTED: gettext_lazy("%(namens)s bewaarde een concept van het antwoord."),
    H.ANTWOORD_ESTABLISHED: gettext_lazy("%(namens)s stelde het antwoord vast."),
    H.ANTWOORD_RETURNED: gettext_lazy("%(namens)s nam het vastgestelde antwoord terug om het te wijzigen."),
    H.ANTWOORD_PUBLISHED: gettext_lazy("%(namens)s maakte het antwoord openbaar."),
    H.REACTIE_GIVEN: gettext_lazy("De uitvoerder reageerde op het antwoord: %(oordeel)s."),
    H.REGISTER_IMPORTED: gettext_lazy("Het register van toezeggingen is ingelezen."),
    H.TOEZEGGING_TAKEN_UP: gettext_lazy("De toezegging is overgenomen uit een brief."),
    H.TOEZEGGING_KEPT: gettext_lazy("De toezegging is nagekomen."),
    H.TOEZEGGING_LAPSED: gettext_lazy("De toezegging is vervallen."),
    H.TOEZEGGING_REOPENED: gettext_lazy("De toezegging staat weer open."),
    H.TOEZEGGING_RETRACTED: gettext_lazy("Het overnemen uit de brief is teruggenomen."),
    H.TOEZEGGING_MATCHED: gettext_lazy("Iemand bevestigde dat brief en register over dezelfde toezegging gaan."),
    H.TOEZEGGING_UNMATCHED: gettext_lazy("Iemand zei dat brief en register niet over dezelfde toezegging gaan."),
    H.TOEZEGGING_FULFILLED: gettext_lazy("Iemand bevestigde dat een brief de toezegging nakomt."),
    H.TOEZEGGING_NOT_FULFILLED: gettext_lazy("Iemand zei dat een brief de toezegging niet nakomt."),
    H.TOEZEGGING_TERM_SET: gettext_lazy("De eigen termijn is veranderd."),
    H.TOEZEGGING_LINKED: gettext_lazy("De toezegging is verbonden met knelpunt %(knelpunt)s."),
    H.TOEZEGGING_UNLINKED: gettext_lazy("De toezegging is losgemaakt van knelpunt %(knelpunt)s."),
    H.ACTIE_TAKEN_UP: gettext_lazy("De actie is voorgesteld; %(namens)s is trekker."),
    H.ACTIE_EDITED: gettext_lazy("%(namens)s werkte de actie bij."),
    H.ACTIE_ESTABLISHED: gettext_lazy("%(namens)s stelde de actie vast."),
    H.ACTIE_STARTED: gettext_lazy("De actie loopt."),
    H.ACTIE_FINISHED: gettext_lazy("%(namens)s meldt dat de actie gereed is."),
    H.ACTIE_STOPPED: gettext_lazy("%(namens)s stopte de actie."),
    H.ACTIE_HANDED_OVER: gettext_lazy("%(namens)s droeg de actie over."),
    H.ACTIE_REOPENED: gettext_lazy("De actie is weer voorgesteld."),
    H.ACTIE_RETRACTED: gettext_lazy("Het voorstel is teruggenomen."),
    H.ACTIE_LINKED: gettext_lazy("De actie is verbonden met %(verbonden)s."),
    H.ACTIE_UNLINKED: gettext_lazy("De actie is losgemaakt van %(verbonden)s."),
    H.POSTADRES_OPENED: gettext_lazy("%(namens)s opende een e-mailadres voor signalen."),
    H.POSTADRES_CLOSED: gettext_lazy("%(namens)s sloot een e-mailadres voor signalen."),
    H.VERZENDING_RETRIED: gettext_lazy("Een mislukte mail is opnieuw klaargezet."),
    H.PUBLICATIE_FROZEN: gettext_lazy("Versie %(versie)s van de openbare pagina staat vast."),
}
"""One sentence for everything that can happen."""

TOLD_TO_MELDER = (
    H.KNELPUNT_OPENED,
    H.KNELPUNT_ESTABLISHED,
    H.VERZOEK_MADE,
    H.VERZOEK_OVERDUE,
    H.VERZOEK_FORWARDED,
    H.ANTWOORD_PUBLISHED,
    H.REACTIE_GIVEN,
    H.KNELPUNT_UNDERWAY,
    H.KNELPUNT_CLAIMED_SOLVED,
    H.KNELPUNT_SOLVED,
    H.KNELPUNT_NOT_SOLVED,
    H.KNELPUNT_REOPENED,
    H.KNELPUNT_MERGED,
    H.KNELPUNT_SPLIT_OFF,
    H.KNELPUNT_LAPSED,
)
"""What of a knelpunt somebody hears who only reported one signaal of it: its steps, not every edit or other signaal."""

MOST = 200
"""How many lines one story shows; a longer one shows the newest."""

Reasons = Mapping[tuple[dt.datetime, str], str]


class Line(TypedDict):
    """One line of a story as the template tag `tijdlijn` reads it. `toelichting` is the reason given, if any."""

    wanneer: dt.datetime
    wat: str
    soort: str
    toelichting: str


def tell(events: Iterable[Gebeurtenis], because: Reasons | None = None) -> list[Line]:
    """The story in the order of `events`. Costs one query when organisations are named by number, else none."""
    events = list(events)
    numbers = {event.gegevens["aan"] for event in events if "aan" in event.gegevens}
    namen = dict(Organisatie.objects.filter(pk__in=numbers).values_list("pk", "naam")) if numbers else {}
    reasons = because or {}
    return [
        Line(
            wanneer=event.at,
            wat=sentence_of(event, namen),
            soort=event.soort,
            toelichting=reasons.get((event.at, event.soort), ""),
        )
        for event in events
    ]


def sentence_of(event: Gebeurtenis, namen: Mapping[int, str]) -> str:
    """One event as a sentence. `namen` gives the organisations that the event names by number."""
    said: dict[str, Any] = dict(event.gegevens)
    nameless = _("de organisatie")
    words = said | {
        "namens": event.namens.naam if event.namens else nameless,
        "aan": namen.get(said.get("aan", 0), nameless),
        "signaal": Signaal(pk=said.get("signaal", 0)).kenmerk,
        "knelpunt": Knelpunt(pk=said.get("knelpunt", 0)).kenmerk,
        "due_on": date_format(dt.date.fromisoformat(said["due_on"])) if "due_on" in said else "",
        "oordeel": Oordeel(said["oordeel"]).label if "oordeel" in said else "",
        "keuze": Wijzigingsoordeel(said["keuze"]).label if "keuze" in said else "",
        "rol": Rol(said["rol"]).label if "rol" in said else "",
        "versie": said.get("versie", ""),
        "slepend": SlependStand(said["slepend"]).label if "slepend" in said else "",
        "verbonden": _other_end(said),
        "regel": Routeregel(pk=said.get("regel", 0)).kenmerk,
        "schakelreden": Schakelreden(said["reden"]).label if said.get("reden") in Schakelreden.values else "",
    }
    sentence = str(SENTENCES[Happened(event.soort)]) % words
    return sentence[:1].upper() + sentence[1:]


def _other_end(said: Mapping[str, Any]) -> str:
    """What an action was tied to."""
    if "knelpunt" in said:
        return _("knelpunt %(kenmerk)s") % {"kenmerk": Knelpunt(pk=said["knelpunt"]).kenmerk}
    return _("een toezegging")


WITH_REASON = (H.SIGNAAL_CLOSED, H.SIGNAAL_OFFERED, H.SIGNAAL_REFUSED)
"""What happens to a signaal only with a reason."""


def reasons_of_signaal(signaal: Signaal) -> dict[tuple[dt.datetime, str], str]:
    """The reasons given with the decisions about a signaal, by moment and kind. Two queries."""
    reasons: dict[tuple[dt.datetime, str], str] = {
        (row.started_at, H.SIGNAAL_CLOSED): f"{row.get_grond_display()}. {row.reden}"
        for row in GeenVervolg.objects.filter(signaal=signaal)
    }
    for offered in Doorzending.objects.filter(signaal=signaal).select_related("tegenvoorstel"):
        reasons[(offered.started_at, H.SIGNAAL_OFFERED)] = offered.reden
        if offered.ended_at and offered.antwoord:
            reasons[(offered.ended_at, H.SIGNAAL_REFUSED)] = f"{offered.antwoord} {whose_then(offered)}"
    return reasons


def whose_then(refused: Doorzending) -> str:
    """What who refused said about whose it then is."""
    if refused.tegenvoorstel is None:
        return _("(Van wie het dan is, weten zij niet.)")
    return _("(Volgens hen hoort het bij %(naar)s.)") % {"naar": refused.tegenvoorstel.naam}


STEPS = {
    "concept": H.KNELPUNT_REOPENED,
    "in_uitvoering": H.KNELPUNT_UNDERWAY,
    "opgelost_gemeld": H.KNELPUNT_CLAIMED_SOLVED,
    "opgelost": H.KNELPUNT_SOLVED,
    "niet_opgelost": H.KNELPUNT_NOT_SOLVED,
    "heropend": H.KNELPUNT_REOPENED,
    "samengevoegd": H.KNELPUNT_MERGED,
    "vervallen": H.KNELPUNT_LAPSED,
}
"""Which event tells the step to each state that can carry a reason."""


def reasons_of_knelpunt(knelpunt: Knelpunt) -> dict[tuple[dt.datetime, str], str]:
    """The reasons given with the steps of a knelpunt, by moment and kind. One query."""
    steps = Standwijziging.objects.filter(knelpunt=knelpunt, naar__in=STEPS).exclude(toelichting="")
    return {(step.at, STEPS[step.naar]): step.toelichting for step in steps}
