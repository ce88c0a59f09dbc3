"""Official XML and law XML as text."""

from datetime import date
from pathlib import Path

from lxml import etree

from weerklank.pure.documents import Trouble, read_document
from weerklank.pure.documents.markup import read_xml

PUBLICATIONS = Path(__file__).parents[4] / "shared" / "data" / "officiele-bekendmakingen"
MOTION = b"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
  <metadata><meta content="https://zoek.officielebekendmakingen.nl/kst-99999-7/metadata.xml"/></metadata>
  <kamerstuk>
    <dossier><dossiernummer><dossiernr>99 999</dossiernr></dossiernummer>
    <titel>Een verzonnen dossier</titel></dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">7</ondernummer></stuknr>
      <titel>MOTIE VAN HET LID VOORBEELD</titel>
      <datumtekst>Voorgesteld <datum isodatum="2022-03-30">30 maart 2022</datum></datumtekst>
      <al>overwegende dat <nadruk>dit</nadruk>
        zo is;</al>
      <al>verzoekt de regering iets,</al>
    </stuk>
  </kamerstuk>
</officiele-publicatie>"""


def test_a_publication_gives_its_text_line_by_line_and_what_it_is():
    document = read_xml(MOTION)

    assert document.text.splitlines() == [
        "99 999",
        "Een verzonnen dossier",
        "Nr. 7",
        "MOTIE VAN HET LID VOORBEELD",
        "Voorgesteld 30 maart 2022",
        "overwegende dat dit zo is;",
        "verzoekt de regering iets,",
    ]
    assert (document.number, document.kind, document.dated, document.official) == (
        "kst-99999-7",
        "MOTIE VAN HET LID VOORBEELD",
        date(2022, 3, 30),
        True,
    )


def test_a_document_type_without_entities_is_read_and_never_fetched():
    law = (
        b'<?xml version="1.0"?><!DOCTYPE wetgeving SYSTEM "http://nergens.example/x.dtd">'
        b'<wetgeving bwb-id="BWBR0000001"><al>Tekst</al></wetgeving>'
    )

    assert (read_xml(law).text, read_xml(law).number) == ("Tekst", "BWBR0000001")


def body_of(xml):
    return read_xml(f"<officiele-publicatie><kamerstuk>{xml}</kamerstuk></officiele-publicatie>".encode()).text


def test_the_dossier_the_session_and_the_sender_are_told():
    paper = (
        "<officiele-publicatie><metadata><meta name='DC.creator' content='Ministerie van Voorbeeld'/></metadata>"
        "<kamerstuk><kamerstukkop><tekstregel>Vergaderjaar 2019\u20132020</tekstregel></kamerstukkop><dossier>"
        "<dossiernummer><dossiernr>35 470</dossiernr><begrotingshoofdstuk>XIV</begrotingshoofdstuk></dossiernummer>"
        "</dossier><al>Tekst</al></kamerstuk></officiele-publicatie>"
    )
    document = read_xml(paper.encode())

    assert (document.dossier, document.parliamentary_year, document.sender) == (
        "35470-XIV",
        "2019-2020",
        "Ministerie van Voorbeeld",
    )


def test_a_paper_in_the_old_format_is_told_too():
    old = (
        "<kamerwrk><frontm><vergjaar>1995-1996</vergjaar><onderw><nummer>24 447</nummer><naam>Een wet</naam></onderw>"
        "</frontm><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>6</nummer><titel>MEMORIE</titel><al>Tekst</al></stuk></body>"
        "</kamerwrk>"
    )
    document = read_xml(old.encode())

    assert document.text.splitlines() == ["1995-1996", "24 447", "Een wet", "Nr. 6", "MEMORIE", "Tekst"]
    assert (document.title, document.kind, document.dossier, document.parliamentary_year) == (
        "Een wet",
        "MEMORIE",
        "24447",
        "1995-1996",
    )


def test_a_debate_belongs_to_the_session_in_its_number():
    debate = (
        '<officiele-publicatie><metadata><meta content="https://zoek.officielebekendmakingen.nl/h-tk-20172018-70-10/'
        'metadata.xml"/></metadata><handelingen><agendapunt><item-titel>Zorg</item-titel><spreekbeurt><spreker>De heer '
        "<naam><achternaam>Voorbeeld</achternaam></naam> (<politiek>VVD</politiek>):</spreker><tekst><al>Voorzitter.</al>"
        "</tekst></spreekbeurt></agendapunt></handelingen></officiele-publicatie>"
    )
    document = read_xml(debate.encode())

    assert document.text.splitlines() == ["Zorg", "De heer Voorbeeld (VVD):", "Voorzitter."]
    assert (document.title, document.parliamentary_year) == ("Zorg", "2017-2018")


def test_a_publication_in_the_staatscourant_is_read_with_its_heading_and_its_list():
    text = body_of(
        "<staatscourant><intitule>Besluit van 3 mei</intitule><regeling><artikel><kop><label>Artikel</label><nr>1</nr>"
        "<titel>Begrippen</titel></kop><lijst><li><li.nr>a.</li.nr><al>wet: de wet;</al></li></lijst></artikel></regeling>"
        "</staatscourant>"
    )

    assert text.splitlines() == ["Besluit van 3 mei", "Artikel 1 Begrippen", "a. wet: de wet;"]


def test_a_footnote_stands_under_its_paragraph_with_the_same_raised_mark():
    text = body_of(
        '<al>Artikel 5<noot id="n" type="voet"><noot.nr>12</noot.nr><noot.al>Kamerstuk 35 387, nr. 2.</noot.al></noot> van '
        "de wet.</al><al>Verder.</al>"
    )

    assert text.splitlines() == ["Artikel 5¹² van de wet.", "¹² Kamerstuk 35 387, nr. 2.", "Verder."]


def test_a_table_is_one_line_per_row_with_tabs():
    text = body_of(
        "<table><tgroup><tbody><row><entry><al>Post</al></entry><entry><al>Bedrag</al><al>in euro</al></entry></row>"
        "<row><entry><al>Huur</al></entry><entry><al>12</al></entry></row></tbody></tgroup></table>"
    )

    assert text.splitlines() == ["Post\tBedrag in euro", "Huur\t12"]


def test_xml_that_was_cut_off_keeps_its_good_part_and_says_where_it_stops():
    document = read_xml(b"<officiele-publicatie>\n<kamerstuk><al>Heel stuk.</al>\n<al>Half")

    assert document.text.splitlines() == ["Heel stuk.", "Half"]
    assert [(remark.trouble, remark.detail) for remark in document.remarks] == [(Trouble.PART_OF_XML, "regel 3")]


def test_xml_in_another_encoding_than_it_declares_is_read_whole():
    document = read_xml('<?xml version="1.0" encoding="utf-8"?><stuk><al>geïnd, één</al></stuk>'.encode("cp1252"))

    assert (document.text, document.remarks) == ("geïnd, één", ())


def test_every_line_leads_back_to_its_element_and_line():
    document = read_xml(MOTION)
    start = document.text.index("verzoekt")
    place = document.source_of(start, start + 8)

    assert (place.first, place.path) == (13, "/officiele-publicatie/kamerstuk[1]/stuk[1]/al[2]")
    assert etree.fromstring(MOTION).xpath(place.path)[0].text == "verzoekt de regering iets,"


def test_real_publications_lead_back_to_the_words_they_came_from():
    wrong = [
        (path.name, line)
        for path in PUBLICATIONS.glob("*.xml")
        if (root := etree.fromstring(path.read_bytes())) is not None and (document := read_document(path.read_bytes()))
        for start, line in lines_of(document.text)
        if line.split()[0] not in " ".join(root.xpath(document.source_of(start, start + 1).path)[0].itertext())
    ]

    assert wrong == []


def lines_of(text):
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1
