"""Writing publications: freeze what the public sees, and keep the list of current versions."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from weerklank.antwoorden.actions import conclude
from weerklank.antwoorden.enums import VerzoekStand
from weerklank.antwoorden.models import Verzoek
from weerklank.kern.actions import record
from weerklank.kern.enums import Handeling, Happened
from weerklank.kern.models import Gebruiker
from weerklank.kern.problems import NotAllowed, Problem, refuse_on
from weerklank.kern.rules import may
from weerklank.knelpunten.enums import KnelpuntStand
from weerklank.knelpunten.models import Knelpunt
from weerklank.publicatie.enums import SlependStand
from weerklank.publicatie.models import Publicatie, PubliekeOrganisatie, Vitrine
from weerklank.publicatie.plan import Plan, plan_publicatie
from weerklank.publicatie.problems import PlanChanged
from weerklank.publicatie.queries import changed_since_publication


@transaction.atomic
def publish(plan: Plan, *, by: Gebruiker, now: dt.datetime) -> Publicatie:
    """Freeze the first or a next version, if it is still what was looked at. The same content twice is one version."""
    problems: list[Problem] = list(plan.problems)
    if not may(by, Handeling.KNELPUNT_PUBLICEREN, plan.knelpunt.organisatie_id):
        problems.append(NotAllowed())
    knelpunt = Knelpunt.objects.select_for_update().get(pk=plan.knelpunt.pk)
    fresh = plan_publicatie(knelpunt)
    refuse_on(problems + ([PlanChanged()] if fresh.hash != plan.hash else []))
    return _freeze(fresh, by=by, now=now)


@transaction.atomic
def publish_antwoord(verzoek: Verzoek, *, by: Gebruiker, now: dt.datetime) -> Verzoek | None:
    """Publish an established answer: it becomes final and the public page gets a new version, in one step.

    Gives the next request when the answer forwards it ("niet bevoegd").
    """
    volgende = conclude(verzoek, by=by, now=now)
    refresh(verzoek.knelpunt, by=by, now=now)
    return volgende


@transaction.atomic
def refresh(knelpunt: Knelpunt, *, by: Gebruiker | None, now: dt.datetime) -> Publicatie | None:
    """Freeze a next version of what is public already, if anything public changed. None when it is not public."""
    locked = Knelpunt.objects.select_for_update().get(pk=knelpunt.pk)
    if not Vitrine.objects.filter(knelpunt=locked).exists():
        return None
    return _freeze(plan_publicatie(locked), by=by, now=now)


def refresh_changed(*, since: dt.datetime, now: dt.datetime, most: int = 200) -> int:
    """Bring public pages up to date with what happened after `since`; gives how many got a new version."""
    changed = [refresh(knelpunt, by=None, now=now) for knelpunt in changed_since_publication(since=since)[:most]]
    return sum(publicatie is not None and publicatie.published_at == now for publicatie in changed)


def _freeze(plan: Plan, *, by: Gebruiker | None, now: dt.datetime) -> Publicatie:
    latest = Publicatie.objects.filter(knelpunt=plan.knelpunt).order_by("-versie").first()
    if latest and latest.hash == plan.hash:
        Vitrine.objects.filter(knelpunt=plan.knelpunt).update(published_at=now)
        return latest
    publicatie = Publicatie.objects.create(
        knelpunt=plan.knelpunt,
        versie=latest.versie + 1 if latest else 1,
        inhoud=plan.inhoud,
        hash=plan.hash,
        published_at=now,
        by=by,
    )
    Vitrine.objects.update_or_create(
        knelpunt=plan.knelpunt,
        defaults=vitrine_columns(publicatie),
        create_defaults=vitrine_columns(publicatie) | {"first_published_at": now},
    )
    show_organisaties([publicatie.inhoud])
    record(Happened.PUBLICATIE_FROZEN, about=publicatie, by=by, at=now, versie=publicatie.versie)
    return publicatie


def show_organisaties(contents: Iterable[dict[str, Any]]) -> None:
    """Let the public list of organisations name each organisation in these contents, the last one counting."""
    named = [o for c in contents for o in (c["organisatie"], c["geadresseerde"], *(v["aan"] for v in c["verzoeken"]))]
    newest = {o["slug"]: PubliekeOrganisatie(**o) for o in named}
    PubliekeOrganisatie.objects.bulk_create(
        [newest[slug] for slug in sorted(newest)],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["naam", "soort", "telefoon", "adres"],
    )


def vitrine_columns(publicatie: Publicatie) -> dict[str, Any]:
    """What the lists need, taken from the frozen content and from nothing else."""
    content = publicatie.inhoud
    verzoeken = content["verzoeken"]
    waiting = content["stand"] == KnelpuntStand.VOORGELEGD and bool(verzoeken)
    answered = [v["answered_on"] for v in verzoeken if v["answered_on"] and v["stand"] != VerzoekStand.DOORGESTUURD]
    organisaties = [content["organisatie"], content["geadresseerde"]]
    return {
        "publicatie": publicatie,
        "titel": content["titel"],
        "tekst": " ".join([content["omschrijving"], content["groepen"], content["voorstel"]]),
        "stand": content["stand"],
        "wacht": waiting,
        "wacht_sinds": content["voorgelegd_on"],
        "due_on": verzoeken[-1]["due_on"] if waiting else None,
        "answered_on": max(answered, default=None),
        "aantal": content["signalen"]["aantal"],
        "organisatie": organisaties[0]["slug"],
        "organisatie_naam": organisaties[0]["naam"],
        "geadresseerde": organisaties[1]["slug"],
        "geadresseerde_naam": organisaties[1]["naam"],
        "slepend_sinds": _slepend_sinds(content),
        "namen": " ".join([o["naam"] for o in organisaties] + [a["regeling"] for a in content["artikelen"]]),
        "artikelen": [f"{a['bwb_id']}:{a['artikel']}" for a in content["artikelen"]],
        "published_at": publicatie.published_at,
    }


def _slepend_sinds(content: dict[str, Any]) -> str | None:
    """Since when a knelpunt that drags on was put forward; None for every other."""
    slepend = content.get("slepend")
    return slepend["sinds"] if slepend and slepend["stand"] == SlependStand.SLEPEND else None
