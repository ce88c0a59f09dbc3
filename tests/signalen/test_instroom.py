"""Reading in a table of signalen: every row has one outcome, twice is once, and a break leaves nothing half."""

import datetime as dt

import pytest

from tests.makers import MONDAY
from tests.people import People
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis, Gebruiker, Organisatie, Termijn
from weerklank.kern.problems import Cannot, NotAllowed
from weerklank.pure.tables import Column, Fault, Table, open_table
from weerklank.signalen.actions import add_missing_vectors
from weerklank.signalen.enums import Bron, Herkomst, Weigering, bron_named
from weerklank.signalen.instroom import BATCH, import_signalen
from weerklank.signalen.models import Afzender, Bulkinvoer, Signaal
from weerklank.signalen.problems import ColumnMissing

MAPPING = {Column.REFERENTIE: 0, Column.TEKST: 1, Column.REGEL: 2, Column.DATUM: 3, Column.BRON: 4}


def table(*rows: str) -> Table:
    return open_table("\n".join(("nr;tekst;regel;datum;bron", *rows)).encode())


def read(found: Table, people: People, *, by: Gebruiker | None = None, whose: Organisatie | None = None) -> Bulkinvoer:
    return import_signalen(
        found,
        MAPPING,
        organisatie=whose or people.uitvoerder,
        bron=Bron.UITVOERING,
        by=by or people.coordinator,
        now=MONDAY,
    )


def counts(run: Bulkinvoer) -> tuple[int, int, int]:
    run.refresh_from_db()
    return run.nieuw, run.bekend, run.geweigerd


def test_a_row_becomes_a_whole_signaal(people: People) -> None:
    row = "R-1;Mevrouw De Vries (BSN 111222333) wacht op het formulier;art 4:84 awb;1-3-2026;Nationale ombudsman"
    run = read(table(row), people)
    signaal = Signaal.objects.get()

    assert signaal.tekst == "[PERSOON-1] (BSN [BSN-1]) wacht op het formulier"
    assert signaal.artikelen == [{"bwb_id": "BWBR0005537", "artikel": "4:84", "lid": ""}]
    assert (signaal.bron, signaal.bron_on, signaal.herkomst) == (Bron.OMBUDSMAN, dt.date(2026, 3, 1), Herkomst.BESTAND)
    assert (signaal.invoer, signaal.next_on) == (run, signaal.termijn.due_on)
    assert Afzender.objects.get(signaal=signaal).gebruiker == people.coordinator
    assert Gebeurtenis.objects.filter(soort=Happened.SIGNAAL_SUBMITTED, over_id=signaal.pk).count() == 1
    assert Gebeurtenis.objects.get(soort=Happened.SIGNALEN_IMPORTED).gegevens == {
        "nieuw": 1,
        "bekend": 0,
        "geweigerd": 0,
    }


def test_the_same_file_again_adds_nothing(people: People) -> None:
    rows = ["R-1;Eerste tekst;;;", ";Tekst zonder referentie;;;", ";Tekst zonder referentie;;;"]
    first, again = read(table(*rows), people), read(table(*rows), people)

    assert (counts(first), counts(again)) == ((2, 1, 0), (0, 3, 0))
    assert (Signaal.objects.count(), Termijn.objects.filter(regel="triage").count()) == (2, 2)


def test_two_texts_that_differ_only_in_the_person_are_two_signalen(people: People) -> None:
    run = read(table(";Mevrouw De Vries wacht al weken.;;;", ";Mevrouw Van Dijk wacht al weken.;;;"), people)
    assert counts(run) == (2, 0, 0)
    assert set(Signaal.objects.values_list("tekst", flat=True)) == {"[PERSOON-1] wacht al weken."}


def test_the_same_reference_elsewhere_is_another_signaal(people: People) -> None:
    read(table("R-1;Eerste tekst;;;"), people)
    run = read(table("R-1;Eerste tekst;;;"), people, by=people.coordinator_elders, whose=people.elders)
    assert counts(run) == (1, 0, 0)


def test_bad_rows_are_told_with_every_reason_and_good_rows_stay(people: People) -> None:
    run = read(
        table(
            "R-1;Goede tekst;;;",
            "R-2;;;morgen;het buurthuis",
            f"R-3;{'woord ' * 2_000};;;",
            f"R-4;Tekst;{'x' * 201};;",
            "R-5;Tekst;;31-12-2999;",
            "R-1;Andere tekst;;;",
            "R-6;Tekst;;;;te veel",
            "R-7;Nog een goede;;;",
        ),
        people,
    )

    assert counts(run) == (2, 0, 6)
    assert dict(run.regels.values_list("nummer", "redenen")) == {
        3: [Weigering.GEEN_TEKST, Weigering.DATUM, Weigering.BRON],
        4: [Weigering.TEKST_TE_LANG],
        5: [Weigering.REGEL_TE_LANG],
        6: [Weigering.TOEKOMST],
        7: [Weigering.ANDERE_TEKST],
        8: [Fault.EXTRA_CELLS],
    }


def test_a_break_leaves_whole_signalen_and_the_next_run_goes_on(people: People) -> None:
    found = table(*(f"R-{n};Tekst nummer {n};;;" for n in range(BATCH + 20)))

    def breaks(_rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_signalen(
            found,
            MAPPING,
            organisatie=people.uitvoerder,
            bron=Bron.UITVOERING,
            by=people.coordinator,
            now=MONDAY,
            progress=breaks,
        )
    broken = Bulkinvoer.objects.get()
    assert (broken.finished_at, counts(broken)) == (None, (BATCH, 0, 0))
    assert Afzender.objects.count() == Signaal.objects.count() == BATCH

    assert counts(read(found, people)) == (20, BATCH, 0)
    assert Gebeurtenis.objects.filter(soort=Happened.SIGNAAL_SUBMITTED).count() == BATCH + 20


def test_vectors_are_made_afterwards(people: People) -> None:
    read(table("R-1;Eerste tekst;;;"), people)
    assert (add_missing_vectors(), Signaal.objects.filter(vector=None).count()) == (1, 0)


def test_the_operator_reads_in_without_a_sender(people: People) -> None:
    found = table("R-1;Eerste tekst;;;")
    import_signalen(found, MAPPING, organisatie=people.elders, bron=Bron.INSPECTIE, by=None, now=MONDAY)
    assert (Signaal.objects.get().bron, Afzender.objects.count()) == (Bron.INSPECTIE, 0)


@pytest.mark.parametrize("who", ["melder", "eigenaar", "beleid", "coordinator_elders"])
def test_only_the_own_coordinator_reads_in(people: People, who: str) -> None:
    with pytest.raises(Cannot) as refused:
        read(table("R-1;Tekst;;;"), people, by=getattr(people, who))
    assert (refused.value.problems, Bulkinvoer.objects.count()) == ([NotAllowed()], 0)


@pytest.mark.parametrize("mapping", [{}, {Column.TEKST: 5}, {Column.TEKST: -1}])
def test_without_a_column_for_the_text_nothing_is_read(people: People, mapping: dict[Column, int]) -> None:
    with pytest.raises(Cannot) as refused:
        import_signalen(
            table("R-1;T;;;"), mapping, organisatie=people.uitvoerder, bron=Bron.UITVOERING, by=None, now=MONDAY
        )
    assert refused.value.problems == [ColumnMissing()]


@pytest.mark.parametrize(
    ("words", "bron"),
    [
        ("Arbeidsinspectie", Bron.INSPECTIE),
        ("de Nationale ombudsman", Bron.OMBUDSMAN),
        ("Rechtbank Zeeland", Bron.BESTUURSRECHTER),
        ("balie", Bron.UITVOERING),
        ("buurthuis", None),
        ("ombudsman en inspectie", None),
    ],
)
def test_a_source_is_known_by_its_words(words: str, bron: Bron | None) -> None:
    assert bron_named(words) == bron
