import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from weerklank.voorbeeld.inhoud import (
    Anker,
    Signaaltekst,
    losse_signalen,
    organisaties,
    parse_signalen,
    ruis,
    verhalen,
)

SOORTEN = {
    "departement",
    "agentschap",
    "dienst",
    "zbo",
    "rijksinspectie",
    "gemeente",
    "provincie",
    "waterschap",
    "adviescollege",
    "hoog_college",
    "koepel",
}
ROLLEN = {
    "professional",
    "coordinator",
    "knelpunteigenaar",
    "beleid",
    "bestuurder",
    "redacteur",
    "fg",
    "beheerder",
}
STADIA = {
    "concept",
    "vastgesteld",
    "voorgelegd",
    "beantwoord",
    "in_uitvoering",
    "opgelost_gemeld",
    "opgelost",
    "niet_opgelost",
    "heropend",
    "samengevoegd",
}
EXPLAIN = ("gevolg", "alternatieven", "belang", "besloten_door", "herzien_over_weken")
COMPLY = ("actie", "eigenaar", "over_weken", "middelen")
DEMANDS = {
    "overnemen": COMPLY,
    "deels": COMPLY + EXPLAIN,
    "niet": EXPLAIN,
    "onderzoek": ("onderzoek", "einde_over_weken"),
    "niet_bevoegd": ("naar", "reden"),
}
WETTEN = Path(__file__).parents[2] / "weerklank" / "voorbeeld" / "wetten"
COUNTER_TEXTS = [
    *(signaal.tekst for verhaal in verhalen().values() for signaal in verhaal.signalen),
    *(signaal.tekst for texts in losse_signalen().values() for signaal in texts),
    *(message.tekst for message in ruis()),
]
ANKERS = [(verhaal.slug, anker) for verhaal in verhalen().values() for anker in verhaal.ankers]


def test_every_kind_of_organisation_of_the_handbook_is_there_and_says_that_it_is_fictional():
    assert {organisatie.soort for organisatie in organisaties().values()} == SOORTEN
    assert [o.naam for o in organisaties().values() if not o.naam.endswith("(fictief)")] == []


def test_every_organisation_has_people_in_every_role_and_nobody_works_in_two_places():
    assert [o.slug for o in organisaties().values() if set(o.mensen) != ROLLEN] == []
    names = [name for o in organisaties().values() for held in o.mensen.values() for name in held]
    assert len(names) == len(set(names))


def test_telephone_numbers_and_addresses_are_obviously_invented():
    assert [o.slug for o in organisaties().values() if not re.fullmatch(r"088-00000\d\d", o.telefoon)] == []
    assert [o.slug for o in organisaties().values() if not re.match(r"Voorbeeld\w+ \d+, 0000 A[A-E] ", o.adres)] == []


def test_there_are_at_least_forty_five_knelpunten_and_every_stage_is_there():
    assert len(verhalen()) >= 45
    assert {verhaal.stadium for verhaal in verhalen().values()} == STADIA


def test_every_knelpunt_names_organisations_that_exist_and_is_put_before_a_ministry():
    for verhaal in verhalen().values():
        assert {verhaal.eigenaar, verhaal.gericht_aan, *verhaal.melders} <= set(organisaties())
        assert organisaties()[verhaal.gericht_aan].soort == "departement"


def test_every_knelpunt_has_at_least_ten_signalen_of_its_own():
    assert [verhaal.slug for verhaal in verhalen().values() if len(verhaal.signalen) < 10] == []


def test_there_are_six_hundred_handwritten_signalen_and_no_two_are_the_same():
    assert len(COUNTER_TEXTS) >= 600
    assert [tekst for tekst, times in Counter(COUNTER_TEXTS).items() if times > 1] == []


@pytest.mark.parametrize("verhaal", verhalen().values(), ids=lambda verhaal: verhaal.slug)
def test_every_answer_holds_what_its_kind_demands(verhaal):
    for punt in verhaal.punten:
        if punt.antwoord:
            assert [name for name in DEMANDS[punt.antwoord.soort] if not getattr(punt.antwoord, name)] == []


def test_every_kind_of_answer_is_given_somewhere():
    given = {punt.antwoord.soort for verhaal in verhalen().values() for punt in verhaal.punten if punt.antwoord}
    assert given == set(DEMANDS)


def test_no_counter_text_holds_an_address_number_or_bsn():
    assert [tekst for tekst in COUNTER_TEXTS if "@" in tekst or "www." in tekst or "http" in tekst] == []
    long_numbers = [n for tekst in COUNTER_TEXTS for n in re.findall(r"\d[\d .-]{5,}\d", tekst)]
    assert [n for n in long_numbers if len(re.sub(r"\D", "", n)) >= 8] == []


def test_frequency_and_automation_are_words_the_form_knows():
    every = [s for v in verhalen().values() for s in v.signalen] + [s for t in losse_signalen().values() for s in t]
    assert {s.frequentie for s in every} <= {"", "dagelijks", "wekelijks", "maandelijks", "soms"}
    assert {s.geautomatiseerd for s in every} == {"", "ja", "nee"}


def test_a_block_of_signalen_is_read_with_its_fields_and_its_lines():
    block = "een\n- twee\n@ Pw 31 | wekelijks | minima | ja\n\ndrie\n"
    assert list(parse_signalen(block)) == [
        Signaaltekst("een\n- twee", "Pw 31", "wekelijks", "minima", "ja"),
        Signaaltekst("drie"),
    ]


@pytest.mark.parametrize(
    ("slug", "anker"), ANKERS, ids=lambda value: value if isinstance(value, str) else value.artikel
)
def test_every_quote_stands_literally_in_the_law_text_that_is_shipped(slug, anker):
    if anker.citaat is None:
        assert not (WETTEN / f"{anker.wet.bwb}.xml").exists()
    else:
        assert anker.citaat in text_of(anker)


def text_of(anker: Anker) -> str:
    """The words of the article, or of its paragraph, in the shipped excerpt."""
    tree = etree.parse(WETTEN / f"{anker.wet.bwb}.xml", etree.XMLParser(load_dtd=False, no_network=True))
    (article,) = tree.xpath("//artikel[normalize-space(kop/nr)=$nr]", nr=anker.artikel)
    places = article.xpath("lid[normalize-space(lidnr)=$nr]", nr=str(anker.lid)) if anker.lid else [article]
    return " ".join("".join(places[0].itertext()).split())
