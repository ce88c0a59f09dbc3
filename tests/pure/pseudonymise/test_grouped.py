"""Numbers in groups: what leads to somebody goes, what everybody may know stays."""

import pytest

from weerklank.pure.pseudonymise import mask


@pytest.mark.parametrize(
    "number",
    [
        "207.661.448",
        "3.118.902.554",
        "71.330.415.02",
        "40017722.31",
        "8813-4402-7",
        "HYP4 51290/33",
        "HYP4 71290/133",
        "C/09/24/118 F",
        "2AB1183",
        "J&Z/25-00481",
        "8 2217 6640 9931 0275",
        "T-2025-118443",
        "WZ.2025.00871",
        "0077.2219.13.04",
    ],
)
def test_a_number_in_groups_is_somebodys(number: str) -> None:
    assert number not in mask(f"Het gaat om {number}, zie het scherm.").text
    assert "gaat om [" in mask(f"Het gaat om {number}, zie het scherm.").text
    assert "], zie" in mask(f"Het gaat om {number}, zie het scherm.").text


@pytest.mark.parametrize(
    "public",
    [
        "12.345.678",
        "17.900.000",
        "01-02-2026",
        "2026-02-01",
        "1-1-2025/31-12-2025",
        "10.000-25.500",
        "2016/1148",
        "36410-123",
        "C-34/09",
        "T-604/22",
        "20261122-1433",
        "NL.IMRO.0361.BP00075-0305",
        "versie 119.0.6045.199",
        "ISBN 978-90-12-34567-8",
        "123456.75",
        "memo (nr 21-118)",
        "melding E-2204",
        "DSO-incident INC0071132",
        "0800 44 66 888",
        "0900-1234567",
    ],
)
def test_what_counts_or_is_public_stays(public: str) -> None:
    text = f"Het gaat om {public} en dat klopt."
    assert mask(text).text == text


def test_a_number_of_an_action_stays_and_of_a_report_goes() -> None:
    assert "PL1300-2025113377" in mask("PL1300-2025113377 betreft een algemene actie op de markt.").text
    assert "PL1300-2025113377" not in mask("Aangifte gedaan onder PL1300-2025113377.").text


def test_a_telephone_keeps_its_own_kind() -> None:
    assert [span.type for span in mask("bel 06-12 34 56 78").spans] == ["TELEFOON"]
    assert [span.type for span in mask("bsn 9999.90.019").spans] == ["BSN"]
