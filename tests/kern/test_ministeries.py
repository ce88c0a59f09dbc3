"""Which ministry is meant."""

import pytest

from weerklank.kern.ministeries import Ministeries, signer_of
from weerklank.kern.models import Organisatie

KNOWN = [
    Organisatie(pk=1, naam="Ministerie van Sociale Zaken en Werkgelegenheid", afkorting="SZW"),
    Organisatie(pk=2, naam="Ministerie van Financiën", afkorting="FIN"),
    Organisatie(pk=3, naam="Ministerie van Bestaan en Meedoen (fictief)", afkorting="MBM"),
]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ministerie van Financiën", 2),
        ("ministerie van financiën", 2),
        ("Minister van Sociale Zaken en Werkgelegenheid", 1),
        ("Minister voor Financiën", 2),
        ("Staatssecretaris van Bestaan en Meedoen", 3),
        ("SZW", 1),
        ("de minister van SZW", 1),
        ("de ministers van SZW en FIN", None),
        ("ik, de minister van Sociale Zaken en Werkgelegenheid", 1),
        ("de minister", None),
        ("ik", None),
        ("", None),
    ],
)
def test_names_abbreviations_and_offices_mean_a_ministry(text: str, number: int | None) -> None:
    found = Ministeries(KNOWN).named(text)

    assert (found.pk if found else None) == number


def test_the_first_telling_text_counts() -> None:
    found = Ministeries(KNOWN).named("ik", "de minister van SZW", "Ministerie van Financiën")

    assert found == KNOWN[0]


@pytest.mark.parametrize(
    ("text", "signer"),
    [
        ("Geachte voorzitter,\n\nHoogachtend,\nde minister van Financiën\n", "minister van Financiën"),
        ("De Staatssecretaris voor  Bestaan\nA. Voorbeeld", "Staatssecretaris voor Bestaan"),
        ("Zoals de minister van Financiën eerder schreef, is dit zo.", ""),
        ("", ""),
    ],
)
def test_the_office_under_a_letter_is_read(text: str, signer: str) -> None:
    assert signer_of(text) == signer
