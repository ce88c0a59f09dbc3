"""PDF with a text layer: what a reader gets of whole files."""

from datetime import date

from tests.pure.documents.samples import column, pdf, placed_pdf
from weerklank.pure.documents import Trouble, Unit, read_document
from weerklank.pure.documents.pdf import read_pdf

LEFT = [
    "De uitvoering van de wet vraagt om tijd en",
    "geld. Uitvoeringsorganisaties hebben daar-",
    "over in het voorjaar een brief geschreven.",
    "Het kabinet komt daarop terug in een nota",
    "die de Kamer voor de zomer ontvangt. Over",
    "de termijnen en de kosten is nog geen be-",
]
RIGHT = [
    "slissing genomen. Dat gebeurt in overleg",
    "met de gemeenten en met de provincies,",
    "die daarom hebben gevraagd. In een brief",
    "van mei staat hoe dat gaat. De gemeenten",
    "en de provincies hebben daarmee ingestemd",
    "en werken het plan verder met elkaar uit.",
]


def text_of(*pages):
    return read_pdf(placed_pdf(*pages))[0].text


def test_running_headers_and_page_numbers_are_taken_out():
    pages = [
        f"Kop van het stuk\nInhoud van blad {word} staat hier\n{number}"
        for number, word in enumerate(["een", "twee", "drie", "vier"], 1)
    ]
    document, margin = read_pdf(pdf(*pages))

    assert document.text.split("\n") == [
        f"Inhoud van blad {word} staat hier" for word in ("een", "twee", "drie", "vier")
    ]
    assert margin.split("\n") == ["Kop van het stuk", "1"]


def test_a_word_broken_at_a_line_end_is_made_whole():
    assert read_pdf(pdf("Dit is een voor-\nbeeld van tekst"))[0].text == "Dit is een voorbeeld van tekst"


def test_two_columns_are_read_one_after_the_other_under_their_heading():
    heading = [(72.0, 730.0, 14.0, "Een kop over de volle breedte van de bladzijde, boven beide kolommen")]

    assert text_of([*heading, *column(72, 700, LEFT), *column(330, 697, RIGHT)]).split("\n") == [
        "Een kop over de volle breedte van de bladzijde, boven beide kolommen",
        " ".join([*LEFT, *RIGHT]).replace("daar- over", "daarover").replace("be- slissing", "beslissing"),
    ]


def test_columns_are_read_in_order_even_when_the_file_has_them_line_by_line():
    woven = [words for pair in zip(column(72, 700, LEFT), column(330, 700, RIGHT), strict=True) for words in pair]

    assert text_of(woven) == text_of([*column(72, 700, LEFT), *column(330, 700, RIGHT)])


def test_a_table_stays_rows():
    table = [
        (x, 700.0 - 12 * row, 10.0, words)
        for row, cells in enumerate([("Post", "Bedrag", "Jaar"), ("Huur van het gebouw", "1.234", "2021")] * 3)
        for x, words in zip((72.0, 300.0, 400.0), cells, strict=True)
    ]

    assert text_of(table).split("\n") == ["Post\tBedrag\tJaar", "Huur van het gebouw\t1.234\t2021"] * 3


def test_small_print_in_the_margin_does_not_cut_through_the_text():
    margin = column(440, 700, ["Datum", "1 juli 2025", "Betreft", "Reactie op advies"], size=7)

    assert text_of([*column(72, 700, [f"{line} en dat blijft zo lang het duurt" for line in RIGHT]), *margin]).split(
        "\n"
    )[-4:] == ["Datum", "1 juli 2025", "Betreft", "Reactie op advies"]


def test_a_footnote_comes_under_its_paragraph_with_the_same_raised_mark():
    page = [
        *column(72, 700, ["Het rapport is in mei gepubliceerd en aan de Kamer gezonden,"]),
        (353.0, 704.0, 6.0, "1"),
        *column(72, 688, ["samen met een brief over de uitvoering en over de kosten ervan."]),
        *column(72, 660, ["Een nieuwe alinea volgt hier, en deze is lang genoeg voor een regel."]),
        (72.0, 103.0, 5.0, "1"),
        (76.0, 100.0, 8.0, "Kamerstuk 35 387, nr. 2, over de uitvoe-"),
        (72.0, 90.0, 8.0, "ring van de wet."),
    ]
    first, note, second = text_of(page).split("\n")

    assert "gezonden,¹ samen" in first.replace(" ¹", "¹")
    assert (note, second[:16]) == ("¹ Kamerstuk 35 387, nr. 2, over de uitvoering van de wet.", "Een nieuwe aline")


def test_a_paragraph_goes_on_over_the_page():
    first = column(
        72, 700, ["Het kabinet stuurt de Kamer voor de zomer een brief over de", "kosten van de wet en over de"]
    )
    second = column(72, 700, ["termijnen die daarbij horen. Dat is een hele zin op dit blad."])

    assert text_of(first, second).endswith("over de termijnen die daarbij horen. Dat is een hele zin op dit blad.")


def test_a_page_on_its_side_is_read_as_if_it_were_turned():
    lines = [(84.0, 200.0, 10.0, "Dit staat op zijn kant"), (96.0, 200.0, 10.0, "en dit staat eronder.")]

    assert read_pdf(placed_pdf(lines, turn="0 1 -1 0"))[0].text == "Dit staat op zijn kant en dit staat eronder."


def test_a_partly_scanned_file_says_which_pages_have_no_text():
    document, _margin = read_pdf(pdf("Een blad met tekst", "", "", "Nog een blad met tekst", ""))

    assert document.coverage == "2 van 5 bladzijden met tekst; zonder tekst: 2-3, 5"
    assert [(remark.trouble, remark.detail) for remark in document.remarks] == [(Trouble.PAGES_WITHOUT_TEXT, "2-3, 5")]


def test_every_word_leads_back_to_its_page_and_characters():
    document, _margin = read_pdf(pdf("Een blad met tekst", "Een tweede blad"))
    start = document.text.index("tweede")
    place = document.source_of(start, start + 6)

    assert (place.unit, place.first, place.last, place.begin, place.end) == (Unit.PAGE, 2, 2, 4, 10)


def test_the_subject_in_the_letter_goes_before_the_title_of_the_file():
    letter = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDatum 1 juli 2025\nBetreft Reactie op het advies"
    )
    lines = column(72, 700, letter.split("\n"))
    made_up, given = (placed_pdf(lines, title=title) for title in ("Microsoft Word - brief.docx", "Sjabloon"))

    assert [(read_document(data).title, read_document(data).dated) for data in (made_up, given)] == [
        ("Reactie op het advies", date(2025, 7, 1))
    ] * 2


def test_the_running_header_of_a_paper_gives_its_number_and_session():
    header = [(72.0, 760.0, 9.0, "Tweede Kamer, vergaderjaar 2020\u20132021, 29 362, nr. 290")]
    data = placed_pdf([*header, *column(72, 700, LEFT)], [*header, *column(72, 700, RIGHT)])
    document = read_document(data)

    assert (document.number, document.dossier, document.parliamentary_year) == ("kst-29362-290", "29362", "2020-2021")
    assert "vergaderjaar" not in document.text
