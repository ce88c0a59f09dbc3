"""HTML: the page without what stands around it."""

from weerklank.pure.documents.webpage import read_html


def test_a_page_is_read_without_scripts_and_styles():
    page = (
        "<html><head><title> Een  titel </title><style>p{}</style></head>"
        "<body><script>x()</script><p>Een<p>Twee &amp; drie"
    )

    assert (read_html(page).text, read_html(page).title) == ("Een\nTwee & drie", "Een titel")


def test_very_deep_markup_is_read():
    assert read_html("<div>" * 150 + "diep").text == "diep"


def test_navigation_forms_and_what_is_hidden_are_left_out():
    page = (
        "<body><header><a href='/'>Home</a></header><nav>Menu</nav><div role='banner'>Cookies</div><p>Tekst.</p>"
        "<p hidden>weg</p><p style='display: none'>weg</p><form>Zoek</form><aside>Zie ook</aside><footer>Over ons</footer>"
    )

    assert read_html(page).text == "Tekst."


def test_the_main_part_is_the_page_when_it_holds_enough():
    long = "Een zin met inhoud. " * 15
    page = f"<body><p>Broodkruimel</p><main><h1>Kop</h1><p>{long}</p></main><p>Deel deze pagina</p>"

    assert read_html(page).text == f"Kop\n{long.strip()}"
    assert read_html("<body><p>Buiten</p><main><p>Kort</p></main>").text == "Buiten\nKort"


def test_the_heading_of_the_text_in_a_page_header_stays():
    assert read_html("<body><header><h1>Kop</h1></header><p>Tekst").text == "Kop\nTekst"


def test_lists_have_their_signs_and_tables_are_rows():
    page = (
        "<ul><li><p>een</p></li><li>twee</li></ul><ol start='3'><li>drie</li><li>vier</li></ol>"
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>x</p><p>y</p></td></tr></table>"
    )

    assert read_html(page).text.splitlines() == ["- een", "- twee", "3. drie", "4. vier", "A\tB", "1\tx y"]


def test_a_footnote_stands_under_the_paragraph_that_refers_to_it():
    page = (
        "<p>Zie artikel 5<sup><a href='#n1'>1</a></sup> van de wet.</p><p>Meer.</p>"
        "<ol><li id='n1'><p>Kamerstuk 35 387. <a href='#r1'>\u21a9\ufe0e</a></p></li></ol>"
    )
    document = read_html(page)
    start = document.text.index("Kamerstuk")

    assert document.text.splitlines() == ["Zie artikel 5¹ van de wet.", "¹ Kamerstuk 35 387.", "Meer."]
    assert document.source_of(start, start + 9).path == "//*[@id='n1']/p[1]"


def test_a_link_to_a_chapter_is_no_footnote():
    page = "<p><a href='#h1'>1</a> inhoud</p><div id='h1'>Hoofdstuk</div>"

    assert read_html(page).text == "1 inhoud\nHoofdstuk"


def test_the_official_title_goes_before_the_heading_and_the_heading_before_the_page():
    official = "<head><meta name='DCTERMS.title' content='Besluit'><title>x | Site</title></head><h1>Kop</h1><p>a"

    assert [
        read_html(page).title for page in (official, "<title>x</title><h1>Kop <b>1</b></h1>a", "<title>x</title>a")
    ] == [
        "Besluit",
        "Kop 1",
        "x",
    ]


def test_a_page_with_an_xml_declaration_is_read():
    assert read_html('<?xml version="1.0" encoding="utf-8"?><html><body>Hallo').text == "Hallo"
