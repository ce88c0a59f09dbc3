"""The content of a publication: plain data, no person, no text of a signaal, small numbers hidden."""

import datetime as dt
import hashlib
import json
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from weerklank.antwoorden.models import ANSWER_DATES, ANSWER_TEXTS, Punt, PuntAntwoord, Verzoek
from weerklank.kern.actions import local_date
from weerklank.kern.enums import Happened
from weerklank.kern.models import Organisatie
from weerklank.kern.queries import story_of
from weerklank.knelpunten.models import Bundeling, Knelpunt
from weerklank.knelpunten.queries import ankers_with_changes
from weerklank.publicatie.models import Publicatie
from weerklank.publicatie.slepend_inhoud import slepend_of
from weerklank.pure.released import released
from weerklank.wetten.queries import quote_of
from weerklank.wetten.verschil import change_of

SCHEMA = 1
"""Goes up when the shape of the content changes; pages render every schema that was ever published."""

PUBLIC_EVENTS = (
    Happened.KNELPUNT_OPENED,
    Happened.KNELPUNT_ESTABLISHED,
    Happened.VERZOEK_MADE,
    Happened.VERZOEK_REMINDED,
    Happened.VERZOEK_OVERDUE,
    Happened.VERZOEK_FORWARDED,
    Happened.ANTWOORD_PUBLISHED,
    Happened.REACTIE_GIVEN,
    Happened.KNELPUNT_UNDERWAY,
    Happened.KNELPUNT_CLAIMED_SOLVED,
    Happened.KNELPUNT_SOLVED,
    Happened.KNELPUNT_NOT_SOLVED,
    Happened.KNELPUNT_REOPENED,
    Happened.KNELPUNT_MERGED,
    Happened.KNELPUNT_LAPSED,
    Happened.ARTIKEL_CHANGED,
    Happened.SLEPEND_NOTED,
)
"""What of the log is public: the steps, with their organisation, never a person."""


def content_of(knelpunt: Knelpunt) -> dict[str, Any]:
    """Everything the public may know of a knelpunt at this moment, as JSON-ready data."""
    return {
        "schema": SCHEMA,
        "kenmerk": knelpunt.kenmerk,
        "titel": knelpunt.titel,
        "omschrijving": knelpunt.omschrijving,
        "soort": knelpunt.soort,
        "stand": knelpunt.stand,
        "groepen": knelpunt.groepen,
        "omvang": knelpunt.omvang,
        "omvang_bron": knelpunt.omvang_bron,
        "voorstel": knelpunt.voorstel,
        "is_hardheid": knelpunt.is_hardheid,
        "organisatie": _organisatie(knelpunt.organisatie),
        "geadresseerde": _organisatie(knelpunt.geadresseerde),
        "opened_on": _day(knelpunt.opened_at),
        "voorgelegd_on": _iso(knelpunt.voorgelegd_on),
        "artikelen": quotes_of(knelpunt),
        "signalen": signaal_numbers(knelpunt),
        "verzoeken": [_verzoek(verzoek) for verzoek in _verzoeken(knelpunt)],
        "geschiedenis": _history(knelpunt),
        **slepend_of(knelpunt),
    }


def quotes_of(knelpunt: Knelpunt) -> list[dict[str, Any]]:
    """The law as it was quoted; where it changed and the owner has not looked yet, `gewijzigd` tells what became of it.

    Without a change there is no such key, so that what was published before keeps its hash.
    """
    return [
        quote_of(anker.vindplaats) | ({"gewijzigd": change_of(wijziging.herplaatsing)} if wijziging else {})
        for anker, wijziging in ankers_with_changes(knelpunt)
    ]


def hash_of(content: dict[str, Any]) -> str:
    """SHA-256 of the canonical form: two equal contents have one hash, and anybody can compute it again."""
    return hashlib.sha256(canonical(content)).hexdigest()


def canonical(content: dict[str, Any]) -> bytes:
    """The content as the one JSON text that its hash is made of: keys sorted, no spaces, UTF-8."""
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def signaal_numbers(knelpunt: Knelpunt) -> dict[str, int | None]:
    """How many signalen and organisations stand behind a knelpunt; below settings.SMALL_NUMBER nothing exact.

    Nor can a smaller number be had by subtracting two publications: see `released`. While a number stays as it was
    told, the organisations stay with it.
    """
    numbers = Bundeling.objects.filter(knelpunt=knelpunt, ended_at=None).aggregate(
        aantal=Count("pk"),
        organisaties=Count("signaal__organisatie", distinct=True),
        melders=Count("signaal__pseudoniem", distinct=True, filter=~Q(signaal__pseudoniem="")),
    )
    told = _told_before(knelpunt)
    aantal = released([t["aantal"] for t in told], numbers["aantal"], least=settings.SMALL_NUMBER)
    if aantal is None:
        return {"aantal": None, "minder_dan": settings.SMALL_NUMBER, "organisaties": None}
    same = [t["organisaties"] for t in told if t["aantal"] == aantal]
    organisaties = same[-1] if same else numbers["organisaties"]
    return {"aantal": aantal, "minder_dan": None, "organisaties": organisaties} | _reporters(aantal, numbers, told)


def _reporters(aantal: int, numbers: dict[str, int], told: list[dict[str, int | None]]) -> dict[str, int | None]:
    """How many different reporters there are at least, by their pseudonyms; nothing where that would tell too much.

    As careful as the number of signalen, and the two never lie less than settings.SMALL_NUMBER apart without being
    equal: the difference would tell that one person reported twice. Without reporters there is no such key.
    """
    least = settings.SMALL_NUMBER
    melders = released([t.get("melders") for t in told], numbers["melders"], least=least)
    fine = melders and melders <= aantal and (melders == aantal or aantal - melders >= least)
    return {"melders": melders} if fine else {}


def _told_before(knelpunt: Knelpunt) -> list[dict[str, int | None]]:
    """The numbers of earlier publications, oldest first."""
    rows = Publicatie.objects.filter(knelpunt=knelpunt).order_by("versie")
    return list(rows.values_list("inhoud__signalen", flat=True))


def _organisatie(organisatie: Organisatie) -> dict[str, str]:
    return {
        "naam": organisatie.naam,
        "slug": organisatie.slug,
        "soort": organisatie.soort,
        "telefoon": organisatie.telefoon,
        "adres": organisatie.adres,
    }


def _verzoeken(knelpunt: Knelpunt) -> QuerySet[Verzoek]:
    return knelpunt.verzoeken.select_related("aan", "termijn", "antwoord__reactie").order_by("id")


def _verzoek(verzoek: Verzoek) -> dict[str, Any]:
    antwoord = getattr(verzoek, "antwoord", None)
    public = antwoord if antwoord and antwoord.published_at else None
    answers = {a.punt_id: a for a in PuntAntwoord.objects.filter(antwoord=public).select_related("doorgestuurd_aan")}
    return {
        "kenmerk": verzoek.kenmerk,
        "aan": _organisatie(verzoek.aan),
        "requested_on": _day(verzoek.requested_at),
        "due_on": _iso(verzoek.due_on),
        "termijn": {
            "regel": verzoek.termijn.regel,
            "grondslag": verzoek.termijn.grondslag,
            "omvang": verzoek.termijn.omvang,
        },
        "stand": verzoek.stand if public else "gevraagd",
        "reminded_on": _day(verzoek.reminded_at),
        "answered_on": _day(public.published_at) if public else None,
        "ondertekenaar": public.ondertekenaar if public else "",
        "inleiding": public.inleiding if public else "",
        "punten": [punt_content(punt, answers.get(punt.pk)) for punt in verzoek.punten.all()],
        "reactie": _reactie(public),
    }


def punt_content(punt: Punt, answer: PuntAntwoord | None) -> dict[str, Any]:
    """One point with its answer, if there is one, as JSON-ready data."""
    return {"nummer": punt.nummer, "vraag": punt.vraag, "antwoord": _answer(answer) if answer else None}


def _answer(answer: PuntAntwoord) -> dict[str, Any]:
    """Only what was filled in: an empty field of another kind of answer says nothing."""
    content: dict[str, Any] = {name: getattr(answer, name) for name in ("soort", *ANSWER_TEXTS)}
    content |= {name: _iso(getattr(answer, name)) for name in ANSWER_DATES}
    content["doorgestuurd_aan"] = answer.doorgestuurd_aan.naam if answer.doorgestuurd_aan else None
    return {name: value for name, value in content.items() if value}


def _reactie(antwoord: Any) -> dict[str, Any] | None:
    reactie = getattr(antwoord, "reactie", None) if antwoord else None
    if reactie is None:
        return None
    return {"oordeel": reactie.oordeel, "toelichting": reactie.toelichting, "on": _day(reactie.at)}


def _history(knelpunt: Knelpunt) -> list[dict[str, Any]]:
    reasons = {(step.at, step.naar): step.toelichting for step in knelpunt.standwijzigingen.exclude(toelichting="")}
    return [
        {
            "soort": event.soort,
            "on": _day(event.at),
            "namens": event.namens.naam if event.namens else None,
            "toelichting": reasons.get((event.at, event.gegevens.get("naar")), ""),
        }
        for event in story_of(knelpunt).filter(soort__in=PUBLIC_EVENTS)
    ]


def _day(moment: dt.datetime | None) -> str | None:
    return local_date(moment).isoformat() if moment else None


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
