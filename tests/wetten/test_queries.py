"""Reading the law register."""

import datetime as dt
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from tests.wetten.makers import DATA, NOW, Cited, make_state, read_example, read_in
from weerklank.kern.keyset import page_of
from weerklank.kern.problems import Cannot
from weerklank.wetten.actions import make_vindplaats
from weerklank.wetten.models import Artikel, Regeling
from weerklank.wetten.problems import (
    ArticleNotFound,
    LawNotFound,
    NoLongerInForce,
    NotYetInForce,
    PartNotFound,
)
from weerklank.wetten.queries import (
    contents_of,
    find_article,
    known_among,
    newest_text,
    notices_in,
    part_of,
    quote_of,
    references_from,
    references_to,
    search_regelingen,
    text_on,
    titles_of,
    unreadable_in,
    versions_of,
)

CP1252 = (DATA / "voorbeeldwet-2012.xml").read_text().replace("Vooraf", "Vóóraf").encode("cp1252")

pytestmark = pytest.mark.django_db


def names(words: str) -> list[str]:
    return [regeling.naam for regeling in search_regelingen(words).order_by("naam", "id")]


@pytest.mark.parametrize(
    "cited",
    [
        Cited(bwb_id="BWBR9990001", artikel="1"),
        Cited(law="voorbeeldwet", artikel="1"),
        Cited(law="VW", name="Voorbeeldwet", artikel="1"),
    ],
)
def test_an_article_is_found_in_the_body_before_the_annex(cited: Cited) -> None:
    read_example()
    assert find_article(cited).pad == "/Hoofdstuk1/Artikel1"


@pytest.mark.parametrize(
    ("cited", "problem"),
    [
        (Cited(bwb_id="BWBR0000000", artikel="1"), LawNotFound("BWBR0000000")),
        (Cited(law="Proefwet", artikel="1"), LawNotFound("Proefwet")),
        (Cited(law="Voorbeeldwet", artikel="99"), ArticleNotFound("99", "Voorbeeldwet")),
    ],
)
def test_what_is_not_in_the_register_is_told(cited: Cited, problem: LawNotFound | ArticleNotFound) -> None:
    read_example()
    with pytest.raises(Cannot) as caught:
        find_article(cited)
    assert caught.value.problems == [problem]


def two_texts(folder: Path) -> Artikel:
    read_in(
        make_state(folder, "2020-01-01", {"1": "oud", "2": "weg", "3": "blijft"}),
        make_state(folder, "2021-07-01", {"1": "nieuw", "3": "blijft"}, since={"3": "2020-01-01"}),
    )
    return Artikel.objects.get(nummer="1")


@pytest.mark.parametrize(
    ("day", "text"),
    [("2020-01-01", "oud"), ("2021-06-30", "oud"), ("2021-07-01", "nieuw"), ("2030-01-01", "nieuw")],
)
def test_the_text_in_force_on_a_day(tmp_path: Path, day: str, text: str) -> None:
    assert text_on(two_texts(tmp_path), dt.date.fromisoformat(day)).tekst == text


def test_an_article_that_ended_gives_its_last_day_and_no_older_text(tmp_path: Path) -> None:
    two_texts(tmp_path)
    gone = Artikel.objects.get(nummer="2")
    assert text_on(gone, dt.date(2021, 6, 30)).tekst == "weg"
    with pytest.raises(Cannot) as caught:
        text_on(gone, dt.date(2021, 7, 1))
    assert caught.value.problems == [NoLongerInForce(dt.date(2021, 6, 30))]
    with translation.override("nl"):
        assert str(caught.value) == "Dit artikel gold tot en met 30 juni 2021."


def test_a_day_before_the_first_known_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(Cannot) as caught:
        text_on(two_texts(tmp_path), dt.date(2019, 12, 31))
    assert caught.value.problems == [NotYetInForce(dt.date(2020, 1, 1))]


def test_the_versions_of_an_article_newest_first(tmp_path: Path) -> None:
    artikel = two_texts(tmp_path)
    assert [str(v.geldig_van) for v in versions_of(artikel)] == ["2021-07-01", "2020-01-01"]
    assert newest_text(artikel).tekst == "nieuw"


def test_a_part_that_the_text_lacks_is_told() -> None:
    read_example()
    versie = newest_text(find_article(Cited(law="Voorbeeldwet", artikel="1")))
    assert part_of(versie, "", "") is None
    with pytest.raises(Cannot) as caught:
        part_of(versie, "7", "z")
    assert caught.value.problems == [PartNotFound("lid 7 onderdeel z")]


def test_the_quotation_names_law_text_state_and_link() -> None:
    read_example()
    cited = Cited(law="Voorbeeldwet", artikel="1", lid="2")
    assert quote_of(make_vindplaats(cited, by=None, now=NOW)) == {
        "kenmerk": "art. 1 lid 2 Voorbeeldwet",
        "wet": "Voorbeeldwet",
        "regeling": "Voorbeeldwet",
        "bwb_id": "BWBR9990001",
        "artikel": "1",
        "lid": "2",
        "onderdeel": "",
        "titel": "Begrippen",
        "tekst": "2 Het bepaalde in artikel 2a gaat voor.",
        "stand": "gevonden",
        "stand_op": "2012-10-01",
        "jci": "jci1.3:c:BWBR9990001&artikel=1&lid=2&z=2012-10-01&g=2012-10-01",
        "link": "https://wetten.overheid.nl/jci1.3:c:BWBR9990001&artikel=1&lid=2&z=2012-10-01&g=2012-10-01",
    }


def test_the_quotation_of_an_unknown_law_is_what_was_said() -> None:
    vindplaats = make_vindplaats(Cited(law="Onbekende wet", artikel="3"), citaat="iets", by=None, now=NOW)
    quote = quote_of(vindplaats)
    assert (quote["regeling"], quote["tekst"], quote["stand"], quote["stand_op"], quote["link"]) == (
        "Onbekende wet",
        "iets",
        "los",
        "",
        "",
    )


def test_regulations_are_found_by_words_stems_beginnings_and_id(tmp_path: Path) -> None:
    read_in(
        make_state(tmp_path, "2020-01-01", {"1": "x"}, bwb_id="BWBR9990010", titel="Oude Kinderbijslagwet"),
        make_state(tmp_path, "2020-01-01", {"1": "x"}, bwb_id="BWBR9990011", titel="Wet op de zorgtoeslagen"),
    )
    assert names("kinderbijslag") == ["Oude Kinderbijslagwet"]
    assert names("zorgtoeslag wet") == ["Wet op de zorgtoeslagen"]
    assert names("bwbr9990011") == ["Wet op de zorgtoeslagen"]
    assert names("") == ["Oude Kinderbijslagwet", "Wet op de zorgtoeslagen"]
    assert names("fiets") == []


@pytest.mark.parametrize("words", ["'", "a & | !", "\\", ":*", "<->", "(" * 500, "é" * 5000, "😀"])
def test_no_search_words_break_the_search(words: str) -> None:
    assert names(words) == []


def test_a_list_of_regulations_is_paged_without_gaps(tmp_path: Path) -> None:
    for number in range(7):
        make_state(tmp_path, "2020-01-01", {"1": "x"}, bwb_id=f"BWBR999002{number}", titel="Zelfde naam")
    read_in(tmp_path)
    seen: list[str] = []
    cursor = ""
    while True:
        page = page_of(search_regelingen(""), ("naam", "id"), cursor=cursor, size=3)
        seen += [regeling.bwb_id for regeling in page.rows]
        if not page.next:
            break
        cursor = page.next
    assert seen == [f"BWBR999002{number}" for number in range(7)]


def test_the_contents_are_the_parts_there_are_now_with_their_titles(tmp_path: Path) -> None:
    two_texts(tmp_path)
    rows = list(contents_of(Regeling.objects.get()).order_by("volgorde", "id"))
    assert [row.nummer for row in rows] == ["1", "3"]
    assert titles_of(rows) == {rows[0].pk: ("", False), rows[1].pk: ("", False)}


def test_references_are_known_from_both_sides() -> None:
    read_example()
    target = find_article(Cited(law="Voorbeeldwet", artikel="2a"))
    source = find_article(Cited(law="Voorbeeldwet", artikel="1"))
    assert [(ref.versie.artikel.pad, ref.intern) for ref in references_to(target)] == [(source.pad, True)]
    versie = newest_text(source)
    assert [versie.tekst[r.van : r.tot] for r in references_from(versie)] == [
        "artikel 4:84 van de Algemene wet bestuursrecht",
        "artikel 2a",
    ]
    assert known_among(["BWBR9990001", "BWBR0005537", ""]) == {"BWBR9990001"}


def test_the_report_of_a_run(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"")
    (tmp_path / "b.xml").write_bytes(CP1252)
    invoer = read_in(tmp_path)[0]
    assert [(row.naam, row.reden) for row in unreadable_in(invoer)] == [("a.xml", "leeg")]
    assert [row.naam for row in notices_in(invoer)] == ["b.xml"]


@pytest.mark.parametrize("articles", [1, 30])
def test_looking_up_an_article_costs_two_queries_whatever_the_size(tmp_path: Path, articles: int) -> None:
    read_in(make_state(tmp_path, "2020-01-01", {str(n): "x" for n in range(articles)}))
    with CaptureQueriesContext(connection) as queries:
        find_article(Cited(law="Proefwet", artikel="0"))
    assert len(queries) == 2
