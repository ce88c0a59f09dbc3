"""The words for times."""

import re

from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.periods.grammar import MAY_BEGIN, MONTHS, PERIOD, SEASONS, WEEKDAYS
from weerklank.pure.periods.recess import RECESS_NAMES

LEADS = (
    "uiterlijk, Tot uiterlijk, niet later dan, ten laatste, vóór, vóor, Voordat, tegen, met ingang van, ingaande, vanaf,"
    " per, SINDS, na afloop van, na, rond, omstreeks, gedurende, tijdens, in de loop van, aan het einde van, tot en met,"
    " nog in, in, op, tussen, de maand, het jaar, het, de, dit, deze, komende, aankomend, volgende, aanstaande,"
    " afgelopen, eerstvolgende, van, en"
)
POINTS = (
    "week van 3 mei, eerste week van mei, schooljaar 2025-2026, studiejaar, collegejaar, academisch jaar, vergaderjaar,"
    " parlementaire jaar, 3 sept. 2025, 1 tot en met 3 mei, 2 juni 2026, 2026-05-01, 1-5-2026, eerste kwartaal, 2e"
    " kwartaal, Vierde kwartaal van 2026, Q1, q3 2026, Q4, H1 2026, H2 2027, tweede helft van het jaar, eerste halfjaar,"
    " begin 2026, medio mei, midden, half juni, halverwege 2026, eind van het jaar, einde mei, ultimo 2026, reces,"
    " jaarwisseling, Pasen, Pinksteren, kerst, kerstmis, Kerstvakantie, Prinsjesdag 2026, jaar, vandaag, morgen,"
    " vanmiddag, vanavond, 2026, binnenkort, op zeer korte termijn, zo spoedig mogelijk, zo snel mogelijk, te zijner"
    " tijd, periode, jaren, spoedig, op termijn, kabinetsperiode, debat, begrotingsbehandeling, binnen zes weken, over"
    " een paar maanden, gedurende 3 jaar, binnen afzienbare tijd"
)
WORDS = [*LEADS.split(", "), *POINTS.split(", "), *MONTHS, *SEASONS, *WEEKDAYS, *RECESS_NAMES, "zin", "x-"]


def test_every_month_is_a_time_with_a_year():
    assert [bool(PERIOD.search(f"in {month} 2026")) for month in MONTHS] == [True] * 12


def without_first_letters() -> re.Pattern[str]:
    return re.compile(PERIOD.pattern.replace(f"(?-i:{MAY_BEGIN})", ""), PERIOD.flags)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join))
def test_looking_at_the_first_letters_first_finds_the_same_times(text):
    slow = without_first_letters()

    assert [hit.span() for hit in PERIOD.finditer(text)] == [hit.span() for hit in slow.finditer(text)]
