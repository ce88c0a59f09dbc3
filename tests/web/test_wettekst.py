from weerklank.web.wettekst import shown_quote

QUOTE = {
    "kenmerk": "art. 1 Vw",
    "titel": "Begrippen",
    "tekst": "1. Een\n\n2a Twee\n5,5 procent",
    "regeling": "Voorbeeldwet",
    "link": "",
    "stand_op": "2012-10-01",
    "bwb_id": "BWBR0000001",
    "artikel": "1",
}


def test_law_text_keeps_its_lines_and_says_of_which_day_it_is():
    assert shown_quote(QUOTE) == {
        "kop": "art. 1 Vw Begrippen",
        "leden": [("1", "Een"), ("2a", "Twee"), ("", "5,5 procent")],
        "bron": "Voorbeeldwet",
        "url": "",
        "stand": 'Tekst van de wet, stand <time datetime="2012-10-01">1 oktober 2012</time>.',
        "sleutel": "BWBR0000001:1",
    }


def test_a_place_without_text_says_so():
    shown = shown_quote(QUOTE | {"tekst": "", "stand_op": "", "bwb_id": ""})

    assert (shown["leden"], shown["stand"], shown["sleutel"]) == (
        [],
        "De tekst van dit artikel is niet ingelezen; alleen de plaats is bekend.",
        "",
    )
