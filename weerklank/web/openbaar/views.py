"""The pages for everybody. They read `publicatie` and nothing else: what was never frozen cannot be shown."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from weerklank.kern.enums import Organisatiesoort
from weerklank.publicatie import queries
from weerklank.publicatie.inhoud import canonical
from weerklank.publicatie.models import Publicatie
from weerklank.publicatie.search import RANKED
from weerklank.web.bladeren import blad
from weerklank.web.openbaar.blad_knelpunt import page_content
from weerklank.web.openbaar.caching import changed_at, public_page
from weerklank.web.openbaar.vragen import VraagForm, found


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """What this is, the numbers of the loop, who waits longest, what was answered last."""
    today = timezone.localdate()
    return render(
        request,
        "openbaar/home.html",
        {
            "cijfers": queries.cijfers(today),
            "wachtend": blad(request, queries.longest_waiting(), queries.LONGEST_WAITING, size=10),
            "beantwoord": queries.answered()[:5],
        },
    )


@public_page
def knelpunten(request: HttpRequest) -> HttpResponse:
    """Every public knelpunt, newest first, with filters."""
    return _list(request, "openbaar/knelpunten.html")


@public_page
def zoeken(request: HttpRequest) -> HttpResponse:
    """Search by words, law article, organisation and state. The question is never logged."""
    return _list(request, "openbaar/zoeken.html")


def _list(request: HttpRequest, template: str) -> HttpResponse:
    today = timezone.localdate()
    form = VraagForm(request.GET)
    vraag = form.vraag
    rows, order = found(vraag, today=today)
    return render(
        request,
        template,
        {
            "form": form,
            "vraag": vraag,
            "gevonden": blad(request, rows, order),
            "aantal": rows.count() if vraag.words else None,
            "meest": RANKED,
            "artikelen": vraag.articles,
        },
    )


@public_page
def knelpunt(request: HttpRequest, pk: int) -> HttpResponse:
    """One knelpunt as it is public now; how long it waits and how late it is, as of today."""
    shown = queries.current(pk)
    if shown is None:
        raise Http404
    response = render(
        request,
        "openbaar/knelpunt.html",
        {
            **page_content(shown.publicatie.inhoud, today=timezone.localdate()),
            "publicatie": shown.publicatie,
            "versies": queries.versions(pk)[:MOST_VERSIONS],
            "sinds": shown.first_published_at,
        },
    )
    return changed_at(response, max(shown.publicatie.published_at, _midnight()))


MOST_VERSIONS = 200
"""Versions that a page lists; older ones stay where they are and keep their address."""


@public_page
def versie(request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """One frozen version as it was; how late it was is told as of the day it was published."""
    publicatie = _version(pk, nummer)
    shown = queries.current(pk)
    response = render(
        request,
        "openbaar/knelpunt.html",
        {
            **page_content(publicatie.inhoud, today=timezone.localdate(publicatie.published_at)),
            "vandaag": timezone.localdate(publicatie.published_at),
            "publicatie": publicatie,
            "versies": queries.versions(pk)[:MOST_VERSIONS],
            "oud": shown is not None and shown.publicatie_id != publicatie.pk,
        },
    )
    return changed_at(response, None)


@public_page
def inhoud(_request: HttpRequest, pk: int, nummer: int) -> HttpResponse:
    """The exact bytes that the hash of a version is made of: `sha256sum` gives the same."""
    publicatie = _version(pk, nummer)
    response = HttpResponse(canonical(publicatie.inhoud), content_type="application/json")
    return changed_at(response, publicatie.published_at)


@public_page
def organisatie(request: HttpRequest, slug: str) -> HttpResponse:
    """What one organisation owns, and what waits for its answer."""
    shown = queries.organisatie_called(slug)
    if shown is None:
        raise Http404
    return render(
        request,
        "openbaar/organisatie.html",
        {
            "organisatie": shown,
            "soort": Organisatiesoort(shown.soort).label,
            "wachtend": blad(request, queries.waiting_for(slug), queries.LONGEST_WAITING, key="wachtend"),
            "eigen": blad(request, queries.owned_by(slug), queries.NEWEST, key="eigen"),
        },
    )


@public_page
def organisaties(request: HttpRequest) -> HttpResponse:
    """The organisations that are named in publications."""
    return render(
        request,
        "openbaar/organisaties.html",
        {
            "organisaties": blad(request, queries.organisaties(), ("naam", "slug"), size=100),
        },
    )


@public_page
def volgen(request: HttpRequest) -> HttpResponse:
    """What a feed is and which there are."""
    return render(request, "openbaar/volgen.html")


def _version(pk: int, nummer: int) -> Publicatie:
    publicatie = queries.version(pk, nummer)
    if publicatie is None:
        raise Http404
    return publicatie


def _midnight() -> dt.datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
