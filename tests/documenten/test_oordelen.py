"""Judging a passage: every move, what is stored, and who may."""

import datetime as dt
from itertools import product

import pytest
from django.db import DatabaseError, transaction

from tests.makers import MONDAY, TUESDAY
from weerklank.documenten.actions import judge_passage, mark_passage, save_document
from weerklank.documenten.correctie import Correctie
from weerklank.documenten.enums import MOVES, PassageSoort, PassageStand, Verdict, stand_after
from weerklank.documenten.models import Document, Oordeel, Passage
from weerklank.documenten.problems import (
    JudgedMeanwhile,
    SoortNotFitting,
    SpanOutside,
    TekstTooLong,
    TermijnBackwards,
    WieTooLong,
)
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot, NotAllowed, ReasonTooLong
from weerklank.pure.documents import DocumentText, Format

LETTER = "Ik zal de Kamer voor 1 mei 2026 informeren over art. 4:84 Awb. De regels zijn voor medewerkers onduidelijk.\n"
SECRET = "mevrouw Jansen, BSN 111222333"
V, S = Verdict, PassageStand


def keep(people, *, official=False, text=LETTER):
    return save_document(
        DocumentText(text, Format.TEXT, title="Brief", dated=dt.date(2026, 3, 2), coverage="volledige tekst"),
        official=official,
        organisatie=None if official else people.uitvoerder,
        file_name="brief.txt",
        by=None,
        now=MONDAY,
    )[0]


@pytest.fixture
def document(people):
    return keep(people)


@pytest.fixture
def promise(document):
    return Passage.objects.get(soort=PassageSoort.TOEZEGGING)


def correction(passage, **values):
    said = {"soort": PassageSoort(passage.soort), "begin": passage.begin, "eind": passage.eind}
    return Correctie(**said | values)


def judge(passage, verdict, people, **rest):
    corrected = correction(passage, wie="de minister") if verdict == V.GECORRIGEERD else None
    return judge_passage(
        passage, verdict=verdict, **{"correction": corrected, "by": people.coordinator, "now": TUESDAY} | rest
    )


def refusal(*arguments, **rest):
    with pytest.raises(Cannot) as refused:
        judge(*arguments, **rest)
    return refused.value.problems


def brought_to(stand, passage, people):
    if stand != S.OPEN:
        judge(passage, Verdict(stand.value), people)
    return Passage.objects.get(pk=passage.pk)


@pytest.mark.parametrize(("stand", "verdict"), list(product(PassageStand, Verdict)))
def test_every_move_is_as_the_table_says(people, promise, stand, verdict):
    passage = brought_to(stand, promise, people)
    rows = Oordeel.objects.count()

    if verdict in MOVES[stand]:
        judge(passage, verdict, people)
        now_at = Passage.objects.get(pk=passage.pk).stand
        assert (now_at, Oordeel.objects.count()) == (stand_after(verdict), rows + 1)
    else:
        assert refusal(passage, verdict, people) == [JudgedMeanwhile(stand)]
        assert (Passage.objects.get(pk=passage.pk).stand, Oordeel.objects.count()) == (stand, rows)


def test_accepting_keeps_what_the_reader_proposed(people, promise):
    oordeel = judge(promise, V.AANVAARD, people)

    assert (oordeel.nummer, oordeel.by, oordeel.at, oordeel.soort) == (1, people.coordinator, TUESDAY, promise.soort)
    assert (oordeel.tekst, oordeel.termijn_tot) == (LETTER[promise.begin : promise.eind], promise.termijn_tot)


def test_the_counts_that_lists_show_are_kept(people, document, promise):
    def counts():
        row = Document.objects.get(pk=document.pk)
        return row.voorstellen, row.te_beoordelen, row.beoordeeld

    seen = [counts()]
    for verdict in (V.AANVAARD, V.TERUGGENOMEN, V.GEWEIGERD):
        judge(promise, verdict, people)
        seen.append(counts())
    judge(Passage.objects.get(soort=PassageSoort.WETSARTIKEL), V.AANVAARD, people)

    assert [*seen, counts()] == [(2, 2, 0), (2, 1, 1), (2, 2, 0), (2, 1, 1), (2, 1, 1)]


def test_a_correction_holds_the_values_that_count_from_then_on(people, promise):
    values = {
        "soort": PassageSoort.ACTIE,
        "eind": promise.eind - 1,
        "wie": "de staatssecretaris",
        "termijn_van": dt.date(2026, 4, 1),
        "termijn_tot": dt.date(2026, 4, 30),
        "tekst": "De Kamer hoort het in april.",
    }
    oordeel = judge(promise, V.GECORRIGEERD, people, correction=correction(promise, **values))

    assert {name: getattr(oordeel, name) for name in values} == values
    assert Passage.objects.get(pk=promise.pk).soort == PassageSoort.TOEZEGGING


def test_every_problem_of_a_correction_is_told_at_once(people, promise):
    wrong = correction(
        promise,
        soort=PassageSoort.WET,
        begin=5,
        eind=9_000,
        wie="x" * 201,
        tekst="x" * 5_001,
        termijn_van=dt.date(2026, 5, 1),
        termijn_tot=dt.date(2026, 4, 1),
    )

    assert refusal(promise, V.GECORRIGEERD, people, correction=wrong, reden="x" * 10_001) == [
        SpanOutside(),
        TekstTooLong(),
        WieTooLong(),
        TermijnBackwards(),
        SoortNotFitting(),
        ReasonTooLong(),
    ]
    assert Oordeel.objects.count() == 0


def test_a_correction_without_values_is_a_fault_of_the_caller(people, promise):
    with pytest.raises(ValueError, match="needs its values"):
        judge_passage(promise, verdict=V.GECORRIGEERD, by=people.coordinator, now=TUESDAY)


def test_what_a_person_types_is_masked_before_it_is_stored(people, promise):
    said = correction(promise, wie=SECRET, tekst=f"Beloofd aan {SECRET}.")
    judge(promise, V.GECORRIGEERD, people, correction=said)
    judge(promise, V.TERUGGENOMEN, people, reden=SECRET)
    stored = " ".join(f"{row.wie} {row.tekst} {row.reden}" for row in Oordeel.objects.all())

    assert "111222333" not in stored
    assert "Jansen" not in stored


def test_a_name_that_stands_in_an_official_publication_may_stay(people):
    document = keep(people, official=True, text="Minister Koolmees-Fictief zal de Kamer voor 1 mei informeren.")
    promise = Passage.objects.get(lezing__document=document, soort=PassageSoort.TOEZEGGING)
    stands = judge(promise, V.GECORRIGEERD, people, correction=correction(promise, wie="Minister Koolmees-Fictief"))

    assert stands.wie == "Minister Koolmees-Fictief"


@pytest.mark.parametrize(
    ("who", "own", "official"),
    [
        ("coordinator", True, True),
        ("eigenaar", True, True),
        ("melder", False, False),
        ("beleid", False, True),
        ("coordinator_elders", False, True),
        ("directeur", False, False),
    ],
)
def test_own_documents_are_judged_in_the_own_organisation_official_ones_by_whoever_judges(people, who, own, official):
    problems = []
    for is_official in (False, True):
        document = keep(people, official=is_official)
        passage = Passage.objects.filter(lezing__document=document).first()
        problems.append(_problems_for(getattr(people, who), passage))

    assert problems == [[] if allowed else [NotAllowed()] for allowed in (own, official)]


def _problems_for(user, passage):
    try:
        judge_passage(passage, verdict=V.AANVAARD, by=user, now=TUESDAY)
    except Cannot as refused:
        return refused.problems
    return []


def test_the_log_says_who_judged_what_and_holds_no_words(people, document, promise):
    judge(promise, V.GEWEIGERD, people, reden="Dit is geschiedenis.")
    event = Gebeurtenis.objects.get(soort=Happened.PASSAGE_JUDGED)

    assert (event.by, event.over_id, event.namens) == (people.coordinator, document.pk, people.uitvoerder)
    assert event.gegevens == {"passage": promise.pk, "verdict": "geweigerd", "als": "toezegging-gedaan"}


def test_a_judgement_is_never_changed_or_taken_out(people, promise):
    oordeel = judge(promise, V.AANVAARD, people)

    for change in (lambda: Oordeel.objects.filter(pk=oordeel.pk).update(reden="x"), oordeel.delete):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            change()


def test_the_problem_of_being_second_names_what_the_first_made_of_it():
    assert str(JudgedMeanwhile(S.GEWEIGERD)).startswith("Een collega was je voor: deze passage is intussen geweigerd.")
    assert str(JudgedMeanwhile(S.OPEN)).startswith("Een collega nam dit oordeel intussen terug.")


def place_of(document, words, soort=PassageSoort.ACTIE, **rest):
    begin = document.tekst.index(words)
    return Correctie(soort=soort, begin=begin, eind=begin + len(words), **rest)


def test_a_missed_sentence_can_be_marked_and_counts_as_accepted(people, document):
    marked = place_of(document, "informeren over art. 4:84 Awb.", wie="de minister", termijn_tot=dt.date(2026, 5, 1))
    oordeel = mark_passage(document, marked, by=people.coordinator, now=TUESDAY)
    passage = Passage.objects.get(pk=oordeel.passage_id)
    row = Document.objects.get(pk=document.pk)

    assert (passage.herkomst, passage.regel, passage.stand) == ("mens", "mens", S.AANVAARD)
    assert (oordeel.verdict, oordeel.wie, oordeel.termijn_tot) == (V.AANVAARD, "de minister", dt.date(2026, 5, 1))
    assert (row.voorstellen, row.te_beoordelen) == (3, 2)
    assert [e.soort for e in Gebeurtenis.objects.order_by("-id")[:2]] == ["passage-beoordeeld", "passage-gemarkeerd"]


def test_marking_what_the_reader_found_already_judges_that(people, document, promise):
    words = document.tekst[promise.begin : promise.eind]
    oordeel = mark_passage(
        document, place_of(document, words, PassageSoort.TOEZEGGING), by=people.coordinator, now=TUESDAY
    )

    assert (oordeel.passage_id, oordeel.verdict) == (promise.pk, V.GECORRIGEERD)


def test_only_sentences_are_marked_by_hand_and_only_by_who_may(people, document):
    with pytest.raises(Cannot) as refused:
        mark_passage(document, place_of(document, "Awb", PassageSoort.WET), by=people.coordinator, now=TUESDAY)
    with pytest.raises(Cannot) as shut:
        mark_passage(document, place_of(document, "Awb"), by=people.melder, now=TUESDAY)

    assert (refused.value.problems, shut.value.problems) == ([SoortNotFitting()], [NotAllowed()])
    assert Passage.objects.filter(herkomst="mens").count() == 0
