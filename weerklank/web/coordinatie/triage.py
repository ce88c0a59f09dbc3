"""What a coordinator needs to see to decide about one signaal."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.queries import story_of
from weerklank.kern.rules import may
from weerklank.knelpunten.models import Bundeling
from weerklank.knelpunten.queries import search
from weerklank.loket.wijzen import wijs
from weerklank.signalen.enums import TRIAGE, SignaalStand
from weerklank.signalen.models import Afzender, Doorzending, Signaal, Verwantschap
from weerklank.signalen.queries import melding_of, queue_for, visible_to
from weerklank.signalen.rules import may_know_afzender, may_triage
from weerklank.web.facts import facts_of
from weerklank.web.gates import user_of
from weerklank.web.loket.redenen import shown
from weerklank.web.marks import added_to, segments_of
from weerklank.web.proposals import proposals_for
from weerklank.web.verhaal import WITH_REASON, Line, reasons_of_signaal, tell
from weerklank.web.wetsartikelen import named_articles


@dataclass(frozen=True, slots=True)
class Hint:
    """A reporter said that two signalen are the same; `bundeling` says where the other one stands."""

    signaal: Signaal
    bundeling: Bundeling | None


def case_of(signaal: Signaal, *, user: Gebruiker, words: str = "") -> dict[str, Any]:
    """Everything the page of a signaal shows, besides its forms. `words` looks for a knelpunt to bundle with."""
    may_decide = may_triage(user, signaal)
    decidable = may_decide and signaal.stand in TRIAGE
    story = told(signaal)
    return {
        "signaal": signaal,
        "feiten": facts_of(signaal),
        "articles": named_articles(signaal.artikelen),
        "segments": segments_of(signaal.tekst, signaal.maskeringen),
        "afzender": afzender_of(signaal, user),
        "may_decide": may_decide,
        "decidable": decidable,
        "may_open": may(user, Handeling.KNELPUNT_BEHEREN, signaal.eigenaar_id),
        "bundeling": active_bundeling(signaal) if signaal.stand == SignaalStand.GEKOPPELD else None,
        "doorzending": active_doorzending(signaal) if signaal.stand == SignaalStand.AANGEBODEN else None,
        "story": story,
        "aanvullingen": added_to(signaal, story),
        "words": words,
        "found": search(user, words) if words else [],
    } | (_help(signaal, user) if decidable else {})


def _help(signaal: Signaal, user: Gebruiker) -> dict[str, Any]:
    """What helps to decide: only while there is something to decide."""
    return {
        "proposals": proposals_for(
            melding_of(signaal), user=user, organisatie=signaal.organisatie, besides=signaal.pk, answers=False
        ),
        "hints": hints_for(signaal),
        "wijzing": (found := wijs(signaal)),
        "wie": shown(found.voorstellen),
    }


def told(signaal: Signaal) -> list[Line]:
    """The story of a signaal, with its reasons where something was decided."""
    events = list(story_of(signaal))
    decided = any(event.soort in WITH_REASON for event in events)
    return tell(events, reasons_of_signaal(signaal) if decided else None)


def afzender_of(signaal: Signaal, user: Gebruiker) -> Gebruiker | None:
    """Who sent it: for the own coordinator alone."""
    if not may_know_afzender(user, signaal):
        return None
    row = Afzender.objects.filter(signaal=signaal).select_related("gebruiker").first()
    return row.gebruiker if row else None


def active_bundeling(signaal: Signaal) -> Bundeling | None:
    """With which knelpunt it stands now."""
    return Bundeling.objects.filter(signaal=signaal, ended_at=None).select_related("knelpunt__organisatie").first()


def active_doorzending(signaal: Signaal) -> Doorzending | None:
    """To whom it is offered now."""
    return Doorzending.objects.filter(signaal=signaal, ended_at=None).select_related("aan", "van").first()


def hints_for(signaal: Signaal, *, most: int = 10) -> list[Hint]:
    """Signalen that a reporter called the same as this one, in either direction. Two queries."""
    rows = (
        Verwantschap.objects.filter(Q(signaal=signaal) | Q(ander=signaal))
        .select_related("signaal", "ander")
        .defer("signaal__vector", "signaal__zoek", "ander__vector", "ander__zoek")
    )
    others = [row.ander if row.signaal_id == signaal.pk else row.signaal for row in rows[:most]]
    standing = Bundeling.objects.filter(signaal__in=others, ended_at=None).select_related("knelpunt")
    bundelingen = {bundeling.signaal_id: bundeling for bundeling in standing}
    return [Hint(other, bundelingen.get(other.pk)) for other in others]


def signalen_for(user: Gebruiker) -> QuerySet[Signaal]:
    """What this person may read, with what the page needs."""
    return visible_to(user).select_related("organisatie", "eigenaar", "termijn").defer("zoek").distinct()


def just_done(request: HttpRequest) -> Signaal | None:
    """The signaal that was decided a moment ago (`?gedaan=12`), to offer "ongedaan maken"."""
    number = request.GET.get("gedaan", "")
    fits = number.isascii() and number.isdecimal() and len(number) < 19
    return signalen_for(user_of(request)).filter(pk=int(number)).first() if fits else None


def next_in_queue(user: Gebruiker, besides: Signaal) -> Signaal | None:
    """What to look at next: the first that is due and can be decided on."""
    return queue_for(user).exclude(pk=besides.pk).exclude(stand="aangeboden").first()
