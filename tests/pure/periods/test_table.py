"""Deadlines worked out by hand, as they are written in letters of four dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weerklank.pure.periods import find_periods

SUMMER = """
medio 2026 | 2026-05-01 | 2026-08-31
begin 2026 | 2026-01-01 | 2026-03-31
eind 2025 | 2025-10-01 | 2025-12-31
ultimo 2025 | 2025-10-01 | 2025-12-31
halverwege 2026 | 2026-05-01 | 2026-08-31
half 2026 | 2026-05-01 | 2026-08-31
begin volgend jaar | 2026-01-01 | 2026-03-31
medio volgend jaar | 2026-05-01 | 2026-08-31
eind dit jaar | 2025-10-01 | 2025-12-31
eind van het jaar | 2025-10-01 | 2025-12-31
aan het eind van het jaar | 2025-10-01 | 2025-12-31
tegen het einde van het jaar | 2025-07-01 | 2025-12-31
voor het eind van het jaar | 2025-07-01 | 2025-12-31
voor het einde van dit jaar | 2025-07-01 | 2025-12-31
voor het einde van deze maand | 2025-07-01 | 2025-07-31
aan het einde van dit jaar | 2025-10-01 | 2025-12-31
aan het einde van 2026 | 2026-10-01 | 2026-12-31
aan het einde van oktober | 2025-10-21 | 2025-10-31
in de tweede jaarhelft | 2025-07-01 | 2025-12-31
in het late najaar | 2025-09-01 | 2025-11-30
voor het einde van 2025 | 2025-07-01 | 2025-12-31
voor eind 2025 | 2025-07-01 | 2025-12-31
uiterlijk eind 2025 | 2025-07-01 | 2025-12-31
voor medio 2026 | 2025-07-01 | 2026-04-30
voor het einde van de maand | 2025-07-01 | 2025-07-31
eind deze maand | 2025-07-21 | 2025-07-31
eind augustus | 2025-08-21 | 2025-08-31
begin september 2025 | 2025-09-01 | 2025-09-10
medio oktober | 2025-10-11 | 2025-10-20
half mei | 2026-05-11 | 2026-05-20
vóór eind september | 2025-07-01 | 2025-09-30
in het eerste kwartaal van 2021 | 2021-01-01 | 2021-03-31
in het eerste kwartaal | 2026-01-01 | 2026-03-31
in het derde kwartaal | 2025-07-01 | 2025-09-30
in het laatste kwartaal | 2025-10-01 | 2025-12-31
in het vierde kwartaal van dit jaar | 2025-10-01 | 2025-12-31
eerste kwartaal volgend jaar | 2026-01-01 | 2026-03-31
3e kwartaal 2025 | 2025-07-01 | 2025-09-30
Q3 2025 | 2025-07-01 | 2025-09-30
in Q1 | 2026-01-01 | 2026-03-31
Q4 van 2026 | 2026-10-01 | 2026-12-31
dit kwartaal | 2025-07-01 | 2025-09-30
volgend kwartaal | 2025-10-01 | 2025-12-31
komend kwartaal | 2025-10-01 | 2025-12-31
tweede helft van 2024 | 2024-07-01 | 2024-12-31
in de tweede helft van dit jaar | 2025-07-01 | 2025-12-31
de eerste helft van volgend jaar | 2026-01-01 | 2026-06-30
eerste helft 2026 | 2026-01-01 | 2026-06-30
H2 2025 | 2025-07-01 | 2025-12-31
H1 2026 | 2026-01-01 | 2026-06-30
uiterlijk aankomend najaar | 2025-07-01 | 2025-11-30
in het najaar | 2025-09-01 | 2025-11-30
dit najaar | 2025-09-01 | 2025-11-30
dit voorjaar | 2025-03-01 | 2025-05-31
volgend voorjaar | 2026-03-01 | 2026-05-31
in het voorjaar van 2026 | 2026-03-01 | 2026-05-31
komende winter | 2025-12-01 | 2026-02-28
deze zomer | 2025-06-01 | 2025-08-31
volgende zomer | 2026-06-01 | 2026-08-31
rond de zomer | 2025-06-01 | 2025-08-31
na de zomer | 2025-09-01 | 2025-11-30
voor de zomer van 2026 | 2025-07-01 | 2026-05-31
in de zomer van 2026 | 2026-06-01 | 2026-08-31
afgelopen najaar | 2024-09-01 | 2024-11-30
uiterlijk in het najaar van 2026 | 2025-07-01 | 2026-11-30
voor het zomerreces | 2025-07-01 | 2025-07-04
na het zomerreces | 2025-09-01 |
na het reces | 2025-09-01 |
uiterlijk voor het kerstreces | 2025-07-01 | 2025-12-19
voor het kerstreces | 2025-07-01 | 2025-12-19
voor het meireces | 2025-07-01 | 2026-04-24
vóór Prinsjesdag | 2025-07-01 | 2025-09-15
op Prinsjesdag | 2025-09-16 | 2025-09-16
na Prinsjesdag | 2025-09-17 |
rond Prinsjesdag 2026 | 2026-09-15 | 2026-09-15
voor de kerst | 2025-07-01 | 2025-12-24
rond Kerstmis | 2025-12-25 | 2025-12-26
voor Pasen | 2025-07-01 | 2026-04-04
na Pinksteren | 2026-05-26 |
rond de jaarwisseling | 2025-12-31 | 2026-01-01
na de jaarwisseling | 2026-01-02 |
vandaag | 2025-07-01 | 2025-07-01
morgen | 2025-07-02 | 2025-07-02
deze week | 2025-06-30 | 2025-07-06
volgende week | 2025-07-07 | 2025-07-13
komende week | 2025-07-07 | 2025-07-13
in de week van 25 augustus | 2025-08-25 | 2025-08-31
in de week van 9 juni 2026 | 2026-06-08 | 2026-06-14
in de eerste week van september | 2025-09-01 | 2025-09-07
in de laatste week van augustus | 2025-08-25 | 2025-08-31
in de tweede week van januari 2026 | 2026-01-08 | 2026-01-14
uiterlijk vrijdag | 2025-07-01 | 2025-07-04
aanstaande vrijdag | 2025-07-04 | 2025-07-04
komende dinsdag | 2025-07-08 | 2025-07-08
volgende week dinsdag | 2025-07-08 | 2025-07-08
deze maand | 2025-07-01 | 2025-07-31
volgende maand | 2025-08-01 | 2025-08-31
in de loop van deze maand | 2025-07-01 | 2025-07-31
in september | 2025-09-01 | 2025-09-30
in maart | 2026-03-01 | 2026-03-31
in januari volgend jaar | 2026-01-01 | 2026-01-31
uiterlijk maart 2026 | 2025-07-01 | 2026-03-31
dit jaar | 2025-01-01 | 2025-12-31
nog dit jaar | 2025-01-01 | 2025-12-31
volgend jaar | 2026-01-01 | 2026-12-31
in 2026 | 2026-01-01 | 2026-12-31
in de loop van 2026 | 2026-01-01 | 2026-12-31
binnen zes weken | 2025-07-01 | 2025-08-12
binnen een maand | 2025-07-01 | 2025-08-01
binnen drie maanden | 2025-07-01 | 2025-10-01
binnen enkele weken | 2025-07-01 | 2025-07-22
binnen een paar maanden | 2025-07-01 | 2025-10-01
binnen een halfjaar | 2025-07-01 | 2026-01-01
binnen een half jaar | 2025-07-01 | 2026-01-01
binnen anderhalf jaar | 2025-07-01 | 2027-01-01
binnen twee jaar | 2025-07-01 | 2027-07-01
binnen 14 dagen | 2025-07-01 | 2025-07-15
binnen vijf werkdagen | 2025-07-01 | 2025-07-08
binnen 10 werkdagen | 2025-07-01 | 2025-07-15
de komende drie maanden | 2025-07-01 | 2025-10-01
over twee weken | 2025-07-01 | 2025-07-15
over twee jaar | 2025-07-01 | 2027-07-01
per 1 januari | 2026-01-01 | 2026-01-01
per 1 januari 2027 | 2027-01-01 | 2027-01-01
met ingang van 1 januari 2026 | 2026-01-01 | 2026-01-01
ingaande 1 september 2025 | 2025-09-01 | 2025-09-01
vanaf 1 oktober | 2025-10-01 | 2025-10-01
uiterlijk 31 december | 2025-07-01 | 2025-12-31
uiterlijk op 15 september 2025 | 2025-07-01 | 2025-09-15
uiterlijk voor 1 november 2025 | 2025-07-01 | 2025-10-31
voor 1 oktober | 2025-07-01 | 2025-09-30
vóór 1 juli 2026 | 2025-07-01 | 2026-06-30
niet later dan 1 maart 2026 | 2025-07-01 | 2026-03-01
omstreeks 1 maart | 2026-03-01 | 2026-03-01
na 1 oktober | 2025-10-02 |
tot en met 31 december 2026 | 2025-07-01 | 2026-12-31
tussen 1 en 15 september | 2025-09-01 | 2025-09-15
1 tot en met 5 september 2025 | 2025-09-01 | 2025-09-05
tussen 1 juli en 1 oktober | 2025-07-01 | 2025-10-01
15 augustus 2025 | 2025-08-15 | 2025-08-15
1 sept. 2025 | 2025-09-01 | 2025-09-01
1 jan. 2026 | 2026-01-01 | 2026-01-01
2025-09-01 | 2025-09-01 | 2025-09-01
01-09-2025 | 2025-09-01 | 2025-09-01
dit schooljaar | 2024-08-01 | 2025-07-31
volgend schooljaar | 2025-08-01 | 2026-07-31
met ingang van het schooljaar 2026-2027 | 2026-08-01 | 2027-07-31
volgend studiejaar | 2025-09-01 | 2026-08-31
dit parlementaire jaar | 2024-09-17 | 2025-09-15
volgend parlementair jaar | 2025-09-16 | 2026-09-14
in het vergaderjaar 2025-2026 | 2025-09-16 | 2026-09-14
binnenkort | 2025-07-01 | 2025-08-31
"""
VAGUE = (
    "komende periode | in de komende periode | de komende jaren | in de komende maanden | zo spoedig mogelijk"
    " | zo snel mogelijk | op korte termijn | te zijner tijd | op termijn | binnen afzienbare tijd"
    " | deze kabinetsperiode | voor de begrotingsbehandeling | voor het volgende commissiedebat"
    " | op 31 februari 2026"
)
SPRING = """
in het voorjaar | 2021-03-01 | 2021-05-31
vanaf het voorjaar | 2021-03-01 | 2021-05-31
voor de zomer | 2021-03-05 | 2021-05-31
na de zomer | 2021-09-01 | 2021-11-30
deze zomer | 2021-06-01 | 2021-08-31
voor het meireces | 2021-03-05 | 2021-04-23
voor het zomerreces | 2021-03-05 | 2021-07-09
na het reces | 2021-05-10 |
in het eerste kwartaal | 2021-01-01 | 2021-03-31
in het tweede kwartaal | 2021-04-01 | 2021-06-30
dit jaar | 2021-01-01 | 2021-12-31
in maart | 2021-03-01 | 2021-03-31
eind maart | 2021-03-21 | 2021-03-31
in februari | 2022-02-01 | 2022-02-28
voor 1 april | 2021-03-05 | 2021-03-31
binnen vier weken | 2021-03-05 | 2021-04-02
binnen tien werkdagen | 2021-03-05 | 2021-03-19
volgende week | 2021-03-08 | 2021-03-14
komende maandag | 2021-03-08 | 2021-03-08
op Prinsjesdag | 2021-09-21 | 2021-09-21
voor Pasen | 2021-03-05 | 2021-04-03
dit schooljaar | 2020-08-01 | 2021-07-31
volgend jaar | 2022-01-01 | 2022-12-31
"""
DEBATE = """
in mei | 2018-05-01 | 2018-05-31
in juni | 2018-06-01 | 2018-06-30
half mei | 2018-05-11 | 2018-05-20
binnenkort | 2018-04-05 | 2018-05-31
voor de zomer | 2018-04-05 | 2018-05-31
voor de zomer of rond 1 juni | 2018-04-05 | 2018-06-01
rond de zomer | 2018-06-01 | 2018-08-31
in het derde kwartaal | 2018-07-01 | 2018-09-30
uiterlijk in het najaar van 2018 | 2018-04-05 | 2018-11-30
met ingang van 1 januari 2020 | 2020-01-01 | 2020-01-01
in de loop van deze maand | 2018-04-01 | 2018-04-30
binnen een maand | 2018-04-05 | 2018-05-05
binnen een paar maanden | 2018-04-05 | 2018-07-05
uiterlijk voor 1 november 2018 | 2018-04-05 | 2018-10-31
binnen één jaar | 2018-04-05 | 2019-04-05
volgende week | 2018-04-09 | 2018-04-15
volgende week dinsdag | 2018-04-10 | 2018-04-10
"""
WINTER = """
volgende maand | 2025-01-01 | 2025-01-31
volgend kwartaal | 2025-01-01 | 2025-03-31
volgend jaar | 2025-01-01 | 2025-12-31
begin volgend jaar | 2025-01-01 | 2025-03-31
in januari | 2025-01-01 | 2025-01-31
per 1 januari | 2025-01-01 | 2025-01-01
voor de kerst | 2024-12-20 | 2024-12-24
in het voorjaar | 2025-03-01 | 2025-05-31
deze winter | 2024-12-01 | 2025-02-28
na het reces | 2025-01-13 |
binnen twee weken | 2024-12-20 | 2025-01-03
binnen een maand | 2024-12-20 | 2025-01-20
eind van het jaar | 2024-10-01 | 2024-12-31
in februari 2025 | 2025-02-01 | 2025-02-28
"""
DATED = (
    (SUMMER, date(2025, 7, 1)),
    (SPRING, date(2021, 3, 5)),
    (DEBATE, date(2018, 4, 5)),
    (WINTER, date(2024, 12, 20)),
)
ROWS = [(on, *(part.strip() for part in row.split("|"))) for table, on in DATED for row in table.strip().splitlines()]


@pytest.mark.parametrize(("on", "words", "first", "last"), ROWS)
def test_words_mean_these_days(on, words, first, last):
    (period,) = find_periods(words, on)

    assert (str(period.first or ""), str(period.last or "")) == (first, last)


@pytest.mark.parametrize("words", VAGUE.split(" | "))
def test_what_is_vague_has_no_days(words):
    (period,) = find_periods(words, date(2025, 7, 1))

    assert (period.first, period.last) == (None, None)


@given(st.sampled_from(ROWS), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_period_never_ends_before_it_begins(row, on):
    assert all(p.last is None or p.first is None or p.first <= p.last for p in find_periods(row[1], on))


@given(st.sampled_from(ROWS))
def test_words_read_the_same_in_a_sentence(row):
    on, words = row[0], row[1]
    alone = [(p.first, p.last) for p in find_periods(words, on)]

    assert [(p.first, p.last) for p in find_periods(f"Dat gebeurt {words}.", on)] == alone


@given(st.sampled_from(ROWS))
def test_every_period_says_by_which_rule(row):
    assert all(period.rule for period in find_periods(row[1], row[0]))
