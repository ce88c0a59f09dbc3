"""Reading the amending instructions of a bill."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weerklank.pure.amendments import Instruction, Kind, Why, read_amendments

DATA = Path(__file__).parents[2] / "data" / "wijzigingen"
PW = "BWBR0015703"
LEAD = "ARTIKEL I\nDe Participatiewet wordt als volgt gewijzigd:\nA\n"
ROWS = [json.loads(line) for line in (DATA / "goud.jsonl").read_text(encoding="utf-8").splitlines()]
WORDS = st.sampled_from(
    ["In", "Aan", "Na", "artikel 30", "artikelen 3 en 4", "tweede lid", ", ", "onderdeel a", "wordt", "worden", "«x»", "„y”", '"z"', "’q’", "vervangen door", "vervalt", "komt te luiden:", "luidende:", "een artikel ingevoegd", "onder vernummering van", "tot", "ARTIKEL II", "A", "B.", "1.", "\n", "\n\n", "De Participatiewet", "als volgt gewijzigd:", "Het opschrift van hoofdstuk 3", "en", "telkens", "(nieuw)", "van de Awb", "Indien het voorstel van wet", "punt aan het slot", "puntkomma", "Toelichting", "Artikel 4a", "wordt ingetrokken.", "bijlage 2", "van deze wet", "tot en met", "«", "»", "’", "\xad", "."]
)


def read(text: str) -> list[Instruction]:
    return list(read_amendments(text).instructions)


def said(text: str) -> list[tuple[str, str, str, str, str, str]]:
    """Kind, article, paragraph, part, old and new words of every instruction under the lead of the Participatiewet."""
    return [
        (one.kind.value, one.place.artikel, one.place.lid, one.place.onderdeel, one.old, one.new) for one in read(LEAD + text)
    ]


@pytest.mark.parametrize(("open_", "close"), ["»«", "«»", "„”", "“”", '""', "‘’", "''"])
def test_words_in_every_quoting_style_are_replaced(open_: str, close: str) -> None:
    sentence = f"In artikel 30, tweede lid, wordt {open_}acht weken{close} vervangen door {open_}zes weken{close}."

    assert said(sentence) == [("vervangen", "30", "2", "", "acht weken", "zes weken")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Artikel 12 vervalt.", [("vervallen", "12", "", "", "", "")]),
        ("De artikelen 3 en 4 vervallen.", [("vervallen", "3", "", "", "", ""), ("vervallen", "4", "", "", "", "")]),
        (
            "Het derde lid van artikel 5 vervalt, onder vernummering van het vierde en vijfde lid tot derde en vierde lid.",
            [("vervallen", "5", "3", "", "", ""), ("vernummerd", "5", "4 en 5", "", "", "3 en 4")],
        ),
        ("In artikel 8 vervalt «of derde».", [("vervallen", "8", "", "", "of derde", "")]),
        ("De zinsnede «en derde» in artikel 10 vervalt.", [("vervallen", "10", "", "", "en derde", "")]),
        ("In artikel 8 wordt «a» vervangen door: , bedoeld in b.", [("vervangen", "8", "", "", "a", ", bedoeld in b")]),
        ("In artikel 8 wordt «; en» vervangen door een puntkomma.", [("vervangen", "8", "", "", "; en", ";")]),
        ("In artikel 5 wordt «a» telkens vervangen door: b.", [("vervangen", "5", "", "", "a", "b")]),
        ("In artikel 8 wordt na «eerste» ingevoegd «, tweede».", [("ingevoegd", "8", "", "", "eerste", ", tweede")]),
        ("Artikel 30, tweede lid, komt te luiden:\n2. Nieuw.", [("komt-te-luiden", "30", "2", "", "", "2. Nieuw.")]),
        ("Na artikel 4 wordt een artikel ingevoegd, luidende:\nArtikel 4a\nTekst.", [("ingevoegd", "4a", "", "", "", "Artikel 4a\nTekst.")]),
        ("Aan artikel 7 wordt een lid toegevoegd, luidende:\n3. Nieuw.", [("toegevoegd", "7", "", "", "", "3. Nieuw.")]),
        (
            "Aan artikel 7 wordt, onder vervanging van de punt aan het slot van onderdeel b door een puntkomma, een onderdeel "
            "toegevoegd, luidende:\nc. jongeren.",
            [("vervangen", "7", "", "b", ".", ";"), ("toegevoegd", "7", "", "", "", "c. jongeren.")],
        ),
        (
            "In de artikelen 3 en 4, eerste lid, wordt «x» vervangen door «y».",
            [("vervangen", "3", "", "", "x", "y"), ("vervangen", "4", "1", "", "x", "y")],
        ),
    ],
)  # fmt: skip
def test_the_usual_instructions_are_read(sentence: str, expected: list[tuple[str, ...]]) -> None:
    assert said(sentence) == expected


def test_numbers_below_an_article_inherit_its_place() -> None:
    text = "Artikel 5 wordt als volgt gewijzigd:\n1. In het eerste lid wordt «a» vervangen door «b».\n2. Het zesde lid vervalt."

    assert said(text) == [("vervangen", "5", "1", "", "a", "b"), ("vervallen", "5", "6", "", "", "")]


def test_several_inserted_articles_are_each_an_instruction_of_their_own() -> None:
    text = "Na artikel 4 worden twee artikelen ingevoegd, luidende:\nArtikel 4a\nEen.\nArtikel 4b\nTwee."

    assert [(one.place.artikel, one.new, one.anchor.artikel) for one in read(LEAD + text)] == [
        ("4a", "Artikel 4a\nEen.", "4"),
        ("4b", "Artikel 4b\nTwee.", "4"),
    ]


def test_the_law_comes_from_the_line_above_or_from_the_sentence_itself() -> None:
    found = read(LEAD + "Artikel 12 vervalt.\nARTIKEL II\nArtikel 3:1 van de Algemene wet bestuursrecht vervalt.")

    assert [(one.law.bwb_id, one.place.artikel, one.where) for one in found] == [
        (PW, "12", "artikel I, onderdeel A"),
        ("BWBR0005537", "3:1", "artikel II"),
    ]


def test_a_footnote_mark_behind_a_law_is_no_part_of_its_name() -> None:
    (found,) = read("ARTIKEL I\nHet Wetboek van Strafrecht1 wordt gewijzigd als volgt:\nA.\nArtikel 227 vervalt.")

    assert found.law.bwb_id == "BWBR0001854"


def test_laws_that_are_withdrawn_together_are_each_named() -> None:
    found = read("Artikel 9\nDe Algemene Kinderbijslagwet en de Zorgverzekeringswet worden ingetrokken.")

    assert [(one.kind, one.law.bwb_id) for one in found] == [
        (Kind.WITHDRAWN, "BWBR0002368"),
        (Kind.WITHDRAWN, "BWBR0018450"),
    ]


def test_a_heading_an_annex_and_a_whole_law_are_told_apart() -> None:
    text = "Het opschrift van hoofdstuk 3 komt te luiden:\nHoofdstuk 3 Bijstand\nB\nIn bijlage 2 wordt «x» vervangen door: y.\n"
    found = read(LEAD + text + "ARTIKEL II\nDe Wet inkomensvoorziening oudere werklozen wordt ingetrokken.")

    assert [(one.kind, one.place.deel) for one in found] == [
        (Kind.HEADING, "opschrift van hoofdstuk 3"),
        (Kind.REPLACED, "bijlage 2"),
        (Kind.WITHDRAWN, ""),
    ]
    assert found[1].jci == f"jci1.3:c:{PW}&bijlage=2"
    assert found[2].law.bwb_id == "BWBR0024394"


def test_a_place_in_the_law_has_its_official_link() -> None:
    assert read(LEAD + "Artikel 30, tweede lid, onderdeel a, vervalt.")[0].jci == f"jci1.3:c:{PW}&artikel=30&lid=2&o=a"


def test_a_nota_van_wijziging_changes_the_bill_and_says_so() -> None:
    found = read((DATA / "nota.txt").read_text(encoding="utf-8"))

    assert [(one.in_bill, one.place.artikel, one.jci) for one in found] == [
        (True, "I", ""),
        (False, "3", f"jci1.3:c:{PW}&artikel=3"),
        (True, "6a", ""),
        (True, "IV", ""),
    ]


def test_an_amendment_is_read_up_to_its_explanation() -> None:
    found = read((DATA / "amendement.txt").read_text(encoding="utf-8"))

    assert [(one.place.artikel, one.place.deel, one.old, one.new) for one in found] == [
        ("23", "in artikel I, onderdeel G", "1 januari 1996", "1 januari van het kalenderjaar"),
        ("II", "", "", ""),
        ("64b", "in artikel I", "en", ""),
        ("64b", "in artikel I", ".", ", en"),
        ("64b", "in artikel I", "", "j. het totaal."),
    ]


def test_a_samenloop_provision_gives_its_condition() -> None:
    text = (
        "ARTIKEL IV\nIndien het bij koninklijke boodschap van 12 maart 2024 ingediende voorstel van wet tot wet is verheven, "
        "komt artikel 18 van de Participatiewet te luiden:\nArtikel 18\nTekst."
    )
    (found,) = read(text)

    assert (found.place.artikel, found.law.bwb_id, found.new) == ("18", PW, "Artikel 18\nTekst.")
    assert found.condition.startswith("Indien het bij koninklijke boodschap van 12 maart 2024")


def test_commencement_and_citation_are_no_amendments() -> None:
    text = "ARTIKEL V\nDeze wet treedt in werking met ingang van 1 juli 2026.\nARTIKEL VI\nDeze wet wordt aangehaald als: Proefwet."

    assert read_amendments(text).instructions == read_amendments(text).unread == ()


def test_what_looks_like_an_instruction_and_is_not_understood_is_listed_with_its_span() -> None:
    text = LEAD + "In artikel 5 wordt «a» ergens tussen twee andere woorden vervangen door iets.\nB\nArtikel 6 vervalt."
    found = read_amendments(text)

    assert [text[one.start : one.end][:12] for one in found.unread] == ["In artikel 5"]
    assert [(one.why, one.law.bwb_id) for one in found.unread] == [(Why.NOT_UNDERSTOOD, PW)]
    assert [one.place.artikel for one in found.instructions] == ["6"]


def test_a_change_that_the_publisher_left_out_is_named() -> None:
    found = read_amendments("Artikel IV\nWijzigt de Participatiewet.")

    assert [(one.why, one.law.bwb_id) for one in found.unread] == [(Why.LEFT_OUT, PW)]


def test_new_text_is_not_read_as_instructions() -> None:
    text = "Artikel 7 komt te luiden:\nArtikel 7\n1. Het recht op bijstand vervalt na zes weken.\n2. Het college kan.\nB\nArtikel 8 vervalt."

    assert [row[:2] for row in said(text)] == [("komt-te-luiden", "7"), ("vervallen", "8")]


def test_lines_that_a_column_broke_are_one_sentence() -> None:
    text = "In artikel 30, tweede lid, wordt «acht weken na de dag van\nontvangst» vervangen door «zes\nweken»."

    assert said(text) == [("vervangen", "30", "2", "", "acht weken na de dag van ontvangst", "zes weken")]


def test_soft_hyphens_do_not_move_the_spans() -> None:
    text = LEAD + "Ar\u00adtikel 12 ver\u00advalt."
    (found,) = read(text)

    assert text[found.start : found.end] == "Ar\u00adtikel 12 ver\u00advalt."


@pytest.mark.parametrize("file", sorted({row["file"] for row in ROWS if not row.get("held_out")}))
def test_the_annotated_instructions_are_found_in_order(file: str) -> None:
    found = read((DATA / file).read_text(encoding="utf-8"))
    gold = [row for row in ROWS if row["file"] == file]

    assert [(one.kind.value, one.place.artikel, one.place.lid, one.place.onderdeel) for one in found] == [
        (row["kind"], row.get("artikel", ""), row.get("lid", ""), row.get("onderdeel", "")) for row in gold
    ]


def test_every_law_of_the_made_up_bill_is_recognised() -> None:
    found = read((DATA / "proefwet.txt").read_text(encoding="utf-8"))

    assert {one.law.bwb_id for one in found if not one.in_bill} == {PW, "BWBR0002368", "BWBR0024394"}
    assert len(found) == 42


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_whatever_is_strung_together_is_read_without_fail(text: str) -> None:
    found = read_amendments(text)

    assert all(0 <= one.start <= one.end <= len(text) for one in (*found.instructions, *found.unread))
    assert found == read_amendments(text)


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_is_read_without_fail(text: str) -> None:
    found = read_amendments(text)

    assert all(0 <= one.start <= one.end <= len(text) for one in (*found.instructions, *found.unread))
