"""Names written almost as in the register, found where they begin."""

import pytest

from weerklank.pure.citations import Law, find_citations
from weerklank.pure.citations.name_forms import begins_almost, written_otherwise

OWN = Law("Regeling voorbeeld", "BWBR0000001")


@pytest.mark.parametrize(
    ("written", "ends_with", "bwb_id"),
    [
        ("Besluit reis- verblijf en verhuiskosten politie (Brvvp), dat", "politie", "BWBR0024064"),
        ("Kaderbesluit EZ subsidies), tenzij", "subsidies", "BWBR0024796"),
        ("Landbouwkwaliteitswet", "", ""),
    ],
)
def test_hyphens_and_commas_do_not_count_and_what_follows_is_left(written, ends_with, bwb_id):
    found = begins_almost(written, 0)

    end, law = found or (0, Law(""))
    assert (written[:end].endswith(ends_with), law.bwb_id) == (True, bwb_id)


def test_a_name_that_goes_on_with_a_year_is_another_law():
    assert begins_almost("Besluit reis-, verblijf en verhuiskosten politie 1989", 0) is None


def test_an_abbreviation_inside_a_name_is_written_out():
    law, how = written_otherwise("Besluit uitvoering Wav BES")

    assert (law.bwb_id, how) == ("BWBR0028231", "afkorting")


def test_a_letter_wrong_in_a_long_name_is_that_law_and_a_figure_is_not():
    law, how = written_otherwise("Besluit saneringsmaatreqelen industrieterreinen 1994")

    assert (law.bwb_id, how) == ("BWBR0007107", "letter")
    assert written_otherwise("Besluit saneringsmaatregelen industrieterreinen 1995") is None


def test_the_reader_says_how_it_knew():
    text = "Gelet op artikel 3 van het Besluit saneringsmaatreqelen industrieterreinen 1994;"

    found = [hit for hit in find_citations(text, own_law=OWN, internal=True) if "artikel" in hit.norm]

    assert [(hit.norm.get("bwb_id"), hit.certainty) for hit in found] == [("BWBR0007107", 0.5)]
