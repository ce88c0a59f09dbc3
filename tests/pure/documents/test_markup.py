"""Official XML, law XML and HTML as text."""

from datetime import date

from weerklank.pure.documents.markup import read_html, read_xml

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


def test_a_page_is_read_without_scripts_and_styles():
    page = (
        "<html><head><title> Een  titel </title><style>p{}</style></head>"
        "<body><script>x()</script><p>Een<p>Twee &amp; drie"
    )

    assert (read_html(page).text, read_html(page).title) == ("Een\nTwee & drie", "Een titel")


def test_very_deep_markup_is_read():
    assert read_html("<div>" * 150 + "diep").text == "diep"
