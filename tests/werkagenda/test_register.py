"""The register comes in: what is new, what changed, what could not be read, and never twice."""

import datetime as dt
import io
import json
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from tests.makers import LATER, MONDAY, TUESDAY, make_organisatie
from tests.people import People
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot
from weerklank.pure.toezeggingen import UnreadableRegisterError
from weerklank.werkagenda.keeping import set_term
from weerklank.werkagenda.models import Registerinvoer, Telling, Toezegging, Toezeggingversie
from weerklank.werkagenda.queries import related_to
from weerklank.werkagenda.register import import_register


def row(number: int = 1, **said: Any) -> dict[str, Any]:
    return {
        "Id": f"id-{number}",
        "Nummer": f"TZ202412-{number:03d}",
        "Tekst": f"De minister informeert de Kamer over onderwerp {number}.",
        "Functie": "Minister van Verzonnen Zaken",
        "Status": "Openstaand",
        "Aanmaakdatum": "2024-12-03",
        "DatumNakoming": "0001-01-01",
        "ApiGewijzigdOp": "2025-01-02T03:04:05Z",
    } | said


def read(rows: Any, *, now: dt.datetime = MONDAY, by: Any = None) -> Registerinvoer:
    data = rows if isinstance(rows, bytes) else json.dumps(rows).encode()
    return import_register(io.BytesIO(data), bestand="register.json", by=by, now=now)


def counted(invoer: Registerinvoer) -> tuple[int, int, int, int]:
    return invoer.nieuw, invoer.gewijzigd, invoer.ongewijzigd, invoer.onleesbaar


pytestmark = pytest.mark.django_db


def test_new_records_are_kept_with_their_raw_form() -> None:
    invoer = read({"value": [row(1), row(2)]})

    assert counted(invoer) == (2, 0, 0, 0)
    assert Toezeggingversie.objects.get(toezegging__nummer="TZ202412-001").ruw == row(1)
    assert Toezegging.objects.get(nummer="TZ202412-001").bron_nakoming_on is None


def test_the_same_file_again_changes_nothing() -> None:
    read([row(1), row(2)])
    again = read([row(2), row(1)], now=TUESDAY)

    assert counted(again) == (0, 0, 2, 0)
    assert Toezeggingversie.objects.count() == 2


def test_only_what_changed_is_changed_and_the_old_version_stays() -> None:
    read([row(1), row(2)])
    again = read([row(1, Status="Afgedaan", ApiGewijzigdOp="2025-06-01T00:00:00Z"), row(2)], now=TUESDAY)
    toezegging = Toezegging.objects.get(nummer="TZ202412-001")

    assert counted(again) == (0, 1, 1, 0)
    assert (toezegging.bron_status, toezegging.is_open) == ("Afgedaan", False)
    assert [version.gewijzigd for version in toezegging.versies.order_by("id")] == [[], ["bron_status"]]


def test_an_older_export_does_not_bring_back_what_was() -> None:
    read([row(1, Status="Afgedaan", ApiGewijzigdOp="2025-06-01T00:00:00Z")])

    assert counted(read([row(1)], now=TUESDAY)) == (0, 0, 1, 0)
    assert Toezegging.objects.get().bron_status == "Afgedaan"


def test_what_weerklank_says_itself_is_not_touched(people: People) -> None:
    read([row(1)])
    toezegging = Toezegging.objects.get()
    until = dt.date(2026, 9, 1)
    set_term(toezegging, start=None, until=until, seen_version=1, by=people.beleid, now=TUESDAY)
    read([row(1, Tekst="De minister informeert de Kamer alsnog.", ApiGewijzigdOp="2025-06-01T00:00:00Z")], now=LATER)

    assert Toezegging.objects.get().termijn_until == until


def test_bad_records_are_told_and_good_ones_kept() -> None:
    invoer = read([row(1), {"Nummer": "TZ202412-009"}, 5, row(2, Status="Vreemd", DatumNakoming="morgen")])
    told = [(regel.plaats, regel.uitkomst, [code for code, _words in regel.redenen]) for regel in invoer.regels.all()]

    assert counted(invoer) == (2, 0, 0, 2)
    assert sorted(told) == [
        (2, "onleesbaar", ["geen-tekst"]),
        (3, "onleesbaar", ["geen-gegeven"]),
        (4, "nieuw", ["status", "datum"]),
    ]
    assert Toezegging.objects.get(nummer="TZ202412-002").bron_status_naam == "Vreemd"
    assert Toezegging.objects.get(nummer="TZ202412-002").is_open is True


def test_of_half_a_file_the_good_part_stays_and_the_break_is_told() -> None:
    invoer = read(json.dumps([row(n) for n in range(1, 5)]).encode()[:-40])

    assert (invoer.nieuw, invoer.breuk.split(":")[0]) == (3, "afgebroken")
    assert counted(read([row(n) for n in range(1, 5)], now=TUESDAY)) == (1, 0, 3, 0)


def test_other_characters_are_told() -> None:
    data = json.dumps([row(1, Tekst="Financiën")], ensure_ascii=False).encode("cp1252")

    assert [regel.redenen for regel in read(data).regels.all()] == [[["tekenset", "cp1252"]]]
    assert Toezegging.objects.get().tekst == "Financiën"


def test_what_is_no_register_leaves_nothing_behind() -> None:
    with pytest.raises(UnreadableRegisterError):
        read(b"zomaar wat tekst")

    assert Registerinvoer.objects.count() == 0


def test_a_file_without_ids_and_one_with_them_are_about_the_same_records() -> None:
    read(b"Nummer,Status,Tekst_afgekapt\nTZ202412-001,Openstaand,De minister informeert...\n")
    invoer = read([row(1)], now=TUESDAY)
    table = b"Nummer,Status,Tekst_afgekapt\nTZ202412-001,Voldaan,De minister informeert...\n"
    again = read(table, now=LATER)
    toezegging = Toezegging.objects.get()

    assert (counted(invoer), counted(again)) == ((0, 1, 0, 0), (0, 1, 0, 0))
    assert (toezegging.bron_id, toezegging.bron_status, toezegging.functie) == ("id-1", "Voldaan", row(1)["Functie"])
    assert toezegging.tekst == row(1)["Tekst"]


def test_a_record_twice_in_a_file_is_one_and_told() -> None:
    invoer = read([row(1), row(1, Status="Voldaan")])

    assert (Toezegging.objects.get().bron_status, invoer.nieuw) == ("Voldaan", 1)
    assert [regel.redenen for regel in invoer.regels.all()] == [[["dubbel", "id-1"]]]


def test_what_the_register_removed_is_marked_and_kept() -> None:
    read([row(1)])
    read([{"id": "id-1", "verwijderd": "true", "bijgewerkt": "2026-01-01T00:00:00Z"}], now=TUESDAY)
    toezegging = Toezegging.objects.get()

    assert (toezegging.bron_weg_at, toezegging.is_open) == (TUESDAY, False)
    assert toezegging.tekst == row(1)["Tekst"]


def test_the_ministry_is_found_by_the_function() -> None:
    known = make_organisatie("Ministerie van Verzonnen Zaken", soort="departement", afkorting="VZ")
    read([row(1), row(2, Functie="", Ministerie="VZ"), row(3, Functie="Minister van Onbekend")])

    assert list(Toezegging.objects.order_by("nummer").values_list("ministerie", flat=True)) == [
        known.pk,
        known.pk,
        None,
    ]


def test_what_repeats_another_points_at_it(people: People) -> None:
    read([row(1), row(2, IsHerhalingVan=[{"Id": "id-1"}])])
    found = related_to(Toezegging.objects.get(nummer="TZ202412-002"), people.beleid)

    assert [(words, str(row)) for words, row in found] == [("herhaling van", "TZ202412-001")]


def test_more_records_than_one_batch_are_all_kept_and_counted() -> None:
    invoer = read([row(n) for n in range(1, 1_202)])

    assert invoer.nieuw == Toezegging.objects.count() == 1_201
    assert [(row.vak, row.is_open, row.aantal) for row in Telling.objects.all()] == [("register", True, 1_201)]


def test_who_may_not_import_is_refused(people: People) -> None:
    for person in (people.melder, people.beleid, people.eigenaar):
        with pytest.raises(Cannot):
            read([row(1)], by=person)

    assert read([row(1)], by=people.coordinator).by == people.coordinator


def test_every_run_is_an_event_with_its_counts() -> None:
    read([row(1)])

    event = Gebeurtenis.objects.get(soort="register-ingelezen")
    assert (event.gegevens["nieuw"], event.over) == (1, "registerinvoer")


def test_null_characters_and_half_characters_are_kept_out() -> None:
    read(b'[{"Id": "a", "Nummer": "TZ202412-001", "Tekst": "nul \\u0000 en half \\ud800 paar"}]')

    assert "\x00" not in Toezegging.objects.get().tekst


def test_a_version_never_changes() -> None:
    read([row(1)])

    with pytest.raises(DatabaseError), transaction.atomic():
        Toezeggingversie.objects.update(ruw={})
