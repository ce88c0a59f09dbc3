"""What a coordinator needs to see to decide about one signaal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import FilteredRelation, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, JSONObject
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from weerklank.begrippen.queries import edition
from weerklank.berichten.queries import unread_rows
from weerklank.kern.enums import Handeling
from weerklank.kern.models import Gebruiker
from weerklank.kern.queries import story_of
from weerklank.kern.rules import may
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.knelpunten.queries import proposed_with, search
from weerklank.loket.wijzen import Edities, gids_edition, wijs
from weerklank.signalen.enums import TRIAGE, SignaalStand
from weerklank.signalen.models import Doorzending, Signaal
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
    """A reporter said that two signalen are the same; `knelpunt` says where the other one stands."""

    signaal: Signaal
    knelpunt: Knelpunt | None


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
            melding_of(signaal),
            user=user,
            organisatie=signaal.organisatie,
            besides=signaal.pk,
            answers=False,
            nummer=getattr(signaal, "nummer", None),
        ),
        "hints": hints_of(getattr(signaal, "said_same", [])),
        "voorstel": next(iter(getattr(signaal, "proposed", [])), None),
        "wijzing": (found := wijs(signaal, edities=edities_of(signaal))),
        "wie": shown(found.voorstellen),
    }


def edities_of(signaal: Signaal) -> Edities | None:
    """The editions that `case_for` brought along with this signaal."""
    return (signaal.gids, signaal.nummer) if hasattr(signaal, "gids") and hasattr(signaal, "nummer") else None


def told(signaal: Signaal) -> list[Line]:
    """The story of a signaal, with its reasons where something was decided."""
    events = list(story_of(signaal))
    decided = any(event.soort in WITH_REASON for event in events)
    return tell(events, reasons_of_signaal(signaal) if decided else None)


def afzender_of(signaal: Signaal, user: Gebruiker) -> Gebruiker | None:
    """Who sent it: for the own coordinator alone."""
    known = may_know_afzender(user, signaal) and hasattr(signaal, "afzender")
    return signaal.afzender.gebruiker if known else None


def active_bundeling(signaal: Signaal) -> Bundeling | None:
    """With which knelpunt it stands now."""
    return Bundeling.objects.filter(signaal=signaal, ended_at=None).select_related("knelpunt__organisatie").first()


def active_doorzending(signaal: Signaal) -> Doorzending | None:
    """To whom it is offered now."""
    return Doorzending.objects.filter(signaal=signaal, ended_at=None).select_related("aan", "van").first()


def hints_of(said: Iterable[Mapping[str, Any]]) -> list[Hint]:
    """Signalen that a reporter called the same as this one, in either direction, as `case_for` brings them along."""
    return [
        Hint(
            Signaal(pk=one["pk"], tekst=one["tekst"]),
            Knelpunt(pk=one["knelpunt"], titel=one["titel"]) if one["knelpunt"] else None,
        )
        for one in said
    ]


def _said_same(*, most: int = 10) -> QuerySet[Signaal, dict[str, Any]]:
    """What `hints_of` reads, as JSON values."""
    either = Q(verwantschappen__ander=OuterRef("pk")) | Q(verwant_met__signaal=OuterRef("pk"))
    standing = FilteredRelation("bundelingen", condition=Q(bundelingen__ended_at=None))
    told = JSONObject(pk="pk", tekst="tekst", knelpunt="now__knelpunt", titel="now__knelpunt__titel")
    return Signaal.objects.filter(either).annotate(now=standing).order_by("pk").values_list(told, flat=True)[:most]


def case_for(user: Gebruiker, pk: int) -> Signaal:
    """One signaal with what its page asks beside it: hints, the open proposal, the editions of the thesaurus and
    the directory, the new berichten of this person. One query; raises Http404 when this person may not read it."""
    rows = signalen_for(user).annotate(
        said_same=ArraySubquery(_said_same()),
        proposed=ArraySubquery(proposed_with(OuterRef("pk"))),
        nummer=Coalesce(Subquery(edition()), 0),
        gids=Coalesce(Subquery(gids_edition()), Value(""), output_field=TextField()),
        unread=ArraySubquery(unread_rows(user)),
    )
    return get_object_or_404(rows, pk=pk)


def signalen_for(user: Gebruiker) -> QuerySet[Signaal]:
    """What this person may read, with what the page needs."""
    return (
        visible_to(user)
        .select_related("organisatie", "eigenaar", "termijn", "afzender__gebruiker")
        .defer("zoek")
        .distinct()
    )


def just_done(request: HttpRequest) -> Signaal | None:
    """The signaal that was decided a moment ago (`?gedaan=12`), to offer "ongedaan maken"."""
    number = request.GET.get("gedaan", "")
    fits = number.isascii() and number.isdecimal() and len(number) < 19
    return signalen_for(user_of(request)).filter(pk=int(number)).first() if fits else None


def next_in_queue(user: Gebruiker, besides: Signaal) -> Signaal | None:
    """What to look at next: the first that is due and can be decided on."""
    return queue_for(user).exclude(pk=besides.pk).exclude(stand="aangeboden").first()
