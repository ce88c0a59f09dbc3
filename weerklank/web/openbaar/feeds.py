"""Atom feeds (RFC 4287): what was published, for everything, one knelpunt, one organisation, one law article."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

from weerklank.publicatie import queries
from weerklank.publicatie.models import Publicatie, Vitrine
from weerklank.web.openbaar.blad_knelpunt import page_content
from weerklank.web.openbaar.caching import changed_at, public_page

MOST = 30
"""Entries in one feed, the newest."""

BEGIN = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
"""What an empty feed says it was updated: something that never changes."""


class Atom(Atom1Feed):
    """Django's Atom with the whole text as escaped HTML, and a fixed moment as long as there is nothing to read."""

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})

    def latest_post_date(self) -> dt.datetime:
        return max((item["updateddate"] for item in self.items), default=BEGIN)


def tag(path: str) -> str:
    """A tag URI (RFC 4151): it names a record for ever, wherever this website moves."""
    return f"tag:{settings.TAG_AUTHORITY}:{path}"


def absolute(name: str, *args: object) -> str:
    return settings.BASE_URL + reverse(name, args=args)


@public_page
def everything(_request: HttpRequest) -> HttpResponse:
    """Every knelpunt, last published first."""
    return _of_knelpunten(
        queries.newest_publications()[:MOST],
        path="knelpunten",
        title="Knelpunten en antwoorden",
        page=absolute("knelpunten"),
        self_link=absolute("feed"),
    )


@public_page
def of_organisatie(_request: HttpRequest, slug: str) -> HttpResponse:
    """The knelpunten that an organisation owns or must answer."""
    organisatie = queries.organisatie_called(slug)
    if organisatie is None:
        raise Http404
    return _of_knelpunten(
        queries.newest_about(slug)[:MOST],
        path=f"organisatie/{slug}",
        title=f"Knelpunten van en voor {organisatie.naam}",
        page=absolute("organisatie", slug),
        self_link=absolute("feed_organisatie", slug),
    )


@public_page
def of_artikel(_request: HttpRequest, artikel: str) -> HttpResponse:
    """The knelpunten about one law article, written as "BWBR0005537:4:84"; empty as long as there are none."""
    return _of_knelpunten(
        queries.newest_on(artikel)[:MOST],
        path=f"artikel/{artikel}",
        title=f"Knelpunten bij {artikel}",
        page=f"{absolute('knelpunten')}?artikel={artikel}",
        self_link=absolute("feed_artikel", artikel),
    )


@public_page
def of_knelpunt(_request: HttpRequest, pk: int) -> HttpResponse:
    """Every version of one knelpunt, newest first, with what happened since the one before."""
    versions = queries.newest_versions(pk, most=MOST + 1)
    if not versions:
        raise Http404
    feed = _feed(f"knelpunt/{pk}", versions[0].inhoud["titel"], absolute("knelpunt", pk), absolute("feed_knelpunt", pk))
    earlier: list[Publicatie | None] = [*versions[1:], None]
    for publicatie, before in list(zip(versions, earlier, strict=True))[:MOST]:
        _add_version(feed, publicatie, before)
    return _response(feed)


def _of_knelpunten(rows: Iterable[Vitrine], *, path: str, title: str, page: str, self_link: str) -> HttpResponse:
    feed = _feed(path, title, page, self_link)
    for row in rows:
        feed.add_item(
            title=row.titel,
            link=absolute("knelpunt", row.pk),
            description="",
            unique_id=tag(f"knelpunt/{row.pk}"),
            pubdate=row.first_published_at,
            updateddate=row.publicatie.published_at,
            author_name=row.organisatie_naam,
            content=_text(row.publicatie),
        )
    return _response(feed)


def _add_version(feed: Atom, publicatie: Publicatie, before: Publicatie | None) -> None:
    feed.add_item(
        title=f"{publicatie.inhoud['titel']} (versie {publicatie.versie})",
        link=absolute("knelpunt_versie", publicatie.knelpunt_id, publicatie.versie),
        description="",
        unique_id=tag(f"knelpunt/{publicatie.knelpunt_id}/versie/{publicatie.versie}"),
        pubdate=publicatie.published_at,
        updateddate=publicatie.published_at,
        author_name=publicatie.inhoud["organisatie"]["naam"],
        content=_text(publicatie, skip=len(before.inhoud["geschiedenis"]) if before else 0),
    )


def _feed(path: str, title: str, page: str, self_link: str) -> Atom:
    return Atom(
        title=f"Weerklank: {title}",
        link=page,
        description=None,
        language="nl",
        author_name=settings.OFFICE_NAME,
        feed_url=self_link,
        feed_guid=tag(f"feed/{path}"),
    )


def _text(publicatie: Publicatie, *, skip: int = 0) -> str:
    """The entry as HTML, in Dutch like the publication; `skip` leaves out steps that an earlier entry told."""
    day = timezone.localdate(publicatie.published_at)
    with translation.override("nl"):
        content = page_content(publicatie.inhoud, today=day)
        content["geschiedenis"] = content["geschiedenis"][skip:]
        return render_to_string("openbaar/feed_tekst.html", content)


def _response(feed: Atom) -> HttpResponse:
    response = HttpResponse(
        feed.writeString("utf-8"), content_type=feed.content_type, headers={"Content-Language": "nl"}
    )
    return changed_at(response, feed.latest_post_date())
