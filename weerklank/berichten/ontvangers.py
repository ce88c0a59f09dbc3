"""Who must hear of which event, and why: the one table, and how each of its words finds people.

An event that is told twice in the log (about the signaal and about the knelpunt) is heard once: one of the two kinds
is silent, or its finder looks at what the event is about.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from weerklank.antwoorden.models import Verzoek
from weerklank.berichten.enums import Reden
from weerklank.kern.enums import Happened, Rol
from weerklank.kern.models import Gebeurtenis, Gebruiker, Rolvervulling
from weerklank.knelpunten.models import Bundeling, Knelpunt, Voorstel
from weerklank.loket.models import Routeregel
from weerklank.signalen.models import Afzender, Doorzending, Signaal

H, R = Happened, Reden

AUDIENCE: Mapping[Happened, tuple[Reden, ...]] = {
    H.SIGNAAL_SUBMITTED: (R.MELDER, R.COORDINATOR),
    H.SIGNALEN_IMPORTED: (R.COORDINATOR,),
    H.SIGNALEN_TAKEN_BACK: (R.COORDINATOR,),
    H.SIGNAAL_BUNDLED: (R.MELDER,),
    H.SIGNAAL_UNBUNDLED: (R.MELDER,),
    H.SIGNAAL_OFFERED: (R.MELDER, R.AANGEBODEN),
    H.SIGNAAL_ACCEPTED: (R.MELDER, R.AANBIEDER),
    H.SIGNAAL_REFUSED: (R.MELDER, R.AANBIEDER),
    H.SIGNAAL_OFFER_WITHDRAWN: (R.MELDER, R.AANGEBODEN),
    H.SIGNAAL_OFFER_LAPSED: (R.MELDER, R.AANBIEDER),
    H.SIGNAAL_IN_VANGNET: (R.MELDER, R.VANGNET),
    H.SIGNAAL_CLOSED: (R.MELDER,),
    H.SIGNAAL_REOPENED: (R.MELDER,),
    H.SIGNAAL_SUPPLEMENTED: (R.COORDINATOR, R.EIGENAAR),
    H.KNELPUNT_EDITED: (R.EIGENAAR,),
    H.KNELPUNT_ESTABLISHED: (R.BETROKKEN,),
    H.KNELPUNT_UNDERWAY: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_CLAIMED_SOLVED: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_SOLVED: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_NOT_SOLVED: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_REOPENED: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_MERGED: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_SPLIT_OFF: (R.BETROKKEN, R.EIGENAAR),
    H.KNELPUNT_LAPSED: (R.BETROKKEN, R.EIGENAAR),
    H.VOORSTEL_AGREED: (R.EIGENAAR,),
    H.ROUTEREGEL_OFF_BY_ITSELF: (R.ROUTEREGEL,),
    H.ARTIKEL_CHANGED: (R.EIGENAAR,),
    H.SLEPEND_MARKED: (R.EIGENAAR,),
    H.VERZOEK_MADE: (R.BETROKKEN, R.BELEID),
    H.VERZOEK_REMINDED: (R.BELEID,),
    H.VERZOEK_OVERDUE: (R.BETROKKEN, R.EIGENAAR, R.BELEID),
    H.VERZOEK_FORWARDED: (R.EIGENAAR,),
    H.ANTWOORD_PUBLISHED: (R.BETROKKEN, R.EIGENAAR),
    H.REACTIE_GIVEN: (R.BELEID,),
}
"""Everything of which somebody hears. Of a step that comes with another one, each person hears once: who reported
hears of a forwarded request as the new one (VERZOEK_MADE), of a reaction as what it leads to (reopened, underway)."""

_REGISTER = "kept by whoever keeps it: no task for anybody, and the page of the record tells it"
_AGENDA = "the page of the work agenda and its dates tell it"
_PROPOSES = "a proposal: whoever decides sees it on the page where the decision is made"
_TELLS_ITSELF = "told at once to whoever does it, on the page where it is done"

SILENT: Mapping[Happened, str] = {
    H.ORGANISATIE_ADDED: _REGISTER,
    H.GEBRUIKER_ADDED: "the manager tells the new colleague, who then chooses a password",
    H.GEBRUIKER_CLOSED: "who has no access cannot read a bericht",
    H.GEBRUIKER_OPENED: _REGISTER,
    H.ROL_GIVEN: _REGISTER,
    H.ROL_ENDED: _REGISTER,
    H.SLEUTEL_MADE: _REGISTER,
    H.SLEUTEL_REVOKED: _REGISTER,
    H.POSTADRES_OPENED: _REGISTER,
    H.POSTADRES_CLOSED: _REGISTER,
    H.VERZENDING_RETRIED: "the mail itself comes, or is back on the page of the manager",
    H.BEVOEGDHEID_PROPOSED: _REGISTER,
    H.BEVOEGDHEID_ACCEPTED: _REGISTER,
    H.BEVOEGDHEID_REJECTED: _REGISTER,
    H.BEVOEGDHEID_WITHDRAWN: _REGISTER,
    H.BEVOEGDHEID_BEGUN: _REGISTER,
    H.BEVOEGDHEID_ENDED: _REGISTER,
    H.ROUTEREGEL_MADE: _REGISTER,
    H.ROUTEREGEL_MOVED: _REGISTER,
    H.ROUTEREGEL_HANDED_OVER: _REGISTER,
    H.ROUTEREGEL_ON: _REGISTER,
    H.ROUTEREGEL_OFF: _REGISTER,
    H.SIGNAAL_ROUTED: _PROPOSES,
    H.VOORSTELLEN_MADE: _PROPOSES,
    H.VOORSTEL_ACCEPTED: "what it leads to is told: bundled, merged",
    H.VOORSTEL_REFUSED: _PROPOSES,
    H.VOORSTEL_REOPENED: _PROPOSES,
    H.WETTEN_IMPORTED: "what it changes under a knelpunt is told as ARTIKEL_CHANGED",
    H.TERM_PROPOSED: _REGISTER,
    H.TERM_ACCEPTED: _REGISTER,
    H.TERM_REJECTED: _REGISTER,
    H.TERM_WITHDRAWN: _REGISTER,
    H.TERM_REOPENED: _REGISTER,
    H.DOCUMENT_SAVED: _TELLS_ITSELF,
    H.DOCUMENT_REREAD: _TELLS_ITSELF,
    H.PASSAGE_MARKED: _TELLS_ITSELF,
    H.PASSAGE_JUDGED: _TELLS_ITSELF,
    H.SIGNAAL_JOINED: "the reporter did it; the coordinator heard of the signaal when it came in",
    H.KNELPUNT_OPENED: "a concept; who reported hears that the signaal was put with it (SIGNAAL_BUNDLED)",
    H.KNELPUNT_SUBMITTED: "the same step as VERZOEK_MADE",
    H.KNELPUNT_ANSWERED: "the same step as ANTWOORD_PUBLISHED",
    H.SLEPEND_COUNTED: "a number changed and the marker did not",
    H.SLEPEND_NOTED: _TELLS_ITSELF,
    H.ARTIKEL_CHECKED: "the owner did it",
    H.ANTWOORD_DRAFTED: "a draft is the ministry's own",
    H.ANTWOORD_ESTABLISHED: "nobody outside sees an answer before it is published",
    H.ANTWOORD_RETURNED: "a draft is the ministry's own",
    H.REGISTER_IMPORTED: _REGISTER,
    H.TOEZEGGING_TAKEN_UP: _AGENDA,
    H.TOEZEGGING_KEPT: _AGENDA,
    H.TOEZEGGING_LAPSED: _AGENDA,
    H.TOEZEGGING_REOPENED: _AGENDA,
    H.TOEZEGGING_RETRACTED: _AGENDA,
    H.TOEZEGGING_MATCHED: _AGENDA,
    H.TOEZEGGING_UNMATCHED: _AGENDA,
    H.TOEZEGGING_FULFILLED: _AGENDA,
    H.TOEZEGGING_NOT_FULFILLED: _AGENDA,
    H.TOEZEGGING_TERM_SET: _AGENDA,
    H.TOEZEGGING_LINKED: _AGENDA,
    H.TOEZEGGING_UNLINKED: _AGENDA,
    H.ACTIE_TAKEN_UP: _AGENDA,
    H.ACTIE_EDITED: _AGENDA,
    H.ACTIE_ESTABLISHED: _AGENDA,
    H.ACTIE_STARTED: _AGENDA,
    H.ACTIE_FINISHED: _AGENDA,
    H.ACTIE_STOPPED: _AGENDA,
    H.ACTIE_HANDED_OVER: _AGENDA,
    H.ACTIE_REOPENED: _AGENDA,
    H.ACTIE_RETRACTED: _AGENDA,
    H.ACTIE_LINKED: _AGENDA,
    H.ACTIE_UNLINKED: _AGENDA,
    H.PUBLICATIE_FROZEN: "the step that it publishes was told itself; the public follows by feed",
}
"""Everything of which nobody hears, and why not."""


@dataclass(slots=True)
class Hearer:
    """Why one person hears of one event; for a reporter the newest own signaal that it is about."""

    redenen: list[Reden] = field(default_factory=list)
    signaal: int | None = None


Found = Iterable[tuple[int, int | None]]
"""People by number, a reporter with the own signaal."""


def worth_telling(events: Iterable[Gebeurtenis]) -> list[Gebeurtenis]:
    """Those of which somebody hears: a file of signalen is told once, as a file, and not once per row, also not when
    it was taken back in the meantime. One query."""
    loud = [event for event in events if event.soort in AUDIENCE]
    submitted = [event.over_id for event in loud if event.soort == H.SIGNAAL_SUBMITTED]
    by_itself = set(Signaal.objects.filter(pk__in=submitted, invoer=None).values_list("pk", flat=True))
    return [event for event in loud if event.soort != H.SIGNAAL_SUBMITTED or event.over_id in by_itself]


def hearers_of(event: Gebeurtenis) -> dict[int, Hearer]:
    """Who hears of this event. Whoever did it and closed accounts do not. A handful of queries."""
    heard: dict[int, Hearer] = defaultdict(Hearer)
    for reden in AUDIENCE.get(Happened(event.soort), ()):
        for gebruiker, signaal in _FINDERS[reden](event):
            hearer = heard[gebruiker]
            if reden not in hearer.redenen:
                hearer.redenen.append(reden)
            hearer.signaal = max(filter(None, (hearer.signaal, signaal)), default=None)
    active = Gebruiker.objects.filter(pk__in=heard, is_active=True).values_list("pk", flat=True)
    return {pk: heard[pk] for pk in sorted(active) if pk != event.by_id}


def _melder(event: Gebeurtenis) -> Found:
    """The reporter of the signaal that the event is about."""
    if event.over != "signaal":
        return ()
    return Afzender.objects.filter(signaal=event.over_id).values_list("gebruiker", "signaal")


def _betrokken(event: Gebeurtenis) -> Found:
    """The reporters of the signalen that stood with the knelpunt at that moment."""
    if event.soort == H.KNELPUNT_SPLIT_OFF:
        moved = Bundeling.objects.filter(knelpunt=event.over_id, ended_at=event.at)
        return Afzender.objects.filter(signaal__in=moved.values("signaal")).values_list("gebruiker", "signaal")
    rows = Bundeling.objects.filter(knelpunt=event.over_id, started_at__lte=event.at)
    rows = rows.filter(Q(ended_at=None) | Q(ended_at__gt=event.at))
    other = event.gegevens.get("van")
    if isinstance(other, int):  # about the other knelpunt of a merge or split: only who came along from there
        came = Bundeling.objects.filter(knelpunt=other, ended_at=event.at)
        rows = came if event.soort == H.KNELPUNT_MERGED else came.none()
    return Afzender.objects.filter(signaal__in=rows.values("signaal")).values_list("gebruiker", "signaal")


def _coordinator(event: Gebeurtenis) -> Found:
    """The coordinators of the organisation that must decide."""
    return () if event.over == "knelpunt" else _holders(Rol.COORDINATOR, event.namens_id)


def _aangeboden(event: Gebeurtenis) -> Found:
    return _holders(Rol.COORDINATOR, _doorzending(event).aan_id)


def _aanbieder(event: Gebeurtenis) -> Found:
    return _holders(Rol.COORDINATOR, _doorzending(event).van_id)


def _vangnet(event: Gebeurtenis) -> Found:
    """The coordinators of the organisation that staffs the basket."""
    return _holders(Rol.COORDINATOR, event.gegevens["aan"])


def _routeregel(event: Gebeurtenis) -> Found:
    """The owner of the rule; when that person left, the coordinators of its organisation."""
    if event.gegevens["ontvanger"] == "coordinatoren":
        return _holders(Rol.COORDINATOR, event.namens_id)
    return [(pk, None) for pk in Routeregel.objects.filter(pk=event.over_id).values_list("eigenaar", flat=True)]


def _other_side(event: Gebeurtenis) -> Found:
    """The owners of the knelpunten of a proposed merge on which another side agreed."""
    asked = Q(voorstellen=event.over_id) | Q(pk__in=Voorstel.objects.filter(pk=event.over_id).values("naar"))
    other = Knelpunt.objects.filter(asked).exclude(organisatie=event.gegevens["organisatie"])
    return [(pk, None) for pk in other.values_list("eigenaar", flat=True)]


def _doorzending(event: Gebeurtenis) -> Doorzending:
    """The offer that the event is about: each moment has one."""
    at = Q(started_at=event.at) if event.soort == H.SIGNAAL_OFFERED else Q(ended_at=event.at)
    return Doorzending.objects.filter(at, signaal=event.over_id).latest("pk")


def _eigenaar(event: Gebeurtenis) -> Found:
    """The owner of the knelpunt; of an edit only who is owner from then on."""
    if event.soort == H.VOORSTEL_AGREED:
        return _other_side(event)
    if event.soort == H.KNELPUNT_EDITED:
        return [(event.gegevens["eigenaar"], None)] if "eigenaar" in event.gegevens else ()
    if isinstance(event.gegevens.get("van"), int):
        return ()
    rows = Knelpunt.objects.filter(pk=event.over_id)
    if event.over == "signaal":
        rows = Knelpunt.objects.filter(bundelingen__signaal=event.over_id, bundelingen__ended_at=None)
    return [(pk, None) for pk in rows.values_list("eigenaar", flat=True)]


def _beleid(event: Gebeurtenis) -> Found:
    """Who writes the answer at the ministry of the request."""
    return _holders(Rol.BELEID, Verzoek.objects.get(pk=event.gegevens["verzoek"]).aan_id)


def _holders(rol: Rol, organisatie: int | None) -> Found:
    active = Rolvervulling.objects.filter(organisatie=organisatie, rol=rol, ended_at=None)
    return [(pk, None) for pk in active.values_list("gebruiker", flat=True)]


_FINDERS: Mapping[Reden, Callable[[Gebeurtenis], Found]] = {
    R.MELDER: _melder,
    R.BETROKKEN: _betrokken,
    R.COORDINATOR: _coordinator,
    R.AANGEBODEN: _aangeboden,
    R.AANBIEDER: _aanbieder,
    R.VANGNET: _vangnet,
    R.ROUTEREGEL: _routeregel,
    R.EIGENAAR: _eigenaar,
    R.BELEID: _beleid,
}
