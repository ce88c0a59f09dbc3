"""Keeping a document with what was read in it."""

import datetime as dt

import pytest

from tests.makers import MONDAY, TUESDAY
from weerklank.documenten.actions import READER, save_document
from weerklank.documenten.models import Document, Lezing, Passage
from weerklank.documenten.problems import NothingToKeep, OrganisatieMissing
from weerklank.kern.enums import Happened
from weerklank.kern.models import Gebeurtenis
from weerklank.kern.problems import Cannot, NotAllowed
from weerklank.pure.documents import DocumentText, Format, Remark, Trouble

LETTER = (
    "Den Haag, 5 maart 2021\n\nIk zal de Kamer binnen zes weken informeren over art. 4:84 Awb. "
    "De regels zijn voor medewerkers onduidelijk (Kamerstuk 29 362, nr. 290).\n\nDe minister, W. "
    "Koolmees-Fictief"
)
OWN = "Signaal van balie. Mevrouw Jansen-Verzonnen, BSN 111222333, viel tussen wal en schip met art. 35 Pw."


def letter(text=LETTER, **rest):
    return DocumentText(
        text,
        Format.TEXT,
        **{"title": "Brief", "dated": dt.date(2021, 3, 5), "coverage": "volledige tekst"} | rest,
    )


def refusal(**arguments):
    with pytest.raises(Cannot) as refused:
        save_document(now=MONDAY, file_name="x.txt", **arguments)
    return refused.value.problems


def test_a_letter_is_kept_with_its_citations_and_sentences(people):
    document, is_new = save_document(letter(), official=True, file_name="brief.txt", by=people.beleid, now=MONDAY)
    lezing = Lezing.objects.get(document=document)
    passages = Passage.objects.filter(lezing=lezing).order_by("begin", "-eind")

    assert (is_new, document.tekst, document.datum, lezing.lezer) == (
        True,
        LETTER,
        dt.date(2021, 3, 5),
        READER,
    )
    assert [(p.soort, LETTER[p.begin : p.eind][:20]) for p in passages] == [
        ("toezegging-gedaan", "Ik zal de Kamer binn"),
        ("wetsartikel", "art. 4:84 Awb"),
        ("knelpunt", "De regels zijn voor "),
        ("kamerstuk", "Kamerstuk 29 362, nr"),
    ]
    assert (passages[0].termijn_tekst, passages[0].termijn_tot) == ("binnen zes weken", dt.date(2021, 4, 16))
    assert passages[1].velden["bwb_id"] == "BWBR0005537"


def test_the_same_content_again_gives_the_first_back_and_writes_nothing(people):
    first, _ = save_document(letter(), official=True, file_name="brief.txt", by=people.beleid, now=MONDAY)
    again, is_new = save_document(letter(), official=True, file_name="kopie.txt", by=people.coordinator, now=TUESDAY)

    assert (again.pk, is_new, again.bestandsnaam) == (first.pk, False, "brief.txt")
    assert (Lezing.objects.count(), Gebeurtenis.objects.filter(soort=Happened.DOCUMENT_SAVED).count()) == (
        1,
        1,
    )


def test_a_text_that_is_not_official_is_masked_before_it_is_read_or_kept(people):
    document, _ = save_document(
        letter(OWN, title=OWN[:70]),
        official=False,
        organisatie=people.uitvoerder,
        file_name="BSN 111222333.txt",
        by=people.coordinator,
        now=MONDAY,
    )
    stored = " ".join([document.titel, document.tekst, document.bestandsnaam, str(document.maskeringen)])

    assert "111222333" not in stored
    assert "Jansen-Verzonnen" not in stored
    assert [p.soort for p in Passage.objects.order_by("begin")] == ["knelpunt", "wetsartikel"]
    assert "art. 35 Pw" in document.tekst


def test_two_organisations_can_each_keep_the_same_own_text(people):
    one, _ = save_document(
        letter(OWN),
        official=False,
        organisatie=people.uitvoerder,
        file_name="a.txt",
        by=people.coordinator,
        now=MONDAY,
    )
    other, is_new = save_document(
        letter(OWN),
        official=False,
        organisatie=people.elders,
        file_name="a.txt",
        by=people.coordinator_elders,
        now=MONDAY,
    )

    assert (is_new, one.hash) == (True, other.hash)


def test_the_log_says_who_kept_what_and_holds_no_words(people):
    document, _ = save_document(letter(), official=True, file_name="brief.txt", by=people.beleid, now=MONDAY)
    event = Gebeurtenis.objects.get(soort=Happened.DOCUMENT_SAVED)

    assert (event.by, event.over_id, event.gegevens) == (
        people.beleid,
        document.pk,
        {"sha256": document.hash[:16]},
    )


def test_the_operator_at_the_command_line_needs_no_role(people):
    _document, is_new = save_document(letter(), official=True, file_name="brief.txt", by=None, now=MONDAY)

    assert is_new


def test_who_may_not_keep_documents_is_refused(people):
    assert refusal(opened=letter(), official=True, by=people.melder) == [NotAllowed()]
    assert refusal(opened=letter(), official=False, organisatie=people.elders, by=people.coordinator) == [NotAllowed()]


def test_an_own_text_needs_an_organisation_and_every_document_a_text(people):
    assert refusal(opened=letter(" "), official=False, by=people.coordinator) == [
        NothingToKeep(),
        OrganisatieMissing(),
    ]
    assert Document.objects.count() == 0


def test_a_null_character_does_not_lose_the_document(people):
    document, _ = save_document(letter("Zie\x00art. 4:84 Awb."), official=True, file_name="x.txt", by=None, now=MONDAY)

    assert document.tekst == "Zie\ufffdart. 4:84 Awb."


def test_a_very_long_letter_is_kept_whole(people):
    text = "Zie art. 4:84 Awb. " * 6000
    document, _ = save_document(letter(text), official=True, file_name="x.txt", by=None, now=MONDAY)

    assert (len(document.tekst), Passage.objects.count()) == (len(text), 6000)


def test_what_the_file_says_about_itself_is_kept(people):
    opened = letter(
        sender="minister van Voorbeelden",
        addressee="Voorzitter van de Tweede Kamer",
        dossier="29362",
        parliamentary_year="2020-2021",
        remarks=(Remark(Trouble.BROKEN_PDF),),
    )
    document, _ = save_document(opened, official=True, file_name="brief.txt", by=None, now=MONDAY)

    assert (document.afzender, document.geadresseerde) == (opened.sender, opened.addressee)
    assert (document.dossier, document.vergaderjaar) == ("29362", "2020-2021")
    assert document.opmerkingen == [{"nl": Trouble.BROKEN_PDF.value[1], "en": Trouble.BROKEN_PDF.value[2]}]
