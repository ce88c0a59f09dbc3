"""Reading again: what a person said stays said, over three versions of the reader."""

import pytest

from tests.documenten.readers import reader
from tests.makers import MONDAY, TUESDAY
from weerklank.documenten.actions import READER, judge_passage, mark_passage, reread, save_document
from weerklank.documenten.correctie import Correctie
from weerklank.documenten.enums import PassageSoort, PassageStand, Verdict
from weerklank.documenten.models import Document, Lezing, Oordeel, Passage
from weerklank.documenten.problems import ReadAgainMeanwhile
from weerklank.documenten.queries import current, passages_of
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot, NotAllowed
from weerklank.pure.commitments import CommitmentKind
from weerklank.pure.documents import DocumentText, Format

FIRST, SECOND, THIRD = (
    "De gemeente meldt dit in het najaar aan de raad.",
    "Het kantoor stuurt de lijst aan alle loketten.",
    "De directie kijkt in het voorjaar naar de cijfers.",
)
TEXT = f"Geachte leden.\n\n{FIRST} {SECOND}\n\nEn verder: {THIRD} Tot zover.\n"
V, S = Verdict, PassageStand


@pytest.fixture
def document(people):
    return save_document(
        DocumentText(TEXT, Format.TEXT, coverage="volledige tekst"),
        official=True,
        file_name="b.txt",
        by=None,
        now=MONDAY,
    )[0]


def read(document, version, *sentences, **rest):
    return reread(document, by=None, now=TUESDAY, lezer=f"versie {version}", read=reader(*sentences, **rest))


def now_found(document):
    return [(TEXT[p.begin : p.eind], p.stand, p.gevonden) for p in passages_of(document)]


def passage(document, words):
    return next(p for p in passages_of(document) if TEXT[p.begin : p.eind] == words)


def say(document, words, verdict, people, **rest):
    return judge_passage(passage(document, words), verdict=verdict, by=people.coordinator, now=TUESDAY, **rest)


def test_over_three_versions_nothing_that_was_said_is_lost(people, document):
    read(document, 1, FIRST, SECOND, THIRD)
    say(document, FIRST, V.AANVAARD, people)
    say(document, SECOND, V.GEWEIGERD, people, reden="Dit is geschiedenis.")
    read(document, 2, FIRST, THIRD)
    second = now_found(document)
    read(document, 3, SECOND, THIRD)

    assert second == [(FIRST, S.AANVAARD, True), (SECOND, S.GEWEIGERD, False), (THIRD, S.OPEN, True)]
    assert now_found(document) == [(FIRST, S.AANVAARD, False), (SECOND, S.GEWEIGERD, True), (THIRD, S.OPEN, True)]
    said = Oordeel.objects.get(passage=passage(document, SECOND))
    assert (said.by, said.at, said.reden) == (people.coordinator, TUESDAY, "Dit is geschiedenis.")
    assert said.overgenomen_van.overgenomen_van.passage.lezing.lezer == "versie 1"


def test_the_older_readings_stay_as_they_were(people, document):
    one = read(document, 1, FIRST, SECOND)
    say(document, FIRST, V.AANVAARD, people)
    before = list(Passage.objects.filter(lezing=one).order_by("pk").values())
    read(document, 2, SECOND)

    assert list(Passage.objects.filter(lezing=one).order_by("pk").values()) == before
    assert [row.lezer for row in Lezing.objects.order_by("pk")] == [READER, "versie 1", "versie 2"]


@pytest.mark.parametrize("shifted", [f"\n{FIRST}", FIRST[:-1], f"leden.\n\n{FIRST}", FIRST + " Het"])
def test_a_sentence_of_which_the_ends_are_drawn_otherwise_stays_judged(people, document, shifted):
    read(document, 1, FIRST)
    say(document, FIRST, V.GEWEIGERD, people)
    read(document, 2, shifted)

    assert now_found(document) == [(shifted, S.GEWEIGERD, True)]


def test_what_was_corrected_is_known_again_when_the_reader_now_says_the_same(people, document):
    read(document, 1, FIRST)
    found = passage(document, FIRST)
    said = Correctie(soort=PassageSoort.ACTIE, begin=found.begin, eind=found.eind)
    say(document, FIRST, V.GECORRIGEERD, people, correction=said)
    read(document, 2, FIRST, kind=CommitmentKind.ACTIE)

    assert [(p.soort, p.stand) for p in passages_of(document)] == [("actie", S.GECORRIGEERD)]


def test_a_refused_kind_says_nothing_about_another_kind(people, document):
    read(document, 1, FIRST)
    say(document, FIRST, V.GEWEIGERD, people)
    read(document, 2, FIRST, kind=CommitmentKind.KNELPUNT)

    assert sorted((p.soort, p.stand, p.gevonden) for p in passages_of(document)) == [
        ("knelpunt", S.OPEN, True),
        ("toezegging-gedaan", S.GEWEIGERD, False),
    ]


def test_what_a_person_marked_stays_and_is_never_called_lost(people, document):
    read(document, 1, FIRST)
    begin = TEXT.index(THIRD)
    marked = Correctie(soort=PassageSoort.ACTIE, begin=begin, eind=begin + len(THIRD))
    oordeel = mark_passage(document, marked, by=people.coordinator, now=TUESDAY)
    judge_passage(oordeel.passage, verdict=V.TERUGGENOMEN, by=people.coordinator, now=TUESDAY)
    read(document, 2, FIRST)

    assert now_found(document) == [(FIRST, S.OPEN, True), (THIRD, S.OPEN, True)]
    assert passage(document, THIRD).herkomst == "mens"


def test_the_counts_are_those_of_the_newest_reading(people, document):
    read(document, 1, FIRST, SECOND, THIRD)
    say(document, FIRST, V.AANVAARD, people)
    read(document, 2, SECOND)
    row = Document.objects.get(pk=document.pk)

    assert (row.voorstellen, row.te_beoordelen) == (2, 1)


def test_the_same_version_reads_once(people, document):
    first = read(document, 1, FIRST)
    events = Gebeurtenis.objects.count()

    assert read(document, 1, SECOND) == first
    assert Gebeurtenis.objects.count() == events


def test_an_older_reading_is_not_judged_any_more(people, document):
    read(document, 1, FIRST)
    old = passage(document, FIRST)
    read(document, 2, FIRST)

    with pytest.raises(Cannot) as refused:
        judge_passage(old, verdict=V.AANVAARD, by=people.coordinator, now=TUESDAY)
    assert refused.value.problems == [ReadAgainMeanwhile()]
    assert current(old) == old


def test_a_passage_is_followed_to_the_newest_reading_and_back_to_where_it_was_judged_first(people, document):
    read(document, 1, FIRST)
    say(document, FIRST, V.AANVAARD, people)
    first = passage(document, FIRST)
    read(document, 2, f"{FIRST} {SECOND}", FIRST)
    read(document, 3, FIRST)
    newest = passage(document, FIRST)

    assert (newest.root, current(first)) == (first, newest)


def test_the_log_says_how_much_was_carried_over(people, document):
    read(document, 1, FIRST, SECOND)
    say(document, FIRST, V.AANVAARD, people)
    say(document, SECOND, V.GEWEIGERD, people)
    lezing = read(document, 2, FIRST)
    event = Gebeurtenis.objects.filter(soort=Happened.DOCUMENT_REREAD).last()

    assert event.gegevens == {"lezing": lezing.pk, "overgenomen": 1, "niet_gevonden": 1}


def test_who_may_not_judge_may_not_read_again(people, document):
    with pytest.raises(Cannot) as refused:
        reread(document, by=people.melder, now=TUESDAY, lezer="versie 9", read=reader(FIRST))

    assert refused.value.problems == [NotAllowed()]
