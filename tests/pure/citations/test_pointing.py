"""Words that point at a law named before."""

import pytest

from weerklank.pure.citations import Law, find_citations

OWN = Law("Uitvoeringsregeling voorbeeldwet", "BWBR0000001")
GEMEENTEWET = "BWBR0005416"
ARTICLES = "".join(f"Artikel {number}\nTekst.\n\n" for number in range(1, 20))


def laws(text, own=OWN):
    found = find_citations(ARTICLES + text, own_law=own, internal=True)
    return [(hit.norm["artikel"], hit.norm.get("bwb_id")) for hit in found if "artikel" in hit.norm]


@pytest.mark.parametrize(
    "text",
    [
        "Gelet op de Gemeentewet, inzonderheid artikel 5 daarvan.",
        "In de Gemeentewet, met name in artikel 5 daarvan, staat dit.",
        "Titel 3 van de Gemeentewet geldt niet, behalve dan artikel 5 van die titel.",
        "In deze regeling is:\na. wet: de Gemeentewet;\nb. raad: als in de wet, artikel 5.",
        "De Gemeentewet is, met uitzondering van artikel 5, van overeenkomstige toepassing.",
        "De Gemeentewet is van overeenkomstige toepassing, met dien verstande dat in artikel 5 voor raad staat: bestuur.",
        "De Gemeentewet is van toepassing, met dien verstande dat:\na. artikel 5 luidt: Er is een bestuur.",
    ],
)
def test_an_article_is_of_the_law_that_is_pointed_at(text):
    assert laws(text)[-1] == ("5", GEMEENTEWET)


@pytest.mark.parametrize(
    "text",
    [
        "Op de Gemeentewet is artikel 4 van toepassing, met dien verstande dat artikel 5 voorgaat.",
        "De Gemeentewet is van toepassing, met dien verstande dat dit zo is.\n2 Het bestuur bedoeld in artikel 5 beslist.",
        "De Gemeentewet is van toepassing, met dien verstande dat de termijn van artikel 5 geldt.",
        "Na verkoop als bedoeld in artikel 5 daarvan heeft de Gemeentewet niets.",
    ],
)
def test_an_article_that_is_not_what_changes_stays_of_the_law_itself(text):
    assert laws(text)[-1] == ("5", "BWBR0000001")
