"""One file of law text, in both published forms, whole and broken."""

import contextlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.model import Bloksoort, Container, Deelsoort, Formaat, Kop, Regeling
from weerklank.pure.bwb.reader import read_regeling

DATA = Path(__file__).parents[2] / "data" / "bwb"
OLD = (DATA / "voorbeeldwet-2012.xml").read_bytes()
NEW = (DATA / "voorbeeldwet-toestand-2020.xml").read_bytes()
REAL = Path(__file__).parents[4] / "shared" / "data"
WRAPPED = (
    "<wetgeving bwb-id='BWBR9990001' soort='wet'><regeling><regeling-tekst>{}</regeling-tekst></regeling></wetgeving>"
)

STRUCTURE = (
    "hoofdstuk",
    "paragraaf",
    "artikel",
    "bijlage",
    "divisie",
    "verdragtekst",
    "wettekst",
    "structuurtekst",
)
INNER = (
    "kop",
    "nr",
    "titel",
    "lid",
    "lidnr",
    "al",
    "lijst",
    "li",
    "li.nr",
    "redactie",
    "extref",
    "table",
    "row",
)


def articles(xml: str) -> Regeling:
    return read_regeling(WRAPPED.format(xml).encode())


def test_the_older_form_gives_title_parts_and_paths() -> None:
    regeling = read_regeling(OLD)
    assert (regeling.bwb_id, regeling.soort, regeling.formaat) == ("BWBR9990001", "wet", Formaat.WETGEVING)
    assert regeling.intitule == "Wet van 1 april 2010, houdende regels over voorbeelden (Voorbeeldwet)"
    assert (regeling.citeertitel, regeling.aliassen, regeling.stand) == ("Voorbeeldwet", (), None)
    assert [(deel.soort.value, deel.pad) for deel in regeling.delen] == [
        ("aanhef", "/Aanhef"),
        ("artikel", "/Hoofdstuk1/Artikel1"),
        ("artikel", "/Hoofdstuk1/Artikel2"),
        ("artikel", "/Hoofdstuk1/Artikel2a"),
        ("artikel", "/Artikel3"),
        ("bijlage", "/Bijlage"),
        ("divisie", "/Bijlage/DivisieA"),
        ("divisie", "/Bijlage/DivisieA[2]"),
        ("artikel", "/Bijlage/Artikel1"),
    ]


def test_the_current_form_gives_dates_and_identities_of_each_article() -> None:
    regeling = read_regeling(NEW)
    assert (regeling.formaat, regeling.stand, regeling.inwerkingtreding) == (
        Formaat.TOESTAND,
        date(2020, 1, 1),
        date(2010, 5, 1),
    )
    first = regeling.artikelen()[0]
    assert (first.pad, first.inwerking, first.stam_id, first.versie_id) == (
        "/Hoofdstuk1/Artikel1",
        date(2018, 7, 1),
        "101",
        "202",
    )
    assert first.containers == (Container("hoofdstuk", Kop("Hoofdstuk", "1", "Algemeen")),)


def test_both_forms_name_the_same_article_by_the_same_path() -> None:
    old, new = ({a.pad for a in read_regeling(data).artikelen()} for data in (OLD, NEW))
    assert new <= old


def test_an_article_is_paragraphs_with_nested_parts() -> None:
    artikel = read_regeling(OLD).artikelen()[0]
    assert artikel.tekst.split("\n") == [
        "1 In deze wet wordt verstaan onder:",
        "a. voorbeeld: een geval als bedoeld in artikel 4:84 van de Algemene wet bestuursrecht;",
        "1°. groot;",
        "2°.",
        "b. tegenvoorbeeld: geen voorbeeld.",
        "2 Het bepaalde in artikel 2a gaat voor.",
        "1 Zie de toelichting.",
    ]
    first = artikel.leden()[0]
    numbers = [blok.nr for blok in first.walk() if blok.soort is Bloksoort.ONDERDEEL]
    assert numbers == ["a.", "1°.", "2°.", "b."]
    assert [artikel.tekst[ref.van : ref.tot] for ref in artikel.verwijzingen] == [
        "artikel 4:84 van de Algemene wet bestuursrecht",
        "artikel 2a",
    ]


@pytest.mark.parametrize(("data", "note"), [(OLD, "Vervallen."), (NEW, "[Vervallen per 01-01-2012]")])
def test_a_repealed_article_keeps_its_number_and_says_so(data: bytes, note: str) -> None:
    artikel = read_regeling(data).artikelen()[1]
    assert (artikel.nummer, artikel.tekst, artikel.vervallen, artikel.redactie) == ("2", "", True, (note,))


def test_a_table_becomes_lines_with_cells_and_keeps_its_shape() -> None:
    artikel = read_regeling(OLD).artikelen()[2]
    assert artikel.tekst == "Het tarief is:\nTarieven\nSoort | Bedrag\nklein | € 1 per stuk"
    table = artikel.blokken[1]
    cells = [(artikel.quote(b), b.breed, b.hoog) for b in table.walk() if b.soort is Bloksoort.CEL]
    assert cells == [("Soort", 1, 1), ("Bedrag", 2, 1), ("klein", 1, 2), ("€ 1 per stuk", 1, 1), ("", 1, 1)]
    assert artikel.blokken[2].bron == "http://voorbeeld.invalid/plaatje"


def test_windows_1252_without_a_declaration_is_read_and_reported() -> None:
    data = WRAPPED.format("<artikel><kop><nr>1</nr></kop><al>één</al></artikel>").encode("cp1252")
    regeling = read_regeling(data)
    assert (regeling.delen[0].tekst, regeling.meldingen) == ("één", ("cp1252",))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_text_with_a_byte_order_mark_reads_as_it_is(encoding: str) -> None:
    data = WRAPPED.format("<artikel><kop><nr>1</nr></kop><al>één</al></artikel>").encode(encoding)
    assert read_regeling(data).delen[0].tekst == "één"


def test_a_declared_encoding_is_followed() -> None:
    data = b"<?xml version='1.0' encoding='iso-8859-1'?>" + WRAPPED.format("<artikel><al>\u00e9</al></artikel>").encode(
        "latin-1"
    )
    assert read_regeling(data).delen[0].tekst == "é"


BOMB = "<!DOCTYPE wetgeving [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + WRAPPED.format(
    "<artikel><al>&b;</al></artikel>"
)
EXTERNAL = BOMB.replace("'aaaa'", "SYSTEM 'file:///etc/hostname'")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", problems.EmptyFile),
        (b" \r\n\x00", problems.EmptyFile),
        (b"%PDF-1.7 ...", problems.NotXml),
        (b"PK\x03\x04", problems.NotXml),
        (b"<!doctype html><html><body><p>Niet gevonden<br></body></html>", problems.NotXml),
        (b"<html><body/></html>", problems.NotBwb),
        (b"<wetgeving soort='wet'/>", problems.NotBwb),
        (b"<wetgeving bwb-id='CVDR123'/>", problems.NotBwb),
        (b"<notes/>", problems.NotBwb),
        (b"<wetgeving bwb-id='BWBR9990001'><artikel>", problems.BrokenXml),
        (b"<?xml version='1.0' encoding='klingon'?><wetgeving/>", problems.BrokenXml),
        (BOMB.encode(), problems.EntityRefused),
        (BOMB.encode("utf-16"), problems.EntityRefused),
        (EXTERNAL.encode(), problems.EntityRefused),
    ],
)
def test_what_is_not_law_text_is_refused_with_the_reason(data: bytes, kind: type[problems.UnreadableLaw]) -> None:
    with pytest.raises(kind):
        read_regeling(data)


@pytest.mark.parametrize("depth", [130, 240, 400])
def test_nesting_that_no_law_has_is_refused(depth: int) -> None:
    with pytest.raises(problems.TooDeep):
        articles("<artikel>" + "<al>" * depth + "</al>" * depth + "</artikel>")


def test_a_file_that_stops_half_way_says_where_and_how_much_was_read() -> None:
    with pytest.raises(problems.BrokenXml) as caught:
        read_regeling(OLD[: OLD.index(b"<bijlage")])
    assert caught.value.gelezen == 5
    assert "line" in caught.value.detail


@given(st.integers(0, len(OLD) - 2))
def test_no_shortened_file_passes_for_a_whole_one(length: int) -> None:
    if OLD[length:].strip():
        with pytest.raises(problems.UnreadableLaw):
            read_regeling(OLD[:length])


@given(
    st.binary(max_size=200)
    | st.tuples(st.integers(0, len(OLD)), st.binary(max_size=6)).map(lambda p: OLD[: p[0]] + p[1] + OLD[p[0] :])
)
def test_damaged_bytes_give_a_regulation_or_a_reason(data: bytes) -> None:
    with contextlib.suppress(problems.UnreadableLaw):
        assert read_regeling(data).bwb_id.startswith("BWB")


XML_TREES = st.recursive(
    st.sampled_from(["", "tekst", " 1 ", "&amp;"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(STRUCTURE + INNER),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@given(XML_TREES)
def test_any_order_of_known_elements_gives_parts_with_unique_paths_and_whole_texts(xml: str) -> None:
    regeling = articles(xml)
    paths = [deel.pad for deel in regeling.delen]
    assert len(set(paths)) == len(paths)
    for deel in regeling.delen:
        assert all(0 <= b.van <= b.tot <= len(deel.tekst) for top in deel.blokken for b in top.walk())
        assert deel.soort in Deelsoort
    assert articles(xml) == regeling


def test_a_law_of_ten_thousand_articles_is_read_in_order() -> None:
    body = "".join(f"<artikel><kop><nr>{n}</nr></kop><al>Tekst {n}.</al></artikel>" for n in range(10_000))
    assert [deel.nummer for deel in articles(body).delen] == [str(n) for n in range(10_000)]


def test_the_real_health_care_allowance_act_reads_whole() -> None:
    regeling = read_regeling((DATA / "zorgtoeslag-2012.xml").read_bytes())
    assert regeling.citeertitel == "Wet op de zorgtoeslag"
    assert [a.nummer for a in regeling.artikelen()] == ["1", "2", "2a", "3", "4", "5", "6", "7", "8"]


def test_every_real_file_at_hand_is_read() -> None:
    counts = {path.name: len(read_regeling(path.read_bytes()).artikelen()) for path in sorted(REAL.glob("bwb-*/*.xml"))}
    known = {"BWBR0005537-awb.xml": 499, "BWBR0005537_2026-08-15-verkort.xml": 3}
    assert {name: counts[name] for name in known if name in counts} == {n: c for n, c in known.items() if n in counts}
    assert all(counts.values())
