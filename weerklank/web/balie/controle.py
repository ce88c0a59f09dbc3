"""Step two: what will be stored, what the reporter changes in it, and what is known already. Stores nothing."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from weerklank.kern.models import Organisatie
from weerklank.kern.problems import Cannot
from weerklank.signalen.maskering import corrected
from weerklank.signalen.melding import Melding
from weerklank.signalen.models import Signaal
from weerklank.signalen.opnieuw import just_sent
from weerklank.web.balie.sealed import Sealed, seal
from weerklank.web.facts import facts_of
from weerklank.web.gates import user_of
from weerklank.web.marks import Segment, segments_of
from weerklank.web.proposals import Proposals, proposals_for
from weerklank.web.wetsartikelen import named_articles

WORDS = ("tekst", "regel", "frequentie", "doelgroep", "geautomatiseerd")


@dataclass(frozen=True, slots=True)
class Explained:
    """A masked stretch with why; `words` are what a doubtful rule hid, "" when it stays hidden."""

    segment: Segment
    place: int
    words: str


def wants_changes(request: HttpRequest) -> bool:
    """Whether something was ticked or typed that changes the masking."""
    return bool(request.POST.getlist("toon") or request.POST.get("weghalen", "").strip())


def step_two(
    request: HttpRequest, shown: Sealed, *, carried: Mapping[str, str], now: dt.datetime, problems: Any = ()
) -> HttpResponse:
    """The page, with a fresh seal over exactly what it shows."""
    user, melding = user_of(request), shown.melding
    organisatie = get_object_or_404(Organisatie, pk=shown.organisatie)
    earlier = just_sent(melding, organisatie=organisatie, inzending=shown.inzending, by=user, now=now)
    proposals = _without(proposals_for(melding, user=user, organisatie=organisatie), earlier)
    fresh = _with_proposals(replace(shown, eerder=earlier.pk if earlier else None), proposals)
    context = _shown_melding(melding) | {
        "proposals": proposals,
        "sealed": seal(fresh, by=user),
        "back": [*carried.items(), *((name, getattr(melding, name)) for name in WORDS)],
        "earlier": earlier,
        "problems": problems,
    }
    return render(request, "balie/controle.html", context, status=422 if problems else 200)


def step_two_changed(
    request: HttpRequest, shown: Sealed, *, carried: Mapping[str, str], now: dt.datetime
) -> HttpResponse:
    """The page with what was ticked and typed carried out; a refused wish changes nothing and says why."""
    try:
        numbers = [int(one) for one in request.POST.getlist("toon") if one.isdecimal() and len(one) < 6]  # noqa: PLR2004
        words = request.POST.get("weghalen", "").splitlines()
        melding = corrected(shown.melding, laat_staan=numbers, weghalen=words)
    except Cannot as refusal:
        return step_two(request, shown, carried=carried, now=now, problems=refusal.problems)
    if melding.corrections != shown.melding.corrections:
        messages.success(request, _("De tekst is aangepast. Kijk of hij nu klopt; er is nog niets bewaard."))
    return step_two(request, replace(shown, melding=melding), carried=carried, now=now)


def _without(proposals: Proposals, earlier: Signaal | None) -> Proposals:
    """What the reporter just sent is asked about once, not proposed as somebody else's."""
    rest = [one for one in proposals.signalen if earlier is None or one.signaal.pk != earlier.pk]
    return replace(proposals, signalen=rest)


def _with_proposals(shown: Sealed, proposals: Proposals) -> Sealed:
    return replace(
        shown,
        knelpunten=tuple(one.knelpunt.pk for one in proposals.knelpunten),
        signalen=tuple(one.signaal.pk for one in proposals.signalen),
    )


def _shown_melding(melding: Melding) -> dict[str, Any]:
    segments = segments_of(melding.tekst, melding.marks)
    words = melding.originals or [""] * len(melding.marks)
    explained = [Explained(s, s.number - 1, words[s.number - 1]) for s in segments if s.number]
    return {
        "melding": melding,
        "segments": segments,
        "explained": explained,
        "doubtful": any(one.words for one in explained),
        "articles": named_articles(melding.artikelen),
        "feiten": facts_of(melding),
    }
