"""The books of the Burgerlijk Wetboek."""

from weerklank.pure.citations import Law, find_citations
from weerklank.pure.citations.books import book_before, book_of, burgerlijk_wetboek, has_books


def test_a_book_has_an_id_of_its_own():
    europe, caribbean = burgerlijk_wetboek(), burgerlijk_wetboek(bes=True)

    assert (book_of(europe, "7a").bwb_id, book_of(caribbean, "2").bwb_id, book_of(europe, "9").bwb_id) == (
        "BWBR0006000",
        "BWBR0028744",
        "",
    )


def test_only_the_burgerlijk_wetboek_has_books():
    assert [has_books(law) for law in (burgerlijk_wetboek(), burgerlijk_wetboek(bes=True), Law("Gemeentewet"))] == [
        True,
        True,
        False,
    ]


def test_the_book_before_the_name_counts():
    text = "de regels van Boek 2 van het Burgerlijk Wetboek"

    assert (book_before(text, text.index("Burgerlijk")), book_before("het Burgerlijk Wetboek", 4)) == ("2", "")
    assert [hit.norm["bwb_id"] for hit in find_citations(text)] == ["BWBR0003045"]


def test_the_book_is_told_by_the_number_or_by_what_stands_behind_the_law():
    def read(text):
        own = Law("Voorbeeldregeling", "BWBR0099999")
        return [hit.norm.get("bwb_id") for hit in find_citations(text, own_law=own) if hit.norm.get("artikel")]

    assert read("de artikelen 1:24 en 24a van het Burgerlijk Wetboek") == ["BWBR0002656", "BWBR0002656"]
    assert read("artikel 1637s van het Burgerlijk Wetboek") == ["BWBR0006000"]
    assert read("genoemd in artikel 392 BW 2") == ["BWBR0003045"]
