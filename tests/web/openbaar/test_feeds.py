import datetime as dt

import pytest
from lxml import etree

from tests.makers import make_beschrijving
from tests.web.openbaar.world import make_answered, make_public, make_waiting
from weerklank.knelpunten.actions import edit_knelpunt
from weerklank.publicatie.actions import refresh
from weerklank.publicatie.queries import current
from weerklank.web.openbaar.feeds import BEGIN

ATOM = {"a": "http://www.w3.org/2005/Atom"}
LATER = dt.datetime(2026, 6, 1, 9, 0, tzinfo=dt.UTC)


def feed_at(client, path: str) -> etree._Element:
    response = client.get(path)
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return etree.fromstring(response.content)


def texts(feed: etree._Element, path: str) -> list[str]:
    return [str(found) for found in feed.xpath(path, namespaces=ATOM)]


def changed(people, knelpunt, titel: str):
    beschrijving = make_beschrijving(eigenaar=people.eigenaar, geadresseerde=people.ministerie, titel=titel)
    knelpunt.refresh_from_db()
    edited = edit_knelpunt(knelpunt, beschrijving, seen_version=knelpunt.version, by=people.eigenaar, now=LATER)
    refresh(edited, by=None, now=LATER)


def test_the_feed_is_valid_atom(client, people):
    knelpunt = make_answered(people, titel="Één & <twee>")

    feed = feed_at(client, "/knelpunten/feed.atom")

    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "nl"
    assert texts(feed, "a:id/text()") == ["tag:weerklank.example,2025:feed/knelpunten"]
    assert texts(feed, "a:link[@rel='self']/@href") == ["http://localhost:8000/knelpunten/feed.atom"]
    assert texts(feed, "a:author/a:name/text()") == ["Voorbeeldkantoor Weerklank (fictief)"]
    for name in ("title", "updated"):
        assert len(texts(feed, f"a:{name}/text()")) == 1
    assert texts(feed, "a:entry/a:id/text()") == [f"tag:weerklank.example,2025:knelpunt/{knelpunt.pk}"]
    assert texts(feed, "a:entry/a:title/text()") == ["Één & <twee>"]
    assert texts(feed, "a:entry/a:link/@href") == [f"http://localhost:8000/knelpunten/{knelpunt.pk}/"]
    assert texts(feed, "a:entry/a:content/@type") == ["html"]


def test_the_content_of_an_entry_is_html_that_was_escaped_once(client, people):
    make_answered(people, omschrijving="a < b & <b>c</b>")

    content = texts(feed_at(client, "/knelpunten/feed.atom"), "a:entry/a:content/text()")[0]

    assert "<p>a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;</p>" in content
    assert "De termijn wordt acht weken." in content


def test_an_entry_keeps_its_id_and_gets_a_new_moment_when_it_changes(client, people):
    knelpunt = make_public(people, titel="Eerst")
    before = feed_at(client, "/knelpunten/feed.atom")

    changed(people, knelpunt, "Daarna")
    after = feed_at(client, "/knelpunten/feed.atom")

    assert texts(before, "a:entry/a:id/text()") == texts(after, "a:entry/a:id/text()")
    assert texts(before, "a:entry/a:published/text()") == texts(after, "a:entry/a:published/text()")
    assert texts(after, "a:entry/a:updated/text()") == [f"{current(knelpunt.pk).publicatie.published_at.isoformat()}"]
    assert texts(after, "a:updated/text()") == texts(after, "a:entry/a:updated/text()")
    assert texts(after, "a:entry/a:title/text()") == ["Daarna"]


def test_the_last_published_is_first_and_a_feed_has_an_end(client, people):
    for number in range(32):
        make_public(people, titel=f"Knelpunt {number}")

    titles = texts(feed_at(client, "/knelpunten/feed.atom"), "a:entry/a:title/text()")

    assert titles == [f"Knelpunt {n}" for n in range(31, 1, -1)]


def test_a_knelpunt_has_a_feed_with_an_entry_for_every_version(client, people):
    knelpunt, _verzoek = make_waiting(people, titel="De titel")

    feed = feed_at(client, f"/knelpunten/{knelpunt.pk}/feed.atom")

    base = f"tag:weerklank.example,2025:knelpunt/{knelpunt.pk}/versie"
    assert texts(feed, "a:entry/a:id/text()") == [f"{base}/2", f"{base}/1"]
    assert texts(feed, "a:entry/a:title/text()") == ["De titel (versie 2)", "De titel (versie 1)"]
    newest, first = texts(feed, "a:entry/a:content/text()")
    assert "antwoord gevraagd" in newest
    assert "knelpunt geopend" not in newest
    assert "knelpunt geopend" in first


def test_an_organisation_has_a_feed_as_owner_and_as_the_one_who_must_answer(client, people):
    make_public(people, titel="De enige")

    for slug in (people.uitvoerder.slug, people.ministerie.slug):
        assert texts(feed_at(client, f"/organisaties/{slug}/feed.atom"), "a:entry/a:title/text()") == ["De enige"]
    assert client.get("/organisaties/onbekend/feed.atom").status_code == 404


def test_a_law_article_has_a_feed_also_before_there_is_anything_in_it(client, people):
    make_public(people, titel="Over de Awb", artikel="art. 4:84 Awb")
    make_public(people, titel="Over iets anders")

    assert texts(feed_at(client, "/artikelen/BWBR0005537:4:84/feed.atom"), "a:entry/a:title/text()") == ["Over de Awb"]
    empty = feed_at(client, "/artikelen/BWBR0005537:4:85/feed.atom")
    assert texts(empty, "a:entry") == []
    assert texts(empty, "a:updated/text()") == [BEGIN.isoformat()]


@pytest.mark.parametrize(
    "path", ["/knelpunten/feed.atom", "/knelpunten/{pk}/feed.atom", "/artikelen/BWBR0005537:4:84/feed.atom"]
)
def test_who_has_the_newest_feed_gets_nothing_again(client, people, path):
    knelpunt = make_public(people, artikel="art. 4:84 Awb")
    path = path.format(pk=knelpunt.pk)
    first = client.get(path)

    by_mark = client.get(path, headers={"if-none-match": first["ETag"]})
    by_moment = client.get(path, headers={"if-modified-since": first["Last-Modified"]})

    assert (by_mark.status_code, by_moment.status_code) == (304, 304)
    changed(people, knelpunt, "Nieuw")
    assert client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 200
    assert client.get(path, headers={"if-modified-since": first["Last-Modified"]}).status_code == 200


def test_a_feed_is_the_same_in_every_language(client, people):
    make_answered(people)

    dutch = client.get("/knelpunten/feed.atom")
    english = client.get("/knelpunten/feed.atom", headers={"accept-language": "en"})

    assert dutch.content == english.content
    assert english["Content-Language"] == "nl"


@pytest.mark.parametrize(
    "path", ["/knelpunten/feed.atom", "/organisaties/{org}/feed.atom", "/knelpunten/{pk}/feed.atom"]
)
def test_a_feed_asks_the_same_number_of_queries_for_one_and_for_three(client, people, django_assert_num_queries, path):
    knelpunt = make_public(people)
    path = path.format(org=people.uitvoerder.slug, pk=knelpunt.pk)
    queries = 2 if "organisaties" in path else 1
    with django_assert_num_queries(queries):
        client.get(path)
    make_public(people)
    make_answered(people)

    with django_assert_num_queries(queries):
        client.get(path)
